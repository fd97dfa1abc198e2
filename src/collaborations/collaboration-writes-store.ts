import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import type { EntrySort, JointOutcome, JointSaid } from './collaboration.ts'

/** A school that joins, and who of it takes part. */
export type Joining = { schoolId: string; who: string | null }
/** Somebody named for a part. */
export type Naming = { part: string; personId: string | null; words: string | null }

/** Writes a joint work. Gives its id. */
export async function addCollaborationRow(
  { db, actor, modelVersionId }: Work,
  kind: string,
  { startedOn, finishesOn, ...said }: JointSaid,
  appointedBy: string | null,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('collaborations')
    .values({
      ...{ authority_id: actor.authorityId, id, kind, model_version_id: modelVersionId, ...said },
      ...{ appointed_by: appointedBy, started_on: startedOn, finishes_on: finishesOn, set_up_by: actor.personId },
      ...{ reached: null, outcome: null, saving_pence: null, released: null, outcome_on: null, outcome_by: null },
      ...{ ended_on: null, ended_by: null, disposed_at: null },
    })
    .execute()
  return id
}

/** Schools take part from a day on. */
export async function addJointSchools({ db, actor }: Work, id: string, schools: readonly Joining[], on: PlainDate) {
  if (schools.length === 0) return
  await db
    .insertInto('collaboration_schools')
    .values(
      schools.map(({ schoolId, who }) => ({
        ...{ authority_id: actor.authorityId, id: newId(), collaboration_id: id, school_id: schoolId, who },
        ...{ joined_on: on, left_on: null },
      })),
    )
    .execute()
}

/** People are named from a day on. */
export async function addJointPeople({ db, actor }: Work, id: string, people: readonly Naming[], on: PlainDate) {
  if (people.length === 0) return
  await db
    .insertInto('collaboration_people')
    .values(
      people.map(({ part, personId, words }) => ({
        ...{ authority_id: actor.authorityId, id: newId(), collaboration_id: id, part, person_id: personId },
        ...{ in_words: words, since_on: on, until_on: null },
      })),
    )
    .execute()
}

/** Who of a school takes part, and up to which last day. */
export async function changeJointSchool(
  { db }: Work,
  placeId: string,
  { who, leftOn }: { who: string | null; leftOn: PlainDate | null },
): Promise<void> {
  await db.updateTable('collaboration_schools').set({ who, left_on: leftOn }).where('id', '=', placeId).execute()
}

/** Some people are named no longer. */
export async function endJointPeople({ db }: Work, ids: readonly string[], on: PlainDate): Promise<void> {
  await db
    .updateTable('collaboration_people')
    .set({ until_on: sql`greatest(since_on, ${on}::date)` })
    .where('id', '=', sql<string>`any (${[...ids]}::uuid[])`)
    .execute()
}

/** A meeting or another contact. */
export async function addEntryRow(
  { db, actor, today }: Work,
  id: string,
  { sort, heldOn, about }: { sort: EntrySort; heldOn: PlainDate; about: string },
): Promise<void> {
  await db
    .insertInto('collaboration_entries')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), collaboration_id: id, sort, held_on: heldOn, about },
      ...{ written_by: actor.personId, written_on: today },
    })
    .execute()
}

/** What came of it, in place of what was said before. */
export async function setOutcome(
  { db, actor, today }: Work,
  id: string,
  { outcome, reached, savingPence, released }: JointOutcome,
): Promise<void> {
  await db
    .updateTable('collaborations')
    .set({ outcome, reached, saving_pence: savingPence, released, outcome_on: today, outcome_by: actor.personId })
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Its last day, and that of every school and person in it. */
export async function endCollaborationRow({ db, actor }: Work, id: string, on: PlainDate): Promise<void> {
  await db
    .updateTable('collaborations')
    .set({ ended_on: on, ended_by: actor.personId, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Its schools or people have changed: who saw it before has seen something else. */
export async function touchCollaboration({ db }: Work, id: string): Promise<void> {
  await db
    .updateTable('collaborations')
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
