import { beforeAll, expect, test } from 'vitest'
import { beginStage, finishStage, findLiveCase } from '#cases/index.ts'
import { addFund, balanceOf, putIntoFund } from '#funds/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, requireThat, type Work } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { daysLeft, hasDays } from '../../test/support/days.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { criteriaOf, findAgreedPlan, judgeCriteria } from './index.ts'

// Story 4.1, steps 10 and 11, told through the pages, and what comes of it.

let service: TestService
let parr: string
let sutton: string
let farah: string
let brian: string
let ann: string
let carol: string
let derek: string
let eve: string
let headOfSutton: string
let fund: string
let plan: string
let caseId: string

const NOV_1 = '2004-11-01'
const NOV_8 = '2004-11-08'
const as = (person: string, on = NOV_8) => browse(service, person, { now: `${on}T09:00:00Z` })
const date = (name: string, on: string) => {
  const [year = '', month = '', of = ''] = on.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const rows = async (text: string, ...values: unknown[]) =>
  (await service.db.owner.query<Record<string, unknown>>(text, values)).rows
const doAs = <T>(person: string, does: (work: Work) => Promise<T>, on = NOV_1) =>
  service.act(
    person,
    (look) =>
      doWork(look, (work) => {
        requireThat(true, work, 'make ready for a test')
        return does(work)
      }),
    { now: `${on}T09:00:00Z` },
  )
const part = (kind: string) => `/plans/${plan}/parts/${kind}`
const write = async (kind: string, answers: Record<string, string>, on = NOV_1, who = brian) =>
  (await as(who, on)).submit(part(kind), answers)
const idsOf = async (kind: string) => {
  const [row] = await rows('select content from plans where id = $1', plan)
  const content = row?.content as Record<string, { lines: { id: string }[] }>
  return (content[kind]?.lines ?? []).map(({ id }) => id)
}
const statusOf = async (id = plan) => (await rows('select status from plans where id = $1', id))[0]?.status

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
  const since = { startedOn: '2004-09-01' }
  farah = await service.addPerson({ role: 'director', name: 'Farah Officer', ...since })
  brian = await service.addPerson({ role: 'school-improvement-adviser', name: 'Brian Lead', school: parr, ...since })
  ann = await service.addPerson({ role: 'link-adviser', name: 'Ann Link', school: parr, ...since })
  carol = await service.addPerson({ role: 'lead-consultant', name: 'Carol Consultant', school: parr, ...since })
  derek = await service.addPerson({ role: 'headteacher', name: 'Derek Head', school: parr, ...since })
  eve = await service.addPerson({ role: 'chair-of-governors', name: 'Eve Chair', school: parr, ...since })
  headOfSutton = await service.addPerson({ role: 'headteacher', name: 'Hugh Head', school: sutton, ...since })
  await hasDays(service, brian, 40)
  await hasDays(service, carol, 20)
  const decide = await (
    await as(farah, '2004-09-17')
  ).submit(`/schools/${parr}/need/decide/significant`, {
    ...{ level: '4', reason: 'vulnerable', ...date('startsOn', '2004-09-17') },
  })
  expect(decide.errors).toEqual([])
  caseId = (await service.look(farah, (look) => findLiveCase(look, parr)))?.id ?? ''
  await doAs(farah, (work) => beginStage(work, caseId, 'review', day('2004-09-20')))
  fund = await doAs(
    service.administratorId,
    async (work) => {
      const id = await addFund(work, { source: 'standards-fund', year: 2004 })
      const put = { pence: 1_000_000, minutes: 0, phase: null, perPupilPence: null, pupils: null, says: null }
      await putIntoFund(work, id, put)
      return id
    },
    NOV_8,
  )
})

test('SH-32: before its stage of planning is reached no plan is begun, nor at a school without a case', async () => {
  const desk = await as(brian, '2004-10-21')
  const early = await desk.submit(`/schools/${parr}/plans/begin`)
  expect([early.status, early.errors.join()]).toEqual([
    422,
    expect.stringContaining('The four stages follow each other'),
  ])
  const other = await service.addPerson({ role: 'school-improvement-adviser', name: 'Sia Two', school: sutton })
  const without = await (await as(other)).submit(`/schools/${sutton}/plans/begin`)
  expect(without.errors).toEqual([expect.stringContaining('The school has no case')])
  await doAs(farah, (work) => finishStage(work, caseId, 'review', day('2004-10-22')), '2004-10-22')
})

