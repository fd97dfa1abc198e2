import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { newId } from '#shared/id.ts'
import { put as putRow } from '../../test/support/a-document.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { KEPT_BY_ROOMS } from './kept-by-rooms.ts'

// What the rooms of cases, of asking and of partnership say is past its date six years after its school year; beside each thing that is over stands one
// that is under way and stays.

const SECRET = 'Wolverines in the attic'
const OPEN = 'Badgers under the stage'
const LAST_DAY = { now: '2033-08-31T10:00:00Z' }
const DAY_AFTER = { now: '2033-09-01T10:00:00Z' }
const CLASSES = [
  ...['request', 'need', 'plan', 'joint-review', 'notice', 'concern', 'confidence', 'case-team', 'case-review'],
  ...['partnership', 'query', 'practice', 'course'],
] as const

/** Every class is kept for six years, whatever the model names of its own. */
function modelText(): string {
  const text = readFileSync('models/wiltshire.yaml', 'utf8')
  const missing = CLASSES.filter((of) => !text.includes(`    of: ${of}\n`)).map(
    (of) => `  - { id: ${of}-is-kept, of: ${of}, years: 6, says: Kept for six years., source: XX-06 }\n`,
  )
  return text.replace('\nkeeping:\n', `\nkeeping:\n${missing.join('')}`)
}

let service: TestService
let school: string
let other: string
let by: string
const ids: Partial<Record<(typeof CLASSES)[number], string>> = {}
const put = (table: string, row: Record<string, unknown>) => putRow(service, table, row)
const owner = (text: string, ...values: unknown[]) => service.db.owner.query<Record<string, unknown>>(text, values)
const ON = '2026-10-05'

const issue = (at: string) =>
  put('issued_documents', {
    ...{ kind: 'paper', school_id: at, version: 1, title: SECRET, content: JSON.stringify({ title: SECRET }) },
    ...{ model_version_id: service.modelVersionId, issued_at: service.now, issued_by: by, checksum: 'x'.repeat(64) },
  })

async function happened(name: string, says: string, own: { kind: string; id: string } | undefined) {
  const id = await put('events', {
    ...{ at: '2026-10-06T09:00:00Z', name, audience: 'see-need', changes: JSON.stringify({ says: { after: says } }) },
    overrides: JSON.stringify([{ id: 'x', source: 'XX-16', says: 'x', reason: says }]),
  })
  for (const { kind, id: subject } of [{ kind: 'school', id: school }, ...(own ? [own] : [])])
    await owner(
      `insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
       select authority_id, gen_random_uuid(), id, sequence, $2, $3 from events where id = $1`,
      ...[id, kind, subject],
    )
}

/** A case at a school with all that hangs on one; over in October or going on. */
async function aCase(at: string, words: string, isOver: boolean): Promise<string> {
  const of = { school_id: at, model_version_id: service.modelVersionId }
  const id = await put('improvement_cases', {
    ...{ ...of, pathway: 'partnership-working', opened_on: '2026-09-07', opened_by: by },
    ...(isOver && { ended_on: ON, outcome: 'none' }),
  })
  const meeting = await put('case_meetings', { case_id: id, meets_on: ON, added_by: by })
  await owner(
    `update case_meetings set held_on = $2, settled = $3, closed_on = $2, closed_by = $4, attendance = $5 where id = $1`,
    ...[meeting, ON, words, by, JSON.stringify([{ name: words, people: [words], required: true, present: true }])],
  )
  await put('case_log', { case_id: id, says: words, written_by: by, written_at: service.now })
  const does = { name: words, comes_from: words, does: words, started_on: ON, added_by: by }
  await put('case_team_members', { case_id: id, ...does })
  await put('specialist_requests', { case_id: id, asks: words, asked_by: by, asked_on: ON })
  await put('case_reviews', {
    ...{ case_id: id, kind: 'mid-point', due_on: ON, added_by: by, added_on: ON, held_on: ON, led_by: by },
    ...{ celebration: words, written_on: ON },
    progress: JSON.stringify([{ subject: 'reading', progress: 'good', says: words }]),
  })
  await put('case_evaluations', {
    ...{ case_id: id, is_external: true, due_on: ON, agreed_with: words, agreed_on: '2026-09-10', agreed_by: by },
    ...{ added_on: '2026-09-10', because: words, evaluator: words, held_on: ON, written_by: by, written_on: ON },
    ...{ parts: JSON.stringify({ a: words }), standing: 'improving' },
    document_id: isOver ? await issue(at) : await issueOpen(at),
  })
  await put('progress_reports', {
    ...{ case_id: id, school_year: 2026, term: 'term-1', due_on: ON, celebration: words, written_by: by },
    ...{ parts: JSON.stringify({ a: words }), issued_on: ON, issued_by: by },
    document_id: isOver ? await issue(at) : await issueOpen(at),
  })
  await put('support_items', {
    ...{ case_id: id, school_id: at, area_id: newId(), area: words, says: words, person_id: by, role: 'consultant' },
    ...{ half_days: 2, by_on: ON, proposed_by: by, proposed_on: ON },
  })
  return id
}

