import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { put } from '../../test/support/a-document.ts'
import { aContribution, aMinor, anOpportunity, aPriority, aResearch } from '../../test/support/a-priority.ts'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

const SECRET = 'Wolverines in the attic'
const LAST_DAY = { now: '2033-08-31T10:00:00Z' }
const DAY_AFTER = { now: '2033-09-01T10:00:00Z' }

test('XX-06: what was said of priorities, commissions, contributions, spending, income and research goes six years after its school year, and the amounts stay', async () => {
  learnFromRooms()
  const service = await aService({
    modelText: readFileSync('models/rotherham.yaml', 'utf8'),
    now: '2026-11-10T09:00:00Z',
  })
  const { owner } = service.db
  const school = await service.addSchool({ name: 'Oak School' })
  const priority = await aPriority(service, {
    ...{
      status: 'withdrawn',
      withdrawn_because: SECRET,
      about: SECRET,
      title: 'Writing',
      recommended_on: '2026-10-01',
    },
  })
  await put(service, 'priority_criteria', {
    ...{ priority_id: priority, says: SECRET, measures: ['good-progress'], added_by: service.administratorId },
    added_on: '2026-10-01',
  })
  const commission = (status: string, more: Record<string, unknown>) =>
    put(service, 'commissions', {
      ...{ model_version_id: service.modelVersionId, priority_id: priority, kind: 'support', title: 'Oak leads' },
      ...{
        about: SECRET,
        whom: 'schools',
        focus: ['outcomes'],
        gains: JSON.stringify([{ what: 'gain', says: SECRET }]),
      },
      ...{ capacity: SECRET, starts_on: '2026-09-01', ends_on: '2027-07-20', status, planned_on: '2026-09-01' },
      ...{ planned_by: service.administratorId, ...more },
    })
  const over = await commission('ended', { begun_on: '2026-09-01', ended_on: '2027-07-20', ended_says: SECRET })
  const contribution = await aContribution(service, school)
  const minor = await aMinor(service, school, true)
  const income = await anOpportunity(service, true)
  const research = await aResearch(service)
  for (const [table, column, id] of [
    ['contributions', 'what', contribution],
    ['contributions', 'who', contribution],
    ['minor_spendings', 'about', minor],
    ['income_opportunities', 'about', income],
    ['funding_research', 'says', research],
  ] as const)
    await owner.query(`update ${table} set ${column} = $2 where id = $1`, [id, SECRET])
  // What has not ended is past nothing, however long ago it was brokered.
  const open = await aMinor(service, school)

  const pastOn = async (at: { now: string }) =>
    (await (await browse(service, service.administratorId, at)).visit('/past-their-date')).page
      .querySelectorAll('input[name="papers"]')
      .map((each) => each.getAttribute('value') ?? '')
      .sort()
  expect(await pastOn(LAST_DAY)).toEqual([])
  const all = [
    ...[`commission:${over}`, `contribution:${contribution}`, `funding-research:${research}`, `income:${income}`],
    ...[`minor-spending:${minor}`, `priority:${priority}`],
  ]
  const past = await pastOn(DAY_AFTER)
  expect(past).toEqual(all.sort())
  expect(past.join()).not.toContain(open)
  const desk = await browse(service, service.administratorId, DAY_AFTER)
  const done = await desk.submit('/past-their-date', { papers: past.join('\n'), because: 'Nobody asked for it.' })
  expect(done.status).toBe(303)
  expect(await pastOn(DAY_AFTER)).toEqual([])
  const tables = ['priorities', 'priority_criteria', 'commissions', 'contributions', 'minor_spendings']
  for (const table of [...tables, 'income_opportunities', 'funding_research', 'events']) {
    const { rows } = await owner.query(`select * from ${table} where authority_id = $1`, [service.authorityId])
    expect(JSON.stringify(rows), table).not.toContain(SECRET)
  }
  const { rows } = await owner.query<{ title: string; pence: number }>(
    'select title, pence::integer from minor_spendings where id = $1',
    [minor],
  )
  expect(rows[0]).toEqual({ title: 'Reading in two phases', pence: 100 })
})
