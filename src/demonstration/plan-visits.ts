import { addDays, coversDay, daysBetween, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf } from '#shared/school-year.ts'
import type { Entry } from './diary.ts'
import { settledHeadOf } from './held-on.ts'
import {
  findBefore,
  hasPeople,
  isInPost,
  isWithinDue,
  kindsFor,
  makesVisits,
  type VisitsMade,
} from './kinds-of-visit.ts'
import type { MadePost, Making } from './making.ts'
import { mainRoleOf, type ServicePeople } from './people-of-service.ts'
import type { PostBook } from './post-book.ts'
import { DATE_RULES, nearToday, type Asked } from './near-today.ts'
import { askedForReports, playReportsOfYear } from './play-reports-of-year.ts'
import { playVisit, type Outcome } from './play-visit.ts'
import { openTimeTaken, type Meeting } from './time-taken.ts'

/** How far the record of each adviser's visit of last week has come. */
const LATELY: readonly Outcome[] = ['issued', 'checking', 'issued', 'returned']

/** And of one more of theirs: with the school, replied to, or put to the head of service. */
const ON_THEIR_WAY: readonly Outcome[] = ['sent', 'replied', 'put']

const TOGETHER =
  'The headteacher wants all staff there when the findings are shared, and that is the day on which they are together.'
const TAILORED = 'The programme of this school was tailored: headteacher, Chair and adviser agreed on it in July.'

