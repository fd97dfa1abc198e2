import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { consultationJobs } from '#consultations/index.ts'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'
import { clearQueue, jobsAtWork, until } from '../support/jobs-at-work.ts'

// Story 4.4, steps 1 to 4: the model of 2017/18 is proposed, consulted on, made final and published, through the pages.

const text = readFileSync('models/essex.yaml', 'utf8').replace('status: in-consultation', 'status: proposed')
/** What runs until then. */
const before = text.replace('status: proposed', 'status: final').replace('schoolYear: 2017/18', 'schoolYear: 2016/17')
const dated = (field: string, on: string) => {
  const [year = '', month = '', day = ''] = on.split('-')
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year }
}

describe('4.4 a model is agreed', () => {
  let service: TestService
  let model: string
  let team: string
  let heads: string
  const schools: Record<string, string> = {}
  const people: Record<string, string> = {}
  const as = (person: string, on: string): Promise<Browser> =>
    browse(service, people[person], { now: `${on}T09:00:00Z` })
  const say = async (who: string, on: string, answers: Record<string, string>, to: string) =>
    (await as(who, on)).post(`/consultations/${to}/answer`, { does: 'say', ...answers })

  beforeAll(async () => {
    service = await aService({ modelText: before, now: '2017-06-19T09:00:00Z', schoolYear: 2016 })
    await service.db.owner.query(
      `insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2016, 'summer', '2017-04-18', '2017-07-21')`,
      [service.authorityId, newId()],
    )
    for (const name of ['Ashen', 'Birch', 'Cedar', 'Dale'])
      schools[name] = await service.addSchool({ name: `${name} Primary` })
    const add = async (name: string, role: string, more: object = {}) => {
      people[name] = await service.addPerson({ role, name: `${name} Person`, ...more })
    }
    await add('Farah', 'director')
    for (const name of ['Quinn', 'Rory']) await add(name, 'quadrant-lead')
    for (const name of ['Sam', 'Tess', 'Uma', 'Val', 'Wes']) await add(name, 'school-performance-partner')
    await add('Xena', 'safeguarding-officer')
    await add('Yan', 'communications-officer')
    await add('Zoe', 'data-officer')
    await add('Bea', 'business-manager')
    await add('Ann', 'headteacher', { school: schools.Ashen })
    await add('Ben', 'headteacher', { school: schools.Birch })
    await add('Cal', 'headteacher', { school: schools.Cedar })
    await add('Dot', 'headteacher', { school: schools.Dale, email: null })
    await add('Gus', 'governor', { school: schools.Ashen })
    const kept = await (await as('Farah', '2017-06-19')).post('/models/new', { body: text })
    model = (kept.goesTo ?? '').replace('/adopt', '')
  })

  test('step 1, ES-01, ES-03: 19 June: the model is proposed and transitional; a consultation with the team invites all twelve', async () => {
    const farah = await as('Farah', '2017-06-19')
    const page = await farah.visit(model)
    expect(page.heading).toBe('Proposed, transitional')
    expect(page.body).toContain('2017/18')
    const ask = { audience: 'team', title: 'The model of 2017/18', says: 'What do you say of it?', othersAsked: '' }
    const refused = await farah.submit(`${model}/consult`, {
      ...{ ...ask, ...dated('opensOn', '2017-06-19'), ...dated('closesOn', '2017-06-18') },
    })
    expect(refused.errors.join()).toContain('It cannot close before it opens on Monday 19 June 2017.')
    const opened = await farah.submit(`${model}/consult`, {
      ...{ ...ask, ...dated('opensOn', '2017-06-19'), ...dated('closesOn', '2017-07-07') },
    })
    expect(opened.errors).toEqual([])
    team = /consultations\/([^?]+)/.exec(opened.goesTo ?? '')?.[1] ?? ''
    expect((await farah.follow(opened)).heading).toBe('0 of 12 answered')
    expect((await farah.visit(model)).heading).toBe('In consultation, transitional')
    // A second one beside it is refused, with the day on which the first closes.
    const again = await farah.submit(`${model}/consult`, {
      ...{ ...ask, ...dated('opensOn', '2017-06-20'), ...dated('closesOn', '2017-07-10') },
    })
    expect(again.errors.join()).toMatch(/One runs already until Friday 7 July 2017/)
  })

  test('step 1, ES-03: of the twelve who were invited nine answer; who did not is named, and nobody reads what another said', async () => {
    const due = await (await as('Sam', '2017-06-28')).visit('/')
    expect(due.body).toContain('Answer: The model of 2017/18')
    for (const who of ['Quinn', 'Rory', 'Sam', 'Tess', 'Uma', 'Val', 'Wes', 'Xena'])
      expect((await say(who, '2017-06-28', { says: `${who} thinks of it` }, team)).status, who).toBe(303)
    const nothing = await (await as('Yan', '2017-06-28')).post(`/consultations/${team}/answer`, { does: 'nothing' })
    expect(nothing.status).toBe(303)
    const stands = await (await as('Farah', '2017-06-28')).visit(`/consultations/${team}`)
    expect(stands.heading).toBe('9 of 12 answered, 8 without an outcome')
    expect(stands.texts('tbody tr').filter((row) => row.includes('Not yet'))).toHaveLength(3)
    // Nobody who was not invited knows of it, and what one says others do not read.
    expect((await (await as('Ann', '2017-06-28')).visit(`/consultations/${team}`)).status).toBe(404)
    expect((await (await as('Sam', '2017-06-28')).visit(`/consultations/${team}/answer`)).body).not.toContain(
      'Tess thinks',
    )
    expect((await (await as('Sam', '2017-06-28')).visit(`/consultations/${team}`)).status).toBe(403)
  })

  test('step 1, ES-02: the information sheet goes to heads and governors, and notes the request that it answers', async () => {
    const farah = await as('Farah', '2017-06-19')
    const sheet = { title: 'Information on the proposed model', says: 'Why change? What are the main proposals?' }
    const halves = await farah.submit(`${model}/information`, {
      ...sheet,
      askedBy: 'Headteacher professional associations',
    })
    expect(halves.errors).toEqual(['Enter both who asked and what they asked for, or neither.'])
    const early = await (await as('Ann', '2017-06-19')).visit(`${model}/handbook`)
    expect(early.status).toBe(404)
    await clearQueue(service)
    const sent = await farah.submit(`${model}/information`, {
      ...{ ...sheet, askedBy: 'Headteacher professional associations', askedFor: 'Additional information' },
      ...dated('askedOn', '2017-06-12'),
    })
    expect(sent.errors).toEqual([])
    const atWork = await jobsAtWork(service, consultationJobs())
    const letters = () =>
      service.db.owner
        .query<{ to: string }>('select to_person as to from messages where authority_id = $1 and subject = $2', [
          service.authorityId,
          sheet.title,
        ])
        .then(({ rows }) => rows.map(({ to }) => to))
    await until(letters, (found) => found.length === 4).finally(() => atWork.stop())
    expect((await letters()).sort()).toEqual([people.Ann, people.Ben, people.Cal, people.Gus].sort())
    const at = (sent.goesTo ?? '').split('?')[0] ?? ''
    const read = await (await as('Gus', '2017-06-19')).visit(at)
    expect(read.body).toContain('asked for by Headteacher professional associations on Monday 12 June 2017')
    expect(read.body).not.toContain('not reached')
    expect((await (await as('Ann', '2017-06-19')).visit(`${model}/handbook`)).status).toBe(200)
  })

  test('step 2, ES-66, ES-67: 30 June: schools send two themes, two traded suggestions and a comment, counted by theme and apart from the team', async () => {
    const farah = await as('Farah', '2017-06-28')
    const opened = await farah.submit(`${model}/consult`, {
      ...{ audience: 'schools', title: 'How the model can work best', says: 'What themes? What traded activities?' },
      ...{ ...dated('opensOn', '2017-06-28'), ...dated('closesOn', '2017-07-07') },
    })
    heads = /consultations\/([^?]+)/.exec(opened.goesTo ?? '')?.[1] ?? ''
    const on = '2017-06-30'
    const missing = await say('Ann', on, { kind: 'theme', theme: '', says: 'We would work on it together' }, heads)
    expect(missing.errors).toEqual(['Enter in a few words what you suggest, so that it can be counted.'])
    for (const [who, answers] of [
      ['Ann', { kind: 'theme', theme: 'Writing', says: 'Across the partnership' }],
      ['Ben', { kind: 'theme', theme: ' writing', says: 'In key stage 2' }],
      ['Cal', { kind: 'activity', theme: 'Reviews of governance', says: 'A day each' }],
      ['Ben', { kind: 'activity', theme: 'Safeguarding audits', says: 'Each autumn' }],
      ['Ann', { kind: 'comment', says: 'Name one person for each school' }],
    ] as const)
      expect((await say(who, on, { ...answers }, heads)).status, who).toBe(303)
    const page = await (await as('Farah', on)).visit(`/consultations/${heads}`)
    expect(page.heading).toBe('3 of 4 answered, 5 without an outcome')
    const rows = page.texts('tbody tr').map((row) => row.replace(/\s+/g, ' ').trim())
    expect(rows[0]).toMatch(/^Writing ?2$/)
    expect(rows.filter((row) => /^(Reviews of governance|Safeguarding audits) ?1$/.test(row))).toHaveLength(2)
    expect((await (await as('Farah', on)).visit(`/consultations/${team}`)).heading).toBe(
      '9 of 12 answered, 8 without an outcome',
    )
    expect((await (await as('Cal', on)).visit(`/consultations/${heads}/answer`)).body).not.toContain('Name one person')
  })

  test('step 3, ES-04: an answer after it closed is refused; 10 July: final is refused while one team reply has no outcome, in words with the row', async () => {
    const late = await say('Zoe', '2017-07-08', { says: 'Too late' }, team)
    expect(late.errors).toEqual(['It closed on Friday 7 July 2017: nothing more is taken in.'])
    const before = await (await as('Farah', '2017-06-30')).submit(`${model}/final`, {})
    expect(before.errors.join()).toContain('The consultation with the team closes on Friday 7 July 2017')
    const farah = await as('Farah', '2017-07-10')
    const listed = (await farah.visit(`/consultations/${team}`)).page
    const pieces = [...new Set(listed.querySelectorAll('a[href^="/feedback/"]').map((a) => a.getAttribute('href')!))]
    expect(pieces).toHaveLength(8)
    const [last = '', ...others] = pieces
    for (const at of others) expect((await farah.submit(at, { outcome: 'reflected', because: '' })).status).toBe(303)
    const refused = await farah.submit(`${model}/final`, { 'reason.final-after-schools-are-answered': 'In September' })
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain('One thing that the team said has no outcome yet.')
    expect(refused.body).toContain('ES-04')
    const noReason = await farah.submit(last, { outcome: 'not-reflected', because: '' })
    expect(noReason.errors).toEqual(['Enter why it is not reflected: whoever said it reads that.'])
    expect((await farah.submit(last, { outcome: 'not-reflected', because: 'There is no money for it' })).status).toBe(
      303,
    )
    const [who = ''] = ['Quinn', 'Rory', 'Sam', 'Tess', 'Uma', 'Val', 'Wes', 'Xena']
    expect((await (await as(who, '2017-07-10')).visit(`/consultations/${team}/answer`)).body).toMatch(
      /Reflected\.|Not reflected\./,
    )
    // What schools said waits still: it asks for a reason and does not block.
    expect((await farah.submit(`${model}/final`, {})).errors).toEqual([
      '5 things that schools said have no outcome yet.',
    ])
  })

  test('step 3, ES-14: a job title below Director is renamed, shown before and after; its holders keep their access, and the Director’s stays', async () => {
    const farah = await as('Farah', '2017-07-10')
    const titles = await farah.visit(`${model}/titles`)
    expect(titles.page.querySelector('input[name="title.director"]')).toBeNull()
    const shown = await farah.submit(`${model}/titles`, { 'title.quadrant-lead': 'School Improvement Manager' })
    expect(shown.status).toBe(200)
    expect(shown.heading).toMatch(/^It changes \d+ places of the handbook$/)
    expect(shown.page.querySelector('[aria-labelledby="change-role.quadrant-lead"]')?.text).toMatch(
      /Before.*Quadrant Lead.*After.*School Improvement Manager/s,
    )
    const body = shown.page.querySelector('input[name=body]')?.getAttribute('value') ?? ''
    const director = body.replace('name: Director\n', 'name: Chief\n')
    expect((await farah.post(`${model}/edit`, { body: director })).errors.join()).toContain(
      'The title of Director stays as it is.',
    )
    const kept = await farah.post(`${model}/edit`, { body })
    expect([kept.status, kept.errors]).toEqual([303, []])
    const next = kept.goesTo ?? ''
    expect(next).not.toBe(model)
    const reasons = { 'reason.final-after-schools-are-answered': 'They are answered in September' }
    expect((await farah.submit(`${next}/final`, reasons)).goesTo).toBe(`${next}?done=final`)
    expect((await farah.visit(next)).heading).toBe('Final, transitional')
    expect((await farah.visit(model)).heading).toBe('Superseded, transitional')
    const twice = await (await as('Farah', '2017-07-10')).post(`${next}/final`, {})
    expect(twice.errors.join()).toMatch(/The model is final already\. Farah Person made it so on Monday 10 July 2017\./)
    model = next
    expect((await farah.submit(`${model}/adopt`, { schoolYear: '2017' })).status).toBe(303)
    const quinn = await as('Quinn', '2017-09-04')
    expect((await quinn.visit('/')).status).toBe(200)
    expect((await quinn.visit(`/schools/${schools.Ashen}`)).status).toBe(200)
    expect((await (await as('Farah', '2017-09-04')).visit(`/people/${people.Quinn}`)).body).toContain(
      'School Improvement Manager',
    )
  })

  test('step 4, ES-05: 14 July: the final model goes to all schools before 21 July; the one without an address is listed as not reached', async () => {
    const farah = await as('Farah', '2017-07-14')
    const to = await farah.visit(`${model}/publish`)
    expect(to.body).toContain('This is before the end of term, Friday 21 July 2017.')
    // Until it is published, a head sees nothing of the year to come.
    expect((await (await as('Ann', '2017-07-13')).visit('/handbook?year=2017')).body).not.toContain(
      'School Improvement Manager',
    )
    const sent = await farah.submit(`${model}/publish`, { title: 'Our model for 2017/18', says: 'It is final.' })
    expect(sent.errors).toEqual([])
    const at = (sent.goesTo ?? '').split('?')[0] ?? ''
    const page = await farah.follow(sent)
    expect(page.body).toContain('One school was not reached')
    expect(page.texts('tbody th a')).toEqual(['Dale Primary'])
    expect(page.body).not.toContain('after the end of term')
    expect((await (await as('Ann', '2017-07-14')).visit(at)).body).toContain('It is final.')
    expect((await (await as('Ann', '2017-07-14')).visit('/handbook?year=2017')).body).toContain(
      'School Improvement Manager',
    )
    const again = await farah.post(`${model}/publish`, { title: 'Again', says: 'Again.' })
    expect(again.errors.join()).toMatch(/Farah Person published it on Friday 14 July 2017 already/)
  })

  test('step 4, ES-05: in a copy, publishing on 24 July shows that it is after the end of term', async () => {
    const farah = await as('Farah', '2017-07-24')
    const copy = await farah.post('/models/new', {
      body: `${text}# A copy\n`.replace('status: proposed', 'status: final'),
    })
    const url = (copy.goesTo ?? '').replace('/adopt', '')
    expect((await farah.visit(`${url}/publish`)).body).toMatch(/after the end of term/)
    const sent = await farah.submit(`${url}/publish`, { title: 'A copy', says: 'It is final.' })
    expect((await farah.follow(sent)).texts('.govuk-summary-list__value').join()).toContain(
      'Monday 24 July 2017, after the end of term',
    )
  })
})
