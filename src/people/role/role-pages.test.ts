import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KINDS_OF_USER, readModel } from '#model/index.ts'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { listRolesOf } from './held-role-store.ts'

const from = (year: number, month: number, day: number, name = 'startedOn') => ({
  [`${name}-year`]: String(year),
  [`${name}-month`]: String(month),
  [`${name}-day`]: String(day),
})

test('SH-72: one person is given several roles, each over its own place, and holds them all', async () => {
  const service = await aService({ model: 'st-helens' })
  await service.addSchool({ name: 'Hollin Bank', urn: '801001' })
  await service.addSchool({ name: 'Dale End' })
  const browser = await browse(service, service.administratorId)

  const added = await browser.submit('/people/add', { name: 'Ruth Adeyemi', email: 'Ruth.A@Example.test' })
  const personUrl = added.goesTo?.replace('/roles/add', '') ?? ''
  const give = (role: string, answers: Record<string, string>) =>
    browser.submit(`${personUrl}/roles/add?role=${role}`, { ...from(2026, 11, 1), ...answers })
  expect((await give('link-adviser', { place: '801001' })).goesTo).toBe(personUrl)
  expect((await give('school-improvement-adviser', { place: 'dale end' })).goesTo).toBe(personUrl)
  expect((await give('specialist-adviser', { scope: 'authority', note: 'Numeracy' })).goesTo).toBe(personUrl)

  const page = await browser.visit(personUrl)
  expect(page.heading).toBe('Ruth Adeyemi')
  const rows = page.texts('table tbody tr').join('\n')
  expect(rows).toMatch(/Link Adviser.*Hollin Bank/)
  expect(rows).toMatch(/School Improvement Adviser.*Dale End/)
  expect(rows).toMatch(/Specialist adviser \(Numeracy\).*The whole service/)
})

test('SH-87: a consultant leader is matched to a school only once National Strategy training and the LEA protocol are both on their file', async () => {
  const service = await aService({ model: 'st-helens' })
  const [dale, hollin] = [
    await service.addSchool({ name: 'Dale End', urn: '801002' }),
    await service.addSchool({ name: 'Hollin Bank', urn: '801001' }),
  ]
  const leader = await service.addPerson({ role: 'headteacher', school: dale, name: 'Hal Head' })
  const browser = await browse(service, service.administratorId)
  const match = () =>
    browser.submit(`/people/${leader}/roles/add?role=consultant-leader`, { ...from(2026, 11, 12), place: '801001' })
  const onFile = async (training: string) =>
    (await browser.submit(`/people/${leader}/training/add`, { training, ...from(2026, 11, 2, 'completedOn') })).errors
  const matched = () =>
    service.look(leader, async (look) => look.reach('book').schoolIds.has(hollin), { now: '2026-11-12T12:00:00Z' })
  const says = [expect.stringContaining('National Strategy training and work to the agreed LEA protocol')]
  expect((await match()).errors).toEqual(says)
  expect(await onFile('national-strategy-training')).toEqual([])
  expect([(await match()).errors, await matched()]).toEqual([says, false])
  expect(await onFile('lea-protocol')).toEqual([])
  expect([(await match()).errors, await matched()]).toEqual([[], true])
})

test('XX-03: rights begin with the first day of a role and end with its last, on the page and in the service', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const person = await service.addPerson({ role: 'data-officer', finishedOn: '2020-01-01' })
  const keeper = await browse(service, service.administratorId)
  const { name } = (await service.look(keeper ? service.administratorId : '', (look) =>
    look.db.selectFrom('schools').select('name').where('id', '=', school).executeTakeFirstOrThrow(),
  )) as { name: string }
  await keeper.submit(`/people/${person}/roles/add?role=headteacher`, {
    place: name,
    ...from(2026, 11, 20),
    ...from(2026, 11, 30, 'finishedOn'),
  })

  const days: [string, number][] = [
    ['2026-11-19T12:00:00Z', 404],
    ['2026-11-20T12:00:00Z', 200],
    ['2026-11-30T23:30:00Z', 200],
    ['2026-12-01T00:30:00Z', 404],
  ]
  for (const [now, status] of days) {
    expect((await (await browse(service, person, { now })).visit(`/schools/${school}/people`)).status, now).toBe(status)
    const seen = await service.look(person, async (look) => look.reach('see-school').schoolIds.has(school), { now })
    expect(seen, now).toBe(status === 200)
  }
})

