import { beforeAll, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { day } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf } from '#shared/school-year.ts'
import { Refused } from '#work/failures.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'
import { wanted } from '../../test/support/days.ts'
import { allocateDays, changeAllocation, withdrawAllocation } from './allocation/allocate-days.ts'
import { listAllocations } from './allocation/allocation-store.ts'
import { takeBackAllocation } from './allocation/keep-allocation.ts'
import { listCapacities } from './capacity/capacity-store.ts'
import { changeCapacity, setCapacity } from './capacity/keep-capacity.ts'

const LAST_YEAR = 2025
const whole = { startedOn: firstDayOf(LAST_YEAR), finishedOn: lastDayOf(LAST_YEAR), halfDays: 60, percent: 100 }
const says = (error: unknown) => (error instanceof Refused ? error.findings.map((each) => each.says).join(' ') : '')

let service: TestService
let school: string
let consultant: string
const days = (halfDays: number) =>
  wanted({
    ...{ personId: consultant, role: 'primary-consultant', kind: 'specific-purpose', halfDays },
    ...{ need: 'Numeracy in years 3 and 4', needSeenById: service.administratorId },
  })
const act = (job: Parameters<typeof doWork<unknown>>[1]) =>
  service.act(service.administratorId, (look) => doWork(look, job, { 'capacity-is-known': 'Known since' }))

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'st-helens' })
  await addTerms(service)
  school = await service.addSchool({ name: 'Parr Brook Primary School' })
  consultant = await service.addPerson({
    role: 'primary-consultant',
    school,
    name: 'Carl Consultant',
    startedOn: '2025-09-01',
  })
  await service.addPerson({ role: 'link-adviser', school, name: 'Ann Adviser', startedOn: '2025-09-01' })
})

test('XX-09: the days of a school year that is closed stay as they are until it is opened again', async () => {
  const seenBy = await service.addPerson({ role: 'link-adviser', school, name: 'Ben Adviser', startedOn: '2025-09-01' })
  const given = { ...days(4), needSeenById: seenBy }
  await act((work) => setCapacity(work, consultant, LAST_YEAR, whole))
  await act((work) => allocateDays(work, { schoolId: school }, LAST_YEAR, given))
  const admin = await browse(service, service.administratorId)
  expect((await admin.submit('/ledger/periods', { period: `school-year|${firstDayOf(LAST_YEAR)}` })).status).toBe(303)

  const held = await service.look(service.administratorId, async (look) => ({
    capacity: (await listCapacities(look, { schoolYear: LAST_YEAR, personIds: [consultant] }))[0]!,
    allocation: (await listAllocations(look, { schoolYear: LAST_YEAR, schoolIds: [school] }))[0]!,
  }))
  const { capacity, allocation } = held
  const closed = /The school year 2025\/26 is closed in the ledger/
  const tried = [
    () => act((work) => setCapacity(work, seenBy, LAST_YEAR, whole)),
    () => act((work) => changeCapacity(work, capacity.id, { ...whole, halfDays: 50 }, capacity.revision)),
    () => act((work) => allocateDays(work, { schoolId: school }, LAST_YEAR, given)),
    () => act((work) => changeAllocation(work, allocation.id, { ...given, halfDays: 6 }, allocation.revision)),
    () => act((work) => withdrawAllocation(work, allocation.id, 'Not needed', allocation.revision)),
  ]
  for (const each of tried) expect(await each().catch(says)).toMatch(closed)
  // What ends later takes nothing back from a year that is over and closed.
  await service.act(service.administratorId, (look) =>
    takeBackAllocation(
      { ...look, reasons: {}, kept: [], progress: { askedLeave: true, leftTrace: false } },
      allocation.id,
      'It ended',
    ),
  )
  await act((work) =>
    setCapacity(work, seenBy, LAST_YEAR + 1, { ...whole, startedOn: day('2026-09-01'), finishedOn: lastDayOf(2026) }),
  )
  const after = await service.look(service.administratorId, (look) =>
    listAllocations(look, { schoolYear: LAST_YEAR, schoolIds: [school] }),
  )
  expect(after.map(({ halfDays, withdrawnOn }) => [halfDays, withdrawnOn])).toEqual([[4, null]])

  expect((await admin.submit('/ledger/periods', { because: 'The auditors ask' }, 'form[action$="/open"]')).status).toBe(
    303,
  )
  await act((work) => changeCapacity(work, capacity.id, { ...whole, halfDays: 50 }, capacity.revision))
})
