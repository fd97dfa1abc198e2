import { beforeAll, describe, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { drawFromFund } from './fund/draw-from-fund.ts'

let service: TestService
let admin: Browser
let manager: Browser
let adviser: Browser
let fund: string

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  await addTerms(service)
  const school = await service.addSchool({ name: 'Parr Brook Primary School' })
  const academy = await service.addSchool({ name: 'Carr Mill Academy', type: 'Academy converter' })
  await service.db.owner.query("update schools set type_group_name = 'Academies' where id = $1", [academy])
  admin = await browse(service, service.administratorId)
  manager = await browse(service, await service.addPerson({ role: 'primary-strategy-manager', name: 'Pam Manager' }))
  adviser = await browse(service, await service.addPerson({ role: 'link-adviser', school }))
})

describe('the Standards Fund of a year', () => {
  test('SH-79: is added, given its amount, and deployed by a strategy manager; the balance stands in its heading', async () => {
    expect((await admin.visit('/funds')).heading).toMatch(/No fund of this year yet/)
    const added = await admin.submit(
      '/funds',
      { source: 'standards-fund', year: '2026' },
      'form[action="/funds"]:not([method=get])',
    )
    fund = (added.goesTo ?? '').split('?')[0] ?? ''
    await admin.submit(fund, { pence: '10,000', days: '2.5' }, 'form[action$="/amount"]')
    expect((await manager.visit(fund)).heading).toMatch(/£10,000 left of £10,000, 2½ days left of 2½ days/)
    const drawn = await manager.submit(
      fund,
      { school: 'Parr Brook Primary School', amount: '£4,000', purpose: 'raising-achievement-plan' },
      'form[action$="/draw"]',
    )
    const shown = await manager.follow(drawn)
    expect(shown.heading).toMatch(/£6,000 left of £10,000/)
    expect(shown.texts('tbody tr').join()).toMatch(/Raising Achievement Plan.*Parr Brook/s)
    expect((await manager.visit('/funds')).heading).toMatch(/£6,000 left this year/)
    expect((await manager.visit('/funds.csv')).body).toMatch(/Standards Fund 2026\/27,.*10000,4000,6000/)
    expect((await adviser.visit(fund)).status).toBe(404)
    expect((await adviser.visit('/funds')).status).toBe(404)
  })

  test.each([
    [{ school: 'Carr Mill Academy' }, /deployed in maintained schools. Carr Mill Academy is not a maintained school/],
    [{ school: 'Nowhere' }, /There is no school Nowhere/],
    [{ school: '' }, /Enter the school/],
    [{ amount: 'a lot' }, /Enter how much in pounds/],
    [{ amount: '-5' }, /Enter how much in pounds/],
    [{ amount: '0' }, /Enter an amount of money/],
    [{ amount: '6000.01' }, /has £6,000 left, and this takes £6,000.01/],
    [{ purpose: '' }, /Enter what it is for/],
    [{ purpose: 'flowers' }, /Choose what the money is for from the list/],
    [{ says: 'x'.repeat(201) }, /200 characters or fewer/],
  ])('SH-79: drawing with %j says one sentence and draws nothing', async (wrong, says) => {
    const typed = { school: 'Parr Brook Primary School', amount: '100', purpose: 'national-strategies' }
    const answer = await manager.submit(fund, { ...typed, ...wrong }, 'form[action$="/draw"]')
    expect(answer.status).toBe(422)
    expect(answer.errors.join(' ')).toMatch(says)
    expect(answer.errors).toHaveLength(1)
    expect((await manager.visit(fund)).heading).toMatch(/£6,000 left/)
  })

  test.each([
    [{ source: '', year: '2026' }, /Choose where it comes from/],
    [{ source: 'pocket-money', year: '2026' }, /Choose where it comes from, from the list/],
    [{ source: 'standards-fund', year: 'soon' }, /Choose the year/],
    [{ source: 'standards-fund', year: '2026' }, /of that year is there already/],
  ])('adding %j says one sentence', async (wrong, says) => {
    expect((await admin.post('/funds', wrong)).errors.join(' ')).toMatch(says)
  })

  test.each([
    [{}, /Enter an amount of money, or days/],
    [{ pence: 'x' }, /in pounds/],
    [{ days: '0.3' }, /in quarters/],
    [{ days: '-1' }, /in quarters/],
  ])('putting in %j says one sentence', async (wrong, says) => {
    expect((await admin.post(`${fund}/amount`, wrong)).errors.join(' ')).toMatch(says)
  })
})

