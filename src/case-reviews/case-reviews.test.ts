import { beforeAll, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import {
  aCaseOfParrBrook,
  hasPlan,
  hasSupport,
  on,
  type CaseOfParrBrook,
} from '../../test/support/a-case-of-parr-brook.ts'
import type { TestService } from '../../test/support/a-service.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { caseReviewDues } from './case-reviews-dues.ts'

let parrBrook: CaseOfParrBrook
let service: TestService
let school: string
let caseId: string
let who: Record<string, string> = {}
const criteria = [1, 2, 3, 4, 5].map((each) => ({ id: newId(), objectiveId: null, says: `Criterion ${each}` }))

const as = (person: string, on: string) => parrBrook.as(person, on)
const dues = (person: string, now: string) =>
  service.look(
    who[person] ?? '',
    async (look) =>
      (await caseReviewDues.list(look, { people: [who[person] ?? ''] })).map(({ what, dueOn }) => `${dueOn} ${what}`),
    { now: `${now}T09:00:00Z` },
  )
/** What stands under a heading of the case's page, without its spaces. */
const monitoring = async (person: string, now: string) =>
  (await (await as(person, now)).visit(`/cases/${caseId}`)).texts('#monitoring').join().replaceAll(/\s/g, '')
/** Every subject and criterion, three of five on track, mathematics without progress. */
const REVIEW = {
  celebration: 'Reading has risen in every class.',
  ...{
    'progress.0': 'good',
    'progress.1': 'none',
    'progress.2': 'some',
    'says.1': 'Books show no change since autumn.',
  },
  ...Object.fromEntries(
    criteria.flatMap(({ id }, at) => [
      [`judged.${id}.support`, 'on-track'],
      [`judged.${id}.improvement`, at < 3 ? 'on-track' : 'no-progress'],
    ]),
  ),
}

beforeAll(async () => {
  parrBrook = await aCaseOfParrBrook()
  ;({ service, school, caseId, who } = parrBrook)
  await hasSupport(parrBrook)
  await hasPlan(parrBrook, criteria)
})

const AUTUMN = () => `/cases/${caseId}/reports/2004-autumn`
const REPORT = {
  what: 'issue',
  'part.progress': 'Three of five are on track.',
  'part.next-steps': 'Numeracy in Year 5.',
}

test('SH-65, SH-81: a report to governors is due in the term to whoever monitors, and to nobody else; a draft is the service’s', async () => {
  expect(await dues('brian', '2004-12-10')).toEqual([
    '2004-12-17 Write the report to governors: Autumn term 2004/05, Parr Brook Primary',
  ])
  expect(await dues('ann', '2004-12-10')).toEqual([])
  const desk = await as('brian', '2004-12-10')
  const saved = await desk.submit(AUTUMN(), { ...REPORT, what: 'save', celebration: '' })
  expect((await desk.follow(saved)).heading).toContain('Autumn term 2004/05, due on Friday 17 December 2004')
  expect((await (await as('derek', '2004-12-10')).visit(AUTUMN())).status).toBe(404)
  expect((await (await as('ann', '2004-12-10')).visit(AUTUMN())).body).toContain('A draft by Brian Lead')
  expect((await (await as('ann', '2004-12-10')).post(AUTUMN(), { ...REPORT, revision: '1' })).status).toBe(403)
})

test('SH-66, SH-65: with nothing celebrated it is refused; filled, it is issued, begins with that, is fixed, and head and chair are told without what it says', async () => {
  const desk = await as('brian', '2004-12-10')
  const empty = await desk.submit(AUTUMN(), { ...REPORT, celebration: '', celebrationNote: '' })
  expect(empty.errors).toEqual([expect.stringContaining('Emphasis is given to the celebration')])
  const stale = await desk.submit(AUTUMN(), { ...REPORT, celebration: 'Reading rises.', revision: '7' })
  expect(stale.errors).toEqual([expect.stringContaining('Load the page again')])
  const issued = await desk.submit(AUTUMN(), { ...REPORT, celebration: 'Reading rises.' })
  expect(issued.errors).toEqual([])
  const read = await (await as('eve', '2004-12-13')).visit(AUTUMN())
  expect(read.texts('main h2')).toEqual([
    ...['What is to be celebrated', 'Progress against the plan', 'Support that was given', 'What comes next'],
  ])
  expect(read.body).not.toContain('>Late<')
  const { text } = readPdf((await (await as('eve', '2004-12-13')).visit(`${AUTUMN()}/pdf`)).bytes)
  const flat = text.replaceAll(/\s/g, '')
  expect(flat.indexOf('Readingrises.')).toBeGreaterThan(0)
  expect(flat.indexOf('Readingrises.')).toBeLessThan(flat.indexOf('Threeoffive'))
  const { rows } = await service.db.owner.query<{ to: string; body: string }>(
    `select p.name as to, m.subject || m.body as body from messages m join people p on p.id = m.to_person
     where m.authority_id = $1 and m.subject like 'A report to the governors%' order by p.name`,
    [service.authorityId],
  )
  expect(rows.map(({ to }) => to)).toEqual(['Derek Head', 'Eve Chair'])
  expect(rows.map(({ body }) => body).join()).not.toMatch(/Reading|Three of five/)
  expect((await desk.post(AUTUMN(), { ...REPORT, celebration: 'More.', revision: '3' })).errors).toEqual([
    'This report was issued on Friday 10 December 2004, and is fixed.',
  ])
  const change = service.db.owner.query(`update progress_reports set celebration = 'Else' where issued_on is not null`)
  await expect(change).rejects.toThrow(/is fixed/)
  expect(await dues('brian', '2004-12-20')).toEqual([])
})

const MID = () => `/cases/${caseId}/reviews/mid-point`

test('SH-62: the Link Adviser who leads support is refused; others of the school may not at all', async () => {
  expect(await dues('brian', '2005-01-04')).toContainEqual('2005-01-20 Mid-point review: Parr Brook Primary')
  const ann = await as('ann', '2005-01-20')
  const refused = await ann.submit(MID(), { ...REVIEW, ...on('heldOn', '2005-01-20') })
  expect(refused.errors).toEqual([
    'The School Improvement Adviser leads reviews, not the Link Adviser who leads support. On that day it is led by Brian Lead.',
  ])
  for (const person of ['derek', 'carol'])
    expect((await (await as(person, '2005-01-20')).visit(MID())).status).toBe(403)
  const early = await (await as('brian', '2005-01-19')).submit(MID(), { ...REVIEW, ...on('heldOn', '2005-01-20') })
  expect(early.errors).toContain('A review is written once it was held.')
})

test('SH-54, SH-66, SH-63: every criterion on both counts, every subject, what is celebrated; outside 8 to 16 weeks a reason is asked for', async () => {
  const brian = await as('brian', '2005-03-01')
  const first = criteria[0]?.id
  const bad = await brian.submit(MID(), {
    ...{ ...REVIEW, celebration: '', 'progress.1': '', [`judged.${first}.improvement`]: '' },
    ...on('heldOn', '2005-02-28'),
  })
  expect(bad.errors).toEqual([
    'Choose how Mathematics moves',
    expect.stringContaining('Emphasis is given to the celebration'),
    expect.stringMatching(/“Criterion 1” is not judged on: School improvement/i),
  ])
  const late = await brian.submit(MID(), { ...REVIEW, ...on('heldOn', '2005-03-01') })
  expect(late.errors).toEqual([expect.stringContaining('is 113 days after Monday 8 November 2004')])
})

test('SH-62: somebody who covers for the adviser of concern from a day on leads a review of that day', async () => {
  who.dana = await service.addPerson({ role: 'link-adviser', name: 'Dana Cover' })
  const cover = await parrBrook.add('covers', {
    ...{
      person_id: who.dana,
      covered_id: who.brian,
      reason: 'Ill',
      started_on: '2005-01-17',
      finished_on: '2005-01-24',
    },
  })
  const led = await (
    await as('dana', '2005-01-18')
  ).submit(MID(), {
    ...{ ...REVIEW, 'progress.0': '', ...on('heldOn', '2005-01-18') },
  })
  expect(led.errors).toEqual(['Choose how English moves'])
  const before = await (await as('dana', '2005-01-18')).submit(MID(), { ...REVIEW, ...on('heldOn', '2005-01-14') })
  expect(before.errors).toEqual([expect.stringContaining('On that day it is led by Brian Lead.')])
  await service.db.owner.query('delete from covers where id = $1', [cover])
})

test('SH-54, SH-62: led by the adviser of concern it is saved, support and improvement apart, begins the monitoring, and stays as written', async () => {
  const brian = await as('brian', '2005-01-20')
  const twice = await Promise.all(
    [brian, await as('brian', '2005-01-20')].map((desk) =>
      desk.submit(MID(), { ...REVIEW, ...on('heldOn', '2005-01-20') }),
    ),
  )
  expect(twice.map(({ status }) => status).sort()).toEqual([303, 422])
  const saved = twice.find(({ status }) => status === 303)!
  const page = await brian.follow(saved)
  expect(page.heading).toMatch(/5 of 5 on track; .*3 of 5 on track/)
  expect(page.texts('main h2').find((text) => text !== 'Success')).toBe('What is to be celebrated')
  expect(page.body).toContain('Books show no change since autumn.')
  const whole = await (await as('eve', '2005-01-21')).visit(`/cases/${caseId}`)
  expect(whole.heading).toContain('Stage 4 of 4: Monitoring improvement, since Thursday 20 January 2005')
  expect(await monitoring('eve', '2005-01-21')).toContain('Mid-pointreviewheld20January2005')
  const again = await brian.post(MID(), { ...REVIEW, ...on('heldOn', '2005-01-20'), revision: '2' })
  expect(again.errors).toEqual(['This review was held on Thursday 20 January 2005, and is written.'])
  const change = service.db.owner.query(`update case_reviews set celebration = 'Else' where held_on is not null`)
  await expect(change).rejects.toThrow(/stays as it was written/)
})

test('SH-65: a term without a report is overdue the day after its end on the list of whoever monitors; issued then it is marked late', async () => {
  expect(await dues('brian', '2005-03-25')).toEqual([
    '2005-03-24 Write the report to governors: Spring term 2004/05, Parr Brook Primary',
  ])
  expect((await (await as('derek', '2005-03-24')).visit(`/cases/${caseId}`)).body).not.toContain('Overdue')
  expect(await monitoring('derek', '2005-03-25')).toContain('Springterm2004/05due24March2005Overdue')
  const brian = await as('brian', '2005-04-11')
  const spring = `/cases/${caseId}/reports/2004-spring`
  const issued = await brian.submit(spring, { ...REPORT, celebration: '', celebrationNote: 'Too early to tell.' })
  expect((await brian.follow(issued)).body).toContain('>Late<')
  expect(await monitoring('brian', '2005-04-11')).toContain('Springterm2004/05issued11April2005Late')
  for (const key of ['2004-winter', '2005-autumn', 'spring'])
    expect((await brian.visit(`/cases/${caseId}/reports/${key}`)).status).toBe(404)
})

test('SH-64: a further review states the progress that made it necessary, is due to whoever monitors, and is written like the first', async () => {
  const brian = await as('brian', '2005-04-11')
  const url = `/cases/${caseId}/reviews/further`
  const bare = await brian.submit(url, on('dueOn', '2005-05-26'))
  expect(bare.errors).toEqual([expect.stringContaining('each states the progress that made it necessary')])
  expect((await brian.submit(url, { because: 'x', ...on('dueOn', '2005-04-31') })).status).toBe(422)
  expect((await (await as('ann', '2005-04-11')).visit(url)).status).toBe(403)
  await brian.submit(url, { because: 'Mathematics stood still at the mid-point.', ...on('dueOn', '2005-05-26') })
  const told = (await (await as('derek', '2005-04-12')).visit(`/cases/${caseId}`)).texts('#monitoring').join()
  expect(told).toContain('Further review')
  expect(told).toContain('Mathematics stood still at the mid-point.')
  expect(await dues('brian', '2005-05-02')).toEqual(['2005-05-26 Further review: Parr Brook Primary'])
  const { rows } = await service.db.owner.query<{ id: string }>(
    `select id from case_reviews where case_id = $1 and kind = 'further'`,
    [caseId],
  )
  const page = await as('brian', '2005-05-26')
  const saved = await page.submit(`/cases/${caseId}/reviews/${rows[0]?.id}`, {
    ...REVIEW,
    ...on('heldOn', '2005-05-26'),
  })
  expect(saved.errors).toEqual([])
})

test('a lead who leaves in the middle: what is due is due to who comes; without anybody it stands under nobody’s name, and is not lost', async () => {
  await service.db.owner.query(`update held_roles set finished_on = '2005-06-30' where person_id = $1`, [who.brian])
  expect(await dues('brian', '2005-07-01')).toEqual([])
  const all = await service.look(who.farah ?? '', (look) => caseReviewDues.list(look, {}), {
    now: '2005-07-01T09:00:00Z',
  })
  expect(all.map(({ ownerName, dueOn }) => `${ownerName} ${dueOn}`)).toEqual(['Nobody is named 2005-07-22'])
  who.bea = await service.addPerson({
    role: 'school-improvement-adviser',
    name: 'Bea New',
    school,
    startedOn: '2005-07-04',
  })
  expect(await dues('bea', '2005-07-04')).toHaveLength(1)
})

test('SH-103: another head finds no review and no report', async () => {
  const olive = await as('olive', '2005-04-12')
  for (const url of [AUTUMN(), `${AUTUMN()}/pdf`, MID(), `/cases/${caseId}/reviews/further`])
    expect((await olive.visit(url)).status).toBe(404)
})

test('XX-13: of a school that has closed nothing is due any more, and no further review is set', async () => {
  await service.db.owner.query(`update schools set status = 'closed', closed_on = '2005-07-01' where id = $1`, [school])
  expect(await dues('bea', '2005-07-04')).toEqual([])
  const bea = await as('bea', '2005-07-04')
  const further = { because: 'Writing', ...on('dueOn', '2005-09-15') }
  expect((await bea.submit(`/cases/${caseId}/reviews/further`, further)).errors.join()).toContain('has closed')
})
