import { beforeAll, expect, test } from 'vitest'
import { beginStage, finishStage } from '#cases/index.ts'
import { halfDaysLeft } from '#days/index.ts'
import { day } from '#shared/plain-date.ts'
import { aCaseOfParrBrook, hasPlan, on, type CaseOfParrBrook } from '../../test/support/a-case-of-parr-brook.ts'
import type { TestService } from '../../test/support/a-service.ts'
import { hasDays } from '../../test/support/days.ts'
import { caseSupportDues } from './case-support-dues.ts'
import { caseMeetingAppointments } from './team-times.ts'

let parrBrook: CaseOfParrBrook
let service: TestService
let school: string
let caseId: string
let who: Record<string, string> = {}

const as = (person: string, date = '2004-11-15') => parrBrook.as(person, date)
const dues = (person: string, now: string) =>
  service.look(
    who[person] ?? '',
    async (look) =>
      (await caseSupportDues.list(look, { people: [who[person] ?? ''] })).map(({ what, dueOn }) => `${dueOn} ${what}`),
    { now: `${now}T09:00:00Z` },
  )
/** What was written under a subject that begins so: to whom, and what it says. */
const written = async (subject: string) => {
  const { rows } = await service.db.owner.query<{ name: string; subject: string; body: string }>(
    `select p.name, m.subject, m.body from messages m join people p on p.id = m.to_person
     where m.authority_id = $1 and starts_with(m.subject, $2) order by p.name`,
    [service.authorityId, subject],
  )
  return rows
}
const meetingId = async (meetsOn: string) => {
  const { rows } = await service.db.owner.query<{ id: string }>(
    'select id from case_meetings where case_id = $1 and meets_on = $2',
    [caseId, meetsOn],
  )
  return rows[0]?.id ?? ''
}

beforeAll(async () => {
  parrBrook = await aCaseOfParrBrook()
  ;({ service, school, caseId, who } = parrBrook)
  await hasDays(service, who.nina ?? '', 300)
})

test('SH-32: no team works before support has begun: refused in the words of the model, and nothing is kept', async () => {
  await parrBrook.doAs('brian', '2004-09-20', (work) => beginStage(work, caseId, 'review', day('2004-09-20')))
  await parrBrook.doAs('brian', '2004-10-22', (work) => finishStage(work, caseId, 'review', day('2004-10-22')))
  const early = await (
    await as('ann', '2004-10-22')
  ).post(`/cases/${caseId}/team`, {
    ...{ what: 'meets', ...on('meetsOn', '2004-11-15') },
  })
  expect(early.status).toBe(422)
  expect(early.errors).toEqual([
    'The four stages follow each other; none is skipped. Planning to support improvement is not done.',
  ])
  expect(early.body).toContain('Support has not begun yet')
  await parrBrook.doAs('brian', '2004-11-08', (work) => finishStage(work, caseId, 'plan', day('2004-11-08')))
  const begun = await (await as('ann')).submit(`/cases/${caseId}/hand-over`, on('on', '2004-11-15'))
  expect(begun.errors).toEqual([])
})

test('SH-57, SH-76: whoever is Link Adviser keeps the team from the hand-over on: it is due to them to plan its meeting; who takes over the post takes over the team', async () => {
  expect(await dues('ann', '2004-11-15')).toEqual([
    '2004-11-29 Plan the next meeting: Project Team, Parr Brook Primary',
  ])
  expect(await dues('brian', '2004-11-15')).toEqual([])
  const team = `/cases/${caseId}/team`
  expect((await (await as('brian')).post(team, { what: 'meets', ...on('meetsOn', '2004-11-15') })).status).toBe(403)
  expect((await (await as('eve')).post(team, { what: 'tells', says: 'Hello' })).status).toBe(403)
  const desk = await as('ann')
  const planned = await desk.follow(await desk.post(team, { what: 'meets', ...on('meetsOn', '2004-11-15') }))
  expect(planned.heading).toContain('Project Team meets on 15 November 2004')
})

