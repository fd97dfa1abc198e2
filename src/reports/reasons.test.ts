import { expect, test } from 'vitest'
import { aService } from '../../test/support/a-service.ts'
import { addTerms, addTraining } from '../../test/support/a-year.ts'
import { hasBought } from '../../test/support/bought.ts'
import { browse } from '../../test/support/browse.ts'

const RULE = "Visit 1 is made in the autumn term, unless the school's programme has been tailored."

test('XX-16: a reason for going ahead of a soft rule is counted in a report, with who and when', async () => {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool({ name: 'Hollin Bank School' })
  await hasBought(service, school)
  const adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ruth Adeyemi' })
  await addTerms(service)
  await addTraining(service, adviser, 'sip-accreditation')
  const director = await browse(service, service.administratorId)
  expect((await director.visit('/reports/reasons')).heading).toBe('No rule was set aside in 2026/27')

  const browser = await browse(service, adviser)
  for (const day of ['4', '5'])
    await browser.submit(`/schools/${school}/visits/book/data-analysis`, {
      'on-day': day,
      'on-month': '2',
      'on-year': '2027',
      'reason.data-analysis-in-autumn': `The school asked for it (${day})`,
    })

  const report = await director.visit('/reports/reasons')
  expect(report.heading).toBe('Rules were set aside twice in 2026/27')
  // The rule's own sentence, which no case adds to; each case has its school, and what the rule said of it.
  expect(report.texts('tbody th a')).toEqual([RULE])
  expect(report.texts('.wm-rows li').every((line) => line.includes('Hollin Bank School'))).toBe(true)
  expect(report.texts('.wm-rows a').filter((text) => text !== 'Hollin Bank School')).toEqual([
    expect.stringMatching(/^Visit booked for Friday 5 February 2027/),
    expect.stringMatching(/^Visit booked for Thursday 4 February 2027/),
  ])
  const lead = report.page.querySelector('.wm-rows a[href^="/visits/"]')?.getAttribute('href') ?? ''
  expect((await director.visit(lead)).status).toBe(200)
  expect(report.texts('tbody td').slice(0, 2)).toEqual(['NF-34', '2'])
  expect(report.texts('.wm-rows__what')).toEqual(['The school asked for it (5)', 'The school asked for it (4)'])
  expect(report.texts('.wm-rows__when')[0]).toContain('Ruth Adeyemi')
  expect((await director.visit('/reports/reasons.csv')).body).toContain('The school asked for it (4)')
  expect((await browser.visit('/reports/reasons')).status).toBe(404)

  const ofOne = await director.visit('/reports/reasons?rule=data-analysis-in-autumn')
  expect(ofOne.texts('main strong')).toEqual([RULE])
  expect(ofOne.page.querySelector('main strong + a')?.getAttribute('href')).toBe('/handbook#data-analysis-in-autumn')
})

