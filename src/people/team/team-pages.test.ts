import { expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { listRolesOf } from '../role/held-role-store.ts'
import { listAdvisersOf } from './team-store.ts'

const on = (year: number, month: number, day: number, name = 'startedOn') => ({
  [`${name}-year`]: String(year),
  [`${name}-month`]: String(month),
  [`${name}-day`]: String(day),
})

async function trained(service: TestService, person: string, training: string) {
  const browser = await browse(service, service.administratorId)
  await browser.submit(`/people/${person}/training/add`, { training, ...on(2020, 1, 1, 'completedOn') })
}

test('SH-73: the page of a school’s people shows the team with what each does, to everyone in it', async () => {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const other = await service.addSchool()
  const link = await service.addPerson({ role: 'link-adviser', name: 'Lena Link', school })
  await service.addPerson({ role: 'school-improvement-adviser', name: 'Cora Concern', school })
  await service.addPerson({ role: 'specialist-adviser', name: 'Elsa Elsewhere', school: other })
  const head = await service.addPerson({ role: 'headteacher', name: 'Hana Head', school })

  for (const person of [link, head, service.administratorId]) {
    const page = await (await browse(service, person)).visit(`/schools/${school}/people`)
    expect(page.heading).toBe('Who works with Hollin Bank')
    const rows = page.texts('tbody tr').join('\n')
    for (const name of ['Lena Link', 'Cora Concern', 'Hana Head']) expect(rows).toContain(name)
    expect(rows).not.toContain('Elsa Elsewhere')
  }
})

test('SH-75: the Link Adviser is marked as the Director’s representative in the school', async () => {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool()
  await service.addPerson({ role: 'link-adviser', school })
  await service.addPerson({ role: 'school-improvement-adviser', school })
  const rows = (await (await browse(service, service.administratorId)).visit(`/schools/${school}/people`)).texts(
    'tbody th',
  )
  expect(rows.find((row) => row.startsWith('Link Adviser'))).toMatch(/represents the Director of Education/)
  expect(rows.find((row) => row.startsWith('School Improvement Adviser'))).not.toMatch(/represents/)
})

test('SH-80: each role is marked by its function; that of the School Improvement Adviser is accountability', async () => {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool()
  const person = await service.addPerson({ role: 'school-improvement-adviser', school })
  await service.addPerson({ role: 'primary-consultant', school })
  const browser = await browse(service, service.administratorId)
  const rows = (await browser.visit(`/schools/${school}/people`)).texts('tbody th')
  expect(rows.find((row) => row.startsWith('School Improvement Adviser'))).toMatch(
    /Adviser ?monitoring and accountability$/,
  )
  expect(rows.find((row) => row.startsWith('Primary Consultant'))).toMatch(/Consultant ?support$/)
  expect((await browser.visit(`/people/${person}`)).texts('tbody th').join()).toMatch(/monitoring and accountability/)
})

test('SH-74: what a Link Adviser is there for is written on their page', async () => {
  const service = await aService({ model: 'st-helens' })
  const person = await service.addPerson({ role: 'link-adviser', school: await service.addSchool() })
  const duties = (await (await browse(service, service.administratorId)).visit(`/people/${person}`)).texts('details li')
  for (const duty of [
    /General support, monitoring and challenge to all schools in proportion to need/,
    /Self-review and improvement planning/,
    /Target setting and achievement analysis/,
    /Review of LEA-wide themes/,
  ])
    expect(duties.some((each) => duty.test(each))).toBe(true)
})

test('SH-89: who supports and who manages a role is written on the page of its holder (SH-91 beside it)', async () => {
  const service = await aService({ model: 'st-helens' })
  const school = await service.addSchool()
  const leader = await service.addPerson({ role: 'consultant-leader', school })
  const remodeller = await service.addPerson({ role: 'workforce-remodelling-consultant', school })
  const browser = await browse(service, service.administratorId)
  expect((await browser.visit(`/people/${leader}`)).texts('details p').join()).toBe(
    'Supported by the Primary Strategy Manager and the Adviser for Leadership and Management.',
  )
  expect((await browser.visit(`/people/${remodeller}`)).texts('details p').join()).toBe(
    'Reports to the Adviser for Leadership and Management.',
  )
})

test('NF-15: the adviser of a school has a start, the one before ends on the day before, and both are to be seen', async () => {
  const service = await aService()
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const first = await service.addPerson({ role: 'data-officer', name: 'Fay First' })
  const second = await service.addPerson({ role: 'data-officer', name: 'Sal Second' })
  for (const person of [first, second]) await trained(service, person, 'partnership-experience')
  const browser = await browse(service, service.administratorId)
  const url = `/schools/${school}/adviser`
  expect((await browser.submit(url, { who: 'Fay First', ...on(2025, 9, 1) })).status).toBe(303)
  expect((await browser.submit(url, { who: 'Sal Second', ...on(2025, 9, 1) })).errors[0]).toMatch(
    /^Every subscribing school has one designated Link Adviser\. Fay First is/,
  )
  expect((await browser.submit(url, { who: 'Sal Second', ...on(2026, 11, 2) })).status).toBe(303)

  const page = await browser.visit(`/schools/${school}/people`)
  const rows = page.texts('tbody tr').join('\n')
  expect(rows).toMatch(/Sal Second.*since 2 November 2026/)
  expect(rows).toMatch(/Fay First1 September 2025 to 1 November 2026/)
  expect((await browser.visit(url)).texts('.wm-rows li').join()).toBe(
    'Fay First, Link Adviser, 1 September 2025 to 1 November 2026',
  )
  const advisers = await service.look(service.administratorId, (look) => listAdvisersOf(look, [school]))
  expect(advisers).toMatchObject([{ personId: second, isOnePerSchool: true, startedOn: '2026-11-02' }])
  expect((await browser.visit(`/schools/${school}`)).body).toMatch(/Sal Second/)
})

test('two keepers at once do not give one school two advisers', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const people = [
    await service.addPerson({ role: 'data-officer', name: 'Ann One' }),
    await service.addPerson({ role: 'data-officer', name: 'Bea Two' }),
  ]
  for (const person of people) await trained(service, person, 'partnership-experience')
  const browsers = [await browse(service, service.administratorId), await browse(service, service.administratorId)]
  const answers = await Promise.all(
    browsers.map((browser, at) =>
      browser.submit(`/schools/${school}/adviser`, { whoId: people[at] ?? '', ...on(2026, 11, 12) }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
})

test('a head lets the school’s own people in and out, and the service sees who did', async () => {
  const service = await aService()
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const head = await service.addPerson({ role: 'headteacher', name: 'Hana Head', school })
  const browser = await browse(service, head)
  const given = await browser.submit(`/schools/${school}/people/add`, {
    name: 'Dan Deputy',
    email: `dan-${school}@example.test`,
    role: 'senior-leader',
    ...on(2026, 11, 12),
  })
  expect(given.goesTo).toBe(`/schools/${school}/people`)
  const row = (await browser.follow(given)).page
    .querySelectorAll('tbody tr')
    .find((each) => /Dan Deputy/.test(each.text))
  expect(row?.text).toMatch(/Senior leader/)
  const deputy = row?.querySelector('td a')?.getAttribute('href')?.replace('/people/', '') ?? ''
  expect((await (await browse(service, deputy)).visit(`/schools/${school}/people`)).status).toBe(200)

  const end = row?.querySelector('a[href$="/end"]')?.getAttribute('href') ?? ''
  expect((await browser.submit(end, on(2026, 11, 20, 'finishedOn'))).goesTo).toBe(`/schools/${school}/people`)
  const later = await browse(service, deputy, { now: '2026-11-21T09:00:00Z' })
  expect((await later.visit(`/schools/${school}/people`)).status).toBe(404)

  const keeper = await browse(service, service.administratorId)
  const happened = (await keeper.visit(`/people/${deputy}`)).texts('.wm-timeline li').join('\n')
  expect(happened).toMatch(/Hana Head gave Dan Deputy access as Senior leader of Hollin Bank from 12 November 2026/)
  expect(happened).toMatch(/Hana Head ended the access of Dan Deputy .*: last day 20 November 2026/)
  expect((await keeper.visit(`/schools/${school}`)).texts('.wm-timeline li').join()).toMatch(
    /Hana Head gave Dan Deputy/,
  )
})

test('a head gives nothing of the service’s, nothing elsewhere, and nothing to themselves', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const elsewhere = await service.addSchool()
  const email = `head-${school}@example.test`
  const head = await service.addPerson({ role: 'headteacher', school, email })
  const adviser = await service.addPerson({ role: 'link-adviser', school })
  const browser = await browse(service, head)
  const url = `/schools/${school}/people/add`
  const ann = { name: 'Ann', ...on(2026, 11, 12) }
  expect((await browser.visit(url)).texts('.govuk-radios__label').sort()).toEqual([
    'Chair of Governors',
    'Clerk to the governors',
    'Governor',
    'Nominated governor',
    'Senior leader',
  ])
  for (const role of ['headteacher', 'link-adviser', 'service-administrator', 'officer-of-another-team'])
    expect((await browser.post(url, { ...ann, role })).errors[0]).toMatch(/given by the service/)
  expect((await browser.post(url, { ...ann, email, role: 'governor' })).errors[0]).toMatch(
    /cannot give access to yourself/,
  )
  expect((await browser.post(`/schools/${elsewhere}/people/add`, { ...ann, role: 'governor' })).status).toBe(404)
  const [held] = await service.look(head, (look) => listRolesOf(look, [adviser]))
  expect((await browser.visit(`/people/${adviser}/roles/${held?.id}/end`)).status).toBe(403)
  expect((await browser.visit(`/schools/${school}/adviser`)).status).toBe(403)
  for (const page of [
    '/people',
    '/people/add',
    '/people/invite',
    '/reports/schools-without',
    '/reports/training',
    '/messages',
  ])
    expect((await browser.visit(page)).status, page).toBe(403)
})

test('interim, acting and executive heads, of several schools, are heads', async () => {
  const service = await aService()
  const schools = [await service.addSchool(), await service.addSchool(), await service.addSchool()]
  const person = await service.addPerson({
    role: 'headteacher',
    school: schools[0] ?? '',
    standing: 'executive',
    name: 'Eve Exec',
  })
  const browser = await browse(service, service.administratorId)
  for (const [at, standing] of [
    [1, 'interim'],
    [2, 'acting'],
  ] as const) {
    const urn = await service.look(person, async () => schools[at])
    const { rows } = await service.db.owner.query('select urn from schools where id = $1', [urn])
    const answer = await browser.submit(`/people/${person}/roles/add?role=headteacher`, {
      place: rows[0].urn,
      standing,
      ...on(2026, 11, 1),
    })
    expect(answer.status).toBe(303)
  }
  const own = await browse(service, person)
  const titles = ['Executive Headteacher', 'Interim Headteacher', 'Acting Headteacher']
  for (const [at, school] of schools.entries()) {
    const page = await own.visit(`/schools/${school}/people`)
    expect(page.texts('tbody th').join()).toContain(titles[at])
    expect((await own.visit(`/schools/${school}/people/add`)).status).toBe(200)
  }
})

test('a person’s page is open to those who work with the same school, with what concerns that school alone', async () => {
  const service = await aService()
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const other = await service.addSchool({ name: 'Dale End' })
  const adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Lena Link' })
  const browser = await browse(service, service.administratorId)
  await trained(service, adviser, 'partnership-experience')
  await browser.submit(`/people/${adviser}/roles/add?role=link-adviser`, { place: 'Dale End', ...on(2026, 11, 1) })
  await browser.submit(`/people/${adviser}/leave/add`, on(2026, 12, 1))
  const head = await service.addPerson({ role: 'headteacher', school })
  const stranger = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })

  const seen = await (await browse(service, head)).visit(`/people/${adviser}`)
  expect(seen.status).toBe(200)
  expect(seen.body).toMatch(/Hollin Bank/)
  expect(seen.body).not.toMatch(/Dale End|Leave|partnership work/)
  expect((await (await browse(service, stranger)).visit(`/people/${adviser}`)).status).toBe(404)
  expect((await (await browse(service, adviser)).visit(`/people/${adviser}`)).body).toMatch(/1 December 2026/)
  expect(other).not.toBe(school)
})
