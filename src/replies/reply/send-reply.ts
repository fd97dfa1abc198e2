import { logEvent } from '#history/index.ts'
import { changeRecord } from '#records/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { issueIfAccurate } from '../issue/issue-if-accurate.ts'
import { endReplyLinks } from '../reply-links.ts'
import { markReplySent } from '../reply-store.ts'
import { tellAuthor } from '../tell-people.ts'
import { keepTyped, openToReply } from './keep-reply.ts'
import { whyReplyCannotBeSent } from './reply-rules.ts'
import type { TypedReply } from './typed-reply.ts'

export type SendReply = { typed: TypedReply; answer: 'accurate' | 'marked'; recordId?: string }

/**
 * The school replies, once: that the record is accurate as it stands, or what is wrong, line by line. After the record was
 * issued the reply is attached to it, and changes nothing. Throws NotFound, NotAllowed, Refused.
 */
export async function sendReply(work: Work, visitId: string, asked: SendReply): Promise<void> {
  const { typed, answer, recordId } = asked
  const sent = await openToReply(work, visitId, recordId)
  const reply = await keepTyped(work, sent, typed)
  refuseIf(work, whyReplyCannotBeSent(answer, reply))
  const { record, visit } = sent
  const isLate = record.status === 'issued'
  await markReplySent(work, reply.id, answer, isLate)
  await endReplyLinks(work, record.id)
  if (!isLate) await changeRecord(work, record.id, { status: 'answered', answered_at: work.now })
  await tellAuthor(work, sent, isLate ? 'late-reply' : 'reply')
  await logEvent(work, {
    name: isLate ? 'record.replied-late' : 'record.replied',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
  })
  if (!isLate && answer === 'accurate') await issueIfAccurate(work, sent)
}
