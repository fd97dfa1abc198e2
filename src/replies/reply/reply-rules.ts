import { whyNotOpenFor, type VisitRecord } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import { findLine, type LinedPart } from '../parts.ts'
import type { Mark, Reply } from '../reply.ts'
import type { MarkToKeep } from '../reply-store.ts'
import { placeOf, stateOf, type TypedLine } from './typed-reply.ts'

/** XX-06. Why a school can no longer reply: it has, or its record is not with it. One that was issued without a reply still takes a late one. */
export function whyReplyIsClosed(
  record: Pick<VisitRecord, 'status' | 'issuedWithoutReply'>,
  sent: Pick<Reply, 'personName' | 'sentAt'> | undefined,
): Finding[] {
  if (sent?.sentAt)
    return [
      firm(
        'reply-sent',
        `${sent.personName} replied for the school at ${showMoment(sent.sentAt)}. A school replies once.`,
      ),
    ]
  const isLate = record.status === 'issued' && record.issuedWithoutReply
  return isLate ? [] : whyNotOpenFor(record, 'reply')
}

/** What the marks that were typed come to: those to write, those to take back, and what stands against them. */
export type DividedMarks = { toKeep: MarkToKeep[]; toTakeBack: TypedLine[]; findings: Finding[] }

/** XX-05. Only what was touched on the page is written, and never over what the same person wrote on another page meanwhile. */
export function divideMarks(
  held: readonly Pick<Mark, 'section' | 'line' | 'kind' | 'says'>[],
  typed: readonly TypedLine[],
  parts: readonly LinedPart[],
): DividedMarks {
  const divided: DividedMarks = { toKeep: [], toTakeBack: [], findings: [] }
  for (const line of typed) {
    const now = stateOf(line)
    const there = held.find((mark) => mark.section === line.section && mark.line === line.line)
    if (now === line.was || now === stateOf(there)) continue
    const sent = findLine(parts, line.section, line.line)
    if (!sent) divided.findings.push(firm('line-not-sent', 'Load the page again: this line is not in what was sent.'))
    else if (stateOf(there) !== line.was) divided.findings.push(meanwhile(line, there?.says))
    else if (now === '') divided.toTakeBack.push(line)
    else if (line.kind)
      divided.toKeep.push({
        section: line.section,
        line: line.line,
        quoted: sent.text,
        kind: line.kind,
        says: line.says,
      })
  }
  return divided
}

/** XX-06. Why a reply cannot be sent as it is: it says two things at once, or nothing. */
export function whyReplyCannotBeSent(
  answer: 'accurate' | 'marked',
  { marks, says }: { marks: readonly unknown[]; says: string },
): Finding[] {
  if (answer === 'accurate' && marks.length > 0) {
    const lines = marks.length === 1 ? 'a line' : `${marks.length} lines`
    return [
      firm(
        'accurate-with-marks',
        `You wrote under ${lines} that something is wrong. Send that, or take it away first.`,
        'answer',
      ),
    ]
  }
  if (answer === 'marked' && marks.length === 0 && says === '')
    return [firm('reply-says-nothing', 'Write under a line what is wrong, or press “Accurate as it stands”.', 'answer')]
  return []
}

function meanwhile(line: TypedLine, there: string | undefined): Finding {
  const says = there
    ? `You wrote something else here on another page: “${there}”. Send this again if it is to take its place.`
    : 'You took this away on another page. Send it again if it is to stand.'
  return { ...firm('changed-meanwhile', says, placeOf(line)), source: 'XX-05' }
}

function firm(id: string, says: string, field?: string): Finding {
  return { kind: id, id, source: 'XX-06', says, weight: 'firm', ...(field && { field }) }
}
