import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { isInPost } from './kinds-of-visit.ts'
import type { MadePerson, MadePost, MadeSchool, Making } from './making.ts'
import type { Asked } from './near-today.ts'
import { playReport, type ReportOutcome } from './play-report.ts'
import { weekdayAfter } from './weekdays.ts'

/** How many school days ago the visits were on which this year's reports rest, and how far these have come. */
const REPORTS_OF_YEAR = [
  { before: 38, report: 'issued' },
  { before: 14, report: 'handed-in' },
  { before: 11, report: 'draft' },
] as const

/** The visits on which this year's reports rest, where they rest on one: each held, its record issued, its report as far as it is to come. */
export function askedForReports({ model, days }: Making): Asked[] {
  const typeId = model.annualReport?.restsOn?.visitType
  if (!typeId) return []
  return REPORTS_OF_YEAR.map(({ before, report }) => ({
    ...{ on: days.before(before), outcome: 'issued', isTailored: true, typeId, report },
  }))
}

/** Three reports of this year: one that is being written, one that waits for its check, one that was issued; where they rest on a visit, they are played with it. */
export function playReportsOfYear(
  making: Making,
  posts: readonly MadePost[],
  { checker }: { checker: MadePerson },
): Entry[] {
  const { model, days, year } = making
  if (!model.annualReport || model.annualReport.restsOn) return []
  const wanted: readonly (readonly [ReportOutcome, PlainDate])[] = [
    ['draft', days.before(4)],
    ['handed-in', days.before(9)],
    ['issued', days.before(20)],
  ]
  const told = new Set<MadeSchool>()
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