test('SH-58: anybody from any part of the department joins, is shown with what they do, and leaves', async () => {
  const team = `/cases/${caseId}/team`
  const desk = await as('ann')
  const joins = {
    what: 'joins',
    name: 'Ola Finance',
    comesFrom: 'Finance, in the Education Department',
    does: 'The budget',
  }
  const page = await desk.follow(await desk.post(team, joins))
  expect(page.texts('#members').join()).toContain('Ola FinanceFinance, in the Education DepartmentThe budget')
  expect((await desk.post(team, joins)).errors).toEqual(['Ola Finance is of the team already.'])
  const left = await desk.submit(team, {}, '#members form')
  expect((await desk.follow(left)).texts('#members').join()).toContain('until 15 November 2004')
})

const BAD: [name: string, answers: Record<string, string>, says: string][] = [
  ['nothing chosen', {}, 'Choose what you want to do'],
  ['an unknown deed', { what: 'dissolves' }, 'Choose what you want to do'],
  ['no name', { what: 'joins', comesFrom: 'Finance', does: 'The budget' }, 'Enter a name'],
  ['a day that is none', { what: 'meets', ...on('meetsOn', '2004-11-31') }, 'Enter the day of the meeting'],
  ['a day behind', { what: 'meets', ...on('meetsOn', '2004-11-12') }, 'planned from Monday 15 November 2004'],
  ['a day taken', { what: 'meets', ...on('meetsOn', '2004-11-15') }, 'meets on Monday 15 November 2004 already'],
  ['nothing told', { what: 'tells', says: ' ' }, 'Enter what you want to tell'],
  ['too much told', { what: 'tells', says: 'a'.repeat(2001) }, 'in 2000 characters or fewer'],
]

test.each(BAD)('bad input on the page of the team, %s: one clear sentence', async (_name, answers, says) => {
  const refused = await (await as('ann')).post(`/cases/${caseId}/team`, answers)
  expect(refused.status).toBe(422)
  expect(refused.errors).toEqual([expect.stringContaining(says)])
})

test('SH-59, SH-60: who was required and not there is shown; the first meeting is not closed without further dates, which stand in diaries', async () => {
  const url = `/cases/${caseId}/meetings/${await meetingId('2004-11-15')}`
  const desk = await as('ann')
  const form = await desk.visit(url)
  for (const text of ['School SLT', 'Derek Head', 'Access &amp; Inclusion', 'Nobody is named', 'Nina Numeracy'])
    expect(form.body).toContain(text)
  const met = {
    settled: 'Two consultants work with Years 3 and 4.',
    present: ['school-slt', 'link-adviser', 'lead-consultant', 'sia'],
  }
  const refused = await desk.submit(url, met)
  expect(refused.errors).toEqual(['The team agrees dates for further meetings.'])
  const dates = { ...on('further1', '2004-12-13'), ...on('further2', '2005-03-07') }
  const stale = await desk.submit(url, { ...met, ...dates, revision: '9' })
  expect(stale.errors).toEqual([expect.stringContaining('Load the page again')])
  const page = await desk.follow(await desk.submit(url, { ...met, ...dates }))
  expect(page.heading).toContain('Project Team meets on 13 December 2004')
  expect(page.texts('#meetings').join()).toContain('Not there Access & Inclusion (nobody is named)')
  expect(page.texts('#meetings').join()).not.toContain('Other consultants (Nina')
  const further = (await written('A meeting: ')).filter(({ body }) =>
    /13 December 2004, and on Monday 7 March/.test(body),
  )
  expect(further.length).toBe(4)
  const times = await service.look(who.brian ?? '', (look) =>
    caseMeetingAppointments(look, {
      ...{ personIds: [who.brian ?? '', who.nina ?? ''], from: day('2004-11-16'), until: day('2005-03-07') },
    }),
  )
  expect(times.map(({ on: at, name }) => `${at} ${name}`)).toEqual([
    ...['2004-12-13', '2004-12-13'].map((at) => `${at} Meeting of the Project Team`),
    ...['2005-03-07', '2005-03-07'].map((at) => `${at} Meeting of the Project Team`),
  ])
  expect((await desk.submit(url, { ...met, ...dates, 'heldOn-day': '15' })).errors).toEqual([
    'This meeting was closed on Monday 15 November 2004.',
  ])
  const change = service.db.owner.query(`update case_meetings set settled = 'Else' where held_on is not null`)
  await expect(change).rejects.toThrow(/stays as it was written/)
})

