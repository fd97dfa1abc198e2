import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Held } from './case-reviews-rules.ts'
import type { CaseReview, ReviewKind } from './case-review.ts'

const reviews = ({ db }: Look) =>
  db
    .selectFrom('case_reviews as r')
    .leftJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.led_by'),
    )
    .select(['r.id', 'r.case_id as caseId', 'r.kind', 'r.due_on as dueOn', 'r.because', 'r.held_on as heldOn'])
    .select(['p.name as ledByName', 'r.celebration', 'r.celebration_note as celebrationNote', 'r.progress'])
    .select(['r.check_id as checkId', 'r.revision'])

/** The reviews of some cases, held and planned, the earliest first. */
export async function listReviewsOf(look: Look, caseIds: readonly string[]): Promise<CaseReview[]> {
  if (caseIds.length === 0) return []
  return reviews(look)
    .where('r.case_id', 'in', [...caseIds])
    .orderBy((eb) => eb.fn.coalesce('r.held_on', 'r.due_on'))
    .orderBy('r.id')
    .limit(2000)
    .execute()
}

/** A review of a case, held until the deed ends. */
export async function findReviewToChange(work: Work, caseId: string, id: string): Promise<CaseReview | undefined> {
  await work.db.selectFrom('case_reviews').select('id').where('id', '=', id).forUpdate().execute()
  return reviews(work).where('r.id', '=', id).where('r.case_id', '=', caseId).executeTakeFirst()
}

/** Plans a review. Gives its id. */
export async function addReview(
  { db, actor, today }: Work,
  { caseId, kind, dueOn, because }: { caseId: string; kind: ReviewKind; dueOn: PlainDate; because: string | null },
): Promise<string> {
  const id = newId()
  await db
    .insertInto('case_reviews')
    .values({
      ...{ authority_id: actor.authorityId, id, case_id: caseId, kind, due_on: dueOn, because },
      ...{ added_by: actor.personId, added_on: today, held_on: null, led_by: null, written_on: null },
      ...{ celebration: null, celebration_note: null, progress: '[]', check_id: null },
    })
    .execute()
  return id
}

/** Writes what a review found: from now on it stays. */
export async function writeHeld(
  { db, actor, today }: Work,
  id: string,
  { heldOn, celebration, celebrationNote, progress, checkId }: Held & { checkId: string | null },
): Promise<void> {
  await db
    .updateTable('case_reviews')
    .set(({ eb }) => ({
      ...{ held_on: heldOn, led_by: actor.personId, written_on: today, check_id: checkId },
      ...{ celebration, celebration_note: celebrationNote, progress: JSON.stringify(progress) },
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
