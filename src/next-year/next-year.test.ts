import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { dueOfSchools } from '#days/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { newId } from '#shared/id.ts'
import { aCase } from '../../test/support/a-case.ts'
import { aPlan } from '../../test/support/a-plan.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'
import { addSentRecord } from '../../test/support/sent-records.ts'

const THIS = '2026-11-12T08:40:00Z'
const NEXT = '2027-09-06T08:40:00Z'
const wiltshire = readFileSync('models/wiltshire.yaml', 'utf8')
/** The same service as it works in the year after, under another title. */
const next = wiltshire
  .replace(/title: .*\n/, 'title: Five days and more\n')
  .replace('schoolYear: 2010/11', 'schoolYear: 2027/28')

async function insert(service: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all = { authority_id: service.authorityId, id: newId(), ...row }
  const names = Object.keys(all)
  await service.db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return all.id
}

const aVisit = (service: TestService, school: string, adviser: string, on: string) =>
  insert(service, 'visits', {
    ...{
      school_id: school,
      adviser_id: adviser,
      visit_type: 'scheduled-visit',
      model_version_id: service.modelVersionId,
    },
    ...{ booked_for: on, held_on: on, length: 'whole-day', status: 'held', may_have_record: true },
  })

describe('turning the year', () => {
  let service: TestService
  let school: string
  let adviser: string
  let head: string
  const as = async (who: string, now: string) => browse(service, who, { now })
  const steps = (page: { texts: (selector: string) => string[] }) =>
    page.texts('.govuk-task-list__item').map((item) => item.replace(/\s+/g, ' ').trim())

  beforeAll(async () => {
    learnFromRooms()
    service = await aService({ modelText: wiltshire })
    await addTerms(service)
    school = await service.addSchool({ name: 'Avon Vale' })
    adviser = await service.addPerson({ role: 'school-improvement-partner', school, name: 'Joan Partner' })
    head = await service.addPerson({ role: 'headteacher', school, name: 'Harriet Head' })
  })

  test('XX-02: the page says what is prepared of the next year and what is not, each with the place to do it', async () => {
    const admin = await as(service.administratorId, THIS)
    const before = await admin.visit('/next-year')
    expect(before.heading).toMatch(/^\d of \d things are left to prepare for 2027\/28$/)
    expect(steps(before)[0]).toMatch(/Bring the model of 2027\/28 to its final state.*To do/)
    expect(steps(before)[2]).toMatch(/No Term of 2027\/28 has dates yet\..*To do/i)
    for (const link of before.page.querySelectorAll('.govuk-task-list a'))
      expect((await admin.visit(link.getAttribute('href') ?? '')).status, link.text).toBe(200)
    const kept = await admin.post('/models/new', { body: next })
    expect(kept.errors).toEqual([])
    expect((await admin.post(kept.goesTo ?? '', { schoolYear: '2027' })).status).toBe(303)
    const after = steps(await admin.visit('/next-year'))
    expect(after[0]).toMatch(/Done$/)
    expect(after[1]).toMatch(/Five days and more runs then\. ?Done$/)
    expect((await (await as(adviser, THIS)).visit('/next-year')).status).toBe(403)
  })

  test('XX-02: it stands beside this year: this year’s handbook stays, and schools see nothing of the next until it is sent', async () => {
    const [partner, own] = [await as(adviser, THIS), await as(head, THIS)]
    expect((await partner.visit('/handbook')).heading).not.toBe('Five days and more')
    expect((await partner.visit('/handbook?year=2027')).heading).toBe('Five days and more')
    expect((await own.visit('/handbook?year=2027')).heading).not.toBe('Five days and more')
    expect((await own.visit(`/schools/${school}/days`)).status).toBe(200)
    expect((await own.visit(`/schools/${school}/days?year=2027`)).status).toBe(404)
    expect((await partner.visit(`/schools/${school}/days?year=2027`)).status).toBe(200)
    expect((await (await as(head, NEXT)).visit('/handbook')).heading).toBe('Five days and more')
  })

  test('XX-02, XX-05: open cases, plans, actions and records that wait for a reply go over by themselves', async () => {
    await aCase(service, school)
    await aPlan(service, school, 'agreed')
    const says = 'Ten minutes of reading each day'
    await insert(service, 'actions', { school_id: school, says, owned_by: 'school', due_on: '2027-11-05' })
    const visit = await aVisit(service, school, adviser, '2026-11-10')
    const type = service.model.visitTypes.find(({ id }) => id === 'scheduled-visit')
    const section = service.model.recordForms.find(({ id }) => id === type?.record.form)?.sections[0]?.id ?? ''
    await addSentRecord((table, row) => insert(service, table, row), { visit, adviser, section })
    for (const moment of [THIS, NEXT]) {
      const own = await as(head, moment)
      expect((await own.visit(`/actions?school=${school}`)).body, moment).toContain(says)
      const reply = await own.visit(`/visits/${visit}/record/reply`)
      expect([reply.status, reply.page.querySelectorAll('main form').length > 0], moment).toEqual([200, true])
      const admin = await as(service.administratorId, moment)
      expect((await admin.visit('/cases')).body, moment).toContain('Avon Vale')
      const { rows } = await service.db.owner.query<{ status: string }>(
        'select status from plans where school_id = $1',
        [school],
      )
      expect(rows, moment).toEqual([{ status: 'agreed' }])
      const open = await admin.visit('/next-year')
      expect(
        open.texts('ul.govuk-list--bullet li').map((line) => line.split(' ')[0]),
        moment,
      ).toEqual(['1', '1', '1', '1'])
    }
  })
})