test('SH-60, XX-07, SH-103: a meeting is planned on no school day only with a reason and is marked, moved and taken off with why; who is invited is written to, and of nothing else', async () => {
  const team = `/cases/${caseId}/team`
  const desk = await as('ann', '2004-11-16')
  const saturday = { what: 'meets', ...on('meetsOn', '2004-11-20') }
  const refused = await desk.post(team, saturday)
  expect(refused.errors).toEqual(['Saturday 20 November 2004 is at a weekend.'])
  expect(refused.page.querySelector('form [name="reason.date-not-at-weekend"]')).not.toBeNull()
  const planned = await desk.post(team, { ...saturday, 'reason.date-not-at-weekend': 'All of them can come.' })
  expect((await desk.follow(planned)).texts('#meetings').join()).toContain('Saturday 20 November 2004 is at a weekend.')
  const invited = (await written('A meeting: ')).filter(({ body }) => body.includes('Saturday 20 November 2004'))
  expect(invited.map(({ name }) => name)).toEqual(['Brian Lead', 'Carol Literacy', 'Derek Head', 'Nina Numeracy'])
  expect(invited[0]?.body).toMatch(
    /^Dear Brian Lead,\n\nYou are invited to meet for Parr Brook Primary on Saturday 20 November 2004.\n\nwaymark:\S+\/team$/,
  )
  const id = await meetingId('2004-11-20')
  const moves = { what: 'moves', moved: `${id}|1`, ...on('movesTo', '2004-12-01') }
  const closed = `${await meetingId('2004-11-15')}|2`
  for (const [answers, says] of [
    [{ moved: '' }, 'Choose a meeting'],
    [{ moved: 'x|1' }, 'Choose a meeting'],
    [on('movesTo', '2004-11-31'), 'Enter the day to which it is moved'],
    [on('movesTo', '2004-11-15'), 'planned from Tuesday 16 November 2004'],
    [on('movesTo', '2004-12-13'), 'meets on Monday 13 December 2004 already'],
    [on('movesTo', '2004-12-20'), 'is in no term'],
    [{ moved: `${id}|7` }, 'Load the page again'],
    [{ moved: closed }, 'was closed on Monday 15 November 2004'],
  ] as const)
    expect((await desk.post(team, { ...moves, ...answers })).errors).toEqual([expect.stringContaining(says)])
  expect((await (await as('brian', '2004-11-16')).post(team, moves)).status).toBe(403)
  const moved = await desk.post(team, moves)
  expect([moved.status, (await desk.follow(moved)).heading]).toEqual([
    ...[303, expect.stringContaining('Project Team meets on 1 December 2004')],
  ])
  const atMoved = await written('A meeting was moved: Parr Brook Primary')
  expect([atMoved.length, atMoved[0]?.body]).toEqual([
    ...[4, expect.stringContaining('on Saturday 20 November 2004 is on Wednesday 1 December 2004 instead.')],
  ])
  const inDiary = async () =>
    (
      await service.look(who.brian ?? '', (look) =>
        caseMeetingAppointments(look, {
          ...{ personIds: [who.brian ?? ''], from: day('2004-11-16'), until: day('2004-12-12') },
        }),
      )
    ).map((each) => each.on)
  expect(await inDiary()).toEqual(['2004-12-01'])
  const off = { what: 'takes-off', takenOff: `${id}|2`, because: 'Two of the team are away.' }
  expect((await desk.post(team, { ...off, because: ' ' })).errors).toEqual(['Enter why'])
  const taken = await desk.follow(await desk.post(team, off))
  expect(taken.texts('#meetings').join()).toContain('was taken off by Ann Link: Two of the team are away.')
  expect(await inDiary()).toEqual([])
  const atOff = await written('A meeting was taken off: Parr Brook Primary')
  expect([atOff.length, atOff[0]?.body.includes('away')]).toEqual([4, false])
  for (const again of [off, moves])
    expect((await desk.post(team, { ...again, takenOff: `${id}|3`, moved: `${id}|3` })).errors).toEqual([
      'This meeting was taken off on Tuesday 16 November 2004.',
    ])
  const page = `/cases/${caseId}/meetings/${id}`
  expect((await desk.visit(page)).status).toBe(404)
  const late = await desk.post(page, { settled: 'All of it.', revision: '3', ...on('heldOn', '2004-11-16') })
  expect(late.errors).toEqual(['This meeting was taken off on Tuesday 16 November 2004.'])
})

