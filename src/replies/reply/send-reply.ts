import { logEvent } from '#history/index.ts'
import { changeRecord } from '#records/index.ts'
import { refuseIf, type Work } from '#work/work.ts'
import { issueIfAccurate } from '../issue/issue-if-accurate.ts'
import { endReplyLinks } from '../reply-links.ts'
import { markReplySent } from '../reply-store.ts'
import type { Reply } from '../reply.ts'
import { tellAuthor, type ToldToAuthor } from '../tell-people.ts'
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
  await logEvent(work, {
    name: isLate ? 'record.replied-late' : 'record.replied',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
  })
  const isIssued = !isLate && answer === 'accurate' && (await issueIfAccurate(work, sent))
  await tellAuthor(work, sent, isLate ? 'late-reply' : whatItAsks(answer, reply, isIssued))
}

/** What a reply asks of the author, who is told of each, also of one that asks nothing. */
function whatItAsks(answer: SendReply['answer'], { marks }: Pick<Reply, 'marks'>, isIssued: boolean): ToldToAuthor {
  if (isIssued) return 'accurate-and-issued'
  if (answer === 'accurate') return 'accurate'
  return marks.some(({ kind }) => kind === 'fact-wrong') ? 'to-answer' : 'nothing-to-answer'
}
