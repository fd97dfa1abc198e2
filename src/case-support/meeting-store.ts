import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Attended, CaseMeeting } from './case-team.ts'

const meetings = ({ db }: Look) =>
  db
    .selectFrom('case_meetings as m')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'm.authority_id').onRef('p.id', '=', 'm.closed_by'),
    )
    .leftJoin('people as off', (join) =>
      join.onRef('off.authority_id', '=', 'm.authority_id').onRef('off.id', '=', 'm.taken_off_by'),
    )
    .select(['m.id', 'm.case_id as caseId', 'm.meets_on as meetsOn', 'm.held_on as heldOn', 'm.attendance'])
    .select(['m.settled', 'm.closed_on as closedOn', 'p.name as closedByName', 'm.revision'])
    .select(['m.taken_off_on as takenOffOn', 'm.taken_off_because as takenOffBecause', 'off.name as takenOffByName'])

/** The meetings of some cases, planned and closed, or those that were taken off; the earliest first. */
export async function listMeetingsOf(
  look: Look,
  caseIds: readonly string[],
  { isOff = false }: { isOff?: boolean } = {},
): Promise<CaseMeeting[]> {
  if (caseIds.length === 0) return []
  return meetings(look)
    .where('m.case_id', 'in', [...caseIds])
    .where('m.taken_off_on', isOff ? 'is not' : 'is', null)
    .orderBy((eb) => eb.fn.coalesce('m.held_on', 'm.meets_on'))
    .orderBy('m.id')
    .limit(5000)
    .execute()
}

/** A meeting of a case, also one that was taken off. */
export async function findMeeting(look: Look, caseId: string, id: string): Promise<CaseMeeting | undefined> {
  return meetings(look).where('m.id', '=', id).where('m.case_id', '=', caseId).executeTakeFirst()
}

/** The same for a deed: held until it ends. */
export async function findMeetingToChange(work: Work, caseId: string, id: string): Promise<CaseMeeting | undefined> {
  await work.db.selectFrom('case_meetings').select('id').where('id', '=', id).forUpdate().execute()
  return findMeeting(work, caseId, id)
}

/** Plans meetings of a case; a day on which it meets already stays as it is. */
export async function addMeetings({ db, actor }: Work, caseId: string, days: readonly PlainDate[]): Promise<void> {
  if (days.length === 0) return
  const base = { authority_id: actor.authorityId, case_id: caseId, added_by: actor.personId }
  const none = {
    ...{ held_on: null, settled: null, closed_on: null, closed_by: null, attendance: '[]' },
    ...{ taken_off_on: null, taken_off_by: null, taken_off_because: null },
  }
  await db
    .insertInto('case_meetings')
    .values(days.map((on) => ({ ...base, ...none, id: newId(), meets_on: on })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Closes a meeting with who was there and what was settled: from now on it stays. */
export async function writeClosed(
  { db, actor, today }: Work,
  id: string,
  { heldOn, attendance, settled }: { heldOn: PlainDate; attendance: readonly Attended[]; settled: string },
): Promise<void> {
  await db
    .updateTable('case_meetings')
    .set(({ eb }) => ({
      ...{ held_on: heldOn, attendance: JSON.stringify(attendance), settled },
      ...{ closed_on: today, closed_by: actor.personId, revision: eb('revision', '+', 1) },
    }))
    .where('id', '=', id)
    .execute()
}

/** Moves a planned meeting to another day. */
export async function writeMoved({ db }: Work, id: string, meetsOn: PlainDate): Promise<void> {
  await db
    .updateTable('case_meetings')
    .set(({ eb }) => ({ meets_on: meetsOn, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Takes a planned meeting off, with why. */
export async function writeTakenOff({ db, actor, today }: Work, id: string, because: string): Promise<void> {
  await db
    .updateTable('case_meetings')
    .set(({ eb }) => ({
      ...{ taken_off_on: today, taken_off_by: actor.personId, taken_off_because: because },
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
