import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** Somebody else who works in a school: a hub, another team, a trust's own lead; since when, and for what. */
export type Presence = {
  id: string
  schoolId: string
  who: string
  purpose: string
  startedOn: PlainDate
  finishedOn: PlainDate | null
  revision: number
}

/** XX-13. A presence ends after it began. */
export function whyPresenceCannotEnd({ startedOn }: Pick<Presence, 'startedOn'>, finishedOn: PlainDate): Finding[] {
  if (startedOn <= finishedOn) return []
  const says = 'The last day cannot be before the first'
  return [
    {
      kind: 'presence-ends-too-early',
      id: 'ends-after-it-began',
      source: 'XX-13',
      says,
      field: 'finishedOn-day',
      weight: 'firm',
    },
  ]
}
