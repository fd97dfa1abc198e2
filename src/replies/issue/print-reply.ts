import type { PrintedReply } from '#records/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { isToBeChanged, type Mark, type Reply } from '../reply.ts'

/** What the school replied, as it stands in the issued record: its words beside the lines, unless they were changed as it asked. */
export function printReply(
  reply: Reply | undefined,
  isWithoutReply: boolean,
  authorName: string,
): PrintedReply | undefined {
  if (!reply?.sentAt) return isWithoutReply ? { inShort: 'No reply', says: '', beside: [] } : undefined
  const when = showShortDate(londonDateOf(reply.sentAt))
  const outcome = reply.outcome === 'accurate' ? 'accurate as it stands' : 'with what it says beside the lines'
  return {
    inShort: `${reply.personName}, ${when}: ${outcome}`,
    says: reply.says,
    beside: reply.marks
      .filter((mark) => !isToBeChanged(mark))
      .map((mark) => ({ section: mark.section, quoted: mark.quoted, says: saysOf(mark, authorName) })),
  }
}

/** What the school says of a line, and what its author and the head of service say to it; a sentence each. */
export function saysOf(mark: Mark, authorName: string): string[] {
  const { kind, says, outcome, answer, settled, settlement, settledByName } = mark
  const school = kind === 'fact-wrong' ? 'The school says that a fact is wrong' : 'The school sees it differently'
  const settler = settledByName ? `Settled by ${settledByName}` : 'Settled'
  return [
    `${school}: ${says}`,
    ...(outcome ? [`${authorName}: ${BECAME[outcome]}${answer ? ` ${answer}` : ''}`] : []),
    ...(settled ? [`${settler}: ${BECAME[settled]} ${settlement ?? ''}`.trim()] : []),
  ]
}

const BECAME = {
  changed: 'changed.',
  kept: 'kept as it is.',
  'put-to-head-of-service': 'put to the head of the service.',
}
