import { describe, expect, test } from 'vitest'
import type { RecordSection } from './record.ts'
import { recordFormOf, whyRecordCannotBeWritten, whyRecordCannotGo, whyRecordIsNotWhole } from './record-rules.ts'
import { aModel, aVisitType } from '#visits/visit-examples.ts'

const model = aModel('norfolk')
const type = aVisitType(model, 'data-analysis')
const form = recordFormOf(model, type)!
const written = (differs: Record<string, Partial<RecordSection>> = {}): RecordSection[] =>
  form.sections.map(({ id }) => ({
    section: id,
    body: 'Something was found.',
    judgement: null,
    isNotDiscussed: false,
    restsOn: [],
    revision: 1,
    ...differs[id],
  }))
const CHECKED = { isToBeChecked: true, checkedAt: new Date('2026-11-09T09:00:00Z'), uncheckedBecause: null }
const why = (sections: RecordSection[], check: Partial<typeof CHECKED> | { checkedAt: null } = {}) =>
  whyRecordCannotGo({ status: 'checked', sections, ...CHECKED, ...check }, 'issue', { type, form, model }).map(
    ({ source, field, weight }) => `${source} ${field} ${weight}`,
  )

describe('issuing a record', () => {
  test('a whole one can go', () => expect(why(written())).toEqual([]))

  test('NF-26: an empty evaluation stops it, and marking it as not discussed does not help', () => {
    expect(why(written({ evaluation: { body: ' ' } }))).toEqual(['NF-26 evaluation firm'])
    expect(why(written({ evaluation: { body: '', isNotDiscussed: true } }))).toEqual(['NF-26 evaluation firm'])
  })

  test('NF-22: what was not discussed does not block the record', () => {
    const other = form.sections.find(({ id, required }) => id !== 'evaluation' && required)!
    expect(why(written({ [other.id]: { body: '' } }))).toHaveLength(1)
    expect(why(written({ [other.id]: { body: '', isNotDiscussed: true } }))).toEqual([])
  })

  test('NF-59: one that waits for its check does not go', () => {
    expect(why(written(), { checkedAt: null })).toEqual(['NF-59 undefined firm'])
  })

  test('XX-06: what was issued is not issued again', () => {
    expect(
      whyRecordCannotGo({ status: 'issued', sections: written(), ...CHECKED }, 'issue', { type, form, model }),
    ).toHaveLength(1)
  })
})

test('a judgement off the scale is refused, and every point on it taken', () => {
  const sevens = aModel('wiltshire')
  const noteType = sevens.visitTypes.find(({ record }) => record.form)!
  const noteForm = recordFormOf(sevens, noteType)!
  const judged = noteForm.sections.find(({ judgement }) => judgement)!
  const scale = sevens.scales.find(({ id }) => id === judged.judgement)!
  const findings = (judgement: number) =>
    whyRecordIsNotWhole(
      { sections: [{ section: judged.id, body: 'Seen.', judgement, isNotDiscussed: false, restsOn: [], revision: 1 }] },
      noteType,
      noteForm,
      sevens,
    ).filter(({ kind }) => kind === 'judgement-off-scale')
  for (const { value } of scale.points) expect(findings(value)).toEqual([])
  for (const value of [0, 99]) expect(findings(value)).toHaveLength(1)
})

test('NF-86: there is no place for a record of a visit whose record is forbidden', () => {
  const fourth = aVisitType(model, 'performance-management')
  expect(whyRecordCannotBeWritten({ mayHaveRecord: false, status: 'held' }, fourth)[0]).toMatchObject({
    source: 'NF-86',
    weight: 'firm',
  })
  expect(whyRecordCannotBeWritten({ mayHaveRecord: true, status: 'booked' }, type)).toHaveLength(1)
  expect(whyRecordCannotBeWritten({ mayHaveRecord: true, status: 'held' }, type)).toEqual([])
})
