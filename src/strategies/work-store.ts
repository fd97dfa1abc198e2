import { sql } from 'kysely'
import type { Strategy } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** A held or booked visit under a strategy. */
export type StrategyVisit = {
  id: string
  schoolId: string
  visitType: string
  purposes: readonly string[]
  status: 'booked' | 'held'
  on: PlainDate
  halfDays: number
  adviserName: string
}

type Asked = { from: PlainDate; until: PlainDate; schoolId?: string | undefined }

/** SH-25, SH-78. The visits that are work under a strategy: of its types, with one of its purposes, by somebody who holds one of its roles on the day. */
export async function listStrategyVisits(
  look: Look,
  { visits }: Strategy,
  { from, until, schoolId }: Asked,
): Promise<StrategyVisit[]> {
  const { types, purposes, roles } = visits
  const { rows } = await sql<StrategyVisit>`
    select v.id, v.school_id as "schoolId", v.visit_type as "visitType", v.purposes, v.status,
      coalesce(v.held_on, v.booked_for) as on, case v.length when 'whole-day' then 2 else 1 end as "halfDays", p.name as "adviserName"
    from visits v join people p on p.authority_id = v.authority_id and p.id = v.adviser_id
    where v.status <> 'cancelled' and v.booked_for between ${from} and ${until}
      and v.visit_type = any (${[...types]}) ${purposes.length > 0 ? sql`and v.purposes && ${[...purposes]}` : sql``}
      ${schoolId ? sql`and v.school_id = ${schoolId}::uuid` : sql``}
      and ${withinReach(look.reach('see-school'), 'v.school_id')}
      and exists (select from held_roles h where h.authority_id = v.authority_id and h.person_id = v.adviser_id
        and h.role = any (${[...roles]}) and h.started_on <= v.booked_for and (h.finished_on is null or v.booked_for <= h.finished_on))
    order by v.booked_for desc, v.id desc limit 5000`.execute(look.db)
  return rows
}

/** A school's places on a course under a strategy. */
export type StrategyPlaces = {
  courseId: string
  title: string
  firstOn: PlainDate
  schoolId: string
  places: number
  attended: number | null
}

/** SH-25, SH-78. The places that schools have on courses under a strategy, a row for each school; none of what waits or was cancelled. */
export async function listStrategyPlaces(
  { db }: Look,
  { id }: Strategy,
  { from, until, schoolId }: Asked,
): Promise<StrategyPlaces[]> {
  const { rows } = await sql<StrategyPlaces>`
    select c.id as "courseId", c.title, c.first_on as "firstOn", b.school_id as "schoolId", b.places, b.attended
    from courses c join course_bookings b on b.authority_id = c.authority_id and b.course_id = c.id and b.status = 'booked'
    where ${id} = any (c.strategies) and c.status in ('published', 'held') and c.first_on between ${from} and ${until}
      ${schoolId ? sql`and b.school_id = ${schoolId}::uuid` : sql``}
    order by c.first_on desc, c.id, b.id limit 5000`.execute(db)
  return rows
}

/** What the managers of a strategy drew from funds in a period, by fund and purpose. */
export type Deployed = { fund: string; purpose: string; schoolId: string | null; pence: number }

/** SH-78, SH-79. Money that was drawn for schools by whoever held a role that leads the strategy on the day; what was taken back is not in it. */
export async function listDeployed({ db }: Look, { managers }: Strategy, { from, until }: Asked): Promise<Deployed[]> {
  const { rows } = await sql<Deployed>`
    select f.name as fund, coalesce(l.purpose, '') as purpose, l.school_id as "schoolId", sum(l.pence)::integer as pence
    from ledger_lines l join funds f on f.authority_id = l.authority_id and f.id = l.fund_id
    where l.kind = 'drawn' and l.counts_on between ${from} and ${until}
      and exists (select from held_roles h where h.authority_id = l.authority_id and h.person_id = l.written_by
        and h.role = any (${[...managers]}) and h.started_on <= l.happened_on and (h.finished_on is null or l.happened_on <= h.finished_on))
    group by 1, 2, 3 having sum(l.pence) <> 0 order by 1, 2, 3 limit 5000`.execute(db)
  return rows
}

/** The open schools within somebody's sight, as far as their phase is known from them. */
export async function listSchoolsPlaced(look: Look) {
  return look.db
    .selectFrom('schools')
    .select([
      'id',
      'name',
      'type_name as typeName',
      'type_group_name as typeGroupName',
      'phase_name as phaseName',
      'resourced_provision as resourcedProvision',
    ])
    .where(withinReach(look.reach('see-school'), 'id'))
    .where('status', '<>', 'closed')
    .execute()
}
