import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { sortedName } from '../school.ts'
import type { Group } from './group.ts'

type Kept = Pick<Group, 'name' | 'isRecognised' | 'leadershipModel' | 'issue' | 'startedOn' | 'finishedOn'>

export async function addGroupRow(work: Work, kind: string, group: Kept): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('groups')
    .values({ authority_id: work.actor.authorityId, id, kind, ...rowOf(group) })
    .execute()
  return id
}

export async function changeGroupRow(work: Work, id: string, group: Kept): Promise<void> {
  await work.db
    .updateTable('groups')
    .set({ ...rowOf(group), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

export async function addMemberships(
  work: Work,
  groupId: string,
  schoolIds: readonly string[],
  startedOn: PlainDate,
): Promise<void> {
  if (schoolIds.length === 0) return
  await work.db
    .insertInto('group_memberships')
    .values(
      schoolIds.map((schoolId) => ({
        authority_id: work.actor.authorityId,
        id: newId(),
        group_id: groupId,
        school_id: schoolId,
        started_on: startedOn,
        finished_on: null,
      })),
    )
    .execute()
}

export async function endMembershipRow(work: Work, id: string, finishedOn: PlainDate): Promise<void> {
  await work.db.updateTable('group_memberships').set({ finished_on: finishedOn }).where('id', '=', id).execute()
}

/** Ends what is still open in a group on its last day. */
export async function endOpenMemberships(work: Work, groupId: string, finishedOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('group_memberships')
    .set({ finished_on: finishedOn })
    .where('group_id', '=', groupId)
    .where((where) => where.or([where('finished_on', 'is', null), where('finished_on', '>', finishedOn)]))
    .execute()
}

function rowOf({ name, isRecognised, leadershipModel, issue, startedOn, finishedOn }: Kept) {
  return {
    name,
    name_sorted: sortedName(name),
    is_recognised: isRecognised,
    leadership_model: leadershipModel,
    issue,
    started_on: startedOn,
    finished_on: finishedOn,
  }
}
