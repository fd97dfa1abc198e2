import { describe, expect, test } from 'vitest'
import { aModel, aVisitType } from '#visits/visit-examples.ts'
import { tidyEntry } from './entry-form.ts'
import { entriesOfForm, whyEntriesCannotGo } from './entry-rules.ts'
import { partsOf } from './form-parts.ts'
import { readParts } from './read-parts.ts'
import { blankEntry, type EntryKind, type RecordEntry, type RecordSection } from './record.ts'
import { recordFormOf, whyRecordIsNotWhole } from './record-rules.ts'

type Name = Parameters<typeof aModel>[0]

const entry = (kind: EntryKind, more: Partial<RecordEntry> = {}): RecordEntry => ({
  ...{ ...blankEntry(kind), id: kind, kind, place: 0, actionId: null, revision: 1 },
  ...more,
})
const written = (section: string, body: string): RecordSection => ({
  ...{ section, body, judgement: null, isNotDiscussed: false, restsOn: [], revision: 1 },
})

function of(name: Name, visit: string) {
  const model = aModel(name)
  const type = aVisitType(model, visit)
  const form = recordFormOf(model, type)!
  return {
    ...{ model, type, form },
    why: (...entries: RecordEntry[]) =>
      whyEntriesCannotGo(entries, type, form.sections, model).map(({ source, weight }) => `${source} ${weight}`),
    read: (sections: RecordSection[], entries: RecordEntry[] = []) =>
      readParts(partsOf(form, type, model), { sections, entries }, { model, type }).map(({ title, text }) => [
        title,
        text,
      ]),
    lacks: (sections: RecordSection[], entries: RecordEntry[] = []) =>
      whyRecordIsNotWhole({ sections, entries }, type, form, model)
        .filter(({ weight }) => weight === 'firm')
        .map(({ source }) => source),
  }
}

const governor = entry('governor', { subject: 'The chair', says: 'the last half hour' })

describe('who took part', () => {
  const { why, read } = of('norfolk', 'data-analysis')
  test('NF-13: a major visit without governors is marked in the model’s words, and nothing blocks it', () => {
    expect(why()).toEqual(['NF-13 mark'])
    expect(why(governor)).toEqual([])
    expect(why({ ...governor, says: '' })).toEqual(['NF-13 firm'])
    expect(read([], [governor])).toEqual([['Who took part', 'The chair, for the last half hour.']])
  })
  test('NF-12: a meeting apart says with whom it was', () => {
    const meeting = entry('meeting', { subject: 'the deputy', says: 'Reading in Year 3' })
    expect(why(governor, { ...meeting, subject: '' })).toEqual(['NF-12 firm'])
    expect(why(governor, meeting)).toEqual([])
    expect(read([], [meeting])[0]?.[1]).toBe('Apart with the deputy: Reading in Year 3.')
  })
})

describe('what was agreed', () => {
  const { why } = of('norfolk', 'data-analysis')
  test('NF-07: an action without a date is not sent, and is the school’s unless it is marked otherwise', () => {
    const action = entry('action', { says: 'Ten minutes a day', due: '2026-12-11' })
    expect(action.ownedBy).toBe('school')
    expect(why(governor, action)).toEqual([])
    expect(why(governor, { ...action, due: 'soon' })).toEqual(['NF-07 firm'])
  })
  test('NF-27: a recommendation that was not agreed during the visit asks for a reason', () => {
    const said = entry('recommendation', { says: 'Read daily' })
    expect(why(governor, said)).toEqual([])
    expect(why(governor, { ...said, isAgreed: false })).toEqual(['NF-27 soft'])
  })
})

