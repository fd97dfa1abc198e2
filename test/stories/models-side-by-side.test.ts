import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Answer, type Browser } from '../support/browse.ts'
import { readWorkbook } from '../support/read-workbook.ts'

// November 2026: a head of service who runs by the categories of St Helens wonders what 2027/28 would be under each of the four other models,
// with the schools and the people there are. Every figure is worked out by hand here.
//
// Six schools: P1 primary · P2 primary, in significant support · P3 primary, in enhanced support · P4 primary, an academy · S1 secondary · X1 special.
// Two people: Lena, a Link Adviser with 20 days to give, and Cora, a primary consultant with 10; Una, another Link Adviser, of whom nobody said it.

const FIVE = ['St Helens 2004/05', 'Essex 2017/18', 'Norfolk 2011/12', 'Rotherham 2011/12', 'Wiltshire 2010/11']
const SHIPPED = ['essex', 'norfolk', 'rotherham', 'wiltshire']

describe('the five models over one register', () => {
  let service: TestService
  let head: Browser
  const schools: Record<string, string> = {}
  const insert = (table: string, row: Record<string, unknown>) => {
    const all = { authority_id: service.authorityId, id: newId(), ...row }
    const names = Object.keys(all)
    return service.db.owner.query(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(all),
    )
  }
  const address = (models: readonly string[], more: Record<string, string> = {}, path = '') =>
    `/comparisons${path}?${new URLSearchParams({ year: '2027', model: models.join('\n'), ...more }).toString()}`
  const five = (more: Record<string, string> = {}, path = '') =>
    address([service.modelVersionId, ...SHIPPED], more, path)
  /** A table of the page by its caption, row by row: the row's name, then its cells. */
  const tableOf = (page: Answer, caption: string) => {
    const table = page.page
      .querySelectorAll('table')
      .find((each) => each.querySelector('caption')?.textContent === caption)
    if (!table) throw new Error(`no table ${caption}`)
    const texts = (row: typeof table, cells: string) =>
      row.querySelectorAll(cells).map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())
    const rows = table.querySelectorAll('tbody tr').map((row): [string, string[]] => {
      const [name = '', ...cells] = texts(row, 'th, td')
      return [name, cells]
    })
    return { heads: texts(table, 'thead th').slice(1), rows: Object.fromEntries(rows) }
  }
  const assumed = (page: Answer) => page.texts('#rests-on li').map((each) => each.replace(/\s+/g, ' ').trim())

  beforeAll(async () => {
    service = await aService({ model: 'st-helens' })
    for (const [at, [from, to]] of [
      ['2027-09-02', '2027-12-17'],
      ['2028-01-04', '2028-03-31'],
      ['2028-04-17', '2028-07-20'],
    ].entries())
      await insert('terms', {
        ...{ school_year: 2027, term: service.model.calendar.terms[at]?.id, started_on: from, finished_on: to },
      })
    for (const name of ['P1', 'P2', 'P3', 'P4']) schools[name] = await service.addSchool({ name })
    schools.S1 = await service.addSchool({ name: 'S1', phase: 'Secondary' })
    schools.X1 = await service.addSchool({ name: 'X1', phase: 'Not applicable', type: 'Community special school' })
    await service.db.owner.query(
      `update schools set type_name = 'Academy converter', type_group_name = 'Academies' where id = $1`,
      [schools.P4],
    )
    for (const [name, category] of [
      ['P2', 'significant'],
      ['P3', 'enhanced'],
    ] as const)
      await insert('need_decisions', {
        ...{ school_id: schools[name], model_version_id: service.modelVersionId, category, standing: 'in-force' },
        ...{ starts_on: '2026-09-10', decided_on: '2026-09-10', decided_by: service.administratorId },
      })
    await service.addGroup({
      kind: 'learning-partnership',
      name: 'Two by the river',
      schools: [schools.P1!, schools.S1!],
    })
    for (const [name, role, halfDays, year] of [
      ['Lena Link', 'link-adviser', 40, 2027],
      // Nobody said it of the year to come: it is as it was at the end of this one.
      ['Cora Consultant', 'primary-consultant', 20, 2026],
      ['Una Unknown', 'link-adviser', 0, 0],
    ] as const) {
      const person_id = await service.addPerson({ role, name })
      if (year > 0)
        await insert('capacities', {
          ...{ person_id, school_year: year, started_on: `${year}-09-01`, finished_on: `${year + 1}-08-31` },
          ...{ half_days: halfDays, percent: 100, set_by: service.administratorId, set_on: '2026-11-01' },
        })
    }
    head = await browse(service, await service.addPerson({ role: 'director', name: 'Dora Director' }))
  })

  test('the page begins with a choice: the model that runs first, then those that come with the product, each once', async () => {
    const page = await head.visit('/comparisons')
    expect(page.heading).toBe('Lay models side by side over your schools')
    expect(page.errors).toEqual([])
    const boxes = page.page.querySelectorAll('input[name=model]').map((box) => box.getAttribute('value'))
    expect(boxes).toEqual([service.modelVersionId, ...SHIPPED])
    expect(page.body).toContain('Runs in 2027/28.')
  })

  test('XX-02: the five on one page: days, hours, cost and income of each, over the same schools and people', async () => {
    const page = await head.visit(five())
    // St Helens asks for 39 days, Rotherham for 3; of Lena 20 days and of Cora 10.
    expect(page.heading).toBe('Models side by side, 2027/28 These models ask for 3 to 39 days; there are 30 to give')
    const { heads, rows } = tableOf(page, 'The year 2027/28 under each model')
    expect(heads).toEqual(FIVE)
    expect(rows).toMatchObject({
      // Of 3 days for P1, P4 and S1, 3 + 6 + 12 for P2, 3 + 6 for P3 · half a day for each primary school, 6 for P2 as vulnerable, 3 for X1 as special
      // · four halves for each of four primary schools · half a day for each of six schools · 5 for each of four primary schools.
      'Days due': ['39', '11', '8', '3', '20'],
      'Of those, to groups': ['0', '0', '0', '0', '0'],
      // 4 half-days of 60 and 30 minutes · 4 times 720 minutes · 6 audits of 60 and 120 minutes.
      'Preparing and writing beside them': ['0 hours', '6 hours', '48 hours', '18 hours', '0 hours'],
      'Days to give, of people with a role in it': ['30', '30', '30', '30', '30'],
      // In days of six and a half hours: 9 days are missing · 19 × 6½ less 6 · 22 × 6½ less 48 · 27 × 6½ less 18 · 10 × 6½.
      'Hours left or short': ['59 hours short', '118 hours left', '95 hours left', '158 hours left', '65 hours left'],
      // £350 a day, and the hours beside visits as parts of one.
      'What the time costs': ['£13,650', '£4,173', '£5,385', '£2,019', '£7,000'],
      // Three maintained schools at £2,650 and an academy at £2,820.
      'What schools pay': ['£0', '£0', '£10,770', '£0', '£0'],
      'What is left for the service to pay': ['£13,650', '£4,173', '£5,385 over', '£2,019', '£7,000'],
      'Schools given something': ['5', '5', '4', '6', '4'],
      'Schools given nothing': ['1', '1', '2', '0', '2'],
      // X1 has something under two; P1 and P4 have more days of their partner.
      'Schools given more than under St Helens 2004/05': ['–', '1', '0', '1', '2'],
      'Schools given less than under St Helens 2004/05': ['–', '5', '5', '5', '3'],
    })
  })

  test('XX-02: days by term and by role', async () => {
    const page = await head.visit(five())
    const due = Object.values(tableOf(page, 'Days by term').rows).map((cells) =>
      cells.map((cell) => cell.split(' ')[0]),
    )
    expect(due).toEqual([
      ['13', '3', '4', '0', '6'],
      ['13', '5', '2', '3', '8'],
      ['13', '3', '2', '0', '6'],
    ])
    const roles = tableOf(page, 'St Helens 2004/05: days by role').rows
    // Five schools of 3 days and P2's 6, for which there is no School Improvement Adviser; P2's 12 and P3's 6.
    expect(Object.entries(roles).map(([name, [days, , , , people, there]]) => [name, days, people, there])).toEqual([
      ['Link Adviser', '21', '2', '20'],
      ['Primary Consultant', '18', '1', '10'],
    ])
    // 1 of the Link Adviser and 8 of the consultant.
    const beyond = tableOf(page, 'The year 2027/28 under each model').rows['Days due beyond what their own role has']
    expect(beyond?.[0]).toBe('9')
    expect(page.texts('figure .wm-picture__says')[0]).toContain(
      'St Helens 2004/05: 39 days due, 30 days to give, short by 9 days',
    )
  })

  test('XX-02: whom each leaves out is named, and every school stands in a list that can be kept', async () => {
    const page = await head.visit(five())
    const left = page.texts('.wm-rows > li').map((each) => each.replace(/\s+/g, ' ').trim())
    expect(left[0]).toContain('1 school given nothing, all of a phase that it does not serveX1')
    expect(left[1]).toContain('Essex 2017/18: 1 school given nothingS1')
    expect(left[2]).toContain('2 schools given nothing, all of a phase that it does not serveS1, X1')
    expect(left[3]).toContain('Every school is given something.')
    const list = await head.visit(five({}, '/schools'))
    expect(tableOf(list, 'What 6 schools would be given').rows).toMatchObject({
      'P2Primary, Significant support': ['21', '6.5', '2', '0.5', '5'],
      'P3Primary, Enhanced support': ['9', '0.5', '2', '0.5', '5'],
      'S1Secondary, Light touch core support': ['3', 'Nothing', 'Nothing', '0.5', 'Nothing'],
    })
    const nothing = await head.visit(five({ who: 'nothing', under: '2' }, '/schools'))
    expect(nothing.heading).toContain('2 schools given nothing under Norfolk 2011/12')
    const more = await head.visit(five({ who: 'more', under: '4' }, '/schools'))
    expect(more.texts('tbody th a')).toEqual(['P1', 'P4'])
    const csv = (await head.visit(five({}, '/schools.csv'))).body.split('\r\n')
    expect(csv[0]).toContain(
      'Norfolk 2011/12: days,Norfolk 2011/12: days with its groups,"Norfolk 2011/12: pays, in pounds"',
    )
    expect(csv.find((line) => line.startsWith('P4'))).toBe(
      'P4,Primary,Light touch core support,3,0,0,0.5,0,0,2,0,2820,0.5,0,0,5,0,0',
    )
    const book = await readWorkbook((await head.visit(five({ who: 'nothing', under: '1' }, '/schools.xlsx'))).bytes)
    expect(JSON.stringify(book)).toContain('S1')
  })

  test('XX-02: what it rests on stands on the same page, and can be changed', async () => {
    const page = await head.visit(five())
    const says = assumed(page)
    for (const each of [
      'A day costs £350, whoever works: the rate at which the model St Helens 2004/05 pays others by the day.',
      'Every school that may subscribe to a programme does; nobody asks for one that is there on request.',
      'Of 1 person nobody said yet what they have to give in 2027/28: it is taken to be what they had at the end of 2026/27.',
      'Nobody said what these have to give, and they count as nothing: Una Unknown.',
      'It knows no categories of need: every school is alike.',
      'No school improvement partnerships are known: schools stand outside them, each for itself.',
      'The full service: 4 schools: £10,770.',
      'It is to earn £60,000 in the year.',
    ])
      expect(says).toContain(each)
    expect(says.join(' ')).toContain('Enhanced support as Not causing concern; Significant support as Vulnerable.')
    expect(says.join(' ')).toMatch(/Nobody stands for: .*Consultant Head/)
    // Learning partnerships stand for partnerships, enhanced support counts as vulnerable, nobody subscribes, and a day costs £400.
    const form = await head.visit(five({}, '/assumptions'))
    expect(form.status).toBe(200)
    for (const name of ['cost', 'traded', 'category.1.enhanced', 'role.4.link-adviser', 'group.1.partnership'])
      expect(form.page.querySelector(`[name="${name}"]`), name).not.toBeNull()
    const changed = {
      cost: '400',
      takeUp: 'none',
      'category.1.enhanced': 'vulnerable',
      'group.1.partnership': 'learning-partnership',
    }
    // What is as usual does not stand in the address.
    const asked = await head.submit(five({}, '/assumptions'), changed)
    expect([...new URL(asked.goesTo ?? '', 'http://x').searchParams.keys()].sort()).toEqual(
      ['model', 'year', ...Object.keys(changed)].sort(),
    )
    const after = await head.follow(asked)
    const { rows } = tableOf(after, 'The year 2027/28 under each model')
    // Essex: 4 days to the group of two; half a day for P2, P3 and P4; 6 each for P2 and P3; 3 for X1.
    expect(rows['Days due']).toEqual(['39', '20.5', '0', '3', '20'])
    expect(rows['Of those, to groups']?.[1]).toBe('4')
    expect(rows['What the time costs']?.[0]).toBe('£15,600')
    expect(rows['What schools pay']?.[2]).toBe('£0')
    expect(rows['Schools given nothing']).toEqual(['1', '0', '6', '0', '2'])
    expect(assumed(after).join(' ')).toContain('1 learning partnership stands for its school improvement partnerships.')
    const list = await head.visit(five(changed, '/schools'))
    expect(tableOf(list, 'What 6 schools would be given').rows['S1Secondary, Light touch core support']?.[1]).toBe(
      '0, and 2 with its group',
    )
  })

  test('a comparison is kept under a name, as the filters of any list are, and worked out anew when it is opened', async () => {
    const kept = await head.post('/kept-views', {
      address: five({ takeUp: 'none' }),
      name: 'The five, nobody subscribes',
    })
    expect(kept.status).toBe(303)
    const page = await head.visit('/comparisons?year=2027&model=essex')
    const link = page.page.querySelectorAll('.wm-tools--kept a').find((each) => each.textContent.includes('The five'))
    const again = await head.visit(link?.getAttribute('href') ?? '')
    expect(tableOf(again, 'The year 2027/28 under each model').rows['Days due']).toEqual(['39', '11', '0', '3', '20'])
  })

  test('what cannot be compared says why in a sentence', async () => {
    const says = async (url: string) => (await head.visit(url)).errors
    expect(await says(address([]))).toEqual(['Choose at least one model to lay over your schools.'])
    expect(await says(address([service.modelVersionId, ...SHIPPED, newId()]))).toEqual([
      'Choose up to five models at once: these are 6.',
      'One of these models is not kept here: choose it anew.',
    ])
    expect(await says(five({ cost: 'a lot', traded: '1.3' }))).toEqual([
      'Enter what a day costs in pounds, for example 450 or 412.50.',
      'Enter the days that schools order in whole or half days, for example 60.',
    ])
    expect((await head.visit(address([newId()], {}, '/schools.csv'))).status).toBe(404)
    // Of no model at all it is the one that runs.
    expect((await head.visit(address([], {}, '/schools.csv'))).body).toContain('St Helens 2004/05: days')
  })

  test('a text that is pasted is checked, laid beside the others and not kept, until somebody keeps it', async () => {
    const text = readFileSync('models/wiltshire.yaml', 'utf8')
      .replace('schoolYear: 2010/11', 'schoolYear: 2027/28')
      .replace('days: 5\n', 'days: 7\n')
    const from = address([service.modelVersionId], {}, '/text')
    expect((await head.submit(from, { body: '' })).errors).toEqual(['Paste the text of the model'])
    const wrong = await head.submit(from, { body: text.replace('takeUp: all', 'takeUp: some') })
    expect(wrong.errors).toHaveLength(1)
    expect(wrong.errors[0]).toMatch(/^This text does not pass the check of models: in line \d+, .*\.$/)
    const tried = await head.submit(from, { body: text })
    expect(tried.errors).toEqual([])
    expect(tableOf(tried, 'The year 2027/28 under each model')).toMatchObject({
      heads: ['St Helens 2004/05', 'Wiltshire 2027/28'],
      rows: { 'Days due': ['39', '28'] },
    })
    const versions = () =>
      service.db.owner.query('select id from model_versions where authority_id = $1', [service.authorityId])
    expect((await versions()).rows).toHaveLength(1)
    const six = await head.submit(address([service.modelVersionId, ...SHIPPED], {}, '/text'), { body: text })
    expect(six.errors).toEqual(['Choose up to five models at once: these are 6.'])
    const kept = await head.post('/comparisons/keep', { year: '2027', model: service.modelVersionId, body: text })
    expect((await versions()).rows).toHaveLength(2)
    const page = await head.follow(kept)
    expect(tableOf(page, 'The year 2027/28 under each model').rows['Days due']).toEqual(['39', '28'])
  })

  test('nobody but who sees the days of every school knows of it', async () => {
    for (const [role, school] of [
      ['link-adviser', schools.P1],
      ['headteacher', schools.P1],
      ['data-officer', undefined],
    ] as const) {
      const other = await browse(service, await service.addPerson({ role, ...(school && { school }) }))
      expect((await other.visit(five())).status).toBe(404)
      expect((await other.visit('/comparisons/text')).status).toBe(404)
    }
  })
})

test('a service without schools, people and categories is told so, and nothing is divided by nothing', async () => {
  const service = await aService({ model: 'norfolk' })
  const head = await browse(service, service.administratorId)
  const page = await head.visit(
    `/comparisons?${new URLSearchParams({ year: '2026', model: SHIPPED.filter((name) => name !== 'norfolk').join('\n') }).toString()}`,
  )
  expect(page.heading).toBe(
    'Models side by side, 2026/27 Each of these models asks for 0 days; nobody said what there is to give',
  )
  expect(page.body).toContain('No school is on the register yet')
  expect(page.body).toContain('The service keeps no categories of need')
  expect(page.body).not.toMatch(/NaN|undefined|Infinity/)
})
