import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '#config.ts'
import { openPool } from '#db/database.ts'
import { momentOf } from '#installation/clock.ts'
import { foundService } from '#set-up/index.ts'
import { readMark } from '#installation/mark.ts'
import { asOwner, type Installation } from '#installation/open-installation.ts'
import { readModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { chanceOf } from './chance.ts'
import { emptyDatabase } from './empty-database.ts'
import { headName, slugOf } from './made-up-names.ts'
import { foundedOn, makeService, type ToFill } from './make-service.ts'

type Say = (line: string) => void

/** How large the services are, and by which models; all of `models/` and forty schools each unless said. */
export type Size = { schools: number; models?: readonly string[] }

const MODELS = join(import.meta.dirname, '..', '..', 'models')
const USUAL: Size = { schools: 40 }

/**
 * Fills a demonstration that has not been filled: a service of each model in `models/`, with made-up people. One that was
 * interrupted begins anew; of two processes at once the second finds the first one's work.
 */
export async function fillDemonstration(
  installation: Installation,
  config: Pick<Config, 'startsAt'>,
  say: Say,
  size = USUAL,
): Promise<void> {
  await inTurn(installation, async (owner) => {
    if ((await readMark(owner)).isFilled) return
    await fill(installation, owner, config, say, size)
  })
}

/** Makes a demonstration anew, whatever was done in it. Throws where it is a real service. */
export async function renewDemonstration(
  installation: Installation,
  config: Pick<Config, 'startsAt'>,
  say: Say,
  size = USUAL,
): Promise<void> {
  await inTurn(installation, async (owner) => {
    if (!(await readMark(owner)).isDemonstration)
      throw new Error('This is a real service, not a demonstration: nothing was changed.')
    await owner.query('update access.installation set filled_at = null')
    await fill(installation, owner, config, say, size)
  })
}

async function fill(
  installation: Installation,
  owner: pg.Client,
  config: Pick<Config, 'startsAt'>,
  say: Say,
  { schools, models: wanted }: Size,
): Promise<void> {
  await emptyDatabase(owner)
  const now = config.startsAt ? momentOf(config.startsAt) : new Date()
  const files = readdirSync(MODELS).filter(
    (file) => file.endsWith('.yaml') && (!wanted || wanted.includes(file.slice(0, -5))),
  )
  const pool = openPool(installation.app)
  const models = openModelShelf()
  try {
    const toFill: ToFill[] = []
    for (const [index, file] of files.sort().entries()) {
      const modelText = readFileSync(join(MODELS, file), 'utf8')
      toFill.push({ ...(await found(owner, modelText, index, now)), pool, models, schools, now })
    }
    say(`Filling the demonstration: ${toFill.length} services of ${schools} schools`)
    // Each has its own tenant, and waits for the database half the time.
    await Promise.all(
      toFill.map(async (each) => {
        const { people } = await makeService(each)
        say(`  ${each.model.identity.authority}: ${people} people`)
      }),
    )
  } finally {
    await pool.end()
  }
  await owner.query('delete from access.sessions')
  await owner.query('analyze')
  await owner.query('update access.installation set filled_at = clock_timestamp()')
}

/** Founds a service by a model, as the owner, in the summer before last school year. */
async function found(owner: pg.Client, modelText: string, index: number, now: Date) {
  const { model } = readModel(modelText, 'the model')
  if (!model) throw new Error('A model in models/ has faults: bin/waymark model list says which.')
  const { authority } = model.identity
  const name = headName(chanceOf(authority)).replace(/^\S+ /, '')
  const administrator = { name, email: `${slugOf(name).replace('-', '.')}@${slugOf(authority)}.example.test` }
  const laCode = String(100 + index)
  const founded = await foundService(owner, {
    name: authority,
    laCodes: [laCode],
    modelText,
    administrator,
    now: new Date(`${foundedOn(now)}T08:30:00Z`),
    schoolYear: schoolYearOf(londonDateOf(now)) - 1,
  })
  return { founded, administrator, model, laCode, index }
}

function inTurn(installation: Installation, job: (owner: pg.Client) => Promise<void>): Promise<void> {
  return asOwner(installation, async (owner) => {
    await owner.query('select pg_advisory_lock(712004)')
    await job(owner)
  })
}