test('step 10, SH-45: the plan is drafted by the team that Brian leads; Derek reads it and comments, and does not write in it', async () => {
  expect((await (await as(derek, NOV_1)).visit(`/schools/${parr}/plans/begin`)).status).toBe(403)
  expect((await (await as(ann, NOV_1)).visit(`/schools/${parr}/plans/begin`)).status).toBe(403)
  const begun = await (await as(brian, NOV_1)).submit(`/schools/${parr}/plans/begin`)
  plan = /plans\/([0-9a-f-]+)/.exec(begun.goesTo ?? '')?.[1] ?? ''
  expect((await (await as(brian, NOV_1)).submit(`/schools/${parr}/plans/begin`)).errors).toEqual([
    'One is written at this school already.',
  ])
  expect((await write('objectives', { 'says.0': 'Reading rises in every year.' })).errors).toEqual([])
  const head = await as(derek, NOV_1)
  expect((await head.visit(`/plans/${plan}`)).body).toContain('Reading rises in every year.')
  expect((await head.visit(part('objectives'))).status).toBe(403)
  expect((await head.post(part('objectives'), { revision: '1', 'says.0': 'Mine' })).status).toBe(403)
  const said = await head.submit(`/plans/${plan}`, { 'says.objectives': 'And writing?' }, 'form[action$="/comments"]')
  expect(said.errors).toEqual([])
  // Ann writes once Brian has named her, and not before.
  expect((await (await as(ann, NOV_1)).visit(part('criteria'))).status).toBe(403)
  expect((await write('frame', { writers: ann })).errors).toEqual([])
  expect((await (await as(ann, NOV_1)).visit(part('criteria'))).status).toBe(200)
  expect((await (await as(carol, NOV_1)).visit(part('criteria'))).status).toBe(403)
})

test('SH-45: a comment stays beside the part of which it speaks, and is settled by whoever writes', async () => {
  const desk = await as(brian, NOV_1)
  const page = await desk.visit(part('objectives'))
  expect(page.body).toContain('And writing?')
  expect((await desk.visit(part('criteria'))).body).not.toContain('And writing?')
  expect((await (await as(derek, NOV_1)).visit(`/plans/${plan}`)).body).not.toContain('/settle"')
  const settled = await desk.submit(
    part('objectives'),
    { answer: 'In the second objective.' },
    'form[action$="/settle"]',
  )
  expect((await desk.follow(settled)).body).toContain('Settled by Brian Lead: In the second objective.')
  const again = await desk.post(`/plans/${plan}/comments/${newId()}/settle`)
  expect(again.status).toBe(404)
})

test('SH-45: of two who write the same part the second is told; nothing is written over', async () => {
  const first = await write('objectives', { 'says.0': 'Reading rises in every year.', 'says.1': 'Writing rises too.' })
  expect(first.errors).toEqual([])
  const stale = await (await as(brian, NOV_1)).post(part('objectives'), { revision: '1', 'says.0': 'Old' })
  expect([stale.status, stale.errors.join()]).toEqual([422, expect.stringContaining('Somebody else saved this part')])
  expect(await idsOf('objectives')).toHaveLength(2)
})

test('step 10, SH-50, SH-51, SH-56: agreeing it is refused, naming all three at once', async () => {
  const [one = '', two = ''] = await idsOf('objectives')
  const actions = {
    ...{ 'says.school0': 'Ten minutes of reading a day', 'objective.school0': one },
    ...date('dueOn.school0', '2004-12-10'),
    ...{ 'says.service0': 'Model lessons in three classes', 'objective.service0': one, 'who.service0': carol },
    ...date('dueOn.service0', '2004-12-03'),
  }
  expect((await write('actions', actions)).errors).toEqual([])
  expect((await write('criteria', { 'says.0': 'Eight in ten read at their age.', 'objective.0': one })).errors).toEqual(
    [],
  )
  expect(
    (await write('resources', { 'says.0': 'Books and training', 'fund.0': fund, 'pounds.0': '4,000' })).errors,
  ).toEqual([])
  expect(
    (
      await write('time', {
        ...{ 'who.0': `${brian}|school-improvement-adviser`, 'days.0': '6', 'says.0': 'Monitoring' },
      })
    ).errors,
  ).toEqual([])
  const frame = { fits: 'improvement', fitsTitle: 'School improvement plan 2004', writers: ann }
  expect((await write('frame', { ...frame, ...date('fitsDatedOn', '2004-07-01') })).errors).toEqual([])
  const refused = await (await as(brian, NOV_1)).submit(`/plans/${plan}/agree`)
  expect(refused.status).toBe(422)
  expect(refused.errors).toEqual([
    'Each action says by whom and when. “Ten minutes of reading a day” has no person.',
    'Each objective has at least one success criterion against which impact can be judged. “Writing rises too.” has none.',
    'The date of the mid point review is agreed in the Raising Achievement Plan. No day is set yet.',
  ])
  expect((await (await as(brian, NOV_1)).visit(`/plans/${plan}`)).body).toContain('Before it is agreed')
  expect(await statusOf()).toBe('draft')
  const [kept = '', given = ''] = await idsOf('actions')
  const owned = { ...actions, 'id.school0': kept, 'id.service0': given, 'who.school0': 'Headteacher' }
  expect((await write('actions', owned)).errors).toEqual([])
  expect((await write('criteria', { 'says.1': 'Six in ten write at their age.', 'objective.1': two })).errors).toEqual(
    [],
  )
})

