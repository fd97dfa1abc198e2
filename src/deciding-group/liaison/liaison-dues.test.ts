import { beforeAll, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { aStrategicGroup, type StrategicGroup } from '../../../test/support/a-strategic-group.ts'
import { liaisonDues, logLiaison, logLiaisonAnswer } from '../index.ts'

let service: TestService
let group: StrategicGroup
let asked: string

const TITLE = 'Figures of all schools by autumn'

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham', now: '2011-05-09T09:00:00Z', schoolYear: 2010 })
  group = await aStrategicGroup(service)
  asked = await service.act(
    group.people.Oak ?? '',
    (look) =>
      doWork(look, (work) =>
        logLiaison(work, {
          ...{ sort: 'of-authority', title: TITLE, says: null, askedOn: day('2011-05-20') },
          throughId: group.people.Nora ?? '',
        }),
      ),
    { now: '2011-05-20T09:00:00Z' },
  )
}, 60_000)

const duesOf = async (name: string, on: string) => {
  const personId = group.people[name] ?? ''
  const at = { now: `${on}T09:00:00Z` }
  return service.look(personId, (look) => liaisonDues.list(look, { people: [personId] }), at)
}

const has = async (on: string) => {
  const all = await Promise.all(
    ['Nora', 'Omar', 'Ruth', 'Oak', 'Glen'].map(async (name) => [name, (await duesOf(name, on)).length] as const),
  )
  return all.filter(([, dues]) => dues > 0).map(([name]) => name)
}

test('RO-25, XX-10: what was asked of the LA is due of the person through whom it went, four weeks on, and of nobody once it is answered', async () => {
  expect(await has('2011-05-20')).toEqual(['Nora'])
  const [due] = await duesOf('Nora', '2011-05-20')
  expect(due).toMatchObject({
    ...{ what: `Log the answer: ${TITLE}`, dueOn: '2011-06-17', ownerName: 'Nora Consultant' },
    ...{ href: `/deciding-group/liaison/${asked}/answer`, plainly: 'Request to answer' },
  })
  expect(due?.because).toContain('The Strategic Group asked the LA on 20 May 2011')
  const page = await (await group.as('Nora', '2011-06-20')).visit('/')
  expect(page.body).toContain(`Log the answer: ${TITLE}`)
  expect((await (await group.as('Nora', '2011-06-20')).visit(due?.href ?? '')).status).toBe(200)
  const everybody = (look: Parameters<typeof liaisonDues.list>[0]) => liaisonDues.list(look, {})
  expect(await service.look(group.people.Glen ?? '', everybody, { now: '2011-06-20T09:00:00Z' })).toHaveLength(1)
  const ofSchool = (look: Parameters<typeof liaisonDues.list>[0]) =>
    liaisonDues.list(look, { schoolId: group.schools.Oak ?? '' })
  expect(await service.look(group.people.Nora ?? '', ofSchool, { now: '2011-06-20T09:00:00Z' })).toEqual([])
})

test('RO-25: once that person holds no such role it is due of whoever does, and goes when it is answered', async () => {
  await service.db.owner.query(
    `update held_roles set finished_on = '2011-06-24' where authority_id = $1 and person_id = $2`,
    [service.authorityId, group.people.Nora],
  )
  expect(await has('2011-06-24')).toEqual(['Nora'])
  // Nora has left: nobody of hers is asked.
  const after = await Promise.all(
    ['Omar', 'Ruth', 'Oak', 'Glen'].map(async (name) => [name, (await duesOf(name, '2011-06-25')).length]),
  )
  expect(after).toEqual([
    ['Omar', 1],
    ['Ruth', 1],
    ['Oak', 0],
    ['Glen', 0],
  ])
  const [due] = await duesOf('Omar', '2011-06-25')
  expect(due).toMatchObject({ ownerId: undefined, ownerName: 'Whoever liaises with the LA' })
  const answer = { answer: 'In October.', throughId: group.people.Ruth ?? '', answeredOn: day('2011-06-27') }
  await service.act(group.people.Ruth ?? '', (look) => doWork(look, (work) => logLiaisonAnswer(work, asked, answer)), {
    now: '2011-06-27T09:00:00Z',
  })
  for (const name of ['Omar', 'Ruth']) expect([name, await duesOf(name, '2011-06-27')]).toEqual([name, []])
})