test('a role that is ended on a page takes its rights away the day after, and history says who ended it', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const person = await service.addPerson({ role: 'headteacher', school, name: 'Hana Head' })
  const browser = await browse(service, service.administratorId)
  const [held] = await service.look(service.administratorId, (look) => listRolesOf(look, [person]))
  const end = `/people/${person}/roles/${held?.id}/end`

  expect((await browser.submit(end, from(1999, 12, 31, 'finishedOn'))).errors[0]).toMatch(/began on 1 January 2000/)
  expect((await browser.submit(end, { ...from(2026, 11, 12, 'finishedOn') })).goesTo).toBe(`/people/${person}`)
  expect((await browser.submit(end, from(2026, 12, 24, 'finishedOn'))).errors[0]).toMatch(/ends on 12 November 2026/)
  const after = await browse(service, person, { now: '2026-11-13T09:00:00Z' })
  expect((await after.visit(`/schools/${school}/people`)).status).toBe(404)
  const page = await browser.visit(`/people/${person}`)
  expect(page.texts('.wm-timeline li').join(' ')).toMatch(/Hana Head is Headteacher of .* until 12 November 2026/)
})

test('XX-04: each of the kinds of user can be given as a role by a form, over what it is tied to', async () => {
  const given = new Set<string>()
  for (const name of ['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham'] as const) {
    const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
    const fresh = model?.roles.filter(({ kind, needs }) => !given.has(kind) && needs.length === 0) ?? []
    const firsts = fresh.filter((role, at) => fresh.findIndex(({ kind }) => kind === role.kind) === at)
    if (firsts.length === 0) continue
    const service = await aService({ model: name })
    const schoolName = `School of ${name}`
    await service.addSchool({ name: schoolName })
    await service.addGroup({ kind: 'cluster', name: 'The group' })
    const browser = await browse(service, service.administratorId)
    for (const role of firsts) {
      const person = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })
      const scope = role.tiedTo[0] ?? 'authority'
      const place = scope === 'school' ? schoolName : scope === 'group' ? 'The group' : ''
      const answer = await browser.submit(`/people/${person}/roles/add?role=${role.id}`, {
        scope,
        place,
        ...from(2026, 11, 1),
        ...(role.secondment && from(2027, 7, 31, 'finishedOn')),
      })
      expect(answer.errors, `${name}: ${role.id}`).toEqual([])
      const kinds = await service.look(person, async (look) => look.actor.roles.map(({ kind }) => kind))
      expect(kinds).toContain(role.kind)
      given.add(role.kind)
    }
  }
  expect([...given].sort()).toEqual([...KINDS_OF_USER].sort())
})

test('NF-33: the page refuses a link adviser without recorded experience, in the authority’s words, and takes one with it', async () => {
  const service = await aService()
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const person = await service.addPerson({ role: 'data-officer', name: 'Lena Link' })
  const browser = await browse(service, service.administratorId)
  const assign = () =>
    browser.submit(`/schools/${school}/adviser`, { role: 'link-adviser', who: 'Lena Link', ...from(2026, 11, 12) })

  const refused = await assign()
  expect(refused.status).toBe(422)
  expect(refused.errors[0]).toMatch(/^Link Advisers are experienced in school improvement partnership work/)
  expect(refused.page.querySelector('input[name=who]')?.getAttribute('value')).toBe('Lena Link')
  await browser.submit(`/people/${person}/training/add`, {
    training: 'partnership-experience',
    ...from(2026, 11, 12, 'completedOn'),
  })
  expect((await assign()).goesTo).toBe(`/schools/${school}/people`)
})

test('ES-16: a partner outside their phase is a warning, with a reason that is kept', async () => {
  const service = await aService({ model: 'essex', now: '2018-02-01T09:00:00Z', schoolYear: 2017 })
  const primary = await service.addSchool()
  const secondary = await service.addSchool({ name: 'Upper Dale', phase: 'Secondary' })
  const person = await service.addPerson({ role: 'school-performance-partner', school: primary })
  const browser = await browse(service, service.administratorId)
  const answers = { scope: 'school', place: 'Upper Dale', ...from(2018, 2, 1) }
  const url = `/people/${person}/roles/add?role=school-performance-partner`

  const warned = await browser.submit(url, answers)
  expect(warned.errors[0]).toMatch(/^Until September of the next school year/)
  expect((await browser.visit(`/schools/${secondary}/people`)).texts('tbody tr')).toEqual([])
  const reason = { 'reason.partners-cross-phase': 'Two weeks, while a colleague is ill' }
  expect((await browser.submit(url, { ...answers, ...reason })).status).toBe(303)
  const { rows } = await service.db.owner.query(
    "select overrides from events where authority_id = $1 and name = 'person.role-given' order by sequence desc limit 1",
    [service.authorityId],
  )
  expect(rows[0].overrides).toMatchObject([
    { id: 'partners-cross-phase', source: 'ES-16', reason: reason['reason.partners-cross-phase'] },
  ])

  await browser.submit(`/people/${person}/training/add`, {
    training: 'cross-phase-training',
    ...from(2018, 1, 20, 'completedOn'),
  })
  await service.addSchool({ name: 'Lower Dale', phase: 'Secondary' })
  expect((await browser.submit(url, { ...answers, place: 'Lower Dale' })).status).toBe(303)
})

