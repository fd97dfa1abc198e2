import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getSentRecordToChange, type SentRecord } from '../get-record.ts'
import { linesByPart } from '../parts.ts'
import { mayReply } from '../reply-policy.ts'
import { beginReply, findSentReply, keepMarks, keepWords, listReplies, takeMarksBack } from '../reply-store.ts'
import type { Reply } from '../reply.ts'
import { divideMarks, whyReplyIsClosed } from './reply-rules.ts'
import type { TypedReply } from './typed-reply.ts'

/** Keeps what somebody of the school has marked so far; nothing is sent. Throws NotFound, NotAllowed, Refused. */
export async function keepReply(work: Work, visitId: string, typed: TypedReply, recordId?: string): Promise<void> {
  await keepTyped(work, await openToReply(work, visitId, recordId), typed)
}

/** The record that the school may still reply to, for somebody who replies for it, held until the deed ends. */
export async function openToReply(work: Work, visitId: string, recordId?: string): Promise<SentRecord> {
  const sent = await getSentRecordToChange(work, visitId, recordId)
  requireThat(mayReply(work, sent.visit), work, `reply for the school of the visit ${visitId}`)
  refuseIf(work, whyReplyIsClosed(sent.record, await findSentReply(work, sent.record.id)))
  return sent
}

/** Writes what was typed into the person's own draft, and gives it as it then stands. */
export async function keepTyped(work: Work, sent: SentRecord, typed: TypedReply): Promise<Reply> {
  const id = await beginReply(work, sent.record.id)
  const held = await ownReply(work, sent.record.id)
  const parts = linesByPart(sent.sending.content, sent)
  const { toKeep, toTakeBack, findings } = divideMarks(held.marks, typed.lines, parts)
  refuseIf(work, findings)
  await keepMarks(work, id, toKeep)
  await takeMarksBack(work, id, toTakeBack)
  if (typed.says !== typed.wasSays && typed.says !== held.says) await keepWords(work, id, typed.says)
  return ownReply(work, sent.record.id)
}

async function ownReply(work: Work, recordId: string): Promise<Reply> {
  const own = (await listReplies(work, recordId)).find(({ personId }) => personId === work.actor.personId)
  if (!own) throw new Error('the reply that was just begun is not there')
  return own
}
