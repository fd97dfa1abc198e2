import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Question } from './question.ts'

/** The questions of a visit in their order, those that somebody still keeps to themselves among them. */
export async function listQuestions(look: Look, visitId: string): Promise<Question[]> {
  return look.db
    .selectFrom('key_questions as q')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'q.authority_id').onRef('p.id', '=', 'q.asked_by'),
    )
    .select([
      'q.id',
      'q.place',
      'q.asks',
      'q.is_shared as isShared',
      'q.issued_at as issuedAt',
      'q.because',
      'q.drawn_from as drawnFrom',
      'q.asked_at as askedAt',
      'p.name as askedBy',
      'q.revision',
    ])
    .where('q.visit_id', '=', visitId)
    .where('q.withdrawn_at', 'is', null)
    .orderBy('q.place')
    .orderBy('q.id')
    .execute()
}

/** A question as it is added; `drawn` where it was kept from a draft. */
export type NewQuestion = { asks: string; isShared: boolean; drawn?: { from: string; because: string } | undefined }

export async function insertQuestion(
  work: Work,
  visitId: string,
  place: number,
  { asks, isShared, drawn }: NewQuestion,
  isReadAtOnce: boolean,
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('key_questions')
    .values({
      authority_id: work.actor.authorityId,
      id,
      visit_id: visitId,
      place,
      asks,
      is_shared: isShared,
      asked_at: work.now,
      asked_by: work.actor.personId,
      withdrawn_at: null,
      issued_at: isReadAtOnce ? work.now : null,
      drawn_from: drawn?.from ?? null,
      because: drawn?.because ?? null,
    })
    .execute()
  return id
}

type QuestionChange = { asks?: string; is_shared?: boolean; place?: number; withdrawn_at?: Date }

export async function updateQuestion(work: Work, id: string, change: QuestionChange): Promise<void> {
  await work.db
    .updateTable('key_questions')
    .set({ ...change, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Lets the school read what is shared of a visit's questions and was not issued yet. Gives how many. */
export async function markQuestionsIssued(work: Work, visitId: string): Promise<number> {
  const rows = await work.db
    .updateTable('key_questions')
    .set({ issued_at: work.now })
    .where('visit_id', '=', visitId)
    .where('is_shared', '=', true)
    .where('withdrawn_at', 'is', null)
    .where('issued_at', 'is', null)
    .returning('id')
    .execute()
  return rows.length
}
