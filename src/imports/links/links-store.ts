import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import type { LinkRow } from '../register-file/index.ts'

const key = sql.raw('urn, linked_urn, link_type')
const sameKey = (a: string, b: string) =>
  sql.raw(`${a}.urn = ${b}.urn and ${a}.linked_urn = ${b}.linked_urn and ${a}.link_type = ${b}.link_type`)
const kept = (of: string) =>
  sql.raw(`jsonb_build_object('urn', ${of}.urn, 'linked_urn', ${of}.linked_urn, 'linked_name', ${of}.linked_name,
    'link_type', ${of}.link_type, 'established_on', ${of}.established_on)`)

/** Links are compared in a table of this transaction alone. */
export async function makeStaging({ db }: Look): Promise<void> {
  await sql`drop table if exists pg_temp.staged_links`.execute(db)
  await sql`create temporary table staged_links
    (urn text, linked_urn text, linked_name text, link_type text, established_on date) on commit drop`.execute(db)
}

export async function stage({ db }: Look, links: readonly LinkRow[]): Promise<void> {
  const list = (cells: (string | null)[], type: 'text' | 'date') => sql`${cells}::${sql.raw(type)}[]`
  await sql`insert into staged_links select * from unnest(
    ${list(
      links.map(({ urn }) => urn),
      'text',
    )}, ${list(
      links.map(({ linkUrn }) => linkUrn),
      'text',
    )}, ${list(
      links.map(({ linkName }) => linkName ?? ''),
      'text',
    )}, ${list(
      links.map(({ linkType }) => linkType),
      'text',
    )}, ${list(
      links.map(({ establishedOn }) => establishedOn),
      'date',
    )})`.execute(db)
}

/** The URNs of the schools here: a link is ours when either of its ends is. */
export async function listUrns({ db }: Look): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('schools').select('urn').execute()
  return new Set(rows.map(({ urn }) => urn))
}

/** The links as they are held, and which schools there are for them: any change makes another. */
export async function linksFingerprint({ db }: Look): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select (select count(*) || ' ' || coalesce(sum(hashtextextended(l::text, 0)), 0) from school_links l)
      || ' ' || (select count(*) || ' ' || coalesce(sum(hashtextextended(urn, 0)), 0) from schools) as state`.execute(
    db,
  )
  return rows[0]!.state
}

/** Compares what is staged with the links here, and keeps every difference. */
export async function keepDifferences({ db, actor }: Look, importId: string): Promise<void> {
  await sql`analyze staged_links`.execute(db)
  await sql`insert into import_changes (authority_id, id, import_id, kind, urn, name, school_id, fields, before, after)
    select ${actor.authorityId}, gen_random_uuid(), ${importId}, case when l.id is null then 'new' else 'changed' end,
      n.urn, n.link_type || ' ' || n.linked_urn || ' ' || n.linked_name, coalesce(s.id, t.id),
      case when l.id is null then '{}' else array_remove(array[
        case when n.linked_name <> l.linked_name then 'linked_name' end,
        case when n.established_on is distinct from l.established_on then 'established_on' end], null) end,
      case when l.id is not null then ${kept('l')} end, ${kept('n')}
    from (select distinct on (${key}) * from staged_links order by ${key}) n
      left join school_links l on ${sameKey('l', 'n')}
      left join schools s on s.urn = n.urn left join schools t on t.urn = n.linked_urn
    where l.id is null or (n.linked_name, n.established_on) is distinct from (l.linked_name, l.established_on)`.execute(
    db,
  )
  await sql`insert into import_changes (authority_id, id, import_id, kind, urn, name)
    select ${actor.authorityId}, gen_random_uuid(), ${importId}, 'absent', l.urn,
      l.link_type || ' ' || l.linked_urn || ' ' || l.linked_name
    from school_links l where not exists (select from staged_links n where ${sameKey('l', 'n')})`.execute(db)
}

/** Writes what the preview kept. */
export async function writeChanges({ db, actor }: Look, importId: string): Promise<void> {
  await sql`insert into school_links (authority_id, id, urn, linked_urn, linked_name, link_type, established_on)
    select ${actor.authorityId}, gen_random_uuid(), r.urn, r.linked_urn, r.linked_name, r.link_type, r.established_on
    from import_changes c cross join lateral jsonb_populate_record(null::school_links, c.after) r
    where c.import_id = ${importId} and c.kind = 'new'`.execute(db)
  await overwrite(db, importId, 'after')
}

/** Takes back what was written, but for links that have changed since: they are left, and named. */
export async function undoChanges({ db }: Look, importId: string): Promise<void> {
  await sql`update import_changes c set undoing = 'left'
    where c.import_id = ${importId} and c.kind in ('new', 'changed')
      and not exists (select from school_links l
        where ${sameKey('l', '(jsonb_populate_record(null::school_links, c.after))')} and ${kept('l')} = c.after)`.execute(
    db,
  )
  await overwrite(db, importId, 'before')
  await sql`delete from school_links l using import_changes c
    cross join lateral jsonb_populate_record(null::school_links, c.after) r
    where c.import_id = ${importId} and c.kind = 'new' and c.undoing is null and ${sameKey('l', 'r')}`.execute(db)
}

async function overwrite(db: Look['db'], importId: string, side: 'before' | 'after'): Promise<void> {
  await sql`update school_links l set linked_name = r.linked_name, established_on = r.established_on
    from import_changes c cross join lateral jsonb_populate_record(null::school_links, c.${sql.raw(side)}) r
    where c.import_id = ${importId} and c.kind = 'changed' and c.undoing is null and ${sameKey('l', 'r')}`.execute(db)
}
