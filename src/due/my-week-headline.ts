import { capital } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showTime, type Visit } from '#visits/index.ts'
import type { MyWeek } from './my-week-page.tsx'

type Week = Pick<MyWeek, 'lateInService' | 'firstStepsLeft' | 'visits'>

/** What a week comes to in one line: what is late first, then where one is expected today. */
export function headlineOf(week: Week, late: number, soon: readonly Visit[], today: PlainDate): string {
  const { lateInService = 0, firstStepsLeft: left, visits } = week
  const next = soon.find(({ bookedFor }) => bookedFor === today)
  const at = next && `you are at ${placeOf(next)}`
  if (late === 0 && lateInService > 0)
    return lateInService === 1 ? 'One thing is late in the service' : `${lateInService} things are late in the service`
  if (late === 0 && visits.length === 0 && left > 0)
    return left === 1 ? 'One first step is left' : `${left} first steps are left`
  if (late === 0) return at ? capital(at) : 'Nothing is late'
  const first = late === 1 ? 'One thing is late' : `${late} things are late`
  return at ? `${first}, and ${at}` : first
}

function placeOf({ schoolName, startsAtMinute }: Visit): string {
  return startsAtMinute === null ? `${schoolName} today` : `${schoolName} at ${showTime(startsAtMinute)}`
}
