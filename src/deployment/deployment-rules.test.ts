import { expect, test } from 'vitest'
import type { DeploymentLine } from './deployment.ts'
import { whyNotAdopted } from './deployment-rules.ts'

const matched = {
  id: 'careful-match',
  says: 'Each school is matched with its external colleague with care.',
  source: 'RO-29',
}

const line = (changes: Partial<DeploymentLine> = {}): DeploymentLine => ({
  ...{ id: 'line', schoolId: 'elm', groupId: null, placeName: 'Elm Primary', dueByTerm: [2, 2, 2] },
  ...{ servedById: null, servedByName: null, personId: 'nora', personName: 'Nora Person' },
  ...{ isPinned: false, whyNobody: null, against: [], adoptedAt: null },
  ...changes,
})

const says = (lines: DeploymentLine[], because: string | null, rule?: typeof matched) =>
  whyNotAdopted(lines, because, rule).map(({ source, says }) => `${source} ${says}`)

test('RO-29: matches of a proposal are adopted with their reasons, where the model asks for them', () => {
  const asked = [
    'RO-29 Each school is matched with its external colleague with care. Say why these people and these schools.',
  ]
  expect(says([line()], null, matched)).toEqual(asked)
  expect(says([line()], 'Each has led a school of that kind', matched)).toEqual([])
  expect(says([line()], null)).toEqual([])
})

test('RO-29: who goes on serving a school, and who serves a group, is no new match with a school', () => {
  expect(says([line({ servedById: 'nora' })], null, matched)).toEqual([])
  expect(says([line({ schoolId: null, groupId: 'north' })], null, matched)).toEqual([])
})
