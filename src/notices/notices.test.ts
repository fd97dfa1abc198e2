import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { findLiveCase } from '#cases/index.ts'
import { capacityJudgementsOf, listNotices } from './index.ts'

let service: TestService
let school: string
let academy: string
let caseId: string
let farah: string
let ann: string
let brian: string
let carol: string
let head: string
let chair: string
let trust: string

const as = (person: string, now?: string) => browse(service, person, now ? { now } : {})
const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const rows = async (text: string, ...values: unknown[]) =>
  (await service.db.owner.query<Record<string, unknown>>(text, values)).rows
const at = (of: string, kind = 'improvement-notice') => `/schools/${of}/notices/${kind}`
const WORDS = {
  ...{
    grounds: 'no-progress',
    'part.progress': 'Mathematics shows no progress.',
    'part.expected': 'Teaching of mathematics.',
  },
  ...{ 'what.1': 'Mathematics is taught daily in each class', ...on('by.1', '2027-01-29') },
}
const idIn = (goesTo: string | undefined) => /notices\/([^/?]+)/.exec(goesTo ?? '')?.[1] ?? ''
const draft = async (of: string, kind?: string, more: Record<string, string> = {}) => {
  const saved = await (await as(farah)).submit(at(of, kind), { ...WORDS, ...more })
  expect(saved.errors).toEqual([])
  return idIn(saved.goesTo)
}
const WARNING = {
  ...{
    grounds: ['standards', 'safety'].join('\n'),
    'part.matters': 'Results.',
    'part.minded-to': 'Appoint governors.',
  },
  ...{ 'what.1': 'A plan for reading', ...on('by.1', '2026-12-03') },
}
const become = (of: string, group: string, type: string) =>
  rows('update schools set type_group_name = $2, type_name = $3 where id = $1', of, group, type)

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  school = await service.addSchool({ name: 'Parr Brook Primary' })
  academy = await service.addSchool({ name: 'Sutton Hey Primary' })
  await become(academy, 'Academies', 'Academy converter')
  farah = await service.addPerson({ role: 'director', name: 'Farah Officer' })
  ann = await service.addPerson({ role: 'link-adviser', name: 'Ann Link', school })
  brian = await service.addPerson({ role: 'school-improvement-adviser', name: 'Brian Lead', school })
  carol = await service.addPerson({ role: 'lead-consultant', name: 'Carol Consultant', school })
  head = await service.addPerson({ role: 'headteacher', name: 'Derek Head', school })
  chair = await service.addPerson({ role: 'chair-of-governors', name: 'Eve Chair', school })
  trust = await service.addPerson({ role: 'officer-of-a-diocese', name: 'Tess Trust', school: academy })
  const significant = { level: '4', reason: 'vulnerable', ...on('startsOn', '2025-09-01') }
  await (await as(farah)).submit(`/schools/${school}/need/decide/significant`, significant)
  caseId = (await service.look(farah, (look) => findLiveCase(look, school)))?.id ?? ''
})

test('SH-68: the SIA and the Link Adviser each judge the capacity for improvement in a deed of their own; nobody else does', async () => {
  const url = `/cases/${caseId}/capacity`
  expect((await (await as(ann)).submit(url, { value: '7', why: 'Leaders change each term.' })).errors).toEqual([])
  expect((await (await as(brian)).submit(url, { value: '7', why: 'No plan holds.' })).errors).toEqual([])
  for (const person of [carol, farah, head])
    expect([person, (await (await as(person)).visit(url)).status]).toEqual([person, 403])
  const refused = await (
    await as(ann)
  ).post(url, { role: 'school-improvement-adviser', value: '5', why: 'As another.' })
  expect(refused.status).toBe(403)
  const found = await service.look(farah, (look) => capacityJudgementsOf(look, caseId))
  expect(found.map(({ role, byName, value }) => [role, byName, value])).toEqual([
    ['school-improvement-adviser', 'Brian Lead', 7],
    ['link-adviser', 'Ann Link', 7],
  ])
  const page = await (await as(farah)).visit(`/cases/${caseId}`)
  expect(page.texts('#notices').join()).toMatch(/School Improvement Adviser\s*7, very poor/)
  expect(page.texts('#notices').join()).toContain('Leaders change each term.')
})

test('SH-69: two judgements of 7 and no progress for more than a year create no notice; a person does', async () => {
  await (await as(farah, '2027-03-01T09:00:00Z')).visit('/')
  await (await as(farah, '2027-03-01T09:00:00Z')).visit(`/cases/${caseId}`)
  expect(await rows('select id from notices where authority_id = $1', service.authorityId)).toEqual([])
  for (const person of [carol, ann, brian, head])
    expect([person, (await (await as(person)).visit(at(school))).status]).toEqual([person, 403])
  expect((await (await as(carol)).post(at(school), WORDS)).status).toBe(403)
})

