import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import { registerColumns, type RegisterColumn } from './register-columns.ts'

/** Which rows of a file are this service's: of its authorities, of its trusts, or already in its register. */
export type OwnRows = { laCodes: ReadonlySet<string>; trustCodes: ReadonlySet<string>; urns: ReadonlySet<string> }

export async function findOwnRows({ db }: Look): Promise<OwnRows> {
  const authority = await db.selectFrom('authorities').select(['la_codes', 'trust_codes']).executeTakeFirstOrThrow()
  const schools = await db.selectFrom('schools').select('urn').execute()
  return {
    laCodes: new Set(authority.la_codes),
    trustCodes: new Set(authority.trust_codes),
    urns: new Set(schools.map(({ urn }) => urn)),
  }
}

/** Holds every school here: whoever would change one waits. */
export async function holdRegister({ db }: Look): Promise<void> {
  await sql`select count(*) from (select from schools for update) held`.execute(db)
}

/** The state of the whole register here in a few figures: any change of any row makes another. */
export async function registerFingerprint({ db }: Look): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select count(*) || ' ' || coalesce(sum(hashtextextended(schools::text, 0)), 0) as state from schools`.execute(db)
  return rows[0]!.state
}

/** Compares what is staged with the register, in the columns that the file has, and keeps every difference. */
export async function keepDifferences(look: Look, importId: string, inFile: readonly RegisterColumn[]): Promise<void> {
  const has = new Set(inFile.map(({ name }) => name))
  const merged = registerColumns.map(({ name }) => `${has.has(name) ? 'n' : 's'}.${name}`)
  const compared = inFile.map(({ name }) => name)
  const fields = compared.map((name) => `case when n.${name} is distinct from s.${name} then '${name}' end`)
  const each = (of: string) => compared.map((name) => `${of}.${name}`).join(', ')
  await sql`
    insert into import_changes (authority_id, id, import_id, kind, urn, name, school_id, fields, before, after)
    select ${look.actor.authorityId}, gen_random_uuid(), ${importId},
      case when s.id is null then 'new' when m.status = 'closed' and s.status <> 'closed' then 'closed' else 'changed' end,
      m.urn, m.name, coalesce(s.id, gen_random_uuid()),
      case when s.id is null then '{}' else array_remove(array[${sql.raw(fields.join(', '))}], null) end,
      case when s.id is not null then (select to_jsonb(b) from (select ${columnsOf('s')}) b) end,
      to_jsonb(m)
    from staged_schools n left join schools s on s.urn = n.urn
      cross join lateral (select ${sql.raw(merged.map((from, at) => `${from} as ${registerColumns[at]!.name}`).join(', '))}) m
    where s.id is null or s.kept_because is not null
      or (${sql.raw(each('n'))}) is distinct from (${sql.raw(each('s'))})`.execute(look.db)
}

/** Keeps which schools of the file's authorities stand here and not in the file. They are left as they are. */
export async function keepAbsent(
  look: Look,
  importId: string,
  laCodes: readonly string[],
  faultyUrns: readonly string[],
): Promise<void> {
  await sql`
    insert into import_changes (authority_id, id, import_id, kind, urn, name, school_id)
    select authority_id, gen_random_uuid(), ${importId}, 'absent', urn, name, id from schools
    where la_code = any (${[...laCodes]}::text[]) and not urn = any (${[...faultyUrns]}::text[])
      and not exists (select from staged_schools n where n.urn = schools.urn)`.execute(look.db)
}

/** Writes what the preview kept: the new schools, then the changed ones. */
export async function writeChanges(look: Look, importId: string): Promise<void> {
  const { db } = look
  const names = columnsOf()
  await sql`
    insert into schools (authority_id, id, imported_by, name_sorted, search_text, ${names})
    select c.authority_id, c.school_id, c.import_id, lower(r.name), ${searchText('r')}, ${columnsOf('r')}
    from import_changes c cross join lateral jsonb_populate_record(null::schools, c.after) r
    where c.import_id = ${importId} and c.kind = 'new'`.execute(db)
  await overwrite(look, importId, 'after', sql`c.kind in ('changed', 'closed')`)
}

/** Sets schools to what a kept row says. `which` chooses among the import's changes. */
export async function overwrite(
  { db }: Look,
  importId: string,
  side: 'before' | 'after',
  which: ReturnType<typeof sql<boolean>>,
): Promise<void> {
  const set = registerColumns.map(({ name }) => `${name} = r.${name}`).join(', ')
  await sql`
    update schools set ${sql.raw(set)}, name_sorted = lower(r.name), search_text = ${searchText('r')},
      kept_because = null, revision = schools.revision + 1
    from import_changes c cross join lateral jsonb_populate_record(null::schools, c.${sql.raw(side)}) r
    where c.import_id = ${importId} and ${which} and schools.id = c.school_id`.execute(db)
}

/** What is held of a school now, as a kept row would have it, so that the two can be compared. */
export function heldNow(alias: string) {
  return sql`(select to_jsonb(b) from (select ${columnsOf(alias)}) b)`
}

/** What the search looks through, of a row under this name: the query's face of a school's `searchTextOf`. */
export function searchText(of: string) {
  return sql.raw(`lower(concat_ws(' ', ${of}.name, ${of}.urn, ${of}.postcode, ${of}.town))`)
}

/** Every column of the register that is kept here, in its order. */
export function columnsOf(alias?: string) {
  return sql.raw(registerColumns.map(({ name }) => (alias ? `${alias}.${name}` : name)).join(', '))
}