describe('evidence by its kind', () => {
  const cases: [string, Name, string, string, string][] = [
    ['NF-78: an evaluation activity', 'norfolk', 'school-improvement', 'lesson-observation', 'NF-78'],
    ['WI-23: work scrutiny and discussions', 'wiltshire', 'scheduled-visit', 'work-scrutiny', 'WI-23'],
    ['SH-84: the work of a consultant', 'st-helens', 'specialist-visit', 'team-teaching', 'SH-84'],
  ]
  test.each(cases)('%s has its kind and its finding', (_row, name, visit, kind, source) => {
    const { why } = of(name, visit)
    const found = entry('evidence', { subject: kind, says: 'Most could explain it.' })
    const with_ = (each: RecordEntry) => why(governor, each)
    expect(with_(found)).toEqual([])
    expect(with_({ ...found, subject: 'something-else' })).toEqual([`${source} firm`])
    expect(with_({ ...found, says: ' ', knownBy: 'x' })).toEqual([`${source} firm`])
  })
  test('NF-78: visit 3 is not sent without its activities', () => {
    const { form, lacks } = of('norfolk', 'school-improvement')
    const sections = form.sections.filter(({ entries }) => !entries).map(({ id }) => written(id, 'Said.'))
    expect(lacks(sections)).toEqual(['NF-78'])
    expect(lacks(sections, [entry('evidence', { subject: 'lesson-observation', says: 'Calm.' })])).toEqual([])
  })
})

test.each([
  ['NF-48: strengths and weaknesses', 'data-analysis', 'strengths-and-weaknesses', 'NF-48'],
  ['NF-50: the rationale', 'data-analysis', 'rationale', 'NF-50'],
  ['NF-67: the quality of self-evaluation', 'self-evaluation', 'quality-of-self-evaluation', 'NF-67'],
  ['NF-67: the grades agreed', 'self-evaluation', 'grades', 'NF-67'],
  ['NF-76: the effectiveness of planning', 'school-improvement', 'effectiveness-of-planning', 'NF-76'],
  ['NF-76: the effectiveness of initiatives', 'school-improvement', 'effectiveness-of-initiatives', 'NF-76'],
  ['NF-21: external validation at visit 1', 'data-analysis', 'external-validation', 'NF-21'],
  ['NF-21: external validation at visit 2', 'self-evaluation', 'external-validation', 'NF-21'],
  ['NF-21: external validation at visit 3', 'school-improvement', 'external-validation', 'NF-21'],
])('%s is not left out of the record', (_row, visit, section, source) => {
  const { form, lacks } = of('norfolk', visit)
  const sections = form.sections.map(({ id }) => written(id, id === section ? '' : 'Said.'))
  expect(lacks(sections)).toEqual([source])
})

test('NF-66: of what governors monitor only yes or no is kept, and never a word', () => {
  const { type } = of('norfolk', 'self-evaluation')
  const typed = { id: 'a', kind: 'agenda' as const, place: 0, fromRevision: 0, answer: 'yes' as const }
  const kept = entriesOfForm([{ ...typed, subject: 'objectives-monitored', says: 'Raise results', due: 'x' }], type)
  expect(kept).toMatchObject([{ answer: 'yes', says: '', due: '', knownBy: '' }])
  expect(tidyEntry({ kind: 'agenda', says: 'Raise results', knownBy: 'x' })).toMatchObject({ says: '', knownBy: '' })
  expect(entriesOfForm([{ ...typed, subject: 'gradings' }], type)).toMatchObject([{ answer: null }])
})

test('NF-22: an item of the agenda that was not discussed is said so, and blocks nothing', () => {
  const { why, read } = of('norfolk', 'self-evaluation')
  const item = entry('agenda', { subject: 'gradings', isNotDiscussed: true })
  expect(why(governor, item)).toEqual([])
  expect(read([], [item])[0]?.[1]).toMatch(/: not discussed\.$/)
})

test('RO-36: the record of contact reads challenge, need and brokering before monitoring, in whatever order it was written', () => {
  const { read } = of('rotherham', 'dialogue')
  const titles = read(['monitoring', 'brokering', 'need', 'challenge'].map((id) => written(id, 'Said.'))).map(
    ([title]) => title,
  )
  expect(titles).toEqual(['Challenge to self evaluation', 'Need identified', 'Support brokered', 'Monitoring'])
})

test('WI-27: a visit fills only the sections it touched', () => {
  const { read, lacks } = of('wiltshire', 'scheduled-visit')
  const touched = [written('targets', 'Ambitious.')]
  expect(read(touched)).toEqual([['Targets', 'Ambitious.']])
  expect(lacks(touched)).toEqual([])
})