const issueOpen = (at: string) =>
  put('issued_documents', {
    ...{ kind: 'paper', school_id: at, version: 1, title: OPEN, content: JSON.stringify({ title: OPEN }) },
    ...{ model_version_id: service.modelVersionId, issued_at: service.now, issued_by: by, checksum: 'x'.repeat(64) },
  })

async function planAndReview(at: string, caseId: string, words: string, isOver: boolean) {
  const of = { school_id: at, model_version_id: service.modelVersionId, case_id: caseId }
  const plan = await put('plans', {
    ...{ ...of, status: isOver ? 'ended' : 'agreed', begun_on: '2026-09-08', begun_by: by, agreed_on: '2026-09-10' },
    ...{ content: JSON.stringify({ a: words }), drawn: '{}', fits_title: words, school_agreed_on: '2026-09-10' },
    ...{ school_agreed_by: by, document_id: isOver ? await issue(at) : await issueOpen(at) },
    ...(isOver && { ended_on: ON, ended_because: words }),
  })
  await put('plan_comments', { plan_id: plan, part: 'a', says: words, said_by: by, said_at: service.now })
  const check = await put('plan_checks', { plan_id: plan, kind: 'check', held_on: ON, says: words, held_by: by })
  const judged = { criterion_id: newId(), counted_as: 'a', standing: 'b', says: words }
  await put('plan_judgements', { check_id: check, ...judged })
  const said = JSON.stringify([{ id: 'a', title: 'A', says: words }])
  const review = await put('term_reviews', {
    ...{ case_id: caseId, plan_id: plan, school_year: 2026, period: 'old-autumn-term', due_on: ON, held_on: ON },
    ...{ led_by: by, led_with: by, done: '[]', impact: said, evidence: said, progress: 'as-expected', is_below: false },
    ...{ progress_says: words, written_by: by, written_on: ON },
  })
  await put('term_review_views', { review_id: review, side: 'school', says: words, said_by: by, said_on: ON })
  const notice = {
    ...of,
    case_id: null,
    kind: 'warning',
    way: 'notice',
    grounds: [words],
    drafted_on: ON,
    drafted_by: by,
  }
  const written = { parts: JSON.stringify({ a: words }), required: '[]', capacity: '[]' }
  const noticeId = await put('notices', {
    ...{ ...notice, ...written, status: isOver ? 'complied' : 'issued', issued_on: ON, issued_by: by },
    ...{ document_id: isOver ? await issue(at) : await issueOpen(at), comply_by: '2026-10-20' },
    ...(isOver && { settled_on: '2026-10-19', settled_by: by, settled_because: words }),
  })
  const served = { notice_id: noticeId, on_whom: words, is_copy: false, how: 'post', served_on: ON, added_on: ON }
  await put('notices_served', { ...served, added_by: by })
  const heard = { notice_id: noticeId, from_whom: words, received_on: ON, says: words, added_on: ON, added_by: by }
  await put('notice_representations', heard)
  const joint = await put('reviews', {
    ...{
      ...of,
      kind: 'external-audit',
      status: 'open',
      opened_on: '2026-09-08',
      opened_by: by,
      explored_on: '2026-09-09',
    },
    ...{ explored_with: 'The head', explored_says: words, met_on: '2026-09-10', met_with: 'The head', met_says: words },
  })
  const question = await put('review_questions', { review_id: joint, place: 1, asks: words })
  await put('review_evidence', {
    ...{ review_id: joint, question_id: question, kind: 'lesson', seen_on: ON, says: words, gathered_by: by },
    gathered_at: service.now,
  })
  await put('review_parts', { review_id: joint, part: 'a', body: words, written_by: by })
  if (isOver)
    await owner(
      `update reviews set status = 'issued', issued_on = $2, issued_by = $3, document_id = $4 where id = $1`,
      ...[joint, ON, by, await issue(at)],
    )
  return { plan, notice: noticeId, review: joint }
}