test('XX-16: the report is narrowed by rule and by days, which stand in its address and in its file', async () => {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool()
  await hasBought(service, school)
  const gone = async (at: string, rule: string, reason: string) =>
    service.db.owner.query(
      `with e as (insert into events (authority_id, id, at, name, audience, overrides)
         values ($1, gen_random_uuid(), $2, 'visit.booked', 'see-school', $3) returning id, sequence)
       insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
       select $1, gen_random_uuid(), id, sequence, 'school', $4 from e`,
      [
        service.authorityId,
        at,
        JSON.stringify([{ id: rule, source: 'XX-1', says: rule, reason, weight: 'soft' }]),
        school,
      ],
    )
  await gone('2026-08-31T22:59:00Z', 'one', 'Before the year')
  await gone('2026-08-31T23:01:00Z', 'one', 'First minute of the year')
  await gone('2026-10-01T12:00:00Z', 'two', '=October')
  await gone('2026-11-02T12:00:00Z', 'one', 'November')
  const browser = await browse(service, service.administratorId)
  const read = async (ask: string) => {
    const page = await browser.visit(`/reports/reasons${ask}`)
    return [page.heading, page.texts('.wm-rows__what'), page.errors]
  }
  const ofYear = ['November', '=October', 'First minute of the year']
  expect(await read('')).toEqual(['Rules were set aside 3 times in 2026/27', ofYear, []])
  expect(await read('?rule=one')).toEqual([
    'This rule was set aside twice in 2026/27',
    ['November', 'First minute of the year'],
    [],
  ])
  expect(await read('?rule=one&from-day=31&from-month=8&from-year=2026&until=2026-08-31')).toEqual([
    'This rule was set aside once from Monday 31 August 2026 to Monday 31 August 2026',
    ['Before the year'],
    [],
  ])
  expect(await read('?until=2026-10-31')).toEqual([
    'Rules were set aside twice from Tuesday 1 September 2026 to Saturday 31 October 2026',
    ['=October', 'First minute of the year'],
    [],
  ])
  expect(await read('?rule=none')).toEqual(['This rule was not set aside in 2026/27', [], []])
  expect((await read('?from-day=31&from-month=2&from-year=2026'))[2]).toEqual([
    'Enter the first day as a day, a month and a year, for example 12 11 2026',
  ])
  expect((await read('?from=2026-10-02&until=2026-10-01'))[2]).toEqual(['The last day is before the first'])
  const page = await browser.visit('/reports/reasons?rule=two&from=2026-09-30')
  const file = page.page.querySelector('a[href*=".csv"]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? ''
  expect(file).toBe('/reports/reasons.csv?rule=two&from=2026-09-30')
  expect((await browser.visit(file)).body.trim().split('\r\n').slice(1).join()).toMatch(/,'=October$/)
})

test('XX-16: a sentence that several kinds of visit bear is one rule: counted once, and asked for by either of its ids', async () => {
  const service = await aService({ model: 'norfolk' })
  const says = 'Best practice is for governors to take part in at least part of all major visits.'
  const rules = ['governors-at-visit-1', 'governors-at-visit-2', 'governors-at-visit-1']
  for (const id of rules)
    await service.db.owner.query(
      `insert into events (authority_id, id, at, name, audience, overrides) values ($1, gen_random_uuid(), $2, 'record.handed-in', 'write', $3)`,
      [service.authorityId, service.now, JSON.stringify([{ id, source: 'NF-13', says, reason: '', weight: 'mark' }])],
    )
  const browser = await browse(service, service.administratorId)
  const report = await browser.visit('/reports/reasons')
  expect(report.texts('tbody th a')).toEqual([says])
  expect(report.texts('tbody td').slice(0, 2)).toEqual(['NF-13', '3'])
  expect(report.texts('select[name=rule] option')).toEqual(['Every rule', says])
  for (const id of new Set(rules)) {
    const ofOne = await browser.visit(`/reports/reasons?rule=${id}`)
    expect([ofOne.heading, ofOne.texts('.wm-rows__what').length]).toEqual([
      'This rule was set aside 3 times in 2026/27',
      3,
    ])
    expect((await browser.visit(`/reports/reasons.csv?rule=${id}`)).body.trim().split('\r\n')).toHaveLength(4)
  }
})

test('a page ends within a deed that went ahead of several rules, and the next one has the rest', async () => {
  const service = await aService()
  const overrides = Array.from({ length: 60 }, (_, at) => ({
    id: `r${at}`,
    source: 'X',
    says: `Rule ${at}`,
    reason: `R${at}`,
    weight: 'soft',
  }))
  await service.db.owner.query(
    `insert into events (authority_id, id, at, name, audience, overrides) values ($1, gen_random_uuid(), $2, 'visit.booked', 'see-school', $3)`,
    [service.authorityId, service.now, JSON.stringify(overrides)],
  )
  const browser = await browse(service, service.administratorId)
  const first = await browser.visit('/reports/reasons')
  const next = first.page.querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? ''
  const second = await browser.visit(next)
  expect(new Set([...first.texts('.wm-rows__what'), ...second.texts('.wm-rows__what')]).size).toBe(60)
})

test('what is said of a case is not taken for the rule, whichever case came last', async () => {
  const service = await aService({ model: 'norfolk' })
  const school = await service.addSchool()
  await hasBought(service, school)
  const adviser = await service.addPerson({ role: 'link-adviser', school })
  await addTerms(service)
  await addTraining(service, adviser, 'sip-accreditation')
  const browser = await browse(service, adviser)
  // A Saturday in the autumn term.
  await browser.submit(`/schools/${school}/visits/book/data-analysis`, {
    'on-day': '21',
    'on-month': '11',
    'on-year': '2026',
    'reason.date-not-at-weekend': 'Governors came',
  })
  const report = await (await browse(service, service.administratorId)).visit('/reports/reasons')
  expect(report.texts('tbody th a')).toEqual(['A date with a school is a weekday.'])
  expect(report.texts('.wm-rows li').join()).toContain('21 November 2026')
})

test.each([
  ['norfolk', true],
  ['wiltshire', false],
] as const)('the report on training is offered in %s: %s', async (model, isOffered) => {
  const service = await aService({ model })
  const { page } = await (await browse(service, service.administratorId)).visit('/reports')
  expect(page.querySelector('a[href="/reports/training"]') !== null).toBe(isOffered)
})
