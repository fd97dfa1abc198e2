import { beforeAll, describe, expect, test } from 'vitest'
import { findLiveCase, openOnRequest } from '#cases/index.ts'
import { raiseConcern } from '#concerns/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { doWork, requireThat, type Work } from '#work/work.ts'
import { aPlan } from '../support/a-plan.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'
import { hasDays } from '../support/days.ts'

// What story 4.3 leaves open: a partnership that its two sides close, a school that leaves the authority with partnership in place, and a category
// that was decided in error and is taken back.

const AREA = '0192f0c0-0000-7000-8000-00000000c002'

describe('a partnership that ends', () => {
  let service: TestService
  let olga: string
  let mary: string
  let lena: string
  const heads = new Map<string, string>()

  const as = (person: string, on: string) => browse(service, person, { now: `${on}T09:00:00Z` })
  const date = (name: string, on: string) => {
    const [year = '', month = '', of = ''] = on.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const rows = async (text: string, ...values: unknown[]) =>
    (await service.db.owner.query<Record<string, string>>(text, values)).rows
  const act = <T>(person: string, on: string, does: (work: Work) => Promise<T>) =>
    service.act(person, (look) => doWork(look, does), { now: `${on}T09:00:00Z` })
  const liveCase = (school: string) => service.look(olga, (look) => findLiveCase(look, school))
  const statuses = async (school: string) =>
    (await rows('select status from support_items where school_id = $1 order by status', school)).map(
      ({ status }) => status,
    )

  /** A school whose partnership has a plan in force, a day that is approved and one that waits. */
  async function aPartnership(name: string): Promise<{ school: string; caseId: string; plan: string }> {
    const school = await service.addSchool({ name, phase: 'Primary' })
    const since = { startedOn: '2026-09-01' }
    heads.set(school, await service.addPerson({ role: 'headteacher', name: `Head of ${name}`, school, ...since }))
    for (const [person, role, kind] of [
      [mary, 'la-lead', 'adviser'],
      [lena, 'consultant', 'adviser'],
    ])
      await rows(
        `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, school_id, standing, started_on)
         values ($1, $2, $3, $4, $5, $6, 'school', $7, 'substantive', '2026-09-01')`,
        ...[service.authorityId, newId(), person, role, service.modelVersionId, kind, school],
      )
    const caseId = await act(olga, '2026-09-15', (work) => {
      requireThat(true, work, 'accept what the school asked for')
      return openOnRequest(work, { schoolId: school, on: day('2026-09-15') })
    })
    const plan = await aPlan(service, school, 'agreed')
    await rows('update plans set case_id = $1 where id = $2', caseId, plan)
    const desk = await as(mary, '2026-11-02')
    const asked = { areaId: AREA, who: `${lena}|consultant`, days: '1', ...date('byOn', '2026-12-04') }
    for (const says of [`Writing: ${name}`, `Reading: ${name}`])
      expect((await desk.submit(`/cases/${caseId}/support`, { ...asked, says })).errors).toEqual([])
    const [item] = await rows('select id from support_items where says = $1', `Writing: ${name}`)
    const approved = await desk.submit(`/cases/${caseId}/support/${item?.id}`, { days: '1' }, '#approve form')
    expect(approved.errors).toEqual([])
    return { school, caseId: caseId ?? '', plan }
  }

  beforeAll(async () => {
    service = await aService({ model: 'wiltshire' })
    olga = await service.addPerson({ role: 'primary-leadership-team', name: 'Olga Officer' })
    mary = await service.addPerson({ role: 'data-officer', name: 'Mary Lead' })
    lena = await service.addPerson({ role: 'data-officer', name: 'Lena Literacy' })
    await hasDays(service, lena, 80)
  })

  test('the lead closes the partnership with the head and says what came of it; its plan is over, and what was not given is free', async () => {
    const { school, caseId, plan } = await aPartnership('Avon Vale Primary')
    const head = heads.get(school) ?? ''
    const url = `/cases/${caseId}/close`
    expect((await (await as(head, '2026-11-12')).visit(url)).status).toBe(403)
    const desk = await as(mary, '2026-11-12')
    const closed = { ...date('endedOn', '2026-11-12'), outcome: 'Writing is secure.' }
    const alone = await desk.submit(url, { ...closed, withId: '' })
    expect(alone.errors).toEqual(['Choose with whom of the school it was agreed.'])
    const page = await desk.follow(await desk.submit(url, { ...closed, withId: head }))
    expect(page.heading).toContain('Over: Writing is secure.')
    expect(await rows('select status from plans where id = $1', plan)).toEqual([{ status: 'ended' }])
    expect(await statuses(school)).toEqual(['withdrawn', 'withdrawn'])
    expect((await (await as(lena, '2026-11-12')).submit(`/cases/${caseId}/support`)).status).toBe(422)
  })

  test('XX-13: a school leaves the authority with partnership in place: nothing more is done or due there, and the lead closes it alone', async () => {
    const { school, caseId } = await aPartnership('Savernake Primary')
    expect((await (await as(mary, '2026-11-12')).visit('/')).body).toContain('Savernake Primary')
    await rows(`update schools set status = 'closed', closed_on = '2026-11-13' where id = $1`, school)
    const desk = await as(mary, '2026-11-16')
    expect((await desk.visit('/')).body).not.toContain('Approve support or decline it: Savernake Primary')
    const page = await desk.visit(`/cases/${caseId}`)
    expect(page.body).toContain('The school: closed')
    const [waits] = await rows(`select id from support_items where school_id = $1 and status = 'proposed'`, school)
    const approve = { what: 'approve', revision: '1', days: '1' }
    const approved = await desk.post(`/cases/${caseId}/support/${waits?.id}`, approve)
    expect(approved.errors.join()).toContain('Savernake Primary has closed')
    const more = { areaId: AREA, says: 'More.', who: `${lena}|consultant`, days: '1', ...date('byOn', '2026-12-04') }
    expect((await desk.post(`/cases/${caseId}/support`, more)).errors.join()).toContain('has closed')
    const visit = { ...date('on', '2026-11-24'), adviser: lena, length: 'half-day' }
    const booked = await (
      await as(lena, '2026-11-16')
    ).post(`/schools/${school}/visits/book/partnership-support`, visit)
    expect(booked.errors.join()).toContain('closed')
    const closed = { ...date('endedOn', '2026-11-16'), outcome: 'The school became an academy.' }
    expect((await desk.submit(`/cases/${caseId}/close`, closed)).errors).toEqual([])
    expect(await statuses(school)).toEqual(['withdrawn', 'withdrawn'])
    expect(await liveCase(school)).toBeUndefined()
  })

  test('WI-72, XX-13: a category decided in error is struck out: the partnership goes on with its plan; a school that leaves while in one leaves its case to the lead', async () => {
    const { school, caseId, plan } = await aPartnership('Pewsey Down Primary')
    await act(olga, '2026-11-09', (work) =>
      raiseConcern(work, school, {
        ...{ title: 'Leadership', aboutTheHead: false, kind: 'serious-concern', withName: null },
        ...{ talkedOn: day('2026-11-09'), withPerson: heads.get(school), said: 'What it rests on.' },
      }),
    )
    const desk = await as(olga, '2026-11-10')
    const decide = (on: string) =>
      desk.submit(`/schools/${school}/need/decide/special-measures`, {
        reason: 'serious-concern',
        ...date('startsOn', on),
      })
    expect((await decide('2026-11-10')).errors).toEqual([])
    const first = await liveCase(school)
    expect([first?.pathwayId, first?.followsId]).toEqual(['out-of-a-category', caseId])
    expect(await rows('select status from plans where id = $1', plan)).toEqual([{ status: 'ended' }])
    const [decision] = await rows('select id from need_decisions where school_id = $1', school)
    const struck = await desk.submit(`/need/decisions/${decision?.id}/strike-out`, { reason: 'wrong-school' })
    expect(struck.errors).toEqual([])
    expect((await liveCase(school))?.id).toBe(caseId)
    expect(await rows('select status from plans where id = $1', plan)).toEqual([{ status: 'agreed' }])
    expect(await statuses(school)).toEqual(['approved', 'proposed'])
    expect((await decide('2026-11-11')).errors).toEqual([])
    const live = await liveCase(school)
    const lead = await as(mary, '2026-11-12')
    expect((await lead.visit(`/cases/${live?.id}/close`)).status).toBe(404)
    await rows(`update schools set status = 'closed', closed_on = '2026-11-13' where id = $1`, school)
    const closing = await as(mary, '2026-11-16')
    expect((await closing.visit(`/cases/${live?.id}`)).body).toContain('Close the partnership')
    const closed = { ...date('endedOn', '2026-11-16'), outcome: 'The school became an academy.' }
    expect((await closing.submit(`/cases/${live?.id}/close`, closed)).errors).toEqual([])
    expect(await statuses(school)).toEqual(['withdrawn', 'withdrawn'])
  })
})
