import type { PlainDate } from '#shared/plain-date.ts'

export const VISIT_STATUSES = ['booked', 'held', 'cancelled'] as const
export type VisitStatus = (typeof VISIT_STATUSES)[number]

export const VISIT_LENGTHS = ['whole-day', 'half-day'] as const
export type VisitLength = (typeof VISIT_LENGTHS)[number]

export const VISIT_PLACES = ['school', 'off-site'] as const
/** Where a visit is made: at the school, or for it somewhere else. */
export type VisitPlace = (typeof VISIT_PLACES)[number]

export const CALLED_OFF_BY = ['school', 'service'] as const
/** Who calls a visit off. */
export type CalledOffBy = (typeof CALLED_OFF_BY)[number]

/** Half a day: before noon or after. */
export type Half = 'morning' | 'afternoon'

/** How many half-days a visit takes. */
export const halvesOf = (length: VisitLength): number => (length === 'whole-day' ? 2 : 1)

/** The half of the day in which a time lies; undefined where none is agreed. */
export function halfOf(minute: number | null): Half | undefined {
  if (minute === null) return undefined
  return minute < 12 * 60 ? 'morning' : 'afternoon'
}

/** One person's visit to one school, under the model of the school year in which its date falls. */
export type Visit = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  visitType: string
  /** False for a kind of visit of which nothing may be written. */
  mayHaveRecord: boolean
  adviserId: string
  adviserName: string
  length: VisitLength
  /** Whether it is made for the school without going there. */
  isOffSite: boolean
  purposes: readonly string[]
  status: VisitStatus
  bookedFor: PlainDate
  /** The day on which that date was set: when it was booked, or last moved to another day. Null where nobody knows, or nothing is asked before. */
  datedOn: PlainDate | null
  /** Minutes after midnight in England, where a time is agreed. */
  startsAtMinute: number | null
  heldOn: PlainDate | null
  cancelledBecause: string | null
  /** Who called it off, and what the school is charged for it, in pence; null where the model asks neither. */
  calledOffBy: CalledOffBy | null
  cancelChargePence: number | null
  /** What it is to look at, as agreed before; never of a kind of which nothing may be written. */
  focus: string | null
  /** When the date as it stands was confirmed, where the model asks somebody to. */
  confirmedOn: PlainDate | null
  formLeftOn: PlainDate | null
  /** When and by whom it was struck out as entered in error; the reason is that for which it counts as called off. */
  struckOut: { at: Date; by: string } | null
  revision: number
}

/** What each action needs, and where it leaves the visit. The only place where changes of status are named. */
export const VISIT_ACTIONS = {
  move: { from: ['booked'], to: 'booked' },
  confirm: { from: ['booked'], to: 'booked' },
  cancel: { from: ['booked'], to: 'cancelled' },
  'record-held': { from: ['booked'], to: 'held' },
} as const satisfies Record<string, { from: readonly VisitStatus[]; to: VisitStatus }>

export type VisitAction = keyof typeof VISIT_ACTIONS

/** Which actions a visit's status leaves open. Permission is another question. */
export function isActionOpen(visit: Pick<Visit, 'status'>, action: VisitAction): boolean {
  return (VISIT_ACTIONS[action].from as readonly VisitStatus[]).includes(visit.status)
}
