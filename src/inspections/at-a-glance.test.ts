import { expect, test } from 'vitest'
import type { HeldInspection } from '#figures/index.ts'
import { publishedMeasures } from '#measures/index.ts'
import { day } from '#shared/plain-date.ts'
import { inspectionAtAGlance, inspectionInWords, saysWeakest } from './at-a-glance.tsx'

const card = (grades: Readonly<Record<string, string>>, more: Partial<HeldInspection> = {}): HeldInspection => ({
  ...{ number: '1', kind: 'graded', framework: 'report-card', startedOn: day('2026-01-06'), publishedOn: null },
  ...{ type: 'S5 Inspection', urnThen: null, nameThen: null },
  grades: Object.fromEntries(Object.entries(grades).map(([area, grade]) => [area, { grade }])),
  standards: { safeguarding: { grade: 'met' } },
  ...more,
})

const told = (...inspections: HeldInspection[]) => inspectionAtAGlance(publishedMeasures(), inspections)!

test('NF-57: a report card is told by its areas, the weakest first, each grade by its step of the scale', () => {
  const inspection = told(
    card({ inclusion: 'expected-standard', achievement: 'needs-attention', 'early-years': 'exceptional' }),
  )
  expect(inspection.says).toBeUndefined()
  expect(inspection.grades.map(({ grade, step, of }) => [grade, step, of])).toEqual([
    ['Needs attention', 2, 5],
    ['Expected standard', 3, 5],
    ['Exceptional', 5, 5],
  ])
  expect(inspectionInWords(inspection)).toBe(
    'Needs attention: Achievement; Expected standard: Inclusion; Exceptional: Early years; 6 January 2026',
  )
})

test('two areas of the weakest grade are named, of three only their number', () => {
  const two = told(card({ inclusion: 'needs-attention', achievement: 'needs-attention' }))
  expect(two.grades.map(saysWeakest)).toEqual(['Needs attention: Inclusion, Achievement'])
  const three = told(
    card({ inclusion: 'expected-standard', achievement: 'expected-standard', 'early-years': 'expected-standard' }),
  )
  expect(three.grades.map(saysWeakest)).toEqual(['Expected standard in 3 areas'])
})

test('a standard that is not met and a category of concern are said beside the grades; one that is met is not', () => {
  const grades = { inclusion: 'urgent-improvement' }
  expect(told(card(grades)).wrong).toEqual([])
  const not = card(grades, { standards: { safeguarding: { grade: 'not-met' } }, concern: 'special-measures' })
  expect(told(not).wrong).toEqual(['Safeguarding not met', 'Special measures'])
})

test('a grade of the whole is said in words, and so is what an ungraded inspection came to', () => {
  const good = card({ 'quality-of-education': 'good' }, { framework: 'overall', overall: { grade: 'good' } })
  expect([told(good).says, told(good).grades]).toEqual(['Good overall', []])
  const later = card({}, { kind: 'ungraded', outcome: 'School remains Good', startedOn: day('2026-02-03') })
  expect([told(good, later).says, told(good, later).on]).toEqual(['School remains Good (ungraded)', '3 February 2026'])
})
