import type { INTERVENTION_GROUNDS, InterventionKind } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** What an intervention rests on. */
export type Ground = (typeof INTERVENTION_GROUNDS)[number]
/** On which day each thing happened that it rests on. */
export type Grounds = Readonly<Partial<Record<Ground, PlainDate>>>

/** At the school itself, or as a concern that is written to who answers for it. */
export type Way = 'at-school' | 'letter'

export const INTERVENTION_STATUSES = ['open', 'ended', 'written', 'struck-out'] as const
export type InterventionStatus = (typeof INTERVENTION_STATUSES)[number]

/** What can be done with an intervention, and from which statuses; a letter is fixed once it is written. */
export const INTERVENTION_ACTIONS = {
  end: { from: ['open'], to: 'ended' },
  'strike-out': { from: ['open', 'ended'], to: 'struck-out' },
  restore: { from: ['struck-out'], to: undefined },
} as const satisfies Record<string, { from: readonly InterventionStatus[]; to: InterventionStatus | undefined }>
export type InterventionAction = keyof typeof INTERVENTION_ACTIONS

/** Whether its status lets something be done with it. */
export const isOpenFor = ({ status }: Pick<Intervention, 'status'>, action: InterventionAction) =>
  (INTERVENTION_ACTIONS[action].from as readonly InterventionStatus[]).includes(status)

/** An intervention at a school, or the letter in its place: what it is about, since when, and on what it rests. */
export type Intervention = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  kind: string
  way: Way
  status: InterventionStatus
  says: string
  startedOn: PlainDate
  addedOn: PlainDate
  addedByName: string
  writtenTo: string | null
  documentId: string | null
  cameOf: string | null
  endedOn: PlainDate | null
  endedByName: string | null
  struckOutBecause: string | null
  struckOutAt: Date | null
  struckOutByName: string | null
  grounds: Grounds
  revision: number
}

/** The things that a kind of intervention can show, each once, in the order of its rules. */
export const groundsOf = ({ shows }: Pick<InterventionKind, 'shows'>): Ground[] => [
  ...new Set(shows.flatMap(({ anyOf }) => anyOf)),
]

/** The status as people read it. */
export const INTERVENTION_SAYS: Readonly<Record<InterventionStatus, string>> = {
  open: 'In force',
  ended: 'Ended',
  written: 'Letter sent',
  'struck-out': 'Struck out',
}
