import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import { gateFindings } from './gate-rules.ts'
import { lapsesOn, type TrainingHeld } from './training-held.ts'

const { model } = readModel(readFileSync('models/norfolk.yaml', 'utf8'), 'norfolk')
if (!model) throw new Error('the model has faults')

const has = (training: string, changes: Partial<TrainingHeld> = {}): TrainingHeld => ({
  id: training,
  training,
  completedOn: day('2020-01-01'),
  expiresOn: null,
  note: null,
  struckOutBecause: null,
  ...changes,
})

function atVisit(number: number, held: readonly TrainingHeld[]) {
  const gates = model!.visitTypes.find((type) => type.number === number)?.needs ?? []
  return gates.flatMap((gate) =>
    gateFindings(gate, held, day('2026-11-12'), { model: model!, modelYear: 2026, isOutsideOwnPhase: false }),
  )
}

test('NF-58: for Visit 1 accreditation or model training is on file, one of them is enough, nothing else will do', () => {
  const [refusal] = atVisit(1, [has('headteacher-performance-management')])
  expect(refusal).toMatchObject({ id: 'trained-in-data-analysis', source: 'NF-58', weight: 'firm' })
  expect(refusal?.says).toMatch(/School Improvement Partner accreditation or Norfolk model training/)
  expect(atVisit(1, [has('sip-accreditation')])).toEqual([])
  expect(atVisit(1, [has('norfolk-model')])).toEqual([])
})

test('NF-89: for Visit 4 only training in headteacher performance management counts', () => {
  expect(atVisit(4, [has('sip-accreditation'), has('norfolk-model')])).toMatchObject([
    { id: 'trained-in-performance-management', source: 'NF-89', weight: 'firm' },
  ])
  expect(atVisit(4, [has('headteacher-performance-management')])).toEqual([])
  expect(atVisit(4, [has('headteacher-performance-management', { struckOutBecause: 'Somebody else’s' })])).toHaveLength(
    1,
  )
})

test('a training lapses after the months that the model says, and else never', () => {
  const lapsing = { ...model!, training: model!.training.map((each) => ({ ...each, validForMonths: 36 })) }
  expect(lapsesOn(lapsing, 'norfolk-model', day('2026-08-31'))).toBe('2029-08-31')
  expect(lapsesOn(model!, 'norfolk-model', day('2026-08-31'))).toBeNull()
})
