import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { isId } from '#shared/id.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { countsAsRecognised, type SchoolStatus } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'

/** What booking needs to know of a school. */
export type SchoolToVisit = {
  id: string
  name: string
  status: SchoolStatus
  phaseName: string | null
  typeName: string | null
  typeGroupName: string | null
  resourcedProvision: string | null
}

/** The school, for somebody who may know of its visits. Throws NotFound. */
export async function getSchoolToVisit(look: Look, id: string): Promise<SchoolToVisit> {
  const [school] = isId(id) ? await listSchoolsToVisit(look, [id]) : []
  if (!school) throw new NotFound('school', id)
  return school
}

/** Several of them, as far as the person may know of their visits. */
export async function listSchoolsToVisit(look: Look, ids: readonly string[]): Promise<SchoolToVisit[]> {
  return look.db
    .selectFrom('schools')
    .select([
      'id',
      'name',
      'status',
      'phase_name as phaseName',
      'type_name as typeName',
      'type_group_name as typeGroupName',
      'resourced_provision as resourcedProvision',
    ])
    .where('id', '=', anyOf(ids))
    .where(withinReach(look.reach('see-school'), 'id'))
    .execute()
}

/** Who could make a kind of visit to a school on a day: everyone who holds one of its roles over the school. */
export async function listAdvisersFor(
  look: Look,
  schoolId: string,
  roles: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return look.db
    .selectFrom('held_roles as held')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'held.authority_id').onRef('p.id', '=', 'held.person_id'),
    )
    .select(['p.id', 'p.name', 'p.name_sorted'])
    .distinct()
    .where('held.role', 'in', [...roles])
    .where((where) => where.or([where('held.finished_on', 'is', null), where('held.finished_on', '>=', look.today)]))
    .where((where) =>
      where.or([
        where('held.school_id', '=', schoolId),
        where('held.scope', '=', 'authority'),
        where('held.group_id', 'in', (inner) =>
          inner.selectFrom('group_memberships as m').select('m.group_id').where('m.school_id', '=', schoolId),
        ),
      ]),
    )
    .orderBy('p.name_sorted')
    .limit(200)
    .execute()
}

/** The kinds of group that a school is in on a day. */
export async function listGroupKinds(look: Look, schoolId: string, on: PlainDate): Promise<ReadonlySet<string>> {
  return (await listGroupKindsOf(look, [schoolId], on)).get(schoolId) ?? new Set()
}

/** The same of several schools, without groups that are said not to be recognised (ES-34). */
export async function listGroupKindsOf(
  look: Look,
  schoolIds: readonly string[],
  on: PlainDate,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  return (await openGroupKinds(look, schoolIds))(on)
}

/** The same on any day, read at once. */
export async function openGroupKinds(look: Look, schoolIds: readonly string[]) {
  const groups = await look.db
    .selectFrom('group_memberships as m')
    .innerJoin('groups as g', (join) =>
      join.onRef('g.authority_id', '=', 'm.authority_id').onRef('g.id', '=', 'm.group_id'),
    )
    .select(['m.school_id as schoolId', 'g.kind', 'g.is_recognised as isRecognised'])
    .select(['m.started_on as startedOn', 'm.finished_on as finishedOn'])
    .where(sql<boolean>`m.school_id = any (${[...schoolIds]}::uuid[])`)
    .execute()
  return (on: PlainDate): ReadonlyMap<string, ReadonlySet<string>> => {
    const kinds = new Map<string, Set<string>>()
    for (const { schoolId, kind, isRecognised, ...period } of groups)
      if (coversDay(period, on) && countsAsRecognised({ isRecognised }))
        kinds.set(schoolId, (kinds.get(schoolId) ?? new Set()).add(kind))
    return kinds
  }
}

/** Holds several schools, as `holdSchool` does. */
export async function holdSchools(work: Work, schoolIds: readonly string[]): Promise<void> {
  await work.db
    .selectFrom('schools')
    .select('id')
    .where('id', '=', anyOf(schoolIds))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** Holds a school for this deed: of two people who book for it or change its year at once, the second finds what the first did. */
export async function holdSchool(work: Work, schoolId: string): Promise<void> {
  await work.db.selectFrom('schools').select('id').where('id', '=', schoolId).forNoKeyUpdate().execute()
}
