import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { phaseOf, readModel } from '#model/index.ts'
import { dbOver } from '#db/database.ts'
import { aService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { toCsv } from '#web/csv.ts'
import { isServed } from './served-schools.ts'

const cases = [
  ['WI-30', 'wiltshire', 'local-authority-contact', 'Local Authority Contact'],
  ['WI-15', 'wiltshire', 'school-improvement-partner', 'School Improvement Partner'],
  ['SH-74', 'st-helens', 'link-adviser', 'Link Adviser'],
  ['NF-03', 'norfolk', 'link-adviser', 'Link Adviser'],
] as const

for (const [row, model, role, title] of cases)
  test(`${row}: the report names the schools that have no ${title} today, and no others`, async () => {
    const service = await aService({ model })
    const has = await service.addSchool({ name: 'Has One' })
    const had = await service.addSchool({ name: 'Had One' })
    await service.addSchool({ name: 'Never Had' })
    await service.addSchool({ name: 'Shut Down', status: 'closed' })
    await service.addSchool({ name: 'Further College', phase: '16 plus' })
    const comes = await service.addSchool({ name: 'Comes Later' })
    await service.addPerson({ role, school: has })
    await service.addPerson({ role, school: had, name: 'Leo Left', finishedOn: '2026-11-11' })
    await service.addPerson({ role, school: comes, startedOn: '2026-11-13' })
    const browser = await browse(service, service.administratorId)
    const page = await browser.visit(`/reports/schools-without?role=${role}`)
    expect(page.heading).toBe(`3 schools have no ${title}`)
    expect(page.texts('tbody th a')).toEqual(['Comes Later', 'Had One', 'Never Had'])
    expect(page.texts('tbody tr').join('\n')).toMatch(/Had One.*Leo Left until 11 November 2026/)
    expect((await browser.visit(`/schools/${had}/people`)).texts('.govuk-inset-text').join()).toContain(
      `${title}: unassigned`,
    )
    const file = await browser.visit(`/reports/schools-without.csv?role=${role}`)
    expect(file.body.split('\r\n').filter(Boolean)).toHaveLength(4)
    expect(file.body).toContain('Had One')
  })

test('WI-30: a contact of a cluster is the contact of its schools of today', async () => {
  const service = await aService({ model: 'wiltshire' })
  const inside = await service.addSchool({ name: 'Inside' })
  await service.addSchool({ name: 'Outside' })
  const group = await service.addGroup({ kind: 'cluster', schools: [inside] })
  await service.addPerson({ role: 'local-authority-contact', group })
  const browser = await browse(service, service.administratorId)
  const page = await browser.visit('/reports/schools-without?role=local-authority-contact')
  expect(page.texts('tbody th a')).toEqual(['Outside'])
})

test('the report turns by key and says how many there are', async () => {
  const service = await aService({ model: 'st-helens' })
  for (let at = 0; at < 53; at += 1) await service.addSchool({ name: `School ${String(at).padStart(2, '0')}` })
  const browser = await browse(service, service.administratorId)
  const first = await browser.visit('/reports/schools-without')
  expect(first.heading).toBe('53 schools have no Link Adviser')
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  expect((await browser.visit(next)).texts('tbody th a')).toEqual(['School 50', 'School 51', 'School 52'])
})

test('ES-17: training is recorded, and the report says who is ready for work across the phases and who is not', async () => {
  const service = await aService({ model: 'essex' })
  const school = await service.addSchool()
  const ready = await service.addPerson({ role: 'school-performance-partner', name: 'Ria Ready', school })
  await service.addPerson({ role: 'school-performance-partner', name: 'Nora Not', school })
  const lapsed = await service.addPerson({ role: 'school-performance-partner', name: 'Lee Lapsed', school })
  const soon = await service.addPerson({ role: 'quadrant-lead', name: 'Sue Soon', school })
  const browser = await browse(service, service.administratorId)
  const record = (person: string, expires: [number, number, number] | undefined) =>
    browser.submit(`/people/${person}/training/add`, {
      training: 'cross-phase-training',
      'completedOn-year': '2026',
      'completedOn-month': '1',
      'completedOn-day': '10',
      ...(expires && {
        'expiresOn-year': String(expires[0]),
        'expiresOn-month': String(expires[1]),
        'expiresOn-day': String(expires[2]),
      }),
    })
  for (const [person, expires] of [
    [ready, undefined],
    [lapsed, [2026, 11, 12]],
    [soon, [2026, 12, 1]],
  ] as const)
    expect((await record(person, expires ? [...expires] : undefined)).status).toBe(303)

  const partners = await browser.visit('/reports/training?gate=partners-cross-phase')
  expect(partners.heading).toBe('School Performance Partner: 1 of 3 ready')
  expect(partners.texts('.wm-rows li a, .wm-rows li span')).toEqual([
    'Lee Lapsed',
    'Not ready: lapsed on 12 November 2026',
    'Nora Not',
    'Not ready: nothing on file',
    'Ria Ready',
    'Ready',
  ])
  const leads = await browser.visit('/reports/training?gate=quadrant-leads-trained')
  expect(leads.texts('.wm-rows li span')).toEqual(['Ready; lapses on 1 December 2026, in 19 days'])
  expect(leads.texts('p').join()).toMatch(/For 1 of them it lapses within 90 days/)

  const held = (await browser.visit(`/people/${ready}`)).page
    .querySelector('a[href$="/strike-out"]')
    ?.getAttribute('href')
  expect((await browser.submit(held ?? '', {})).errors).toEqual(['Enter why it is struck out'])
  expect((await browser.submit(held ?? '', { because: 'It was somebody else' })).status).toBe(303)
  expect((await browser.visit('/reports/training?gate=partners-cross-phase')).heading).toMatch(/0 of 3 ready/)
  expect((await browser.visit(`/people/${ready}`)).texts('.wm-rows li').join()).toMatch(
    /Struck out: It was somebody else/,
  )
})

test('which schools are served is told by the database as by the model', async () => {
  for (const name of ['st-helens', 'norfolk', 'wiltshire', 'essex', 'rotherham'] as const) {
    const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
    if (!model) throw new Error('the model has faults')
    const service = await aService({ model: name })
    const types = [
      ...new Set(['Community school', 'No such type', ...model.phases.flatMap((phase) => phase.registerTypes)]),
    ]
    const phases = [...new Set(['Not applicable', ...model.phases.flatMap((phase) => phase.registerPhases)])]
    const expected: string[] = []
    for (const type of types)
      for (const phase of phases) {
        const school = `${type} ${phase}`
        await service.addSchool({ name: school, type, phase })
        if (phaseOf(model, { type, phase, typeGroup: '' })?.served) expected.push(school)
      }
    const client = await service.db.owner.connect()
    const rows = await dbOver(client)
      .selectFrom('schools as s')
      .select('s.name')
      .where('s.authority_id', '=', service.authorityId)
      .where(isServed(model))
      .execute()
    client.release()
    expect(rows.map((row) => row.name).sort()).toEqual(expected.sort())
  }
})

test('a cell that a spreadsheet would take for a formula is text', () => {
  expect(toCsv([['=1+1', '+44', '-1', '@x', 'a,b', 'say "hi"', 'two\nlines', 'plain']])).toBe(
    '\uFEFF\'=1+1,\'+44,\'-1,\'@x,"a,b","say ""hi""","two\nlines",plain\r\n',
  )
})
