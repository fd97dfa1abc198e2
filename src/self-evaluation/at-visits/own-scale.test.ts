import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { readOwnModel } from '../../model/model-examples.ts'
import { findFramework, judgementsOf } from '../framework.ts'
import { whyEvidenceCannotBe } from './at-visit-rules.ts'

const model = readOwnModel('norfolk')
const framework = findFramework(model, 'report-card')!
const judge = (area: string, chosen: number, of: string | null) =>
  whyEvidenceCannotBe(
    { framework },
    model,
    {
      ...{ area, kind: 'other', seenOn: day('2026-11-10'), schoolJudgement: chosen, adviserJudgement: chosen },
      scales: { school: of, adviser: of },
    },
    day('2026-11-22'),
  ).map(({ says }) => says)

test('NF-19: safeguarding is judged as met or not met, and in no other words; every other area by its five points', () => {
  expect(judgementsOf(framework).map(({ label }) => label)).toEqual([
    ...['1, Urgent improvement', '2, Needs attention', '3, Expected standard', '4, Strong standard', '5, Exceptional'],
    ...['Safeguarding: Not met', 'Safeguarding: Met'],
  ])
  for (const met of [0, 1]) expect(judge('safeguarding', met, 'safeguarding')).toEqual([])
  for (const [area, chosen, of] of [
    ['safeguarding', 1, null],
    ['safeguarding', 5, null],
    ['inclusion', 1, 'safeguarding'],
    ['inclusion', 0, null],
  ] as const)
    expect(judge(area, chosen, of)[0]).toMatch(/^Choose one of the grades for /)
  expect(judge('inclusion', 5, null)).toEqual([])
})
