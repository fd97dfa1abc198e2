import { beforeAll, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { aHelpMatch, aHelpNeed } from '../../test/support/a-help.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { helpDues } from './index.ts'

let service: TestService
let receiver: string
let giver: string
const who: Record<string, string> = {}
const duesOf = async (key: string, on: string) => {
  const personId = who[key] ?? ''
  const dues = await service.look(personId, (look) => helpDues.list(look, { people: [personId] }), {
    now: `${on}T09:00:00Z`,
  })
  return dues.map(({ plainly, dueOn }) => `${plainly}, ${dueOn}`).sort()
}

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham', now: '2010-09-20T09:00:00Z', schoolYear: 2010 })
  receiver = await service.addSchool({ name: 'Elm School' })
  giver = await service.addSchool({ name: 'Oak School' })
  who.elm = await service.addPerson({ role: 'headteacher', school: receiver })
  who.oak = await service.addPerson({ role: 'headteacher', school: giver })
  who.nora = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
  await aHelpNeed(service, receiver)
  await aHelpMatch(service, receiver, giver, 'chosen')
  await aHelpMatch(service, receiver, giver, 'written')
})

test('XX-10: whoever brokers has somebody to choose and words to write due, and each head what they are to agree', async () => {
  expect(await duesOf('nora', '2010-09-20')).toEqual(['Agreement to write, 2010-09-09', 'Help to broker, 2010-09-15'])
  expect(await duesOf('elm', '2010-09-20')).toEqual(['Agreement waits, 2010-09-24'])
  expect(await duesOf('oak', '2010-09-20')).toEqual(['Agreement waits, 2010-09-24'])
})

test('XX-10: a log that is silent is the giver’s; a review is due of whoever brokers, and once it is over what changed', async () => {
  await aHelpMatch(service, receiver, giver, 'agreed')
  await aHelpMatch(service, receiver, giver, 'reviewed')
  expect((await duesOf('oak', '2010-10-07')).filter((due) => due.startsWith('Log'))).toEqual([])
  expect((await duesOf('oak', '2010-10-08')).filter((due) => due.startsWith('Log'))).toEqual([
    'Log is silent, 2010-10-08',
    'Log is silent, 2010-10-08',
  ])
  expect((await duesOf('nora', '2010-10-08')).filter((due) => due.startsWith('Review'))).toEqual([
    'Review is due, 2010-09-10',
  ])
  expect((await duesOf('nora', '2011-07-02')).filter((due) => due.startsWith('Impact'))).toEqual([
    'Impact to say, 2011-07-01',
  ])
})

test('RO-87: both schools’ pages say who helps whom, to those who may know, and the list of needs is a file', async () => {
  const at = { now: '2010-09-20T09:00:00Z' }
  const elm = await browse(service, who.elm, at)
  expect((await elm.visit(`/schools/${receiver}`)).texts('#help').join()).toContain(
    'waits for both heads, by Oak School',
  )
  const oak = await browse(service, who.oak, at)
  expect((await oak.visit(`/schools/${giver}`)).texts('#help').join()).toMatch(/It helps\s+Elm School/)
  expect((await oak.visit(`/schools/${receiver}`)).texts('#help')).toEqual([])
  const file = await (await browse(service, who.nora, at)).visit('/brokering.csv')
  expect(file.body).toContain('Elm School,Phonics')
})
