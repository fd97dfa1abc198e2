import { beforeAll, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { addVisit } from '#hypotheses/hypothesis-examples.ts'
import { readOwnModel } from '#model/model-examples.ts'
import { aSupportTeam } from '../../../test/support/a-support-team.ts'
import { aNeedDecision } from '../../../test/support/a-need.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { browse } from '../../../test/support/browse.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { needTold } from './need-part.ts'
import { printYear } from './print-year.ts'
import { yearAsked, type YearPart } from './year-part.ts'
import { toPdf } from '#print/index.ts'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'

let service: TestService
let director: string
let head: string
let adviser: string

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  const school = await service.addSchool({ name: 'Ash Primary', phase: 'Primary' })
  await service.addSchool({ name: 'Oak Primary', phase: 'Primary' })
  director = await service.addPerson({ role: 'director', name: 'Farah Officer' })
  adviser = await service.addPerson({ role: 'link-adviser', name: 'Ann Link', school })
  head = await service.addPerson({ role: 'headteacher', name: 'Hal Head', school })
  learnFromRooms()
  await aNeedDecision(service, school)
})

test('the year says first which schools worry the service, then what is late and what each is given', async () => {
  const page = await (await browse(service, director)).visit('/reports/year')
  expect(page.status).toBe(200)
  expect(page.heading).toContain('The year 2026/27 so far')
  const heads = page.texts('main h2').map((each) => each.replaceAll(/\s+/g, ' ').trim())
  expect(heads[0]).toBe(
    'What schools need 1 school is in Significant support; since 31 August 2026, no school came to need more or less',
  )
  expect(heads[1]).toBe('Schools that worry the service One school worries the service, each with a case')
  expect(heads[2]).toMatch(/^What is late /)
  expect(heads.slice(3).map((each) => each.split(' ')[0])).toEqual(['What', 'Visits', 'Days', 'Funds', 'Inspections'])
  expect(page.texts('#worries tbody tr').join()).toContain('Ash Primary')
  expect(page.texts('#need tbody tr')[0]).toMatch(/Significant support\s*1\s*1\s*0\s*0\s*15/)
})

test('the same as Word and as a PDF of two pages at most', async () => {
  const desk = await browse(service, director)
  const { text, pages } = readPdf((await desk.visit('/reports/year/pdf')).bytes)
  expect(text.replaceAll(/\s/g, '')).toContain('Oneschoolworriestheservice')
  expect(pages).toBeLessThanOrEqual(2)
  expect((await desk.visit('/reports/year/word')).status).toBe(200)
})

test('however much there is to tell, it stays on two pages', async () => {
  const part = (id: string, at: number): YearPart => ({
    ...{ id, about: 'What is late', says: '41 things are late, the oldest by 419 days, and much more is to come soon' },
    table: {
      head: ['What', 'Late', 'The oldest was due', 'At'],
      rows: Array.from({ length: 40 }, () => [
        'A note of visit to write',
        '21',
        '29 September 2026',
        'St Merrin’s Catholic Infant and Junior School',
      ]),
      total: ['All of them', '840', '', ''],
      shares: [4, 1, 2.6, 4],
      // Schools that worry and what is late are printed at more length.
      ...([8, 7][at] !== undefined && { printed: [8, 7][at] }),
    },
    source: 'Worked out today from what was booked, held, sent and agreed. Nothing of it is typed by anybody.',
  })
  const pages = await service.look(director, async (look) => {
    const document = printYear(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(part),
      yearAsked(look.today, undefined),
      look,
    )
    return readPdf(await toPdf(document, {})).pages
  })
  expect(pages).toBe(2)
})

test('SH-103: who sees no reports of the service finds none of its year', async () => {
  for (const who of [adviser, head]) {
    const desk = await browse(service, who)
    for (const url of ['/reports/year', '/reports/year/pdf']) expect((await desk.visit(url)).status, url).toBe(404)
  }
})

test.each([
  [undefined, 2026, '2026-11-12', true],
  ['2025', 2025, '2026-08-31', false],
  ['2027', 2026, '2026-11-12', true],
  ['1066', 2026, '2026-11-12', true],
  ['a year', 2026, '2026-11-12', true],
])('the year asked for as %s is %d, up to %s', (asked, schoolYear, to, isNow) => {
  expect(yearAsked(day('2026-11-12'), asked)).toMatchObject({ schoolYear, to, isNow })
})

