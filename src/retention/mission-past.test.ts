import { expect, test } from 'vitest'
import { aCaseStudy, aMissionEvaluation, aProgressOf } from '../../test/support/a-mission.ts'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

const SECRET = 'Wolverines in the attic'
const LAST_DAY = { now: '2033-08-31T09:00:00Z' }
const DAY_AFTER = { now: '2033-09-01T09:00:00Z' }

test('XX-06: what is said of the mission waits for a person when it is past its date, what is open or published does not; disposed of, its words are gone and its marks and days stay', async () => {
  const service = await aService({ model: 'rotherham' })
  const { owner } = service.db
  const school = await service.addSchool({ name: 'Oak School', phase: 'Primary' })
  const [over, open] = [await aMissionEvaluation(service, true), await aMissionEvaluation(service)]
  const [withdrawn, published] = [await aCaseStudy(service, school), await aCaseStudy(service, school)]
  const report = await aProgressOf(service, true)
  await owner.query(
    `update mission_case_studies set withdrawn_on = '2026-12-01', withdrawn_by = $2, withdrawn_because = $3 where id = $1`,
    [withdrawn, service.administratorId, SECRET],
  )
  await owner.query(
    `update mission_case_studies set title = $2, says = $2, value_added = $2, sustained = $2 where id = $1`,
    [withdrawn, SECRET],
  )
  await owner.query('update mission_evaluations set conclusion = $2, activity = $2 where id = $1', [over, SECRET])
  await owner.query('update mission_judgements set says = $2, evidence = $2 where evaluation_id = $1', [over, SECRET])
  await owner.query('update mission_followings set says = $2 where evaluation_id = $1', [over, SECRET])
  await owner.query(
    `update mission_reports set title = $2, document = jsonb_set(document, '{title}', to_jsonb($2::text)) where id = $1`,
    [report, SECRET],
  )
  const papers = async (at: { now: string }) =>
    (await (await browse(service, service.administratorId, at)).visit('/past-their-date')).page
      .querySelectorAll('input[name=papers]')
      .map((box) => box.getAttribute('value') ?? '')
  expect(await papers(LAST_DAY)).toEqual([])
  const past = [over, withdrawn, report].map((id) => `mission:${id}`)
  expect((await papers(DAY_AFTER)).sort()).toEqual(past.sort())

  const desk = await browse(service, service.administratorId, DAY_AFTER)
  const page = await desk.visit('/past-their-date')
  expect(page.body).toContain('The service: What was said in an evaluation of the work')
  expect(page.body).toContain('Oak School: A case study that was withdrawn')
  const done = await desk.submit('/past-their-date', { papers: past, because: 'Nobody asked for it.' })
  expect(done.errors).toEqual([])
  for (const table of [
    ...['mission_evaluations', 'mission_judgements', 'mission_followings', 'mission_case_studies', 'mission_reports'],
    'events',
  ]) {
    const { rows } = await owner.query(`select 1 from ${table} t where authority_id = $1 and t::text like $2`, [
      service.authorityId,
      `%${SECRET}%`,
    ])
    expect([table, rows.length]).toEqual([table, 0])
  }
  const { rows } = await owner.query<{ values: number; presented: number }>(
    `select (select count(*)::integer from mission_judgements where evaluation_id = $1) as values,
       (select count(*)::integer from mission_presentations where report_id = $2) as presented`,
    [over, report],
  )
  expect(rows).toEqual([{ values: 1, presented: 1 }])
  for (const url of [
    ...[`/mission/evaluations/${over}`, `/mission/evaluations/${open}`, `/mission/case-studies/${published}`],
    ...[`/mission/reports/${report}`, `/mission/reports/${report}/pdf`, `/mission/reports/${report}/word`],
  ])
    expect([url, (await desk.visit(url)).status]).toEqual([url, 200])
  expect((await desk.visit(`/mission/reports/${report}`)).body).toContain('Disposed of, past its date.')
  expect(await papers(DAY_AFTER)).toEqual([])
})
