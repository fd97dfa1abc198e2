import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { readOwnModel } from '../model/model-examples.ts'
import { readDays, writeDays } from './course-days.ts'
import {
  isThereRoom,
  whoMovesUp,
  whyCannotBeBooked,
  whyCannotBeEvaluated,
  whyCannotWithdraw,
  whyNotAttended,
} from './course-rules.ts'
import type { CourseSaid } from './course.ts'
import { whyCannotBeSaid } from './said-rules.ts'
import { sumUp } from './sum-up.ts'

const model = readOwnModel('st-helens')
const rule = model.courses!
const today = day('2026-11-12')
const ids = (found: readonly { id: string; weight: string }[]) =>
  found.map(({ id, weight }) => (weight === 'firm' ? id : `${id} ${weight}`))

const said: CourseSaid = {
  ...{ kind: 'inset-course', title: 'Guided reading', about: '', strand: 'support4success' },
  ...{ strategies: ['primary-national-strategy'], phases: ['primary'], place: 'The Centre', places: 10, pricePence: 0 },
  ...{ bookBy: day('2026-12-01'), givenBy: 'ann', days: readDays('1 December 2026, 9:00 to 15:30').days },
}
const why = (differs: Partial<CourseSaid>, taken = 0) =>
  ids(whyCannotBeSaid(model, { ...said, ...differs }, { givers: ['ann'], taken, today }))

test.each([
  [{}, []],
  [{ kind: 'party' }, ['course-kind']],
  [{ strand: null }, ['course-strand']],
  [{ strategies: ['none'] }, ['course-strategy']],
  [{ phases: ['post-16'] }, ['course-phase']],
  [{ givenBy: 'ben' }, ['course-given-by']],
  [{ days: [] }, ['course-days']],
  [{ days: readDays('12 November 2026, 9:00 to 10:00').days, bookBy: today }, []],
  [{ days: readDays('11 November 2026, 9:00 to 10:00').days, bookBy: day('2026-11-10') }, ['course-days']],
  [{ days: readDays('1 December 2026, 10:00 to 10:00').days }, ['course-days']],
  [{ days: readDays('1/12/2026 9:00-12:00\n1/12/2026 11:59-13:00').days }, ['course-days']],
  [{ days: readDays('1/12/2026 9:00-12:00\n1/12/2026 12:00-13:00').days }, []],
  [{ bookBy: day('2026-12-02') }, ['course-booked-before']],
] satisfies [Partial<CourseSaid>, string[]][])('SH-24: a course as it is said, %#', (differs, found) => {
  expect(why(differs)).toEqual(found)
})

test('SH-24: a course has no fewer places than are taken', () => {
  expect(why({ places: 10 }, 10)).toEqual([])
  expect(why({ places: 9 }, 10)).toEqual(['course-places-taken'])
})

const course = {
  status: 'published',
  title: 'Guided reading',
  bookBy: day('2026-12-01'),
  phases: ['primary'],
  places: 10,
} as const
const school = { name: 'Parr', isOpen: true, phase: 'primary', hasBooked: false }
const against = (differs: object = {}, coming: Record<string, number> = { teacher: 2 }, at: object = {}, on = today) =>
  ids(
    whyCannotBeBooked(rule, model, {
      course: { ...course, ...differs },
      coming,
      school: { ...school, ...at },
      today: on,
    }),
  )

test('SH-24: places are booked by the day that is named, once, by jobs of the list, and a school of another phase says why', () => {
  expect(against()).toEqual([])
  expect(against({}, { teacher: 2 }, {}, day('2026-12-01'))).toEqual([])
  expect(against({}, { teacher: 2 }, {}, day('2026-12-02'))).toEqual(['course-deadline'])
  expect(against({ status: 'draft' })).toEqual(['course-status'])
  expect(against({ status: 'cancelled' })).toEqual(['course-status'])
  expect(against({}, {})).toEqual(['course-somebody-comes'])
  expect(against({}, { teacher: 10 })).toEqual([])
  expect(against({}, { teacher: 11 })).toEqual(['course-most-places'])
  expect(against({}, { 'Mrs Jones': 1 })).toEqual(['course-jobs'])
  expect(against({}, { teacher: 1 }, { hasBooked: true })).toEqual(['course-booked-once'])
  expect(against({}, { teacher: 1 }, { isOpen: false })).toEqual(['course-school-open'])
  expect(against({}, { teacher: 1 }, { phase: 'secondary' })).toEqual(['course-for-a-phase soft'])
  expect(against({ phases: [] }, { teacher: 1 }, { phase: 'secondary' })).toEqual([])
})