test('SH-67, SH-69: nobody at the school knows of a draft; issued it is fixed, and head and chair are told where to read it, not what', async () => {
  const id = await draft(school)
  for (const person of [head, chair, carol, ann])
    expect([person, (await (await as(person)).visit(`/notices/${id}`)).status]).toEqual([person, 404])
  for (const url of [`/cases/${caseId}`, `/schools/${school}`])
    expect([url, (await (await as(head)).visit(url)).body.includes('a draft was begun')]).toEqual([url, false])
  const desk = await as(farah)
  expect((await (await as(carol)).post(`/notices/${id}/issue`, { revision: '1' })).status).toBe(404)
  const issued = await desk.submit(`/notices/${id}/issue`)
  expect(issued.errors).toEqual([])
  expect((await (await as(carol)).post(`/notices/${id}/issue`, { revision: '2' })).status).toBe(403)
  const read = await (await as(head)).visit(`/notices/${id}`)
  expect(read.heading).toContain('Improvement Notice, to be complied with by Friday 29 January 2027')
  expect(read.body).toContain('Mathematics is taught daily in each class')
  expect(read.body).toMatch(/School Improvement Adviser[\s\S]{0,200}7, very poor/)
  expect(read.body).toMatch(/Link Adviser[\s\S]{0,200}7, very poor/)
  const told = await rows(`select to_person, subject, body from messages where body like '%' || $1 || '%'`, id)
  expect(told.map(({ to_person }) => to_person).sort()).toEqual([head, chair].sort())
  for (const { subject, body } of told) expect(`${String(subject)} ${String(body)}`).not.toMatch(/improvement|mathem/i)
  const { text } = readPdf((await desk.visit(`/notices/${id}/notice/pdf`)).bytes)
  for (const part of ['Teachingofmathematics', 'AnnLink:7', 'DerekHead', 'Afurtherreviewisheld'])
    expect(text.replaceAll(/\s/g, '')).toContain(part)
  expect((await desk.visit(`/notices/${id}/notice/word`)).status).toBe(200)
  for (const set of [
    `parts = '{}'`,
    `comply_by = '2027-02-01'`,
    `capacity = '[]'`,
    `status = 'draft', issued_on = null`,
  ])
    await expect(rows(`update notices set ${set} where id = $1`, id)).rejects.toThrow(/fixed/)
  expect((await desk.submit(at(school), WORDS)).errors.join()).toContain('has Improvement Notice already: issued')
  expect((await desk.visit('/')).body).toContain('Say how it was served: Improvement Notice')
})

test('it is said how it was served, what the school thinks, what came of it and what follows; each once', async () => {
  const [notice] = await service.look(farah, (look) => listNotices(look, { schoolId: school, limit: 1 }))
  const place = `/notices/${notice?.id ?? ''}`
  const desk = await as(farah, '2026-11-20T09:00:00Z')
  const served = { onWhom: 'Eve Chair', how: 'by-hand', ...on('servedOn', '2026-11-13') }
  expect(
    (await desk.submit(`${place}/served`, { ...served, ...on('servedOn', '2026-11-11') })).errors.join(),
  ).toContain('Enter a day from Thursday 12 November 2026 to today')
  const saved = await desk.submit(`${place}/served`, served)
  expect((await desk.follow(saved)).body).toContain('Eve Chair, by hand, Friday 13 November 2026')
  const own = await as(chair, '2026-11-20T09:00:00Z')
  expect((await own.submit(`${place}/representation`, { says: 'Results of July are better.' })).errors).toEqual([])
  expect((await desk.visit('/')).body).toContain('Answer the school: Improvement Notice')
  expect((await desk.submit(`${place}/answer`, { answer: 'July is in it.' })).errors).toEqual([])
  expect((await desk.post(`${place}/answer`, { answer: 'Twice.' })).errors.join()).toContain(
    'Nothing is to be answered',
  )
  const heard = await own.visit(place)
  expect(heard.body).toContain('Eve Chair, Friday 20 November 2026')
  expect(heard.body).toContain('July is in it.')
  const late = await as(farah, '2027-02-02T09:00:00Z')
  expect((await late.visit('/')).body).toContain('Say whether it was complied with: Improvement Notice')
  const found = { outcome: 'not-complied', because: 'Two of four classes teach it.', ...on('settledOn', '2027-02-02') }
  expect((await late.submit(`${place}/outcome`, found)).errors).toEqual([
    'Choose what follows',
    'Enter from which day that follows',
  ])
  const follows = { ...found, consequence: 'further-review', ...on('followsOn', '2027-02-12') }
  expect((await late.submit(`${place}/outcome`, follows)).errors).toEqual([])
  const page = await late.visit(place)
  expect(page.heading).toContain('not complied with on Tuesday 2 February 2027')
  expect(page.body).toContain('A further review is held, from Friday 12 February 2027')
  expect((await late.post(`${place}/outcome`, { ...follows, revision: '3' })).errors.join()).toContain(
    'not complied with',
  )
  expect((await late.visit('/')).body).toContain('See to what follows: Improvement Notice')
})

