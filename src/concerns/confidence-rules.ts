import type { ConcernsRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { own } from './concern-rules.ts'
import { isOpenOn, type Confidence } from './confidence.ts'

type InConfidence = NonNullable<ConcernsRule['inConfidence']>

/** The last day on which something that is written on a day may open. */
export const lastDayToOpen = ({ months }: Pick<InConfidence, 'months'>, today: PlainDate): PlainDate =>
  addMonths(today, months)

/** WI-09. What is given in confidence names readers of the service, and a day ahead that is not later than the model lets it be. */
export function whyCannotBeGiven(
  rule: InConfidence,
  given: { readers: readonly string[]; opensOn: PlainDate },
  known: readonly { personId: string }[],
  today: PlainDate,
): Finding[] {
  const last = lastDayToOpen(rule, today)
  const { id, source, says } = rule
  return [
    ...(given.readers.length > 0 && given.readers.every((reader) => known.some(({ personId }) => personId === reader))
      ? []
      : [own('confidence-names-readers', 'WI-09', 'Choose who reads it: at least one person of the list.', 'readers')]),
    ...(given.opensOn > today && given.opensOn <= last
      ? []
      : [
          {
            ...{ kind: 'confidence-opens-in-time', id, source, weight: 'firm' as const, field: 'opensOn-day' },
            says: `${says} Enter a day from tomorrow to ${showDate(last)}.`,
          },
        ]),
  ]
}

/** What is open already stays so: there is nothing left to open. */
export const whyOpenAlready = (confidence: Pick<Confidence, 'opensOn'>, today: PlainDate): Finding[] =>
  isOpenOn(confidence, today)
    ? [own('confidence-is-open', 'WI-09', `This is open since ${showDate(confidence.opensOn)}.`)]
    : []
