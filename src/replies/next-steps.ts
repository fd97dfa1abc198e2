import { word, type ServiceModel, type VisitType } from '#model/index.ts'
import { whyNotCheckedYet, type VisitRecord } from '#records/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { isAccuracyAsked } from './asking/asking-rules.ts'
import { whoseTurn, type Mark, type Reply } from './reply.ts'

export type Step = { href: string; text: string }

/** What is known of a record on its way, and who looks at it. */
export type OnItsWay = {
  record: VisitRecord
  model: ServiceModel
  type: VisitType
  /** The reply that was sent. */
  reply: Reply | undefined
  replyBy: PlainDate | undefined
  today: PlainDate
  is: { author: boolean; issuer: boolean; replier: boolean; settler: boolean }
}

/** What this person can do with a record next on its way to the school and back, the most likely first. */
export function nextSteps(way: OnItsWay): Step[] {
  return [...stepsOfReplier(way), ...stepsOfSettler(way), ...stepsOfAuthor(way)]
}

/** Whether the school's time to reply has passed without a word. */
export const isReplyOverdue = ({ record, replyBy, today }: Pick<OnItsWay, 'record' | 'replyBy' | 'today'>) =>
  record.status === 'with-school' && replyBy !== undefined && today > replyBy

/** The part in which a line is to be changed, on the page where the record is written. */
export const whereToChange = ({ section }: Pick<Mark, 'section'>, visitId: string) =>
  `/visits/${visitId}/record/write#part-${section}`

function stepsOfReplier({ record, reply, is }: OnItsWay): Step[] {
  if (!is.replier || reply || !record.sentAt) return []
  const href = `/visits/${record.visitId}/record/reply`
  if (record.status === 'with-school') return [{ href, text: 'Say whether it is accurate' }]
  return record.issuedWithoutReply ? [{ href, text: 'Send a late reply' }] : []
}

function stepsOfSettler({ record, reply, is }: OnItsWay): Step[] {
  const isPut = record.status === 'answered' && reply?.marks.some((mark) => whoseTurn(mark) === 'head-of-service')
  return is.settler && isPut
    ? [{ href: `/visits/${record.visitId}/record/settle`, text: 'Settle what was put to you' }]
    : []
}

function stepsOfAuthor(way: OnItsWay): Step[] {
  const { record, model, type, reply, is } = way
  const at = `/visits/${record.visitId}/record`
  const issue = { href: `${at}/issue`, text: 'Issue it' }
  const write = { href: `${at}/write`, text: 'Go on writing' }
  const marks = reply?.marks ?? []
  switch (record.status) {
    case 'draft':
    case 'checked': {
      const goesOn = record.status === 'draft' && is.author ? [write] : []
      if (!is.issuer || whyNotCheckedYet(record, type).length > 0) return goesOn
      if (!isAccuracyAsked(model, type, record.version)) return [issue, ...goesOn]
      const head = word(model, 'headteacher')
      const send = { href: `${at}/send`, text: `Send it to the ${head} to read for accuracy` }
      const atOnce = type.record.reply.before && { ...issue, text: 'Issue it without waiting' }
      return [send, ...goesOn, ...(atOnce ? [atOnce] : [])]
    }
    case 'with-school':
      if (!is.issuer) return []
      if (isReplyOverdue(way)) return [{ ...issue, text: 'Issue it, marked “no reply”' }]
      return [{ href: `${at}/send/again`, text: 'Write to the school again' }]
    case 'answered': {
      if (!is.author) return []
      if (marks.some((mark) => whoseTurn(mark) === 'author'))
        return [{ href: `${at}/answer`, text: 'Answer the school' }, write]
      const answers = marks.length > 0 ? [{ href: `${at}/answer`, text: 'Read the answers' }] : []
      const toChange = marks.find(({ isStillToChange }) => isStillToChange)
      if (toChange) return [{ href: whereToChange(toChange, record.visitId), text: 'Change the text' }, ...answers]
      // What waits for the head of service is not issued before it is settled.
      const isPut = marks.some((mark) => whoseTurn(mark) === 'head-of-service')
      return [...(is.issuer && !isPut ? [issue] : []), write, ...answers]
    }
    case 'with-checker':
    case 'issued':
      return []
  }
}
