import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { bringer, csvOf, rowsIn } from './bring-in-examples.ts'

test('a role over a group is given by the group’s name; an unknown one is named with the nearest', async () => {
  const service = await aService({ model: 'essex' })
  const school = await service.addSchool({ urn: '740001' })
  const kind = service.model.groupKinds[0]!.id
  const group = await service.addGroup({ kind, name: 'Tarn Lane', schools: [school] })
  const role = service.model.roles.find(({ id }) => id === 'partnership-headteacher')!.name
  const { bringIn, faults } = await bringer(service)
  const done = await bringIn(
    'people',
    csvOf(['Name', 'Role', 'Group'], ['Lea Lead', role, 'tarn lane'], ['Ned Near', role, 'Tarn Lain']),
  )
  expect(
    await rowsIn(
      service,
      `select scope, group_id from held_roles where authority_id = $1 and role like 'partnership%'`,
    ),
  ).toEqual([{ scope: 'group', group_id: group }])
  expect((await faults(done.url)).join(' ')).toContain('There is none called ‘Tarn Lain’. The nearest is Tarn Lane')
})

test('SH-86: a role against a rule that asks for a reason is given with one, which is kept and counted', async () => {
  const service = await aService({ model: 'st-helens' })
  await service.addSchool({ urn: '740002' })
  const role = service.model.roles.find(
    (each) => each.servingHead && each.needs.length === 0 && each.tiedTo.includes('school'),
  )!
  const { bringIn, browser } = await bringer(service)
  const row = ['Una Head', role.name, '740002', '1/9/2026', '31/8/2027']
  const done = await bringIn('people', csvOf(['Name', 'Role', 'URN', 'From', 'To'], row))
  expect(done.body).toContain('1 row, each kept and counted')
  expect((await browser.visit('/reports/reasons')).body).toContain('is held by a serving')
  const [kept] = await rowsIn(
    service,
    `select overrides -> 0 ->> 'reason' as reason from events where authority_id = $1 and name = 'person.role-given'`,
  )
  expect(kept).toEqual({ reason: 'Brought in from a spreadsheet' })
})

test('SH-22: a next visit without the purpose that it must have is refused in the rule’s words; with it, it is booked', async () => {
  const service = await aService({ model: 'st-helens' })
  await addTerms(service)
  const school = await service.addSchool({ urn: '740003' })
  await service.addPerson({ role: 'link-adviser', name: 'Ruth Adeyemi', school })
  const type = service.model.visitTypes.find(({ id }) => id === 'link-adviser-visit')!
  const { bringIn, faults } = await bringer(service)
  const row = (on: string, purpose: string) => ['740003', on, type.name, purpose]
  const done = await bringIn(
    'tracker',
    csvOf(
      ['URN', 'Next visit', 'Visit type', 'Purpose'],
      row('20/1/2027', ''),
      row('21/1/2027', type.purposes[0]!.name),
    ),
  )
  expect((await faults(done.url)).join(' ')).toContain(type.purposeNeeded!.says)
  expect(await rowsIn(service, `select booked_for, purposes from visits where authority_id = $1`)).toEqual([
    { booked_for: '2027-01-21', purposes: [type.purposes[0]!.id] },
  ])
})
