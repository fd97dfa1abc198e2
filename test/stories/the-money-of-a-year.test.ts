import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrategicGroup, dated, type StrategicGroup } from '../support/a-strategic-group.ts'
import { browse } from '../support/browse.ts'

// Story 4.5, steps 3 and 16: what comes in for a year and from whom, and what is spent outside the priorities, through the pages.

describe('4.5 the money of a year', () => {
  let service: TestService
  let group: StrategicGroup
  let beaId = ''
  let firHead = ''
  const funds: Record<string, string> = {}
  const idIn = (goesTo: string | undefined) => /[0-9a-f-]{36}/.exec(goesTo ?? '')?.[0] ?? ''
  const bea = (on: string) => browse(service, beaId, { now: `${on}T09:00:00Z` })
  const table = (page: { texts: (selector: string) => string[] }) =>
    page
      .texts('tbody tr')
      .join('\n')
      .replaceAll(/[ \t]+/g, ' ')
  const add = async (source: string) =>
    (funds[source] = idIn((await (await bea('2011-06-01')).post('/funds', { source, year: '2011' })).goesTo))
  const BROKERED = '2012-02-06'
  const project = (more: Record<string, string> = {}) => ({
    ...{ title: 'Reading in two phases', about: 'Oak and North read together.', school: 'Oak School' },
    ...{ pence: '3000', fundId: funds['endowment-fund'] ?? '', ...more },
  })
  const broker = async (more: Record<string, string> = {}, who = 'Omar') =>
    (await group.as(who, BROKERED)).post('/money/minor/new', project(more))

  beforeAll(async () => {
    service = await aService({ model: 'rotherham', now: '2011-05-09T09:00:00Z', schoolYear: 2010 })
    group = await aStrategicGroup(service)
    beaId = await service.addPerson({ role: 'business-manager', name: 'Bea Manager' })
    const fir = await service.addSchool({ name: 'Fir School', phase: 'Primary', type: 'Community school' })
    firHead = await service.addPerson({ role: 'headteacher', school: fir, name: 'Fir Head' })
  })

  test('step 3, RO-14, RO-15, RO-18: the grant below £750,000 warns; with the Endowment and what three schools add there is £850,000, told by fund with its source and day', async () => {
    for (const source of ['dedicated-schools-grant', 'endowment-fund']) await add(source)
    const money = await bea('2011-06-01')
    const vote = (phase: string, perPupil: string, more = {}) =>
      money.post(`/funds/${funds['dedicated-schools-grant']}/amount`, { phase, perPupil, pupils: '10000', ...more })
    const gone = { 'reason.dedicated-schools-grant-at-least': 'The other phases are voted next.' }
    await vote('primary', '45', gone)
    expect((await vote('secondary', '29')).errors.join()).toContain('at least £750,000')
    expect((await vote('secondary', '30')).status).toBe(303)
    await money.post(`/funds/${funds['endowment-fund']}/amount`, { pence: '60000' })
    const given = { schoolYear: '2011', ...dated('givenOn', '2011-06-01') }
    const early = await money.post('/money/contributions/new', { ...given, school: 'Oak School', pence: '20000' })
    expect(early.errors).toEqual(['There is no fund Contributions from schools of 2011/12 yet: add it first.'])
    await add('contributions-of-schools')
    for (const [school, pence] of [
      ['Oak School', '20000'],
      ['Elm School', '15000.50'],
      ['North School', '4999.50'],
    ] as const)
      expect((await money.post('/money/contributions/new', { ...given, school, pence })).status).toBe(303)
    const page = await (await group.as('Oak', '2011-06-02')).visit('/money?year=2011')
    expect(page.heading).toContain('£850,000 for 2011/12')
    expect(table(page)).toMatch(/Dedicated Schools Grant 2011\/12\s*£750,000\s*2 entries, last 1 June 2011/)
    expect(table(page)).toMatch(/The Endowment Fund 2011\/12\s*£60,000\s*1 entry, last 1 June 2011/)
    expect(table(page)).toMatch(/Contributions from schools 2011\/12\s*£40,000\s*3 entries, last 1 June 2011/)
    expect(page.body).toContain('In all £850,000 put in')
    expect((await (await group.as('Oak', '2011-06-02')).visit('/money.csv?year=2011')).body).toMatch(
      /Contributions from schools 2011\/12,40000,2011-06-01/,
    )
    const other = await browse(service, firHead, { now: '2011-06-02T09:00:00Z' })
    expect((await other.visit('/money?year=2011')).status).toBe(404)
  })

  test('RO-18: what a school gives in kind stands with who and what, is worth nothing until somebody says on what, and is no money of the year', async () => {
    const money = await bea('2011-06-03')
    const given = { schoolYear: '2011', school: 'Dell School', ...dated('givenOn', '2011-06-03') }
    const nothing = await money.post('/money/contributions/new', given)
    expect(nothing.errors).toEqual(['Enter an amount of money, or what is given in kind.'])
    const hall = { ...given, what: 'A hall for ten evenings', who: 'The site team' }
    const both = await money.post('/money/contributions/new', { ...hall, pence: '10', days: '1' })
    expect(both.errors).toEqual(['Money is worth what it is: record what is given in kind apart.'])
    const bare = await money.post('/money/contributions/new', { ...hall, valuePence: '500' })
    expect(bare.errors).toEqual(['Say what it is worth and on what that rests, or neither.'])
    expect((await money.post('/money/contributions/new', hall)).status).toBe(303)
    const page = await (await group.as('Oak', '2011-06-04')).visit('/money?year=2011')
    expect(page.heading).toContain('£850,000')
    expect(page.body).toContain('£40,000 in money; 1 in kind, of which none is valued')
    const coach = { ...given, school: 'Elm School', what: 'A coach of mathematics', days: '6' }
    const worth = { valuePence: '1500', valueRestsOn: 'Supply at £250 a day' }
    expect((await money.post('/money/contributions/new', { ...coach, ...worth })).status).toBe(303)
    const list = await (await group.as('Oak', '2011-06-04')).visit('/money/contributions?year=2011')
    expect(list.heading).toContain('£40,000 and 2 things in kind added for 2011/12')
    expect(table(list)).toMatch(
      /Dell School\s*The site team\s*A hall for ten evenings\s*In kind\s*Not valued\s*3 June 2011, by Bea/,
    )
    expect(table(list)).toMatch(/Elm School\s*A coach of mathematics\s*6 days\s*£1,500: Supply at £250 a day/)
    expect((await (await group.as('Oak', '2011-06-04')).visit('/money?year=2011')).body).toContain(
      '2 in kind, of which 1 valued at £1,500',
    )
    // A head of the group reads it, and does not record it.
    expect((await (await group.as('Oak', '2011-06-04')).post('/money/contributions/new', hall)).status).toBe(403)
  })

  test('RO-17: Consultant Heads, Data Manager and Business Manager count as a resource in kind, by days of the year, and not as money', async () => {
    await add('ses-personnel')
    const money = await bea('2011-09-01')
    const url = '/money/personnel/new'
    const people = { schoolYear: '2011', ...dated('givenOn', '2011-09-01') }
    const form = await money.visit(url)
    for (const each of ['Secondary and Primary Consultant Heads', 'Data Manager', 'Business Manager'])
      expect(form.body).toContain(each)
    const none = await money.post(url, { ...people, personnel: 'data-manager' })
    expect(none.errors).toEqual(['Enter how many days they are there for the partnership.'])
    const heads = { ...people, personnel: 'secondary-and-primary-consultant-heads', who: 'Nora and Omar', days: '120' }
    expect((await money.post(url, heads)).status).toBe(303)
    expect((await money.post(url, { ...people, personnel: 'data-manager', days: '40' })).status).toBe(303)
    expect((await money.post(url, { ...people, personnel: 'caretaker', days: '4' })).errors).toEqual([
      'Choose which people they are',
    ])
    const page = await (await group.as('Nora', '2011-09-02')).visit('/money')
    expect(page.heading).toContain('£850,000')
    expect(table(page)).toMatch(/SES personnel in place 2011\/12\s*£0\s*2 entries, last 1 September 2011\s*160 days/)
    expect(page.body).toContain('160 days; 2 in kind, of which none is valued')
    // Taken back, its days are no resource any more.
    const list = await money.visit('/money/contributions?year=2011')
    const row = list.page.querySelectorAll('tbody tr').find((each) => each.text.includes('Data Manager'))
    const back = row?.querySelector('a')?.getAttribute('href') ?? ''
    expect((await money.post(back, { because: 'She left in July' })).status).toBe(303)
    expect((await money.post(back, { because: 'Again' })).errors).toEqual(['It was taken back already.'])
    expect(table(await (await group.as('Nora', '2011-09-02')).visit('/money'))).toContain('120 days')
  })

  test('step 16, RO-88, RO-89: Omar brokers £3,000 outside the priorities: it stands, as 0.35% of £850,000; a head does not broker', async () => {
    expect((await broker({}, 'Oak')).status).toBe(403)
    expect((await broker({ pence: '0' })).errors).toContain('Enter an amount of money.')
    expect((await broker({ title: '', pence: '' })).errors).toEqual(['Enter what it is', 'Enter an amount of money.'])
    expect((await broker({ school: 'Reading Ltd' })).errors[0]).toContain('all investment is through schools')
    const done = await broker()
    expect(done.status).toBe(303)
    expect(done.goesTo).toContain('done=saved')
    const omar = await group.as('Omar', BROKERED)
    const one = await omar.visit(done.goesTo ?? '')
    expect(one.body).toContain('£3,000, 0.35% of £850,000')
    expect((await omar.visit('/money/minor')).heading).toContain('0.35% of 2011/12 is spent outside the priorities')
    expect((await omar.visit('/money')).body).toContain('£3,000 of £850,000, 0.35%; the limit is 5%, £42,500.')
    expect(table(await omar.visit('/money'))).toMatch(
      /The Endowment Fund 2011\/12\s*£60,000[^\n]*\n?[\s\S]*£3,000\s*1 decision/,
    )
    // Whoever deploys funds pays it, and the fund has that much less.
    const url = (done.goesTo ?? '').replace(/\?.*/, '')
    const on = dated('paidOn', BROKERED)
    expect((await omar.post(`${url}/pay`, on)).status).toBe(403)
    const money = await bea(BROKERED)
    expect((await money.post(`${url}/pay`, on)).status).toBe(303)
    expect((await money.post(`${url}/pay`, on)).errors).toContain('It was paid already.')
    expect((await money.visit(`/funds/${funds['endowment-fund']}`)).heading).toContain('£57,000 left of £60,000')
    expect((await money.post(`${url}/back`, { because: 'Paid to the wrong account' })).status).toBe(303)
    expect((await money.visit(`/funds/${funds['endowment-fund']}`)).heading).toContain('£60,000 left of £60,000')
    expect((await money.post(`${url}/pay`, on)).status).toBe(303)
  })

  test('step 16, RO-88: £50,000 with the limit at £42,500 goes to the Strategic Group; agreed it stands, lost it does not', async () => {
    const grant = { title: 'A large project', pence: '50000', fundId: funds['dedicated-schools-grant'] ?? '' }
    const done = await broker(grant)
    expect(done.goesTo).toContain('done=asked')
    const url = (done.goesTo ?? '').replace(/\?.*/, '')
    const omar = await group.as('Omar', BROKERED)
    const waits = await omar.visit(url)
    expect(waits.body).toContain('It goes to the Strategic Group.')
    expect(waits.texts('main p a[href="/deciding-group/meetings"]')).toEqual(['meeting'])
    expect(waits.body).toContain('Waits for a decision')
    expect((await omar.visit('/money/minor')).heading).toContain('0.35%')
    expect((await (await bea(BROKERED)).post(`${url}/pay`, dated('paidOn', BROKERED))).errors[0]).toContain(
      'It does not stand',
    )
    const lost = await broker({ ...grant, title: 'Another large project' })
    const meeting = await group.meet('2012-02-13')
    const on = '2012-02-13'
    const decide = async (goesTo: string | undefined, title: string, otherwise: Record<string, string>) => {
      const item = await group.onAgenda(meeting, on, { title, about: `minor-spending:${idIn(goesTo)}` })
      const voted = await group.vote(item, on, otherwise)
      expect(voted.status).toBe(303)
      return group.decide(item, on, `On ${title}.`)
    }
    expect((await decide(done.goesTo, 'The large project', {})).status).toBe(303)
    const nay = Object.fromEntries(['Elm', 'Ash', 'North', 'South', 'Dell', 'Glen'].map((each) => [each, 'against']))
    expect((await decide(lost.goesTo, 'The other project', nay)).status).toBe(303)
    const later = await group.as('Omar', '2012-02-14')
    expect((await later.visit(url)).body).toContain('Agreed on Monday 13 February 2012')
    expect((await later.visit(url)).body).toContain('Still to be paid')
    const other = await later.visit((lost.goesTo ?? '').replace(/\?.*/, ''))
    expect(other.body).toContain('Not agreed')
    expect((await later.visit('/money/minor')).heading).toContain('6.24% of 2011/12')
    // Oak is paid by it: the vote of its head did not count.
    const item = (await later.visit(url)).page.querySelector('a[href*="/deciding-group/items/"]')?.getAttribute('href')
    expect(table(await later.visit(item ?? ''))).toMatch(/Oak Head[^\n]*Not counted/)
    expect((await (await bea('2012-02-14')).post(`${url}/pay`, dated('paidOn', '2012-02-14'))).status).toBe(303)
  })

  test('RO-88: of two who spend at once the second goes to the group by the penny by which the limit does not reach', async () => {
    const other = await aService({ model: 'rotherham', now: '2011-09-05T09:00:00Z', schoolYear: 2011 })
    const people = [
      await other.addPerson({ role: 'consultant-head', name: 'Nora Consultant' }),
      await other.addPerson({ role: 'consultant-head', name: 'Omar Consultant' }),
    ]
    await other.addSchool({ name: 'Oak School', phase: 'Primary', type: 'Community school' })
    const keeper = await browse(other, other.administratorId)
    const fund = idIn((await keeper.post('/funds', { source: 'endowment-fund', year: '2011' })).goesTo)
    await keeper.post(`/funds/${fund}/amount`, { pence: '850000' })
    const both = (pence: readonly string[]) =>
      Promise.all(
        people.map(async (who, at) =>
          (await browse(other, who)).post('/money/minor/new', project({ fundId: fund, pence: pence[at] ?? '' })),
        ),
      )
    const done = await both(['21250.00', '21250.01'])
    expect(done.map(({ goesTo }) => /done=(.*)/.exec(goesTo ?? '')?.[1]).sort()).toEqual(['asked', 'saved'])
    // The whole of the limit to the penny stands: what is left of it is £21,250 or £21,249.99.
    const saved = done.find(({ goesTo }) => goesTo?.includes('saved'))
    const left = (await (await browse(other, people[0])).visit(saved?.goesTo ?? '')).body.includes('£21,250.01')
      ? '21249.99'
      : '21250'
    const last = await (await browse(other, people[0])).post('/money/minor/new', project({ fundId: fund, pence: left }))
    expect(last.goesTo).toContain('saved')
    expect((await keeper.visit('/money/minor')).heading).toContain('5% of 2011/12')
    const penny = await (
      await browse(other, people[0])
    ).post('/money/minor/new', project({ fundId: fund, pence: '0.01' }))
    expect(penny.goesTo).toContain('asked')
  })

  test('RO-88, RO-82: of two who spend at once of one fund the second is refused by the penny by which the fund does not reach', async () => {
    const other = await aService({ model: 'rotherham', now: '2011-09-05T09:00:00Z', schoolYear: 2011 })
    const people = [
      await other.addPerson({ role: 'consultant-head', name: 'Nora Consultant' }),
      await other.addPerson({ role: 'consultant-head', name: 'Omar Consultant' }),
    ]
    await other.addSchool({ name: 'Oak School', phase: 'Primary', type: 'Community school' })
    const keeper = await browse(other, other.administratorId)
    const ids: string[] = []
    for (const [source, pence] of [
      ['endowment-fund', '1000'],
      ['income-generation', '849000'],
    ] as const) {
      ids.push(idIn((await keeper.post('/funds', { source, year: '2011' })).goesTo))
      await keeper.post(`/funds/${ids.at(-1)}/amount`, { pence })
    }
    const done = await Promise.all(
      people.map(async (who, at) =>
        (await browse(other, who)).post(
          '/money/minor/new',
          project({ fundId: ids[0] ?? '', pence: at === 0 ? '500' : '500.01' }),
        ),
      ),
    )
    expect(done.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(done.find(({ status }) => status === 422)?.errors.join()).toMatch(
      /The Endowment Fund 2011\/12 has £(500|499\.99) that is not committed, and this takes £500(\.01)?\./,
    )
  })

  test('RO-97: work for a school elsewhere is considered, agreed by the group alone, and then brings income in; what was not agreed brings none', async () => {
    const on = '2012-03-05'
    const nora = await group.as('Nora', on)
    const said = { partner: 'A school in Sheffield', about: 'Leaders of Oak coach its leaders.', expectedPence: '6000' }
    const done = await nora.post('/money/income/new', said)
    expect(done.status).toBe(303)
    const url = (done.goesTo ?? '').replace(/\?.*/, '')
    expect((await nora.visit(url)).body).toContain('The Strategic Group decides')
    const came = { pence: '2500.25', ...dated('receivedOn', on), says: 'Four days' }
    const money = await bea(on)
    expect((await money.post(`${url}/received`, came)).errors[0]).toContain('It has not agreed to this work.')
    const item = await group.onAgenda(await group.meet(on), on, {
      title: 'Sheffield',
      about: `income:${idIn(done.goesTo)}`,
    })
    await group.vote(item, on)
    expect((await group.decide(item, on, 'Agreed.')).status).toBe(303)
    expect((await money.post(`${url}/received`, came)).errors[0]).toContain('There is no fund for income')
    await add('income-generation')
    expect((await nora.post(`${url}/received`, came)).status).toBe(403)
    expect((await money.post(`${url}/received`, came)).status).toBe(303)
    expect((await nora.visit(url)).body).toContain('£2,500.25')
    expect((await nora.visit('/money/income')).heading).toContain('£2,500.25 came in from work for others in 2011/12')
    expect((await nora.visit('/money')).heading).toContain('£852,500.25')
    expect((await money.visit(`/funds/${funds['income-generation']}`)).heading).toContain('£2,500.25 left')
    expect((await nora.visit('/money/income.csv')).body).toMatch(
      /A school in Sheffield,2012-03-05,.*Agreed,.*6000,2500.25/,
    )
  })

  test('RO-102: heads record research into other sources of money, and what came of it', async () => {
    const fir = await browse(service, firHead, { now: '2012-03-06T09:00:00Z' })
    const url = '/money/research'
    const found = { source: 'A trust for reading', says: 'It gives to groups of schools.', expectedPence: '12000' }
    expect((await fir.post(`${url}/new`, { ...found, ...dated('closesOn', '2012-05-31') })).status).toBe(303)
    const list = await (await group.as('Oak', '2012-03-07')).visit(url)
    expect(list.heading).toContain('One other source of money looked into')
    expect(table(list)).toMatch(
      /A trust for reading\s*6 March 2012, Fir Head\s*It gives to groups of schools\.\s*£12,000\s*31 May 2012/,
    )
    const say = list.page.querySelector(`main tbody a`)?.getAttribute('href') ?? ''
    expect((await (await group.as('Oak', '2012-06-01')).post(say, { cameOf: 'It gave £8,000.' })).status).toBe(303)
    expect((await fir.visit(url)).body).toContain('It gave £8,000. (1 June 2012)')
    expect((await fir.post(say, { cameOf: 'More' })).errors).toEqual(['What came of it was said already.'])
  })
})
