import { andList, word, type RecordForm, type ServiceModel, type VisitType } from '#model/index.ts'
import { type SentContent, type VisitRecord } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { isAccuracyAsked } from '../asking/asking-rules.ts'
import { linesByPart } from '../parts.ts'
import { isToBeChanged, whoseTurn, type Mark } from '../reply.ts'
import { stillToChange } from '../still-to-change.ts'

export type ToIssue = {
  record: VisitRecord
  type: VisitType
  form: RecordForm
  model: ServiceModel
  /** What the school was sent, and what it said of it. */
  sent: SentContent | undefined
  marks: readonly Mark[]
  /** The school's last day to reply. */
  replyBy: PlainDate | undefined
  today: PlainDate
}

/** XX-06. Whether a record goes out without a word of the school's: it was to be asked, and has not replied. */
export const isWithoutReply = ({ record, model, type }: Pick<ToIssue, 'record' | 'model' | 'type'>) =>
  isAccuracyAsked(model, type, record.version) && record.status !== 'answered'

/** XX-06. Why a record cannot be issued yet: the school may still reply, or what it replied is not dealt with. */
export function whyCannotBeIssuedYet(asked: ToIssue): Finding[] {
  return [...awaitedFindings(asked), ...openFindings(asked), ...changedFindings(asked), ...beyondFindings(asked)]
}

function awaitedFindings(asked: ToIssue): Finding[] {
  const { record, type, model, replyBy, today } = asked
  if (!isWithoutReply(asked)) return []
  if (record.status === 'with-school' && (replyBy === undefined || today > replyBy)) return []
  const { before } = type.record.reply
  if (before) {
    const { id, source, says, firm: isFirm } = before
    return [{ kind: 'before-the-reply', id, source, says, weight: isFirm ? 'firm' : 'soft' }]
  }
  const says =
    record.status === 'with-school' && replyBy
      ? `The school has until ${showDate(replyBy)} to reply.`
      : `The ${word(model, 'headteacher')} reads it for accuracy first. Send it to be read.`
  return [firm('reply-awaited', says)]
}

/** Every fact that the school says is wrong has an answer, and what could not be agreed is settled. */
function openFindings({ marks }: ToIssue): Finding[] {
  const waiting = marks.filter((mark) => whoseTurn(mark) === 'author').length
  const put = marks.filter((mark) => whoseTurn(mark) === 'head-of-service').length
  return [
    ...(waiting > 0
      ? [
          firm(
            'marks-to-answer',
            `${lines(waiting)} that the school says ${are(waiting)} wrong ${wait(waiting)} for an answer.`,
          ),
        ]
      : []),
    ...(put > 0 ? [firm('marks-to-settle', `${lines(put)} ${wait(put)} to be settled.`)] : []),
  ]
}

/** What was said to be changed no longer stands as it was sent. */
function changedFindings(asked: ToIssue): Finding[] {
  return stillToChange(asked.marks, asked.record, asked).map(({ section, quoted }) => ({
    ...firm('changed-but-stands', `“${quoted}” was to be changed, and still stands as it was sent. Change it first.`),
    field: section,
  }))
}

/** Where nothing was to be changed, the school has not read the new words. */
function beyondFindings(asked: ToIssue): Finding[] {
  const { record, sent, marks } = asked
  if (!sent || record.status !== 'answered') return []
  const before = linesByPart(sent, asked)
  const now = linesByPart(record, asked)
  const textOf = (parts: typeof now, part: string) =>
    parts
      .find(({ id }) => id === part)
      ?.lines.map(({ text }) => text)
      .join('\n') ?? ''
  const changed = [...new Map([...before, ...now].map(({ id, title }) => [id, title]))].filter(
    ([id]) =>
      textOf(before, id) !== textOf(now, id) && !marks.some((mark) => mark.section === id && isToBeChanged(mark)),
  )
  if (changed.length === 0) return []
  const titles = andList(changed.map(([, title]) => `“${title}”`))
  const says = `${titles} ${changed.length === 1 ? 'reads' : 'read'} otherwise than the school was sent, where it said of no fact that it is wrong.`
  return [{ ...firm('changed-beyond-the-reply', says), weight: 'soft' }]
}

const lines = (count: number) => (count === 1 ? 'A line' : `${count} lines`)
const are = (count: number) => (count === 1 ? 'is' : 'are')
const wait = (count: number) => (count === 1 ? 'waits' : 'wait')

function firm(id: string, says: string): Finding {
  return { kind: id, id, source: 'XX-06', says, weight: 'firm' }
}
