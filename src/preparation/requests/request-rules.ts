import type { VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addDays, daysBetween, londonDateOf, type PlainDate } from '#shared/plain-date.ts'
import type { Visit } from '#visits/index.ts'
import type { Answer, Asked, Came, OwnRequest, Standing } from './asked.ts'

type OnADay = Pick<Visit, 'bookedFor' | 'status'>

/** More own requests than this are no longer read. */
export const MOST_REQUESTS = 30

type Dated = Pick<Visit, 'bookedFor'> & Partial<Pick<Visit, 'datedOn'>>

/**
 * NF-70. What is asked is due so many calendar days before the visit: when the visit moves, it moves with it. Of a visit whose date was
 * set later than that, it is due on the day on which the date was set, as soon as the school can: nobody is late from a day on
 * which nobody had asked. From then on it is counted like anything else: what comes later is taken, and marked by how many days it
 * came after it was asked for. An adviser's own request is asked for on its own day, if that is later.
 */
export function dueBefore(
  { bookedFor, datedOn }: Dated,
  days: number,
  askedOn?: PlainDate,
): Pick<Asked, 'isAtOnce'> & { dueOn: PlainDate } {
  const usual = addDays(bookedFor, -days)
  // What was brought in after its day was asked for by nobody here.
  const known = [datedOn, askedOn].flatMap((day) => (day && day <= bookedFor ? [day] : []))
  const first = known.sort().at(-1)
  return first !== undefined && usual < first ? { dueOn: first, isAtOnce: true } : { dueOn: usual, isAtOnce: false }
}

/** NF-53, NF-54, NF-71. All that is to be there before a visit: the school's part, what the adviser asks of it, and their own. */
export function listAsked(visit: Dated, type: VisitType, own: readonly OwnRequest[]): Asked[] {
  const confirmed = type.readyWhen?.confirmed ?? []
  return [
    ...type.schoolPrepares.map((item) => ({
      ...ofModel(item, 'school'),
      isToConfirm: confirmed.includes(item.id),
      ...dueBefore(visit, item.dueDaysBefore),
    })),
    ...own.map(({ id, says, daysBefore, askedAt, askedBy }): Asked => ({
      key: id,
      side: 'school',
      says,
      wantsDocument: true,
      sets: undefined,
      isToConfirm: false,
      ...dueBefore(visit, daysBefore, londonDateOf(askedAt)),
      asked: { by: askedBy, at: askedAt },
    })),
    ...type.adviserPrepares.map((item) => ({
      ...ofModel(item, 'adviser'),
      ...(item.dueDaysBefore !== undefined && dueBefore(visit, item.dueDaysBefore)),
    })),
  ]
}

function ofModel({ id, text, document, sets }: VisitType['adviserPrepares'][number], side: Asked['side']): Asked {
  const nothing = { isToConfirm: false, dueOn: null, isAtOnce: false, asked: undefined }
  return { key: id, side, says: text, wantsDocument: document, sets, ...nothing }
}

/** NF-16, NF-70, NF-71. How something asked stands today, by what came first: open, met, met late, or only at the visit. */
export function standingOf(
  { dueOn, isAtOnce = false }: Pick<Asked, 'dueOn'> & Partial<Pick<Asked, 'isAtOnce'>>,
  came: readonly Came[],
  visit: OnADay,
  today: PlainDate,
): Standing {
  const atOnce = isAtOnce ? ({ isAtOnce: true } as const) : {}
  const first = [...came].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0]
  if (first?.atVisit) return { state: 'at-visit', on: first.on }
  if (first) {
    const days = dueOn === null ? 0 : daysBetween(dueOn, first.on)
    return days > 0 ? { state: 'met-late', on: first.on, days, ...atOnce } : { state: 'met', on: first.on }
  }
  if (visit.status === 'held') return { state: 'not-met' }
  const days = dueOn === null ? 0 : daysBetween(dueOn, today)
  return days > 0 && visit.status === 'booked' ? { state: 'late', days, ...atOnce } : { state: 'open' }
}

