import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** An earlier visit to a school with what was issued of it; `version` is null while nothing was. */
export type EarlierRecord = {
  visitId: string
  visitType: string
  modelVersionId: string
  heldOn: PlainDate
  adviserName: string
  /** Whether it is the last contact with the school before the day that was asked for. */
  isLast: boolean
  version: number | null
  sections: readonly { section: string; body: string; judgement: number | null }[]
  recommendations: readonly string[]
}

type Asked = { schoolId: string; before: PlainDate; exceptVisitId: string; visitTypes: readonly string[] }

/**
 * NF-52, RO-30. What a school was told before a day: the last visit of each of some kinds, and the last of all, each with the
 * newest record that was issued of it. Nothing for those who may not read the school's records.
 */
export async function listEarlierRecords(look: Look, asked: Asked): Promise<EarlierRecord[]> {
  const { schoolId, before, exceptVisitId, visitTypes } = asked
  if (!isWithin(look.reach('read-records'), schoolId)) return []
  const { rows } = await sql<EarlierRecord>`
    with earlier as (
      select *, row_number() over (partition by visit_type order by booked_for desc, id desc) as of_kind,
        row_number() over (order by booked_for desc, id desc) as of_all
      from visits
      where school_id = ${schoolId} and status = 'held' and may_have_record and booked_for <= ${before} and id <> ${exceptVisitId}
    )
    select v.id as "visitId", v.visit_type as "visitType", v.model_version_id as "modelVersionId", v.held_on as "heldOn",
      p.name as "adviserName", v.of_all = 1 as "isLast", r.version,
      coalesce((select jsonb_agg(jsonb_build_object('section', s.section, 'body', s.body, 'judgement', s.judgement))
        from record_sections s where s.authority_id = r.authority_id and s.record_id = r.id), '[]') as sections,
      coalesce((select jsonb_agg(e.says order by e.place, e.id)
        from record_entries e where e.authority_id = r.authority_id and e.record_id = r.id and e.kind = 'recommendation' and e.says <> ''), '[]') as recommendations
    from earlier v
    join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    left join lateral (
      select * from records r where r.authority_id = v.authority_id and r.visit_id = v.id and r.status = 'issued'
      order by r.version desc limit 1) r on true
    where v.of_all = 1 or (v.of_kind = 1 and v.visit_type = any (${[...visitTypes]}::text[]))
    order by v.booked_for desc, v.id desc`.execute(look.db)
  return rows
}