describe('the ledger', () => {
  test('XX-09: a line is taken back by a further one, so that the sums add up; once', async () => {
    const shown = await manager.visit(`${fund}`)
    const place = shown.page.querySelector('a[href^="/ledger/lines/"]')?.getAttribute('href') ?? ''
    expect((await manager.submit(place, {})).errors.join(' ')).toMatch(/Enter why/)
    expect((await manager.submit(place, { because: 'Not agreed' })).status).toBe(303)
    expect((await manager.post(place, { because: 'Again' })).errors.join(' ')).toMatch(/taken back already/)
    expect((await manager.visit(fund)).heading).toMatch(/£10,000 left of £10,000/)
    const ledger = await manager.visit('/ledger')
    expect(ledger.heading).toMatch(/no days worked/)
    expect(ledger.texts('tbody tr').join()).toMatch(/−£4,000|-£4,000/)
    expect((await manager.visit('/ledger.csv')).body).toMatch(/-4000.*Not agreed/)
    await expect(service.db.app.query('update ledger_lines set pence = 1')).rejects.toThrow(/permission denied/)
  })

  test('XX-09: a year that is over is closed; it takes no line until it is opened again with a reason', async () => {
    const late = await admin.submit(
      '/funds',
      { source: 'standards-fund', year: '2025' },
      'form[action="/funds"]:not([method=get])',
    )
    const before = (late.goesTo ?? '').split('?')[0] ?? ''
    expect((await admin.submit(before, { pence: '500' }, 'form[action$="/amount"]')).status).toBe(303)
    const running = await admin.post('/ledger/periods', { period: 'financial-year|2026-04-01' })
    expect(running.errors.join(' ')).toMatch(/Financial year 2026\/27 ends on 31 March 2027/)
    const year = 'financial-year|2025-04-01'
    expect((await admin.submit('/ledger/periods', { period: year })).status).toBe(303)
    expect((await admin.post('/ledger/periods', { period: year })).errors.join(' ')).toMatch(/is closed already/)
    expect((await admin.post('/ledger/periods', { period: 'never' })).errors.join(' ')).toMatch(/from the list/)
    const shut = await admin.submit(before, { pence: '500' }, 'form[action$="/amount"]')
    expect(shut.errors.join(' ')).toMatch(/31 March 2026 lies in what is closed: Financial year 2025\/26/)
    const drawn = service.act(service.administratorId, async (look) => {
      const { rows } = await service.db.owner.query<{ id: string }>(
        "select id from schools where authority_id = $1 and name like 'Parr%'",
        [service.authorityId],
      )
      const of = { fundId: before.slice('/funds/'.length), schoolId: rows[0]!.id, pence: 100 }
      return doWork(look, (work) =>
        drawFromFund(work, { ...of, purpose: 'national-strategies', on: day('2026-03-31') }),
      )
    })
    expect(await drawn.catch(String)).toMatch(/lies in what is closed/)
    // The database refuses it too, whoever asks.
    await expect(
      service.db.owner.query(
        `insert into ledger_lines (authority_id, id, kind, counts_on, happened_on, school_year, financial_year, fund_id, pence, written_by, written_at)
         select authority_id, gen_random_uuid(), kind, '2026-03-31', '2026-03-31', 2025, 2025, fund_id, pence, written_by, written_at
         from ledger_lines where authority_id = $1 and kind = 'put-in' limit 1`,
        [service.authorityId],
      ),
    ).rejects.toThrow(/a closed period takes no further line/)
    const page = await admin.visit('/ledger/periods')
    expect(page.heading).toMatch(/1 year or term is closed/)
    const open = 'form[action$="/open"]'
    expect((await admin.submit('/ledger/periods', {}, open)).errors.join(' ')).toMatch(/Enter why/)
    expect((await admin.submit('/ledger/periods', { because: 'The auditors ask' }, open)).status).toBe(303)
    expect((await admin.visit('/ledger/periods')).body).toMatch(/Opened again.*The auditors ask/s)
    expect((await admin.submit(before, { pence: '500' }, 'form[action$="/amount"]')).status).toBe(303)
    expect((await manager.visit('/ledger/periods')).status).toBe(403)
  })

  test('XX-09: it is cut by financial year, school year and term, and told apart; the files are of the same lines', async () => {
    const [financial, school] = ['financial-year|2025-04-01', 'school-year|2025-09-01'].map(encodeURIComponent)
    expect((await admin.visit(`/ledger?period=${financial}`)).texts('.wm-stats li').join()).toMatch(/£1,000.*put in/s)
    expect((await admin.visit(`/ledger?period=${school}`)).texts('.wm-stats li').join()).toMatch(/£1,000.*put in/s)
    const term = encodeURIComponent('term|2026-09-01')
    const autumn = await admin.visit(`/ledger?period=${term}&by=month`)
    expect(autumn.texts('.wm-stats li').join()).toMatch(/£10,000.*put in/s)
    expect(autumn.texts('table caption').join()).toMatch(/By month/)
    expect((await admin.visit(`/ledger.xlsx?period=${term}`)).bytes.subarray(0, 2).toString()).toBe('PK')
  })
})

