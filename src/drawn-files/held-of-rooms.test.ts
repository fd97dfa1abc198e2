import { beforeAll, expect, test } from 'vitest'
import { aVisitToTest } from '#hypotheses/hypothesis-examples.ts'
import { newId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import { put as putRow } from '../../test/support/a-document.ts'
import { anIntervention } from '../../test/support/an-intervention.ts'
import { aServiceToOrderFrom } from '../../test/support/an-order.ts'
import { aSupportTeam } from '../../test/support/a-support-team.ts'
import { papersOfSchool } from './list-papers.ts'

let made: Awaited<ReturnType<typeof aServiceToOrderFrom>>

beforeAll(async () => {
  made = await aServiceToOrderFrom()
  const { service, wensum, broadland, adviser, heads, manager, orders } = made
  const { authorityId, modelVersionId, now } = service
  const put = async (table: string, row: Record<string, unknown>) => {
    const all: Record<string, unknown> = { authority_id: authorityId, id: newId(), ...row }
    const names = Object.keys(all)
    await service.db.owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(all),
    )
    return String(all.id)
  }
  await orders.place(heads.wensum, wensum, 'brokering', { need: 'Somebody for mathematics' })
  await orders.place(heads.broadland, broadland, 'brokering', { need: 'What is another school’s' })
  await orders.accept(manager, await orders.place(heads.wensum, wensum, 'full-service'))
  const evaluation = await put('self_evaluations', {
    ...{ school_id: wensum, model_version_id: modelVersionId, school_year: 2026, number: 1, framework: 'sef' },
    ...{ begun_by: heads.wensum, begun_at: now },
  })
  await put('self_evaluation_areas', {
    ...{ self_evaluation_id: evaluation, area: 'teaching', body: 'Pupils are taught well', grade: 2 },
    ...{ saved_by: heads.wensum, saved_at: now },
  })
  const set = await put('target_sets', { school_id: wensum, target_year: 2028, model_version_id: modelVersionId })
  await put('targets', {
    set_id: set,
    measure: 'attendance',
    pupils: 'all',
    proposed: 95.2,
    comment: 'Within the range',
  })
  const report = { school_id: wensum, model_version_id: modelVersionId, author_id: adviser, begun_at: now }
  await put('annual_reports', { ...report, school_year: 2025, version: 1, status: 'issued', issued_at: now })
  await put('annual_reports', { ...report, school_year: 2026, version: 1, status: 'draft' })
  await anIntervention(service, wensum)
  await aSupportTeam(service, wensum)
})

async function papersOf(school: string, service = made.service): Promise<Map<string, string>> {
  const read = <T>(job: (look: Look) => Promise<T>) => service.look(service.administratorId, job)
  const papers = await papersOfSchool(read, school)
  const read1 = async (paper: (typeof papers)[number]) =>
    [paper.name, 'make' in paper ? (await paper.make()).toString() : paper.fileId] as const
  const all: [string, string][] = []
  for (const paper of papers) all.push([...(await read1(paper))])
  return new Map(all)
}

test('all that is held of a school has what each room holds: orders, self-evaluation, targets, reports of the year, interventions, boards', async () => {
  const papers = await papersOf(made.wensum)
  const wanted: Record<string, string[]> = {
    'Orders.csv': ['The full service', '2650', 'Brokering other support'],
    'What was said of orders.csv': ['Somebody for mathematics'],
    'Self-evaluation.csv': ['Pupils are taught well'],
    'Targets.csv': ['2028', '95.2', 'Within the range'],
    'Reports of the year.csv': ['2025/26'],
    'Interventions.csv': ['Standards in reading.', '2026-10-30'],
    'Boards and teams.csv': ['Reading at the age that is expected.'],
    'Members of boards.csv': ['Mo chair'],
    'Meetings of boards.csv': ['Books are looked at together.'],
    'Evaluations of boards.csv': ['Pupils read aloud daily.', 'Results come in July.'],
  }
  for (const [name, words] of Object.entries(wanted))
    for (const each of words) expect([name, papers.get(name)]).toEqual([name, expect.stringContaining(each)])
  expect(papers.get('Reports of the year.csv')).not.toContain('2026/27')
  expect(papers.get('What was said of orders.csv')).not.toContain('another school')
})

test('of a school of which a room holds nothing, there is no paper', async () => {
  expect([...(await papersOf(made.fen)).keys()]).toEqual([
    ...[
      'School.csv',
      'People.csv',
      'Visits.csv',
      'Actions.csv',
      'What the school said before visits.csv',
      'History.csv',
    ],
  ])
})

test('NF-44, RO-92: it has what was asked at visits with how it turned out, and what figures show, as the school may read it', async () => {
  const booked = { visitType: 'data-analysis', adviser: 'link-adviser', bookedFor: '2026-11-26' }
  const { service, school, visit, people } = await aVisitToTest({
    ...{ model: 'norfolk', ...booked, now: '2026-11-12T09:00:00Z' },
  })
  const asked = { visit_id: visit, asked_at: service.now, asked_by: people.adviser }
  const shared = { ...asked, place: 1, asks: 'Boys fall behind.', is_shared: true, issued_at: service.now }
  const question = await putRow(service, 'key_questions', shared)
  await putRow(service, 'key_questions', { ...asked, place: 2, asks: 'Is the deputy ready?', is_shared: false })
  const said = { said_at: service.now, said_by: people.adviser }
  await putRow(service, 'hypothesis_results', {
    ...{ visit_id: visit, question_id: question, result: 'supported', says: 'Seen in books.', ...said },
  })
  const papers = await papersOf(school, service)
  const hypotheses = papers.get('Hypotheses at visits.csv')
  expect(hypotheses).toMatch(/2026-11-26,Boys fall behind\.,,Supported by what was seen,Seen in books\.,Joan Partner/)
  expect(hypotheses).not.toContain('deputy')
  expect(papers.get('What figures show.csv')).toMatch(/Below the floor,Met,38,30,.*final/)
})
