import { lineNow, type PrintedReply } from '#records/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { becameSays } from '../outcome-says.ts'
import type { LinedPart } from '../parts.ts'
import { isToBeChanged, type Mark, type Reply } from '../reply.ts'

/**
 * What the school replied, as it stands in the issued record: its words beside the lines, also beside those that were changed as
 * it asked, in the words of today.
 */
export function printReply(
  reply: Reply | undefined,
  isWithoutReply: boolean,
  authorName: string,
  parts: readonly LinedPart[],
): PrintedReply | undefined {
  if (!reply?.sentAt) return isWithoutReply ? { inShort: 'No reply', says: '', beside: [] } : undefined
  const when = showShortDate(londonDateOf(reply.sentAt))
  const outcome = reply.outcome === 'accurate' ? 'accurate as it stands' : 'in words of their own'
  const became = becameSays(reply.marks)
  return {
    inShort:
      became.length > 0
        ? `${reply.personName}, ${when}. ${became.join(' ')}`
        : `${reply.personName}, ${when}: ${outcome}`,
    says: reply.says,
    beside: reply.marks.map((mark) => ({ section: mark.section, ...besideLine(mark, authorName, parts) })),
  }
}

/** Beside which line of an issued record a mark stands, and what is said there; what was wrong is not said again. */
export function besideLine(mark: Mark, authorName: string, parts: readonly LinedPart[]) {
  const says = saysOf(mark, authorName)
  if (!isToBeChanged(mark)) return { quoted: mark.quoted, says }
  const lines = parts.find(({ id }) => id === mark.section)?.lines ?? []
  const now = lineNow(lines, mark.quoted)?.text ?? ''
  return {
    quoted: now,
    says: [`The school corrected ${now ? 'this line' : 'a line here'}: ${mark.says}`, ...says.slice(1)],
  }
}

/** What the school says of a line, and what its author and the head of service say to it; a sentence each. */
export function saysOf(mark: Mark, authorName: string): string[] {
  const { kind, says, outcome, answer, settled, settlement, settledByName, isStillToChange } = mark
  const school = kind === 'fact-wrong' ? 'The school says that a fact is wrong' : 'The school sees it differently'
  const became = (what: keyof typeof BECAME) =>
    what === 'changed' && isStillToChange ? 'to be changed.' : BECAME[what]
  const settler = settledByName ? `Settled by ${settledByName}` : 'Settled'
  return [
    `${school}: ${says}`,
    ...(outcome ? [`${authorName}: ${became(outcome)}${answer ? ` ${answer}` : ''}`] : []),
    ...(settled ? [`${settler}: ${became(settled)} ${settlement ?? ''}`.trim()] : []),
  ]
}

const BECAME = {
  changed: 'changed.',
  kept: 'kept as it is.',
  'put-to-head-of-service': 'put to the head of the service.',
}
