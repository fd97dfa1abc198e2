import type { CoursesRule } from '#model/index.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'

export const COURSE_STATUSES = ['draft', 'published', 'cancelled', 'held'] as const
/** A draft is seen by those who put courses up; a published one is booked; it is held once it is known who came. */
export type CourseStatus = (typeof COURSE_STATUSES)[number]

export type BookingStatus = 'booked' | 'waiting' | 'withdrawn'

/** From which statuses each thing is done with a course. */
const OPEN_FOR = {
  change: ['draft', 'published'],
  cancel: ['draft', 'published'],
  book: ['published'],
  withdraw: ['published'],
  attend: ['published', 'held'],
  evaluate: ['held'],
} as const satisfies Readonly<Record<string, readonly CourseStatus[]>>
export type CourseAction = keyof typeof OPEN_FOR

export const isOpenFor = ({ status }: { status: CourseStatus }, action: CourseAction) =>
  (OPEN_FOR[action] as readonly CourseStatus[]).includes(status)

/** How many come, by the id of their job. */
export type Coming = Readonly<Record<string, number>>

/** A day of a course, in minutes after midnight. */
export type CourseDay = { on: PlainDate; startsAt: number; endsAt: number }

/** What is said of a course when it is put up. */
export type CourseSaid = {
  kind: string
  title: string
  about: string
  strand: string | null
  strategies: readonly string[]
  phases: readonly string[]
  place: string | null
  places: number
  pricePence: number
  bookBy: PlainDate
  days: readonly CourseDay[]
  givenBy: string
}

/** A course as it stands, with how many places are taken and how many wait. */
export type Course = Omit<CourseSaid, 'days'> & {
  id: string
  modelVersionId: string
  status: CourseStatus
  firstOn: PlainDate
  lastOn: PlainDate
  givenByName: string
  cancelledBecause: string | null
  taken: number
  waiting: number
  came: number
  /** RO-38. Whether it is offered to every school, and stays so. */
  isUniversal: boolean
  /** RO-39. The course of which it is the repeat. */
  repeatOf: string | null
  revision: number
}

/** A school's places on a course, in the order in which they were asked for. */
export type Booking = {
  id: string
  courseId: string
  schoolId: string
  schoolName: string
  coming: Coming
  places: number
  status: BookingStatus
  askedAt: Date
  movedUpAt: Date | null
  attended: number | null
}

type Named = { id: string; name: string }

/** What something of a list of the model is called; its id where the model no longer has it. */
export const nameIn = (items: readonly Named[] | undefined, id: string) =>
  items?.find((each) => each.id === id)?.name ?? id

/** '2 Teacher, 1 Governor' as people read it: the job, and how many of it. */
export function sayComing(coming: Coming, rule: CoursesRule | undefined): string {
  return Object.entries(coming)
    .map(([job, count]) => `${nameIn(rule?.comeAs, job)}: ${count}`)
    .join(', ')
}

export const sayPrice = (pence: number) => (pence === 0 ? 'Free' : `${showMoney(pence)} a place`)

/** '9:05', from minutes after midnight. */
export const sayTime = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

export const sayDay = ({ on, startsAt, endsAt }: CourseDay) =>
  `${showDate(on)}, ${sayTime(startsAt)} to ${sayTime(endsAt)}`

export const placesLeft = ({ places, taken }: Pick<Course, 'places' | 'taken'>) => Math.max(0, places - taken)

export const countOf = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