async function askedAndSaid(at: string, caseId: string, words: string, isOver: boolean) {
  const of = { school_id: at, model_version_id: service.modelVersionId }
  const request = await put('support_requests', {
    ...{ ...of, asks: words, tried: words, reason: 'low-capacity', reason_words: words, asked_by: by, asked_on: ON },
    ...{ agreements: JSON.stringify([{ id: 'a', who: words, on: ON }]) },
    status: isOver ? 'withdrawn' : 'waiting',
  })
  const concern = { ...of, title: words, about_the_head: false, first_talked_on: ON, raised_on: ON, raised_by: by }
  const concernId = await put('concerns', {
    ...concern,
    ...(isOver && { closed_on: ON, closed_by: by, came_of: words }),
  })
  const talk = { talked_on: ON, with_name: words, with_role: 'headteacher', said: words, added_on: ON, added_by: by }
  await put('concern_talks', { concern_id: concernId, ...talk })
  const confidence = await put('confidences', {
    ...{ ...of, says: words, written_on: '2026-09-10', written_by: by },
    ...(isOver ? { promised_on: ON, opens_on: ON } : { promised_on: '2035-01-01', opens_on: '2035-01-01' }),
  })
  const query = await put('contact_queries', {
    ...{ school_id: at, asked_on: ON, came: 'here', says: words, entered_by: by },
    ...(isOver && { answered_on: ON, answered_by: by, answer: words }),
  })
  const practice = await put('practice_entries', {
    ...{ ...of, kind: 'a', aspect: 'b', phases: ['Primary'], strength: words, about: words, contact: words },
    ...{ evidence: words, put_forward_by: by, put_forward_on: ON, status: isOver ? 'withdrawn' : 'put-forward' },
    ...(isOver && { withdrawn_by: by, withdrawn_on: ON, withdrawn_because: words }),
  })
  return { request, concern: concernId, confidence, query, practice }
}

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ modelText: modelText(), now: '2026-11-12T09:00:00Z' })
  by = service.administratorId
  school = await service.addSchool({ name: 'Avon Vale' })
  other = await service.addSchool({ name: 'Pewsey Down' })
  const over = await aCase(school, SECRET, true)
  const live = await aCase(other, OPEN, false)
  const { plan, notice, review } = await planAndReview(school, over, SECRET, true)
  await planAndReview(other, live, OPEN, false)
  const said = await askedAndSaid(school, over, SECRET, true)
  await askedAndSaid(other, live, OPEN, false)
  Object.assign(ids, { 'case-team': over, 'case-review': over, partnership: over, plan, notice, ...said })
  ids['joint-review'] = review
  const decided = { model_version_id: service.modelVersionId, decided_by: by, purposes: '[]', evidence: '[]' }
  const need = (at: string, on: string, words: string) =>
    put('need_decisions', {
      ...{ ...decided, school_id: at, category: 'none', standing: 'in-force', starts_on: on, decided_on: on },
      ...{ reason: 'low-capacity', says: words },
    })
  ids.need = await need(school, '2026-09-02', SECRET)
  const replied = { answer: 'disagrees', says: SECRET, replied_on: ON, replied_by: by }
  await put('need_replies', { decision_id: ids.need, ...replied })
  await need(school, '2026-10-01', OPEN)
  const course = await put('courses', {
    ...{ model_version_id: service.modelVersionId, kind: 'a', title: 'Phonics', about: 'All of it', strategies: [] },
    ...{ phases: [], places: 10, book_by: '2026-09-10', first_on: ON, last_on: ON, given_by: by, put_up_by: by },
    ...{ put_up_on: '2026-09-01', status: 'held' },
  })
  const marked = { course_id: course, school_id: school, came_as: 'teacher', answer: 4, given_by: by }
  ids.course = await put('course_evaluations', { ...marked, words: SECRET, given_at: '2026-10-06T09:00:00Z' })
  for (const [name, kind, of] of [
    ['request.asked', 'request', ids.request],
    ['plan.ended', 'plan', plan],
    ['review.opened', 'review', review],
    ['notice.complied', 'notice', notice],
    ['concern.closed', 'concern', ids.concern],
    ['case-support.logged', 'case', over],
    ['case-review.held', 'case', over],
    ['partnership.reviewed', 'case', over],
    ['practice.withdrawn', 'practice', ids.practice],
  ] as const)
    await happened(name, SECRET, of ? { kind, id: of } : undefined)
  for (const name of ['need.decided', 'confidence.opened', 'first-contact.asked', 'course.evaluated'])
    await happened(name, SECRET, undefined)
  await happened('case.opened', 'Of the case itself', { kind: 'case', id: over })
})

/** In which tables of the service some words stand. */
async function whereStands(words: string): Promise<string[]> {
  const { rows } = await owner(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id' and not a.attisdropped)`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const text = `select 1 from ${String(name)} t where authority_id = $1 and t::text like '%' || $2 || '%'`
    if ((await owner(text, service.authorityId, words)).rows.length > 0) found.push(String(name))
  }
  return found.sort()
}

