import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.1: the school year 2004/05 of a service whose support is in proportion to need, told through the pages.
// What a school needs, and who says so: steps 2 and 18 to 20.

type Desk = (person: string, on: string) => Promise<Browser>

describe('4.1 support in proportion to need', () => {
  let service: TestService
  let parr: string
  let sutton: string
  let farah: string
  let derek: string
  let eve: string
  let headOfSutton: string
  let ann: string
  let record: string

  const as: Desk = (person, on) => browse(service, person, { now: `${on}T09:00:00Z` })
  const day = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const decide = async (on: string, category: string, answers: Record<string, string | string[]>) => {
    const desk = await as(farah, on)
    return desk.submit(`/schools/${parr}/need/decide/${category}`, answers)
  }
  const needOf = async (person: string, on: string) => (await as(person, on)).visit(`/schools/${parr}/need`)

  beforeAll(async () => {
    service = await aService({ model: 'st-helens', now: '2004-09-06T09:00:00Z', schoolYear: 2004 })
    parr = await service.addSchool({ name: 'Parr Brook Primary', phase: 'Primary' })
    sutton = await service.addSchool({ name: 'Sutton Hey Primary', phase: 'Primary' })
    await service.addSchool({ name: 'Carr Mill High', phase: 'Secondary' })
    const since = { startedOn: '2004-09-01' }
    farah = await service.addPerson({ role: 'director', name: 'Farah Officer', ...since })
    ann = await service.addPerson({ role: 'link-adviser', name: 'Ann Adviser', school: parr, ...since })
    derek = await service.addPerson({ role: 'headteacher', name: 'Derek Head', school: parr, ...since })
    eve = await service.addPerson({ role: 'chair-of-governors', name: 'Eve Chair', school: parr, ...since })
    headOfSutton = await service.addPerson({ role: 'headteacher', name: 'Hugh Head', school: sutton, ...since })
    record = newId()
    await service.db.owner.query(
      `insert into issued_documents (authority_id, id, kind, school_id, version, title, model_version_id, issued_at, issued_by, content, checksum)
       values ($1, $2, 'annual-report', $3, 1, 'What improved at Parr Brook', $4, '2005-05-20T09:00:00Z', $5, '{}', 'x')`,
      [service.authorityId, record, parr, service.modelVersionId, farah],
    )
  })

  test('step 2, SH-16 to SH-18, SH-30: significant at level 2 is refused, at level 4 without a reason too; vulnerable at level 4 is saved', async () => {
    const begun = await needOf(farah, '2004-09-17')
    expect(begun.heading).toContain('Light touch core support, level 1')
    const low = await decide('2004-09-17', 'significant', { level: '2', reason: 'vulnerable' })
    expect(low.status).toBe(422)
    expect(low.errors).toEqual(['A school in significant support may be at any one of levels 3 to 5.'])
    const silent = await decide('2004-09-17', 'significant', { level: '4' })
    expect(silent.errors).toEqual(['Entering significant support needs a reason.'])
    const saved = await decide('2004-09-17', 'significant', { level: '4', reason: 'vulnerable' })
    expect(saved.errors).toEqual([])
    const page = await (await as(farah, '2004-09-17')).follow(saved)
    expect(page.heading).toContain('Significant support, level 4 since Friday 17 September 2004')
    expect(page.body).toContain('Vulnerable and could get into difficulty')
  })

  test('step 2, SH-70: the day on which its year ends is shown', async () => {
    expect((await needOf(farah, '2004-09-17')).body).toMatch(/Its time runs to[\s\S]{0,200}Saturday 17 September 2005/)
  })

  test('SH-103: head and chair have the letter once each, and read it; the message does not say what it is', async () => {
    const { rows } = await service.db.owner.query<{ to_person: string; body: string }>(
      `select to_person, body from messages where authority_id = $1 and subject like 'A letter on%'`,
      [service.authorityId],
    )
    expect(rows.map(({ to_person }) => to_person).sort()).toEqual([derek, eve].sort())
    expect(rows.map(({ body }) => body).join()).not.toMatch(/significant|level/i)
    expect((await needOf(eve, '2004-09-20')).heading).toContain('Significant support, level 4')
  })

  test('two people at once: who comes second is told who was first, and nothing is overwritten', async () => {
    const desk = await as(farah, '2004-09-20')
    const stale = await desk.submit(`/schools/${parr}/need/decide/significant`, {
      ...{ level: '5', reason: 'vulnerable', revision: '0' },
    })
    expect(stale.status).toBe(422)
    expect(stale.errors.join()).toContain('Farah Officer changed this at')
    expect((await needOf(farah, '2004-09-20')).heading).toContain('level 4')
  })

  test('SH-31: the adviser of the school knows of it, and does not decide', async () => {
    const desk = await as(ann, '2004-09-20')
    expect((await desk.visit(`/schools/${parr}/need`)).status).toBe(200)
    expect((await desk.visit(`/schools/${parr}/need/decide/significant`)).status).toBe(403)
  })

  test('step 18, SH-26, SH-71: enhanced needs linked evidence, and a purpose; its level is the table’s', async () => {
    const copy = await decide('2005-05-26', 'enhanced', { purposes: '', level: '' })
    expect(copy.errors.join()).toContain('Where adequate improvement is evidenced')
    const evidence = `document:${record}`
    const aimless = await decide('2005-05-26', 'enhanced', { evidence, level: '' })
    expect(aimless.errors).toEqual(['Enhanced support names at least one specific purpose.'])
    const purposes = { purposes: 'numeracy', 'intensity.numeracy': 'Medium', 'seenBy.numeracy': 'The LEA' }
    const forged = await decide('2005-05-26', 'enhanced', { evidence: `document:${newId()}`, level: '', ...purposes })
    expect(forged.errors.join()).toContain('Choose evidence that is held of this school')
    const saved = await decide('2005-05-26', 'enhanced', { evidence, level: '', ...purposes })
    const page = await (await as(derek, '2005-05-26')).visit(saved.goesTo ?? '')
    expect(page.heading).toContain('Enhanced support, level 2')
    expect(page.body).toContain('What improved at Parr Brook')
    expect(page.body).toContain('Numeracy (Medium; seen by: the LEA)')
    // Branch B goes on from the same case without it: it was entered in error there.
    const id = /need\/decisions\/([0-9a-f-]+)/.exec(page.body)?.[1] ?? ''
    const struck = await (
      await as(farah, '2005-05-27')
    ).submit(`/need/decisions/${id}/strike-out`, {
      reason: 'never-happened',
    })
    expect(struck.errors).toEqual([])
    expect((await needOf(farah, '2005-05-27')).heading).toContain('Significant support, level 4')
  })

  test('step 19, SH-31, SH-70: on 18 September 2005 it is put forward, and stays as it is until a person confirms', async () => {
    expect((await needOf(farah, '2005-09-17')).body).not.toContain('Put forward')
    const page = await needOf(farah, '2005-09-18')
    expect(page.body).toContain('Put forward: Designated as a cause for concern')
    expect(page.heading).toContain('Significant support, level 4 since Friday 17 September 2004')
    const desk = await as(farah, '2005-09-18')
    const declined = await desk.submit(`/schools/${parr}/need/decline`)
    expect(declined.status).toBe(422)
    expect(declined.body).toContain('Why do you want to go ahead?')
    const nameless = await decide('2005-09-19', 'significant', { level: '5', reason: 'cause-for-concern' })
    expect(nameless.errors).toHaveLength(2)
    const made = { madeBy: 'LEA', ...day('madeOn', '2005-09-19') }
    const confirmed = await decide('2005-09-19', 'significant', { level: '5', reason: 'cause-for-concern', ...made })
    const now = await (await as(farah, '2005-09-19')).follow(confirmed)
    expect(now.heading).toContain('Significant support, level 5 since Monday 19 September 2005')
    expect(now.body).toContain('Designated as a cause for concern: LEA, on Monday 19 September 2005')
    expect(now.body).not.toContain('Put forward')
    // Every decision is still there.
    expect(now.texts('table tbody th').join()).toContain('Significant support, level 4')
    expect(now.body).toContain('Struck out')
  })

  test('step 20, SH-103: the head of another school finds no word of it, by page, search, list or file', async () => {
    const desk = await as(headOfSutton, '2005-09-20')
    const { rows } = await service.db.owner.query<{ id: string }>(
      'select id from need_decisions where authority_id = $1 limit 1',
      [service.authorityId],
    )
    for (const url of [
      `/schools/${parr}/need`,
      `/need/decisions/${rows[0]?.id}`,
      `/need/decisions/${rows[0]?.id}/letter/pdf`,
      `/schools/${parr}/need/decide`,
    ])
      expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
    for (const url of [
      '/',
      '/search?q=parr',
      '/schools',
      '/schools.csv',
      `/schools/${parr}`,
      '/messages',
      '/due',
      '/need',
    ]) {
      const page = await desk.visit(url)
      expect([url, /significant|cause for concern|vulnerable/i.test(page.body)]).toEqual([url, false])
    }
    const own = await desk.visit(`/schools/${sutton}`)
    expect(own.body).toContain('Light touch')
    expect(own.body).not.toMatch(/significant support/i)
  })
})
