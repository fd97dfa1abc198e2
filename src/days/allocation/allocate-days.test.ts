import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { doWork } from '#work/work.ts'
import { Refused } from '#work/failures.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { allocate, daysLeft, hasDays, wanted, yearOf } from '../../../test/support/days.ts'
import { changeCapacity } from '../capacity/keep-capacity.ts'
import { listCapacities } from '../capacity/capacity-store.ts'
import { standingsOf } from '../standings.ts'
import { changeAllocation, withdrawAllocation } from './allocate-days.ts'
import { listAllocations } from './allocation-store.ts'

const refusal = (error: unknown) =>
  error instanceof Refused ? error.findings.map(({ source, weight }) => `${source} ${weight}`) : [String(error)]
const says = (error: unknown) => (error instanceof Refused ? error.findings.map((each) => each.says).join(' ') : '')

describe('days drawn from people in proportion to need', () => {
  let service: TestService
  let school: string
  let adviser: string
  let consultant: string
  const consultancy = (halfDays: number, differs = {}) =>
    wanted({
      ...{ personId: consultant, role: 'primary-consultant', kind: 'specific-purpose', halfDays },
      ...{ need: 'Numeracy in years 3 and 4', needSeenById: adviser },
      ...differs,
    })
  const give = (what: Parameters<typeof allocate>[3], reasons = {}) =>
    allocate(service, service.administratorId, { schoolId: school }, what, reasons)

  beforeAll(async () => {
    learnFromRooms()
    service = await aService({ model: 'st-helens' })
    await addTerms(service)
    school = await service.addSchool({ name: 'Parr Brook Primary School' })
    adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ann Adviser' })
    consultant = await service.addPerson({ role: 'primary-consultant', school, name: 'Carl Consultant' })
  })

  test('SH-85: consultant days without a need, or seen by somebody who does not identify needs, are refused', async () => {
    await hasDays(service, consultant, 60)
    expect(await give(consultancy(2, { need: null, needSeenById: null })).catch(refusal)).toEqual(['SH-85 firm'])
    expect(await give(consultancy(2, { needSeenById: consultant })).catch(refusal)).toEqual(['SH-85 firm'])
    expect(await give(consultancy(2, { needSeenById: null })).catch(refusal)).toContain('SH-85 firm')
    await give(consultancy(2))
    const [kept] = await service.look(adviser, (look) =>
      listAllocations(look, { schoolYear: yearOf(service), schoolIds: [school] }),
    )
    expect([kept?.need, kept?.needSeenByName]).toEqual(['Numeracy in years 3 and 4', 'Ann Adviser'])
  })

  test('SH-53: what is allocated falls from what the person has left, comes back when it is taken back, and changes with it', async () => {
    const before = (await daysLeft(service, consultant)) ?? 0
    const id = await give(consultancy(4))
    expect(await daysLeft(service, consultant)).toBe(before - 4)
    await service.act(service.administratorId, (look) =>
      doWork(look, (work) => changeAllocation(work, id, consultancy(6), 1)),
    )
    expect(await daysLeft(service, consultant)).toBe(before - 6)
    const stale = service.act(service.administratorId, (look) =>
      doWork(look, (work) => withdrawAllocation(work, id, 'Not needed', 1)),
    )
    expect(await stale.catch(refusal)).toEqual(['XX-05 firm'])
    await service.act(service.administratorId, (look) =>
      doWork(look, (work) => withdrawAllocation(work, id, 'Not needed', 2)),
    )
    expect(await daysLeft(service, consultant)).toBe(before)
  })

  test('XX-09: more than a person has left is said before it is saved, and goes on with a reason', async () => {
    const left = (await daysLeft(service, consultant)) ?? 0
    const error = await give(consultancy(left + 1)).catch((each: unknown) => each)
    expect(refusal(error)).toEqual(['XX-09 soft'])
    expect(says(error)).toMatch(/Carl Consultant has \d+ days left in 2026\/27, and this takes \d+½ days/)
    expect(await daysLeft(service, consultant)).toBe(left)
    await give(consultancy(left + 1), { 'no-more-than-a-person-has': 'Agreed with the head of service' })
    expect(await daysLeft(service, consultant)).toBe(-1)
  })

  test('XX-09: nothing to give is a number, and nobody having said what there is is another thing', async () => {
    const other = await service.addPerson({ role: 'link-adviser', school, name: 'Nora New' })
    const days = wanted({ personId: other, role: 'link-adviser', kind: 'link-adviser', halfDays: 1 })
    expect(says(await give(days).catch((each: unknown) => each))).toMatch(/Nobody has said yet how many days Nora New/)
    await hasDays(service, other, 0)
    expect(says(await give(days).catch((each: unknown) => each))).toMatch(/Nora New has nothing left in 2026\/27/)
    expect(await daysLeft(service, other)).toBe(0)
  })

  test('XX-09: of two who draw the last days at once one is told that nothing is left', async () => {
    const last = await service.addPerson({ role: 'link-adviser', school, name: 'Lena Last' })
    await hasDays(service, last, 2)
    const both = await Promise.all(
      [1, 2].map(() =>
        give(wanted({ personId: last, role: 'link-adviser', kind: 'link-adviser', halfDays: 2 })).catch(says),
      ),
    )
    expect(both.filter((each) => /has nothing left/.test(each))).toHaveLength(1)
    expect(await daysLeft(service, last)).toBe(0)
  })

  test('XX-09: somebody who leaves in the middle has what is left of the year no more, and what was allocated stays and is seen', async () => {
    const leaver = await service.addPerson({ role: 'link-adviser', school, name: 'Lee Leaver' })
    await hasDays(service, leaver, 60)
    await give(wanted({ personId: leaver, role: 'link-adviser', kind: 'link-adviser', halfDays: 50 }))
    const year = yearOf(service)
    const [has] = await service.look(leaver, (look) => listCapacities(look, { schoolYear: year, personIds: [leaver] }))
    if (!has) throw new Error('no capacity')
    await service.act(service.administratorId, (look) =>
      doWork(look, (work) =>
        changeCapacity(work, has.id, { ...has, finishedOn: '2026-12-31' as typeof has.finishedOn }, has.revision),
      ),
    )
    const standing = (
      await service.look(leaver, (look) => standingsOf(look, { schoolYear: year, personIds: [leaver] }))
    ).get(leaver)
    expect(standing?.capacityByTerm.slice(1)).toEqual([0, 0])
    expect(standing?.capacity).toBeLessThan(30)
    expect(standing?.allocated).toBe(50)
  })

  test('ES-70: a kind, term, function or role that the service does not have is refused, all at once', async () => {
    const odd = consultancy(2, { kind: 'holiday', term: 'term-9', function: 'golf', role: 'headteacher' })
    const found = await give(odd).catch(refusal)
    expect([...found].filter((each) => each.endsWith('firm'))).toHaveLength(4)
  })

  test('whoever may not allocate may not, and who may not know of the days does not find them', async () => {
    const head = await service.addPerson({ role: 'headteacher', school, name: 'Derek Head' })
    const one = wanted({ role: 'link-adviser', kind: 'link-adviser', halfDays: 1 })
    expect(await allocate(service, adviser, { schoolId: school }, one).catch(String)).toMatch(/may not allocate/)
    expect(await allocate(service, head, { schoolId: school }, one).catch(String)).toMatch(/no days of the school/)
    const { rows } = await service.db.owner.query('select name from events where authority_id = $1 and name = $2', [
      ...[service.authorityId, 'days.allocated'],
    ])
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('days of a funded team', () => {
  test('ES-11, ES-70: what would go beyond what all together have is refused, by half a day too, named or not', async () => {
    const service = await aService({ model: 'essex' })
    await addTerms(service)
    const school = await service.addSchool()
    const partners = await Promise.all(
      ['P', 'Q'].map((name) => service.addPerson({ role: 'school-performance-partner', school, name })),
    )
    for (const partner of partners) await hasDays(service, partner, 60)
    const give = (halfDays: number, personId: string | null) =>
      allocate(service, service.administratorId, { schoolId: school }, core(halfDays, personId), {
        'no-more-than-a-person-has': 'They share it out',
      })
    const core = (halfDays: number, personId: string | null) =>
      wanted({ personId, role: 'school-performance-partner', kind: 'core-capacity', halfDays })
    await give(59, partners[0] ?? '')
    await give(60, null)
    const error = await give(2, null).catch((each: unknown) => each)
    expect(refusal(error)).toEqual(['ES-11 firm'])
    expect(says(error)).toMatch(/Of 60 days in 2026\/27 there is half a day left, and this takes 1 day/)
    await give(1, null)
    expect(await give(1, partners[1] ?? '').catch(refusal)).toEqual(['ES-11 firm'])
  })
})
