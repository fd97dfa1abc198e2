import { beforeAll, describe, expect, test } from 'vitest'
import { findLiveCase, finishStage, openOnRequest } from '#cases/index.ts'
import { raiseConcern } from '#concerns/index.ts'
import { partnershipDues } from '#partnership/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, requireThat, type Work } from '#work/work.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'
import { hasDays } from '../support/days.ts'

// Story 4.3: the school year 2010/11 of a service of six terms, told through the pages. The partnership of one school at work: the first
// visit, the plan, support through the gate, the review of each old term, and what changes once the school is in a category.

describe('4.3 partnership at work', () => {
  let service: TestService
  let school: string
  let joan: string
  let mary: string
  let hester: string
  let liam: string
  let olga: string
  let lena: string
  let caseId: string
  let plan = ''

  const as = (person: string, on: string) => browse(service, person, { now: `${on}T09:00:00Z` })
  const date = (name: string, on: string) => {
    const [year = '', month = '', of = ''] = on.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const rows = async (text: string, ...values: unknown[]) =>
    (await service.db.owner.query<Record<string, string>>(text, values)).rows
  const act = <T>(person: string, on: string, does: (work: Work) => Promise<T>) =>
    service.act(person, (look) => doWork(look, does), { now: `${on}T09:00:00Z` })
  const linesOf = async (kind: string) => {
    const [row] = await rows('select content from plans where id = $1', plan)
    const content = row?.content as unknown as Record<string, { lines: { id: string }[] }>
    return (content[kind]?.lines ?? []).map(({ id }) => id)
  }
  const write = async (person: string, on: string, kind: string, answers: Record<string, string | string[]>) => {
    const saved = await (await as(person, on)).submit(`/plans/${plan}/parts/${kind}`, answers)
    expect(saved.errors).toEqual([])
  }
  const planNow = async () => (await rows('select status, agreed_on::text from plans where id = $1', plan))[0]
  const messagesTo = async (person: string) =>
    (await rows('select subject, body from messages where to_person = $1 order by created_at, id', person)).map(
      ({ subject, body }) => `${subject}\n${body}`,
    )
  const caseNow = async (person: string, on: string) => (await as(person, on)).visit(`/cases/${caseId}`)

  beforeAll(async () => {
    service = await aService({ model: 'wiltshire', now: '2010-09-01T09:00:00Z', schoolYear: 2010 })
    for (const [term, from, until] of [
      ['term-1', '2010-09-01', '2010-10-22'],
      ['term-2', '2010-11-01', '2010-12-17'],
      ['term-3', '2011-01-04', '2011-02-18'],
      ['term-4', '2011-02-28', '2011-04-08'],
      ['term-5', '2011-04-26', '2011-05-27'],
      ['term-6', '2011-06-06', '2011-07-22'],
    ])
      await rows(
        'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2010, $3, $4, $5)',
        ...[service.authorityId, newId(), term, from, until],
      )
    school = await service.addSchool({ name: 'Avon Vale Primary', phase: 'Primary' })
    const since = { startedOn: '2010-09-01' }
    joan = await service.addPerson({ role: 'school-improvement-partner', name: 'Joan Partner', school, ...since })
    liam = await service.addPerson({ role: 'local-authority-contact', name: 'Liam Contact', school, ...since })
    hester = await service.addPerson({ role: 'headteacher', name: 'Hester Head', school, ...since })
    olga = await service.addPerson({ role: 'primary-leadership-team', name: 'Olga Officer', ...since })
    lena = await service.addPerson({ role: 'consultant', name: 'Lena Literacy', school, ...since })
    await hasDays(service, lena, 40)
    mary = await service.addPerson({ role: 'la-lead', name: 'Mary Lead', school, startedOn: '2010-10-07' })
    const opened = await act(olga, '2010-10-07', (work) => {
      requireThat(true, work, 'accept what the school asked for')
      return openOnRequest(work, { schoolId: school, on: day('2010-10-07') })
    })
    caseId = opened ?? ''
  })

  test('6. WI-44: the initial visit is refused as half a day and booked as a whole one; with it the first stage is done', async () => {
    const desk = await as(mary, '2010-10-08')
    const url = `/schools/${school}/visits/book/initial-visit`
    const visit = { ...date('on', '2010-10-20'), adviser: mary }
    const half = await desk.submit(url, { ...visit, length: 'half-day' })
    expect(half.errors.join()).toContain('an initial whole-day visit')
    const whole = await desk.submit(url, { ...visit, length: 'whole-day' })
    expect(whole.errors).toEqual([])
    expect((await caseNow(hester, '2010-10-19')).heading).toContain('Stage 1 of 3: Initial visit')
    const [booked] = await rows('select id from visits where school_id = $1', school)
    const held = await (await as(mary, '2010-10-20')).submit(`/visits/${booked?.id}/held`, date('heldOn', '2010-10-20'))
    expect(held.errors).toEqual([])
    const page = await caseNow(hester, '2010-10-21')
    expect(page.heading).toContain("Stage 2 of 3: The school's improvement plan, since Wednesday 20 October 2010")
    expect(page.body).toContain('Hester Head from 20 October 2010')
  })

  test('6. WI-45: at the initial visit the key of tracking children is marked as an area for partnership work', async () => {
    const [held] = await rows('select id from visits where school_id = $1', school)
    const url = `/visits/${held?.id}/self-evaluation`
    const answers = { 'is.key-tracking-children': 'yes', 'says.key-tracking-children': 'Half-termly, and not used.' }
    const saved = await (await as(mary, '2010-10-20')).submit(url, answers, '#established form')
    expect(saved.errors).toEqual([])
    const read = (await (await as(hester, '2010-10-21')).visit(url)).texts('#established li').join('\n')
    expect(read).toMatch(/Tracking children[^]*Half-termly/)
  })

  test('7. WI-46, WI-47, WI-75: without a timescale the plan is refused; whole, it is in force by the school alone', async () => {
    const on = '2010-11-08'
    const desk = await as(hester, on)
    const begun = await desk.submit(`/schools/${school}/plans/begin`)
    expect(begun.errors).toEqual([])
    plan = /plans\/([^?]+)/.exec(begun.goesTo ?? '')?.[1] ?? ''
    await write(hester, on, 'strengths', { 'says.0': 'A staff that learns together.' })
    await write(hester, on, 'objectives', { 'says.0': 'Progress in writing in years 3 to 6' })
    const [area = ''] = await linesOf('objectives')
    const how = { 'says.school0': 'A writing hour in every class.', 'who.school0': 'Deputy headteacher' }
    await write(hester, on, 'actions', { ...how, 'objective.school0': area })
    await write(hester, on, 'criteria', { 'says.0': 'Three in four make two sub-levels.', 'objective.0': area })
    await write(hester, on, 'frame', { fits: 'improvement', fitsTitle: 'School improvement plan 2010 to 2012' })
    const refused = await desk.submit(`/plans/${plan}/agree`)
    expect(refused.errors).toEqual([expect.stringContaining('has a timescale for each area')])
    expect(await planNow()).toMatchObject({ status: 'draft' })
    const times = await desk.visit(`/plans/${plan}/parts/timescale`)
    expect(times.page.querySelector('select[name="objective.0"] option[selected]')?.getAttribute('value')).toBe(area)
    await write(hester, on, 'timescale', { 'objective.0': area, ...date('dueOn.0', '2011-07-15') })
    await write(hester, on, 'strengths', { 'says.0': '' })
    expect((await desk.submit(`/plans/${plan}/agree`)).errors).toEqual([
      expect.stringContaining('build on strengths and successes'),
    ])
    await write(hester, on, 'strengths', { 'says.0': 'A staff that learns together.' })
    const page = await desk.visit(`/plans/${plan}`)
    expect(page.body).toContain('Put it in force')
    expect(page.body).not.toContain('approved by the LA')
    const agreed = await desk.follow(await desk.submit(`/plans/${plan}/agree`))
    expect(agreed.heading).toContain('agreed on Monday 8 November 2010')
    expect(await planNow()).toEqual({ status: 'agreed', agreed_on: on })
    expect((await caseNow(hester, on)).heading).toContain('Stage 3 of 3: Working in partnership')
  })

  test('7. WI-40: on each priority of the plan the school is shown as lead; in the part of what is done only the school acts', async () => {
    const page = await (await as(joan, '2010-11-09')).visit(`/plans/${plan}`)
    expect(page.texts('#areas li').join()).toMatch(/Progress in writing[^]*Led by the school/)
    expect(page.texts('#how-secured').join()).not.toContain('Local Authority')
    expect((await (await as(hester, '2010-11-09')).visit(`/plans/${plan}`)).body).not.toContain('Check progress')
    expect((await (await as(mary, '2010-11-09')).visit(`/plans/${plan}/agree`)).status).toBe(403)
    expect((await (await as(liam, '2010-11-09')).visit(`/plans/${plan}/agree`)).status).toBe(403)
  })

  test('8. WI-42: a consultant books two days straight and is refused, also as gatekeeper; Mary approves one, and no more is booked', async () => {
    const [area = ''] = await linesOf('objectives')
    const desk = await as(lena, '2010-11-15')
    const visit = { ...date('on', '2010-11-23'), adviser: lena, length: 'whole-day' }
    const book = `/schools/${school}/visits/book/partnership-support`
    expect((await desk.submit(book, visit)).errors.join()).toMatch(/gatekeeper[^]*Nothing is approved/)
    const proposal = {
      areaId: area,
      says: 'Writing in years 3 and 4.',
      who: `${lena}|consultant`,
      ...date('byOn', '2010-12-03'),
    }
    const sixth = await desk.submit(`/cases/${caseId}/support`, { ...proposal, days: '0.17' })
    expect(sixth.errors.join()).toContain('whole or half days')
    const proposed = await desk.follow(await desk.submit(`/cases/${caseId}/support`, { ...proposal, days: '2' }))
    expect(proposed.heading).toContain('2 days proposed, not approved yet')
    const [item] = await rows('select id, revision from support_items where case_id = $1', caseId)
    const page = `/cases/${caseId}/support/${item?.id}`
    const straight = await desk.post(page, { what: 'approve', revision: '1', days: '2' })
    expect(straight.errors.join()).toMatch(/gatekeeper[^]*That is Mary Lead/)
    expect((await desk.submit(book, visit)).errors.join()).toContain('Nothing is approved')
    expect((await (await as(mary, '2010-11-15')).visit('/')).body).toContain('Approve support or decline it')
    const lead = await as(mary, '2010-11-15')
    expect((await lead.submit(page, { days: '2.5' }, '#approve form')).errors.join()).toContain('or fewer')
    const approved = await lead.submit(page, { days: '1' }, '#approve form')
    expect(approved.errors).toEqual([])
    const [told, ...others] = (await messagesTo(hester)).filter((each) => each.includes('support:'))
    expect(told).toMatch(/Partnership working, support: Avon Vale Primary[^]*1 day, was approved/)
    expect(told).toContain(page)
    expect(told).not.toContain('Writing')
    expect(others).toEqual([])
    expect((await messagesTo(mary)).join()).not.toContain('was approved')
    expect(await rows('select kind, half_days from allocations where person_id = $1', lena)).toEqual([
      { kind: 'partnership-working', half_days: 2 },
    ])
    expect((await (await as(lena, '2010-11-15')).submit(book, visit)).errors).toEqual([])
    const second = { ...visit, ...date('on', '2010-11-24'), length: 'half-day' }
    expect((await (await as(lena, '2010-11-15')).submit(book, second)).errors.join()).toContain('1 day approved')
    const seen = (await caseNow(hester, '2010-11-16')).texts('#support').join()
    expect(seen).toMatch(/Writing in years 3 and 4[^]*Lena Literacy[^]*1 day approved/)
  })

  test('WI-43: Mary judges what the support was worth once it was given; what is declined or withdrawn keeps its reason', async () => {
    const [item] = await rows('select id from support_items where case_id = $1', caseId)
    const page = `/cases/${caseId}/support/${item?.id}`
    expect((await (await as(mary, '2010-12-06')).visit('/')).body).toContain('Judge the support of Lena Literacy')
    const lead = await as(mary, '2010-12-06')
    const none = await lead.submit(page, date('doneOn', '2010-11-23'), '#judge form')
    expect(none.errors).toEqual(['Choose what it was worth'])
    const judged = { ...date('doneOn', '2010-11-23'), standing: 'helped', judgedSays: 'Two of four classes changed.' }
    const lenas = await (await as(lena, '2010-12-06')).post(page, { what: 'judge', revision: '2', ...judged })
    expect(lenas.errors.join()).toContain('gatekeeper')
    expect((await lead.submit(page, judged, '#judge form')).errors).toEqual([])
    expect((await caseNow(hester, '2010-12-07')).texts('#support').join()).toMatch(/1 day given[^]*It helped/)
    const [area = ''] = await linesOf('objectives')
    const more = {
      areaId: area,
      says: 'A further day.',
      who: `${lena}|consultant`,
      ...date('byOn', '2011-01-28'),
      days: '1',
    }
    const proposed = await (await as(lena, '2010-12-07')).submit(`/cases/${caseId}/support`, more)
    const declined = proposed.goesTo?.replace(/\?.*/, '') ?? ''
    const because = { because: 'The school wants to go on by itself.' }
    expect((await lead.submit(declined, {}, '#decline form')).errors).toEqual(['Enter why it is declined'])
    expect((await lead.submit(declined, because, '#decline form')).errors).toEqual([])
    const told = (await messagesTo(hester)).at(-1)
    expect(told).toMatch(/was declined, and the reason is there to read/)
    expect(told).not.toContain('by itself')
    expect((await (await as(hester, '2010-12-08')).visit(declined)).body).toContain(
      'The school wants to go on by itself.',
    )
    expect((await lead.post(declined, { what: 'approve', revision: '2', days: '1' })).errors.join()).toContain(
      'It was declined',
    )
  })

  test('9. WI-63 to WI-67: without evidence of progress a review is refused; led by the head with Mary it is saved, and Joan adds her view', async () => {
    const [area = ''] = await linesOf('objectives')
    const [action = ''] = await linesOf('actions')
    const url = `/cases/${caseId}/term-reviews/2010-old-autumn-term`
    expect((await (await as(hester, '2010-12-10')).visit('/')).body).toContain('Review of the old autumn term 2010/11')
    const desk = await as(hester, '2010-12-10')
    const held = { ...date('heldOn', '2010-12-10'), ledBy: hester, ledWith: mary, progress: 'as-expected' }
    const ticked = { ...held, done: action, [`impact.${area}`]: 'Children write longer.' }
    const without = await desk.submit(url, ticked)
    expect(without.errors).toEqual([expect.stringContaining('say what shows the progress of children')])
    const evidence = {
      'evidence.pupil-tracking': 'Two in three on track.',
      'evidence.work-scrutiny': 'Books of 30 children.',
    }
    const silent = await desk.submit(url, { ...ticked, ...evidence, [`impact.${area}`]: '' })
    expect(silent.errors).toEqual([expect.stringContaining('Say what the actions for “Progress in writing')])
    const byMary = await desk.submit(url, { ...ticked, ...evidence, ledBy: mary })
    expect(byMary.errors).toEqual([expect.stringContaining('Choose who of the school led it')])
    expect((await (await as(joan, '2010-12-10')).visit(url)).status).toBe(403)
    const saved = await desk.follow(await desk.submit(url, { ...ticked, ...evidence, view: 'It has begun.' }))
    expect(saved.heading).toContain('Old autumn term 2010/11: children’s progress as expected')
    expect(saved.body).toMatch(/Hester Head[^]*Mary Lead/)
    const told = (await messagesTo(mary)).at(-1)
    expect(told).toMatch(/review: Avon Vale Primary[^]*was reviewed on Friday 10 December 2010/)
    expect(told).not.toMatch(/expected|Two in three/)
    expect((await (await as(joan, '2010-12-13')).visit('/')).body).toContain('Add your view of the impact')
    const joans = await (await as(joan, '2010-12-13')).submit(url, { view: 'I saw it in lessons.' }, '#views form')
    expect(joans.errors).toEqual([])
    const read = (await (await as(hester, '2010-12-14')).visit(url)).texts('#views').join()
    expect(read).toMatch(/It has begun[^]*Nothing yet[^]*I saw it in lessons/)
    const twice = await (await as(joan, '2010-12-14')).post(url, { what: 'view', view: 'Again.' })
    expect(twice.errors.join()).toContain('has added a view already')
    const again = await desk.post(url, { what: 'review', ...ticked, ...evidence })
    expect(again.errors.join()).toContain('each is reviewed once')
  })

  test('13. WI-72: what waits and what is approved stands on the case when a category opens another in its place; there it is shown and decided', async () => {
    const before = caseId
    const [area = ''] = await linesOf('objectives')
    const more = (says: string) => ({
      ...{ areaId: area, says, who: `${lena}|consultant`, days: '1' },
      ...date('byOn', '2011-03-11'),
    })
    const lead = await as(mary, '2011-01-20')
    for (const says of ['Writing across the school.', 'A further look at books.', 'Reading in year 1.'])
      expect((await lead.submit(`/cases/${before}/support`, more(says))).errors).toEqual([])
    const item = async (says: string) =>
      (await rows('select id, revision::text, status from support_items where says = $1', says))[0]
    const approve = async (says: string, at: string, on: string) =>
      (await as(mary, on)).post(`/cases/${at}/support/${(await item(says))?.id}`, {
        ...{ what: 'approve', revision: '1', days: '1' },
      })
    expect((await approve('Writing across the school.', before, '2011-01-20')).errors).toEqual([])
    await act(liam, '2011-01-21', (work) =>
      raiseConcern(work, school, {
        ...{ title: 'Progress in writing', aboutTheHead: false, kind: 'serious-concern' },
        ...{ talkedOn: day('2011-01-21'), withPerson: hester, withName: null, said: 'What it rests on.' },
      }),
    )
    // The audit of 4 February, told in an-audit-and-its-category.test.ts.
    const audit = newId()
    await rows(
      `insert into reviews (authority_id, id, school_id, model_version_id, kind, status, opened_on, opened_by)
       values ($1, $2, $3, $4, 'external-audit', 'open', '2011-01-21', $5)`,
      ...[service.authorityId, audit, school, service.modelVersionId, liam],
    )
    const decided = await (
      await as(olga, '2011-02-11')
    ).submit(`/schools/${school}/need/decide/notice-to-improve`, {
      reason: 'serious-concern',
      ...date('startsOn', '2011-02-11'),
    })
    expect(decided.errors).toEqual([])
    const live = await service.look(olga, (look) => findLiveCase(look, school), { now: '2011-02-18T09:00:00Z' })
    expect([live?.pathwayId, live?.followsId]).toEqual(['out-of-a-category', before])
    caseId = live?.id ?? ''
    expect((await planNow())?.status).toBe('ended')
    const old = await (await as(hester, '2011-02-18')).visit(`/cases/${before}`)
    expect(old.heading).toContain('Over: Notice to Improve')
    expect(old.page.querySelector('#standing a')?.getAttribute('href')).toBe(`/cases/${caseId}`)
    const now = await caseNow(hester, '2011-02-18')
    expect(now.texts('#standing').join()).toMatch(/It took the place of:[^]*Partnership working, from 7 October 2010/)
    expect(now.texts('#support').join()).toMatch(/1 day given[^]*1 day approved[^]*1 day proposed, not approved yet/)
    expect(now.texts('#term-reviews').join()).toMatch(/Old autumn term 2010\/11[^]*held 10 December 2010/)
    expect((await (await as(mary, '2011-02-18')).visit('/')).body).toContain('Approve support or decline it')
    expect((await approve('A further look at books.', before, '2011-02-18')).errors).toEqual([])
    const early = await (
      await as(mary, '2011-02-18')
    ).submit(`/cases/${caseId}/support`, more('Before there is a plan.'))
    expect(early.errors.join()).toContain('No plan is in force yet')
    expect((await (await as(mary, '2011-02-18')).visit(`/cases/${caseId}/close`)).status).toBe(404)
  })

  test('13. WI-74: in a category the plan begins with what the last one said, once the audit is done; in force only jointly written and approved', async () => {
    const on = '2011-02-18'
    const desk = await as(hester, on)
    const unaudited = await desk.submit(`/schools/${school}/plans/begin`)
    expect(unaudited.errors.join()).toContain('External audit is not done')
    await act(liam, on, async (work) => {
      requireThat(true, work, 'issue the report of the audit')
      await finishStage(work, caseId, 'review', day(on))
    })
    const begun = await desk.submit(`/schools/${school}/plans/begin`)
    expect(begun.errors).toEqual([])
    plan = /plans\/([^?]+)/.exec(begun.goesTo ?? '')?.[1] ?? ''
    expect((await desk.visit(`/plans/${plan}`)).texts('#areas').join()).toContain('Progress in writing in years 3 to 6')
    const alone = await desk.submit(`/plans/${plan}/agree`)
    expect(alone.errors).toEqual([expect.stringContaining('jointly written by the school and the LA')])
    const team = await desk.visit(`/plans/${plan}/parts/frame`)
    expect(team.body).toContain('Mary Lead')
    await write(hester, on, 'frame', { writers: [mary] })
    const offered = await desk.follow(await desk.submit(`/plans/${plan}/agree`))
    expect(offered.heading).toContain('waits for the Local Authority to agree it')
    expect(await planNow()).toEqual({ status: 'offered', agreed_on: null })
    expect((await (await as(joan, '2011-02-28')).visit(`/plans/${plan}/agree`)).status).toBe(403)
    const approved = await (await as(liam, '2011-03-01')).submit(`/plans/${plan}/agree`, { answer: 'agree' })
    expect(approved.errors).toEqual([])
    expect(await planNow()).toEqual({ status: 'agreed', agreed_on: '2011-03-01' })
    expect((await caseNow(hester, '2011-03-01')).heading).toContain('Stage 3 of 3')
  })

  test('15. WI-63: not reviewed by 8 April it is overdue on the 9th with Mary and the head, and late on the 12th; three in a year', async () => {
    const panel = async (on: string) =>
      (await caseNow(hester, on)).texts('#term-reviews').join().replaceAll(/\s+/g, ' ')
    expect(await panel('2011-04-08')).toMatch(/Old spring term 2010\/11 ?due 8 April 2011 (?!Overdue)/)
    expect(await panel('2011-04-09')).toMatch(/Old spring term 2010\/11 ?due 8 April 2011 Overdue/)
    for (const person of [mary, hester]) {
      const week = (await (await as(person, '2011-04-09')).visit('/')).body
      expect(week).toContain('Review of the old spring term 2010/11')
    }
    const dues = await service.look(olga, (look) => partnershipDues.list(look, {}), { now: '2011-04-07T09:00:00Z' })
    const review = dues.find(({ plainly }) => plainly === 'Review of a plan')
    expect([review?.ownerId, ...(review?.withOwner ?? [])].sort()).toEqual([mary, hester].sort())
    const [area = ''] = await linesOf('objectives')
    const url = `/cases/${caseId}/term-reviews/2010-old-spring-term`
    const written = { ...date('heldOn', '2011-04-12'), ledBy: hester, ledWith: mary, progress: 'below' }
    const found = { [`impact.${area}`]: 'Little yet.', 'evidence.talking-to-children': 'Nine children.' }
    const desk = await as(mary, '2011-04-12')
    const saved = await desk.follow(await desk.submit(url, { ...written, ...found }))
    expect([saved.heading, saved.texts('.govuk-tag').join()]).toEqual([
      expect.stringContaining('below expectations'),
      'Late',
    ])
    expect(saved.page.querySelector('.govuk-inset-text a')?.getAttribute('href')).toBe(`/schools/${school}/concerns`)
    expect((await (await as(mary, '2011-04-13')).visit('/')).body).not.toContain('Review of the old spring term')
    expect((await panel('2011-07-22')).match(/Old \w+ term 2010\/11/g)).toHaveLength(3)
  })

  test('19. WI-78: left for the Exit Strategy the case goes on; with none it is over, its plan too, and what was not given is free', async () => {
    const decide = async (category: string, on: string, answers: Record<string, string | string[]> = {}) =>
      (await as(olga, on)).submit(`/schools/${school}/need/decide/${category}`, {
        ...{ says: 'Writing is secure.', ...answers },
        ...date('startsOn', on),
      })
    expect((await decide('none', '2012-01-20')).errors.join()).toContain('moves into the Exit Strategy first')
    expect((await decide('exit-strategy', '2012-01-20')).errors).toEqual([])
    const underWay = async () =>
      (await rows(`select status from support_items where school_id = $1 order by status`, school)).map(
        ({ status }) => status,
      )
    expect(await underWay()).toEqual(['approved', 'approved', 'declined', 'judged', 'proposed'])
    expect((await caseNow(hester, '2012-01-21')).texts('#standing').join()).toContain('Exit Strategy since')
    const [document] = await rows('select document_id from plans where id = $1', plan)
    const evidence = [`document:${document?.document_id}`]
    expect((await decide('none', '2012-07-13', { evidence })).errors).toEqual([])
    expect((await caseNow(hester, '2012-07-14')).heading).toContain('Over: No LA category')
    expect((await planNow())?.status).toBe('ended')
    expect(await underWay()).toEqual(['declined', 'judged', 'withdrawn', 'withdrawn', 'withdrawn'])
    const booking = { ...date('on', '2012-07-18'), adviser: lena, length: 'half-day' }
    const late = await (
      await as(lena, '2012-07-16')
    ).submit(`/schools/${school}/visits/book/partnership-support`, booking)
    expect(late.errors.join()).toContain('Nothing is approved')
  })
})
