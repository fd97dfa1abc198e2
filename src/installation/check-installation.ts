import { existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import type pg from 'pg'
import type { Config } from '#config.ts'
import { listMissingMigrations, whyRoleIsUnsafe } from './check-database.ts'
import { readMark } from './mark.ts'
import { asOwner, connected, withInstallation, type Installation } from './open-installation.ts'
import { secretFileOf } from './secret.ts'

/** One thing that was looked at. A note is nothing that must be done. */
export type Check = { about: string; state: 'ok' | 'toDo' | 'note'; says: string }

const ROOM = 1e9
const APART_SECONDS = 5

/** Looks at everything that an installation stands on. Nothing is changed, and no database made. */
export async function checkInstallation(config: Config, env: NodeJS.ProcessEnv): Promise<Check[]> {
  return [checkNode(), await checkRoom(config), checkSecret(config), checkMail(env), ...(await checkDatabase(config))]
}

const ok = (about: string, says: string): Check => ({ about, state: 'ok', says })
const toDo = (about: string, says: string): Check => ({ about, state: 'toDo', says })
const note = (about: string, says: string): Check => ({ about, state: 'note', says })

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNewEnough = major > 20 || (major === 20 && minor >= 19)
  return (isNewEnough ? ok : toDo)('Node', `${process.versions.node}${isNewEnough ? '' : '; install 20.19 or later'}`)
}

async function checkRoom({ dataFolder }: Config): Promise<Check> {
  const about = 'Room for data'
  if (!existsSync(dataFolder)) return note(about, `${dataFolder} is not there yet`)
  const { bavail, bsize } = await statfs(dataFolder)
  const free = Number(bavail) * Number(bsize)
  const says = `${(free / 1e9).toFixed(1)} GB free in ${dataFolder}`
  return free > ROOM ? ok(about, says) : toDo(about, `${says}; make room, or move the folder and set WAYMARK_DATA`)
}

function checkSecret(config: Config): Check {
  if (config.secret) return ok('Secret', 'WAYMARK_SECRET is set; keep a copy apart from the backups')
  const file = secretFileOf(config)
  if (!existsSync(file)) return note('Secret', `none yet; the first start makes ${file}`)
  if ((statSync(file).mode & 0o077) !== 0) return toDo('Secret', `others can read it; run chmod 600 ${file}`)
  return ok('Secret', `${file}; keep a copy apart from the backups`)
}

function checkMail(env: NodeJS.ProcessEnv): Check {
  const { WAYMARK_SMTP_URL, WAYMARK_MAIL_FROM, WAYMARK_NOTIFY_KEY, WAYMARK_NOTIFY_TEMPLATE } = env
  if (!WAYMARK_SMTP_URL && WAYMARK_NOTIFY_KEY)
    return WAYMARK_NOTIFY_TEMPLATE
      ? ok('Mail', 'goes through GOV.UK Notify')
      : toDo('Mail', 'WAYMARK_NOTIFY_TEMPLATE is not set; make a template with ((subject)) and ((body))')
  if (!WAYMARK_SMTP_URL) return note('Mail', 'not set up yet; set WAYMARK_SMTP_URL, or pass links on by hand')
  if (!WAYMARK_MAIL_FROM) return toDo('Mail', 'WAYMARK_MAIL_FROM is not set: the address from which messages come')
  return URL.canParse(WAYMARK_SMTP_URL) && /^smtps?:$/.test(new URL(WAYMARK_SMTP_URL).protocol)
    ? ok('Mail', `goes through ${new URL(WAYMARK_SMTP_URL).host}`)
    : toDo('Mail', 'WAYMARK_SMTP_URL cannot be read; write it as smtp://USER:PASSWORD@HOST:PORT')
}

async function checkDatabase(config: Config): Promise<Check[]> {
  try {
    return await withInstallation(config, async (installation) => [
      ok('Database', installation.isEmbedded ? `its own, in ${config.dataFolder}` : 'the server of DATABASE_URL'),
      ...(await connected(installation.app, 'DATABASE_URL', checkAsApp)),
      await checkOwner(installation),
    ])
  } catch (error) {
    return [toDo('Database', error instanceof Error ? error.message : String(error))]
  }
}

async function checkAsApp(app: pg.Client): Promise<Check[]> {
  const unsafe = await whyRoleIsUnsafe(app)
  const role = unsafe ? toDo('Role', unsafe) : ok('Role', 'owns nothing and cannot pass by row-level security')
  let missing: string[]
  try {
    missing = await listMissingMigrations(app)
  } catch (error) {
    return [role, toDo('Migrations', error instanceof Error ? error.message : String(error))]
  }
  if (missing.length > 0)
    return [role, toDo('Migrations', `${missing.length} have not run; run bin/waymark migrate`), await checkClocks(app)]
  return [role, ok('Migrations', 'all have run'), await checkTenants(app), await checkClocks(app), await checkMark(app)]
}

async function checkTenants(app: pg.Client): Promise<Check> {
  const { rows } = await app.query<{ tables: number; open: string | null }>(
    `select count(*) as tables, string_agg(c.relname, ', ' order by c.relname) filter (where not c.relrowsecurity
       or not exists (select from pg_policy p where p.polrelid = c.oid)) as open
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  )
  const [found] = rows
  return found?.open
    ? toDo(
        'Services apart',
        `no row-level security on ${found.open}; restore these tables from a migration before anybody signs in`,
      )
    : ok('Services apart', `row-level security on all ${found?.tables ?? 0} tables`)
}

async function checkClocks(app: pg.Client): Promise<Check> {
  const { rows } = await app.query<{ at: Date }>('select clock_timestamp() as at')
  const apart = Math.abs((rows[0]?.at.getTime() ?? 0) - Date.now()) / 1000
  return apart < APART_SECONDS
    ? ok('Clocks', 'the database and this machine agree')
    : toDo(
        'Clocks',
        `the database and this machine are ${Math.round(apart)} seconds apart; set both by the network's time`,
      )
}

async function checkMark(app: pg.Client): Promise<Check> {
  const { isDemonstration, isFilled } = await readMark(app)
  if (!isDemonstration) return ok('Kind', 'a real service')
  return isFilled ? ok('Kind', 'a demonstration') : toDo('Kind', 'a demonstration that is not filled; run bin/start')
}

async function checkOwner(installation: Installation): Promise<Check> {
  if (!installation.owner) return note('Owner', 'DATABASE_OWNER_URL is not set; migrate, backup and restore need it')
  const size = await asOwner(installation, async (owner) => {
    const { rows } = await owner.query<{ size: string }>(
      'select pg_size_pretty(pg_database_size(current_database())) as size',
    )
    return rows[0]?.size ?? ''
  })
  return ok('Owner', `can be reached; the database is ${size}`)
}
