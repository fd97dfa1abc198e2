import { andList, namesOf, type CoursesRule, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import { type PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { countOf, isOpenFor, placesLeft, type Coming, type Course, type CourseAction } from './course.ts'

/** A rule of the house that refuses. */
export const own = ownRule('course')

/** The most places of one booking: more is a mistake of typing. */
export const MOST_PLACES = 50

const STATUS_SAYS = {
  draft: 'is a draft: it is booked once it is published',
  published: 'is published, and has not been held',
  cancelled: 'was cancelled',
  held: 'was held',
} as const

/** XX-05. What is done only with a course that stands so. */
export function whyNotOpenFor(course: Pick<Course, 'status' | 'title'>, action: CourseAction): Finding[] {
  if (isOpenFor(course, action)) return []
  return [own('course-status', 'XX-05', `This course ${STATUS_SAYS[course.status]}.`)]
}

/** SH-24. What stands against places for a school: by when, of which jobs, once, and for which phase. */
export function whyCannotBeBooked(
  rule: CoursesRule,
  model: ServiceModel,
  {
    course,
    coming,
    school,
    today,
  }: {
    course: Pick<Course, 'status' | 'title' | 'bookBy' | 'phases' | 'places'>
    coming: Coming
    school: { name: string; isOpen: boolean; phase: string | undefined; hasBooked: boolean }
    today: PlainDate
  },
): Finding[] {
  const places = placesOf(coming)
  const jobs = Object.keys(coming)
  const field = 'coming'
  const isElsewhere = course.phases.length > 0 && !(school.phase && course.phases.includes(school.phase))
  return [
    ...whyNotOpenFor(course, 'book'),
    ...when(
      today > course.bookBy,
      own('course-deadline', 'SH-24', `Places were booked until ${showDate(course.bookBy)}: ask who gives the course`),
    ),
    ...when(!school.isOpen, own('course-school-open', 'XX-13', `${school.name} has closed: nothing is booked for it`)),
    ...when(
      school.hasBooked,
      own('course-booked-once', 'SH-24', `${school.name} has places on this course, or waits for them, already`),
    ),
    ...when(places === 0, own('course-somebody-comes', 'SH-24', 'Enter how many come, beside their job', field)),
    ...when(
      places > Math.min(MOST_PLACES, course.places),
      own(
        'course-most-places',
        'SH-24',
        `Enter at most ${Math.min(MOST_PLACES, course.places)} places together`,
        field,
      ),
    ),
    ...when(
      jobs.some((job) => !rule.comeAs.some(({ id }) => id === job)),
      own('course-jobs', 'SH-24', 'Places are booked by the jobs that stand on the page', field),
    ),
    ...when(isElsewhere, {
      ...own(
        'course-for-a-phase',
        'SH-104',
        `This course is for ${andList(namesOf(model.phases, course.phases))}, and ${school.name} is of another phase.`,
      ),
      weight: 'soft',
    }),
  ]
}

export const placesOf = (coming: Coming) => Object.values(coming).reduce((sum, count) => sum + count, 0)

/** Whether places are booked at once, or wait: in order, so that nobody passes those who wait already. */
export const isThereRoom = (course: Pick<Course, 'places' | 'taken' | 'waiting'>, places: number) =>
  course.waiting === 0 && places <= placesLeft(course)

/** SH-24. Of those who wait, in their order, who comes in now: until the first for whom there is not room enough. */
export function whoMovesUp<Each extends { places: number }>(left: number, waiting: readonly Each[]): Each[] {
  const moved: Each[] = []
  let room = left
  for (const each of waiting) {
    if (each.places > room) break
    room -= each.places
    moved.push(each)
  }
  return moved
}

/** Places are given back until the first day; afterwards it is recorded who came. */
export function whyCannotWithdraw(course: Pick<Course, 'status' | 'title' | 'firstOn'>, today: PlainDate): Finding[] {
  const begun = own(
    'course-begun',
    'SH-24',
    `The course began on ${showDate(course.firstOn)}: who gives it records who came`,
  )
  return [...whyNotOpenFor(course, 'withdraw'), ...when(today > course.firstOn, begun)]
}

/** Who came is recorded once the last day has come, and never more than had places. */
export function whyNotAttended(
  course: Pick<Course, 'status' | 'title' | 'lastOn'>,
  came: readonly { places: number; attended: number }[],
  today: PlainDate,
): Finding[] {
  const ahead = own('course-not-over', 'SH-24', `Its last day is ${showDate(course.lastOn)}: who came is recorded then`)
  return [
    ...whyNotOpenFor(course, 'attend'),
    ...when(today < course.lastOn, ahead),
    ...came
      .filter(({ places, attended }) => attended > places)
      .map(({ places }) =>
        own('course-more-than-booked', 'SH-24', `Enter at most ${countOf(places, 'place')}, as was booked`, 'came'),
      ),
  ]
}

/** Those who came say how useful it was, each once: no more answers than people who came. */
export function whyCannotBeEvaluated(
  rule: CoursesRule,
  course: Pick<Course, 'status' | 'title'>,
  said: { answer: number; cameAs: string },
  { attended, given }: { attended: number; given: number },
): Finding[] {
  return [
    ...whyNotOpenFor(course, 'evaluate'),
    ...when(
      !rule.evaluation.answers[said.answer],
      own('course-evaluation-answer', 'SH-24', 'Choose one of the answers', 'answer'),
    ),
    ...when(
      !rule.comeAs.some(({ id }) => id === said.cameAs),
      own('course-evaluation-job', 'SH-24', 'Choose the job of who came', 'cameAs'),
    ),
    ...when(
      given >= attended,
      own(
        'course-evaluated-by-those-who-came',
        'SH-24',
        `Of the school ${countOf(attended, 'person', 'people')} came, and as many have answered`,
      ),
    ),
  ]
}
