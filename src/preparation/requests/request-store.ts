import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Answer, AnswerKind, OwnRequest } from './asked.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** What the adviser asks of the school before a visit, in the order in which it was asked; what was withdrawn is not. */
export async function listOwnRequests(look: Look, visitId: string): Promise<OwnRequest[]> {
  return look.db
    .selectFrom('preparation_requests as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.asked_by'),
    )
    .select(['r.id', 'r.says', 'r.days_before as daysBefore', 'r.asked_at as askedAt', 'p.name as askedBy'])
    .where('r.visit_id', '=', visitId)
    .where('r.withdrawn_at', 'is', null)
    .orderBy('r.asked_at')
    .orderBy('r.id')
    .execute()
}

/** Everything that came before a visit, in the order in which it came; what was taken back too, with its reason. */
export async function listAnswers(look: Look, visitId: string): Promise<Answer[]> {
  return look.db
    .selectFrom('preparation_answers as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.answered_by'),
    )
    .select([
      'a.id',
      sql<string>`coalesce(a.item, a.request_id::text)`.as('key'),
      'a.kind',
      'a.says',
      'a.file_id as fileId',
      'a.file_name as fileName',
      'a.came_on as cameOn',
      'a.came_at_visit as cameAtVisit',
      'a.answered_at as answeredAt',
      'p.name as answeredBy',
      'a.struck_out_because as struckOutBecause',
    ])
    .where('a.visit_id', '=', visitId)
    .orderBy('a.came_on')
    .orderBy('a.id')
    .limit(500)
    .execute()
}

export async function addRequest(
  work: Work,
  visitId: string,
  { says, daysBefore }: { says: string; daysBefore: number },
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('preparation_requests')
    .values({
      authority_id: work.actor.authorityId,
      id,
      visit_id: visitId,
      says,
      days_before: daysBefore,
      asked_at: work.now,
      asked_by: work.actor.personId,
      withdrawn_at: null,
    })
    .execute()
  return id
}

export async function markWithdrawn(work: Work, requestId: string): Promise<void> {
  await work.db
    .updateTable('preparation_requests')
    .set({ withdrawn_at: work.now })
    .where('id', '=', requestId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export type NewAnswer = {
  /** What it answers: the model's id, or that of the adviser's own request. */
  asked: { key: string; isOwn: boolean }
  kind: AnswerKind
  says: string | null
  file: { id: string; name: string } | null
  cameOn: PlainDate
  cameAtVisit: boolean
}

export async function addAnswer(work: Work, visitId: string, answer: NewAnswer): Promise<string> {
  const { asked, kind, says, file, cameOn, cameAtVisit } = answer
  const id = newId()
  await work.db
    .insertInto('preparation_answers')
    .values({
      authority_id: work.actor.authorityId,
      id,
      visit_id: visitId,
      item: asked.isOwn ? null : asked.key,
      request_id: asked.isOwn ? asked.key : null,
      kind,
      says,
      file_id: file?.id ?? null,
      file_name: file?.name ?? null,
      came_on: cameOn,
      came_at_visit: cameAtVisit,
      answered_at: work.now,
      answered_by: work.actor.personId,
      struck_out_because: null,
    })
    .execute()
  return id
}

/** Strikes an answer out with its reason, and lets go of its file; the caller removes it. */
export async function strikeOutAnswer(work: Work, answerId: string, because: string): Promise<void> {
  await work.db
    .updateTable('preparation_answers')
    .set({ struck_out_because: because, file_id: null })
    .where('id', '=', answerId)
    .execute()
}
