import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { readOwnModel } from '../model/model-examples.ts'
import { whyCannotBeEntered } from './keep-activity.ts'
import { whyCannotBeRecorded } from './keep-areas.ts'
import { changeOf, showDays, sumVisits } from './sum-up-work.ts'

const visit = (differs: object) =>
  ({
    ...{ id: 'v', schoolId: 'a', visitType: 't', purposes: ['planning'], status: 'held', on: day('2026-11-02') },
    ...{ halfDays: 1, adviserName: 'Cora' },
    ...differs,
  }) as Parameters<typeof sumVisits>[0][number]

test('SH-78: a visit of two types of work counts in both and once together; one that is only booked, nowhere', () => {
  const work = sumVisits(
    [visit({ purposes: ['planning', 'training'], halfDays: 2 }), visit({ schoolId: 'b' }), visit({ status: 'booked' })],
    [],
  )
  expect([work.visits, work.halfDays, work.schools.size]).toEqual([2, 3, 2])
  expect(work.byPurpose.map(({ purpose, visits, halfDays }) => [purpose, visits, halfDays])).toEqual([
    ['planning', 2, 3],
    ['training', 1, 2],
  ])
  expect([0, 1, 2, 5].map(showDays)).toEqual(['0', '½', '1', '2½'])
})

test('SH-78: what changed is of the same schools in the two latest years, of three or more, and of no hidden value', () => {
  const figure = (schoolId: string, year: number, value: number | null, isHidden = false) => ({
    schoolId,
    year,
    value,
    isHidden,
  })
  const both = (id: string, before: number, after: number) => [figure(id, 2025, before), figure(id, 2026, after)]
  const all = [...both('a', 60, 62), ...both('b', 50, 56), ...both('c', 70, 71), figure('d', 2026, 10)]
  const of = (...ids: string[]) => changeOf(all, new Set(ids))
  expect(of('a', 'b', 'c', 'd')).toEqual({ from: 2025, until: 2026, schools: 3, by: 3 })
  expect(of('a', 'b')).toBeUndefined()
  expect(
    changeOf([...all.slice(0, 4), figure('c', 2025, 70, true), figure('c', 2026, 71)], new Set(['a', 'b', 'c'])),
  ).toBeUndefined()
})

test('SH-25: an activity is of a strategy of the service, on a day that has come', () => {
  const ids = (strategy: string, on: string) =>
    whyCannotBeEntered([{ id: 'primary' }], { strategy, on: day(on) }, day('2026-11-12')).map(({ id }) => id)
  expect(ids('primary', '2026-11-12')).toEqual([])
  expect(ids('primary', '2026-11-13')).toEqual(['activity-day'])
  expect(ids('other', '2026-11-12')).toEqual(['activity-strategy'])
})

test('SH-82: the seven areas are those of the document, and who is recorded under one holds a role for it, once', () => {
  const { areas } = readOwnModel('st-helens').service!
  expect(areas.map(({ name }) => name)).toEqual([
    ...['Early Years', 'ICT', 'Leadership and Management', 'MFL', 'NQT support', 'Literacy', 'Numeracy'],
  ])
  const [first] = areas
  const why = (roles: string[], under: string[] = []) =>
    whyCannotBeRecorded(first, { roles, areas: under }).map(({ id }) => id)
  expect(why(['specialist-adviser'])).toEqual([])
  expect(why(['link-adviser'])).toEqual(['area-by-role'])
  expect(why(['specialist-adviser'], ['early-years'])).toEqual(['area-once'])
  expect(whyCannotBeRecorded(undefined, undefined).map(({ id }) => id)).toEqual(['area-of-the-model'])
})
