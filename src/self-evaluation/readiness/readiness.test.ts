import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { newId } from '#shared/id.ts'

let made: { service: TestService; school: string; other: string; ofAdmin: Browser; ofAdviser: Browser; ofHead: Browser }
beforeAll(async () => {
  const service = await aService({ model: 'essex' })
  await addTerms(service)
  const [school, other] = [
    await service.addSchool({ name: 'Hollin Bank' }),
    await service.addSchool({ name: 'Beck Side' }),
  ]
  const roleOf = (kind: string) =>
    service.model.roles.find((role) => role.kind === kind && role.tiedTo.includes('school'))!.id
  made = {
    ...{ service, school, other },
    ofAdmin: await browse(service, service.administratorId),
    ofAdviser: await browse(
      service,
      await service.addPerson({ role: roleOf('adviser'), school, name: 'Ruth Partner' }),
    ),
    ofHead: await browse(service, await service.addPerson({ role: roleOf('headteacher'), school, name: 'Tom Head' })),
  }
})
const on = (month: string, day: string, year = '2026') => ({
  'evaluatedOn-day': day,
  'evaluatedOn-month': month,
  'evaluatedOn-year': year,
})

describe('schools that are likely to be inspected', () => {
  test('ES-29: the list of the year is kept by whoever may, and each school’s readiness is evaluated: who, when, and what was found', async () => {
    const { ofAdmin, ofAdviser, ofHead, school, other } = made
    expect((await ofAdmin.visit('/readiness')).heading).toBe('No school is on the list for 2026/27')
    const put = { schoolYear: '2026', because: 'Four years since the last' }
    expect((await ofAdviser.post(`/schools/${school}/readiness`, put)).status).toBe(403)
    await ofAdmin.submit(`/schools/${school}/readiness`, put)
    await ofAdmin.submit(`/schools/${other}/readiness`, put)
    expect((await ofAdmin.submit(`/schools/${school}/readiness`, put)).errors).toEqual([
      'The school is on the list of that year already.',
    ])
    const list = await ofAdmin.visit('/readiness')
    expect(list.heading).toBe('2 schools are likely to be inspected in 2026/27, 2 not evaluated yet')
    // Whoever works with one school sees that one; no school sees the list.
    expect((await ofAdviser.visit('/readiness')).texts('tbody th')).toEqual(['Hollin Bank'])
    expect((await ofHead.visit('/readiness')).status).toBe(404)
    expect((await ofHead.visit(`/schools/${school}`)).body).not.toContain('inspected')
    const url = (await ofAdviser.visit('/readiness')).page.querySelector('tbody a')?.getAttribute('href') ?? ''
    // It is due from whoever works with the school, and from nobody at the school.
    expect((await ofAdviser.visit('/')).body).toContain('Evaluate how ready Hollin Bank is')
    for (const nobody of [ofHead, ofAdmin]) expect((await nobody.visit('/')).body).not.toContain('Evaluate how ready')
    for (const [answers, says] of [
      [{ outcome: 'superb', ...on('11', '2') }, 'Choose how ready the school is.'],
      [{ ...on('11', '2') }, 'Choose how ready the school is'],
      [{ outcome: 'ready', ...on('11', '2', '2031') }, 'The day lies ahead.'],
      [
        { outcome: 'ready', ...on('2', '31') },
        'Enter the day of the evaluation as a day, a month and a year, for example 12 11 2026',
      ],
    ] as const)
      expect((await ofAdviser.post(url, answers)).errors).toEqual([says])
    await ofAdviser.submit(url, { outcome: 'not-ready', says: 'Plans lag.', ...on('11', '2') })
    await ofAdviser.submit(url, { outcome: 'ready-in-part', says: 'Better.', ...on('11', '9') })
    expect((await ofAdviser.visit('/')).body).not.toContain('Evaluate how ready')
    const row = (await ofAdmin.visit('/readiness')).texts('tbody tr').find((text) => text.includes('Hollin Bank'))
    expect(row).toContain('Ready in part (Ruth Partner, 9 Nov')
    expect((await ofAdmin.visit('/readiness?found=none')).texts('tbody th')).toEqual(['Beck Side'])
    expect((await ofAdmin.visit(url)).texts('main .wm-rows li').join()).toContain('Plans lag.')
    const csv = (await ofAdmin.visit('/readiness.csv')).body
    expect(csv).toContain('Hollin Bank,Four years since the last,2026-11-12,Ready in part,2026-11-09,Ruth Partner')
    expect((await ofAdviser.visit('/readiness.csv')).body).not.toContain('Beck Side')
  })

  test('ES-29: the file has every school of the list, however many', async () => {
    const { service, ofAdmin } = made
    await service.db.owner.query(
      `with s as (insert into schools (authority_id, id, urn, name, name_sorted, search_text, status)
         select $1, gen_random_uuid(), (700000 + n)::text, 'Long ' || n, 'long ' || n, 'long', 'open' from generate_series(1, 1100) n returning id)
       insert into readiness_list (authority_id, id, school_id, school_year, because, listed_by, listed_on)
         select $1, gen_random_uuid(), s.id, 2027, 'Long ago', $2, '2026-10-01' from s`,
      [service.authorityId, service.administratorId],
    )
    const lines = (await ofAdmin.visit('/readiness.csv?year=2027')).body
      .split('\n')
      .filter((line) => /^Long \d/.test(line))
    expect(new Set(lines).size).toBe(1100)
  })

  test('ES-29: a school that was inspected is taken off, with the reason, and nothing more is found of it then', async () => {
    const { ofAdmin, ofAdviser } = made
    const url = (await ofAdviser.visit('/readiness')).page.querySelector('tbody a')?.getAttribute('href') ?? ''
    expect((await ofAdviser.visit(`${url}/take-off`)).status).toBe(403)
    expect((await ofAdmin.post(`${url}/take-off`, { because: 'Inspected', revision: '9' })).errors[0]).toContain(
      'Load the page again',
    )
    await ofAdmin.submit(`${url}/take-off`, { because: 'Inspected on 18 January' })
    expect((await ofAdviser.visit('/readiness')).heading).toContain('No school is on the list')
    expect((await ofAdviser.post(url, { outcome: 'ready', ...on('11', '2') })).errors).toEqual([
      'The school is no longer on the list.',
    ])
    expect((await ofAdmin.visit(`/readiness/${newId()}`)).status).toBe(404)
  })
})
