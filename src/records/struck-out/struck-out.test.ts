import { describe, expect, test } from 'vitest'
import { listDue } from '#due/index.ts'
import { listLatestRecords } from '#records/index.ts'
import { listThemeFindings } from '../themes/theme-store.ts'
import { anIssuedRecord } from '../../../test/support/an-issued-record.ts'
import { aFourthVisit, aServiceToVisit, book, booking } from '../../../test/support/a-visit.ts'
import { browse } from '../../../test/support/browse.ts'
import { day } from '#shared/plain-date.ts'

const TWICE = { reason: 'twice' }

describe('a visit that was entered in error', () => {
  test('is struck out with a reason: it counts nowhere, is seen as struck out, and can be taken back as it was', async () => {
    const { service, school, adviser, head } = await aServiceToVisit()
    const id = await book(service, adviser, school, 'data-analysis', booking(adviser, { on: day('2026-11-05') }))
    const browser = await browse(service, adviser)
    await browser.submit(`/visits/${id}/held`, { 'heldOn-day': '5', 'heldOn-month': '11', 'heldOn-year': '2026' })
    const dues = async () =>
      (await service.look(adviser, (look) => listDue(look, { people: [adviser] }))).filter(
        ({ kind }) => kind !== 'time',
      )
    expect(await dues()).toHaveLength(1)

    expect((await browser.submit(`/visits/${id}/strike-out`, { ...TWICE, more: 'See 6 November' })).goesTo).toContain(
      'done=struck-out',
    )
    expect(await dues()).toEqual([])
    const page = await (await browse(service, head)).visit(`/visits/${id}`)
    expect(page.texts('.govuk-inset-text')[0]).toMatch(
      /This visit was struck out as entered in error\. Entered twice: See 6 November\. Ruth Adviser/,
    )
    expect((await browser.visit(`/schools/${school}`)).body).toContain('struck out as entered in error: Entered twice')
    expect((await browser.visit('/visits?when=past&status=held')).body).not.toContain(id)
    expect((await browser.visit('/visits?when=past')).texts('tbody td').join()).toContain('Struck out')
    expect((await browser.submit(`/visits/${id}/strike-out`, TWICE)).errors).toEqual([
      'This visit is struck out already.',
    ])

    expect((await browser.submit(`/visits/${id}`, {}, `form[action$=restore]`)).goesTo).toContain('done=restored')
    const { rows } = await service.db.owner.query(
      'select status, held_on as held, cancelled_because as because from visits where id = $1',
      [id],
    )
    expect(rows).toEqual([{ status: 'held', held: '2026-11-05', because: null }])
    expect(await dues()).toHaveLength(1)
    expect((await browser.post(`/visits/${id}/restore`)).errors[0]).toContain('This is not struck out')
    expect((await (await browse(service, head)).visit(`/visits/${id}/strike-out`)).status).toBe(403)
  })

  test('NF-87: of one of which nothing may be written only a reason of the list is taken', async () => {
    const { service, adviser, visitId } = await aFourthVisit()
    const browser = await browse(service, adviser)
    const page = await browser.visit(`/visits/${visitId}/strike-out`)
    expect(page.page.querySelector('[name=more]')).toBeNull()
    const refused = await browser.submit(`/visits/${visitId}/strike-out`, { ...TWICE, more: 'Her target was 4%' })
    expect(refused.errors).toEqual(['Choose one of the reasons: nothing else may be written of this visit.'])
    expect((await browser.submit(`/visits/${visitId}/strike-out`, TWICE)).status).toBe(303)
  })

  test.each([
    ['no reason', {}, 'Choose why it is struck out'],
    ['a reason of one’s own', { reason: 'because' }, 'Choose why it is struck out'],
    ['too many words', { ...TWICE, more: 'x'.repeat(201) }, 'Enter more in 200 characters or fewer'],
  ])('%s gets one clear sentence', async (_what, answers, says) => {
    const { service, school, adviser } = await aServiceToVisit()
    const id = await book(service, adviser, school, 'data-analysis', booking(adviser))
    expect((await (await browse(service, adviser)).submit(`/visits/${id}/strike-out`, answers)).errors).toEqual([says])
  })
})