/** The answers that stand: what was taken back does not. */
export function standing(answers: readonly Answer[]): Answer[] {
  return answers.filter(({ struckOutBecause }) => struckOutBecause === null)
}

/** Whether something asked is there, however late it came. */
export function isThere({ state }: Standing): boolean {
  return state === 'met' || state === 'met-late' || state === 'at-visit'
}

type Waiting = Pick<Asked, 'side'> & { standing: Standing; confirming: { waits: boolean } | undefined }

/** Whether it is the school's turn: what it confirms one by one waits for it only while something is proposed. */
export function waitsForSchool({ side, standing, confirming }: Waiting): boolean {
  return side === 'school' && !isThere(standing) && (confirming?.waits ?? true)
}

/** NF-71. Why the adviser cannot ask for something more. */
export function whyCannotBeAsked(visit: OnADay, daysBefore: number, askedAlready: number, today: PlainDate): Finding[] {
  if (visit.status !== 'booked') return [noLongerPrepared(visit)]
  const left = daysBetween(today, visit.bookedFor)
  if (left < 0) return [own('asked-after-the-visit', 'NF-71', 'The day of the visit has passed.')]
  if (askedAlready >= MOST_REQUESTS)
    return [own('asked-too-much', 'NF-71', `A school is asked for ${MOST_REQUESTS} things at most before one visit.`)]
  if (daysBefore <= left) return []
  const says =
    left === 0
      ? 'The visit is today: ask for it 0 days before.'
      : `The visit is in ${left} ${left === 1 ? 'day' : 'days'}: ask for it ${left} days before, or fewer.`
  return [own('asked-too-late', 'NF-71', says, 'daysBefore')]
}

/** NF-71. Something that the school has met already is not withdrawn: what came would hang on nothing. */
export function whyCannotBeWithdrawn(visit: OnADay, answers: number): Finding[] {
  if (visit.status !== 'booked') return [noLongerPrepared(visit)]
  if (answers === 0) return []
  return [own('met-already', 'NF-71', 'The school has met this already, so that it stays.')]
}

/** NF-70. What is handed in is taken however late; only of a visit that was called off nothing is. */
export function whyCannotBeAnswered(
  visit: OnADay,
  asked: Pick<Asked, 'sets' | 'isToConfirm'>,
  says: string | null,
): Finding[] {
  if (visit.status === 'cancelled') return [noLongerPrepared(visit)]
  if (asked.isToConfirm)
    return [own('confirmed-one-by-one', 'NF-73', 'The school confirms each activity on the page of activities.')]
  if (asked.sets !== 'focus') return []
  if (visit.status === 'held')
    return [own('focus-after-the-visit', 'NF-79', 'The visit was held: its focus stays as it was.')]
  return says === null ? [own('focus-is-said', 'NF-79', 'Enter what the visit should look at.', 'says')] : []
}

/** NF-16. Why something cannot have come when it is said to have. */
export function whyCannotHaveCome(visit: OnADay, came: Came, today: PlainDate): Finding[] {
  if (visit.status === 'cancelled') return [noLongerPrepared(visit)]
  if (came.atVisit && visit.bookedFor > today)
    return [own('came-before-its-day', 'NF-16', 'The day of the visit has not come yet.', 'how')]
  if (came.on > today)
    return [own('came-in-the-future', 'NF-16', 'Enter the day on which it came: it cannot be a day to come.', 'cameOn')]
  return []
}

/** NF-46. Why the preparation of a visit is over: it was held, or called off. */
export function whyNoLongerPrepared(visit: OnADay): Finding[] {
  return visit.status === 'booked' ? [] : [noLongerPrepared(visit)]
}

function noLongerPrepared({ status }: OnADay): Finding {
  const says = `The visit was ${status === 'held' ? 'held' : 'cancelled'}, so that nothing more is prepared for it.`
  return own('visit-no-longer-prepared', 'NF-46', says)
}

function own(kind: string, source: string, says: string, field?: string): Finding {
  return { kind, id: kind, source, says, weight: 'firm', ...(field && { field }) }
}