const papersShown = async (at: { now: string }) =>
  (await (await browse(service, service.administratorId, at)).visit('/past-their-date')).page
    .querySelectorAll('input[name=papers]')
    .flatMap((box) => box.getAttribute('value') ?? [])
    .sort()

describe('what the rooms of cases, of asking and of partnership keep', () => {
  const all = () => CLASSES.map((of) => `${of}:${ids[of]}`).sort()

  test('XX-06: every class goes by way of its room', () => {
    expect(CLASSES.filter((of) => !(of in KEPT_BY_ROOMS))).toEqual([])
  })

  test('XX-06: on the last day nothing is past its date; the day after each waits for a person, and what is under way does not', async () => {
    expect(await papersShown(LAST_DAY)).toEqual([])
    expect(await papersShown(DAY_AFTER)).toEqual(all())
  })

  test.each([
    [`update plans set content = '{"a": 1}' where id = $1`, 'plan'],
    [`update notices set grounds = '{x}' where id = $1`, 'notice'],
    [`update case_meetings set settled = 'x' where case_id = $1`, 'case-team'],
    [`update case_reviews set celebration = 'x' where case_id = $1`, 'case-review'],
    [`update case_evaluations set parts = '{}' where case_id = $1`, 'case-review'],
    [`update case_evaluations set standing = 'x', disposed_at = now() where case_id = $1`, 'case-review'],
    [`update progress_reports set parts = '{}' where case_id = $1`, 'case-review'],
    [`update need_decisions set says = 'x' where id = $1`, 'need'],
    [`delete from review_evidence where review_id = $1`, 'joint-review'],
    [`update plans set content = '{}', agreed_on = '2020-01-01', disposed_at = now() where id = $1`, 'plan'],
  ] as const)('XX-06: what was fixed is changed in no other way: %s', async (statement, of) => {
    await expect(owner(statement, ids[of])).rejects.toThrow(/fixed|stays/)
  })

  test('XX-06: disposed of, what each said is gone everywhere, the history among it; days and figures stay, and what is under way is whole', async () => {
    const [before, openBefore] = [await whereStands(SECRET), await whereStands(OPEN)]
    expect(before.length).toBeGreaterThan(22)
    const desk = await browse(service, service.administratorId, DAY_AFTER)
    const done = await desk.submit('/past-their-date', { papers: all(), because: 'Nobody asked for it.' })
    expect(done.errors).toEqual([])
    expect(await whereStands(SECRET)).toEqual([])
    expect(await whereStands(OPEN)).toEqual(openBefore)
    expect(await whereStands('Of the case itself')).toEqual(['events'])
    const one = async (text: string, id: string | undefined) => (await owner(text, id)).rows[0]
    expect(await one('select status, asked_on::text, reason from support_requests where id = $1', ids.request)).toEqual(
      { status: 'withdrawn', asked_on: ON, reason: 'low-capacity' },
    )
    expect(
      await one('select category, starts_on::text, reason from need_decisions where id = $1', ids.need),
    ).toMatchObject({ category: 'none', starts_on: '2026-09-02', reason: 'low-capacity' })
    expect(await one('select progress from case_reviews where case_id = $1', ids['case-review'])).toEqual({
      progress: [{ subject: 'reading', progress: 'good', says: null }],
    })
    expect(
      await one('select held_on::text, standing, parts from case_evaluations where case_id = $1', ids['case-review']),
    ).toEqual({ held_on: ON, standing: 'improving', parts: {} })
    expect(await one('select half_days, by_on::text from support_items where case_id = $1', ids.partnership)).toEqual({
      ...{ half_days: 2, by_on: ON },
    })
    expect(await one('select answer, words from course_evaluations where id = $1', ids.course)).toEqual({
      ...{ answer: 4, words: null },
    })
    expect(await papersShown(DAY_AFTER)).toEqual([])
  })

  test('XX-06: what is left can be read: nobody meets an error where words were', async () => {
    const desk = await browse(service, await service.addPerson({ role: 'headteacher', school }), DAY_AFTER)
    const statuses: unknown[] = []
    for (const url of [
      `/requests/${ids.request}`,
      `/plans/${ids.plan}`,
      `/cases/${ids['case-team']}`,
      `/concerns/${ids.concern}`,
    ])
      statuses.push([url.split('/')[1], (await desk.visit(url)).status])
    expect(statuses).toEqual(['requests', 'plans', 'cases', 'concerns'].map((room) => [room, 200]))
    const request = await desk.visit(`/requests/${ids.request}`)
    expect(request.body).toContain('Disposed of, past its date.')
  })
})
