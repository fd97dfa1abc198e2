import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { SchoolStatus } from '#schools/index.ts'
import { withinReach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import type { Following, VisitOfYear } from '../programme.ts'

/** An open school of the register, as a position is worked out for it. */
export type SchoolLine = {
  id: string
  name: string
  nameSorted: string
  status: SchoolStatus
  phaseName: string | null
  typeName: string | null
  typeGroupName: string | null
  resourcedProvision: string | null
}

export type SchoolsAsked = {
  schoolId?: string | undefined
  /** Only some, by their ids. */
  schoolIds?: readonly string[] | undefined
  adviserId?: string | undefined
  groupId?: string | undefined
  /** The last school of the stretch before. */
  after?: { nameSorted: string; id: string } | undefined
  limit: number
}

/** A stretch of the open schools whose work somebody may see, by name. */
export async function listSchoolLines(look: Look, asked: SchoolsAsked): Promise<SchoolLine[]> {
  const { schoolId, schoolIds, adviserId, groupId, after, limit } = asked
  const { rows } = await sql<SchoolLine>`
    select s.id, s.name, s.name_sorted as "nameSorted", s.status, s.phase_name as "phaseName", s.type_name as "typeName",
      s.type_group_name as "typeGroupName", s.resourced_provision as "resourcedProvision"
    from schools s
    where s.status in ('open', 'proposed-to-close') and ${withinReach(look.reach('see-school'), 's.id')}
      and ${schoolId ? sql`s.id = ${schoolId}` : sql`true`}
      and ${schoolIds ? sql`s.id = any (${[...schoolIds]}::uuid[])` : sql`true`}
      and ${adviserId ? advisedBy(look.today, adviserId) : sql`true`}
      and ${groupId ? inGroup(look.today, sql`m.group_id = ${groupId}`) : sql`true`}
      and ${after ? sql`(s.name_sorted, s.id) > (${after.nameSorted}, ${after.id})` : sql`true`}
    order by s.name_sorted, s.id limit ${limit}`.execute(look.db)
  return rows
}

function advisedBy(today: PlainDate, personId: string) {
  return sql`exists (select from held_roles h where h.person_id = ${personId}
    and h.started_on <= ${today} and (h.finished_on is null or h.finished_on >= ${today})
    and (h.school_id = s.id or ${inGroup(today, sql`m.group_id = h.group_id`)}))`
}

function inGroup(today: PlainDate, which: ReturnType<typeof sql>) {
  return sql`exists (select from group_memberships m where m.school_id = s.id and ${which}
    and (m.started_on is null or m.started_on <= ${today}) and (m.finished_on is null or m.finished_on >= ${today}))`
}

/** The visits of some schools in a school year that were not cancelled, the earliest first. */
export async function listVisitsOfSchools(
  look: Look,
  schoolIds: readonly string[],
  schoolYear: SchoolYear,
): Promise<VisitOfYear[]> {
  return look.db
    .selectFrom('visits')
    .select([
      'id',
      'school_id as schoolId',
      'visit_type as visitType',
      'status',
      'booked_for as on',
      'may_have_record as mayHaveRecord',
      'has_issued_record as isRecorded',
    ])
    .where(sql<boolean>`school_id = any (${[...schoolIds]}::uuid[])`)
    .where('booked_for', '>=', firstDayOf(schoolYear))
    .where('booked_for', '<=', lastDayOf(schoolYear))
    .where('status', '<>', 'cancelled')
    .orderBy('booked_for')
    .orderBy('id')
    .execute()
}

/** Which programmes some schools took up in a school year; what one gave up and took up again stands for it once, the last. */
export async function listFollowings(
  look: Look,
  schoolIds: readonly string[],
  schoolYear: SchoolYear,
): Promise<Following[]> {
  const rows = await look.db
    .selectFrom('programme_followings')
    .select([
      'id',
      'school_id as schoolId',
      'programme',
      'model_version_id as modelVersionId',
      'started_on as startedOn',
      'finished_on as finishedOn',
      'revision',
    ])
    .where(sql<boolean>`school_id = any (${[...schoolIds]}::uuid[])`)
    .where('school_year', '=', schoolYear)
    .orderBy('started_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const first = new Map<string, Following>()
  for (const row of rows) {
    const key = `${row.schoolId} ${row.programme}`
    if (!first.has(key)) first.set(key, row)
  }
  return [...first.values()]
}
