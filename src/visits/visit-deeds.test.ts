import { describe, expect, test } from 'vitest'
import { NotAllowed, NotFound } from '#work/failures.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { addTraining } from '../../test/support/a-year.ts'
import { aFourthVisit, aServiceToVisit, AUTUMN_DAY, book, booking, sourcesOf } from '../../test/support/a-visit.ts'
import { recordVisitHeld } from './index.ts'
import { cancelVisit } from './cancel-visit.ts'

describe('booking a visit', () => {
  test('XX-05: is kept with who, when and what', async () => {
    const { service, school, adviser } = await aServiceToVisit()
    const id = await book(service, adviser, school, 'data-analysis', booking(adviser))
    const { rows } = await service.db.owner.query(
      `select e.name, e.actor_id, e.at, e.changes from events e join event_subjects s on s.event_id = e.id where s.subject_id = $1`,
      [id],
    )
    expect(rows).toEqual([
      {
        name: 'visit.booked',
        actor_id: adviser,
        at: service.now,
        changes: { visitType: { after: 'Data Analysis and Target Setting' }, on: { after: AUTUMN_DAY } },
      },
    ])
  })

  test('NF-58: nobody makes Visit 1 without training in the analysis of data, and nothing is saved', async () => {
    const { service, school } = await aServiceToVisit()
    const untrained = await service.addPerson({ role: 'link-adviser', school, name: 'Ivor Untrained' })
    const refused = await book(service, untrained, school, 'data-analysis', booking(untrained)).catch(sourcesOf)
    expect(refused).toEqual(['NF-58'])
    const { rows } = await service.db.owner.query('select 1 from visits where school_id = $1', [school])
    expect(rows).toHaveLength(0)
  })

  test('NF-35, NF-82, NF-89: Visit 4 is refused by the firm rules, with the soft one among the reasons', async () => {
    const { service, school, adviser } = await aServiceToVisit()
    const refused = await book(service, adviser, school, 'performance-management', booking(adviser)).catch(sourcesOf)
    expect(refused).toEqual(expect.arrayContaining(['NF-35', 'NF-82', 'NF-89']))
  })

  test('XX-07: a day outside the terms asks for a reason', async () => {
    const { service, school, adviser } = await aServiceToVisit()
    const holiday = booking(adviser, { on: day('2026-12-22') })
    expect(await book(service, adviser, school, 'data-analysis', holiday).catch(sourcesOf)).toContain('XX-07')
  })

  test('XX-16: a soft rule is gone ahead of with a reason, which is kept with the deed', async () => {
    const { service, school, adviser } = await aServiceToVisit()
    const spring = booking(adviser, { on: day('2027-02-04') })
    const { rows: before } = await service.db.owner.query('select 1 from events where authority_id = $1', [
      service.authorityId,
    ])
    expect(await book(service, adviser, school, 'data-analysis', spring).catch(sourcesOf)).toEqual(['NF-34'])
    await book(service, adviser, school, 'data-analysis', spring, {
      'data-analysis-in-autumn': 'The school was closed all autumn',
    })
    const { rows } = await service.db.owner.query<{ overrides: { source: string; reason: string }[] }>(
      'select overrides from events where authority_id = $1',
      [service.authorityId],
    )
    expect(rows).toHaveLength(before.length + 1)
    expect(rows[0]?.overrides).toMatchObject([{ source: 'NF-34', reason: 'The school was closed all autumn' }])
  })

  test("another school's adviser and another service's ids find nothing", async () => {
    const { service, school, adviser } = await aServiceToVisit()
    const stranger = await service.addPerson({ role: 'link-adviser', school: await service.addSchool() })
    await expect(book(service, stranger, school, 'data-analysis', booking(adviser))).rejects.toThrow(NotFound)
    const elsewhere = await aServiceToVisit()
    await expect(book(elsewhere.service, elsewhere.adviser, school, 'data-analysis', booking(adviser))).rejects.toThrow(
      NotFound,
    )
  })

  test('XX-03: who covers an adviser may be named for the visit while the cover lasts, and not after', async () => {
    const { service, school, adviser } = await aServiceToVisit()
    const cover = await service.addPerson({
      role: 'link-adviser',
      school: await service.addSchool(),
      name: 'Cora Cover',
    })
    await addTraining(service, cover, 'sip-accreditation')
    await service.db.owner.query(
      `insert into covers (authority_id, id, person_id, covered_id, reason, started_on, finished_on) values ($1, $2, $3, $4, 'Leave', '2026-11-02', '2026-11-20')`,
      [service.authorityId, newId(), cover, adviser],
    )
    await book(service, cover, school, 'data-analysis', booking(cover))
    const later = booking(cover, { on: day('2026-11-24') })
    expect(await book(service, cover, school, 'data-analysis', later).catch(sourcesOf)).toEqual(['XX-03'])
  })

  test('a head sees the visits but does not book them', async () => {
    const { service, school, adviser, head } = await aServiceToVisit()
    await expect(book(service, head, school, 'data-analysis', booking(adviser))).rejects.toThrow(NotAllowed)
  })
})

describe('a visit of which nothing may be written', () => {
  test('NF-87: holds its date, who made it, that it took place and that the form was left; no free text, even for a reason', async () => {
    const { service, adviser, visitId } = await aFourthVisit()
    const cancel = (because: string) =>
      service.act(adviser, (look) => doWork(look, (work) => cancelVisit(work, visitId, { because, revision: 1 })))
    expect(await cancel('The head did not meet the second objective').catch(sourcesOf)).toEqual(['NF-87'])
    await service.act(adviser, (look) =>
      doWork(look, (work) => recordVisitHeld(work, visitId, { heldOn: day(AUTUMN_DAY), revision: 1, formLeft: 'yes' })),
    )
    const { rows } = await service.db.owner.query('select * from visits where id = $1', [visitId])
    const kept = Object.entries(rows[0]).filter(([, value]) => value !== null && typeof value === 'string')
    expect(kept.map(([name]) => name).sort()).toEqual(
      [
        'adviser_id',
        'authority_id',
        'booked_for',
        'form_left_on',
        'held_on',
        'id',
        'length',
        'model_version_id',
        'school_id',
        'status',
        'visit_type',
      ].sort(),
    )
  })
})
