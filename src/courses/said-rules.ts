import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { when } from '#shared/own-rule.ts'
import { MOST_DAYS } from './course-days.ts'
import { own } from './course-rules.ts'
import { countOf, type CourseSaid } from './course.ts'

/** SH-24. What stands against a course as it is said, for one that gives it of those who may. */
export function whyCannotBeSaid(
  model: ServiceModel,
  said: CourseSaid,
  { givers, taken, today }: { givers: readonly string[]; taken: number; today: PlainDate },
): Finding[] {
  const { courses, service } = model
  const known = (list: readonly { id: string }[] | undefined, ids: readonly string[]) =>
    ids.every((id) => list?.some((each) => each.id === id))
  const [first] = said.days
  return [
    ...when(
      !known(courses?.kinds, [said.kind]),
      own('course-kind', 'SH-24', 'Choose what kind of course it is', 'kind'),
    ),
    ...when(
      (service?.strands.length ?? 0) > 0 && !(said.strand && known(service?.strands, [said.strand])),
      own('course-strand', 'SH-11', 'Choose the strand of support that it is of', 'strand'),
    ),
    ...when(
      !known(service?.strategies, said.strategies),
      own('course-strategy', 'SH-25', 'Choose strategies of this service', 'strategies'),
    ),
    ...when(
      !known(model.phases, said.phases),
      own('course-phase', 'SH-104', 'Choose phases of this service', 'phases'),
    ),
    ...when(
      !givers.includes(said.givenBy),
      own('course-given-by', 'SH-24', 'Choose who gives it from those who may', 'givenBy'),
    ),
    ...whyDaysAreWrong(said.days, today),
    ...when(
      first !== undefined && said.bookBy > first.on,
      own('course-booked-before', 'SH-24', 'Places are booked by the first day of the course, or before it', 'bookBy'),
    ),
    ...when(
      said.places < taken,
      own('course-places-taken', 'SH-24', `${countOf(taken, 'place is', 'places are')} taken already`, 'places'),
    ),
  ]
}

function whyDaysAreWrong(days: readonly CourseSaid['days'][number][], today: PlainDate): Finding[] {
  const wrong = (says: string) => [own('course-days', 'SH-24', says, 'days')]
  if (days.length === 0) return wrong('Enter at least one day with its times')
  if (days.length > MOST_DAYS) return wrong(`Enter at most ${MOST_DAYS} days`)
  if (days.some(({ on }) => on < today)) return wrong('Each day of the course lies ahead, or is today')
  if (days.some(({ on }) => on > addDays(today, 3 * 366))) return wrong('Each day lies within three years')
  if (days.some(({ startsAt, endsAt }) => endsAt <= startsAt)) return wrong('Each day ends later than it starts')
  const meets = days.some(({ on, startsAt }, at) =>
    days.slice(0, at).some((one) => one.on === on && startsAt < one.endsAt),
  )
  return meets ? wrong('Two times of one day lie over each other') : []
}
