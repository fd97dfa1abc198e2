import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { anIssuedRecord } from '../support/a-document.ts'
import { aPlan } from '../support/a-plan.ts'
import { browse } from '../support/browse.ts'

// Story 4.1: the school year 2004/05 of a service whose support is in proportion to need, told through the pages.
// The case of a school, its notice and its two ways out: steps 16 and 18 to 20. What need alone asks for is told beside it.

type School = { id: string; ann: string; brian: string; carol: string; derek: string; eve: string; caseId: string }

describe('4.1 a case and its way out', () => {
  let service: TestService
  let parr: School
  /** The same case, without improvement. */
  let copy: School
  let sutton: string
  let farah: string
  let hugh: string
  let record: string
  let notice: string

  const as = (person: string, on: string) => browse(service, person, { now: `${on}T09:00:00Z` })
  const day = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const decide = async (on: string, { id }: School, category: string, answers: Record<string, string | string[]>) =>
    (await as(farah, on)).submit(`/schools/${id}/need/decide/${category}`, answers)
  const rows = async (text: string, ...values: unknown[]) =>
    (await service.db.owner.query<Record<string, string>>(text, values)).rows
  const caseOf = async ({ caseId }: School, on: string) => (await as(farah, on)).visit(`/cases/${caseId}`)

  /** A school that has been vulnerable since 17 September 2004, with everyone who works with it. */
  async function aSchool(name: string, of: string): Promise<School> {
    const id = await service.addSchool({ name, phase: 'Primary' })
    const person = (role: string, who: string) =>
      service.addPerson({ role, name: `${who} ${of}`, school: id, startedOn: '2004-09-01' })
    const people = {
      ann: await person('link-adviser', 'Ann'),
      brian: await person('school-improvement-adviser', 'Brian'),
      carol: await person('lead-consultant', 'Carol'),
      derek: await person('headteacher', 'Derek'),
      eve: await person('chair-of-governors', 'Eve'),
    }
    const made = { id, ...people, caseId: '' }
    expect((await decide('2004-09-17', made, 'significant', { level: '4', reason: 'vulnerable' })).errors).toEqual([])
    const [found] = await rows('select id from improvement_cases where school_id = $1', id)
    return { ...made, caseId: found?.id ?? '' }
  }

  beforeAll(async () => {
    service = await aService({ model: 'st-helens', now: '2004-09-06T09:00:00Z', schoolYear: 2004 })
    farah = await service.addPerson({ role: 'director', name: 'Farah Officer', startedOn: '2004-09-01' })
    parr = await aSchool('Parr Brook Primary', 'Parr')
    copy = await aSchool('Ravenhead Primary', 'Raven')
    sutton = await service.addSchool({ name: 'Sutton Hey Primary', phase: 'Primary' })
    const held = { role: 'headteacher', name: 'Hugh Head', school: sutton, startedOn: '2004-09-01' }
    hugh = await service.addPerson(held)
    record = newId()
    await rows(
      `insert into issued_documents (authority_id, id, kind, school_id, version, title, model_version_id, issued_at, issued_by, content, checksum)
       values ($1, $2, 'annual-report', $3, 1, 'What improved at Parr Brook', $4, '2005-05-20T09:00:00Z', $5, '{}', 'x')`,
      ...[service.authorityId, record, parr.id, service.modelVersionId, farah],
    )
  })

  test('step 16, SH-69: on 28 January no notice exists, though both have judged the capacity for improvement', async () => {
    const judge = async (person: string, value: string) =>
      (await as(person, '2005-01-28')).submit(`/cases/${parr.caseId}/capacity`, {
        value,
        why: 'Mathematics has stalled.',
      })
    expect((await judge(parr.brian, '5')).errors).toEqual([])
    expect((await judge(parr.ann, '4')).errors).toEqual([])
    const page = await caseOf(parr, '2005-01-28')
    expect(page.texts('#notices').join()).toMatch(/5, unsatisfactory[\s\S]*4, satisfactory[\s\S]*None so far/)
    expect(await rows('select id from notices where authority_id = $1', service.authorityId)).toEqual([])
  })

  test('step 16, SH-67 to SH-69: a consultant is refused; Farah is asked for a reason, gives it and issues; Derek and Eve are told', async () => {
    const url = `/schools/${parr.id}/notices/improvement-notice`
    const words = {
      ...{ grounds: 'no-progress', 'part.progress': 'Mathematics shows no progress.', 'part.expected': 'Mathematics.' },
      ...{ 'what.1': 'Mathematics is taught daily', ...day('by.1', '2005-05-20') },
    }
    expect((await (await as(parr.carol, '2005-01-28')).post(url, words)).status).toBe(403)
    const desk = await as(farah, '2005-01-28')
    const drafted = await desk.submit(url, words)
    notice = /notices\/([^?]+)/.exec(drafted.goesTo ?? '')?.[1] ?? ''
    const asked = await desk.submit(`/notices/${notice}/issue`)
    expect(asked.errors.join()).toContain('less than satisfactory')
    expect(asked.errors.join()).toContain('Link Adviser: 4, satisfactory')
    const reason = { 'reason.capacity-less-than-satisfactory': 'The plan has stood still for a term.' }
    expect((await desk.submit(`/notices/${notice}/issue`, reason)).errors).toEqual([])
    const told = await rows(`select to_person from messages where body like '%/notices/' || $1 || '%'`, notice)
    expect(told.map(({ to_person }) => to_person).sort()).toEqual([parr.derek, parr.eve].sort())
    const line = await caseOf(parr, '2005-01-28')
    expect(line.body).toContain('Improvement Notice issued')
  })

  test('step 18, branch A, SH-26, SH-71: no move without linked evidence, nor without a purpose; with both the case ends', async () => {
    const on = '2005-05-26'
    const bare = await decide(on, parr, 'enhanced', { purposes: 'numeracy' })
    expect(bare.errors.join()).toContain('Where adequate improvement is evidenced')
    const own = await rows(`select id from issued_documents where school_id = $1 and kind = 'notice'`, parr.id)
    const forged = await decide(on, parr, 'enhanced', {
      evidence: `document:${own[0]?.id ?? ''}`,
      purposes: 'numeracy',
    })
    expect(forged.status).toBe(422)
    const aimless = await decide(on, parr, 'enhanced', { evidence: `document:${record}` })
    expect(aimless.errors).toEqual(['Enhanced support names at least one specific purpose.'])
    expect((await caseOf(parr, on)).heading).not.toContain('Ended')
    const purposes = { purposes: 'numeracy', 'intensity.numeracy': 'Medium', 'seenBy.numeracy': 'The LEA' }
    const saved = await decide(on, parr, 'enhanced', { evidence: `document:${record}`, level: '', ...purposes })
    expect(saved.errors).toEqual([])
    expect((await (await as(farah, on)).follow(saved)).heading).toContain('Enhanced support, level 2')
    const [ended] = await rows('select ended_on::text, outcome from improvement_cases where id = $1', parr.caseId)
    expect(ended?.ended_on).toBe('2005-05-26')
    expect(ended?.outcome).toContain('Enhanced')
    const after = await as(parr.brian, '2005-05-27')
    const judged = await after.submit(`/cases/${parr.caseId}/capacity`, { value: '3', why: 'Better.' })
    expect(judged.errors.join()).toContain('is over')
    const desk = await as(farah, '2005-05-27')
    await desk.submit(`/notices/${notice}/outcome`, {
      ...{ outcome: 'complied', because: 'It is taught daily.', ...day('settledOn', '2005-05-27') },
    })
    const late = await desk.post(`/schools/${parr.id}/notices/improvement-notice`, { grounds: 'no-progress' })
    expect(late.errors.join()).toContain('has no case')
  })

  test('step 19, branch B, SH-31, SH-70: nothing on 17 September 2005; put forward on the 18th, by nobody changed; confirmed on the 19th', async () => {
    const needOn = async (on: string) => (await as(farah, on)).visit(`/schools/${copy.id}/need`)
    expect((await needOn('2005-09-17')).body).not.toContain('Put forward')
    expect((await (await as(farah, '2005-09-17')).visit('/')).body).not.toContain('Confirm or decline: Ravenhead')
    const put = await needOn('2005-09-18')
    expect(put.body).toContain('Put forward: Designated as a cause for concern')
    expect(put.heading).toContain('Significant support, level 4 since Friday 17 September 2004')
    expect((await (await as(farah, '2005-09-18')).visit('/')).body).toContain('Confirm or decline: Ravenhead')
    const decisions = await rows('select id from need_decisions where school_id = $1', copy.id)
    expect(decisions).toHaveLength(1)
    const silent = await (await as(farah, '2005-09-18')).submit(`/schools/${copy.id}/need/decline`)
    expect([silent.status, silent.body.includes('Why do you want to go ahead?')]).toEqual([422, true])
    const made = { madeBy: 'LEA', ...day('madeOn', '2005-09-19') }
    const concern = { level: '5', reason: 'cause-for-concern', ...made }
    expect((await decide('2005-09-19', copy, 'significant', concern)).errors).toEqual([])
    const now = await needOn('2005-09-19')
    expect(now.heading).toContain('Significant support, level 5 since Monday 19 September 2005')
    expect(now.body).toContain('Designated as a cause for concern: LEA, on Monday 19 September 2005')
    // It stays within significant support: the same case goes on.
    const found = await rows('select id, ended_on from improvement_cases where school_id = $1', copy.id)
    expect(found.map(({ id, ended_on }) => [id, ended_on])).toEqual([[copy.caseId, null]])
    expect(await rows('select id from notices where school_id = $1', copy.id)).toEqual([])
  })

  test('step 20, SH-103: the head of another school finds no category, case, plan, notice or note of it, by page, search, list or file', async () => {
    const desk = await as(hugh, '2005-09-20')
    const plan = await aPlan(service, parr.id, 'agreed')
    const visit = await anIssuedRecord(service, { school: parr.id, adviser: parr.ann })
    for (const url of [
      `/plans/${plan}`,
      `/visits/${visit}`,
      `/visits/${visit}/record`,
      `/schools/${parr.id}/need`,
      `/cases/${parr.caseId}`,
      `/cases/${parr.caseId}/capacity`,
      `/notices/${notice}`,
      `/notices/${notice}/notice/pdf`,
      `/notices/${notice}/notice/word`,
      `/notices?school=${parr.id}`,
      `/schools/${parr.id}/notices/improvement-notice`,
    ])
      expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
    const secret =
      /Reading rises|Eight in ten|significant|enhanced support|cause for concern|vulnerable|mathematics|numeracy|stood still/i
    const lists = ['/', '/search?q=parr', '/search?q=notice', '/schools', `/schools/${parr.id}`, '/messages', '/due']
    const more = ['/notices', '/visits', '/actions', '/library', '/calendar']
    const files = ['/schools.csv', '/notices.csv', '/visits.csv', '/actions.csv', '/cases.csv', '/need.csv']
    for (const url of [...lists, ...more, ...files]) {
      const page = await desk.visit(url)
      expect([url, page.status < 500, secret.test(page.body)]).toEqual([url, true, false])
      if (!lists.includes(url)) expect([url, /Parr Brook|Ravenhead/.test(page.body)]).toEqual([url, false])
    }
    // And the school itself has all of it.
    const own = await as(parr.derek, '2005-09-20')
    expect((await own.visit(`/plans/${plan}`)).body).toContain('Reading rises in every year.')
    expect((await own.visit(`/visits/${visit}`)).status).toBe(200)
    expect((await own.visit(`/notices/${notice}`)).body).toContain('Mathematics is taught daily')
    expect((await own.visit('/notices.csv')).body).toContain('Parr Brook Primary')
  })
})