test('SH-68: where one judges it satisfactory a reason is asked for, kept and counted', async () => {
  await (await as(ann)).submit(`/cases/${caseId}/capacity`, { value: '4', why: 'A new deputy.' })
  const id = await draft(school)
  const desk = await as(farah)
  const refused = await desk.submit(`/notices/${id}/issue`)
  expect(refused.status).toBe(422)
  expect(refused.errors.join()).toContain('Link Adviser: 4, satisfactory')
  const reason = { 'reason.capacity-less-than-satisfactory': 'The deputy came last week.' }
  expect((await desk.submit(`/notices/${id}/issue`, reason)).errors).toEqual([])
  const counted = await (await as(service.administratorId)).visit('/reports/reasons')
  expect(counted.body).toContain('The deputy came last week.')
  const withdrawn = await desk.submit(`/notices/${id}/withdraw`, { because: 'The deputy has turned it.' })
  expect((await desk.follow(withdrawn)).heading).toContain('withdrawn on Thursday 12 November 2026')
  const twice = await desk.post(`/notices/${id}/withdraw`, { because: 'Again.', revision: '3' })
  expect(twice.errors).toEqual(['This stands as “withdrawn”, so that this cannot be done with it.'])
})

test('two at once: the second finds what the first did, and a second notice of a kind is refused', async () => {
  const id = await draft(school)
  const [one, other] = await Promise.all([as(farah), as(service.administratorId)])
  const reason = { revision: '1', 'reason.capacity-less-than-satisfactory': 'It is urgent.' }
  const answers = await Promise.all([one, other].map((desk) => desk.post(`/notices/${id}/issue`, reason)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  const kept = await rows(`select id from issued_documents where school_id = $1 and kind = 'notice'`, school)
  expect(kept).toHaveLength(3)
  await one.submit(`/notices/${id}/withdraw`, { because: 'Tried twice.' })
  const both = await Promise.all([one, other].map((desk) => desk.post(at(school), WORDS)))
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  await one.submit(`/notices/${idIn(both.find(({ goesTo }) => goesTo)?.goesTo)}/withdraw`, { because: 'Tried twice.' })
})

test('a formal warning names its grounds in law and gives fifteen working days, or a reason is asked for', async () => {
  const desk = await as(farah)
  const late = await draft(school, 'formal-warning-notice', { ...WARNING, ...on('by.1', '2026-12-02') })
  const refused = await desk.submit(`/notices/${late}/issue`)
  expect(refused.errors.join()).toContain('Thursday 3 December 2026 or later')
  const changed = await desk.submit(`/notices/${late}/write`, WARNING)
  expect(changed.errors).toEqual([])
  expect((await desk.submit(`/notices/${late}/issue`)).errors).toEqual([])
  const { text } = readPdf((await desk.visit(`/notices/${late}/notice/pdf`)).bytes)
  for (const part of ['s.60(2)(a)', 's.60(2)(c)', 'Appointgovernors', 'Thursday3December2026'])
    expect(text.replaceAll(/\s/g, '')).toContain(part)
  expect((await (await as(head)).visit('/')).body).toContain('Say what you think of it: Formal warning notice')
  const heard = await (
    await as(head, '2026-12-04T09:00:00Z')
  ).submit(`/notices/${late}/representation`, { says: 'Late.' })
  expect(heard.errors).toEqual([])
  const [event] = await rows(
    `select overrides from events where name = 'notice.represented' and authority_id = $1 order by sequence desc limit 1`,
    service.authorityId,
  )
  expect(JSON.stringify(event)).toContain('warning-can-be-answered')
})

test('at an academy the same page writes to its responsible body and to the DfE; a school that converts meanwhile gets no notice', async () => {
  const desk = await as(farah)
  const page = await desk.visit(at(academy, 'formal-warning-notice'))
  expect(page.heading).toContain('Write a concern to the body that is responsible')
  expect(page.body).toContain('Tess Trust')
  expect(page.body).toContain('The Department for Education')
  expect((await desk.visit(at(academy))).body).not.toContain('The Department for Education')
  expect((await desk.post(at(academy, 'formal-warning-notice'), WARNING)).errors.join()).toContain(
    'body that is responsible',
  )
  const letter = { to: 'Hope Trust', says: 'Reading has not improved for two years.' }
  const sent = await desk.submit(at(academy, 'formal-warning-notice'), letter)
  const read = await (await as(trust)).follow(sent)
  expect(read.heading).toContain('A concern was written to Hope Trust on Thursday 12 November 2026')
  expect(read.body).toContain('Reading has not improved')
  const id = idIn(sent.goesTo)
  const { text } = readPdf((await desk.visit(`/notices/${id}/notice/pdf`)).bytes)
  expect(text.replaceAll(/\s/g, '')).toContain('TheDepartmentforEducation')
  expect((await desk.post(`/notices/${id}/withdraw`, { because: 'No.', revision: '1' })).errors.join()).toContain(
    'letter sent',
  )
  const converting = await service.addSchool({ name: 'Ash Primary' })
  const draftId = await draft(converting, 'formal-warning-notice', WARNING)
  await become(converting, 'Academies', 'Academy converter')
  const refused = await desk.submit(`/notices/${draftId}/issue`)
  expect(refused.errors.join()).toContain('open only at schools that the LEA maintains')
  expect(await rows(`select id from notices where id = $1 and status = 'draft'`, draftId)).toHaveLength(1)
})

const BAD: [name: string, answers: Record<string, string>, says: string][] = [
  ['too much said', { 'part.matters': 'a'.repeat(10_001) }, 'in 10000 characters or fewer'],
  ['a control character', { 'part.matters': 'a\u0007b' }, 'without control characters'],
  ['what without a day', { ...on('by.1', '--') }, 'Enter by when it has to be done'],
  ['a day without what', { 'what.1': '' }, 'Enter what has to be done by that day'],
  ['no such day', on('by.1', '2026-02-31'), 'Enter by when as a day'],
  ['an old form', { revision: '7' }, 'Load the page again'],
]

test('bad input: one clear sentence, and what was typed stays', async () => {
  const other = await service.addSchool({ name: 'Elm Primary' })
  const id = await draft(other, 'formal-warning-notice', WARNING)
  const desk = await as(farah)
  for (const [name, answers, says] of BAD) {
    const blank = name === 'what without a day' ? { 'by.1-day': '', 'by.1-month': '', 'by.1-year': '' } : answers
    const refused = await desk.submit(`/notices/${id}/write`, { ...WARNING, ...blank })
    expect([name, refused.status, refused.errors.filter((each) => each.includes(says)).length]).toEqual([name, 422, 1])
  }
  await desk.submit(`/notices/${id}/write`, { ...WARNING, ...on('by.1', '2026-11-12') })
  expect((await desk.submit(`/notices/${id}/issue`)).errors.join()).toContain('Thursday 12 November 2026 has come')
  await desk.submit(`/notices/${id}/write`, { grounds: '', 'part.matters': '' })
  const empty = await desk.submit(`/notices/${id}/issue`)
  expect(empty.errors.join()).toContain('Choose on what it rests.')
  expect(empty.errors.join()).toContain('Say something under “The matters on which it rests”.')
})

test('SH-103: another school’s people and another service’s find none of it, in no list and no file', async () => {
  const stranger = await service.addPerson({ role: 'headteacher', name: 'Olive Head', school: academy })
  const [notice] = await service.look(farah, (look) => listNotices(look, { schoolId: school, limit: 1 }))
  const other = await aService({ model: 'st-helens' })
  for (const [of, person] of [
    [service, stranger],
    [service, await service.addPerson({ role: 'clerk-to-governors', school })],
    [other, other.administratorId],
  ] as const) {
    const desk = await browse(of, person)
    for (const url of [
      `/notices/${notice?.id ?? ''}`,
      `/notices/${notice?.id ?? ''}/notice/word`,
      `/cases/${caseId}/capacity`,
    ])
      expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
  }
  const csv = (await (await as(stranger)).visit('/notices.csv')).body
  expect(csv).toContain('Sutton Hey Primary')
  expect(csv).not.toMatch(/Parr Brook|Ash Primary|Elm Primary/)
  expect((await (await as(farah)).visit('/notices')).body).toContain('Parr Brook Primary')
  expect((await (await as(farah)).visit(at(school, 'no-such'))).status).toBe(404)
})
