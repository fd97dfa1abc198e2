import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Agreement, DecidedSize, Doing, NewHead, Use } from './partnership.ts'

type OfYear = { groupIds: readonly string[]; schoolYear: SchoolYear }

/** What partnerships use their days for, the first added first. */
export async function listUses({ db }: Look, { groupIds, schoolYear }: OfYear): Promise<Use[]> {
  return db
    .selectFrom('partnership_uses as u')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'u.authority_id').onRef('p.id', '=', 'u.added_by'),
    )
    .select(['u.id', 'u.group_id as groupId', 'u.half_days as halfDays', 'u.used_for as usedFor'])
    .select(['u.led_by as ledBy', 'u.added_on as addedOn', 'p.name as addedByName'])
    .where('u.group_id', '=', anyOf(groupIds))
    .where('u.school_year', '=', schoolYear)
    .where('u.removed_on', 'is', null)
    .orderBy('u.added_on')
    .orderBy('u.id')
    .execute()
}

/** The latest agreement of each partnership for a year. */
export async function latestAgreements({ db }: Look, { groupIds, schoolYear }: OfYear): Promise<Agreement[]> {
  return db
    .selectFrom('partnership_agreements as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.entered_by'),
    )
    .distinctOn('a.group_id')
    .select(['a.id', 'a.group_id as groupId', 'a.agreed_on as agreedOn', 'a.agreed', 'a.allocated', 'a.uses'])
    .select(['a.heads', 'p.name as enteredByName'])
    .where('a.group_id', '=', anyOf(groupIds))
    .where('a.school_year', '=', schoolYear)
    .orderBy('a.group_id')
    .orderBy('a.entered_on', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
}

/** What of the non-negotiable was done in a partnership's year, the latest first. */
export async function listDoings({ db }: Look, groupId: string, schoolYear: SchoolYear): Promise<Doing[]> {
  return db
    .selectFrom('partnership_doings')
    .select(['id', 'item', 'school_id as schoolId', 'done_on as doneOn', 'led_by as ledBy', 'heads'])
    .where('group_id', '=', groupId)
    .where('school_year', '=', schoolYear)
    .orderBy('done_on', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
}

/** ES-24. The latest decision on the days of each partnership whose size changed. */
export async function latestSizes({ db }: Look, { groupIds, schoolYear }: OfYear): Promise<DecidedSize[]> {
  return db
    .selectFrom('partnership_sizes as z')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'z.authority_id').onRef('p.id', '=', 'z.decided_by'),
    )
    .distinctOn('z.group_id')
    .select(['z.group_id as groupId', 'z.schools', 'z.due', 'z.allocated', 'z.decision', 'z.because'])
    .select(['z.decided_on as decidedOn', 'p.name as decidedByName'])
    .where('z.group_id', '=', anyOf(groupIds))
    .where('z.school_year', '=', schoolYear)
    .orderBy('z.group_id')
    .orderBy('z.decided_on', 'desc')
    .orderBy('z.id', 'desc')
    .execute()
}

/** The open schools of a partnership on a day, by name; whoever asks sees to it that they may. */
export async function listSchoolsOf({ db }: Look, groupId: string, on: PlainDate) {
  return db
    .selectFrom('group_memberships as m')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'm.authority_id').onRef('s.id', '=', 'm.school_id'),
    )
    .select(['s.id as schoolId', 's.name as schoolName'])
    .where('m.group_id', '=', groupId)
    .where('s.status', '<>', 'closed')
    .where(sql<boolean>`(m.started_on is null or m.started_on <= ${on})`)
    .where(sql<boolean>`(m.finished_on is null or m.finished_on >= ${on})`)
    .orderBy('s.name_sorted')
    .orderBy('s.id')
    .execute()
}

/** ES-30. Those who lead some schools since less than so many months, or will within the year, by school. */
export async function listNewHeads(
  look: Look,
  schoolIds: readonly string[],
  { roles, months, schoolYear }: { roles: readonly string[]; months: number; schoolYear: SchoolYear },
): Promise<NewHead[]> {
  if (schoolIds.length === 0) return []
  return look.db
    .selectFrom('held_roles as h')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'h.authority_id').onRef('p.id', '=', 'h.person_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'h.authority_id').onRef('s.id', '=', 'h.school_id'),
    )
    .select(['s.id as schoolId', 's.name as schoolName', 'p.name', 'h.started_on as startedOn'])
    .where('h.school_id', '=', anyOf(schoolIds))
    .where('h.role', 'in', [...roles])
    .where('h.started_on', '>', addMonths(look.today, -months))
    .where('h.started_on', '<=', lastDayOf(schoolYear))
    .where(sql<boolean>`(h.finished_on is null or h.finished_on >= ${look.today})`)
    .orderBy('s.name_sorted')
    .orderBy('h.started_on')
    .execute()
}
