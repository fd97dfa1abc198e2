import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { recordVisitHeld } from '#visits/index.ts'
import { aService } from '../../test/support/a-service.ts'
import { book, booking } from '../../test/support/a-visit.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { withoutBuying } from '../../test/support/bought.ts'
import { browse } from '../../test/support/browse.ts'
import { aSchoolOnItsProgramme } from './programme-examples.ts'

/** A programme that schools are said to follow, and need not buy. */
const FREE = withoutBuying(readFileSync('models/norfolk.yaml', 'utf8'))

describe('the page of a kind of visit', () => {
  test('NF-36: every kind of the programme shows agenda, outcomes, links, both roles and quality, each with what the model says', async () => {
    const service = await aService({ model: 'norfolk' })
    const head = await service.addPerson({ role: 'headteacher', school: await service.addSchool() })
    const browser = await browse(service, head)
    for (const { visitType } of service.model.programmes[0]!.visits) {
      const type = service.model.visitTypes.find(({ id }) => id === visitType)!
      const { page, texts } = await browser.visit(`/visit-types/${visitType}`)
      expect(texts('h2')).toEqual([
        'Agenda',
        'Outcomes',
        'Links to other visits',
        'The role of the Link Adviser',
        'The role of the school',
        'How quality is assured',
      ])
      const said = page.querySelector('main')!.text.replace(/\s+/g, ' ').toLowerCase()
      const lines = [
        ...type.agenda.map(({ text }) => text),
        ...type.outcomes.map(({ text }) => text),
        ...type.linksTo.map(({ says }) => says),
        ...[...type.adviserPrepares, ...type.adviserDoes, ...type.schoolPrepares].map(({ text }) => text),
        ...type.qualityChecks.map(({ text }) => text),
      ]
      for (const line of lines) expect(said).toContain(line.replace(/\s+/g, ' ').toLowerCase())
    }
  })

  test('WI-26: a scheduled visit has no fixed agenda: the page says that it is agreed each time, and it is booked without one', async () => {
    const service = await aService({ model: 'wiltshire' })
    const school = await service.addSchool()
    const partner = await service.addPerson({ role: 'school-improvement-partner', school })
    await addTerms(service)
    const browser = await browse(service, partner)
    const { texts } = await browser.visit('/visit-types/scheduled-visit')
    expect(texts('main').join(' ')).toContain('No agenda is laid down')
    const form = await browser.visit(`/schools/${school}/visits/book/scheduled-visit`)
    expect(form.page.querySelector('[name=agenda]')).toBeNull()
    const booked = await browser.submit(`/schools/${school}/visits/book/scheduled-visit`, {
      'on-day': '19',
      'on-month': '11',
      'on-year': '2026',
    })
    expect(booked.status).toBe(303)
  })
})

describe('where schools stand', () => {
  test('NF-05: the list has each school with its four milestones, and those behind for the term by a filter and a count', async () => {
    const { service, school, adviser, as } = await aSchoolOnItsProgramme()
    const behind = await service.addSchool({ name: 'Aldergate Primary School' })
    await service.db.owner.query(
      `insert into programme_followings (authority_id, id, school_id, school_year, model_version_id, programme, started_on)
       select authority_id, gen_random_uuid(), $2, school_year, model_version_id, programme, started_on from programme_followings where school_id = $1`,
      [school, behind],
    )
    await service.addSchool({ name: 'Zeta Primary School' })
    const first = await book(service, adviser, school, 'data-analysis', booking(adviser))
    await as(adviser, (work) =>
      recordVisitHeld(work, first, { heldOn: day('2026-11-05'), revision: 1, formLeft: undefined }),
    )
    const admin = await browse(service, service.administratorId)
    const { heading, texts } = await admin.visit('/programmes')
    expect(heading).toContain('2 schools are behind')
    expect(texts('thead th')).toHaveLength(6)
    expect(texts('tbody th')).toEqual(['Aldergate Primary School', 'Hollin Bank Primary School'])
    expect(texts('tbody tr')[1]).toContain('Held5 November 2026Behind')

    // Beyond the autumn only the school that nobody went to has its first milestone behind.
    const later = await browse(service, service.administratorId, { now: '2027-01-02T09:00:00Z' })
    const ofAutumn = await later.visit('/programmes?term=autumn&standing=behind')
    expect(ofAutumn.texts('tbody tr')[0]).toMatch(/Behind: not booked.*Behind: not booked/)
    // What is behind is booked from where it stands, with the school and the kind of visit filled in.
    const toBook = `/schools/${behind}/visits/book/data-analysis`
    expect(ofAutumn.page.querySelector(`td a[href="${toBook}"]`)?.closest('td')?.text).toMatch(
      /^Behind: not bookedBook it/,
    )
    expect((await later.visit(toBook)).heading).toContain('Book Visit 1')
    const reader = await service.addPerson({ role: 'head-of-advisory-services' })
    const only = await (await browse(service, reader, { now: '2027-01-02T09:00:00Z' })).visit('/programmes?term=autumn')
    expect(only.texts('tbody tr')[0]).toContain('Behind: not booked')
    expect(only.page.querySelector(`a[href="${toBook}"]`)).toBeNull()
    const csv = (await later.visit('/programmes.csv?standing=behind')).body
    expect(csv).toContain(
      'Aldergate Primary School,"Visit 1, Data Analysis and Target Setting",Autumn term,not-yet,,yes,',
    )
    expect(csv).toContain(
      'Hollin Bank Primary School,"Visit 1, Data Analysis and Target Setting",Autumn term,held,2026-11-05,,',
    )
    expect((await later.visit('/reports')).texts('main').join(' ')).toContain('2 schools are behind')
  })

  test('NF-05: an adviser sees where their own schools stand and nobody else’s', async () => {
    const { service } = await aSchoolOnItsProgramme()
    const stranger = await service.addPerson({ role: 'link-adviser', school: await service.addSchool() })
    const { texts } = await (await browse(service, stranger)).visit('/programmes')
    expect(texts('tbody th')).toEqual([])
  })

  test('NF-05: the list turns by key and never loses or repeats a school', async () => {
    const service = await aService({ model: 'rotherham' })
    for (let at = 0; at < 60; at++) await service.addSchool({ name: `School ${String(at).padStart(2, '0')}` })
    await addTerms(service)
    const browser = await browse(service, service.administratorId)
    const one = await browser.visit('/programmes')
    expect(one.heading).toContain('Audit of strengths')
    const next = one.page.querySelector('a[rel=next]')?.getAttribute('href')
    const two = await browser.visit(next ?? '')
    expect(one.texts('tbody th')).toHaveLength(50)
    expect(new Set([...one.texts('tbody th'), ...two.texts('tbody th')]).size).toBe(60)
    expect(one.texts('.wm-tools__first')).toEqual(['60 schools in this list'])
  })

  test('NF-05: a school’s own page has how far it has come on its programme', async () => {
    const { service, school, head } = await aSchoolOnItsProgramme()
    const { texts } = await (await browse(service, head)).visit(`/schools/${school}`)
    const card = texts('.wm-card').find((text) => text.startsWith('Programme, 2026/27: 2 behind'))
    expect(card).toContain('Visit 2, School Self-EvaluationSpring termNot yet')
  })
})

