import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { StepTaken, TargetStep } from './target.ts'

/** Targets that were proposed and wait for somebody: not final. */
export type OpenTargets = {
  schoolId: string
  schoolName: string
  targetYear: number
  status: TargetStep | null
  /** The day of the visit at which they are set, where one is booked or was held. */
  visitOn: PlainDate | null
  lastOn: PlainDate | null
  /** In which roles steps were taken since they were last discussed. */
  taken: readonly Pick<StepTaken, 'step' | 'role' | 'round'>[]
  round: number
}

/** No first page and no list of dues asks for more. */
const MOST = 2000

type Asked = { schoolYear: SchoolYear; targetYear: number; visitType: string | undefined; schoolId: string | undefined }

/** What is open of a year's targets, of schools that have proposed them. */
export async function listOpenTargets(look: Look, asked: Asked): Promise<OpenTargets[]> {
  const { schoolYear, targetYear, visitType, schoolId } = asked
  const isOpen = sql`t.target_year = ${targetYear} and t.final_on is null`
  return look.ifAny(sql`from target_sets t where ${isOpen}`, async () => {
    const { rows } = await sql<OpenTargets>`
    with visit as (
      select v.school_id, min(coalesce(v.held_on, v.booked_for)) as on_day from visits v
      where v.visit_type = ${visitType ?? ''} and v.status not in ('cancelled', 'struck-out')
        and v.booked_for between ${firstDayOf(schoolYear)} and ${lastDayOf(schoolYear)}
      group by v.school_id
    )
    select s.id as "schoolId", s.name as "schoolName", ${targetYear}::int as "targetYear", t.status, t.round, visit.on_day as "visitOn",
      (select max(x.taken_on) from target_steps x where x.authority_id = t.authority_id and x.set_id = t.id) as "lastOn",
      (select coalesce(json_agg(json_build_object('step', x.step, 'role', x.role, 'round', x.round)), '[]') from target_steps x
        where x.authority_id = t.authority_id and x.set_id = t.id) as taken
    from schools s
    left join visit on visit.school_id = s.id
    join target_sets t on t.authority_id = s.authority_id and t.school_id = s.id and ${isOpen}
    where s.status in ('open', 'proposed-to-close')
      and ${withinReach(look.reach('read-records'), 's.id')}
      ${schoolId ? sql`and s.id = ${schoolId}` : sql``}
    order by s.name_sorted, s.id limit ${MOST}`.execute(look.db)
    return rows
  })
}
