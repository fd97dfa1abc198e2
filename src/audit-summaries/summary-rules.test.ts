import { expect, test } from 'vitest'
import { toldOf, whyCannotInvest } from './summary-rules.ts'

const part = (name: string, schools: number, areas: number) => ({
  ...{ name, schools, live: 1, stale: 0, unverified: 0, areas },
  aspects: [{ aspect: 'attendance', schools, live: 0, stale: 0, unverified: 0, areas }],
})
const nameOf = (aspect: string) => aspect
const areasOf = (parts: readonly ReturnType<typeof part>[], few: number) =>
  toldOf(parts, few, nameOf).map(({ areas }) => areas)

test('RO-65, RO-66: areas of a community of one school are told of nobody, and the next smallest is left out with it', () => {
  expect(areasOf([part('A', 3, 4), part('B', 5, 2)], 3)).toEqual([4, 2])
  expect(areasOf([part('A', 7, 4), part('B', 1, 2), part('C', 5, 3)], 3)).toEqual([4, undefined, undefined])
  expect(areasOf([part('A', 7, 4), part('B', 2, 2), part('C', 1, 3)], 3)).toEqual([4, undefined, undefined])
  expect(areasOf([part('A', 1, 4)], 3)).toEqual([undefined])
  expect(toldOf([part('A', 1, 4)], 3, nameOf)[0]?.most).toEqual([])
  expect(areasOf([part('A', 0, 0), part('B', 4, 2)], 3)).toEqual([0, 2])
})

test('RO-65, RO-66: from no parts and their sum can the areas of fewer schools than the model says be worked out', () => {
  for (let few = 1; few <= 5; few += 1)
    for (let seed = 0; seed < 400; seed += 1) {
      const sizes = [seed % 7, (seed >> 2) % 6, (seed >> 4) % 5, (seed >> 1) % 9]
      const parts = sizes.map((schools, at) => part(`Part ${at}`, schools, schools))
      const told = toldOf(parts, few, nameOf)
      const hidden = told.filter(({ areas }) => areas === undefined).reduce((sum, { schools }) => sum + schools, 0)
      const all = sizes.reduce((sum, size) => sum + size, 0)
      for (const { schools, areas } of told) if (areas !== undefined) expect(schools === 0 || schools >= few).toBe(true)
      if (hidden > 0) expect(hidden >= Math.min(few, all)).toBe(true)
    }
})

test('RO-66: an investment has one source: a priority of that year, or an amount from one of its funds', () => {
  const known = { aspects: [{ id: 'leadership' }], priorities: ['a'], funds: ['f'] }
  const said = { aspect: 'leadership', says: 'Coaching', priorityId: null, pence: null, fundId: null }
  const whys = (more: Partial<typeof said> | Record<string, unknown>) =>
    whyCannotInvest({ ...said, ...more }, known).map(({ says }) => says)
  expect(whys({ priorityId: 'a' })).toEqual([])
  expect(whys({ pence: 1, fundId: 'f' })).toEqual([])
  expect(whys({ priorityId: 'b' })).toEqual(['Choose one of the priorities of that year'])
  expect(whys({ pence: 1, fundId: 'g' })).toEqual(['Choose from which fund it comes'])
  expect(whys({ aspect: 'sport', priorityId: 'a' })).toEqual(['Choose the aspect'])
})
