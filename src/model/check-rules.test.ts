import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from './read-model.ts'

const sound = readFileSync(new URL('./broken/sound.yaml', import.meta.url), 'utf8')

const broken = [
  {
    name: 'years that do not follow each other',
    change: '2025/26',
    to: '2025/27',
    at: [5, 15],
    wrong: '2025/27 is not one school year',
    right: 'two years that follow each other, such as 2025/26',
  },
  {
    name: 'a visit by a role that is not there',
    change: 'roles: [partner]\n    source: p13',
    to: 'roles: [partners]\n    source: p13',
    at: [92, 13],
    wrong: 'there is no role partners',
    right: 'partner (one of administrator, partner, head)',
  },
  {
    name: 'a term that is not there',
    change: 'terms: [autumn]\n',
    to: 'terms: [autum]\n',
    at: [75, 13],
    wrong: 'there is no term autum',
    right: 'autumn (one of autumn, spring)',
  },
  {
    name: 'a form that is not there',
    change: 'form: note',
    to: 'form: notes',
    at: [79, 13],
    wrong: 'there is no record form notes',
    right: 'note',
  },
  {
    name: 'a scale that is not there',
    change: 'judgement: grades',
    to: 'judgement: stars',
    at: [70, 95],
    wrong: 'there is no scale stars',
    right: 'only grades',
  },
  {
    name: 'a training that is not there',
    change: 'anyOf: [data-training]',
    to: 'anyOf: [date-training]',
    at: [26, 32],
    wrong: 'there is no training date-training',
    right: 'data-training',
  },
  {
    name: 'evidence where the file names no kinds of it',
    change: 'hint: What was seen., required: true, judgement: grades, source: p11 }',
    to: 'hint: What was seen., required: true, entries: evidence, source: p11 }',
    at: [70, 93],
    wrong: 'the file names no kinds of evidence',
    right: 'evidenceKinds, each with id, name and source',
  },
  {
    name: 'a section that is not in the form',
    change: 'sections: [evaluation]',
    to: 'sections: [evaluations]',
    at: [80, 30],
    wrong: 'the form note has no section evaluations',
    right: 'evaluation',
  },
  {
    name: 'a programme in a term that its visit is not made in',
    change: 'term: autumn }',
    to: 'term: spring }',
    at: [99, 42],
    wrong: 'the type of visit autumn-visit is not made in the term spring',
    right: 'autumn',
  },
  {
    name: 'a programme in an unknown term',
    change: 'term: autumn }',
    to: 'term: summer }',
    at: [99, 42],
    wrong: 'there is no term summer',
    right: 'one of autumn, spring',
  },
  {
    name: 'an id that stands twice in its list',
    change: 'id: pay-talk',
    to: 'id: autumn-visit',
    at: [85, 9],
    wrong: 'the id autumn-visit stands twice in this list',
    right: 'an id of its own',
  },
  {
    name: 'two rules with one id',
    change: 'id: two-or-three',
    to: 'id: trained',
    at: [55, 33],
    wrong: 'the id trained stands twice as the id of a rule',
    right: 'an id of its own',
  },
  {
    name: 'two points with one value',
    change: '{ value: 2, label: Poor }',
    to: '{ value: 1, label: Poor }',
    at: [63, 18],
    wrong: 'the scale has two points with the value 1',
    right: 'a value of its own for each point',
  },
  {
    name: 'a term in no review period',
    change: 'terms: [autumn, spring]',
    to: 'terms: [autumn]',
    at: [34, 13],
    wrong: 'the term spring is in no review period',
    right: 'spring among the terms of one of reviewPeriods',
  },
  {
    name: 'a least size above the greatest',
    change: 'min: 2',
    to: 'min: 4',
    at: [55, 18],
    wrong: 'min 4 is more than max 3',
    right: '3 or less',
  },
  {
    name: 'roles that manage each other in a circle',
    change: '    managedBy: administrator',
    to: '    managedBy: partner',
    at: [24, 16],
    wrong: 'partner is managed, in the end, by itself',
    right: 'a chain that ends',
  },
  {
    name: 'a form for a record that is forbidden',
    change: '      keep: forbidden\n',
    to: '      keep: forbidden\n      form: note\n',
    at: [90, 7],
    wrong: 'a record that is forbidden has no form',
    right: 'keep: required or optional, or no form',
  },
  {
    name: 'no form for a record that is required',
    change:
      '      form: note\n      mustHave: { sections: [evaluation], id: note-evaluates, firm: true, says: A note evaluates., source: p12 }\n',
    to: '',
    at: [77, 7],
    wrong: 'a record that is required has no form',
    right: 'form: one of recordForms',
  },
  {
    name: 'a gate that asks for nothing',
    change: 'anyOf: [data-training], ',
    to: '',
    at: [26, 9],
    wrong: 'the gate asks for nothing',
    right: 'anyOf or allOf, with ids of trainings',
  },
  {
    name: 'no role for a kind of user that is needed',
    change: 'kind: headteacher',
    to: 'kind: senior-leader',
    at: [10, 1],
    wrong: 'no role is of the kind headteacher',
    right: 'a role with kind: headteacher',
  },
  {
    name: 'readiness that rests on what nobody is asked for',
    change: '    roles: [partner]\n    source: p12',
    to: '    readyWhen: { confirmed: [plans], id: ready, firm: true, says: Ready., source: p12 }\n    roles: [partner]\n    source: p12',
    at: [83, 30],
    wrong: 'the school is not asked for plans before this visit',
    right: 'nothing: the file has none yet',
  },
  {
    name: 'a day that the month does not have',
    change: 'firm: true, says: Partners',
    to: 'until: 31 February, firm: true, says: Partners',
    at: [26, 55],
    wrong: '31 February is no day of the year',
    right: 'a day that the month has',
  },
] as const

test.each(broken)('$name is found at its place, with what would be right', ({ change, to, at, wrong, right }) => {
  expect(sound).toContain(change)
  const { model, faults } = readModel(sound.replace(change, to), 'model.yaml')
  expect(model).toBeUndefined()
  expect(faults[0]).toMatchObject({ file: 'model.yaml', line: at[0], column: at[1], wrong, right })
})