test('SH-61: asked directly, a consultant’s school is pointed to its Lead Consultant', async () => {
  const url = `/cases/${caseId}/requests/ask`
  const derek = await as('derek', '2004-11-22')
  const direct = await derek.submit(url, { toId: who.nina ?? '', asks: 'Help with numeracy in Year 5' })
  expect(direct.errors.join()).toMatch(/through the linked Lead Consultant. Ask Carol Literacy, Lead Consultant.$/)
  expect((await (await as('ann')).visit(url)).status).toBe(403)
  const asked = await derek.submit(url, { asks: 'Help with numeracy in Year 5' })
  expect((await derek.follow(asked)).body).toContain('It waits for its answer.')
  expect(await dues('carol', '2004-11-22')).toEqual(['2004-12-06 Answer what is asked: Parr Brook Primary'])
  expect(await dues('nina', '2004-11-22')).toEqual([])
})

test('SH-53, SH-61: through the Lead Consultant two days are set aside, and the consultant’s free days fall by two; a second answer is refused', async () => {
  const free = () => service.look(who.nina ?? '', (look) => halfDaysLeft(look, who.nina ?? '', 2004))
  const before = await free()
  const { rows } = await service.db.owner.query<{ id: string }>(
    'select id from specialist_requests where case_id = $1',
    [caseId],
  )
  const url = `/cases/${caseId}/requests/${rows[0]?.id}`
  expect((await (await as('nina', '2004-11-22')).visit(url)).status).toBe(403)
  const carol = await as('carol', '2004-11-22')
  const comes = { who: `${who.nina}|primary-consultant`, days: '2', ...on('comesOn', '2004-11-29') }
  const bad = await carol.submit(url, { ...comes, days: '1.25' })
  expect(bad.errors).toEqual([expect.stringContaining('whole or half days')])
  expect((await carol.submit(url, { ...comes, ...on('comesOn', '2004-11-21') })).errors).toEqual([
    'They come today or later.',
  ])
  expect((await carol.submit(url, { ...comes, who: `${who.ann}|link-adviser` })).errors).toEqual([
    'Choose who comes from the list.',
  ])
  const done = await carol.submit(url, comes)
  expect(done.errors).toEqual([])
  expect((await carol.follow(done)).body).toContain(
    'Nina Numeracy comes with 2 days from 29 November 2004; set aside by Carol Literacy.',
  )
  expect((before ?? 0) - ((await free()) ?? 0)).toBe(4)
  const [told, ...others] = await written('Your request is answered')
  expect([told?.name, told?.body.includes('Nina'), others]).toEqual(['Derek Head', false, []])
  const again = await carol.submit(url, { what: 'declines', because: 'No days are left', revision: '1' })
  expect(again.errors).toEqual(['Carol Literacy has answered this already.'])
  expect((before ?? 0) - ((await free()) ?? 0)).toBe(4)
})

