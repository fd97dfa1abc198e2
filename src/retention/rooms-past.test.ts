import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { put as putRow } from '../../test/support/a-document.ts'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { browse } from '../../test/support/browse.ts'

const SECRET = 'Wolverines in the attic'
const LAST_DAY = { now: '2033-08-31T10:00:00Z' }
const DAY_AFTER = { now: '2033-09-01T10:00:00Z' }

type Made = Awaited<ReturnType<typeof aHeldVisit>>
let made: Made
const ids: Record<string, string> = {}
const put = (table: string, row: Record<string, unknown>) => putRow(made.service, table, row)

/** Something issued of which nothing but its room knows. */
const issue = () =>
  put('issued_documents', {
    ...{ kind: 'paper', school_id: made.school, version: 1, title: SECRET, content: JSON.stringify({ title: SECRET }) },
    ...{ model_version_id: made.service.modelVersionId, issued_at: made.service.now, issued_by: made.adviser },
    checksum: 'x'.repeat(64),
  })

/** An event of a room about the school and perhaps something of its own. */
async function happened(name: string, at: string, says: string, own?: { kind: string; id: string }) {
  const id = await put('events', {
    ...{ at, name, audience: 'read-records', changes: JSON.stringify({ says: { after: says } }) },
    overrides: JSON.stringify([{ id: 'x', source: 'XX-16', says: 'x', reason: says }]),
  })
  for (const { kind, id: subject } of [{ kind: 'school', id: made.school }, ...(own ? [own] : [])])
    await made.service.db.owner.query(
      `insert into event_subjects (authority_id, id, event_id, sequence, subject_kind, subject_id)
       select authority_id, gen_random_uuid(), id, sequence, $2, $3 from events where id = $1`,
      [id, kind, subject],
    )
  return id
}

async function askedAndFound() {
  const { service, adviser, visitId } = made
  const of = { visit_id: visitId }
  const question = await put('key_questions', {
    ...{ ...of, place: 1, asks: SECRET, because: SECRET, is_shared: true, issued_at: service.now },
    ...{ asked_at: service.now, asked_by: adviser },
  })
  const said = { says: SECRET, said_at: service.now, said_by: adviser }
  await put('hypothesis_results', { ...of, question_id: question, result: 'supported', ...said })
  await put('impact_entries', { ...of, of_what: 'own.x', title: SECRET, ...said })
  await put('dropped_drafts', { ...of, draft: SECRET, dropped_at: service.now, dropped_by: adviser })
  ids.hypothesis = visitId
}

async function saidOfItself() {
  const { service, school, head, visitId, adviser } = made
  const { owner } = service.db
  const evaluation = await put('self_evaluations', {
    ...{ school_id: school, model_version_id: service.modelVersionId, school_year: 2026, number: 1, framework: 'sef' },
    ...{ own_tool: SECRET, begun_by: head, begun_at: service.now },
  })
  const of = { self_evaluation_id: evaluation }
  const saved = { body: SECRET, saved_by: head, saved_at: service.now }
  await put('self_evaluation_areas', { ...of, area: 'teaching', ...saved })
  await put('self_evaluation_earlier_words', { ...of, area: 'teaching', ...saved })
  await put('self_evaluation_comments', { ...of, says: SECRET, said_by: adviser, said_at: service.now })
  await put('key_marks', { ...of, key: 'x', school_says: SECRET, marked_by: head, marked_at: service.now })
  const agreed = { agreed_grade: 2, says: SECRET, agreed_by: adviser, agreed_at: service.now }
  await put('agreed_grades', { ...of, visit_id: visitId, area: 'teaching', ...agreed })
  const judged = { judgement: 'sound', says: SECRET, judged_by: adviser, judged_at: service.now }
  await put('tool_judgements', { ...of, visit_id: visitId, ...judged })
  const named = { kind: 'strength', says: SECRET, named_by: head, named_at: service.now }
  const point = await put('self_evaluation_points', { ...of, school_id: school, ...named })
  const with_ = { role: 'headteacher', agreed_on: '2026-11-05', recorded_by: adviser, recorded_at: service.now }
  await put('point_agreements', { point_id: point, ...with_ })
  await owner.query(
    `update self_evaluations set shared_by = $2, shared_at = $3, in_force_by = $2, in_force_on = '2026-11-06', document_id = $4, status = 'in-force' where id = $1`,
    [evaluation, head, service.now, await issue()],
  )
  await owner.query(`update self_evaluations set status = 'earlier' where id = $1`, [evaluation])
  ids['self-evaluation'] = evaluation
}