test('SH-53, XX-09: days beyond what somebody has are said before they are saved, and consultant time answers a need', async () => {
  const line = { 'who.1': `${carol}|lead-consultant`, 'days.1': '12', 'says.1': 'Reading' }
  const over = await write('time', { ...line, 'seenBy.1': ann })
  expect([over.status, over.errors.join()]).toEqual([422, expect.stringContaining('Nobody is allocated for more days')])
  expect(await idsOf('time')).toHaveLength(1)
  const reason = { 'reason.no-more-than-a-person-has': 'She gives up two courses.' }
  expect((await write('time', { ...line, 'seenBy.1': ann, ...reason })).errors).toEqual([])
  expect((await write('time', { 'days.1': '', 'who.1': '', 'says.1': '', 'seenBy.1': '' })).errors).toEqual([])
  await rows('update capacities set half_days = 60 where person_id = $1', carol)
  expect((await write('time', line)).errors).toEqual([expect.stringContaining('Name the need, and who identified it')])
  expect((await write('time', { ...line, 'seenBy.1': ann })).errors).toEqual([])
  expect(await idsOf('time')).toHaveLength(2)
})

const agree = async (person: string, answers: Record<string, string> = {}, on = NOV_8) =>
  (await as(person, on)).submit(`/plans/${plan}/agree`, { answer: 'agree', ...answers })
const setMiddle = async (on: string) =>
  expect(
    (await write('frame', { writers: ann, fits: 'improvement', ...date('midPointOn', on) }, NOV_8)).errors,
  ).toEqual([])

test('step 11, SH-63: 55 and 113 days after the agreement are refused without a reason; 56 passes, marked out of term; 112 passes', async () => {
  for (const [on, says] of [
    ['2005-01-02', 'is 55 days after it'],
    ['2005-03-01', 'is 113 days after it'],
  ] as const) {
    await setMiddle(on)
    const refused = await agree(brian)
    expect([on, refused.errors]).toEqual([on, [expect.stringContaining(says)]])
    expect(refused.body).toContain('Why do you want to go ahead?')
    expect(await statusOf()).toBe('draft')
  }
  await setMiddle('2005-01-03')
  const page = await (await as(brian)).visit(`/plans/${plan}`)
  expect(page.body).toContain('Monday 3 January 2005 is in no term')
  expect(page.body).not.toContain('days after it')
  await setMiddle('2005-02-28')
  expect((await (await as(brian)).visit(`/plans/${plan}`)).body).not.toContain('Before it is agreed')
})

test('XX-12: before it leaves those who write it, what looks like a name is asked about', async () => {
  const [one = '', two = ''] = await idsOf('objectives')
  const named = { 'says.0': 'Jamie Thornberry in Year 4 reads at his age.', 'says.1': 'Writing rises too.' }
  expect((await write('objectives', { 'id.0': one, 'id.1': two, ...named }, NOV_8)).errors).toEqual([])
  const asked = await agree(brian)
  expect(asked.errors).toEqual([expect.stringContaining('This seems to name a pupil or a teacher: “Jamie Thornberry”')])
  expect(
    (await write('objectives', { 'id.0': one, 'id.1': two, 'says.0': 'Reading rises in every year.' }, NOV_8)).errors,
  ).toEqual([])
})