test('SH-16: each category says how many came, left and stayed, and the middle of their months', () => {
  const need = readOwnModel('st-helens').need!
  const told = needTold(
    need,
    [
      { before: 'light-touch', now: 'light-touch', schools: 30, months: null },
      { before: 'light-touch', now: 'significant', schools: 2, months: 2 },
      { before: 'significant', now: 'significant', schools: 3, months: 11 },
      { before: 'significant', now: 'enhanced', schools: 1, months: 4 },
    ],
    '31 August 2026',
    '12 November 2026',
  )
  expect(told.says).toBe(
    '5 schools are in Significant support; since 31 August 2026, 2 schools came to need more and 1 less',
  )
  expect(told.table?.rows).toEqual([
    ['Significant support', '4', '5', '2', '1', '11'],
    ['Enhanced support', '0', '1', '1', '0', '4'],
    ['Light touch core support', '32', '30', '0', '2', '–'],
  ])
})

test('NF-38, NF-20, NF-44: what support changed is counted with where it is from: targets met, teams evaluated, hypotheses, each where the model has it', async () => {
  const norfolk = await aService({ model: 'norfolk' })
  const { authorityId, administratorId, modelVersionId, db } = norfolk
  const school = await norfolk.addSchool({ name: 'Fen Primary', phase: 'Primary' })
  await aSupportTeam(norfolk, school)
  const add = async (table: string, row: Record<string, unknown>) => {
    const all: Record<string, unknown> = { authority_id: authorityId, id: newId(), ...row }
    const names = Object.keys(all)
    await db.owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(all),
    )
    return String(all.id)
  }
  const [wanted] = norfolk.model.targets?.of ?? []
  const of = { measure: wanted?.measure, pupils: wanted?.pupils }
  const at = { school_id: school, model_version_id: modelVersionId }
  const set = await add('target_sets', { ...at, target_year: 2026, status: 'sanctioned', final_on: '2024-11-01' })
  await add('targets', { set_id: set, ...of, proposed: 60, value: 70 })
  await add('targets', { set_id: set, measure: of.measure, pupils: 'nobody-known', proposed: 60, value: 70 })
  // Of targets that never were final nothing is counted.
  const other = await norfolk.addSchool({ name: 'Elm Primary', phase: 'Primary' })
  const open = await add('target_sets', { ...at, school_id: other, target_year: 2026, status: 'agreed' })
  await add('targets', { set_id: open, ...of, proposed: 10, value: 10 })
  const dated = { uploaded_at: norfolk.now, uploaded_by: administratorId, applied_at: norfolk.now }
  const data = await add('data_sets', {
    ...{ source: 'own', kind: 'result', year: 2026, release: 'final', status: 'applied', title: 'Results 2026' },
    ...{
      file_name: 'a.csv',
      columns: '{}',
      counts: '{}',
      faults: '[]',
      ...dated,
      applied_by: administratorId,
      applied_order: 1,
    },
  })
  await add('figure_rows', {
    ...{ data_set_id: data, year: 2026, kind: 'school', school_id: school, line: 2 },
    figures: JSON.stringify({ [of.measure ?? '']: { [of.pupils ?? '']: { value: 75, cohort: 30 } } }),
  })
  const visit = await addVisit(norfolk, {
    ...{ school, adviser: administratorId, visitType: 'visit-1', bookedFor: '2026-10-07' },
  })
  await db.owner.query(`update visits set status = 'held', held_on = booked_for where id = $1`, [visit])
  for (const [place, result] of ['supported', 'supported', 'not-supported'].entries()) {
    const asked = { visit_id: visit, place: place + 1, asks: 'Why?', is_shared: true, asked_at: norfolk.now }
    const question = await add('key_questions', { ...asked, issued_at: norfolk.now, asked_by: administratorId })
    const said = { said_at: norfolk.now, said_by: administratorId }
    await add('hypothesis_results', { visit_id: visit, question_id: question, result, says: '', ...said })
  }
  const page = await (await browse(norfolk, administratorId)).visit('/reports/year')
  const rows = page.texts('#outcomes tbody tr').map((row) => row.replaceAll(/\s+/g, ' ').trim())
  expect(rows.join('\n')).toMatch(/1 of 2 targets for 2026 met, 0 not, at 1 school; of 1 no result is held/)
  expect(rows.join('\n')).toMatch(/1 support board evaluated 1 piece of work: 1 good/i)
  expect(rows.join('\n')).toMatch(/3 hypotheses at 1 school: 2 supported by what was seen, 1 not supported/)
  expect(rows.join('\n')).not.toMatch(/case|practice/i)
  // Of the year before, nothing of this one is counted.
  const before = await (await browse(norfolk, administratorId)).visit('/reports/year?year=2025')
  expect(before.texts('#outcomes tbody').join()).toMatch(/no hypothesis was tested/i)
  expect(before.texts('#late h2').join()).toContain('What was late on 31 August 2026 is not known any more')
})

test('SH-32: of a year that is over the cases are those of its last day', async () => {
  const page = await (await browse(service, director)).visit('/reports/year?year=2025')
  expect(page.texts('#cases h2').join()).toContain('1 school had a case on 31 August 2026')
  expect(page.texts('#worries')).toEqual([])
})