describe('which schools follow a programme', () => {
  test('NF-34: it is said of many schools at once, from a day on, and again of none that do already', async () => {
    const service = await aService({ modelText: FREE })
    const schools = [await service.addSchool({ name: 'Aldergate' }), await service.addSchool({ name: 'Beck' })]
    await service.addSchool({ name: 'Closed', status: 'closed' })
    await service.addSchool({ name: 'Comprehensive', phase: 'Secondary' })
    await addTerms(service)
    const browser = await browse(service, service.administratorId)
    const form = await browser.visit('/programmes/full-programme/follow')
    expect(form.texts('.govuk-checkboxes label')).toEqual(['Aldergate', 'Beck'])
    const saved = await browser.submit('/programmes/full-programme/follow', { schools })
    expect((await browser.follow(saved)).texts('.govuk-notification-banner__content')).toEqual([
      'Saved: 2 schools follow it',
    ])
    expect((await browser.visit('/programmes/full-programme/follow')).texts('.govuk-checkboxes label')).toEqual([])
    const again = await browser.post('/programmes/full-programme/follow', {
      schools,
      schoolYear: '2026',
      'startedOn-day': '1',
      'startedOn-month': '10',
      'startedOn-year': '2026',
    })
    expect(again.status).toBe(303)
    const { rows } = await service.db.owner.query(
      'select started_on from programme_followings where authority_id = $1',
      [service.authorityId],
    )
    expect(rows).toEqual([{ started_on: '2026-11-12' }, { started_on: '2026-11-12' }])
  })

  test('a school gives a programme up after a day, and may take it up again', async () => {
    const { service, school, adviser } = await aSchoolOnItsProgramme(FREE)
    const browser = await browse(service, adviser)
    await browser.submit(`/schools/${school}/programme/full-programme/stop`)
    const { texts } = await browser.visit(`/schools/${school}/programme`)
    expect(texts('main').join(' ')).toContain('given up after 12 November 2026')
    const again = await browser.submit(`/schools/${school}/programme/full-programme/stop`)
    expect(again.errors).toEqual(['This school has given it up already, or never took it up.'])
    expect((await browser.submit(`/schools/${school}/programme/full-programme/follow`)).status).toBe(303)
  })

  const DAY = { 'startedOn-day': '12', 'startedOn-month': '11', 'startedOn-year': '2026' }
  const WRONG: [string, Record<string, string | string[]>, RegExp][] = [
    ['no school', { ...DAY }, /Choose at least one school/],
    ['no day', { schools: '01890000-0000-7000-8000-000000000000', 'startedOn-day': '' }, /day, a month and a year/],
    ['another year’s day', { ...DAY, 'startedOn-year': '2029' }, /Enter a day of 2026\/27/],
    ['a school that is no id', { ...DAY, schools: "x' or 1=1" }, /Choose schools from the list/],
  ]
  for (const [what, answers, says] of WRONG)
    test(`says in one sentence what is wrong with ${what}`, async () => {
      const service = await aService({ model: 'norfolk' })
      const school = await service.addSchool()
      const browser = await browse(service, service.administratorId)
      const given = 'schools' in answers || what === 'no school' ? answers : { schools: school, ...answers }
      const refused = await browser.submit('/programmes/full-programme/follow', given)
      expect(refused.status).toBe(422)
      expect(refused.errors.join(' ')).toMatch(says)
    })

  test('another service’s school is not found', async () => {
    const service = await aService({ model: 'norfolk' })
    await service.addSchool()
    const elsewhere = await aService({ model: 'norfolk' })
    const school = await elsewhere.addSchool()
    const browser = await browse(service, service.administratorId)
    const refused = await browser.post('/programmes/full-programme/follow', {
      ...DAY,
      schools: school,
      schoolYear: '2026',
    })
    expect(refused.status).toBe(404)
  })
})
