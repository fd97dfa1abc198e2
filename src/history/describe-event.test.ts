import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import { describeChange, describeEvent, learnSentences } from './describe-event.ts'
import type { PastEvent } from './past-event.ts'

const model = readModel(readFileSync('models/essex.yaml', 'utf8'), 'essex').model!

function anEvent(given: Partial<PastEvent> = {}): PastEvent {
  const empty = { changes: {}, overrides: [], subjects: [] }
  return {
    id: 'e',
    sequence: 1,
    at: new Date('2026-11-12T08:40:00Z'),
    name: 'x.y',
    who: 'Ada',
    actingFor: null,
    ...empty,
    ...given,
  }
}

test('an event that no room has taught is said plainly from its name', () => {
  expect(describeEvent(anEvent({ name: 'stone.was-laid_down' }), model).says).toBe('Stone was laid down.')
})

test('a room’s own sentence, document and fields are used for its own events only', () => {
  learnSentences({
    kinds: { pebble: () => 'pebbles' },
    sentences: { 'pebble.moved': (event) => ({ says: `Moved by ${event.who}.`, link: { text: 'Map', href: '/map' } }) },
    fields: { weight: { label: 'Weight', show: (value) => `${String(value)} g` } },
  })
  const event = anEvent({ name: 'pebble.moved', changes: { weight: { before: null, after: 12 } } })
  expect(describeEvent(event, model)).toEqual({ says: 'Moved by Ada.', link: { text: 'Map', href: '/map' } })
  expect(describeChange(event, 'weight', model)).toEqual({ label: 'Weight', before: 'nothing', after: '12 g' })
  const other = { ...event, name: 'stone.moved' }
  expect(describeChange(other, 'weight', model)).toEqual({ label: 'Weight', before: 'nothing', after: '12' })
})

test.each([
  ['startedOn', '2026-09-01', 'Started on', '1 September 2026'],
  ['is_open', true, 'Is open', 'yes'],
  ['schools', ['Ash', 'Beech'], 'Schools', 'Ash, Beech'],
  ['note', '', 'Note', 'nothing'],
])('the field %s with the value %o is read as people would say it', (field, value, label, after) => {
  const event = anEvent({ changes: { [field]: { before: null, after: value } } })
  expect(describeChange(event, field, model)).toEqual({ label, before: 'nothing', after })
})
