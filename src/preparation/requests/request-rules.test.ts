import { describe, expect, test } from 'vitest'
import { addDays, day } from '#shared/plain-date.ts'
import { aModel, aVisitType } from '#visits/visit-examples.ts'
import {
  dueBefore,
  listAsked,
  standingOf,
  whyCannotBeAnswered,
  whyCannotBeAsked,
  whyCannotHaveCome,
} from './request-rules.ts'

const model = aModel('norfolk')
const visit = { bookedFor: day('2027-01-28'), status: 'booked' as const }
const asked = dueBefore(visit, 14)
const came = (on: string, atVisit = false) => ({ on: day(on), atVisit })
const stateOn = (on: string, ...things: ReturnType<typeof came>[]) => standingOf(asked, things, visit, day(on))

describe('what is asked before a visit', () => {
  test('NF-70: the SEF is due fourteen days before the second visit, and moves with it', () => {
    const type = aVisitType(model, 'self-evaluation')
    const sef = (bookedFor: string) =>
      listAsked({ bookedFor: day(bookedFor) }, type, []).find(({ key }) => key === 'sef-supplied')!
    expect(sef('2027-01-28')).toMatchObject({ side: 'school', wantsDocument: true, dueOn: '2027-01-14' })
    expect(sef('2027-02-11').dueOn).toBe('2027-01-28')
  })

  test('NF-53: the first visit asks for data analysed with reasons, challenging targets and the right people', () => {
    const type = aVisitType(model, 'data-analysis')
    const keys = listAsked(visit, type, [])
      .filter(({ side }) => side === 'school')
      .map(({ key }) => key)
    expect(keys).toEqual(expect.arrayContaining(['data-analysed', 'targets-proposed', 'people-arranged']))
  })

  test('what no date is said of is due two weeks before, and the adviser’s own part with the visit', () => {
    const type = aVisitType(model, 'data-analysis')
    for (const { side, dueOn } of listAsked(visit, type, []))
      expect([side, dueOn]).toEqual([side, side === 'school' ? '2027-01-14' : null])
  })
})

describe('NF-70: a visit whose date was set later than its fourteen days', () => {
  const type = aVisitType(model, 'self-evaluation')
  const set = (datedOn: string, bookedFor = '2027-01-28') => ({ bookedFor: day(bookedFor), datedOn: day(datedOn) })
  const sef = (of: ReturnType<typeof set>) => listAsked(of, type, []).find(({ key }) => key === 'sef-supplied')!

  test('asks from that day on, as soon as the school can; set in time, on the fourteenth day before', () => {
    expect(sef(set('2027-01-13'))).toMatchObject({ dueOn: '2027-01-14', isAtOnce: false })
    expect(sef(set('2027-01-14'))).toMatchObject({ dueOn: '2027-01-14', isAtOnce: false })
    expect(sef(set('2027-01-15'))).toMatchObject({ dueOn: '2027-01-15', isAtOnce: true })
    expect(sef(set('2027-01-28'))).toMatchObject({ dueOn: '2027-01-28', isAtOnce: true })
  })

  test('is late from no day before it was booked, and what comes later is taken and marked by its days', () => {
    const late = sef(set('2027-01-20'))
    const on = (today: string, ...things: ReturnType<typeof came>[]) => standingOf(late, things, visit, day(today))
    expect(on('2027-01-20')).toEqual({ state: 'open' })
    expect(on('2027-01-22')).toEqual({ state: 'late', days: 2, isAtOnce: true })
    expect(on('2027-01-25', came('2027-01-20'))).toEqual({ state: 'met', on: '2027-01-20' })
    expect(on('2027-01-25', came('2027-01-23'))).toEqual({
      state: 'met-late',
      on: '2027-01-23',
      days: 3,
      isAtOnce: true,
    })
  })

  test('that was brought in after its day was asked for by nobody: its fourteen days stand', () => {
    expect(sef(set('2027-03-01'))).toMatchObject({ dueOn: '2027-01-14', isAtOnce: false })
    expect(sef({ ...set('2027-03-01'), datedOn: null as never })).toMatchObject({ dueOn: '2027-01-14' })
  })

  test('the adviser’s own request is asked for on its own day', () => {
    const own = { id: 'own', says: 'Books', daysBefore: 14, askedBy: 'Ruth', askedAt: new Date('2027-01-22T10:00:00Z') }
    const asked = listAsked(set('2027-01-20'), type, [own]).find(({ key }) => key === 'own')!
    expect(asked).toMatchObject({ dueOn: '2027-01-22', isAtOnce: true })
  })
})

