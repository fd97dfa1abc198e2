import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look } from '#work/work.ts'
import type { Evidence } from './need.ts'

/** Something held of a school that can be linked as evidence: what it is called, of which day, and where it is read. */
export type HeldEvidence = Evidence & { title: string; datedOn: PlainDate; visitId: string | null }

/** What a link of the form says: 'document:…'. */
export const keyOfEvidence = ({ kind, id }: Evidence) => `${kind}:${id}`

const MOST = 60

/** What was issued to a school, which figures of it were loaded, and which of its inspections: the newest first. */
export async function listHeldEvidence({ db }: Look, schoolId: string): Promise<HeldEvidence[]> {
  const { rows } = await sql<HeldEvidence>`
    select * from (
      (select 'document' as kind, i.id, i.title || case when i.version > 1 then ', version ' || i.version else '' end as title,
        i.issued_at::date as "datedOn", case when i.record_id is null then null else i.visit_id end as "visitId"
      from issued_documents i where i.school_id = ${schoolId} and i.kind not in ('need-letter', 'notice', 'concern')
      order by i.issued_at desc limit ${MOST})
      union all
      select 'figures', d.id, d.title || coalesce(' ' || d.year - 1 || '/' || right(d.year::text, 2), ''), d.dated_on, null from data_sets d
      where d.status = 'applied'
        and exists (select from figure_rows r where r.data_set_id = d.id and r.school_id = ${schoolId})
      union all
      select 'inspection', d.id, d.title, d.dated_on, null from data_sets d
      where d.status = 'applied' and d.id = (
        select r.data_set_id from inspection_rows r join data_sets n on n.id = r.data_set_id and n.status = 'applied'
        where r.school_id = ${schoolId} order by n.dated_on desc, n.applied_order desc limit 1)
    ) held order by "datedOn" desc nulls last, title limit ${MOST}`.execute(db)
  return rows
}

/** Some evidence as it is read; what is no longer held is left out. */
export async function listEvidence(
  { db }: Look,
  schoolId: string,
  linked: readonly Evidence[],
): Promise<HeldEvidence[]> {
  if (linked.length === 0) return []
  const ids = linked.map(({ id }) => id)
  const { rows } = await sql<Omit<HeldEvidence, 'kind'>>`
    select i.id, i.title, i.issued_at::date as "datedOn", case when i.record_id is null then null else i.visit_id end as "visitId"
    from issued_documents i where i.school_id = ${schoolId} and i.id = any (${ids}::uuid[])
    union all
    select d.id, d.title || coalesce(' ' || d.year - 1 || '/' || right(d.year::text, 2), ''), d.dated_on, null from data_sets d where d.id = any (${ids}::uuid[])`.execute(
    db,
  )
  return linked.flatMap(({ kind, id }) => {
    const held = rows.find((each) => each.id === id)
    return held ? [{ ...held, kind }] : []
  })
}
