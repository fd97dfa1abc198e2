import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { aService } from '../../../test/support/a-service.ts'
import { addTerms, addTraining } from '../../../test/support/a-year.ts'
import { readingNow } from '../booking-facts.ts'
import { listEngagements } from '../clashes/engagement-store.ts'
import { openBookingReads } from './open-booking-reads.ts'

test('what is read at once for many visits is what each would have read alone, whoever, wherever and whenever', async () => {
  const service = await aService({ model: 'norfolk' })
  await addTerms(service)
  const schools = [await service.addSchool(), await service.addSchool(), await service.addSchool()]
  const [ash = '', birch = '', cedar = ''] = schools
  const group = await service.addGroup({ kind: 'trust', schools: [ash, birch] })
  const people = [
    await service.addPerson({ role: 'link-adviser', school: ash, startedOn: '2026-10-01' }),
    await service.addPerson({ role: 'link-adviser', group, finishedOn: '2026-12-01' }),
    await service.addPerson({ role: 'headteacher', school: cedar }),
    service.administratorId,
  ]
  const [one = '', two = '', three = ''] = people
  await addTraining(service, one, 'sip-accreditation')
  const put = (table: string, row: Record<string, unknown>) => {
    const all = { authority_id: service.authorityId, id: newId(), ...row }
    const names = Object.keys(all)
    return service.db.owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(all),
    )
  }
  await put('covers', {
    person_id: three,
    covered_id: one,
    reason: 'Away',
    started_on: '2026-11-01',
    finished_on: '2026-11-20',
  })
  await put('non_pupil_days', { school_id: birch, held_on: '2026-11-13', name: 'Training' })
  await put('non_pupil_days', { school_id: null, held_on: '2026-11-16', name: 'Everyone’s' })
  await put('leave', { person_id: two, started_on: '2026-11-02', finished_on: '2026-11-12' })
  await put('working_patterns', { person_id: two, started_on: '2026-11-10', half_days: [2, 0, 1, 2, 2] })
  await service.db.owner.query(`update group_memberships set finished_on = '2026-11-15' where school_id = $1`, [ash])
  const type = service.model.visitTypes[0]!.id
  const visits = [
    [ash, one, '2026-11-12', 'booked'],
    [birch, one, '2026-11-12', 'booked'],
    [birch, two, '2026-08-31', 'booked'],
    [cedar, two, '2026-11-13', 'cancelled'],
  ] as const
  for (const [school, adviser, on, status] of visits)
    await put('visits', {
      ...{ school_id: school, model_version_id: service.modelVersionId, visit_type: type, may_have_record: true },
      ...{ adviser_id: adviser, length: 'half-day', status, booked_for: on },
      ...{ cancelled_because: status === 'cancelled' ? 'Snow' : null },
    })
  await put('tailorings', {
    ...{
      school_id: birch,
      school_year: 2026,
      model_version_id: service.modelVersionId,
      change: 'leave-out',
      visit_type: type,
    },
    ...{ programme: service.model.programmes[0]?.id, from_term: 'autumn', because: 'school-asks', status: 'in-force' },
    ...{ proposed_by: one, proposed_on: '2026-09-09', decided_on: '2026-09-10' },
  })

  await service.look(service.administratorId, async (look) => {
    const [from, until] = [day('2026-08-25'), day('2027-01-10')]
    const atOnce = await openBookingReads(look, { schoolIds: schools, personIds: people, from, until })
    const alone = readingNow(look)
    const drawn = fc.record({
      school: fc.constantFrom(...schools),
      person: fc.constantFrom(...people),
      on: fc.integer({ min: 0, max: 138 }).map((days) => addDays(from, days)),
    })
    const near = fc.record({
      school: drawn.map(({ school }) => school),
      person: fc.constantFrom(...people),
      on: fc.constantFrom(
        day('2026-11-12'),
        day('2026-11-13'),
        day('2026-11-15'),
        day('2026-11-16'),
        day('2026-08-31'),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.oneof(drawn, near), async ({ school, person, on }) => {
        for (const read of ['calendar', 'filledRoles', 'others'] as const)
          expect(await atOnce[read](school, on), `${read} ${on}`).toEqual(await alone[read](school, on))
        const sorted = async (roles: Promise<readonly string[]>) => [...(await roles)].sort()
        expect(await sorted(atOnce.adviserRoles(person, school, on))).toEqual(
          await sorted(alone.adviserRoles(person, school, on)),
        )
        expect(await atOnce.training(person)).toEqual(await alone.training(person))
        expect(await atOnce.modelYear(on)).toBe(await alone.modelYear(on))
        expect(await atOnce.groupKinds(school, on)).toEqual(await alone.groupKinds(school, on))
        expect(await atOnce.copy(look.model, type, school, on)).toEqual(await alone.copy(look.model, type, school, on))
        const { engagements } = atOnce.timeOf(person, on)
        const plain = ({ at, length, schoolName }: (typeof engagements)[number]) => `${at} ${length} ${schoolName}`
        expect(engagements.map(plain).sort()).toEqual((await listEngagements(look, person, on, {})).map(plain).sort())
      }),
      { numRuns: 60 },
    )
    expect((await atOnce.adviserRoles(three, ash, day('2026-11-05'))).length).toBeGreaterThan(0)
    expect(atOnce.timeOf(two, day('2026-11-10'))).toMatchObject({ leave: [{}], patterns: [{}] })
    expect(await atOnce.others(birch, day('2026-11-20'))).toHaveLength(1)
  })
})
