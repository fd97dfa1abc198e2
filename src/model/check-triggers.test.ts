import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explainModel } from './explain-model.ts'
import { readOwnModel } from './model-examples.ts'
import { readModel } from './read-model.ts'

const TRIGGERS = `triggers:
  says: A school is looked at.
  source: p1
  of:
    - { id: floor, name: Below the floor, measure: ks2-rwm-expected, below: 65, says: Too few., source: p2 }
    - { id: gap, name: A gap, measure: ks2-rwm-expected, pupils: fsm, gap: { to: not-fsm, wider: 20 }, says: Behind., source: p3 }
`
const sound = `${readFileSync(new URL('./broken/sound.yaml', import.meta.url), 'utf8')}${TRIGGERS}`

test('triggers are part of a model, and none are', () => {
  expect(readModel(sound, 'a').faults).toEqual([])
  expect(readModel(sound.replace(TRIGGERS, ''), 'a').model?.triggers).toBeUndefined()
})

test.each([
  ['a measure that nobody knows', 'measure: ks2-rwm-expected, below', 'measure: ks9, below', 'there is no measure ks9'],
  ['a group that nobody knows', 'pupils: fsm', 'pupils: tall', 'there is no group of pupils tall'],
  ['nothing to notice', ' below: 65,', '', 'it says nothing to notice'],
  ['two things at once', 'below: 65', 'below: 65, falling: 2', 'below and falling at once'],
  ['a group beside itself', 'to: not-fsm', 'to: fsm', 'set beside itself'],
  ['the lowest of estimates', 'below: 65', 'lowest: 25, figures: estimate', 'no estimate is set among all schools'],
  ['a share of which no end is kept', 'below: 65', 'lowest: 33', 'lowest'],
  ['one id for two', 'id: gap', 'id: floor', 'the id floor stands twice'],
])('%s is a fault', (_name, from, to, wrong) => {
  expect(sound).toContain(from)
  const { faults } = readModel(sound.replace(from, to), 'a')
  expect(JSON.stringify(faults)).toContain(wrong)
})

test('what stands beside a section stands beside one that its form has', () => {
  const norfolk = readFileSync(new URL('../../models/norfolk.yaml', import.meta.url), 'utf8')
  const faults = (text: string) => JSON.stringify(readModel(text, 'a').faults)
  expect(faults(norfolk.replace('section: rationale\n      results', 'section: nowhere\n      results'))).toContain(
    'its form has no section nowhere',
  )
})

test('WI-49: the handbook says what is noticed, and that it decides nothing', () => {
  const { sections } = explainModel(readOwnModel('wiltshire'))
  const said = JSON.stringify(sections.find(({ anchor }) => anchor === 'section.triggers'))
  expect(said).toContain('in the lowest quarter of schools')
  expect(said).toContain('below 65')
  expect(said).toContain('decides nothing and begins nothing')
})