test('SH-61: what cannot be given is declined with a reason that the head reads', async () => {
  const derek = await as('derek', '2004-11-23')
  await derek.submit(`/cases/${caseId}/requests/ask`, { asks: 'Help with music' })
  const carol = await as('carol', '2004-11-23')
  const page = await carol.visit(`/cases/${caseId}/team`)
  const link = page.page.querySelector('#requests a[href*="/requests/"]')?.getAttribute('href') ?? ''
  expect((await carol.post(link, { what: 'declines', because: '', revision: '1' })).errors).toEqual(['Enter why'])
  await carol.post(link, { what: 'declines', because: 'Nobody of us teaches music', revision: '1' })
  expect((await derek.visit(`/cases/${caseId}/team`)).body).toContain(
    'Declined by Carol Literacy: Nobody of us teaches music',
  )
  expect((await written('Your request is answered')).map(({ body }) => body.includes('music'))).toEqual([false, false])
})

test('SH-73: the case’s page and the school’s show the team with its roles and the log that all of them write', async () => {
  const derek = await as('derek', '2004-11-24')
  const told = await derek.post(`/cases/${caseId}/team`, { what: 'tells', says: 'Year 4 books are with the deputy.' })
  expect(told.status).toBe(303)
  await (
    await as('nina', '2004-11-24')
  ).post(`/cases/${caseId}/team`, {
    ...{ what: 'tells', says: 'I come on Mondays.' },
  })
  for (const url of [`/cases/${caseId}`, `/schools/${school}`]) {
    const shown = (await (await as('eve', '2004-11-24')).visit(url)).texts('#case-team').join()
    for (const text of [
      'Link AdviserAnn Link',
      'Lead ConsultantCarol Literacy',
      'Nina Numeracy, Primary Consultant',
      'Derek Head: Year 4 books are with the deputy.',
      'Nina Numeracy: I come on Mondays.',
    ])
      expect(shown).toContain(text)
  }
})

test('SH-57, SH-103: a lead who leaves in the middle is of the team no longer, and who comes is; another head finds nothing of it', async () => {
  await service.db.owner.query(`update held_roles set finished_on = '2004-12-01' where person_id = $1`, [who.ann])
  who.amy = await service.addPerson({ role: 'link-adviser', name: 'Amy Link', school, startedOn: '2004-12-02' })
  expect(await dues('ann', '2004-12-02')).toEqual([])
  expect(await dues('amy', '2004-12-02')).toEqual(['2004-12-13 Meet: Project Team, Parr Brook Primary'])
  expect(await dues('amy', '2004-12-14')).toEqual(['2004-12-13 Write up the meeting: Project Team, Parr Brook Primary'])
  for (const url of ['team', 'requests/ask', `meetings/${await meetingId('2004-12-13')}`])
    expect((await (await as('olive', '2004-12-02')).visit(`/cases/${caseId}/${url}`)).status).toBe(404)
  const page = await (await as('amy', '2004-12-02')).visit(`/cases/${caseId}/team`)
  expect(page.texts('#team').join()).toContain('Link AdviserAmy Link')
})

