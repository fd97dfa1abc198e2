import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { inAudit, type Audit, type MadeRow } from '../../test/support/two-services.ts'

let ours: TestService
let theirs: TestService
beforeAll(async () => {
  ours = await aService({ name: 'Ours' })
  theirs = await aService({ name: 'Theirs', model: 'wiltshire' })
})

/** What the app role, standing in our service, tries with another's row of a table, and what must come of it. */
function probesOf({ table, values }: MadeRow): Probe[] {
  const names = Object.keys(values)
  const places = names.map((_, at) => `$${at + 1}`).join(', ')
  const fresh = names.map((name) => (name === 'id' || name === 'key' ? crypto.randomUUID() : values[name]))
  const [us, them] = [`authority_id = '${ours.authorityId}'`, `authority_id = '${theirs.authorityId}'`]
  return [
    { leak: 'is read', text: `select 1 from ${table} where ${them}`, isKept: nothing },
    { leak: 'is counted', text: `select 1 from ${table} having count(*) filter (where ${them}) > 0`, isKept: nothing },
    { leak: 'is changed', text: `update ${table} set ${them} where ${them} returning 1`, isKept: nothing },
    { leak: 'is emptied', text: `delete from ${table} where ${them} returning 1`, isKept: nothing },
    {
      leak: 'is written',
      text: `insert into ${table} (${names.join(', ')}) values (${places})`,
      values: fresh,
      isKept: refused,
    },
    { leak: 'is given away', text: `update ${table} set ${them} where ${us}`, isKept: refused },
    // Without this, a table that nobody may read at all would pass for one that is kept apart.
    { leak: 'has our own row hidden', text: `select 1 from ${table} where ${us}`, isKept: (said) => !nothing(said) },
  ]
}

type Probe = { leak: string; text: string; values?: unknown[]; isKept: (said: object[] | Error) => boolean }

const nothing = (said: object[] | Error) =>
  said instanceof Error ? /permission denied/.test(said.message) : said.length === 0
const refused = (said: object[] | Error) =>
  said instanceof Error && /row-level security policy|permission denied/.test(said.message)

async function listLeaks(audit: Audit, row: MadeRow): Promise<string[]> {
  const leaks: string[] = []
  for (const { leak, text, values, isKept } of probesOf(row))
    if (!isKept(await audit.asApp(ours.authorityId, text, values))) leaks.push(`${row.table} ${leak}`)
  if (!nothing(await audit.asApp(null, `select 1 from ${row.table}`))) leaks.push(`${row.table} is read by nobody`)
  return leaks
}

type Breaking = (audit: Audit, table: string) => Promise<unknown>

async function auditTables(breakIt?: Breaking): Promise<{ tables: string[]; leaks: string[] }> {
  const found: { tables: string[]; leaks: string[] } = { tables: [], leaks: [] }
  await inAudit(async (audit) => {
    found.tables = await audit.listTenantTables()
    for (const table of found.tables) {
      const service = { authority_id: theirs.authorityId, id: theirs.authorityId, name: 'x', created_at: '2026-01-01' }
      if (table !== 'authorities') await audit.makeRow(table, ours.authorityId, 'ours')
      const row =
        table === 'authorities' ? { table, values: service } : await audit.makeRow(table, theirs.authorityId, 'theirs')
      await breakIt?.(audit, table)
      // A row that is fixed is refused before the policy is asked: what is tried here is the policy alone.
      await audit.query(`alter table ${table} disable trigger user`)
      found.leaks.push(...(await listLeaks(audit, row)))
    }
  })
  return found
}

describe('XX-01: as the app role, one service has nothing of another', () => {
  test('no row of any table is read, counted, changed, deleted, written or given away', async () => {
    const { tables, leaks } = await auditTables()
    expect(leaks).toEqual([])
    expect(tables.length).toBeGreaterThanOrEqual(20)
  })

  test('the audit finds every table whose rows are not kept apart', async () => {
    const open: Breaking = (audit, table) => audit.query(`alter table ${table} disable row level security`)
    const { tables, leaks } = await auditTables(open)
    for (const leak of ['is read', 'is counted', 'is read by nobody'])
      expect(tables.filter((table) => !leaks.includes(`${table} ${leak}`))).toEqual([])
    expect(leaks).toEqual(expect.arrayContaining(['schools is changed', 'people is written', 'schools is emptied']))
  })

  test('no function that it may call tells of another, or changes what is another’s', async () => {
    const { functions, answered, leaks } = await auditFunctions()
    expect(leaks).toEqual([])
    expect(functions).toBeGreaterThanOrEqual(20)
    expect(answered).toBeGreaterThanOrEqual(20)
  }, 90_000)

  test.each([
    ['tells', 'select name from schools'],
    ['changes', `update schools set name = 'Another' returning name`],
  ])(
    'the audit finds a function that %s',
    async (leak, body) => {
      const { leaks } = await auditFunctions({
        name: 'access.too_much',
        text: `create function access.too_much(text) returns setof text language sql security definer set search_path = public as $f$ ${body} $f$`,
      })
      expect(leaks).toContain(`access.too_much ${leak}`)
    },
    90_000,
  )
})

