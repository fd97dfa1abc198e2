import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { sightOf } from '../school-policy.ts'
import { GROUPS_BY_NAME, type Group, type GroupSort, type Member, type Membership } from './group.ts'

/** Groups that somebody may know of: all, or those that a school within their sight is or was in. */
function seenGroups(look: Look) {
  const sight = sightOf(look)
  const query = look.db
    .selectFrom('groups as g')
    .select([
      'g.id',
      'g.kind',
      'g.name',
      'g.code',
      'g.is_recognised as isRecognised',
      'g.leadership_model as leadershipModel',
      'g.issue',
      'g.started_on as startedOn',
      'g.finished_on as finishedOn',
      'g.revision',
    ])
  if (sight.everything) return query
  return query.where((where) =>
    where.exists(
      where
        .selectFrom('group_memberships as m')
        .select('m.id')
        .whereRef('m.group_id', '=', 'g.id')
        .where(withinReach(sight, 'm.school_id')),
    ),
  )
}

export async function findGroup(look: Look, id: string): Promise<Group | undefined> {
  return seenGroups(look).where('g.id', '=', id).executeTakeFirst()
}

/** The same, held until the deed ends: two who add the last school at once do not make one too many. */
export async function findGroupToChange(work: Work, id: string): Promise<Group | undefined> {
  await work.db.selectFrom('groups').select('id').where('id', '=', id).forUpdate().execute()
  return findGroup(work, id)
}

/** Groups with how many schools of theirs the person may know of today; kind by kind, by name unless asked otherwise. */
export async function listGroups(
  look: Look,
  kinds: readonly string[],
  { by, isDown }: GroupSort = GROUPS_BY_NAME,
): Promise<(Group & { schools: number })[]> {
  const { today } = look
  const way = isDown ? 'desc' : 'asc'
  return seenGroups(look)
    .select((select) =>
      select
        .selectFrom('group_memberships as m')
        .select(sql<number>`count(*)`.as('count'))
        .whereRef('m.group_id', '=', 'g.id')
        .where(sql<boolean>`(m.started_on is null or m.started_on <= ${today})`)
        .where(sql<boolean>`(m.finished_on is null or m.finished_on >= ${today})`)
        .where(withinReach(sightOf(look), 'm.school_id'))
        .$asScalar()
        .$notNull()
        .as('schools'),
    )
    .where('g.kind', '=', sql<string>`any (${[...kinds]}::text[])`)
    .orderBy('g.kind')
    .$if(by === 'schools', (query) => query.orderBy('schools', way))
    .orderBy('g.name_sorted', by === 'name' ? way : 'asc')
    .orderBy('g.id')
    .limit(5000)
    .execute()
}

/** A group's schools, now, before and to come, as far as the person may know of them. */
export async function listMembers(look: Look, groupId: string): Promise<Member[]> {
  return look.db
    .selectFrom('group_memberships as m')
    .innerJoin('schools as s', 's.id', 'm.school_id')
    .select([
      'm.id as membershipId',
      's.id as schoolId',
      's.name as schoolName',
      's.urn',
      's.status',
      's.type_name as typeName',
      's.type_group_name as typeGroupName',
      's.phase_name as phaseName',
      's.resourced_provision as resourcedProvision',
      'm.started_on as startedOn',
      'm.finished_on as finishedOn',
    ])
    .where('m.group_id', '=', groupId)
    .where(withinReach(sightOf(look), 's.id'))
    .orderBy('s.name_sorted')
    .orderBy('m.started_on')
    .orderBy('m.id')
    .execute()
}

/** The groups that some schools are, were or will be in, the latest first. */
export async function listMemberships(
  look: Look,
  schoolIds: readonly string[],
): Promise<(Membership & { schoolId: string })[]> {
  return look.db
    .selectFrom('group_memberships as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .select([
      'm.id',
      'm.group_id as groupId',
      'm.school_id as schoolId',
      'g.name as groupName',
      'g.kind',
      'm.started_on as startedOn',
      'm.finished_on as finishedOn',
    ])
    .where('m.school_id', '=', sql<string>`any (${[...schoolIds]}::uuid[])`)
    .orderBy(sql`m.started_on desc nulls last`)
    .orderBy('g.name_sorted')
    .execute()
}

/** The groups that a school stands in, stood in or will stand in. */
export async function listGroupsOfSchool(look: Look, schoolId: string, on?: PlainDate): Promise<Membership[]> {
  const all = await listMemberships(look, [schoolId])
  if (!on) return all
  return all.filter(
    ({ startedOn, finishedOn }) => (startedOn === null || startedOn <= on) && (finishedOn === null || on <= finishedOn),
  )
}