test('SH-59, SH-103: an officer of another part who is invited by their role finds the case, its meetings and its plan as agreed, and nothing else of need', async () => {
  const plan = await hasPlan(parrBrook, [])
  const officer = 'access-and-inclusion-officer'
  who.ina = await service.addPerson({ role: officer, name: 'Ina Inclusion', school, startedOn: '2004-12-03' })
  who.iris = await service.addPerson({ role: officer, name: 'Iris Before', school, finishedOn: '2004-12-06' })
  who.otto = await service.addPerson({ role: officer, name: 'Otto Elsewhere', school: parrBrook.other })
  who.una = await service.addPerson({ role: 'officer-of-another-team', name: 'Una Unnamed' })
  const [theCase, team, itsPlan] = [`/cases/${caseId}`, `/cases/${caseId}/team`, `/plans/${plan}`] as const
  const ina = await as('ina', '2004-12-06')
  const atSchool = await ina.visit(`/schools/${school}`)
  for (const panel of ['#case', '#case-team'])
    expect(atSchool.page.querySelector(`${panel} a`)?.getAttribute('href')).toContain(theCase)
  const shown = await ina.visit(theCase)
  expect(shown.heading).toContain('Stage 3 of 4: Providing support')
  expect(shown.page.querySelector('#plan a')?.getAttribute('href')).toBe(itsPlan)
  expect(shown.texts('#case-team').join()).toContain('Access & InclusionIna Inclusion')
  for (const kept of ['#notices', '#monitoring', '#reviews', `a[href="/schools/${school}/need"]`])
    expect([kept, shown.page.querySelector(kept)]).toEqual([kept, null])
  expect((await ina.visit(team)).body).toContain('13 December 2004')
  expect((await ina.visit(itsPlan)).heading).toContain('agreed on Monday 8 November 2004')
  expect((await ina.post(team, { what: 'tells', says: 'I come to the meeting.' })).status).toBe(303)
  expect((await ina.post(team, { what: 'meets', ...on('meetsOn', '2005-01-17') })).status).toBe(403)
  const needOf = `/schools/${school}/need`
  for (const url of [needOf, '/need', '/cases', `${theCase}/reports/2004-autumn`, `${theCase}/reviews/mid-point`])
    expect([url, (await ina.visit(url)).status]).toEqual([url, 404])
  for (const person of ['otto', 'una', 'olive'])
    for (const url of [theCase, team, itsPlan])
      expect([person, url, (await (await as(person, '2004-12-06')).visit(url)).status]).toEqual([person, url, 404])
  expect((await (await as('iris', '2004-12-06')).visit(theCase)).status).toBe(200)
  expect((await (await as('iris', '2004-12-07')).visit(theCase)).status).toBe(404)
})

test('XX-13: with a school that closes in the middle nothing more is planned, and nothing is due; what was held is still written', async () => {
  await service.db.owner.query(`update schools set status = 'closed', closed_on = '2004-12-10' where id = $1`, [school])
  const amy = await as('amy', '2004-12-14')
  const refused = await amy.post(`/cases/${caseId}/team`, { what: 'meets', ...on('meetsOn', '2005-01-10') })
  expect(refused.errors).toEqual(['Parr Brook Primary has closed: nothing more is planned with it.'])
  const derek = await as('derek', '2004-12-14')
  expect((await derek.submit(`/cases/${caseId}/requests/ask`, { asks: 'Help' })).errors.join()).toContain('has closed')
  expect(await dues('amy', '2004-12-14')).toEqual([])
  const url = `/cases/${caseId}/meetings/${await meetingId('2004-12-13')}`
  const last = { settled: 'What was begun goes on elsewhere.', ...on('heldOn', '2004-12-09') }
  expect((await amy.submit(url, last)).errors).toEqual([])
})

test('SH-103: once the case is over, those of its team who were of it on its last day still find it; who came later does not', async () => {
  const change = `update improvement_cases set ended_on = '2004-12-20', outcome = 'Light touch' where id = $1`
  await service.db.owner.query(change, [caseId])
  who.ida = await service.addPerson({
    ...{ role: 'access-and-inclusion-officer', name: 'Ida Later', school, startedOn: '2004-12-20' },
  })
  const found = async (person: string) => (await (await as(person, '2005-01-10')).visit(`/cases/${caseId}`)).status
  expect([await found('ina'), await found('ida'), await found('iris')]).toEqual([200, 404, 404])
})
