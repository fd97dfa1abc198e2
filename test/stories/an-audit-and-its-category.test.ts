import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'

// Story 4.3: the school year 2010/11 of a service that works in partnership, told through the pages. An audit from outside, agreed or because of a
// serious concern, the category of the service beside the one of Ofsted, and the way out of it: steps 11 to 13 and both branches of step 19.

describe('4.3 an external audit and a category', () => {
  let service: TestService
  let avon: string
  let pewsey: string
  let audit: string
  let caseId: string
  let plan: string
  const who: Record<string, string> = {}
  const as = (person: string, on: string) => browse(service, who[person] ?? '', { now: `${on}T09:00:00Z` })
  const day = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const rows = async (text: string, ...values: unknown[]) =>
    (await service.db.owner.query<Record<string, unknown>>(text, values)).rows
  const open = async (on: string, school: string, answers: Record<string, string>) =>
    (await as('olive', on)).submit(`/schools/${school}/reviews/external-audit`, {
      'named.local-authority-contact': who[school === avon ? 'liam' : 'petra'] ?? '',
      ...answers,
    })

  beforeAll(async () => {
    service = await aService({ model: 'wiltshire', now: '2011-01-21T09:00:00Z', schoolYear: 2010 })
    avon = await service.addSchool({ name: 'Avon Vale Primary', phase: 'Primary' })
    pewsey = await service.addSchool({ name: 'Pewsey Down Primary', phase: 'Primary' })
    const people: [key: string, role: string, name: string, school?: string][] = [
      ['olive', 'primary-leadership-team', 'Olive Officer'],
      ['liam', 'local-authority-contact', 'Liam Contact', avon],
      ['petra', 'local-authority-contact', 'Petra Contact', pewsey],
      ['joan', 'school-improvement-partner', 'Joan Partner', avon],
      ['hal', 'headteacher', 'Hal Head', avon],
      ['mary', 'la-lead', 'Mary Lead', avon],
      ['pat', 'headteacher', 'Pat Head', pewsey],
    ]
    for (const [key, role, name, school] of people)
      who[key] = await service.addPerson({ role, name, startedOn: '2010-09-01', ...(school && { school }) })
    const raised = await (
      await as('joan', '2011-01-21')
    ).submit(`/schools/${avon}/concerns/raise`, {
      ...{
        title: 'Quality of provision',
        kind: 'serious-concern',
        withPerson: who.hal ?? '',
        said: 'Both saw the same books.',
      },
      ...day('talkedOn', '2011-01-21'),
    })
    expect(raised.errors).toEqual([])
  })

  test('step 11, WI-69: without an agreement and with no concern an audit of Pewsey Down is refused; agreed, with whom and when, it is opened', async () => {
    const refused = await open('2011-01-21', pewsey, {})
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain('as agreed through discussion with the school')
    expect(refused.errors.join()).toContain('None is recorded here')
    const ahead = await open('2011-01-21', pewsey, { agreedWith: 'Pat Head', ...day('agreedOn', '2011-01-24') })
    expect(ahead.errors.join()).toContain('That day lies ahead')
    expect(await rows('select id from reviews where school_id = $1', pewsey)).toEqual([])
    const agreed = await open('2011-01-24', pewsey, { agreedWith: 'Pat Head', ...day('agreedOn', '2011-01-24') })
    expect(agreed.errors).toEqual([])
    const page = await (await as('petra', '2011-01-24')).visit(agreed.goesTo ?? '')
    expect(page.body).toContain('Monday 24 January 2011: Pat Head')
  })

  test('step 11, WI-71: because of the serious concern an audit of Avon Vale is opened without an agreement; another school’s concern is none', async () => {
    const [concern] = await rows('select id from concerns where school_id = $1', avon)
    const elsewhere = await open('2011-01-24', pewsey, { concern: String(concern?.id) })
    expect(elsewhere.status).toBe(422)
    const page = await (await as('olive', '2011-01-21')).visit(`/schools/${avon}/reviews/external-audit`)
    expect(page.body).toContain('Quality of provision, recorded Friday 21 January 2011')
    expect((await open('2011-01-21', avon, {})).errors.join()).toContain('Say with whom it was agreed')
    const opened = await open('2011-01-21', avon, { concern: String(concern?.id) })
    expect(opened.errors).toEqual([])
    audit = (opened.goesTo ?? '').split('/').at(-1)?.split('?')[0] ?? ''
    const head = await (await as('hal', '2011-01-21')).visit(`/reviews/${audit}`)
    expect(head.body).toContain(`/concerns/${String(concern?.id)}`)
  })

  test('step 11, WI-70: an audit that was not done with the senior leadership team asks for the reason; done with it, none is asked', async () => {
    const liam = await as('liam', '2011-01-28')
    const step = async (name: string, answers: Record<string, string | string[]>) =>
      liam.submit(`/reviews/${audit}/${name}`, answers)
    expect((await step('questions', { 'asks.1': 'What keeps children from writing at length?' })).errors).toEqual([])
    const [question] = await rows('select id from review_questions where review_id = $1', audit)
    const explored = {
      ...{
        with: 'Hal Head',
        says: 'Agreed.',
        focus: String(question?.id),
        'reason.missing-is-named': 'They are on paper.',
      },
      ...day('on', '2011-01-28'),
    }
    expect((await step('explored', explored)).errors).toEqual([])
    await rows(
      `insert into review_evidence (authority_id, id, review_id, question_id, kind, seen_on, says, gathered_by, gathered_at)
       values ($1, gen_random_uuid(), $2, $3, 'discussion-with-staff', '2011-02-04', 'Seen.', $4, '2011-02-04')`,
      ...[service.authorityId, audit, question?.id, who.liam],
    )
    const desk = await as('liam', '2011-02-04')
    const met = { with: 'Hal Head and two leaders', ...day('on', '2011-02-04') }
    const alone = await desk.submit(`/reviews/${audit}/met`, { ...met, jointly: 'no' })
    expect(alone.status).toBe(422)
    expect(alone.errors.join()).toContain('Whenever possible')
    const reasoned = await desk.submit(`/reviews/${audit}/met`, {
      ...met,
      jointly: 'no',
      'reason.audit-is-joint': 'Both deputies were ill.',
    })
    expect(reasoned.errors).toEqual([])
    expect((await desk.visit(`/reviews/${audit}`)).body).toContain('No, with the reason')
    const joint = await desk.submit(`/reviews/${audit}/met`, { ...met, jointly: 'yes' })
    expect(joint.errors).toEqual([])
    expect(await rows('select met_jointly from reviews where id = $1', audit)).toEqual([{ met_jointly: true }])
    const judged = {
      'judged.achievement': '3',
      'judged.teaching': '4',
      'judged.leadership': '3',
      'judged.capacity': '3',
    }
    expect((await desk.submit(`/reviews/${audit}/met`, { ...met, ...judged, jointly: 'yes' })).errors).toEqual([])
    const report = await as('liam', '2011-02-10')
    const parts = { 'part.barriers': 'Writing is little taught.', 'part.strengths': 'Staff learn together.' }
    expect((await report.submit(`/reviews/${audit}/report`, parts)).errors).toEqual([])
    expect((await report.submit(`/reviews/${audit}/issue`)).errors).toEqual([])
  })

  test('step 12, WI-73, WI-77: Notice to Improve is the service’s own; what Ofsted says of the school stands apart and is unchanged', async () => {
    const olive = await as('olive', '2011-02-11')
    const saved = await olive.submit(`/schools/${avon}/need/decide/notice-to-improve`, {
      ...{ reason: 'serious-concern', says: 'Provision is weak.' },
      ...day('startsOn', '2011-02-11'),
    })
    expect(saved.errors).toEqual([])
    const need = await olive.visit(`/schools/${avon}/need`)
    expect(need.body).toContain('Notice to Improve')
    expect(need.body).toContain('11 February 2012')
    expect(need.body).not.toContain('Special Measures since')
    expect(await rows('select count(*)::int as n from inspection_rows where school_id = $1', avon)).toEqual([{ n: 0 }])
    const school = await olive.visit(`/schools/${avon}`)
    expect(school.page.querySelector('#inspections, #inspection')?.text ?? '').not.toContain('Notice to Improve')
  })

  test('step 12, WI-72: the category opens a case of which the audit is the first stage, done; its page says by when the school is to be out', async () => {
    const found = await rows('select id, pathway, opened_on::text from improvement_cases where school_id = $1', avon)
    expect(found).toEqual([{ id: expect.any(String), pathway: 'out-of-a-category', opened_on: '2011-02-11' }])
    caseId = String(found[0]?.id)
    const page = await (await as('hal', '2011-02-12')).visit(`/cases/${caseId}`)
    expect(page.heading).toContain('Stage 2 of 3: The plan, written jointly')
    expect(page.texts('#standing').join()).toMatch(
      /Notice to Improve since Friday 11 February 2011[^]*by Saturday 11 February 2012/,
    )
    expect(page.page.querySelector('#reviews a')?.getAttribute('href')).toBe(`/reviews/${audit}`)
    expect(page.texts('#evaluations').join()).toContain('No day is agreed with the school yet')
  })

  test('step 12, WI-72: a school that comes into a category without an audit has the audit before anything else: no plan, no evaluation', async () => {
    const raised = { title: 'Leadership', kind: 'serious-concern', withPerson: who.pat ?? '', said: 'We both know.' }
    const desk = await as('petra', '2011-02-11')
    const concern = await desk.submit(`/schools/${pewsey}/concerns/raise`, {
      ...raised,
      ...day('talkedOn', '2011-02-11'),
    })
    expect(concern.errors).toEqual([])
    const [pewseys] = await rows('select id from reviews where school_id = $1', pewsey)
    const struck = await (
      await as('olive', '2011-02-11')
    ).submit(`/reviews/${String(pewseys?.id)}/strike-out`, { reason: 'never-happened' })
    expect(struck.errors).toEqual([])
    const decided = await (
      await as('olive', '2011-02-11')
    ).submit(`/schools/${pewsey}/need/decide/special-measures`, {
      reason: 'serious-concern',
      ...day('startsOn', '2011-02-11'),
    })
    expect(decided.errors).toEqual([])
    const [its] = await rows('select id from improvement_cases where school_id = $1', pewsey)
    const at = `/cases/${String(its?.id)}`
    expect((await desk.visit(at)).heading).toContain('External audit has not begun')
    const begun = await (await as('pat', '2011-02-14')).submit(`/schools/${pewsey}/plans/begin`)
    expect(begun.errors.join()).toContain('the audit comes first')
    const agreed = { agreedWith: 'Pat Head', ...day('agreedOn', '2011-02-14'), ...day('dueOn1', '2011-03-30') }
    const refused = await (await as('petra', '2011-02-14')).submit(`${at}/evaluations`, agreed)
    expect(refused.errors).toEqual([expect.stringContaining('External audit is not done yet')])
  })

  test('step 13, WI-72: days of evaluations that were not agreed, lie behind or stand already are refused; 30 March, 10 May and 30 June are agreed', async () => {
    const desk = await as('liam', '2011-02-18')
    const url = `/cases/${caseId}/evaluations`
    const days = { ...day('dueOn1', '2011-03-30'), ...day('dueOn2', '2011-05-10'), ...day('dueOn3', '2011-06-30') }
    const agreed = { agreedWith: 'Hal Head', ...day('agreedOn', '2011-02-18') }
    expect((await desk.submit(url, days)).errors).toEqual([expect.stringContaining('Say with whom it was agreed')])
    const ahead = await desk.submit(url, { ...agreed, ...days, ...day('agreedOn', '2011-02-19') })
    expect(ahead.errors.join()).toContain('That day lies ahead')
    const past = await desk.submit(url, { ...agreed, ...day('dueOn1', '2011-02-11') })
    expect(past.errors.join()).toContain('It is agreed beforehand')
    expect((await (await as('hal', '2011-02-18')).visit(url)).status).toBe(403)
    const sunday = await desk.submit(url, { ...agreed, ...day('dueOn1', '2011-04-03') })
    expect(sunday.errors.join()).toContain('weekend')
    const saved = await desk.submit(url, { ...agreed, ...days })
    expect(saved.errors).toEqual([])
    const page = (await (await as('hal', '2011-02-19')).visit(`/cases/${caseId}`)).texts('#evaluations').join()
    expect(page).toMatch(/agreed for 30 March 2011[^]*agreed for 10 May 2011[^]*agreed for 30 June 2011/)
    const twice = await desk.submit(url, { ...agreed, ...day('dueOn1', '2011-05-10') })
    expect(twice.errors.join()).toContain('There is one on Tuesday 10 May 2011 already')
  })

  test('step 13, WI-72: on its day an evaluation is due to Liam; on the day after it is overdue; written late it is marked, fixed, and read by the head', async () => {
    const all = await rows('select id, due_on::text from case_evaluations where case_id = $1 order by due_on', caseId)
    const at = (place: number) => `/cases/${caseId}/evaluations/${String(all[place]?.id)}`
    const week = (person: string, on: string) => as(person, on).then((desk) => desk.visit('/'))
    expect((await week('liam', '2011-03-28')).body).toContain('LA evaluation: Avon Vale Primary')
    expect((await week('joan', '2011-03-28')).body).not.toContain('LA evaluation: Avon Vale Primary')
    const found = {
      'part.progress-since-the-audit': 'Two classes write every day.',
      'part.what-is-next': 'All classes by May.',
      standing: 'moving',
    }
    const early = await (await as('liam', '2011-03-29')).submit(at(0), { ...found, ...day('heldOn', '2011-03-29') })
    expect(early.errors.join()).toContain('It was agreed for Wednesday 30 March 2011')
    const desk = await as('liam', '2011-03-30')
    const held = { ...found, ...day('heldOn', '2011-03-30') }
    expect((await desk.submit(at(0), { ...held, 'part.what-is-next': '', standing: '' })).errors).toEqual([
      expect.stringContaining('What comes next'),
      expect.stringContaining('how the school moves'),
    ])
    expect((await (await as('hal', '2011-03-30')).post(at(0), { ...held, revision: '1' })).status).toBe(403)
    const written = await desk.follow(await desk.submit(at(0), held))
    expect(written.heading).toContain('LA evaluation: moving, and not fast enough')
    expect((await desk.post(at(0), { ...held, revision: '1' })).errors.join()).toContain('is written')
    const overdue = (await (await as('hal', '2011-05-11')).visit(`/cases/${caseId}`)).texts('#evaluations li')
    expect(overdue.map((line) => line.includes('Overdue'))).toEqual([false, true, false])
    const late = await as('liam', '2011-05-12')
    const saved = await late.follow(
      await late.submit(at(1), { ...found, ...day('heldOn', '2011-05-12'), standing: 'on-its-way' }),
    )
    expect([saved.heading, saved.texts('.govuk-tag')]).toEqual([expect.stringContaining('on its way'), ['Late']])
    const head = await as('hal', '2011-05-13')
    expect((await head.visit(at(1))).body).toContain('Two classes write every day.')
    expect((await head.visit(`${at(1)}/pdf`)).status).toBe(200)
    expect((await head.visit(`/schools/${avon}/recorded`)).body).toContain('LA evaluation on Thursday 12 May 2011')
  })

  test('step 13, WI-76: an external evaluation is added where it is appropriate: without why and without who it is refused; one is called off with its reason', async () => {
    const desk = await as('liam', '2011-05-16')
    const url = `/cases/${caseId}/external-evaluations`
    const agreed = { agreedWith: 'Hal Head', ...day('agreedOn', '2011-05-16'), ...day('dueOn1', '2011-06-15') }
    expect((await desk.submit(url, agreed)).errors).toEqual([
      expect.stringContaining('Say why it is appropriate here'),
      expect.stringContaining('who comes from outside'),
    ])
    const because = 'Both sides want to know whether the new teaching of writing holds.'
    const saved = await desk.submit(url, { ...agreed, because, evaluator: 'Una Outside, of the next county' })
    expect(saved.errors).toEqual([])
    const panel = await (await as('hal', '2011-05-17')).visit(`/cases/${caseId}`)
    expect(panel.texts('#evaluations').join()).toMatch(/External LA evaluation[^]*agreed for 15 June 2011/)
    const [last] = await rows(`select id from case_evaluations where case_id = $1 and due_on = '2011-06-30'`, caseId)
    const off = `/cases/${caseId}/evaluations/${String(last?.id)}/call-off`
    expect((await desk.submit(off)).errors).toEqual(['Enter why it is called off'])
    const called = await desk.follow(await desk.submit(off, { because: 'The external one takes its place.' }))
    expect([called.heading, called.body]).toEqual([
      expect.stringContaining('called off'),
      expect.stringContaining('The external one takes its place.'),
    ])
    expect((await (await as('liam', '2011-07-01')).visit('/')).body).not.toContain('30 June')
  })

  test('step 13, WI-74: the plan is begun in the case once the audit is done; written by the school alone it is not in force, jointly and approved it is', async () => {
    const on = '2011-02-18'
    const hal = await as('hal', on)
    const begun = await hal.submit(`/schools/${avon}/plans/begin`)
    expect(begun.errors).toEqual([])
    plan = /plans\/([^?]+)/.exec(begun.goesTo ?? '')?.[1] ?? ''
    const write = async (kind: string, answers: Record<string, string | string[]>) =>
      expect((await hal.submit(`/plans/${plan}/parts/${kind}`, answers)).errors).toEqual([])
    const planNow = async () => (await rows('select status, agreed_on::text from plans where id = $1', plan))[0]
    await write('strengths', { 'says.0': 'A staff that learns together.' })
    await write('objectives', { 'says.0': 'Progress in writing' })
    const [row] = await rows('select content from plans where id = $1', plan)
    const area = (row?.content as { objectives: { lines: { id: string }[] } }).objectives.lines[0]?.id ?? ''
    const how = { 'says.school0': 'A writing hour in every class.', 'who.school0': 'Deputy headteacher' }
    await write('actions', { ...how, 'objective.school0': area })
    await write('criteria', { 'says.0': 'Three in four make two sub-levels.', 'objective.0': area })
    await write('timescale', { 'objective.0': area, ...day('dueOn.0', '2011-07-15') })
    await write('frame', { fits: 'improvement', fitsTitle: 'School improvement plan 2010 to 2012' })
    const alone = await hal.submit(`/plans/${plan}/agree`)
    expect(alone.errors).toEqual([expect.stringContaining('jointly written by the school and the LA')])
    await write('frame', { writers: [who.mary ?? ''] })
    const offered = await hal.follow(await hal.submit(`/plans/${plan}/agree`))
    expect(offered.heading).toContain('waits for the Local Authority to agree it')
    expect(await planNow()).toEqual({ status: 'offered', agreed_on: null })
    const approved = await (await as('liam', '2011-03-01')).submit(`/plans/${plan}/agree`, { answer: 'agree' })
    expect(approved.errors).toEqual([])
    expect(await planNow()).toEqual({ status: 'agreed', agreed_on: '2011-03-01' })
    expect((await hal.visit(`/cases/${caseId}`)).heading).toContain('Stage 3 of 3')
  })

  test('step 19, branch B, WI-77: still in its category on 12 February 2012 it is past its twelve months, with those who decide; on the 11th it is not', async () => {
    const due = async (on: string) => (await (await as('olive', on)).visit('/due?whose=all')).body
    const [its] = await rows('select id from improvement_cases where school_id = $1', pewsey)
    const stands = async (on: string) =>
      (await (await as('olive', on)).visit(`/cases/${String(its?.id)}`)).texts('#standing').join()
    expect(await due('2012-02-11')).not.toContain('Still in its category')
    expect(await stands('2012-02-11')).not.toContain('Past it')
    expect(await due('2012-02-12')).toContain('Pewsey Down Primary')
    expect(await stands('2012-02-12')).toContain('Past it')
    expect((await (await as('olive', '2012-02-12')).visit(`/schools/${pewsey}/need`)).body).toContain('12 months')
  })

  test('step 19, branch A, WI-78: from its category a school does not go to none; in the Exit Strategy its case goes on, and is over once improvement is embedded', async () => {
    const olive = await as('olive', '2012-01-20')
    const decide = async (
      desk: typeof olive,
      category: string,
      on: string,
      answers: Record<string, string | string[]> = {},
    ) =>
      desk.submit(`/schools/${avon}/need/decide/${category}`, {
        ...{ says: 'Writing is where it should be.', ...answers },
        ...day('startsOn', on),
      })
    const straight = await decide(olive, 'none', '2012-01-20')
    expect(straight.errors.join()).toContain('moves into the Exit Strategy first')
    expect((await decide(olive, 'exit-strategy', '2012-01-20')).errors).toEqual([])
    const page = await (await as('hal', '2012-01-21')).visit(`/cases/${caseId}`)
    expect(page.texts('#standing').join()).toContain('Exit Strategy since Friday 20 January 2012')
    expect((await rows('select status from plans where id = $1', plan))[0]).toEqual({ status: 'agreed' })
    const july = await as('olive', '2012-07-13')
    expect((await decide(july, 'none', '2012-07-13')).errors.join()).toContain('thoroughly embedded')
    const [issued] = await rows(
      `select document_id from case_evaluations where case_id = $1 and document_id is not null order by due_on desc`,
      caseId,
    )
    const evidence = [`document:${String(issued?.document_id)}`]
    expect((await decide(july, 'none', '2012-07-13', { evidence })).errors).toEqual([])
    const over = await (await as('hal', '2012-07-14')).visit(`/cases/${caseId}`)
    expect(over.heading).toContain('Over: No LA category')
    expect((await rows('select status from plans where id = $1', plan))[0]).toEqual({ status: 'ended' })
    const closed = await (
      await as('liam', '2012-07-16')
    ).submit(`/cases/${caseId}/evaluations`, {
      ...{ agreedWith: 'Hal Head', ...day('agreedOn', '2012-07-16'), ...day('dueOn1', '2012-07-18') },
    })
    expect(closed.errors).toEqual([expect.stringContaining('This case was over')])
  })

  test('step 19: the decision that ended the case, struck out, takes the case and its plan up again in the Exit Strategy', async () => {
    const [decision] = await rows(
      `select id from need_decisions where school_id = $1 and category = 'none' order by starts_on desc`,
      avon,
    )
    const struck = await (
      await as('olive', '2012-07-17')
    ).submit(`/need/decisions/${String(decision?.id)}/strike-out`, {
      reason: 'wrong-school',
    })
    expect(struck.errors).toEqual([])
    expect(await rows('select ended_on from improvement_cases where id = $1', caseId)).toEqual([{ ended_on: null }])
    expect((await rows('select status from plans where id = $1', plan))[0]).toEqual({ status: 'agreed' })
  })
})
