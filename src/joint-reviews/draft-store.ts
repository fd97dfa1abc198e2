import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'

/** What somebody has typed in a form of a review and not entered yet. */
export type KeptDraft = { answers: Readonly<Record<string, string>>; keptAt: Date }

/** One's own draft of a form. */
export async function findDraft({ db, actor }: Look, reviewId: string, step: string): Promise<KeptDraft | undefined> {
  return db
    .selectFrom('review_drafts')
    .select(['answers', 'kept_at as keptAt'])
    .where('review_id', '=', reviewId)
    .where('person_id', '=', actor.personId)
    .where('step', '=', step)
    .executeTakeFirst()
}

/** Keeps what was typed, over what the same person had typed before. */
export async function putDraft(
  { db, actor, now }: Work,
  { reviewId, step, answers }: { reviewId: string; step: string; answers: Readonly<Record<string, string>> },
): Promise<void> {
  const kept = { answers: JSON.stringify(answers), kept_at: now }
  await db
    .insertInto('review_drafts')
    .values({
      ...{
        authority_id: actor.authorityId,
        id: newId(),
        review_id: reviewId,
        person_id: actor.personId,
        step,
        ...kept,
      },
    })
    .onConflict((on) => on.columns(['authority_id', 'review_id', 'person_id', 'step']).doUpdateSet(kept))
    .execute()
}

/** What was entered is no draft any more. */
export async function dropDraft({ db, actor }: Work, reviewId: string, step: string): Promise<void> {
  await db
    .deleteFrom('review_drafts')
    .where('review_id', '=', reviewId)
    .where('person_id', '=', actor.personId)
    .where('step', '=', step)
    .execute()
}