test('SH-24: nobody passes those who wait, and they move up in their order as far as there is room', () => {
  expect(isThereRoom({ places: 10, taken: 8, waiting: 0 }, 2)).toBe(true)
  expect(isThereRoom({ places: 10, taken: 8, waiting: 0 }, 3)).toBe(false)
  expect(isThereRoom({ places: 10, taken: 8, waiting: 3 }, 1)).toBe(false)
  const waiting = [{ places: 2 }, { places: 3 }, { places: 1 }]
  expect(whoMovesUp(2, waiting)).toEqual([{ places: 2 }])
  expect(whoMovesUp(3, waiting)).toEqual([{ places: 2 }])
  expect(whoMovesUp(6, waiting)).toEqual(waiting)
  expect(whoMovesUp(1, waiting)).toEqual([])
})

test('SH-24: places are given back until the first day, and who came is recorded from the last', () => {
  const days = { status: 'published', title: 'x', firstOn: day('2026-12-01'), lastOn: day('2026-12-08') } as const
  expect(whyCannotWithdraw(days, day('2026-12-01'))).toEqual([])
  expect(ids(whyCannotWithdraw(days, day('2026-12-02')))).toEqual(['course-begun'])
  expect(ids(whyNotAttended(days, [], day('2026-12-07')))).toEqual(['course-not-over'])
  expect(ids(whyNotAttended(days, [{ places: 2, attended: 2 }], day('2026-12-08')))).toEqual([])
  expect(ids(whyNotAttended(days, [{ places: 2, attended: 3 }], day('2026-12-08')))).toEqual([
    'course-more-than-booked',
  ])
  expect(ids(whyNotAttended({ ...days, status: 'draft' }, [], day('2026-12-08')))).toEqual(['course-status'])
})

test('SH-24: as many evaluate a course as came, by the answers of the model', () => {
  const held = { status: 'held', title: 'x' } as const
  const say = (differs: object, facts = { attended: 2, given: 1 }) =>
    ids(whyCannotBeEvaluated(rule, held, { answer: 0, cameAs: 'teacher', ...differs }, facts))
  expect(say({})).toEqual([])
  expect(say({ answer: 4 })).toEqual(['course-evaluation-answer'])
  expect(say({ cameAs: 'pupil' })).toEqual(['course-evaluation-job'])
  expect(say({}, { attended: 2, given: 2 })).toEqual(['course-evaluated-by-those-who-came'])
  const { heading, lines } = sumUp(rule, [{ answer: 0 }, { answer: 1 }, { answer: 3 }])
  expect(heading).toBe('2 of 3 people who answered said “very useful” or “useful”')
  expect(lines.map(({ count }) => count)).toEqual([1, 1, 0, 1])
})

test.each([
  ['12 March 2027, 9:00 to 15:30', '12 March 2027, 9:00 to 15:30'],
  ['12/3/2027 9-12', '12 March 2027, 9:00 to 12:00'],
  ['Fri 12th March 2027 from 9.15am until 12pm', '12 March 2027, 9:15 to 12:00'],
  ['12 March 2027 1pm-3.30pm\n\n5 March 2027 9:00-10:00', '5 March 2027, 9:00 to 10:00\n12 March 2027, 13:00 to 15:30'],
])('days are read as they are typed: %s', (typed, written) => {
  expect(writeDays(readDays(typed).days)).toBe(written)
})

test.each([
  'soon',
  '31 February 2027, 9:00 to 10:00',
  '12 March 2027',
  '12 March 2027, 25:00 to 26:00',
  '12 March 2027 13pm to 14pm',
])('what is no day of a course is named: %s', (typed) => {
  expect(readDays(`1 March 2027, 9:00 to 10:00\n${typed}`).wrong).toBe(typed)
})
