import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from './read-model.ts'

const sound = readFileSync(new URL('./broken/sound.yaml', import.meta.url), 'utf8')

/** The keys of a model that the sound one leaves out, and those that a test takes away, in the order of the schema. */
function missing(taken: readonly string[]): string[] {
  const { properties } = JSON.parse(
    readFileSync(new URL('../../models/service-model.schema.json', import.meta.url), 'utf8'),
  ) as { properties: Record<string, unknown> }
  return Object.keys(properties).filter((key) => taken.includes(key) || !new RegExp(`^${key}:`, 'm').test(sound))
}

const broken = [
  {
    name: 'a key that is not known',
    change: '  status: final',
    to: '  statos: final',
    at: [6, 3],
    wrong: 'identity has no key statos',
    right: 'status (one of status, transitional)',
  },
  {
    name: 'a key that is not known at the top',
    change: 'clocks:',
    to: 'clocs:',
    at: [38, 1],
    wrong: 'a service model has no key clocs',
    right: `clocks (one of ${missing(['clocks']).join(', ')})`,
  },
  {
    name: 'a key left out',
    change: '    function: both\n    tiedTo',
    to: '    tiedTo',
    at: [19, 5],
    wrong: 'function is missing',
    right: 'function: one of support, monitoring-and-accountability, both',
  },
  {
    name: 'a word outside a closed list',
    change: 'kind: adviser',
    to: 'kind: advisor',
    at: [21, 11],
    wrong: 'kind is "advisor"',
    right:
      'adviser (one of service-administrator, head-of-service, adviser, consultant-head, data-officer, group-lead, headteacher, senior-leader, chair-of-governors, nominated-governor, governor, clerk, governance-group-member, responsible-body-officer, other-team-officer, business-manager)',
  },
  {
    name: 'an id with a capital',
    change: 'id: partner\n',
    to: 'id: Partner\n',
    at: [19, 9],
    wrong: 'id is "Partner"',
    right: 'small letters, digits and hyphens, beginning with a letter, such as data-analysis',
  },
  {
    name: 'a text where a number belongs',
    change: 'count: 10',
    to: 'count: ten',
    at: [41, 12],
    wrong: 'count is "ten"',
    right: 'a whole number, 1 or more',
  },
  {
    name: 'a number below one',
    change: 'count: 10',
    to: 'count: 0',
    at: [41, 12],
    wrong: 'count is 0',
    right: 'a whole number, 1 or more',
  },
  {
    name: 'a yes where true belongs',
    change: 'schoolHolidaysCount: true',
    to: 'schoolHolidaysCount: yes',
    at: [43, 26],
    wrong: 'schoolHolidaysCount is "yes"',
    right: 'true or false: false where days of the school holidays are left out',
  },
  {
    name: 'a text where a list belongs',
    change: 'roles: [partner]\n    source: p12',
    to: 'roles: partner\n    source: p12',
    at: [83, 12],
    wrong: 'roles is "partner"',
    right: 'a list: roles of this file that may make the visit',
  },
  {
    name: 'nothing after a key',
    change: 'says: A note is written within ten working days.',
    to: 'says:',
    at: [45, 5],
    wrong: 'says is empty',
    right: "one sentence in the authority's own words",
  },
  {
    name: 'another format',
    change: 'format: 1',
    to: 'format: 2',
    at: [1, 9],
    wrong: 'format is 2',
    right: '1',
  },
  {
    name: 'a value that is no whole number',
    change: '{ value: 1, label: Good }',
    to: '{ value: 1.5, label: Good }',
    at: [62, 18],
    wrong: 'value is 1.5',
    right: 'a whole number',
  },
] as const

test.each(broken)('$name is found at its place, with what would be right', ({ change, to, at, wrong, right }) => {
  expect(sound).toContain(change)
  const { model, faults } = readModel(sound.replace(change, to), 'model.yaml')
  expect(model).toBeUndefined()
  expect(faults[0]).toMatchObject({ file: 'model.yaml', line: at[0], column: at[1], wrong, right })
})
