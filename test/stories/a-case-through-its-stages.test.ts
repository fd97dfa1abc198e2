import { beforeAll, describe, expect, test } from 'vitest'
import { addFund, balanceOf, putIntoFund } from '#funds/index.ts'
import { halfDaysLeft } from '#days/index.ts'
import { newId } from '#shared/id.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'
import { hasDays } from '../support/days.ts'

// Story 4.1: the school year 2004/05 of a service whose support is in proportion to need, told through the pages.
// One case through its four stages, each begun by what the one before it came to: steps 3 to 15 and 17.

const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}

describe('4.1 a case through its four stages', () => {
  let service: TestService
  let parr: string
  let sutton: string
  let fund: string
  let caseId: string
  let review: string
  let plan: string
  const who: Record<string, string> = {}
  const as = (person: string, date: string): Promise<Browser> =>
    browse(service, who[person] ?? '', { now: `${date}T09:00:00Z` })
  const rows = async (text: string, ...values: unknown[]) =>
    (await service.db.owner.query<Record<string, unknown>>(text, values)).rows
  const caseOn = async (date: string) => (await as('farah', date)).visit(`/cases/${caseId}`)
  const free = (person: string) =>
    service.look(service.administratorId, (look) => halfDaysLeft(look, who[person] ?? '', 2004))
  const linesOf = async (kind: string) => {
    const [found] = await rows('select content from plans where id = $1', plan)
    return (found?.content as Record<string, { lines: { id: string }[] }>)[kind]?.lines.map(({ id }) => id) ?? []
  }
  const write = async (part: string, answers: Record<string, string>, date = '2004-11-01') => {
    const saved = await (await as('brian', date)).submit(`/plans/${plan}/parts/${part}`, answers)
    expect([part, saved.errors]).toEqual([part, []])
  }

  beforeAll(async () => {
    service = await aService({ model: 'st-helens', now: '2004-11-08T09:00:00Z', schoolYear: 2004 })
    for (const [term, from, until] of [
      ['autumn', '2004-09-06', '2004-12-17'],
      ['spring', '2005-01-04', '2005-03-24'],
      ['summer', '2005-04-11', '2005-07-22'],
    ])
      await rows(
        'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2004, $3, $4, $5)',
        ...[service.authorityId, newId(), term, from, until],
      )
    parr = await service.addSchool({ name: 'Parr Brook Primary', phase: 'Primary' })
    sutton = await service.addSchool({ name: 'Sutton Hey Primary', phase: 'Primary' })
    const people: [key: string, role: string, name: string, school?: string][] = [
      ['farah', 'director', 'Farah Officer'],
      ['ann', 'link-adviser', 'Ann Link', parr],
      ['brian', 'school-improvement-adviser', 'Brian Lead', sutton],
      ['carol', 'lead-consultant', 'Carol Literacy', parr],
      ['nina', 'primary-consultant', 'Nina Numeracy', parr],
      ['derek', 'headteacher', 'Derek Head', parr],
      ['eve', 'chair-of-governors', 'Eve Chair', parr],
      ['nell', 'link-adviser', 'Nell Link', sutton],
      ['hugh', 'headteacher', 'Hugh Head', sutton],
    ]
    for (const [key, role, name, school] of people)
      who[key] = await service.addPerson({ role, name, startedOn: '2004-09-01', ...(school && { school }) })
    for (const [person, days] of [
      ['brian', 80],
      ['carol', 80],
      ['nina', 120],
    ] as const)
      await hasDays(service, who[person] ?? '', days)
    fund = await service.act(service.administratorId, (look) =>
      doWork(look, async (work) => {
        const id = await addFund(work, { source: 'standards-fund', year: 2004 })
        const put = { pence: 1_000_000, minutes: 0, phase: null, perPupilPence: null, pupils: null, says: null }
        await putIntoFund(work, id, put)
        return id
      }),
    )
    const decide = await (
      await as('farah', '2004-09-17')
    ).submit(`/schools/${parr}/need/decide/significant`, {
      ...{ level: '4', reason: 'vulnerable', ...on('startsOn', '2004-09-17') },
    })
    expect(decide.errors).toEqual([])
    const [opened] = await rows('select id from improvement_cases where school_id = $1', parr)
    caseId = String(opened?.id)
  })

  test('step 3, SH-08, SH-09: a review of a light touch school asks for a reason; its head reads the toolkit', async () => {
    const refused = await (
      await as('farah', '2004-09-20')
    ).submit(`/schools/${sutton}/reviews/joint-lea-school-review`, {
      ...{ 'named.school-improvement-adviser': who.brian ?? '', 'named.link-adviser': who.nell ?? '' },
    })
    expect(refused.status).toBe(422)
    expect((await (await as('hugh', '2004-09-20')).visit('/toolkit')).status).toBe(200)
  })

  test('step 4, SH-32 to SH-34: with Ann as both it is refused; with Brian and Ann it is the first stage of the case', async () => {
    const desk = await as('farah', '2004-09-20')
    const url = `/schools/${parr}/reviews/joint-lea-school-review`
    const named = (lead: string) => ({
      'named.school-improvement-adviser': who[lead] ?? '',
      'named.link-adviser': who.ann ?? '',
    })
    expect((await desk.submit(url, named('ann'))).errors.join()).toContain('two different people')
    const opened = await desk.submit(url, named('brian'))
    expect(opened.errors).toEqual([])
    review = opened.goesTo ?? ''
    expect((await caseOn('2004-09-20')).heading).toContain('Stage 1 of 4: Joint LEA/School Review')
  })

  test('steps 5 to 8, SH-35 to SH-43: gathered, four questions explored, evidence tied to them, evaluated with leaders', async () => {
    const brian = await as('brian', '2004-10-22')
    await brian.submit(`${review}/team`, { joins: who.carol ?? '' })
    expect((await brian.visit(review)).body).toContain('OFSTED report missing')
    const items = ['data', 'ofsted-report', 'improvement-plan', 'notes-of-visit', 'self-review']
    for (const item of items)
      await brian.upload(`${review}/gathered`, [{ name: `${item}.txt`, content: 'Words.' }], { item, says: item })
    const asks = ['Why did writing fall?', 'Who leads mathematics?', 'What do governors know?', 'Is planning followed?']
    await brian.submit(`${review}/questions`, Object.fromEntries(asks.map((text, at) => [`asks.${at + 1}`, text])))
    const [question] = await rows(
      'select id from review_questions where asks = $1 and authority_id = $2',
      ...[asks[0], service.authorityId],
    )
    const carol = await as('carol', '2004-10-22')
    const lesson = {
      kind: 'lesson-observation',
      questionId: String(question?.id),
      says: 'Pupils explained.',
      isJoint: 'no',
    }
    const early = await carol.submit(`${review}/evidence`, { ...lesson, ...on('seenOn', '2004-09-29') })
    expect(early.errors.join()).toContain('The key questions are explored with the school')
    await brian.submit(`${review}/explored`, { with: 'Derek', ...on('on', '2004-10-04') })
    expect((await carol.submit(`${review}/evidence`, { ...lesson, ...on('seenOn', '2004-10-05') })).errors).toEqual([])
    const met = {
      with: 'Derek and the SLT',
      ...on('on', '2004-10-14'),
      'judged.leadership': '4',
      'judged.teaching': '5',
    }
    expect((await brian.submit(`${review}/met`, { ...met, 'judged.capacity': '3.5' })).status).toBe(422)
    const saved = await brian.submit(`${review}/met`, { ...met, 'judged.capacity': '5', 'judged.standards': '5' })
    expect(saved.errors).toEqual([])
  })

  test('step 9, SH-32, SH-42: with one part it is refused; issued it is over, and no team works before there is a plan', async () => {
    const brian = await as('brian', '2004-10-22')
    await brian.submit(`${review}/report`, { 'part.works-well': 'Leaders know the school.', 'part.more-effective': '' })
    expect((await brian.submit(`${review}/issue`)).errors.join()).toContain(
      '“What can be made more effective” is empty',
    )
    await brian.submit(`${review}/report`, { 'part.more-effective': 'Teaching of writing.' })
    expect((await brian.submit(`${review}/issue`)).errors).toEqual([])
    const page = await caseOn('2004-10-22')
    expect(page.heading).toContain('Stage 2 of 4: Planning to support improvement, since Friday 22 October 2004')
    expect(page.body).toContain('22 October 2004')
    const early = await (
      await as('ann', '2004-10-22')
    ).post(`/cases/${caseId}/team`, { what: 'meets', ...on('meetsOn', '2004-10-25') })
    expect(early.errors.join()).toContain('The four stages follow each other; none is skipped.')
  })

  test('step 10, SH-45, SH-50, SH-51, SH-56: Brian drafts, Derek does not write; agreeing names all that is missing', async () => {
    const begun = await (await as('brian', '2004-11-01')).submit(`/schools/${parr}/plans/begin`)
    plan = /plans\/([0-9a-f-]+)/.exec(begun.goesTo ?? '')?.[1] ?? ''
    await write('objectives', { 'says.0': 'Reading rises in every year.', 'says.1': 'Writing rises too.' })
    expect((await (await as('derek', '2004-11-01')).visit(`/plans/${plan}/parts/objectives`)).status).toBe(403)
    const [one = '', two = ''] = await linesOf('objectives')
    const actions = {
      ...{ 'says.school0': 'Ten minutes of reading a day', 'objective.school0': one },
      ...on('dueOn.school0', '2004-12-10'),
      ...{
        'says.service0': 'Model lessons in three classes',
        'objective.service0': one,
        'who.service0': who.carol ?? '',
      },
      ...on('dueOn.service0', '2004-12-03'),
    }
    await write('actions', actions)
    await write('criteria', { 'says.0': 'Eight in ten read at their age.', 'objective.0': one })
    await write('resources', { 'says.0': 'Books and training', 'fund.0': fund, 'pounds.0': '4,000' })
    await write('time', {
      ...{ 'who.0': `${who.brian}|school-improvement-adviser`, 'days.0': '6', 'says.0': 'Monitoring' },
      ...{ 'who.1': `${who.carol}|lead-consultant`, 'days.1': '12', 'says.1': 'Reading', 'seenBy.1': who.ann ?? '' },
    })
    const fits = { fits: 'improvement', fitsTitle: 'School improvement plan 2004', ...on('fitsDatedOn', '2004-07-01') }
    await write('frame', { ...fits, writers: who.ann ?? '' })
    const refused = await (await as('brian', '2004-11-01')).submit(`/plans/${plan}/agree`)
    expect(refused.errors).toHaveLength(3)
    expect(refused.errors.join()).toMatch(/has no person[\s\S]*has none[\s\S]*No day is set yet/)
    const [kept = '', given = ''] = await linesOf('actions')
    await write('actions', { ...actions, 'id.school0': kept, 'id.service0': given, 'who.school0': 'Headteacher' })
    await write('criteria', { 'says.1': 'Six in ten write at their age.', 'objective.1': two })
  })

  test('step 11, SH-46 to SH-53, SH-63: 113 days refused, 73 agreed by both; £4,000 and 6 and 12 days are drawn', async () => {
    const agree = async (person: string) =>
      (await as(person, '2004-11-08')).submit(`/plans/${plan}/agree`, { answer: 'agree' })
    await write('frame', on('midPointOn', '2005-03-01'), '2004-11-08')
    expect((await agree('brian')).errors).toEqual([expect.stringContaining('is 113 days after it')])
    await write('frame', on('midPointOn', '2005-01-20'), '2004-11-08')
    expect((await agree('brian')).errors).toEqual([])
    expect((await agree('derek')).errors).toEqual([])
    expect([await free('brian'), await free('carol')]).toEqual([68, 56])
    const left = await service.look(service.administratorId, (look) => balanceOf(look, fund))
    expect(left.leftPence).toBe(600_000)
    expect((await caseOn('2004-11-08')).heading).toContain('done on Monday 8 November 2004')
  })

  test('step 12, SH-57 to SH-60: Ann takes over; the first meeting closes only with further dates', async () => {
    const ann = await as('ann', '2004-11-15')
    expect((await ann.visit('/')).body).toContain('Take over the case: Providing support')
    expect((await ann.submit(`/cases/${caseId}/hand-over`, on('on', '2004-11-15'))).errors).toEqual([])
    const page = await caseOn('2004-11-15')
    expect(page.heading).toContain('Stage 3 of 4: Providing support, since Monday 15 November 2004')
    expect(page.texts('#leads').join()).toContain('Ann Link from 15 November 2004')
    await ann.post(`/cases/${caseId}/team`, { what: 'meets', ...on('meetsOn', '2004-11-15') })
    const [meeting] = await rows('select id from case_meetings where case_id = $1', caseId)
    const url = `/cases/${caseId}/meetings/${String(meeting?.id)}`
    const met = { settled: 'Two consultants come.', present: ['school-slt', 'link-adviser', 'lead-consultant', 'sia'] }
    expect((await ann.submit(url, met)).errors).toEqual(['The team agrees dates for further meetings.'])
    const closed = await ann.submit(url, { ...met, ...on('further1', '2004-12-13'), ...on('further2', '2005-03-07') })
    expect(closed.errors).toEqual([])
    expect((await ann.follow(closed)).texts('#meetings').join()).toContain('Not there Access & Inclusion')
  })

  test('step 13, SH-53, SH-61: asked directly Derek is pointed to Carol; through her two of Nina’s days are set aside', async () => {
    const derek = await as('derek', '2004-11-22')
    const url = `/cases/${caseId}/requests/ask`
    const direct = await derek.submit(url, { toId: who.nina ?? '', asks: 'Numeracy in Year 5' })
    expect(direct.errors.join()).toContain('Ask Carol Literacy')
    await derek.submit(url, { asks: 'Numeracy in Year 5' })
    const [asked] = await rows('select id from specialist_requests where case_id = $1', caseId)
    const before = (await free('nina')) ?? 0
    const comes = { who: `${who.nina}|primary-consultant`, days: '2', ...on('comesOn', '2004-11-29') }
    const answer = await (
      await as('carol', '2004-11-22')
    ).submit(`/cases/${caseId}/requests/${String(asked?.id)}`, comes)
    expect(answer.errors).toEqual([])
    expect(before - ((await free('nina')) ?? 0)).toBe(4)
  })

  test('steps 14 and 17, SH-65, SH-66: no report without what is celebrated; the spring’s is overdue on 25 March and late on 11 April', async () => {
    const report = {
      what: 'issue',
      'part.progress': 'One of two is on track.',
      'part.next-steps': 'Numeracy in Year 5.',
    }
    const url = (term: string) => `/cases/${caseId}/reports/2004-${term}`
    const brian = await as('brian', '2004-12-10')
    expect((await brian.submit(url('autumn'), { ...report, celebration: '' })).errors.join()).toContain('celebration')
    expect((await brian.submit(url('autumn'), { ...report, celebration: 'Reading rises.' })).errors).toEqual([])
    const late = await as('brian', '2005-04-11')
    expect((await (await as('brian', '2005-03-25')).visit('/')).body).toContain(
      'Write the report to governors: Spring term',
    )
    const issued = await late.submit(url('spring'), { ...report, celebration: 'Books are read at home.' })
    expect((await late.follow(issued)).body).toContain('>Late<')
  })

  test('step 15, SH-54, SH-62: Ann is refused; Brian leads the mid-point review, both counts apart, and monitoring begins', async () => {
    const criteria = await linesOf('criteria')
    const judged = Object.fromEntries(
      criteria.flatMap((id, at) => [
        [`judged.${id}.support`, 'on-track'],
        [`judged.${id}.improvement`, at === 0 ? 'on-track' : 'no-progress'],
      ]),
    )
    const held = {
      ...{ celebration: 'Reading has risen.', 'progress.0': 'good', 'progress.1': 'none', 'progress.2': 'some' },
      ...{ 'says.1': 'No change.', ...judged, ...on('heldOn', '2005-01-20') },
    }
    const url = `/cases/${caseId}/reviews/mid-point`
    expect((await (await as('ann', '2005-01-20')).submit(url, held)).errors.join()).toContain('it is led by Brian Lead')
    const brian = await as('brian', '2005-01-20')
    const saved = await brian.submit(url, held)
    expect(saved.errors).toEqual([])
    expect((await brian.follow(saved)).heading).toMatch(/2 of 2 on track; .*1 of 2 on track/)
    expect((await caseOn('2005-01-20')).heading).toContain('Stage 4 of 4: Monitoring improvement')
  })

  test('the whole of it stands on one line through time, and another head sees none of it', async () => {
    const page = await caseOn('2005-04-12')
    const line = page.texts('figure table').join()
    for (const moment of ['Report issued', 'plan agreed', 'Project Team meets', 'Mid-point review'])
      expect(line.toLowerCase()).toContain(moment.toLowerCase())
    const hugh = await as('hugh', '2005-04-12')
    for (const url of [`/cases/${caseId}`, review, `/plans/${plan}`, `/cases/${caseId}/reports/2004-autumn`])
      expect([url, (await hugh.visit(url)).status]).toEqual([url, 404])
  })
})
