import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Feedback, GivenFeedback, Settled } from './consultation.ts'

const feedback = ({ db }: Look) =>
  db
    .selectFrom('consultation_feedback as f')
    .innerJoin('consultations as c', (join) =>
      join.onRef('c.authority_id', '=', 'f.authority_id').onRef('c.id', '=', 'f.consultation_id'),
    )
    .innerJoin('people as g', (join) =>
      join.onRef('g.authority_id', '=', 'f.authority_id').onRef('g.id', '=', 'f.given_by'),
    )
    .leftJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'f.authority_id').onRef('s.id', '=', 'f.school_id'),
    )
    .leftJoin('people as b', (join) =>
      join.onRef('b.authority_id', '=', 'f.authority_id').onRef('b.id', '=', 'f.settled_by'),
    )
    .select([
      'f.id',
      'f.consultation_id as consultationId',
      'c.audience',
      'f.school_id as schoolId',
      's.name as schoolName',
      'f.given_by as givenBy',
      'g.name as givenByName',
      'f.from_whom as fromWhom',
      'f.given_on as givenOn',
      'f.kind',
      'f.theme',
      'f.says',
      'f.outcome',
      'f.because',
      'f.settled_on as settledOn',
      'b.name as settledByName',
      'f.revision',
    ])

/** One thing that was said; whoever asks sees to it that they may. */
export const findFeedback = (look: Look, id: string): Promise<Feedback | undefined> =>
  feedback(look).where('f.id', '=', id).executeTakeFirst()

/** The same, held until the deed ends. */
export async function findFeedbackToChange(work: Work, id: string): Promise<Feedback | undefined> {
  await work.db.selectFrom('consultation_feedback').select('id').where('id', '=', id).forUpdate().execute()
  return findFeedback(work, id)
}

/** What was said in some consultations, by somebody where one is named: what has no outcome first, then in the order in which it came. */
export async function listFeedback(
  look: Look,
  { consultationIds, givenBy }: { consultationIds: readonly string[]; givenBy?: string },
): Promise<Feedback[]> {
  return feedback(look)
    .where('f.consultation_id', '=', anyOf(consultationIds))
    .$if(givenBy !== undefined, (query) => query.where('f.given_by', '=', givenBy ?? ''))
    .orderBy(sql`f.outcome is not null`)
    .orderBy('f.given_on')
    .orderBy('f.id')
    .execute()
}

/** Writes what somebody says. Gives its id. */
export async function addFeedback(
  work: Work,
  { consultationId, schoolId }: { consultationId: string; schoolId: string | null },
  { kind, theme, says, fromWhom }: GivenFeedback,
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('consultation_feedback')
    .values({
      ...{ authority_id: work.actor.authorityId, id, consultation_id: consultationId, school_id: schoolId },
      ...{ given_by: work.actor.personId, from_whom: fromWhom, given_on: work.today, kind, theme, says },
      ...{ outcome: null, because: null, settled_on: null, settled_by: null },
    })
    .execute()
  return id
}

/** Writes what became of something that was said, and under what it is counted. */
export async function setOutcome(work: Work, id: string, { outcome, because, theme }: Settled): Promise<void> {
  await work.db
    .updateTable('consultation_feedback')
    .set({
      ...{ outcome, because, theme, settled_on: work.today, settled_by: work.actor.personId },
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}