async function setAndReported() {
  const { service, school, adviser } = made
  const of = { school_id: school, model_version_id: service.modelVersionId }
  ids.target = await put('target_sets', { ...of, target_year: 2027 })
  const target = { measure: 'attendance', pupils: 'all', proposed: 95.2 }
  await put('targets', { set_id: ids.target, ...target, comment: SECRET })
  const report = await put('annual_reports', {
    ...{ ...of, author_id: adviser, begun_at: service.now, school_year: 2026, version: 1, says: SECRET },
    corrects_because: SECRET,
  })
  await put('annual_report_sections', { report_id: report, section: 'x', body: SECRET })
  await put('annual_report_states', {
    ...{ report_id: report, section: 'x', revision: 1, body: SECRET, written_by: adviser, written_at: service.now },
    ...{ kept_by: adviser, kept_at: service.now, five_minutes: 1 },
  })
  await put('annual_report_asides', {
    report_id: report,
    section: 'x',
    body: SECRET,
    written_by: adviser,
    written_at: service.now,
  })
  await service.db.owner.query(
    `update annual_reports set status = 'issued', issued_at = $2, document_id = $3 where id = $1`,
    [report, service.now, await issue()],
  )
  ids['annual-report'] = report
}

async function doneAtTheSchool() {
  const { service, school, adviser } = made
  const of = { school_id: school, model_version_id: service.modelVersionId, started_on: '2026-10-01' }
  const began = {
    ...of,
    kind: service.model.interventions[0]?.id,
    says: SECRET,
    added_on: '2026-10-01',
    added_by: adviser,
  }
  ids.intervention = await put('interventions', {
    ...began,
    way: 'letter',
    status: 'written',
    written_to: SECRET,
    document_id: await issue(),
  })
  ids.open = await put('interventions', { ...began, way: 'at-school', status: 'open', says: 'Still going on' })
  const team = await put('support_teams', {
    ...{
      ...of,
      kind: service.model.supportTeams?.kinds[0]?.id,
      because: SECRET,
      aim: SECRET,
      set_up_by: adviser,
      kept_by: adviser,
      evaluate_by: '2026-10-20',
    },
  })
  const member = { part: 'chair', started_on: '2026-10-01', comes_from: SECRET }
  await put('support_team_members', { team_id: team, name: SECRET, ...member })
  const wrote = { written_by: adviser }
  await put('support_team_meetings', {
    team_id: team,
    held_on: '2026-10-05',
    present: [SECRET],
    decided: SECRET,
    ...wrote,
    written_at: service.now,
  })
  await put('support_team_evaluations', {
    team_id: team,
    intervention: SECRET,
    aimed_at: SECRET,
    changed: SECRET,
    no_figures: SECRET,
    judgement: 2,
    ...wrote,
    written_on: '2026-10-20',
  })
  await service.db.owner.query(
    `update support_teams set status = 'closed', closed_on = '2026-10-21', closed_by = $2, conclusion = $3, document_id = $4 where id = $1`,
    [team, adviser, SECRET, await issue()],
  )
  ids['support-team'] = team
  ids.action = await put('actions', {
    school_id: school,
    says: SECRET,
    owned_by: 'school',
    known_by: SECRET,
    done_on: '2026-11-10',
  })
  await put('actions', { school_id: school, says: 'Still to be done', owned_by: 'school' })
}

const CLASSES = ['hypothesis', 'self-evaluation', 'target', 'annual-report', 'intervention', 'support-team', 'action']
const keyOf = (of: string) => `${of}:${ids[of]}`

