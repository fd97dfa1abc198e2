import { beforeAll, expect, test } from 'vitest'
import type { Finding } from '#shared/finding.ts'
import { newId } from '#shared/id.ts'
import { aDecidingItem, aDecidingMember } from '../../test/support/a-deciding-group.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { learnDecidable, type Decided } from './decidable.ts'
import { decisionsOn } from './decisions-on.ts'

const KIND = 'thing-of-a-test'
const MISSING: Finding = {
  kind: 'thing',
  id: 'thing-complete',
  source: 'RO-82',
  weight: 'firm',
  says: 'It has no cost.',
}

let service: TestService
const thing = newId()
const told: Decided[] = []
let missing: Finding[] = [MISSING]
let oak = ''
const heads: string[] = []
const members: string[] = []

beforeAll(async () => {
  service = await aService({ model: 'rotherham' })
  for (const name of ['Oak', 'Elm', 'Ash']) {
    const school = await service.addSchool({ name: `${name} School` })
    if (name === 'Oak') oak = school
    const person_id = await service.addPerson({ role: 'headteacher', school, name: `${name} Head` })
    heads.push(person_id)
    members.push(await aDecidingMember(service, { person_id, school_id: school, joined_on: '2000-01-01' }))
  }
  const { authorityId } = service
  learnDecidable({
    kind: KIND,
    name: () => 'Thing',
    matter: () => null,
    listWaiting: ({ actor }) =>
      Promise.resolve(actor.authorityId === authorityId && told.length === 0 ? [{ id: thing, title: 'A thing' }] : []),
    find: () => Promise.resolve({ title: 'A thing', href: '/things' }),
    listGaining: () => Promise.resolve([{ id: oak, name: 'Oak School' }]),
    whyNotYet: () => Promise.resolve(missing),
    follow: (_work, _id, decided) => Promise.resolve(void told.push(decided)),
  })
})

const onIt = () => service.look(heads[0]!, (look) => decisionsOn(look, KIND, [thing]))

test('RO-78, RO-111: what another room holds is put on the agenda, not voted on while something is missing, and told of the decision; whose school gains does not count', async () => {
  const keeper = await browse(service, service.administratorId)
  const first = await aDecidingItem(service)
  const meeting = (await keeper.visit(`/deciding-group/items/${first}`)).page
    .querySelector('a[href*="/meetings/"]')
    ?.getAttribute('href')
  const asked = { title: 'The thing', remit: 'priorities' }
  const unknown = await keeper.post(`${meeting}/items`, { ...asked, about: `${KIND}:${newId()}` })
  expect(unknown.errors).toEqual(['Choose what waits for a decision, or nothing'])
  expect((await keeper.visit(`${meeting}/items`)).body).toContain('Thing: A thing')
  expect((await keeper.post(`${meeting}/items`, { ...asked, about: `${KIND}:${thing}` })).status).toBe(303)
  const [open] = await onIt()
  expect(open).toMatchObject({ aboutId: thing, title: 'The thing', isVoted: false, outcome: null })
  const item = `/deciding-group/items/${open?.itemId}`
  expect((await keeper.visit(item)).page.querySelector('main a[href="/things"]')?.text).toBe('A thing')

  const votes = Object.fromEntries(members.map((id) => [`vote.${id}`, 'for']))
  const early = await keeper.post(`${item}/votes`, votes)
  expect([early.status, early.errors]).toEqual([422, ['It has no cost.']])
  missing = []
  expect((await keeper.post(`${item}/votes`, votes)).status).toBe(303)
  expect((await onIt())[0]?.isVoted).toBe(true)
  missing = [MISSING]
  expect((await keeper.post(`${item}/decision`, { says: 'Agreed.' })).errors).toEqual(['It has no cost.'])
  expect(told).toEqual([])
  missing = []
  expect((await keeper.post(`${item}/decision`, { says: 'Agreed.' })).status).toBe(303)
  expect(told).toEqual([{ itemId: open?.itemId, outcome: 'carried', decidedOn: open?.meetingOn }])
  expect((await onIt())[0]).toMatchObject({ outcome: 'carried', decision: 'Agreed.', decidedOn: open?.meetingOn })
  expect((await keeper.visit(item)).body).toContain('2 for, 0 against; 1 not counted')
  expect((await keeper.visit(`${meeting}/items`)).body).not.toContain('A thing')
})

test('XX-01: what one service decided of a thing is not told in another', async () => {
  const other = await aService({ model: 'rotherham' })
  expect(await other.look(other.administratorId, (look) => decisionsOn(look, KIND, [thing]))).toEqual([])
})