/** Last year's visits and this year's: what was held, what is due, what is today and what is still to come. */
export function planVisits(
  making: Making,
  { posts, isTrained }: PostBook,
  { advisers }: ServicePeople,
  meetings: readonly Meeting[],
): Entry[] {
  const { chance, model, days, year, today } = making
  const made: VisitsMade[] = []
  const taken = openTimeTaken(making, advisers, meetings)
  const [entries, main] = [[] as Entry[], mainRoleOf(making)]
  const checker = posts.find(({ role }) => role.powers?.adds.includes('check'))?.person ?? making.administrator
  const visiting = posts.filter((post) => makesVisits(model, post))
  const postsOf = (personId: string) => visiting.filter((post) => post.person.name === personId)

  /** Plays a visit by one of these posts, if there is a school and a kind that fit. */
  function play(from: readonly MadePost[], asked: Asked, order: number): boolean {
    const { outcome, time, movedTo, because, isForbidden = false, isTailored = false } = asked
    const half = { time, halves: 1 }
    const places = from.flatMap((post) => {
      const on = because ? asked.on : taken.dayFor(post.person, asked.on, half)
      if (!on || (movedTo && !taken.isFree(post.person, movedTo, half))) return []
      return post.schools.filter((school) => isInPost(post, school, on)).map((school) => ({ post, school, on }))
    })
    for (let at = 0; at < places.length; at++) {
      const { post, school, on } = places[(order + at) % places.length]!
      if (school.ownHoliday && coversDay(school.ownHoliday, movedTo ?? on)) continue
      const isBusy = made.some((visit) => visit.school === school && Math.abs(daysBetween(visit.on, on)) < 9)
      if (isBusy && at < places.length - 1) continue
      const isFreeAllDay = [on, movedTo ?? on].every((day) => taken.isFree(post.person, day, { time, halves: 2 }))
      const fitting = kindsFor(making, post, school, on, made, isTailored).filter(
        (type) =>
          (type.record.keep === 'forbidden') === isForbidden &&
          (asked.typeId === undefined || type.id === asked.typeId) &&
          (type.length?.is !== 'whole-day' || isFreeAllDay) &&
          isWithinDue(
            model,
            type,
            { school, on: movedTo ?? on, halves: type.length?.is === 'whole-day' ? 2 : 1 },
            made,
          ) &&
          type.needs.every((gate) => isTrained(post.person, gate, on)) &&
          hasPeople(type, school, posts, on),
      )
      const required = fitting.filter(({ record }) => record.keep === 'required')
      const type =
        required.length > 0 && chance.happens(0.85)
          ? required[0]!
          : isForbidden
            ? fitting[order % fitting.length]
            : fitting[0]
      if (!type) continue
      const rests = findBefore(type, { school, on, today }, made)
      const isWhole =
        type.length?.is === 'whole-day' ||
        (!type.length &&
          chance.happens(0.2) &&
          isWithinDue(model, type, { school, on: movedTo ?? on, halves: 2 }, made))
      const length = isWhole && isFreeAllDay ? 'whole-day' : 'half-day'
      const visit = { time, halves: length === 'whole-day' ? 2 : 1 }
      made.push({
        ...{ school, type, on: movedTo ?? on, isCancelled: outcome === 'cancelled', halves: visit.halves },
      })
      for (const each of [on, movedTo]) if (each) taken.take(post.person, each, visit)
      const reasons = {
        ...(because &&
          Object.fromEntries(
            [...DATE_RULES, ...model.calendar.quietTimes.map(({ id }) => id)].map((id) => [id, because]),
          )),
        ...(isTailored && type.outOfTerm && { [type.outOfTerm.id]: TAILORED }),
      }
      entries.push(
        ...playVisit(making, {
          school,
          type,
          adviser: post.person,
          since: rests ? addDays(rests.on, 1) : latest(post.startedOn, post.isByGroup ? school.movedOn : null),
          until: post.finishedOn,
          headOn: (day) =>
            posts.find((each) => each.role.kind === 'headteacher' && isInPost(each, school, day))?.person,
          on,
          outcome,
          ...(asked.report && { report: asked.report }),
          head: settledHeadOf(school, posts, today),
          checker,
          length,
          ...(time !== undefined && { time }),
          ...(movedTo && { movedTo }),
          reasons,
        }),
      )
      return true
    }
    return false
  }

  // First what is near, so that each adviser's week has something in it; the rest fills the year around it.
  const near = nearToday(today, days)
  const go = (at: number, asked: Asked, order: number) => {
    const own = postsOf(advisers[at]!.name)
    return play(own, asked, order + at) || play(own, { ...asked, isTailored: true }, order + at)
  }
  // Who is away has somebody act for them, and nothing booked.
  const working = [0, 1, 2, 3, 5]
  for (const at of working)
    near.forEach((each, nth) => {
      const isOrdinary = days.isSchoolDay(each.on)
      const time = each.time === undefined ? undefined : each.time + [0, 15, -30, 60, 0, 105][at]!
      if (at === 0 || (isOrdinary && nth === at % Math.min(near.length, 2)))
        go(at, { ...each, ...(time !== undefined && { time }) }, 3 + nth)
    })
  for (const at of advisers.keys()) {
    go(at, { on: days.before(15 + at), outcome: at % 2 === 0 ? 'held' : 'draft' }, 0)
    if (at === 4) continue
    go(at, { on: days.before(2 + (at % 3)), outcome: at % 2 === 0 ? 'draft' : 'held' }, 2)
    go(at, { on: days.after(3 + at), outcome: at === 1 ? 'cancelled' : 'booked', time: 9 * 60 + 15 }, 5)
    if (at === 1) go(at, { on: days.before(2), outcome: 'unsaid' }, 6)
    if (at === 2) go(at, { on: days.after(5), outcome: 'moved', movedTo: days.after(8), time: 10 * 60 }, 6)
    go(at, { on: days.before(7 + at), outcome: LATELY[at] ?? 'issued' }, 1)
    go(at, { on: days.before(6 + at), outcome: ON_THEIR_WAY[at % 3]! }, 3)
  }

  // Some schools' programmes were tailored so that the visit on which their report of the year rests came first.
  askedForReports(making).forEach((asked, at) => play(visiting, asked, 1 + at * 4))

  // What lies behind: each school was visited last year and, from early on, this year.
  const settled = days.before(13)
  for (const from of [year - 1, year]) {
    const ends = firstDayOf(from + 1)
    const term = days.between(firstDayOf(from), settled < ends ? settled : ends)
    const ofMain = visiting.filter(({ role }) => role.id === main.id)
    const schools = [...new Set(ofMain.flatMap(({ schools: theirs }) => theirs))]
    const often = from === year ? 1.3 : 1.25
    if (term.length < 15) continue
    for (const [at, school] of schools.entries())
      for (let nth = 0; nth < (chance.happens(often - 1) ? 2 : 1); nth++) {
        const on = term[Math.floor(((at * 0.618 + nth * 0.5) % 1) * term.length)]!
        // Nobody who is about to leave begins what they could not finish.
        const post = ofMain.find((each) => isInPost(each, school, on) && isInPost(each, school, addDays(on, 20)))
        if (post) play([{ ...post, schools: [school] }], { on, outcome: 'issued' }, 0)
      }
  }

  // Early December of last year, and lately: what leaves no record was done too.
  const lastAutumn = days.between(firstDayOf(year - 1), settled).slice(58, 70)
  for (const at of working) {
    const then = lastAutumn[at * 2]
    if (then) play(postsOf(advisers[at]!.name), { on: then, outcome: 'held', isForbidden: true }, at)
    if (at < 2) play(postsOf(advisers[at]!.name), { on: days.before(4 + at), outcome: 'held', isForbidden: true }, 0)
    if (at < 3) play(postsOf(advisers[at]!.name), { on: days.after(9 + at), outcome: 'booked', isForbidden: true }, 4)
    const dayOff = days.nextDayOff(addDays(today, 2))
    if (at === 3 && dayOff) go(at, { on: dayOff, outcome: 'booked', because: TOGETHER }, 1)
    for (const later of [26 + at * 2, 44 + at * 3, 70 + at * 5])
      play(postsOf(advisers[at]!.name), { on: days.after(later), outcome: 'booked' }, later)
  }

  // Whoever else goes into schools has something behind and something before them.
  const others = new Set(visiting.filter(({ role }) => role.id !== main.id).map(({ person }) => person))
  for (const [at, person] of [...others].filter((each) => !advisers.includes(each)).entries()) {
    const own = postsOf(person.name)
    play(own, { on: days.before(22 + at), outcome: 'issued' }, at)
    play(own, { on: days.before(3 + (at % 4)), outcome: 'draft' }, at + 1)
    play(own, { on: days.after(2 + (at % 7)), outcome: 'booked', time: 13 * 60 }, at + 2)
  }
  entries.push(...playReportsOfYear(making, visiting, { checker }))
  return entries
}

const latest = (one: PlainDate, other: PlainDate | null) => (other !== null && other > one ? other : one)
