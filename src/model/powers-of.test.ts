import { expect, test } from 'vitest'
import { readOwnModel } from './model-examples.ts'
import { POWERS } from './powers.ts'
import { POWERS_OF_KIND } from './powers-of-kind.ts'
import { powersOf } from './powers-of.ts'

const norfolk = readOwnModel('norfolk')

test('an adviser sees the register of schools everywhere, and works where the role is held', () => {
  const { here, everywhere } = powersOf(norfolk, 'link-adviser')
  expect([...everywhere]).toEqual(['see-register', 'read-as-school', 'read-as-governor', 'read-as-staff'])
  expect(here).toEqual(
    new Set([
      'see-school',
      'see-contacts',
      'see-days',
      'read-records',
      'book',
      'write',
      'issue',
      'see-flags',
      'see-history',
      'recommend',
      'see-need',
      'propose-need',
    ]),
  )
})

test('a model adds and withholds', () => {
  const { here } = powersOf(norfolk, 'quality-assurer')
  expect(here.has('check')).toBe(true)
  expect(here.has('write')).toBe(false)
})

test('only who keeps the service may do everything, but for what a school says of itself', () => {
  const ofTheService = POWERS.length - 3
  for (const [kind, { here, everywhere }] of Object.entries(POWERS_OF_KIND)) {
    const all = new Set([...here, ...everywhere]).size === ofTheService
    if (kind === 'service-administrator')
      for (const ofASchool of ['reply', 'order', 'self-evaluate']) expect(here).not.toContain(ofASchool)
    expect([kind, all]).toEqual([kind, kind === 'service-administrator'])
  }
})

test('a role that the model does not have is a mistake in the code', () => {
  expect(() => powersOf(norfolk, 'nobody')).toThrow('the model has no role nobody')
})
