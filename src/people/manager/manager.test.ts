import { expect, test } from 'vitest'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'

const on = (year: number, month: number, date: number) => ({
  'startedOn-year': String(year),
  'startedOn-month': String(month),
  'startedOn-day': String(date),
})

test('WI-35: a contact manages a group of partners; one who works outside the area gives a notice and no more', async () => {
  const service = await aService({ model: 'wiltshire' })
  const [north, alsoNorth, south] = [await service.addSchool(), await service.addSchool(), await service.addSchool()]
  await service.addGroup({ kind: 'geographical-area', name: 'The North', schools: [north, alsoNorth] })
  await service.addGroup({ kind: 'geographical-area', name: 'The South', schools: [south] })
  const contact = await service.addPerson({ role: 'local-authority-contact', name: 'Con Tact', school: north })
  const near = await service.addPerson({ role: 'school-improvement-partner', name: 'Nia Near', school: alsoNorth })
  const far = await service.addPerson({ role: 'school-improvement-partner', name: 'Fay Far', school: south })
  const browser = await browse(service, service.administratorId)
  for (const person of [near, far])
    expect((await browser.submit(`/people/${person}/manager`, { whoId: contact, ...on(2026, 11, 12) })).status).toBe(
      303,
    )

  expect((await browser.visit(`/people/${contact}`)).body).toMatch(/Manages the work of Fay Far, Nia Near/)
  expect((await browser.visit(`/people/${near}`)).texts('.govuk-inset-text')).toEqual([])
  expect((await browser.visit(`/people/${far}`)).texts('.govuk-inset-text').join()).toMatch(
    /^Fay Far works in The South, Con Tact in The North\. .*ideally of one geographical area/,
  )
})

test('SH-77: the strategy managers line manage the consultants of their team, and nobody else does', async () => {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool()
  const primary = await service.addPerson({ role: 'primary-strategy-manager', name: 'Pia Primary' })
  const keyStage3 = await service.addPerson({ role: 'key-stage-3-strategy-manager', name: 'Kai Stage' })
  const pairs = [
    ['primary-consultant', primary, keyStage3],
    ['secondary-consultant', keyStage3, primary],
  ] as const
  const browser = await browse(service, service.administratorId)
  for (const [role, manager, other] of pairs) {
    const person = await service.addPerson({ role, school })
    const url = `/people/${person}/manager`
    expect((await browser.submit(url, { whoId: other, ...on(2026, 11, 12) })).errors[0]).toMatch(/is managed by a/)
    expect((await browser.submit(url, { whoId: manager, ...on(2026, 11, 12) })).status).toBe(303)
    expect((await browser.visit(`/people/${manager}`)).body).toMatch(/leads? the .* Strategy and line manages/i)
  }
})

test('SH-83: the Excellence in Cities Co-ordinator leads it and its Grant, and line manages the team, whose members support its strands', async () => {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool()
  const coordinator = await service.addPerson({ role: 'eic-co-ordinator', name: 'Eve Excellence' })
  const other = await service.addPerson({ role: 'key-stage-3-strategy-manager', name: 'Kai Stage' })
  const member = await service.addPerson({ role: 'eic-team-member', name: 'Mo Member', school })
  const browser = await browse(service, service.administratorId)
  const url = `/people/${member}/manager`
  expect((await browser.submit(url, { whoId: other, ...on(2026, 11, 12) })).errors[0]).toMatch(/is managed by a/)
  expect((await browser.submit(url, { whoId: coordinator, ...on(2026, 11, 12) })).status).toBe(303)
  const page = (await browser.visit(`/people/${coordinator}`)).body
  expect(page).toMatch(/Leads, supports and monitors Excellence in Cities/)
  expect(page).toMatch(/Leads on the Leadership Incentive Grant/)
  expect(page).toMatch(/Manages the work of Mo Member/)
  expect((await browser.visit(`/people/${member}`)).body).toMatch(/Supports the strands of Excellence in Cities/)
  const grant = (await browser.visit('/service/strands/leading4success')).texts('#leadership-incentive-grant')[0]
  expect(grant).toContain('Excellence in Cities Co-ordinator')
})

test('RO-24: the School Effectiveness Service has its own roles apart from those of the authority’s other teams', async () => {
  const service = await aService({ model: 'rotherham' })
  const school = await service.addSchool()
  const officer = await service.addPerson({ role: 'ses-officer', school })
  const ofAuthority = await service.addPerson({ role: 'officer-of-the-la', school })
  const seen = async (person: string) =>
    (await (await browse(service, person)).visit(`/schools/${school}/people`)).status
  expect([await seen(officer), await seen(ofAuthority)]).toEqual([200, 403])
  const list = await (await browse(service, service.administratorId)).visit('/people?role=ses-officer')
  expect(list.heading).toBe('1 person found')
})

test('RO-26: a Consultant Head has access on both sides, to schools and their records and to the partnership’s reports', async () => {
  const service = await aService({ model: 'rotherham' })
  const school = await service.addSchool()
  const person = await service.addPerson({ role: 'consultant-head' })
  const browser = await browse(service, person)
  expect((await browser.visit(`/schools/${school}/people`)).status).toBe(200)
  expect((await browser.visit('/reports/training')).status).toBe(200)
  const peer = await service.addPerson({ role: 'peer-head', school })
  expect((await (await browse(service, peer)).visit('/reports/training')).status).toBe(403)
})
