import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'

// Story 4.4, step 8: who leads and who serves across the phases, and from when.

const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const [LEAD, PARTNER] = ['quadrant-lead', 'school-performance-partner'] as const

describe('4.4 across the phases', () => {
  let service: TestService
  let asheA = ''
  const people: Record<string, string> = {}
  const keeper = (date: string) => browse(service, service.administratorId, { now: `${date}T09:00:00Z` })
  const give = async (person: string, role: string, date: string, place: Record<string, string>, reason = {}) =>
    (await keeper('2017-08-16')).submit(`/people/${people[person]}/roles/add?role=${role}`, {
      ...place,
      ...on('startedOn', date),
      ...reason,
    })
  const inGroup = { scope: 'group', place: 'ASHE A' }
  const report = async (gate: string, date: string) => {
    const page = await (await keeper(date)).visit(`/reports/training?gate=${gate}`)
    const names = page.texts('.wm-rows li a')
    const stands = page.texts('.wm-rows li span')
    return { says: page.texts('p').join(' '), of: Object.fromEntries(names.map((name, at) => [name, stands[at]])) }
  }

  beforeAll(async () => {
    service = await aService({ model: 'essex', now: '2017-08-16T09:00:00Z', schoolYear: 2017 })
    const secondaries: string[] = []
    for (let at = 1; at <= 6; at += 1)
      secondaries.push(await service.addSchool({ name: `Secondary ${at}`, phase: 'Secondary' }))
    await service.addSchool({ name: 'Upper Dale', phase: 'Secondary' })
    asheA = await service.addGroup({ kind: 'partnership', name: 'ASHE A', schools: secondaries })
    for (const [key, name, role] of [
      ['quinn', 'Quinn Lead', LEAD],
      ['sam', 'Sam Partner', PARTNER],
      ['tia', 'Tia Trained', PARTNER],
      ['noor', 'Noor Next', PARTNER],
    ] as const) {
      const school = await service.addSchool({ name: `Primary of ${name}` })
      people[key] = await service.addPerson({ role, name, school, startedOn: '2016-09-01' })
    }
  })

  test('step 8, ES-15: a primary-phase quadrant lead is refused ASHE A on 31 August 2017 altogether, and has it from 1 September', async () => {
    const says = [expect.stringContaining('Quadrant Leads work across the phases from September')]
    const early = await give('quinn', LEAD, '2017-08-31', inGroup)
    expect([early.status, early.errors]).toEqual([422, says])
    const reason = { 'reason.quadrant-leads-cross-phase': 'It is only one day' }
    expect((await give('quinn', LEAD, '2017-08-31', inGroup, reason)).errors).toEqual(says)
    const leads = () =>
      service.db.owner.query(`select started_on::text from held_roles where authority_id = $1 and group_id = $2`, [
        service.authorityId,
        asheA,
      ])
    expect((await leads()).rows).toEqual([])
    expect((await give('quinn', LEAD, '2017-09-01', inGroup)).status).toBe(303)
    expect((await leads()).rows).toEqual([{ started_on: '2017-09-01' }])
  })

  test('step 8, ES-16: a primary partner is given a secondary school on 5 September 2017 with a warning and a reason, and with training without one', async () => {
    const place = { scope: 'school', place: 'Upper Dale' }
    const warned = await give('sam', PARTNER, '2017-09-05', place)
    expect(warned.errors).toEqual([expect.stringContaining('works in their own phase unless trained')])
    const reason = { 'reason.partners-cross-phase': 'Nobody of the phase is free until half-term' }
    expect((await give('sam', PARTNER, '2017-09-05', place, reason)).status).toBe(303)
    const kept = await service.db.owner.query(
      `select overrides from events where authority_id = $1 and name = 'person.role-given' order by sequence desc limit 1`,
      [service.authorityId],
    )
    expect(kept.rows[0].overrides).toMatchObject([
      { id: 'partners-cross-phase', reason: reason['reason.partners-cross-phase'] },
    ])

    const trained = { training: 'cross-phase-training', ...on('completedOn', '2017-07-03') }
    const add = `/people/${people.tia}/training/add`
    expect((await (await keeper('2017-08-16')).submit(add, trained)).status).toBe(303)
    expect((await give('tia', PARTNER, '2017-09-05', place)).status).toBe(303)
  })

  test('step 8, ES-16, ES-17: from September 2018 nobody is warned, and who works outside their phase untrained is overdue', async () => {
    expect((await give('noor', PARTNER, '2018-09-03', inGroup)).status).toBe(303)
    const before = await report('partners-cross-phase', '2018-08-31')
    expect(before.says).not.toContain('overdue')
    const after = await report('partners-cross-phase', '2018-09-03')
    expect(after.says).toContain('For 2 of them it is overdue: they work outside their own phase without it.')
    expect(after.of).toMatchObject({
      'Noor Next': 'Not ready: nothing on file; overdue since 1 September 2018',
      'Sam Partner': 'Not ready: nothing on file; overdue since 1 September 2018',
      'Tia Trained': 'Ready',
    })
    const leads = await report('quadrant-leads-trained', '2017-09-01')
    expect(leads.of).toEqual({ 'Quinn Lead': 'Not ready: nothing on file; overdue since 1 September 2017' })
    await (
      await keeper('2018-09-04')
    ).submit(`/people/${people.noor}/training/add`, {
      training: 'cross-phase-training',
      ...on('completedOn', '2018-09-04'),
    })
    expect((await report('partners-cross-phase', '2018-09-04')).says).toContain('For one of them it is overdue')
  })
})
