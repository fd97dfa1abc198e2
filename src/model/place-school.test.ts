import { expect, test } from 'vitest'
import { readOwnModel } from './model-examples.ts'
import { phaseOf, schoolTypeOf } from './place-school.ts'

const essex = readOwnModel('essex')
const norfolk = readOwnModel('norfolk')
const primary = { phase: 'Primary', type: 'Community school', typeGroup: 'Local authority maintained schools' }
const special = { phase: 'Not applicable', type: 'Community special school', typeGroup: 'Special schools' }
const unit = { phase: 'Not applicable', type: 'Pupil referral unit', typeGroup: 'Local authority maintained schools' }

test('a school is of the phase that names its type, else of the register’s phase', () => {
  expect(phaseOf(essex, primary)?.id).toBe('primary')
  expect(phaseOf(essex, special)?.id).toBe('special')
  expect(phaseOf(essex, { ...special, phase: 'Secondary' })?.id).toBe('special')
  expect(phaseOf(norfolk, special)).toBeUndefined()
})

test('a school is of the first type that fits, an enhanced provision first', () => {
  expect(schoolTypeOf(essex, primary)?.id).toBe('mainstream-primary')
  expect(schoolTypeOf(essex, { ...primary, enhancedProvision: true })?.id).toBe('enhanced-provision')
  expect(schoolTypeOf(essex, special)?.id).toBe('special')
  expect(schoolTypeOf(essex, unit)?.id).toBe('pupil-referral-unit')
  expect(schoolTypeOf(essex, { ...primary, phase: 'Secondary', typeGroup: 'Academies' })?.id).toBe(
    'mainstream-secondary',
  )
})
