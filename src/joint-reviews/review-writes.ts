import { sql, type UpdateObject } from 'kysely'
import type { Tables } from '#db/tables.ts'
import { newId } from '#shared/id.ts'
import type { Work } from '#work/work.ts'
import type { NewEvidence } from './both-sides/evidence-rules.ts'
import type { Agreed, Piece, ReviewStatus } from './review.ts'

const nothing = {
  ...{ explored_on: null, explored_with: null, explored_says: null, met_on: null, met_with: null, met_says: null },
  ...{ met_jointly: null, issued_on: null, issued_by: null, document_id: null, disposed_at: null },
  ...{ struck_out_because: null, struck_out_at: null, struck_out_by: null, struck_out_from: null },
}

type NewReview = { schoolId: string; kind: string; agreed: Agreed | null; concernId: string | null }

/** Opens one at a school. Gives its id. */
export async function addReview(
  { db, actor, today, modelVersionId }: Work,
  { schoolId, kind, agreed, concernId }: NewReview,
): Promise<string> {
  const id = newId()
  await db
    .insertInto('reviews')
    .values({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, model_version_id: modelVersionId, kind },
      ...{ agreed_on: agreed?.on ?? null, agreed_with: agreed?.with ?? null, concern_id: concernId },
      ...{ status: 'open', opened_on: today, opened_by: actor.personId, case_id: null, ...nothing },
    })
    .execute()
  return id
}

/** Changes what stands on the review itself, one revision on. */
export async function changeReview({ db }: Work, id: string, change: UpdateObject<Tables, 'reviews'>): Promise<void> {
  await db
    .updateTable('reviews')
    .set(change)
    .set({ revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Strikes one out, or takes that back, as it stood before. */
export async function markReview(work: Work, id: string, because: string | null): Promise<void> {
  await changeReview(
    work,
    id,
    because === null
      ? {
          ...{ status: sql<ReviewStatus>`struck_out_from`, struck_out_because: null, struck_out_at: null },
          ...{ struck_out_by: null, struck_out_from: null },
        }
      : {
          ...{ status: 'struck-out' as const, struck_out_because: because, struck_out_at: work.now },
          ...{ struck_out_by: work.actor.personId, struck_out_from: sql<ReviewStatus>`status` },
        },
  )
}

/** Calls somebody onto the team from today. */
export async function addMember({ db, actor, today }: Work, reviewId: string, personId: string, role: string) {
  await db
    .insertInto('review_members')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), review_id: reviewId, person_id: personId, role },
      ...{ joined_on: today, left_on: null },
    })
    .execute()
}

/** Somebody leaves the team today: what they saw stays. */
export async function endMembers({ db, today }: Work, reviewId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('review_members')
    .set({ left_on: today })
    .where('review_id', '=', reviewId)
    .where('id', 'in', [...ids])
    .where('left_on', 'is', null)
    .execute()
}

/** Something that was gathered, or why it is not to be had. */
export type NewPiece = Pick<Piece, 'item' | 'standing' | 'says'> & {
  place?: string
  file?: { id: string; name: string }
}

export async function addPieces({ db, actor, today }: Work, reviewId: string, pieces: readonly NewPiece[]) {
  if (pieces.length === 0) return
  await db
    .insertInto('review_pieces')
    .values(
      pieces.map(({ item, standing, says, place, file }) => ({
        ...{ authority_id: actor.authorityId, id: newId(), review_id: reviewId, item, standing, says },
        ...{ place: place ?? null, file_id: file?.id ?? null, file_name: file?.name ?? null },
        ...{ added_on: today, added_by: actor.personId },
      })),
    )
    .execute()
}

/** Takes off what was gathered in error; the events say what it was. */
export async function removePieces({ db }: Work, reviewId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('review_pieces')
    .where('review_id', '=', reviewId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Writes the key questions in their order, in place of those drafted before. */
export async function writeQuestions({ db, actor }: Work, reviewId: string, asks: readonly string[]): Promise<void> {
  await db.deleteFrom('review_questions').where('review_id', '=', reviewId).execute()
  if (asks.length === 0) return
  await db
    .insertInto('review_questions')
    .values(
      asks.map((text, at) => ({
        ...{ authority_id: actor.authorityId, id: newId(), review_id: reviewId, place: at + 1, asks: text },
      })),
    )
    .execute()
}

/** Marks those that give the focus. */
export async function setFocus({ db }: Work, reviewId: string, ids: readonly string[]): Promise<void> {
  await db
    .updateTable('review_questions')
    .set({ is_focus: true })
    .where('review_id', '=', reviewId)
    .where('id', 'in', [...ids])
    .execute()
}

/** Enters what was seen, by whoever saw it. */
export async function addEvidence(
  { db, actor, now }: Work,
  reviewId: string,
  id: string,
  given: NewEvidence,
): Promise<void> {
  await db
    .insertInto('review_evidence')
    .values({
      ...{ authority_id: actor.authorityId, id, review_id: reviewId, question_id: given.questionId },
      ...{ kind: given.kind, seen_on: given.seenOn, says: given.says, of_class: given.ofClass },
      ...{ is_joint: given.isJoint, joint_with: given.jointWith, subject: given.subject, standard: given.standard },
      ...{ gathered_by: actor.personId, gathered_at: now, struck_out_because: null, struck_out_at: null },
    })
    .execute()
}

/** Strikes evidence out, or takes that back. */
export async function markEvidence({ db, now }: Work, id: string, because: string | null): Promise<void> {
  await db
    .updateTable('review_evidence')
    .set({ struck_out_because: because, struck_out_at: because === null ? null : now })
    .where('id', '=', id)
    .execute()
}

/** Writes judgements, in place of earlier ones of the same. */
export async function writeJudgements({ db, actor }: Work, reviewId: string, values: ReadonlyMap<string, number>) {
  await db.deleteFrom('review_judgements').where('review_id', '=', reviewId).execute()
  if (values.size === 0) return
  await db
    .insertInto('review_judgements')
    .values(
      [...values].map(([judged, value]) => ({
        ...{ authority_id: actor.authorityId, id: newId(), review_id: reviewId, judged, value },
      })),
    )
    .execute()
}

/** Writes the parts of the report, in place of what stood there. */
export async function writeParts({ db, actor }: Work, reviewId: string, parts: ReadonlyMap<string, string>) {
  await db.deleteFrom('review_parts').where('review_id', '=', reviewId).execute()
  const written = [...parts].filter(([, body]) => body.trim() !== '')
  if (written.length === 0) return
  await db
    .insertInto('review_parts')
    .values(
      written.map(([part, body]) => ({
        ...{
          authority_id: actor.authorityId,
          id: newId(),
          review_id: reviewId,
          part,
          body,
          written_by: actor.personId,
        },
      })),
    )
    .execute()
}