/** All that there are, or one that was made to leak: what the others do is asked of them once. */
async function auditFunctions(broken?: {
  name: string
  text: string
}): Promise<{ functions: number; answered: number; leaks: string[] }> {
  const leaks = new Set<string>()
  let [functions, answered] = [0, 0]
  await inAudit(async (audit) => {
    const tables = await audit.listTenantTables()
    for (const table of tables)
      if (table !== 'authorities') await audit.makeRow(table, theirs.authorityId, 'Theirsecret')
    if (broken) await audit.query(broken.text)
    const secrets = await secretsOf(audit)
    const before = await fingerprint(audit, tables)
    for (const each of await listFunctions(audit)) {
      if (broken && each.name !== broken.name) continue
      functions += 1
      for (const values of argumentsFor(each.types, secrets)) {
        const call = `select (${each.name}(${each.types.map((type, at) => `$${at + 1}::${type}`).join(', ')}))::text as said`
        const { said, left } = await audit.afterAsApp(ours.authorityId, call, values, () => fingerprint(audit, tables))
        if (!(said instanceof Error)) answered += 1
        const text = said instanceof Error ? '' : JSON.stringify(said)
        if (secrets.told.some((secret) => text.includes(secret))) leaks.add(`${each.name} tells`)
        if (left !== before) leaks.add(`${each.name} changes`)
      }
    }
  })
  return { functions, answered, leaks: [...leaks] }
}

type Secrets = { ids: string[]; texts: string[]; told: string[] }

/** What another service has, to be asked for by and looked for in every answer. */
async function secretsOf(audit: Audit): Promise<Secrets> {
  const at = [theirs.authorityId]
  const rows = await audit.query<{ id: string; name: string }>(
    `select id::text, name from schools where authority_id = $1 union all select id::text, name from people where authority_id = $1
     union all select id::text, name from authorities where authority_id = $1`,
    at,
  )
  const urns = await audit.query<{ urn: string }>(`select urn from schools where authority_id = $1`, at)
  const texts = [...rows.map((row) => row.name), ...urns.map((row) => row.urn)]
  // What was asked with comes back in errors; what tells is an id that was not asked with, or a text that was made.
  return { ids: rows.map((row) => row.id), texts, told: [...rows.map((row) => row.id), 'Theirsecret', 'Theirs'] }
}

/** Every row of the other service, as one number: asked for in one turn, since it is asked for after every call. */
async function fingerprint(audit: Audit, tables: readonly string[]): Promise<string> {
  const sums = tables.map(
    (table, place) =>
      `select ${place} as place, coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum from ${table} t where authority_id = $1`,
  )
  const rows = await audit.query<{ sum: string }>(`${sums.join(' union all ')} order by place`, [theirs.authorityId])
  return rows.map(({ sum }) => sum).join(' ')
}

/** Our own functions that the app role may call; those of extensions know no tables. */
async function listFunctions(audit: Audit): Promise<{ name: string; types: string[] }[]> {
  const rows = await audit.query<{ name: string; types: string[] }>(
    `select p.oid::regproc::text as name, array(select format_type(t, null) from unnest(p.proargtypes) t)::text[] as types
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'access', 'england') and has_function_privilege('waymark_app', p.oid, 'execute')
       and has_schema_privilege('waymark_app', n.oid, 'usage') and p.prorettype <> 'trigger'::regtype
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`,
  )
  return rows
}

/** Each function is asked with each of the other service's ids and texts. */
function argumentsFor(types: readonly string[], { ids, texts }: Secrets): unknown[][] {
  const rounds = Math.max(ids.length, texts.length, 1)
  return Array.from({ length: rounds }, (_, round) =>
    types.map((type) => {
      if (type === 'uuid') return ids[round % ids.length]
      if (type === 'uuid[]') return ids
      if (type === 'text') return texts[round % texts.length]
      if (type === 'text[]') return texts
      if (type === 'bytea') return Buffer.alloc(32, round)
      if (type === 'boolean') return true
      if (type === 'date') return '2026-11-12'
      if (type.startsWith('timestamp')) return '2026-11-12T08:40:00Z'
      if (type === 'regclass') return 'public.schools'
      if (type === 'jsonb' || type === 'json') return '{}'
      return /^(integer|bigint|smallint|numeric|real|double precision)$/.test(type) ? 100 : null
    }),
  )
}
