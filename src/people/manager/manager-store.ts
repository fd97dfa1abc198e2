import { newId } from '#shared/id.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'

/** Who manages whose work, since when. */
export type Managing = {
  id: string
  personId: string
  personName: string
  managerId: string
  managerName: string
  startedOn: PlainDate
  finishedOn: PlainDate | null
}

/** Who manages a person, and whom the person manages, newest first. */
export async function listManaging(look: Look, personId: string): Promise<Managing[]> {
  return look.db
    .selectFrom('line_managers as l')
    .innerJoin('people as p', 'p.id', 'l.person_id')
    .innerJoin('people as m', 'm.id', 'l.manager_id')
    .select([
      'l.id',
      'p.id as personId',
      'p.name as personName',
      'm.id as managerId',
      'm.name as managerName',
      'l.started_on as startedOn',
      'l.finished_on as finishedOn',
    ])
    .where(({ or, eb }) => or([eb('l.person_id', '=', personId), eb('l.manager_id', '=', personId)]))
    .orderBy('l.started_on', 'desc')
    .orderBy('p.name_sorted')
    .orderBy('l.id', 'desc')
    .execute()
}

/** Writes who manages a person from a day on; the one before ends on the day before. */
export async function putManager(work: Work, personId: string, managerId: string, startedOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('line_managers')
    .set({ finished_on: addDays(startedOn, -1) })
    .where('person_id', '=', personId)
    .where('finished_on', 'is', null)
    .execute()
  await work.db
    .insertInto('line_managers')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      person_id: personId,
      manager_id: managerId,
      started_on: startedOn,
      finished_on: null,
    })
    .execute()
}

/** The areas in which schools lie today, by name, of the kinds of group that are areas. */
export async function listAreasOf(look: Look, schoolIds: readonly string[], kinds: readonly string[]) {
  if (schoolIds.length === 0 || kinds.length === 0) return []
  return look.db
    .selectFrom('group_memberships as m')
    .innerJoin('groups as g', 'g.id', 'm.group_id')
    .select(['g.id', 'g.name', 'g.kind'])
    .distinct()
    .where('m.school_id', 'in', [...schoolIds])
    .where('g.kind', 'in', [...kinds])
    .where(({ or, eb }) => or([eb('m.started_on', 'is', null), eb('m.started_on', '<=', look.today)]))
    .where(({ or, eb }) => or([eb('m.finished_on', 'is', null), eb('m.finished_on', '>=', look.today)]))
    .orderBy('g.name')
    .execute()
}
