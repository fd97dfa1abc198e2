import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { DueReach } from '#work/due.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { ReportStatus } from './annual-report.ts'

/** A report that somebody has to go on with; `none` where it is not begun. */
export type OpenReport = {
  schoolId: string
  schoolName: string
  schoolYear: SchoolYear
  stands: ReportStatus | 'none'
  outcome: 'passed' | 'returned' | null
  handedInOn: PlainDate | null
  /** Who wrote it, or whose school it is. */
  ownerId: string
  ownerName: string
}

type Asked = DueReach & {
  schoolYear: SchoolYear
  /** Reports not begun are among them for these roles, whose schools they are; for none of them while it is not the time to begin. */
  roles: readonly string[]
  /** Only once a visit of this kind was held in the year; undefined where the report rests on none. */
  restsOn: string | undefined
}

/** No first page and no list of dues asks for more. */
const MOST = 2000

/** The reports that are not issued: those begun, of that year or an earlier one, and those not begun of schools that have somebody to write them. */
export function listOpenReports(look: Look, asked: Asked): Promise<OpenReport[]> {
  const { schoolYear, roles } = asked
  if (roles.length > 0) return readOpenReports(look, asked)
  const begun = sql`from annual_reports r where r.school_year <= ${schoolYear} and r.status <> 'issued'`
  return look.ifAny(begun, () => readOpenReports(look, asked))
}

async function readOpenReports(look: Look, asked: Asked): Promise<OpenReport[]> {
  const { schoolYear, roles, restsOn, people, schoolId } = asked
  const [from, until] = [firstDayOf(schoolYear), lastDayOf(schoolYear)]
  const reach = look.reach('write')
  const check = look.reach('check')
  const { rows } = await sql<OpenReport>`
    with begun as (
      select r.school_id, r.school_year, r.status as stands, r.outcome, (r.handed_in_at at time zone 'Europe/London')::date as handed_in_on, r.author_id as owner_id
      from annual_reports r where r.school_year <= ${schoolYear} and r.status <> 'issued'
    ), not_begun as (
      select distinct on (h.school_id) h.school_id, ${schoolYear}::integer as school_year, 'none' as stands, null::text as outcome, null::date as handed_in_on, h.person_id as owner_id
      from held_roles h
      where h.role = any (${[...roles]}) and h.school_id is not null
        and h.started_on <= ${look.today} and (h.finished_on is null or ${look.today} <= h.finished_on)
        and not exists (select from annual_reports r where r.school_id = h.school_id and r.school_year = ${schoolYear})
        and (${restsOn ?? null}::text is null or exists (select from visits v where v.school_id = h.school_id
          and v.visit_type = ${restsOn ?? ''} and v.status = 'held' and v.held_on between ${from} and ${until}))
      order by h.school_id, h.started_on
    )
    select s.id as "schoolId", s.name as "schoolName", o.school_year as "schoolYear", o.stands, o.outcome, o.handed_in_on as "handedInOn",
      o.owner_id as "ownerId", p.name as "ownerName"
    from (select * from begun union all select * from not_begun) o
    join schools s on s.id = o.school_id and s.status in ('open', 'proposed-to-close')
    join people p on p.id = o.owner_id
    where (${withinReach(reach, 's.id')} or ${withinReach(check, 's.id')})
      ${schoolId ? sql`and s.id = ${schoolId}` : sql``}
      ${people ? sql`and (o.owner_id = any (${[...people]}) or o.stands = 'with-checker')` : sql``}
    order by s.name_sorted, s.id, o.school_year limit ${MOST}`.execute(look.db)
  return rows
}
