import { andList, capital, word, type ServiceModel } from '#model/index.ts'
import type { LatestRecord } from '#records/index.ts'
import type { OthersReceived } from '#replies/index.ts'
import { addDays, londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import { showDay } from '#shared/show-date.ts'
import { showTime, type BriefVisit } from '#visits/index.ts'
import { saysWorries } from './worries/worry.ts'
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
    return isOpened === undefined ? isNews(issuedAt, today) : !isOpened
  })
}

/** Whether something that was sent or issued then is news still; later it only waits to be opened. */
export const isNews = (at: Date, today: PlainDate): boolean => londonDateOf(at) > addDays(today, -NEWS_DAYS)

/** How many records wait to be read by somebody, those further back than the latest among them, and whether all of them are news. */
export function countNew(
  week: Pick<MyWeek, 'records' | 'opened' | 'unopened'>,
  today: PlainDate,
): { count: number; areNews: boolean } {
  const fresh = newRecordsOf(week, today)
  const count = week.unopened + fresh.filter(({ recordId }) => !week.opened.has(recordId)).length
  return { count, areNews: fresh.filter(({ issuedAt }) => isNews(issuedAt, today)).length === count }
}

/** What of other rooms somebody was sent and has not opened. */
export const unopenedOf = ({ items }: OthersReceived) => items.filter(({ openedAt }) => openedAt === null)

/** What there is to read, by kind: "2 new records", "1 annual report". */
export function toRead(model: ServiceModel, week: MyWeek, today: PlainDate): { count: number; says: string }[] {
  const { count, areNews } = countNew(week, today)
  const says = (areNew: boolean, word: string) => (areNew ? `new ${word}` : word)
  const others = week.others.map((room) => {
    const unopened = unopenedOf(room)
    const areNew = unopened.every(({ sentAt }) => isNews(sentAt, today))
    return { count: unopened.length, says: says(areNew, room.called(unopened.length)) }
  })
  return [{ count, says: says(areNews, word(model, 'record', { count })) }, ...others.filter((each) => each.count > 0)]
}

/** What a week comes to in one line: what is late first, then what is expected today, then what there is to read. */
export function headlineOf(
  model: ServiceModel,
  week: MyWeek,
  late: number,
  soon: readonly BriefVisit[],
  today: PlainDate,
): string {
  const { lateInService = 0, firstStepsLeft: left, visits } = week
  const worries = saysWorries(week.service?.worries ?? 0)
  if (worries) return `${worries}; ${saysLateOfAll(lateInService, late)}`
  const next = soon.find(({ bookedFor }) => bookedFor === today)
  const at = next && (week.makesVisits ? `you are at ${placeOf(next)}` : `a ${word(model, 'visit')} is ${timeOf(next)}`)
  if (late === 0 && lateInService > 0)
    return lateInService === 1 ? 'One thing is late in the service' : `${lateInService} things are late in the service`
  if (late === 0 && visits.length === 0 && left > 0)
    return left === 1 ? 'One first step is left' : `${left} first steps are left`
  if (late === 0)
    return at
      ? capital(at)
      : [saysSoon(week, today), reading(model, week, today)].filter(Boolean).join(', and ') || 'Nothing is late'
  const first = late === 1 ? 'One thing is late' : `${late} things are late`
  return at ? `${first}, and ${at}` : first
}

/** '46 things are late, 2 of them yours', to whoever answers for the service. */
function saysLateOfAll(all: number, mine: number): string {
  if (all === 0) return 'nothing is late'
  const late = all === 1 ? 'one thing is late' : `${all} things are late`
  if (mine === 0) return late
  return mine === all
    ? `${late}, and ${all === 1 ? 'it is' : 'all of them are'} yours`
    : `${late}, ${mine} of them yours`
}

/** What is due within a week, or waits without a date, from whoever makes no visits, and so looks in seldom; undefined where nothing is. */
function saysSoon({ dues, makesVisits }: MyWeek, today: PlainDate): string | undefined {
  const soon = dues.filter(({ dueOn, when }) => when !== undefined || dueOn <= addDays(today, 7))
  if (makesVisits || soon.length === 0) return undefined
  const dated = soon.find(({ when }) => when === undefined)
  if (soon.length === 1) return `One thing waits for you${dated ? `, by ${showDay(dated.dueOn)}` : ''}`
  return `${soon.length} things wait for you${dated ? `, the first by ${showDay(dated.dueOn)}` : ''}`
}

/** What there is to read, to whoever is sent records. */
function reading(model: ServiceModel, week: MyWeek, today: PlainDate): string | undefined {
  const some = week.makesVisits ? [] : toRead(model, week, today).filter(({ count }) => count > 0)
  return some.length === 0 ? undefined : `${andList(some.map(({ count, says }) => `${count} ${says}`))} to read`
}

function placeOf({ schoolName, startsAtMinute }: BriefVisit): string {
  return startsAtMinute === null ? `${schoolName} today` : `${schoolName} at ${showTime(startsAtMinute)}`
}

function timeOf({ startsAtMinute }: BriefVisit): string {
  return startsAtMinute === null ? 'today' : `today at ${showTime(startsAtMinute)}`
}
