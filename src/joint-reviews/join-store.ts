import { sql } from 'kysely'
import { isId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'

/**
 * Whether the service has a piece of evidence of whoever looks already. The review is held until that is told, so that the same
 * piece sent twice at once is taken once.
 */
export async function hasOwnEvidence({ db, actor }: Look, reviewId: string, id: string): Promise<boolean> {
  if (!isId(reviewId)) return false
  await sql`select id from reviews where id = ${reviewId} for update`.execute(db)
  const found = await db
    .selectFrom('review_evidence')
    .select('id')
    .where('id', '=', id)
    .where('review_id', '=', reviewId)
    .where('gathered_by', '=', actor.personId)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether any evidence of the service bears a number. */
export async function isNumberTaken({ db }: Look, id: string): Promise<boolean> {
  const found = await db.selectFrom('review_evidence').select('id').where('id', '=', id).executeTakeFirst()
  return found !== undefined
}

/** Of which reviews somebody was called onto the team, and still is: they themselves, or whom they cover. */
export async function listCalledTo(
  { db }: Look,
  people: readonly string[],
): Promise<{ reviewId: string; personId: string }[]> {
  return db
    .selectFrom('review_members')
    .select(['review_id as reviewId', 'person_id as personId'])
    .where('left_on', 'is', null)
    .where('person_id', 'in', [...people])
    .execute()
}

type Held = { id: string; reviewId: string; place: number; asks: string; isFocus: boolean }

/** The key questions of reviews, in their order. */
export async function listQuestionsOf({ db }: Look, reviewIds: readonly string[]): Promise<Held[]> {
  return db
    .selectFrom('review_questions')
    .select(['id', 'review_id as reviewId', 'place', 'asks', 'is_focus as isFocus'])
    .where('review_id', 'in', [...reviewIds])
    .orderBy('place')
    .execute()
}

/** How many pieces of evidence of one's own each of some reviews has. */
export async function countOwnEvidence(
  { db, actor }: Look,
  reviewIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('review_evidence')
    .select(['review_id as reviewId', sql<number>`count(*)::integer`.as('own')])
    .where('review_id', 'in', [...reviewIds])
    .where('gathered_by', '=', actor.personId)
    .groupBy('review_id')
    .execute()
  return new Map(rows.map(({ reviewId, own }) => [reviewId, own]))
}