describe('days that were not used', () => {
  const dues = async (unused: string) => {
    const service = await aService({ modelText: wiltshire.replace(/^  capacity:\n/m, `${unused}  capacity:\n`) })
    const school = await service.addSchool({ name: 'Pewsey Down' })
    const adviser = await service.addPerson({ role: 'school-improvement-partner', school })
    await aVisit(service, school, adviser, '2026-11-10')
    const of = (schoolYear: number, now: string) =>
      service.look(
        service.administratorId,
        async (look) =>
          (await dueOfSchools(look, { schoolYear, ids: [school] }))[0]?.lines.map((line) => line.halfDays),
        { now },
      )
    return {
      this: await of(2026, THIS),
      next: await of(2027, NEXT),
      early: await of(2027, THIS),
      after: await of(2028, '2028-09-04T08:00:00Z'),
    }
  }
  const rule = (are: string) =>
    `  unused: { id: unused-days, are: ${are}, firm: false, says: So it is., source: XX-09, own: true }\n`

  test('XX-09: they lapse where the model says nothing, and where it says so', async () => {
    for (const unused of ['', rule('lapse')]) {
      const found = await dues(unused)
      expect(found.next).toEqual(found.this)
    }
  })

  test('XX-09: where the model carries them, what was not used is added to the next year once this one is over, and not carried twice', async () => {
    const found = await dues(rule('carry'))
    const [due = 0] = found.this ?? []
    expect(due).toBeGreaterThan(2)
    // One whole day was used.
    expect(found.next?.[0]).toBe(due + due - 2)
    expect(found.early?.[0]).toBe(due)
    expect(found.after?.[0]).toBe(due + due)
  })
})

describe('a year that is planned by workplans', () => {
  test('XX-02, ES-22, ES-69: each is to be published, and all are to be sent, before the next year is prepared', async () => {
    const service = await aService({ model: 'essex' })
    await addTerms(service)
    const director = await service.addPerson({ role: 'director' })
    const browser = await browse(service, director, { now: THIS })
    const steps = async () =>
      (await browser.visit('/next-year'))
        .texts('.govuk-task-list__item')
        .map((item) => item.replace(/\s+/g, ' ').trim())
        .filter((item) => /workplans|who works where/.test(item))
    const [publish, send] = await steps()
    expect(publish).toMatch(/Publish the workplans of 2027\/28 in the team.*0 of 3 are published\. Not yet: .*To do$/)
    expect(send).toMatch(/Send who works where in 2027\/28 to all schools.*To do$/)
    const change = `insert into workplans (authority_id, id, school_year, workplan, model_version_id, half_days, status, ready_on, ready_by, content, set_by, set_on)
      values ($1, $2, 2027, $3, $4, 10, 'ready', '2026-11-01', $5, '{}', $5, '2026-11-01')`
    for (const { id } of service.model.workplans?.of ?? [])
      await service.db.owner.query(change, [service.authorityId, newId(), id, service.modelVersionId, director])
    expect((await steps()).map((step) => step.endsWith('Done'))).toEqual([true, false])
    const sent = `update workplans set status = 'sent', sent_on = '2026-11-02', sent_by = $2 where authority_id = $1`
    await service.db.owner.query(sent, [service.authorityId, director])
    expect((await steps()).map((step) => step.endsWith('Done'))).toEqual([true, true])
  })
})
