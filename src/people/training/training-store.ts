import { sql } from 'kysely'
import type { PlainDate } from '#shared/plain-date.ts'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look, Work } from '#work/work.ts'
import type { TrainingHeld } from './training-held.ts'

const COLUMNS = [
  'id',
  'training',
  'completed_on as completedOn',
  'expires_on as expiresOn',
  'note',
  'struck_out_because as struckOutBecause',
] as const

/** All that a person has on file, newest first, with what was struck out. */
export async function listTrainingHeld(look: Look, personId: string): Promise<TrainingHeld[]> {
  return look.db
    .selectFrom('training_held')
    .select(COLUMNS)
    .where('person_id', '=', personId)
    .orderBy('completed_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** The same of several people, by person. */
export async function listTrainingOf(look: Look, personIds: readonly string[]): Promise<Map<string, TrainingHeld[]>> {
  const held = new Map<string, TrainingHeld[]>()
  if (personIds.length === 0) return held
  const rows = await look.db
    .selectFrom('training_held')
    .select([...COLUMNS, 'person_id as personId'])
    .where('person_id', '=', anyOf(personIds))
    .orderBy('completed_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  for (const { personId, ...row } of rows) held.set(personId, [...(held.get(personId) ?? []), row])
  return held
}

/** One training of a person. Throws NotFound. */
export async function getTraining(look: Look, personId: string, trainingHeldId: string): Promise<TrainingHeld> {
  const found = await look.db
    .selectFrom('training_held')
    .select(COLUMNS)
    .where('id', '=', trainingHeldId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!found) throw new NotFound('training', trainingHeldId)
  return found
}

export type NewTraining = {
  personId: string
  training: string
  completedOn: PlainDate
  expiresOn: PlainDate | null
  note: string | null
}

/** Puts a training on file, under the model of today. Gives its id. */
export async function addTraining(work: Work, held: NewTraining): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('training_held')
    .values({
      authority_id: work.actor.authorityId,
      id,
      person_id: held.personId,
      training: held.training,
      model_version_id: work.modelVersionId,
      completed_on: held.completedOn,
      expires_on: held.expiresOn,
      note: held.note,
      struck_out_because: null,
    })
    .execute()
  return id
}

/** Marks a training as entered in error: it counts no more, and stays to be seen. */
export async function strikeOut(work: Work, trainingHeldId: string, because: string): Promise<void> {
  await work.db
    .updateTable('training_held')
    .set({ struck_out_because: because })
    .where('id', '=', trainingHeldId)
    .execute()
}

/** Trainings count from a day on no more; what lapsed before stays as it was. A first day on the same day leaves them nothing. */
export async function lapseTrainings({ db }: Work, ids: readonly string[], on: PlainDate): Promise<void> {
  await db
    .updateTable('training_held')
    .set({ expires_on: sql`greatest(completed_on + 1, ${on}::date)` })
    .where('id', '=', anyOf(ids))
    .where(sql<boolean>`(expires_on is null or expires_on > ${on})`)
    .execute()
}
