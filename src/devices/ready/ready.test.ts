import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aFourthVisit, aServiceToVisit, book, booking } from '../../../test/support/a-visit.ts'
import { aDevice } from '../../../test/support/a-device.ts'
import { shutOut } from '../end-device.ts'
import { getReady } from './get-ready.ts'

type Made = Awaited<ReturnType<typeof aServiceToVisit>>

const TODAY = '2026-11-12'

const aSave = (writer: string, body: string, differs: object = {}) => ({
  ...{ id: newId(), sitting: newId(), writer, entries: [] },
  sections: [{ section: 'evaluation', body, judgement: null, isNotDiscussed: false, restsOn: [], fromRevision: 0 }],
  ...differs,
})

async function aVisitOn({ service, school, adviser }: Made, on = TODAY): Promise<string> {
  return book(service, adviser, school, 'data-analysis', booking(adviser, { on: day(on) }))
}

/** Straight into the table: visits of one kind follow each other at once in no real year. */
async function another({ service, school }: Made, adviser: string, differs: Record<string, unknown>): Promise<string> {
  const row: Record<string, unknown> = {
    ...{ authority_id: service.authorityId, id: newId(), school_id: school, adviser_id: adviser, length: 'half-day' },
    ...{ model_version_id: service.modelVersionId, visit_type: 'data-analysis', may_have_record: true },
    ...{ status: 'booked', booked_for: TODAY },
    ...differs,
  }
  const places = Object.keys(row).map((_, at) => `$${at + 1}`)
  await service.db.owner.query(
    `insert into visits (${Object.keys(row).join(', ')}) values (${places.join(', ')})`,
    Object.values(row),
  )
  return String(row.id)
}

describe('what a device is given', () => {
  let made: Made
  beforeAll(async () => {
    made = await aServiceToVisit()
  })

  test('is one’s own visits from today to the model’s last day, and no other', async () => {
    const { service, adviser } = made
    const colleague = await service.addPerson({ role: 'link-adviser', name: 'Cal League', school: made.school })
    const last = addDays(day(TODAY), 14)
    const wanted = [await another(made, adviser, {}), await another(made, adviser, { booked_for: last })]
    await another(made, adviser, { booked_for: addDays(last, 1) })
    await another(made, adviser, { booked_for: '2026-11-11' })
    await another(made, adviser, { status: 'cancelled', cancelled_because: 'Illness' })
    await another(made, colleague, {})
    const { status, body } = await (await aDevice(service, adviser)).tell('/offline/ready')
    expect(status).toBe(200)
    expect(body.visits.map(({ visitId }) => visitId).sort()).toEqual([...wanted].sort())
    expect(body).toMatchObject({ days: 14, at: '08:40 on Thursday 12 November 2026' })
    expect(body.visits[0]!.writing.form.parts.map(({ title }) => title)).toContain('Evaluation')
  })

  test('is nothing for a device that was shut out, or that is another’s', async () => {
    const { service, adviser } = made
    const device = await aDevice(service, adviser)
    await service.act(adviser, (look) => doWork(look, (work) => shutOut(work, device.deviceId)))
    expect((await device.tell('/offline/ready')).status).toBe(403)
    const colleague = await service.addPerson({ role: 'link-adviser', name: 'Not Ruth' })
    const theirs = await aDevice(service, colleague)
    expect((await theirs.tell('/offline/ready', { device: 'x'.repeat(43) })).status).toBe(403)
  })

  test('has at hand what is open and late at the school', async () => {
    const { service, adviser, school } = made
    await service.db.owner.query(
      `insert into actions (authority_id, id, school_id, says, owned_by, due_on) values ($1, $2, $3, 'Moderate writing', 'school', '2026-10-01')`,
      [service.authorityId, newId(), school],
    )
    const { visits } = await service.look(adviser, (look) => getReady(look))
    expect(visits[0]!.atHand.flatMap(({ lines }) => lines).join('\n')).toContain('Moderate writing')
  })
})