test('ES-15: a quadrant lead is given secondary schools beside primary ones from 1 September 2017 without a word', async () => {
  const service = await aService({ model: 'essex', now: '2017-09-01T09:00:00Z', schoolYear: 2017 })
  const person = await service.addPerson({ role: 'quadrant-lead', school: await service.addSchool() })
  await service.addSchool({ name: 'Upper Dale', phase: 'Secondary' })
  const browser = await browse(service, service.administratorId)
  const give = (answers: object) =>
    browser.submit(`/people/${person}/roles/add?role=quadrant-lead`, {
      scope: 'school',
      place: 'Upper Dale',
      ...answers,
    })
  const says = [expect.stringMatching(/^Quadrant Leads work across the phases from September/)]
  expect((await give(from(2017, 8, 31))).errors).toEqual(says)
  const reason = { 'reason.quadrant-leads-cross-phase': 'One day early' }
  expect((await give({ ...from(2017, 8, 31), ...reason })).errors).toEqual(says)
  expect((await give(from(2017, 9, 1))).status).toBe(303)
})

test('ES-14: a title that is renamed is the new one everywhere, and nobody loses their access', async () => {
  const service = await aService({ model: 'essex' })
  const school = await service.addSchool()
  const person = await service.addPerson({ role: 'school-performance-partner', school })
  const text = readFileSync('models/essex.yaml', 'utf8')
  const renamed = text.replace('name: School Performance Partner\n', 'name: Partner for Performance\n')
  expect(renamed).not.toBe(text)
  const { owner } = service.db
  const copy = `insert into model_versions
    select authority_id, gen_random_uuid(), format, title, written_for_school_year, $2, md5($2), created_at + interval '1 day'
    from model_versions where authority_id = $1 returning id`
  const { rows } = await owner.query(copy, [service.authorityId, renamed])
  await owner.query('insert into model_adoptions values ($1, gen_random_uuid(), 2026, $2, $3)', [
    service.authorityId,
    rows[0].id,
    new Date('2026-11-12T09:00:00Z'),
  ])

  const partner = await browse(service, person)
  const team = await partner.visit(`/schools/${school}/people`)
  expect(team.status).toBe(200)
  expect(team.texts('tbody th').join()).toMatch(/Partner for Performance/)
  expect(team.body).not.toMatch(/School Performance Partner/)
})

test('nobody gives themselves more than they have, and the last one who looks after the service stays', async () => {
  const service = await aService()
  const head = await service.addPerson({ role: 'head-of-advisory-services' })
  const browser = await browse(service, head)
  const own = await browser.submit(`/people/${head}/roles/add?role=service-administrator`, from(2026, 11, 12))
  expect(own.errors[0]).toMatch(/can do more than you can/)
  const [held] = await service.look(head, (look) => listRolesOf(look, [service.administratorId]))
  const end = `/people/${service.administratorId}/roles/${held?.id}/end`
  expect((await browser.submit(end, from(2026, 11, 30, 'finishedOn'))).errors[0]).toMatch(/Nobody else is/)
  await service.addPerson({ role: 'service-administrator' })
  expect((await browser.submit(end, from(2026, 11, 30, 'finishedOn'))).status).toBe(303)
})

test('a name that may be several is asked back with all of them, and the one chosen is taken', async () => {
  const service = await aService({ model: 'rotherham' })
  const one = await service.addSchool({ name: 'St Mary Primary School', town: 'Dale' })
  await service.addSchool({ name: 'St Mary Junior School' })
  const person = await service.addPerson({ role: 'ses-data-team' })
  const browser = await browse(service, service.administratorId)
  const url = `/people/${person}/roles/add?role=headteacher`
  const asked = await browser.submit(url, { place: 'st mary', ...from(2026, 11, 12) })
  expect(asked.status).toBe(422)
  expect(asked.errors).toEqual(['Choose which one you mean'])
  expect(asked.texts('label[for^=placeId]').sort()).toEqual(['St Mary Junior School', 'St Mary Primary School'])
  expect((await browser.submit(url, { place: 'st mary', placeId: one, ...from(2026, 11, 12) })).status).toBe(303)
})