test('step 11, SH-46, SH-52, SH-53: Brian agrees for the service, days and money are drawn; sent back they are free again', async () => {
  await setMiddle('2005-01-20')
  expect((await (await as(derek)).visit(`/plans/${plan}/agree`)).status).toBe(403)
  expect((await agree(brian)).errors).toEqual([])
  expect(await statusOf()).toBe('offered')
  expect([await daysLeft(service, brian), await daysLeft(service, carol)]).toEqual([28, 36])
  expect(await leftOfFund()).toBe(600_000)
  expect((await (await as(brian)).visit(part('objectives'))).status).toBe(200)
  expect((await write('objectives', { 'says.0': 'Else' }, NOV_8)).errors.join()).toContain(
    'it is not written in meanwhile',
  )
  expect((await (await as(derek)).visit('/')).body).toContain('Agree the Raising Achievement Plan: Parr Brook Primary')
  const bare = await agree(derek, { answer: 'send-back', because: '' })
  expect(bare.errors).toEqual(['Enter why you send it back'])
  const back = await agree(derek, { answer: 'send-back', because: 'Writing comes first.' })
  expect(back.errors).toEqual([])
  expect(await statusOf()).toBe('draft')
  expect([await daysLeft(service, brian), await daysLeft(service, carol)]).toEqual([40, 60])
  expect(await leftOfFund()).toBe(1_000_000)
  expect((await (await as(brian)).visit('/')).body).toContain('Write the Raising Achievement Plan: Parr Brook Primary')
})

test('SH-46: agreed twice at the same moment it is agreed once; the date and who agreed for each side are kept', async () => {
  expect((await agree(brian)).errors).toEqual([])
  const [one, other] = [await as(derek), await as(derek)]
  const both = await Promise.all([one, other].map((desk) => desk.submit(`/plans/${plan}/agree`, { answer: 'agree' })))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(both.flatMap(({ errors }) => errors)).toEqual([
    expect.stringContaining('It was agreed on Monday 8 November 2004'),
  ])
  const page = await one.visit(`/plans/${plan}`)
  expect(page.heading).toContain('Raising Achievement Plan: agreed on Monday 8 November 2004')
  expect(page.body).toMatch(/Agreed for the school[\s\S]{0,200}Derek Head, 8 November 2004/)
  expect(page.body).toMatch(/Agreed for the LEA[\s\S]{0,200}Brian Lead, 8 November 2004/)
  const issued = await rows(`select id from issued_documents where school_id = $1 and kind = 'plan'`, parr)
  expect(issued).toHaveLength(1)
})

test('SH-32, SH-57: with it the stage of planning is over, and its agreement and its middle stand on the line of the case', async () => {
  const page = await (await as(farah)).visit(`/cases/${caseId}`)
  expect(page.heading).toContain('Stage 2 of 4: Planning to support improvement, done on Monday 8 November 2004')
  expect(page.body).toContain('Raising Achievement Plan agreed')
  expect(page.body).toContain('Eight in ten read at their age.')
})

test('SH-50: what was agreed is done by both sides: the school has its actions in its week, Carol hers', async () => {
  const school = await (await as(derek, '2004-11-22')).visit('/')
  expect(school.body).toContain('Ten minutes of reading a day')
  const hers = await (await as(carol, '2004-11-22')).visit('/')
  expect(hers.body).toContain('Model lessons in three classes')
  expect(hers.body).not.toContain('Ten minutes of reading a day')
})

test('SH-48: once agreed it is fixed down to the database, and its document has both sides beside each other', async () => {
  await expect(rows(`update plans set content = '{}' where id = $1`, plan)).rejects.toThrow(/fixed/)
  expect((await write('objectives', { 'says.0': 'Else' }, NOV_8)).errors.join()).toContain('what it says is fixed')
  const { text } = readPdf((await (await as(eve)).visit(`/plans/${plan}/document/pdf`)).bytes)
  const plain = text.replaceAll(/\s/g, '')
  for (const words of [
    'Theschool',
    'LEA',
    'Tenminutesofreadingaday',
    'Modellessonsinthreeclasses',
    '£4,000',
    '20January2005',
    'DerekHead',
  ])
    expect(plain).toContain(words)
})

test('step 20, SH-103: the head of another school finds none of it; governors of this one read what was agreed, and no draft', async () => {
  const other = await as(headOfSutton)
  for (const url of [
    `/plans/${plan}`,
    `/plans/${plan}/document/pdf`,
    `/plans/${plan}/agree`,
    `/schools/${parr}/plans/begin`,
  ])
    expect([url, (await other.visit(url)).status]).toEqual([url, 404])
  expect((await other.visit('/')).body).not.toContain('Parr Brook')
  expect((await (await as(eve)).visit(`/plans/${plan}`)).status).toBe(200)
  const strange = await aService()
  expect((await (await browse(strange, strange.administratorId)).visit(`/plans/${plan}`)).status).toBe(404)
})

