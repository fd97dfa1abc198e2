import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, requireThat } from '#work/work.ts'
import { beginStage, finishStage, findLiveCase, mayLead, stageFindings } from './index.ts'

let service: TestService
let school: string
let other: string
let farah: string
let ann: string
let brian: string
let head: string
let headOfOther: string
let caseId: string

const as = (person: string, now?: string) => browse(service, person, now ? { now } : {})
const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const SIGNIFICANT = { level: '4', reason: 'vulnerable', ...on('startsOn', '2026-09-14') }
const doAs = <T>(person: string, does: Parameters<typeof doWork<T>>[1]) =>
  service.act(person, (look) =>
    doWork(look, async (work) => {
      requireThat(true, work, 'try a deed of a stage')
      return does(work)
    }),
  )

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  school = await service.addSchool({ name: 'Ash Primary', phase: 'Primary' })
  other = await service.addSchool({ name: 'Oak Primary', phase: 'Primary' })
  farah = await service.addPerson({ role: 'director', name: 'Farah Officer' })
  ann = await service.addPerson({ role: 'link-adviser', name: 'Ann Link', school })
  brian = await service.addPerson({ role: 'school-improvement-adviser', name: 'Brian Lead', school })
  head = await service.addPerson({ role: 'headteacher', name: 'Hal Head', school })
  headOfOther = await service.addPerson({ role: 'headteacher', name: 'Olive Head', school: other })
  const saved = await (await as(farah)).submit(`/schools/${school}/need/decide/significant`, SIGNIFICANT)
  expect(saved.errors).toEqual([])
  caseId = (await service.look(farah, (look) => findLiveCase(look, school)))?.id ?? ''
})

test('SH-32: a school that comes into significant support has a case, at its first stage; every school else has none', async () => {
  const page = await (await as(farah)).visit(`/cases/${caseId}`)
  expect(page.heading).toContain('Opened on Monday 14 September 2026: Joint LEA/School Review has not begun')
  expect(page.body).toContain('The case of Ash Primary through time')
  expect((await (await as(farah)).visit('/cases')).heading).toContain('One school has a case')
  expect(await service.look(farah, (look) => findLiveCase(look, other))).toBeUndefined()
})

test('SH-32: what belongs to a later stage is refused, and a stage is done before the next begins by itself', async () => {
  const why = await doAs(farah, async (work) => {
    const of = (await findLiveCase(work, school))!
    const found = await stageFindings(work, of, 'support')
    await beginStage(work, caseId, 'review', day('2026-09-21'))
    await finishStage(work, caseId, 'review', day('2026-10-22'))
    return found
  })
  expect(why.map(({ says }) => says)).toEqual([
    'The four stages follow each other; none is skipped. Planning to support improvement is not done.',
  ])
  const page = await (await as(ann)).visit(`/cases/${caseId}`)
  expect(page.heading).toContain('Stage 2 of 4: Planning to support improvement, since Thursday 22 October 2026')
  expect(page.body).toContain('Brian Lead from 22 October 2026')
})

test('SH-33, SH-57: the adviser of concern leads the plan; the link adviser takes over support, and the day is kept', async () => {
  const leads = (person: string, kind: 'plan' | 'support') =>
    service.look(person, async (look) => mayLead(look, (await findLiveCase(look, school))!, kind))
  expect([await leads(brian, 'plan'), await leads(ann, 'plan')]).toEqual([true, false])
  expect([await leads(brian, 'support'), await leads(ann, 'support')]).toEqual([false, true])
  expect((await (await as(ann)).visit(`/cases/${caseId}/hand-over`)).status).toBe(404)
  await doAs(brian, (work) => finishStage(work, caseId, 'plan', day('2026-11-06')))
  expect((await (await as(ann)).visit('/')).body).toContain('Take over the case: Providing support')
  const url = `/cases/${caseId}/hand-over`
  expect((await (await as(head)).visit(url)).status).toBe(403)
  expect((await (await as(ann)).submit(url, on('on', '2026-11-05'))).errors).toEqual([
    'It begins on Friday 6 November 2026 at the earliest.',
  ])
  expect((await (await as(ann)).submit(url, on('on', '2026-11-31'))).status).toBe(422)
  const desk = await as(ann)
  const page = await desk.follow(await desk.submit(url, on('on', '2026-11-09')))
  expect(page.heading).toContain('Stage 3 of 4: Providing support, since Monday 9 November 2026')
  expect(page.body).toContain('Ann Link from 9 November 2026')
  expect((await (await as(ann)).visit(url)).status).toBe(404)
})

test('SH-103: another head finds no case and nothing of it', async () => {
  const desk = await as(headOfOther)
  expect((await desk.visit(`/cases/${caseId}`)).status).toBe(404)
  expect((await desk.visit('/cases')).status).toBe(404)
  expect((await desk.visit('/cases.csv')).status).toBe(404)
  expect((await (await as(head)).visit(`/cases/${caseId}`)).status).toBe(200)
  expect((await (await as(head)).visit(`/schools/${school}`)).body).toContain('Stage 3 of 4')
})

test('SH-71: the case is over when the school leaves the category, with where it went; struck out, it goes on', async () => {
  const { rows } = await service.db.owner.query<{ id: string }>(
    `insert into issued_documents (authority_id, id, kind, school_id, version, title, model_version_id, issued_at, issued_by, content, checksum)
     values ($1, gen_random_uuid(), 'annual-report', $2, 1, 'What improved', $3, now(), $4, '{}', 'x') returning id`,
    [service.authorityId, school, service.modelVersionId, farah],
  )
  const desk = await as(farah)
  const evidence = { evidence: `document:${rows[0]?.id}`, purposes: 'numeracy', 'intensity.numeracy': 'Medium' }
  const saved = await desk.submit(`/schools/${school}/need/decide/enhanced`, {
    ...{ ...evidence, 'seenBy.numeracy': 'The school', level: '2', ...on('startsOn', '2026-11-12') },
  })
  expect(saved.errors).toEqual([])
  const over = await desk.visit(`/cases/${caseId}`)
  expect(over.heading).toContain('Over: Enhanced support, level 2')
  expect(await service.look(farah, (look) => findLiveCase(look, school))).toBeUndefined()
  const decision = await service.db.owner.query<{ id: string }>(
    `select id from need_decisions where school_id = $1 order by starts_on desc limit 1`,
    [school],
  )
  const struck = await desk.submit(`/need/decisions/${decision.rows[0]?.id}/strike-out`, {
    reason: 'twice',
  })
  expect(struck.errors).toEqual([])
  expect((await desk.visit(`/cases/${caseId}`)).heading).toContain('Stage 3 of 4')
})
