import { beforeAll, describe, expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { readWorkbook } from '../../test/support/read-workbook.ts'
import { readPdf } from '../../test/support/read-pdf.ts'

let service: TestService
let school: string
let small: string
let none: string
let adviser: Browser
let head: Browser
let elsewhere: Browser

/** Twelve schools of one file, the authority and England; `own` is what stands of the school that is looked at. */
function fileOfYear(year: number, own: Record<string, string>, few: Record<string, string> = {}): string {
  const others = Array.from({ length: 12 }, (_, at) =>
    ks2School({ URN: String(920_100 + at), TELIG: String(20 + at * 5), PTRWM_EXP: `${58 + at}%` }),
  )
  const rows = [
    ks2School({ URN: '920001', TELIG: '31', PTRWM_EXP: '48%', ...own }),
    ks2School({ URN: '920002', TELIG: '4', GELIG: '1', BELIG: '3', PTRWM_EXP: '25%', ...few }),
    ks2School({ RECTYPE: '3', URN: ' ', ESTAB: ' ', PTRWM_EXP: '61%', PTRWM_EXP_FSM6CLA1A: '45%' }),
    ks2School({ RECTYPE: '5', LEA: ' ', URN: ' ', PTRWM_EXP: '65%', PTRWM_EXP_FSM6CLA1A: '51%' }),
    ...others,
  ]
  return fileOfFigures(KS2_HEADINGS, ...rows).replace('_18', `_${year - 2001}`)
}

beforeAll(async () => {
  service = await aService()
  school = await service.addSchool({ urn: '920001', name: 'Alder Primary School' })
  small = await service.addSchool({ urn: '920002', name: 'Beech Primary School' })
  none = await service.addSchool({ urn: '920003', name: 'Cedar Primary School' })
  const load = (year: number, text: string) =>
    service.act(service.administratorId, (look) => loadFigures(look, `${year - 1}-${year}_ks2final.csv`, text))
  await load(2017, fileOfYear(2017, { PTRWM_EXP: '37%' }))
  await load(2018, fileOfYear(2018, { PTRWM_EXP: '42%' }))
  await load(2019, fileOfYear(2019, { READPROG: 'LOWCOV', TFSM6CLA1A: '12', TNotFSM6CLA1A: '19' }))
  adviser = await browse(service, await service.addPerson({ role: 'link-adviser', name: 'Ruth', school }))
  head = await browse(service, await service.addPerson({ role: 'headteacher', name: 'Tom', school }))
  elsewhere = await browse(service, await service.addPerson({ role: 'officer-of-a-trust-or-diocese', school: small }))
})

describe('the figures of a school', () => {
  test('NF-10: adviser and head read the same figures, with local and England, range, source and date', async () => {
    const [one, other] = [await adviser.visit(page(school)), await head.visit(page(school))]
    expect(one.texts('.wm-measure__row')).toEqual(other.texts('.wm-measure__row'))
    const [row] = one.texts('.wm-measure__row')
    expect(row).toMatch(/48% of 31 pupils 2018\/19, range 32 to 65%/)
    expect(row).toMatch(/Local 61% ?England 65%/)
    expect(row).toMatch(/Lower than England, but too few pupils to be sure/)
    expect(row).toMatch(/Over two years: 45% of the 62 pupils of those years, range .*; (the same|lower than England)/)
    expect(one.texts('main').join()).toContain('Key stage 2 performance tables, 2018/19, final, loaded on')
    expect(one.texts('main').join()).toContain('Not checked yet')
    expect(one.texts('h2')).toEqual(expect.arrayContaining(['What pupils achieve', 'Progress']))
    expect(one.heading).toMatch(/^\d of \d measures? (is|are) surely worse than England/)
  })

  test('NF-37: a measure without a value says why, and is no nought', async () => {
    const rows = (await adviser.visit(page(school))).texts('.wm-measure__row')
    expect(rows.find((row) => row.startsWith('Progress') && /reading/i.test(row))).toMatch(/low coverage/)
  })

  test('WI-21: a measure opens on its groups with their ranges and gaps, its pictures with tables, method and source', async () => {
    const shown = await head.visit(page(school, 'ks2-rwm-expected'))
    expect(shown.heading).toMatch(/48% of 31 pupils$/)
    const tables = shown.texts('table')
    expect(tables.join()).toMatch(/Disadvantaged pupils1250%25 to 75%51%/)
    expect(tables.join()).toMatch(/Disadvantaged and others−17−47 to \+17−16/)
    expect(shown.page.querySelectorAll('figure.wm-picture').length).toBeGreaterThanOrEqual(3)
    expect(shown.texts('main').join()).toMatch(/One pupil is 3.2 points here/)
    expect(shown.texts('main').join()).toMatch(/Spiegelhalter/)
    expect(shown.texts('main').join()).toMatch(/Schools of like size are chosen by the number of their pupils/)
    expect(shown.texts('li').join()).toContain('Key stage 2 performance tables, 2017/18')
    expect((await head.visit(page(school, 'no-such-measure'))).status).toBe(404)
    expect((await head.visit(page(school, 'ks4-progress-8'))).status).toBe(404)
  })

  test('XX-11: a figure of four pupils is for the school and the service; others read that it is hidden, in files too', async () => {
    const mine = await browse(service, await service.addPerson({ role: 'headteacher', school: small }))
    expect((await mine.visit(page(small))).texts('.wm-measure__row')[0]).toMatch(/25% of 4 pupils/)
    const seen = await elsewhere.visit(page(small))
    expect(seen.texts('.wm-measure__row')[0]).toMatch(/hidden: fewer than 5 pupils/)
    expect(seen.body).not.toContain('25%')
    const [theirs, ours] = [await elsewhere.visit(`${page(small)}.csv`), await mine.visit(`${page(small)}.csv`)]
    expect(ours.body).toMatch(/standard in reading, writing and mathematics",?all pupils,2018\/19,25,%,4,/)
    expect(theirs.body).toMatch(/all pupils,2018\/19,,%,,,,hidden: fewer than 5 pupils,/)
    expect((await elsewhere.visit(page(small, 'ks2-rwm-expected'))).body).not.toMatch(/25%|of 4 pupils/)
  })

  test('SH-101: three years are two printed pages with the figures of the screen, as PDF and as Word', async () => {
    const pdf = readPdf((await head.visit(`${page(school, 'profile')}/pdf`)).bytes)
    expect(pdf.pages).toBe(2)
    expect(pdf.text).toContain('SchoolStatisticalProfile')
    expect(pdf.text).toContain('RWMexpected37%*42%48%3132to65%61%65%Lower,notsure')
    expect(pdf.text).toContain('*Measuredinanotherway')
    expect(pdf.text).toContain('Disadvantagedandothers−17−47to+17−16')
    expect(pdf.text).toContain('Keystage2performancetables,2018/19,final')
    const word = await head.visit(`${page(school, 'profile')}/word`)
    expect(word.headers['content-type']).toContain('wordprocessingml')
  })

  test('XX-14: the spreadsheet holds what the page shows, to whom the page is shown', async () => {
    const file = await head.visit(`${page(school)}.csv`)
    expect(file.body).toContain('girls,2018/19,69,%,16,')
    expect((await head.visit(`${page(school)}.xlsx`)).headers['content-type']).toContain('spreadsheetml')
  })

  test('XX-14: of every measure and year that the page shows the file has the same value, to each reader', async () => {
    for (const reader of [head, elsewhere]) {
      const of = reader === head ? school : small
      const rows = (await reader.visit(page(of))).texts('.wm-measure__row')
      const [names = [], ...lines] = await readWorkbook((await reader.visit(`${page(of)}.xlsx`)).bytes)
      const cell = (line: readonly unknown[], head: string) => String(line[names.indexOf(head)] ?? '')
      const latest = lines.filter((line) => cell(line, 'Pupils') === 'all pupils' && cell(line, 'Year') === '2018/19')
      expect(latest.length).toBe(rows.length)
      for (const [at, line] of latest.entries()) {
        const why = cell(line, 'Why there is no value')
        expect(rows[at]).toContain(cell(line, 'Measure'))
        expect(rows[at]).toContain(why || cell(line, 'Value').replace('-', '−'))
        if (why) expect([cell(line, 'Value'), cell(line, 'Range from')]).toEqual(['', ''])
      }
    }
  })

  test('SH-101: the school’s page has its figures as small pictures; where nothing is loaded the page says what will stand there', async () => {
    const glance = await head.visit(`/schools/${school}`)
    expect(glance.texts('.wm-card').join()).toMatch(/RWM expected: 48% of 31 pupils, 2018\/19/)
    const empty = await adviser.visit(page(none))
    expect(empty.heading).toBe('No figures are loaded yet')
    expect(readPdf((await adviser.visit(`${page(none, 'profile')}/pdf`)).bytes).pages).toBe(1)
  })
})

const page = (id: string, measure?: string) => `/schools/${id}/figures${measure ? `/${measure}` : ''}`