test('SH-55: checks are due and overdue in the week of who makes them; SH-54: each criterion is judged on two counts, with its history', async () => {
  expect((await (await as(ann, '2004-11-23')).visit('/')).body).toContain('Regular check: Parr Brook Primary')
  expect((await (await as(ann, '2004-12-21')).visit(`/plans/${plan}`)).body).toMatch(
    /Regular check[\s\S]{0,200}Overdue since 20 December 2004/,
  )
  expect((await (await as(brian, '2005-03-10')).visit('/')).body).toContain('Mid-year review: Parr Brook Primary')
  expect((await (await as(derek, '2004-12-21')).visit(`/plans/${plan}/check`)).status).toBe(403)
  const [first = '', second = ''] = await idsOf('criteria')
  const desk = await as(ann, '2004-12-21')
  const on = { kind: 'regular-check', ...date('heldOn', '2004-12-20') }
  const half = await desk.submit(`/plans/${plan}/check`, { ...on, [`judged.${first}.support`]: 'on-track' })
  expect(half.errors).toEqual([
    expect.stringContaining('“Eight in ten read at their age.” is not judged on: School improvement.'),
  ])
  const judged = (standing: string) => ({
    [`judged.${first}.support`]: 'on-track',
    [`judged.${first}.improvement`]: standing,
  })
  expect((await desk.submit(`/plans/${plan}/check`, { ...on, ...judged('no-progress') })).errors).toEqual([])
  const later = await as(brian, '2005-02-01')
  const mid = { kind: 'mid-year-check', ...date('heldOn', '2005-02-01') }
  expect((await later.submit(`/plans/${plan}/check`, { ...mid, ...judged('some-progress') })).errors).toEqual([])
  const page = await later.visit(`/plans/${plan}`)
  expect(page.texts('#success-criteria .govuk-tag')).toEqual([
    'On track',
    'Some progress',
    'Not judged yet',
    'Not judged yet',
  ])
  expect(page.texts('#checks .govuk-tag')).toEqual(expect.arrayContaining(['No progress', 'Some progress']))
  expect(page.body).toMatch(
    /Regular check[\s\S]{0,200}Due by 31 January 2005|Regular check[\s\S]{0,200}Overdue since 31 January 2005/,
  )
  expect(second).not.toBe('')
})

test('SH-54, SH-63: a review of another room finds the plan in force, its day and its criteria, and judges them by the same rules', async () => {
  await doAs(
    brian,
    async (work) => {
      const found = await findAgreedPlan(work, { caseId })
      if (!found) throw new Error('no plan in force')
      expect([found.id, found.midPointOn]).toEqual([plan, '2005-01-20'])
      const judged = criteriaOf(found).flatMap(({ id }) =>
        ['support', 'improvement'].map((count) => ({ criterionId: id, count, standing: 'reached', says: null })),
      )
      await judgeCriteria(work, plan, { kind: 'mid-point', heldOn: day('2005-02-02'), says: null, judged })
    },
    '2005-02-02',
  )
  const page = await (await as(brian, '2005-02-02')).visit(`/plans/${plan}`)
  expect(page.texts('#success-criteria .govuk-tag')).toEqual(['Reached', 'Reached', 'Reached', 'Reached'])
  expect(page.body).toContain('Mid point')
})