describe('what is written without a connection joins what the service has', () => {
  test('first that it took place, then each save once, by its own number', async () => {
    const made = await aServiceToVisit()
    const { service, adviser } = made
    const visitId = await aVisitOn(made)
    const { tell } = await aDevice(service, adviser)
    const save = aSave(adviser, 'Written in the hall.')
    const early = await tell(`/offline/visits/${visitId}/saves`, save)
    expect([early.status, early.body.says]).toEqual([
      422,
      'Say first that the visit took place; then its record can be written.',
    ])
    expect((await tell(`/offline/visits/${visitId}/held`, { heldOn: TODAY })).status).toBe(200)
    for (const time of ['first', 'second']) {
      const { status, body } = await tell(`/offline/visits/${visitId}/saves`, save)
      expect([status, body.sections.evaluation, body.asides], time).toEqual([200, { revision: 1 }, []])
    }
    const { rows } = await service.db.owner.query('select count(*)::int as saves from record_saves where id = $1', [
      save.id,
    ])
    expect(rows).toEqual([{ saves: 1 }])
  })

  test('XX-05: beside what was written meanwhile, and never over it', async () => {
    const made = await aServiceToVisit()
    const { service, adviser } = made
    const visitId = await another(made, adviser, { status: 'held', held_on: TODAY })
    const { tell } = await aDevice(service, adviser)
    const url = `/offline/visits/${visitId}/saves`
    await tell(url, aSave(adviser, 'At the office.'))
    const { body } = await tell(url, aSave(adviser, 'In the school.'))
    expect(body.sections.evaluation).toEqual({ revision: 0, isBeside: true })
    const { rows } = await service.db.owner.query<{ body: string; beside: string }>(
      `select s.body, a.content ->> 'body' as beside from records r join record_sections s on s.record_id = r.id
       join record_asides a on a.record_id = r.id where r.visit_id = $1`,
      [visitId],
    )
    expect(rows).toEqual([{ body: 'At the office.', beside: 'In the school.' }])
  })

  test.each([
    ['was called off', `status = 'cancelled', cancelled_because = 'Illness'`, 'This visit was called off meanwhile.'],
    ['is another’s now', `adviser_id = $2`, 'This visit is Cal League’s now.'],
  ])(
    'is not taken where the visit %s meanwhile, and it is said what to do with the words',
    async (_what, change, says) => {
      const made = await aServiceToVisit()
      const { service, adviser, school } = made
      const visitId = await aVisitOn(made)
      const colleague = await service.addPerson({ role: 'link-adviser', name: 'Cal League', school })
      const { tell } = await aDevice(service, adviser)
      await service.db.owner.query(
        `update visits set ${change} where id = $1`,
        change.includes('$2') ? [visitId, colleague] : [visitId],
      )
      for (const [place, body] of [
        ['saves', aSave(adviser, 'Mine.')],
        ['held', { heldOn: TODAY }],
      ] as const) {
        const answer = await tell(`/offline/visits/${visitId}/${place}`, body)
        expect(answer.status).toBe(422)
        expect(answer.body.says).toContain(says)
      }
    },
  )

  test.each([
    ['with-checker', null, 'is with the person who checks it'],
    ['checked', null, 'has been checked'],
    ['issued', TODAY, 'Begin a correction'],
  ])('is not taken where the record is %s meanwhile, and it is said why', async (status, issuedAt, says) => {
    const made = await aServiceToVisit()
    const { service, adviser } = made
    const visitId = await another(made, adviser, { status: 'held', held_on: TODAY })
    const { tell } = await aDevice(service, adviser)
    const url = `/offline/visits/${visitId}/saves`
    await tell(url, aSave(adviser, 'As it was handed in.'))
    await service.db.owner.query('update records set status = $2, issued_at = $3 where visit_id = $1', [
      visitId,
      status,
      issuedAt,
    ])
    const late = await tell(url, aSave(adviser, 'Too late.'))
    expect([late.status, late.body.says.includes(says)]).toEqual([422, true])
    expect((await tell('/offline/ready')).body.visits).toEqual([])
  })

  test('not from a device that was shut out, and not in another’s name', async () => {
    const made = await aServiceToVisit()
    const { service, adviser } = made
    const visitId = await another(made, adviser, { status: 'held', held_on: TODAY })
    const device = await aDevice(service, adviser)
    const url = `/offline/visits/${visitId}/saves`
    const other = await device.tell(url, aSave(service.administratorId, 'Mine?'))
    expect([other.status, other.body.why]).toEqual([409, 'somebody-else'])
    await service.act(service.administratorId, (look) => doWork(look, (work) => shutOut(work, device.deviceId)))
    expect((await device.tell(url, aSave(adviser, 'From a stolen laptop.'))).status).toBe(403)
    const { rows } = await service.db.owner.query('select 1 from records where visit_id = $1', [visitId])
    expect(rows).toEqual([])
  })

  test.each([
    ['without its device', { device: undefined }, 'Open what is kept on this device again'],
    ['without a number', { id: 'seven' }, 'Load the page again'],
    [
      'with a section too long',
      { sections: [{ ...aSave('', '').sections[0], body: 'x'.repeat(200_001) }] },
      'Write 200,000 characters or fewer',
    ],
    ['with what is no section', { sections: 'all' }, 'expected array'],
  ])('but nothing that is sent %s', async (_what, differs, says) => {
    const made = await aServiceToVisit()
    const { service, adviser } = made
    const visitId = await another(made, adviser, { status: 'held', held_on: TODAY })
    const { tell } = await aDevice(service, adviser)
    const answer = await tell(`/offline/visits/${visitId}/saves`, { ...aSave(adviser, 'Words'), ...differs })
    expect(answer.status).toBe(422)
    expect(answer.body.says).toContain(says)
  })

  test.each(['yesterday', '2026-02-30', ''])('nor that it took place on “%s”', async (heldOn) => {
    const made = await aServiceToVisit()
    const visitId = await aVisitOn(made)
    const { tell } = await aDevice(made.service, made.adviser)
    const answer = await tell(`/offline/visits/${visitId}/held`, { heldOn })
    expect([answer.status, answer.body.says]).toEqual([422, 'Say on which day it took place'])
  })
})

describe('NF-86, NF-87: a visit of which nothing may be written', () => {
  test('is given to no device of anybody’s, and nothing that one brings of it is taken', async () => {
    const { service, school, adviser, visitId } = await aFourthVisit()
    await service.db.owner.query(`update visits set booked_for = $2, status = 'held', held_on = $2 where id = $1`, [
      visitId,
      TODAY,
    ])
    const people = [adviser, service.administratorId]
    for (const role of service.model.roles.filter(({ tiedTo }) => tiedTo.includes('school')))
      people.push(await service.addPerson({ role: role.id, school, name: role.name }))
    let asked = 0
    for (const person of people) {
      const device = await aDevice(service, person).catch(() => undefined)
      if (!device) continue
      asked += 1
      const given = await device.tell('/offline/ready')
      expect(JSON.stringify(given.body)).not.toContain(visitId)
      for (const [place, body] of [
        ['saves', aSave(person, 'Objectives')],
        ['held', { heldOn: TODAY }],
      ] as const)
        expect((await device.tell(`/offline/visits/${visitId}/${place}`, body)).status).toBe(404)
    }
    expect(asked).toBeGreaterThan(1)
    // Nor to its own adviser, where no device is asked.
    const { visits } = await service.look(adviser, (look) => getReady(look))
    expect(visits.map((visit) => visit.visitId)).not.toContain(visitId)
  })
})
