import { expect, test } from 'vitest'
import { checkAgainst } from './check-against.ts'
import { readOwnModel } from './model-examples.ts'

const norfolk = readOwnModel('norfolk')

test('an id that open things use may not be dropped, while its name may change', () => {
  expect(checkAgainst(norfolk, [{ list: 'visitTypes', id: 'data-analysis', usedBy: 'open visits' }])).toEqual([])
  const dropped = checkAgainst(norfolk, [{ list: 'visitTypes', id: 'data-analyses', usedBy: 'open visits' }])
  expect(dropped[0]?.wrong).toBe('the model no longer has the type of visit data-analyses, which open visits use')
  expect(dropped[0]?.right).toMatch(/^keep data-analyses; .*data-analysis/)
})

test('a term is found among the terms of the calendar', () => {
  const inUse = { list: 'terms', id: 'summer', usedBy: 'booked visits' } as const
  expect(checkAgainst(norfolk, [inUse])).toEqual([])
})
