import { expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { peopleActedFor } from '#work/actor.ts'
import { listHoldersAt } from '../role/holders-over-store.ts'
import { aHeldRole } from '../role/held-role-examples.ts'
import { emptyPosts } from './cover-rules.ts'

const on = (year: number, month: number, date: number, name = 'startedOn') => ({
  [`${name}-year`]: String(year),
  [`${name}-month`]: String(month),
  [`${name}-day`]: String(date),
})

test('XX-03: who acts for another has their lists and rights between the two days, and not a day longer', async () => {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool()
  const away = await service.addPerson({ role: 'link-adviser', school, name: 'Ava Away' })
  const acting = await service.addPerson({
    role: 'primary-consultant',
    school: await service.addSchool(),
    name: 'Cy Cover',
  })
  const browser = await browse(service, service.administratorId)
  const cover = { who: 'Ava Away', reason: 'Leave', ...on(2026, 11, 16), ...on(2026, 11, 20, 'finishedOn') }
  expect((await browser.submit(`/people/${acting}/cover/add`, cover)).goesTo).toBe(`/people/${acting}`)
  expect((await browser.submit(`/people/${acting}/cover/add`, cover)).errors[0]).toMatch(/acts for Ava Away already/)

  const stand = (now: string) =>
    service.look(
      acting,
      async (look) => ({
        books: look.reach('book').schoolIds.has(school),
        for: peopleActedFor(look.actor).includes(away),
      }),
      { now },
    )
  expect(await stand('2026-11-15T12:00:00Z')).toEqual({ books: false, for: false })
  expect(await stand('2026-11-16T12:00:00Z')).toEqual({ books: true, for: true })
  expect(await stand('2026-11-20T23:00:00Z')).toEqual({ books: true, for: true })
  expect(await stand('2026-11-21T12:00:00Z')).toEqual({ books: false, for: false })
  const during = await browse(service, acting, { now: '2026-11-17T09:00:00Z' })
  const team = await during.visit(`/schools/${school}/people`)
  expect(team.body).toMatch(/You are acting for Ava Away today/)
  expect(team.texts('tbody td').join()).toMatch(/Cy Cover acts until 20 November 2026/)

  // The same for every room that asks who holds a role at some schools on a day: in one question, at the school, by its group, of the service.
  const other = await service.addSchool({ name: 'Other' })
  const group = await service.addGroup({ kind: 'cluster', schools: [other] })
  await service.addPerson({ role: 'link-adviser', group, name: 'Gil Group' })
  await service.addPerson({ role: 'link-adviser', name: 'Wes Wide' })
  const holders = (at: string, isOfService = false) =>
    service.look(service.administratorId, async (look) =>
      (await listHoldersAt(look, [school, other], ['link-adviser'], { on: day(at), isOfService })).map(
        ({ schoolId, name, actsFor }) => `${schoolId === other ? 'other' : 'school'}: ${name}, for ${actsFor}`,
      ),
    )
  const own = ['school: Ava Away, for null', 'other: Gil Group, for null']
  for (const at of ['2026-11-15', '2026-11-21']) expect(await holders(at)).toEqual(own)
  for (const at of ['2026-11-16', '2026-11-20'])
    expect(await holders(at)).toEqual([...own, 'school: Cy Cover, for Ava Away'])
  expect((await holders('2026-11-15', true)).sort()).toEqual(
    [...own, 'school: Wes Wide, for null', 'other: Wes Wide, for null'].sort(),
  )

  const end = (await browser.visit(`/people/${acting}`)).page.querySelector('a[href*="/cover/"][href$="/end"]')
  await browser.submit(end?.getAttribute('href') ?? '', on(2026, 11, 17, 'finishedOn'))
  expect(await stand('2026-11-18T12:00:00Z')).toEqual({ books: false, for: false })
})

test('an empty post is acted in: the schools of somebody who has left, until the last day of the cover', async () => {
  const service = await aService({ model: 'st-helens' })
  const [one, two, taken] = [await service.addSchool(), await service.addSchool(), await service.addSchool()]
  const left = await service.addPerson({
    role: 'link-adviser',
    school: one,
    name: 'Leo Left',
    finishedOn: '2026-10-31',
  })
  const { owner } = service.db
  for (const school of [two, taken])
    await owner.query(
      `insert into held_roles select authority_id, gen_random_uuid(), person_id, role, model_version_id, kind, scope, $2, group_id,
        standing, note, started_on, finished_on, revision from held_roles where person_id = $1 and school_id = $3`,
      [left, school, one],
    )
  await service.addPerson({ role: 'link-adviser', school: taken, startedOn: '2026-11-01' })
  const acting = await service.addPerson({ role: 'data-officer', name: 'Cy Cover' })
  const browser = await browse(service, service.administratorId)
  const answer = await browser.submit(`/people/${acting}/cover/add`, {
    who: 'Leo Left',
    reason: 'Until the post is filled',
    ...on(2026, 11, 16),
    ...on(2026, 12, 18, 'finishedOn'),
  })
  expect(answer.errors).toEqual([])
  const books = (now: string) =>
    service.look(acting, async (look) => [one, two, taken].map((id) => look.reach('book').schoolIds.has(id)), { now })
  expect(await books('2026-12-18T12:00:00Z')).toEqual([true, true, false])
  expect(await books('2026-12-19T12:00:00Z')).toEqual([false, false, false])
  expect((await browser.visit(`/schools/${one}/people`)).texts('tbody th').join()).toMatch(/^$|Link Adviser/)
})

test('what a role asks of its holder is asked of whoever acts for them (NF-33)', async () => {
  const service = await aService()
  await service.addPerson({ role: 'link-adviser', school: await service.addSchool(), name: 'Ava Away' })
  const acting = await service.addPerson({ role: 'data-officer' })
  const browser = await browse(service, service.administratorId)
  const cover = { who: 'Ava Away', reason: 'Leave', ...on(2026, 11, 16), ...on(2026, 11, 20, 'finishedOn') }
  expect((await browser.submit(`/people/${acting}/cover/add`, cover)).errors).toMatchObject([
    expect.stringMatching(/^Link Advisers are experienced/),
  ])
})

test('a post is empty where its last holder has left and nobody is in it', () => {
  const asked = { startedOn: day('2026-11-16'), finishedOn: day('2026-11-20') }
  const left = aHeldRole({ id: 'a', finishedOn: day('2026-10-31') })
  const again = aHeldRole({ id: 'b', startedOn: day('2026-11-01') })
  expect(emptyPosts([left], [], asked)).toEqual([left])
  expect(emptyPosts([left, again], [], asked)).toEqual([])
  expect(emptyPosts([left], [aHeldRole({ id: 'c', personId: 'new', startedOn: day('2026-11-20') })], asked)).toEqual([])
  expect(emptyPosts([{ ...left, finishedOn: day('2026-11-16') }], [], asked)).toEqual([])
})
