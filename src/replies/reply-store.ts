import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'
import type { Mark, MarkAnswer, MarkKind, Reply, Settlement } from './reply.ts'

const replies = (look: Look) =>
  look.db
    .selectFrom('record_replies as y')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'y.authority_id').onRef('p.id', '=', 'y.person_id'),
    )
    .select([
      'y.id',
      'y.record_id as recordId',
      'y.person_id as personId',
      'p.name as personName',
      'y.status',
      'y.outcome',
      'y.says',
      'y.sent_at as sentAt',
      'y.is_late as isLate',
    ])

/** What was replied to a record, its marks with it: the one that was sent, and drafts of those who have not sent theirs. */
export async function listReplies(look: Look, recordId: string): Promise<Reply[]> {
  const found = await replies(look).where('y.record_id', '=', recordId).orderBy('y.sent_at').orderBy('y.id').execute()
  const marks = await listMarks(
    look,
    found.map(({ id }) => id),
  )
  return found.map((reply) => ({ ...reply, marks: marks.filter(({ replyId }) => replyId === reply.id) }))
}

/** The school's reply to a record, once it was sent. */
export async function findSentReply(look: Look, recordId: string): Promise<Reply | undefined> {
  return (await listReplies(look, recordId)).find(({ status }) => status === 'sent')
}

async function listMarks(look: Look, replyIds: readonly string[]): Promise<(Mark & { replyId: string })[]> {
  if (replyIds.length === 0) return []
  return look.db
    .selectFrom('record_marks as m')
    .leftJoin('people as settler', (join) =>
      join.onRef('settler.authority_id', '=', 'm.authority_id').onRef('settler.id', '=', 'm.settled_by'),
    )
    .select([
      'm.id',
      'm.reply_id as replyId',
      'm.section',
      'm.line',
      'm.quoted',
      'm.kind',
      'm.says',
      'm.outcome',
      'm.answer',
      'm.answered_at as answeredAt',
      'm.settled',
      'm.settlement',
      'settler.name as settledByName',
      'm.settled_at as settledAt',
    ])
    .where('m.reply_id', 'in', replyIds)
    .orderBy('m.section')
    .orderBy('m.line')
    .execute()
}

/** Somebody's own reply to a record, begun now where there is none. Gives its id. */
export async function beginReply(work: Work, recordId: string): Promise<string> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('record_replies')
    .values({
      authority_id: authorityId,
      id: newId(),
      record_id: recordId,
      person_id: personId,
      sent_at: null,
      outcome: null,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'record_id', 'person_id']).doNothing())
    .execute()
  const { id } = await work.db
    .selectFrom('record_replies')
    .select('id')
    .where('record_id', '=', recordId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return id
}

export type MarkToKeep = { section: string; line: number; quoted: string; kind: MarkKind; says: string }

/** Writes what somebody says of some lines into their draft. */
export async function keepMarks(work: Work, replyId: string, marks: readonly MarkToKeep[]): Promise<void> {
  if (marks.length === 0) return
  const rows = marks.map((mark) => ({
    ...mark,
    authority_id: work.actor.authorityId,
    id: newId(),
    reply_id: replyId,
    ...UNANSWERED,
  }))
  await work.db
    .insertInto('record_marks')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'reply_id', 'section', 'line'])
        .doUpdateSet((set) => ({ kind: set.ref('excluded.kind'), says: set.ref('excluded.says') })),
    )
    .execute()
}

const UNANSWERED = {
  outcome: null,
  answer: null,
  answered_by: null,
  answered_at: null,
  settled: null,
  settlement: null,
  settled_by: null,
  settled_at: null,
}

/** Takes marks out of a draft again. */
export async function takeMarksBack(
  work: Work,
  replyId: string,
  lines: readonly { section: string; line: number }[],
): Promise<void> {
  for (const { section, line } of lines)
    await work.db
      .deleteFrom('record_marks')
      .where('reply_id', '=', replyId)
      .where('section', '=', section)
      .where('line', '=', line)
      .execute()
}

/** Writes what somebody says of the whole into their draft. */
export async function keepWords(work: Work, replyId: string, says: string): Promise<void> {
  await work.db
    .updateTable('record_replies')
    .set({ says, revision: sql`revision + 1` })
    .where('id', '=', replyId)
    .execute()
}

/** From here on a reply is fixed. */
export async function markReplySent(
  work: Work,
  replyId: string,
  outcome: 'accurate' | 'marked',
  isLate: boolean,
): Promise<void> {
  await work.db
    .updateTable('record_replies')
    .set({ status: 'sent', outcome, sent_at: work.now, is_late: isLate })
    .where('id', '=', replyId)
    .execute()
}

/** What the author makes of a mark; given anew, it takes the place of what was said before. */
export async function answerMark(work: Work, markId: string, outcome: MarkAnswer, answer: string): Promise<void> {
  await work.db
    .updateTable('record_marks')
    .set({ outcome, answer: answer || null, answered_by: work.actor.personId, answered_at: work.now })
    .where('id', '=', markId)
    .execute()
}

/** What the head of service decides of a mark. */
export async function settleMark(work: Work, markId: string, settled: Settlement, settlement: string): Promise<void> {
  await work.db
    .updateTable('record_marks')
    .set({ settled, settlement, settled_by: work.actor.personId, settled_at: work.now })
    .where('id', '=', markId)
    .execute()
}
