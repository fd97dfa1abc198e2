import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'
import { clearQueue, jobsAtWork, until } from '../support/jobs-at-work.ts'
import { statementJobs } from '#days/index.ts'

// Story 4.1: days that are due, allocated and told of, through the pages.

const ISSUE = 'form[action$="/issue"]'

async function setTerms(service: TestService, year: number, dates: readonly (readonly [string, string])[]) {
  for (const [at, [from, to]] of dates.entries())
    await service.db.owner.query(
      'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, $3, $4, $5, $6)',
      [service.authorityId, newId(), year, service.model.calendar.terms[at]?.id, from, to],
    )
}

describe('4.1 support in proportion to need, its days', () => {
  let service: TestService
  const schools: Record<string, string> = {}
  const people: Record<string, string> = {}
  const as = (person: string, on: string): Promise<Browser> =>
    browse(service, people[person], { now: `${on}T09:00:00Z` })

  beforeAll(async () => {
    service = await aService({ model: 'st-helens', now: '2004-09-06T09:00:00Z', schoolYear: 2004 })
    await setTerms(service, 2004, [
      ['2004-09-06', '2004-12-17'],
      ['2005-01-04', '2005-03-24'],
      ['2005-04-11', '2005-07-22'],
    ])
    schools.parr = await service.addSchool({ name: 'Parr Brook Primary' })
    schools.sutton = await service.addSchool({ name: 'Sutton Hey Primary' })
    schools.carr = await service.addSchool({ name: 'Carr Mill High', phase: 'Secondary' })
    const add = async (name: string, role: string, school?: string) => {
      const since = { startedOn: '2004-09-01' }
      people[name] = await service.addPerson({ role, name: `${name} Person`, ...(school && { school }), ...since })
    }
    await add('Farah', 'director')
    await add('Ann', 'link-adviser', schools.parr)
    await add('Brian', 'school-improvement-adviser', schools.parr)
    await add('Carol', 'lead-consultant', schools.parr)
    await add('Nina', 'primary-consultant', schools.parr)
    await add('Derek', 'headteacher', schools.parr)
    await add('Eve', 'chair-of-governors', schools.parr)
  })

  test('step 1, SH-20, SH-21: statements go to two schools, the report lists the third, and is empty once it was issued too', async () => {
    const farah = await as('Farah', '2004-09-06')
    for (const school of [schools.parr, schools.sutton])
      expect((await farah.submit(`/schools/${school}/statements/2004`, {}, ISSUE)).status).toBe(303)
    const report = await farah.visit('/days/statements?year=2004&stands=none')
    expect(report.texts('tbody th a')).toEqual(['Carr Mill High'])
    await clearQueue(service)
    await farah.submit('/days/statements?year=2004', {}, 'form[action="/days/statements"][method=post]')
    const atWork = await jobsAtWork(service, statementJobs())
    await until(
      async () => (await farah.visit('/days/statements?year=2004')).heading,
      (found) => found.includes('Every school was sent its Annual Support Allocation'),
    ).finally(() => atWork.stop())
    expect((await farah.visit('/days/statements?year=2004&stands=none')).texts('tbody th a')).toEqual([])
    const derek = await as('Derek', '2004-09-07')
    expect((await derek.visit('/')).body).toMatch(/1 new Annual Support Allocation/)
    const told = await derek.visit(`/schools/${schools.parr}/statements/2004`)
    expect(told.body).toMatch(/Light touch core support/)
    expect(told.heading).toMatch(/Issued on Monday 6 September 2004/)
  })

  test('step 2, SH-20: the category becomes Significant on 17 September, the school is due more from that term, and its statement waits anew', async () => {
    const farah = await as('Farah', '2004-09-17')
    const decided = await farah.submit(`/schools/${schools.parr}/need/decide/significant`, {
      ...{ level: '4', reason: 'vulnerable' },
      ...{ 'startsOn-day': '17', 'startsOn-month': '9', 'startsOn-year': '2004' },
    })
    expect(decided.errors).toEqual([])
    expect((await farah.visit(`/schools/${schools.parr}/days?year=2004`)).heading).toMatch(/21 days due/)
    const waiting = await farah.visit('/days/statements?year=2004&stands=changed')
    expect(waiting.texts('tbody th a')).toEqual(['Parr Brook Primary'])
    await farah.submit(`/schools/${schools.parr}/statements/2004`, {}, ISSUE)
    const told = await (await as('Eve', '2004-09-20')).visit(`/schools/${schools.parr}/statements/2004`)
    expect(told.heading).toMatch(/version 2/)
    expect(told.body).toMatch(/Significant support, since Friday 17 September 2004/)
  })

  test('step 11, SH-53: six days of the adviser and twelve of consultants are drawn from what they have to give', async () => {
    const farah = await as('Farah', '2004-11-08')
    for (const [name, days] of [
      ['Brian', '100'],
      ['Nina', '40'],
    ] as const)
      await farah.submit(`/people/${people[name]}/days/capacity`, { days })
    const give = (who: string, role: string, days: string, differs = {}) =>
      farah.submit(`/schools/${schools.parr}/days/allocate`, {
        ...{ who: `${people[who]}|${role}`, days, kind: 'raising-achievement-plan', fund: 'standards-fund' },
        ...differs,
      })
    expect((await give('Brian', 'school-improvement-adviser', '6')).status).toBe(303)
    const without = await give('Nina', 'primary-consultant', '12')
    expect(without.errors.join(' ')).toMatch(/Consultant time follows needs identified by Link Advisers/)
    const need = { need: 'Mathematics in Key Stage 2', needSeenBy: people.Ann! }
    expect((await give('Nina', 'primary-consultant', '12', need)).status).toBe(303)
    expect((await farah.visit(`/people/${people.Nina}/days?year=2004`)).heading).toMatch(/28 days left of 40 days/)
  })

  test('step 13, SH-53: through the lead consultant two days are set aside, and the consultant’s free days fall by two', async () => {
    const derek = await as('Derek', '2004-11-22')
    expect((await derek.visit(`/schools/${schools.parr}/days/allocate`)).status).toBe(404)
    const carol = await as('Carol', '2004-11-22')
    const set = await carol.submit(`/schools/${schools.parr}/days/allocate`, {
      ...{ who: `${people.Nina}|primary-consultant`, days: '2', kind: 'raising-achievement-plan' },
      ...{ need: 'Numeracy', needSeenBy: people.Ann! },
    })
    expect(set.errors).toEqual([])
    expect((await carol.visit(`/people/${people.Nina}/days`)).heading).toMatch(/26 days left of 40 days/)
  })
})
