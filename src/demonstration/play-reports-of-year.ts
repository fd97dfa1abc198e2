import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { isInPost, type VisitsMade } from './kinds-of-visit.ts'
import type { MadePerson, MadePost, Making } from './making.ts'
import { playReport, type ReportOutcome } from './play-report.ts'
import { weekdayAfter } from './weekdays.ts'

/** Three reports of this year: one that is being written, one that waits for its check, one that was issued, where nothing must come before it. */
export function playReportsOfYear(
  making: Making,
  posts: readonly MadePost[],
  { checker, made }: { checker: MadePerson; made: readonly VisitsMade[] },
): Entry[] {
  const { model, days, year } = making
  if (!model.annualReport) return []
  const wanted: readonly (readonly [ReportOutcome, PlainDate])[] = [
    ['draft', days.before(4)],
    ['handed-in', days.before(9)],
    ...(model.annualReport.restsOn ? [] : [['issued', days.before(20)] as const]),
  ]
  // A school whose visit of the year was made has its report already.
  const told = new Set(
    made
      .filter(({ type, on }) => type.id === model.annualReport?.restsOn?.visitType && schoolYearOf(on) === year)
      .map(({ school }) => school),
  )
  return wanted.flatMap(([outcome, before], at) => {
    const begunOn = weekdayAfter(before)
    if (begunOn < addDays(firstDayOf(year), 7)) return []
    const free = posts.flatMap((post) =>
      post.schools
        .filter((school) => isInPost(post, school, begunOn) && post.finishedOn === null)
        .filter((school) => school.isServed && !told.has(school))
        .map((school) => ({ school, adviser: post.person })),
    )
    const chosen = free[at * 3] ?? free[0]
    if (!chosen) return []
    told.add(chosen.school)
    return playReport(making, { ...chosen, checker, begunOn, outcome })
  })
}