test('SH-46: a changed plan is a further version that both sides agree again; the old one stays to be read', async () => {
  const old = plan
  const desk = await as(brian, '2005-02-07')
  const begun = await desk.submit(`/plans/${old}/change`, { because: 'Writing needs more.' })
  plan = /plans\/([0-9a-f-]+)/.exec(begun.goesTo ?? '')?.[1] ?? ''
  expect((await (await as(eve, '2005-02-07')).visit(`/plans/${plan}`)).status).toBe(404)
  const [one = '', two = ''] = await idsOf('actions')
  expect((await write('time', { 'days.1': '10' }, '2005-02-07')).errors).toEqual([])
  expect(
    (
      await write(
        'actions',
        { 'says.school0': 'Twenty minutes a day', 'id.school0': one, 'id.service0': two },
        '2005-02-07',
      )
    ).errors,
  ).toEqual([])
  expect((await write('frame', { writers: ann, ...date('midPointOn', '2005-04-20') }, '2005-02-07')).errors).toEqual([])
  expect((await agree(brian, {}, '2005-02-07')).errors).toEqual([])
  expect((await agree(derek, {}, '2005-02-08')).errors).toEqual([])
  expect([await statusOf(old), await statusOf(plan)]).toEqual(['superseded', 'agreed'])
  expect([await daysLeft(service, brian), await daysLeft(service, carol)]).toEqual([28, 40])
  expect(await leftOfFund()).toBe(600_000)
  const actions = await rows(
    'select says from actions where school_id = $1 and struck_out_because is null order by says',
    parr,
  )
  expect(actions.map(({ says }) => says)).toEqual(['Model lessons in three classes', 'Twenty minutes a day'])
  const page = await (await as(eve, '2005-02-08')).visit(`/plans/${old}`)
  expect(page.heading).toContain('changed by a further version')
  expect(page.body).toContain('Ten minutes of reading a day')
})

test('bad input: old forms, other states and what does not exist get one clear sentence, and nothing is kept', async () => {
  const desk = await as(brian, '2005-02-08')
  const stale = await desk.submit(`/plans/${plan}/end`, { because: 'x', revision: '0' })
  expect(stale.errors.join()).toContain('Load the page again')
  expect((await desk.submit(`/plans/${plan}/change`, { because: '' })).errors).toEqual(['Enter why'])
  expect((await desk.submit(`/plans/${plan}/end`, { because: 'a'.repeat(1001) })).errors.join()).toContain(
    '1000 characters',
  )
  expect(
    (await desk.post(`/plans/${plan}/comments`, { part: 'objectives', 'says.objectives': 'x' })).errors.join(),
  ).toContain('fixed')
  for (const [answers, says] of [
    [{ kind: 'no-such' }, 'Choose which check it is.'],
    [{ kind: 'regular-check', ...date('heldOn', '2005-02-09') }, 'That day lies ahead'],
    [{ kind: 'regular-check', ...date('heldOn', '2005-02-31') }, 'Enter the day of the check'],
  ] as const)
    expect((await desk.submit(`/plans/${plan}/check`, answers as Record<string, string>)).errors.join()).toContain(says)
  for (const url of ['/plans/nothing', `/plans/${newId()}`, `/plans/${plan}/parts/nothing`])
    expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
})

test('SH-71: a school that leaves its case leaves its plan; it stays to be read', async () => {
  const desk = await as(farah, '2005-05-26')
  const evidence = await rows(`select id from issued_documents where school_id = $1 and kind = 'plan' limit 1`, parr)
  const left = await desk.submit(`/schools/${parr}/need/decide/enhanced`, {
    ...{ level: '2', purposes: 'literacy', 'intensity.literacy': 'Medium', 'seenBy.literacy': 'The school' },
    ...{ evidence: `document:${String(evidence[0]?.id)}`, ...date('startsOn', '2005-05-26') },
  })
  expect(left.errors).toEqual([])
  const page = await (await as(eve, '2005-05-26')).visit(`/plans/${plan}`)
  expect(page.heading).toContain('over since Thursday 26 May 2005')
  expect((await (await as(ann, '2005-06-01')).visit('/')).body).not.toContain('Regular check')
})

test('SH-71: where the decision that ended its case is struck out, the case goes on and its plan with it, in force as it was agreed', async () => {
  const desk = await as(farah, '2005-06-01')
  const [decided] = await rows(`select id from need_decisions where school_id = $1 and category = 'enhanced'`, parr)
  const struck = await desk.submit(`/need/decisions/${String(decided?.id)}/strike-out`, { reason: 'wrong-school' })
  expect(struck.errors).toEqual([])
  const page = await (await as(eve, '2005-06-01')).visit(`/plans/${plan}`)
  expect(page.heading).toMatch(/agreed on Monday 8 November 2004|version 2: agreed on/)
  expect((await desk.visit(`/schools/${parr}`)).body).toContain('what had ended its case was struck out')
  expect((await (await as(ann, '2005-06-01')).visit('/')).body).toContain('Regular check')
  const [kept] = await rows('select ended_on, ended_with_case from plans where id = $1', plan)
  expect(kept).toEqual({ ended_on: null, ended_with_case: false })
})

async function leftOfFund(): Promise<number> {
  return service.look(service.administratorId, async (look) => (await balanceOf(look, fund)).leftPence)
}