describe('how it stands', () => {
  test('NF-70: on its day it is in time, and late the day after', () => {
    expect(stateOn('2027-01-14')).toEqual({ state: 'open' })
    expect(stateOn('2027-01-15')).toEqual({ state: 'late', days: 1 })
    expect(stateOn('2027-01-20', came('2027-01-14'))).toEqual({ state: 'met', on: '2027-01-14' })
    expect(stateOn('2027-01-20', came('2027-01-17'))).toEqual({ state: 'met-late', on: '2027-01-17', days: 3 })
  })

  test('NF-16: what came only at the visit is marked, whatever follows', () => {
    const atVisit = came('2027-01-28', true)
    expect(stateOn('2027-02-01', atVisit, came('2027-01-30'))).toEqual({ state: 'at-visit', on: '2027-01-28' })
  })

  test('a later copy does not make the first one late', () => {
    expect(stateOn('2027-01-20', came('2027-01-20'), came('2027-01-10')).state).toBe('met')
  })

  test('what never came before a visit that was held is no longer open', () => {
    expect(standingOf(asked, [], { ...visit, status: 'held' }, day('2027-02-01'))).toEqual({ state: 'not-met' })
  })
})

describe('what the rules refuse', () => {
  const idOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)

  test('NF-71: the adviser asks for something in time for the school to meet it', () => {
    const today = day('2027-01-20')
    expect(whyCannotBeAsked(visit, 8, 0, today)).toEqual([])
    expect(idOf(whyCannotBeAsked(visit, 9, 0, today))).toEqual(['asked-too-late'])
    expect(idOf(whyCannotBeAsked(visit, 0, 30, today))).toEqual(['asked-too-much'])
    expect(idOf(whyCannotBeAsked(visit, 0, 0, addDays(visit.bookedFor, 1)))).toEqual(['asked-after-the-visit'])
    expect(idOf(whyCannotBeAsked({ ...visit, status: 'held' }, 0, 0, today))).toEqual(['visit-no-longer-prepared'])
  })

  test('nothing comes on a day to come, or at a visit that has not been', () => {
    expect(idOf(whyCannotHaveCome(visit, came('2027-01-21'), day('2027-01-20')))).toEqual(['came-in-the-future'])
    expect(idOf(whyCannotHaveCome(visit, came('2027-01-28', true), day('2027-01-27')))).toEqual(['came-before-its-day'])
    expect(whyCannotHaveCome(visit, came('2027-01-28', true), day('2027-01-28'))).toEqual([])
  })

  test('NF-79: a focus is said in words, and before the visit', () => {
    expect(idOf(whyCannotBeAnswered(visit, { sets: 'focus', isToConfirm: false }, null))).toEqual(['focus-is-said'])
    expect(whyCannotBeAnswered(visit, { sets: 'focus', isToConfirm: false }, 'Reading')).toEqual([])
    const held = { ...visit, status: 'held' as const }
    expect(idOf(whyCannotBeAnswered(held, { sets: 'focus', isToConfirm: false }, 'Reading'))).toEqual([
      'focus-after-the-visit',
    ])
    expect(whyCannotBeAnswered(held, { sets: undefined, isToConfirm: false }, null)).toEqual([])
  })
})