describe('the page for the Schools Forum', () => {
  test('RO-14, RO-15: what is voted for each pupil of a phase, what it bought for which schools, and what is left; as files', async () => {
    const rotherham = await aService({ model: 'rotherham', now: '2011-11-10T09:00:00Z', schoolYear: 2011 })
    const oak = await rotherham.addSchool({ name: 'Oak Primary School' })
    const head = await browse(rotherham, rotherham.administratorId)
    const make = 'form[action="/funds"]:not([method=get])'
    const added = await head.submit('/funds', { source: 'dedicated-schools-grant', year: '2011' }, make)
    const place = (added.goesTo ?? '').split('?')[0] ?? ''
    const amount = 'form[action$="/amount"]'
    expect((await head.submit(place, { pence: '5' }, amount)).errors.join(' ')).toMatch(
      /voted for each phase: choose which/,
    )
    const vote = { phase: 'primary', perPupil: '20.50', pupils: '20000' }
    const little = await head.submit(place, vote, amount)
    expect(little.errors.join(' ')).toMatch(
      /at least £750,000 for the academic year 2011\/12. With this there is £410,000/,
    )
    const reason = { 'reason.dedicated-schools-grant-at-least': 'The rest comes in spring' }
    expect((await head.submit(place, { ...vote, ...reason }, amount)).status).toBe(303)
    const second = { phase: 'secondary', perPupil: '25', pupils: '18000' }
    expect((await head.submit(place, second, amount)).status).toBe(303)
    const draw = { school: 'Oak Primary School', amount: '410001', purpose: 'Reading in key stage 1' }
    const over = await head.submit(place, draw, 'form[action$="/draw"]')
    expect(over.errors.join(' ')).toMatch(/has £410,000 left for Primary, and this takes £410,001/)
    expect((await head.submit(place, { ...draw, amount: '10000' }, 'form[action$="/draw"]')).status).toBe(303)
    const page = await head.visit('/funds/forum')
    expect(page.heading).toMatch(/£850,000 left of £860,000/)
    const text = page.texts('tbody tr').join('\n').replaceAll(/\s+/g, ' ')
    expect(text).toMatch(/Primary.*£20.50 for each of 20,000.*£410,000.*£10,000.*£400,000/)
    expect(text).toMatch(/Reading in key stage 1.*Oak Primary School.*£10,000/)
    expect((await head.visit('/funds/forum/pdf')).headers['content-type']).toBe('application/pdf')
    expect((await head.visit('/funds/forum/word')).bytes.subarray(0, 2).toString()).toBe('PK')
    expect((await head.visit('/funds/forum.csv')).body).toMatch(
      /Primary,.*410000,400000,Reading in key stage 1,Oak Primary School,10000/,
    )
    await rotherham.db.owner.query(
      "update schools set type_name = 'Academy converter', type_group_name = 'Academies' where id = $1",
      [oak],
    )
    const academy = await head.submit(place, { ...draw, amount: '1' }, 'form[action$="/draw"]')
    expect(academy.errors.join(' ')).toMatch(
      /pays for maintained schools only. Oak Primary School is not a maintained school/,
    )
  })
})
