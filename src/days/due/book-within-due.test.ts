import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { addTerms } from '../../../test/support/a-year.ts'
import { book, booking, sourcesOf } from '../../../test/support/a-visit.ts'
import { yearOf } from '../../../test/support/days.ts'
import { raiseDue } from './raise-due.ts'

describe('five days of a partner', () => {
  let service: TestService
  let school: string
  let partner: string
  let contact: string
  const visit = (on: string, differs: Parameters<typeof booking>[1] = {}, reasons = {}) =>
    book(
      service,
      partner,
      school,
      'scheduled-visit',
      booking(partner, { on: day(on), length: 'whole-day', ...differs }),
      reasons,
    )
  const raise = (by: string, halfDays: number) =>
    service.act(by, (look) =>
      doWork(look, (work) =>
        raiseDue(work, school, yearOf(service), {
          ...{ due: 'five-days-for-each-school', halfDays, because: 'A new head in the spring' },
        }),
      ),
    )

  beforeAll(async () => {
    learnFromRooms()
    service = await aService({ model: 'wiltshire' })
    await addTerms(service)
    school = await service.addSchool({ name: 'Avon Vale Primary School' })
    partner = await service.addPerson({ role: 'school-improvement-partner', school, name: 'Joan Partner' })
    contact = await service.addPerson({ role: 'local-authority-contact', school, name: 'Liam Contact' })
  })

  test('WI-17: three days in school are booked without a word, and half a day more asks for a reason; off site it does not', async () => {
    for (const on of ['2026-11-17', '2026-11-24', '2026-12-01']) await visit(on)
    expect(await visit('2026-12-08', { length: 'half-day' }).catch(sourcesOf)).toEqual(['WI-17'])
    await visit('2026-12-08', { length: 'half-day', place: 'off-site' })
    await visit('2026-12-09', { length: 'half-day' }, { 'three-days-in-school': 'The head asked for it' })
  })

  test('WI-16: up to five days are booked, half a day beyond is refused whatever the reason, until a manager raises it', async () => {
    await visit('2026-12-10', { place: 'off-site' })
    const beyond = () =>
      visit('2026-12-15', { length: 'half-day', place: 'off-site' }, { 'five-days-for-each-school': 'Please' })
    expect(await beyond().catch(sourcesOf)).toEqual(['WI-16'])
    expect(await raise(partner, 1).catch(String)).toMatch(/may not raise/)
    await raise(contact, 1)
    await beyond()
    expect(await visit('2026-12-16', { length: 'half-day', place: 'off-site' }).catch(sourcesOf)).toEqual(['WI-16'])
    const { rows } = await service.db.owner.query('select changes from events where authority_id = $1 and name = $2', [
      ...[service.authorityId, 'days.raised'],
    ])
    expect(JSON.stringify(rows)).toContain('A new head in the spring')
  })

  test('a visit of the year before counts for its own year, and one by another role does not count', async () => {
    const consultant = await service.addPerson({ role: 'consultant', school, name: 'Cora Consultant' })
    const initial = booking(consultant, { on: day('2027-01-12'), length: 'whole-day' })
    await book(service, service.administratorId, school, 'initial-visit', initial)
    expect(await visit('2027-09-07').catch(sourcesOf)).not.toContain('WI-16')
  })
})
