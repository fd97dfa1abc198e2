import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { WorkingPattern } from './half-days.ts'

/** A stretch of leave; struck from the count once it is withdrawn. */
export type LeaveTaken = { id: string; startedOn: PlainDate; finishedOn: PlainDate }

/** How a person's week was and is, newest first. */
export async function listPatterns(look: Look, personId: string): Promise<WorkingPattern[]> {
  return look.db
    .selectFrom('working_patterns')
    .select(['started_on as startedOn', 'half_days as halfDays'])
    .where('person_id', '=', personId)
    .orderBy('started_on', 'desc')
    .execute()
}

/** A person's leave that ends on or after a day, soonest first, without what was withdrawn. */
export async function listLeave(look: Look, personId: string, from: PlainDate): Promise<LeaveTaken[]> {
  return look.db
    .selectFrom('leave')
    .select(['id', 'started_on as startedOn', 'finished_on as finishedOn'])
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .where('finished_on', '>=', from)
    .orderBy('started_on')
    .orderBy('id')
    .execute()
}

/** The weeks and the leave of several people, each as `listPatterns` and `listLeave` give them, whenever it ends. */
export async function listTimeOf(look: Look, personIds: readonly string[]) {
  const patterns = await look.db
    .selectFrom('working_patterns')
    .select(['person_id as personId', 'started_on as startedOn', 'half_days as halfDays'])
    .where('person_id', '=', anyOf(personIds))
    .orderBy('started_on', 'desc')
    .execute()
  const leave = await look.db
    .selectFrom('leave')
    .select(['person_id as personId', 'id', 'started_on as startedOn', 'finished_on as finishedOn'])
    .where('person_id', '=', anyOf(personIds))
    .where('withdrawn_at', 'is', null)
    .orderBy('started_on')
    .orderBy('id')
    .execute()
  return {
    patternsOf: (personId: string) => patterns.filter((each) => each.personId === personId),
    leaveOf: (personId: string) => leave.filter((each) => each.personId === personId),
  }
}

/** One stretch of a person's leave. Throws NotFound. */
export async function getLeave(look: Look, personId: string, leaveId: string): Promise<LeaveTaken> {
  const found = await look.db
    .selectFrom('leave')
    .select(['id', 'started_on as startedOn', 'finished_on as finishedOn'])
    .where('id', '=', leaveId)
    .where('person_id', '=', personId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound('leave', leaveId)
  return found
}

/** Writes how a week is from a day on; what was written for the same day is replaced. */
export async function putPattern(work: Work, personId: string, { startedOn, halfDays }: WorkingPattern): Promise<void> {
  await work.db
    .insertInto('working_patterns')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      person_id: personId,
      started_on: startedOn,
      half_days: [...halfDays],
    })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'person_id', 'started_on']).doUpdateSet({ half_days: [...halfDays] }),
    )
    .execute()
}

/** Writes a stretch of leave. */
export async function insertLeave(work: Work, personId: string, startedOn: PlainDate, finishedOn: PlainDate) {
  await work.db
    .insertInto('leave')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      person_id: personId,
      started_on: startedOn,
      finished_on: finishedOn,
      withdrawn_at: null,
    })
    .execute()
}

/** Marks a stretch of leave as not taken. */
export async function withdraw(work: Work, leaveId: string): Promise<void> {
  await work.db.updateTable('leave').set({ withdrawn_at: work.now }).where('id', '=', leaveId).execute()
}