beforeAll(async () => {
  learnFromRooms()
  made = await aHeldVisit()
  await askedAndFound()
  await saidOfItself()
  await setAndReported()
  await doneAtTheSchool()
  await happened('intervention.begun', '2026-10-01T09:00:00Z', SECRET, { kind: 'intervention', id: ids.intervention! })
  await happened('intervention.begun', '2026-10-01T09:00:00Z', 'Still going on', {
    kind: 'intervention',
    id: ids.open!,
  })
  await happened('support-team.set-up', '2026-10-01T09:00:00Z', SECRET, {
    kind: 'support-team',
    id: ids['support-team']!,
  })
  for (const name of [
    'action.agreed',
    'self-evaluation.point-named',
    'targets.discussed',
    'annual-report.check-returned',
  ])
    await happened(name, '2026-10-01T09:00:00Z', SECRET)
  await happened('action.agreed', '2027-09-01T09:00:00Z', 'Of the year after')
  await happened('visit.booked', '2026-10-01T09:00:00Z', 'Of another room')
})

/** In which tables of the service some words stand. */
async function whereStands(words: string): Promise<string[]> {
  const { owner } = made.service.db
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id' and not a.attisdropped)`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query(
      `select 1 from ${name} t where authority_id = $1 and t::text like '%' || $2 || '%'`,
      [made.service.authorityId, words],
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}

describe('what rooms keep of a school', () => {
  test('XX-06: on the last day nothing is past its date; the day after each class waits for a person, and what is open does not', async () => {
    const shown = async (at: { now: string }) =>
      (await (await browse(made.service, made.service.administratorId, at)).visit('/past-their-date')).page
        .querySelectorAll('input[name=papers]')
        .map((box) => box.getAttribute('value'))
    expect(await shown(LAST_DAY)).toEqual([])
    expect((await shown(DAY_AFTER)).sort()).toEqual(CLASSES.map(keyOf).sort())
  })

  test('XX-06: what was issued or closed is changed in no other way', async () => {
    const { owner } = made.service.db
    const refused: [string, string][] = [
      [`update interventions set says = 'x' where id = $1`, ids.intervention!],
      [`update support_teams set aim = 'x' where id = $1`, ids['support-team']!],
      [`delete from support_team_evaluations where team_id = $1`, ids['support-team']!],
      [`delete from self_evaluation_areas where self_evaluation_id = $1`, ids['self-evaluation']!],
      [`delete from annual_report_sections where report_id = $1`, ids['annual-report']!],
    ]
    for (const [statement, id] of refused) await expect(owner.query(statement, [id])).rejects.toThrow(/fixed/)
  })

  test('XX-05: words leave the history only where it says itself that they were disposed of', async () => {
    const { owner } = made.service.db
    const { rows } = await owner.query<{ id: string }>(
      `select id from events where authority_id = $1 and name = 'visit.booked'`,
      [made.service.authorityId],
    )
    const gone = await made.service.act(made.adviser, async ({ db }) => {
      const all: (number | undefined)[] = []
      for (const { id } of rows)
        all.push((await sql<{ gone: number }>`select access.let_words_go(${id}) as gone`.execute(db)).rows[0]?.gone)
      return all
    })
    expect(new Set(gone)).toEqual(new Set([0]))
    await expect(
      made.service.act(made.adviser, ({ db }) => db.updateTable('events').set({ changes: '{}' }).execute()),
    ).rejects.toThrow(/permission denied/)
  })

  test('XX-06: disposed of, what each said is gone everywhere, the history among it; that it was, and what is not past its date, stays', async () => {
    const { service, head, school } = made
    expect((await whereStands(SECRET)).length).toBeGreaterThan(15)
    const desk = await browse(service, service.administratorId, DAY_AFTER)
    const done = await desk.submit('/past-their-date', { papers: CLASSES.map(keyOf), because: 'Nobody asked for it.' })
    expect(done.errors).toEqual([])
    expect(await whereStands(SECRET)).toEqual([])
    for (const kept of ['Still going on', 'Still to be done', 'Of the year after', 'Of another room'])
      expect([kept, (await whereStands(kept)).length > 0]).toEqual([kept, true])
    const story = await (await browse(service, head, DAY_AFTER)).visit(`/schools/${school}`)
    expect(story.body).toContain('Nobody asked for it.')
    expect(story.body).toContain('what was said here was disposed of on 1 September 2033')
    for (const url of [
      `/interventions/${ids.intervention}`,
      `/support-teams/${ids['support-team']}`,
      `/schools/${school}/actions`,
      `/schools/${school}/targets/2027`,
    ])
      expect([url, (await desk.visit(url)).status]).toEqual([url, 200])
    expect((await desk.visit('/past-their-date')).heading).toBe('Nothing is past its date')
  })
})