describe('a record that was made in error', () => {
  test('is struck out, once issued, only by who settles; the head is told, nobody reads it, it counts nowhere, and is to be written again', async () => {
    const { service, adviser, head, visitId, school } = await anIssuedRecord()
    const url = `/visits/${visitId}/record`
    const [ofAdviser, ofHead] = [await browse(service, adviser), await browse(service, head)]
    const director = await service.addPerson({ role: 'head-of-advisory-services', name: 'Dora Director' })
    const ofDirector = await browse(service, director)
    expect((await ofAdviser.visit(`${url}/strike-out`)).status).toBe(403)
    expect(
      (await ofDirector.submit(`/visits/${visitId}/strike-out`, TWICE).catch(() => ({ status: 403 }))).status,
    ).toBe(403)
    expect((await ofAdviser.submit(`/visits/${visitId}/strike-out`, TWICE)).errors[0]).toMatch(
      /Strike out its record of visit first/,
    )

    expect((await ofDirector.submit(`${url}/strike-out`, { reason: 'wrong-school' })).goesTo).toContain(
      'done=struck-out',
    )
    const { rows } = await service.db.owner.query<{ body: string }>(
      `select body from messages where to_person = $1 and body like '%struck out%'`,
      [head],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.body).not.toContain('Reading is strong')
    for (const browser of [ofHead, ofAdviser]) {
      const page = await browser.visit(url)
      expect([page.status, page.heading]).toEqual([200, expect.stringContaining('was struck out')])
      expect(page.texts('.govuk-inset-text')[0]).toContain('Entered for the wrong school. Dora Director')
      expect(page.body).not.toContain('Reading is strong')
      expect((await browser.visit(`${url}/word`)).status).toBe(404)
    }
    expect(await service.look(head, (look) => listLatestRecords(look, 9))).toEqual([])
    expect((await ofHead.visit('/received')).body).not.toContain(visitId)
    expect((await ofAdviser.visit(`/schools/${school}`)).body).toContain('struck out as entered in error')
    const dues = await service.look(adviser, (look) => listDue(look, { people: [adviser] }))
    expect(dues.map(({ kind }) => kind)).toContain('record')
    expect(await service.look(director, (look) => listThemeFindings(look, 2026))).toEqual([])

    const again = await ofAdviser.visit(`${url}/write`)
    expect([again.status, again.body.includes('Reading is strong')]).toEqual([200, false])
    expect((await ofAdviser.post(`${url}/restore`, { version: '1' })).status).toBe(403)
    await ofDirector.submit(`${url}/struck-out`, {}, 'form[action$=restore]')
    expect((await ofHead.visit(url)).body).toContain('Reading is strong')
    expect(await service.look(head, (look) => listLatestRecords(look, 9))).toHaveLength(1)
  })

  test('XX-06: not a word of what was issued can be changed by striking it out, not even by the owner of the database', async () => {
    const { service, visitId } = await anIssuedRecord()
    const strike = (more: string) =>
      service.db.owner.query(
        `update records set status = 'struck-out', struck_out_because = 'x', struck_out_at = now(), struck_out_by = author_id,
          struck_out_from = 'issued' ${more} where visit_id = $1`,
        [visitId],
      )
    await expect(strike(', version = 7')).rejects.toThrow(/fixed/)
    await strike('')
    await expect(
      service.db.owner.query(
        'update record_sections set body = $2 where record_id = (select id from records where visit_id = $1)',
        [visitId, 'x'],
      ),
    ).rejects.toThrow(/fixed/)
  })
})

test('an action is struck out with a reason, counts nowhere, stands below the list, and can be taken back', async () => {
  const { service, school, adviser, head } = await aServiceToVisit()
  const { rows } = await service.db.owner.query<{ id: string }>(
    `insert into actions (authority_id, id, school_id, says, owned_by, due_on) values ($1, gen_random_uuid(), $2, 'Ring home', 'school', '2026-12-01') returning id`,
    [service.authorityId, school],
  )
  const list = `/schools/${school}/actions`
  const url = `${list}/${rows[0]?.id}`
  const [browser, ofHead] = [await browse(service, adviser), await browse(service, head)]
  expect((await ofHead.visit(`${url}/strike-out`)).status).toBe(403)
  await browser.submit(`${url}/strike-out`, TWICE)
  const page = await ofHead.visit(list)
  expect([page.heading, page.texts('s')]).toEqual([expect.stringContaining('No action points are open'), ['Ring home']])
  expect((await browser.submit(`${url}/strike-out`, TWICE)).errors).toEqual(['This is struck out already.'])
  await browser.submit(list, {}, 'form[action$=restore]')
  expect((await ofHead.visit(list)).heading).toContain('1 action point is open')
  expect((await browser.submit(`${url}/strike-out`, { ...TWICE, revision: '1' })).errors[0]).toContain('changed')
})
