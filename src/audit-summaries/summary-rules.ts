import type { DecidingGroupRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import type { AspectCounts, AuditSummary, Counts, InvestmentSaid, Told } from './audit-summary.ts'

const own = ownRule('audit-summary')

export type SummaryRule = NonNullable<DecidingGroupRule['summary']>

/** XX-05. What was presented stays as it was. */
export const whySummaryStays = ({ heldOn }: Pick<AuditSummary, 'heldOn'>): Finding[] =>
  when(heldOn !== null, own('summary-stays', 'XX-05', 'It was presented: it stays as it was then.'))

/** RO-66. What stands against an investment: an aspect that is none, no cost with its source, or two of them. */
export function whyCannotInvest(
  { aspect, priorityId, pence, fundId }: InvestmentSaid,
  known: { aspects: readonly { id: string }[]; priorities: readonly string[]; funds: readonly string[] },
): Finding[] {
  const isByPriority = priorityId !== null
  return [
    ...when(
      !known.aspects.some(({ id }) => id === aspect),
      own('summary-aspect', 'RO-66', 'Choose the aspect', 'aspect'),
    ),
    ...when(
      isByPriority && !known.priorities.includes(priorityId),
      own('summary-investment-source', 'RO-66', 'Choose one of the priorities of that year', 'priorityId'),
    ),
    ...when(
      isByPriority && (pence !== null || fundId !== null),
      own('summary-investment-source', 'RO-66', 'A priority has its own cost and fund: leave these out.', 'amount'),
    ),
    ...when(
      !isByPriority && pence === null,
      own('summary-investment-source', 'RO-66', 'Choose the priority, or enter what it costs', 'amount'),
    ),
    ...when(
      !isByPriority && (fundId === null || !known.funds.includes(fundId)),
      own('summary-investment-source', 'RO-66', 'Choose from which fund it comes', 'fundId'),
    ),
  ]
}

type Presenting = {
  meeting: { heldOn: PlainDate } | undefined
  /** How many of those who present it hold one of the model's roles on that day, and how many were named. */
  holding: number
  named: number
  investments: number
  today: PlainDate
}

/** RO-66. What stands against presenting: no meeting that was held, too few who present it together, no investment. */
export const whyCannotBePresented = (
  rule: SummaryRule,
  { writtenOn }: Pick<AuditSummary, 'writtenOn'>,
  { meeting, holding, named, investments, today }: Presenting,
): Finding[] => [
  ...when(meeting === undefined, own('summary-meeting', 'RO-66', 'Choose the meeting', 'meetingId')),
  ...when(
    meeting !== undefined && (meeting.heldOn > today || meeting.heldOn < writtenOn),
    own(
      'summary-meeting',
      'RO-66',
      `It was written on ${showDate(writtenOn)}: choose a meeting from then until today.`,
      'meetingId',
    ),
  ),
  ...when(
    holding < rule.together || holding < named,
    own(rule.id, rule.source, `${rule.says} Choose ${rule.together} who present it.`, 'presenters'),
  ),
  ...when(investments === 0, own('summary-invests', 'RO-66', 'Add the investment that it calls for first.')),
]

type Part = Counts & { name: string; aspects: readonly AspectCounts[] }

/**
 * RO-65, RO-66. Areas to develop are told of so many schools together at least that none is known by them. Where those that are left out come to
 * fewer schools, the next smallest is left out with them, so that nothing can be worked out from the sum.
 */
export function toldOf(parts: readonly Part[], few: number, nameOf: (aspect: string) => string): Told[] {
  const byNumber = [...parts].filter(({ schools }) => schools > 0).sort((one, other) => one.schools - other.schools)
  const hidden = new Set(byNumber.filter(({ schools }) => schools < few))
  const behind = () => [...hidden].reduce((sum, { schools }) => sum + schools, 0)
  for (const next of byNumber) if (hidden.size > 0 && behind() < few) hidden.add(next)
  return parts.map((part) => {
    const { name, schools, live, stale, unverified, areas, aspects } = part
    const isTold = !hidden.has(part)
    return {
      ...{ name, schools, live, stale, unverified },
      areas: isTold ? areas : undefined,
      most: isTold ? mostOf(aspects, nameOf) : [],
    }
  })
}

const MOST = 3

/** The aspects that stand most often as areas to develop. */
const mostOf = (aspects: readonly AspectCounts[], nameOf: (aspect: string) => string): string[] =>
  [...aspects]
    .filter(({ areas }) => areas > 0)
    .sort((one, other) => other.areas - one.areas || (one.aspect < other.aspect ? -1 : 1))
    .slice(0, MOST)
    .map(({ aspect, areas }) => `${nameOf(aspect)} (${areas})`)
