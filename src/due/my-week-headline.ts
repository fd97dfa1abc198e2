import { capital, word, type ServiceModel } from '#model/index.ts'
import type { LatestRecord } from '#records/index.ts'
import { addDays, londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDay } from '#shared/show-date.ts'
import { showTime, type Visit } from '#visits/index.ts'
import type { MyWeek } from './my-week-page.tsx'

/** What was issued within these days is news to whoever reads it without having been sent it. */
const NEWS_DAYS = 14

/** The records that are new to somebody, newest first: what they were sent and have not opened; of what they only read, the latest. */
export function newRecordsOf(
  { records, opened }: Pick<MyWeek, 'records' | 'opened'>,
  today: PlainDate,
): LatestRecord[] {
  return records.filter(({ recordId, issuedAt }) => {
    const isOpened = opened.get(recordId)
    return isOpened === undefined ? londonDateOf(issuedAt) > addDays(today, -NEWS_DAYS) : !isOpened
  })
}

/** How many are new to somebody, those further back than the latest among them. */
export function countNew(week: Pick<MyWeek, 'records' | 'opened' | 'unopened'>, today: PlainDate): number {
  const onlyRead = newRecordsOf(week, today).filter(({ recordId }) => !week.opened.has(recordId))
  return week.unopened + onlyRead.length
}

/** What a week comes to in one line: what is late first, then what is expected today, then what there is to read. */
export function headlineOf(
  model: ServiceModel,
  week: MyWeek,
  late: number,
  soon: readonly Visit[],
  today: PlainDate,
): string {
  const { lateInService = 0, firstStepsLeft: left, visits } = week
  const next = soon.find(({ bookedFor }) => bookedFor === today)
  const at = next && (week.makesVisits ? `you are at ${placeOf(next)}` : `a ${word(model, 'visit')} is ${timeOf(next)}`)
  if (late === 0 && lateInService > 0)
    return lateInService === 1 ? 'One thing is late in the service' : `${lateInService} things are late in the service`
  if (late === 0 && visits.length === 0 && left > 0)
    return left === 1 ? 'One first step is left' : `${left} first steps are left`
  if (late === 0) return at ? capital(at) : (saysSoon(week, today) ?? quiet(model, week, today))
  const first = late === 1 ? 'One thing is late' : `${late} things are late`
  return at ? `${first}, and ${at}` : first
}

/** What is due within a week from whoever makes no visits, and so looks in seldom; undefined where nothing is. */
function saysSoon({ dues, makesVisits }: MyWeek, today: PlainDate): string | undefined {
  const soon = dues.filter(({ dueOn }) => dueOn <= addDays(today, 7))
  const [first] = soon
  if (makesVisits || !first) return undefined
  if (soon.length === 1) return `One thing waits for you, by ${showDay(first.dueOn)}`
  return `${soon.length} things wait for you, the first by ${showDay(first.dueOn)}`
}

/** What there is to read, to whoever is sent records; else that nothing presses. */
function quiet(model: ServiceModel, week: MyWeek, today: PlainDate): string {
  const fresh = week.makesVisits ? 0 : countNew(week, today)
  if (fresh === 0) return 'Nothing is late'
  return `${fresh} new ${word(model, 'record', { count: fresh })} to read`
}

function placeOf({ schoolName, startsAtMinute }: Visit): string {
  return startsAtMinute === null ? `${schoolName} today` : `${schoolName} at ${showTime(startsAtMinute)}`
}

function timeOf({ startsAtMinute }: Visit): string {
  return startsAtMinute === null ? 'today' : `today at ${showTime(startsAtMinute)}`
}
