import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrategicGroup, dated, type StrategicGroup } from '../support/a-strategic-group.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.5, steps 3, 8 to 11, 16 and 18: what the partnership pays for, decided by its heads, through the pages.

const GAINS = {
  'gain.gains-for-children': 'Boys in Year 6 write as well as girls.',
  'gain.gains-in-teaching': 'Every teacher of Key Stage 2 teaches writing at least well.',
  'gain.benefits-to-the-school': 'Each school has a leader of writing.',
}

describe('4.5 priorities, commissions and money', () => {
  let service: TestService
  let group: StrategicGroup
  let money: Browser
  let firHead = ''
  let oakSecond = ''
  let beaId = ''
  const funds: Record<string, string> = {}
  const ids: Record<string, string> = {}
  const idIn = (goesTo: string | undefined) => /[0-9a-f-]{36}/.exec(goesTo ?? '')?.[0] ?? ''
  const priority = (more: Record<string, string>) => ({
    ...{ schoolYear: '2011', horizon: 'short-term', about: 'From the audit.', focus: 'outcomes', costPence: '' },
    ...more,
  })
  const YEAR = { ...dated('startsOn', '2011-09-05'), ...dated('endsOn', '2012-07-20') }
  const commission = (more: Record<string, string> = {}) => ({
    ...{
      kind: 'support-of-schools',
      whom: 'schools',
      title: 'Writing with boys',
      about: 'Oak leads writing with boys.',
    },
    ...{ focus: 'outcomes', ...YEAR, capacity: 'Leaders of writing stay at each school and meet each term.' },
    ...more,
  })
  const revisionOf = async (who: Browser, url: string) =>
    (await who.visit(url)).page.querySelector('input[name="revision"]')?.getAttribute('value') ?? ''
  /** Sends a form with the revision that its page carries. */
  const send = async (who: Browser, url: string, answers: Record<string, string>) =>
    who.post(url, { revision: await revisionOf(who, url), ...answers })
  const table = (page: { texts: (selector: string) => string[] }) => page.texts('tbody tr').join('\n')

  beforeAll(async () => {
    service = await aService({ model: 'rotherham', now: '2011-05-09T09:00:00Z', schoolYear: 2010 })
    group = await aStrategicGroup(service)
    beaId = await service.addPerson({ role: 'business-manager', name: 'Bea Manager' })
    const fir = await service.addSchool({ name: 'Fir School', phase: 'Primary', type: 'Community school' })
    firHead = await service.addPerson({ role: 'headteacher', school: fir, name: 'Fir Head' })
    // Somebody who heads Oak with its head, and sits on no body.
    oakSecond = await service.addPerson({ role: 'headteacher', school: group.schools.Oak ?? '', name: 'Oak Co-Head' })
    money = await browse(service, beaId, { now: '2011-06-01T09:00:00Z' })
  })

  test('step 3, RO-14, RO-15: the Dedicated Schools Grant of £740,000 warns of its minimum; with £750,000, the Endowment and contributions there is £850,000', async () => {
    for (const source of [
      'dedicated-schools-grant',
      'endowment-fund',
      'contributions-of-schools',
      'income-generation',
      'ses-personnel',
    ])
      funds[source] = idIn((await money.post('/funds', { source, year: '2011' })).goesTo)
    const dsg = `/funds/${funds['dedicated-schools-grant']}/amount`
    const vote = (phase: string, perPupil: string, pupils: string, more = {}) =>
      money.post(dsg, { phase, perPupil, pupils, ...more })
    const low = await vote('primary', '45', '10000')
    expect([low.status, low.body.includes('at least £750,000')]).toEqual([422, true])
    const gone = { 'reason.dedicated-schools-grant-at-least': 'The other phases are voted next.' }
    expect((await vote('primary', '45', '10000', gone)).status).toBe(303)
    const seven = await vote('secondary', '29', '10000')
    expect(seven.errors.join()).toContain('With this there is £740,000.')
    expect((await vote('secondary', '25', '10000', gone)).status).toBe(303)
    expect((await vote('special', '100', '500')).status).toBe(303)
    expect((await money.post(`/funds/${funds['endowment-fund']}/amount`, { pence: '60000' })).status).toBe(303)
    expect(
      (await money.post(`/funds/${funds['contributions-of-schools']}/amount`, { pence: '40000', days: '' })).status,
    ).toBe(303)
    const inYear = await browse(service, beaId, { now: '2011-09-02T09:00:00Z' })
    expect((await inYear.visit('/funds')).heading).toContain('£850,000 left this year')
    expect((await money.visit(`/funds/${funds['dedicated-schools-grant']}`)).heading).toContain(
      '£750,000 left of £750,000',
    )
  })

  test('step 8, RO-78: Nora and Omar recommend three priorities; a head is not the one who does', async () => {
    const nora = await group.as('Nora', '2011-06-13')
    const a = await nora.post(
      '/priorities/new',
      priority({
        title: 'KS2 boys’ writing',
        kind: 'addressing-underperformance',
        costPence: '120000',
        focus: 'outcomes\nprovision',
      }),
    )
    expect(a.status).toBe(303)
    ids.a = idIn(a.goesTo)
    const omar = await group.as('Omar', '2011-06-13')
    const dsg = { fundId: funds['dedicated-schools-grant'] ?? '' }
    const b = {
      title: 'Secondary core subject support',
      kind: 'addressing-underperformance',
      costPence: '300000',
      ...YEAR,
      ...dsg,
    }
    ids.b = idIn((await omar.post('/priorities/new', priority(b))).goesTo)
    const c = {
      title: 'Outstanding mathematics',
      kind: 'building-excellence',
      costPence: '200,000.00',
      ...YEAR,
      ...dsg,
    }
    ids.c = idIn((await omar.post('/priorities/new', priority(c))).goesTo)
    expect((await (await group.as('Oak', '2011-06-13')).post('/priorities/new', priority(b))).status).toBe(403)
    const seen = await (await group.as('Oak', '2011-06-14')).visit('/priorities')
    expect(seen.heading).toContain('No priority is approved yet')
    expect(seen.texts('tbody tr')).toHaveLength(3)
  })

  test('RO-112, RO-07, RO-114: a priority without a focus, without its side of the balance or outside its year is refused, all at once', async () => {
    const nora = await group.as('Nora', '2011-06-13')
    const wrong = await nora.post('/priorities/new', {
      ...priority({ title: 'Somehow better', kind: 'better', focus: '', horizon: 'medium-term' }),
      ...dated('startsOn', '2012-09-03'),
      ...dated('endsOn', '2012-08-03'),
    })
    expect(wrong.status).toBe(422)
    const said = wrong.errors.join(' ')
    expect(said).toContain('Choose what it is for')
    expect(said).toContain('Choose at least one of them')
    expect(said).toContain('2011/12 lies in: Short term (2011/12/13)')
    expect(said).toContain('It ends before it starts')
    expect(said).toContain('Its days lie in the school year 2011/12')
  })

  test('step 9, RO-82, RO-83: without dates priority A is refused; without a mission link too; whole it is approved, by the group alone', async () => {
    const on = '2011-06-27'
    const meeting = await group.meet(on)
    const item = await group.onAgenda(meeting, on, { title: 'Priority A', about: `priority:${ids.a}` })
    const early = await group.vote(item, on)
    expect(early.status).toBe(422)
    expect(early.errors.join(' ')).toContain('It does not say its dates or the fund that pays for it.')
    expect(early.errors.join(' ')).toContain('It has none that points to a measure of the mission.')
    const nora = await group.as('Nora', on)
    const base = `/priorities/${ids.a}`
    expect((await nora.visit(base)).body).toContain('It does not say its dates or the fund that pays for it.')
    const whole = priority({
      ...{
        title: 'KS2 boys’ writing',
        kind: 'addressing-underperformance',
        costPence: '120000',
        focus: 'outcomes\nprovision',
      },
      ...{ fundId: funds['dedicated-schools-grant'] ?? '', ...YEAR },
    })
    expect((await send(nora, `${base}/change`, whole)).status).toBe(303)
    const unlinked = await group.vote(item, on)
    expect(unlinked.errors).toEqual([
      'Each priority has success criteria related to the Mission Statement. It has none that points to a measure of the mission.',
    ])
    const aimless = await nora.post(`${base}/criteria`, { says: 'Boys write', measures: '' })
    expect(aimless.errors[0]).toContain('Choose at least one measure of the mission')
    const first = { says: 'Boys make at least good progress in writing', measures: 'good-progress' }
    expect((await nora.post(`${base}/criteria`, first)).status).toBe(303)
    const second = { says: 'No cohort of boys is below its targets in writing', measures: 'underperforming-cohorts' }
    expect((await nora.post(`${base}/criteria`, second)).status).toBe(303)
    expect((await group.vote(item, on)).status).toBe(303)
    const late = await send(nora, `${base}/change`, { ...whole, costPence: '900000' })
    expect(late.errors[0]).toContain('It was voted on')
    expect((await nora.visit(base)).body).toContain('recommended')
    const alone = await (await group.as('Glen', on)).visit(base)
    expect(alone.body).toContain('On the agenda of Monday 27 June 2011')
    expect((await group.decide(item, on, 'Priority A is approved.')).status).toBe(303)
    expect((await nora.visit(base)).body).toContain('Priority of 2011/12, approved')
    expect((await nora.visit(base)).body).toContain('Agreed on Monday 27 June 2011')
    expect((await send(nora, `${base}/change`, { ...whole, revision: '1' })).errors[0]).toContain('It is approved')
  })

  test('step 9, RO-85, RO-07, RO-114: B is rolled forward in the first year alone; excellence £200,000 stands against underperformance £420,000', async () => {
    const on = '2011-06-28'
    const omar = await group.as('Omar', on)
    const b = {
      ...{ title: 'Secondary core subject support', kind: 'addressing-underperformance', costPence: '300000', ...YEAR },
      ...{ fundId: funds['dedicated-schools-grant'] ?? '', rolledFrom: 'Core subject support of 2010/11' },
    }
    expect((await send(omar, `/priorities/${ids.b}/change`, priority(b))).status).toBe(303)
    expect((await omar.visit(`/priorities/${ids.b}`)).body).toContain('Rolled forward')
    expect((await omar.visit(`/priorities/${ids.b}`)).body).toContain('appointments for a September start')
    const later = priority({ ...b, schoolYear: '2012', horizon: 'medium-term', fundId: '' })
    const refused = await omar.post('/priorities/new', {
      ...later,
      ...dated('startsOn', '2012-09-05'),
      ...dated('endsOn', '2013-07-20'),
    })
    expect(refused.errors.join(' ')).toContain('That was 2011/12, and this is for 2012/13.')
    const meeting = await group.meet(on)
    for (const [id, title] of [
      [ids.b, 'Priority B'],
      [ids.c, 'Priority C'],
    ] as const) {
      await omar.post(`/priorities/${id}/criteria`, { says: 'Progress is at least good', measures: 'good-progress' })
      const item = await group.onAgenda(meeting, on, { title, about: `priority:${id}` })
      expect((await group.vote(item, on)).status).toBe(303)
      expect((await group.decide(item, on, `${title} is approved.`)).status).toBe(303)
    }
    const page = await (await group.as('Oak', on)).visit('/priorities?year=2011')
    expect(page.heading).toContain('3 priorities approved, £620,000')
    expect(table(page)).toMatch(/Building excellence\s*1\s*£200,000/)
    expect(table(page)).toMatch(/Addressing underperformance\s*2\s*£420,000/)
    expect(page.body).toContain('Building excellence is £110,000 short of equal measure.')
    expect((await (await group.as('Oak', on)).visit('/priorities.csv?year=2011')).body).toContain(
      'Core subject support of 2010/11',
    )
    expect((await (await group.as('Oak', on)).visit('/priorities?year=2012')).body).not.toContain('boys’ writing')
  })

  test('step 10, RO-111: the Oak head votes on Oak’s own commission: not counted, and the interest is recorded', async () => {
    const on = '2011-07-04'
    const omar = await group.as('Omar', on)
    const planned = await omar.post(
      `/priorities/${ids.a}/commissions/new`,
      commission({ 'gain.gains-for-children': 'Boys write.' }),
    )
    expect(planned.status).toBe(303)
    ids.commission = idIn(planned.goesTo)
    const base = `/commissions/${ids.commission}`
    const oak = await omar.post(`${base}/payees`, { school: 'Oak School', pence: '40000' })
    expect(oak.status).toBe(303)
    const meeting = await group.meet(on)
    const item = await group.onAgenda(meeting, on, { title: 'Commission Oak', about: `commission:${ids.commission}` })
    expect((await group.vote(item, on)).status).toBe(303)
    const read = await (await group.as('Nora', on)).visit(item)
    expect(table(read)).toMatch(/Oak Head[^\n]*Not counted: Oak School would gain/)
    expect((await omar.post(`${base}/payees`, { school: 'Elm School', pence: '1' })).errors[0]).toContain(
      'It was voted on',
    )
    expect((await group.decide(item, on, 'Oak is commissioned.')).status).toBe(303)
    expect((await omar.visit(item)).body).toContain('9 for, 0 against; 1 not counted')
    expect((await omar.visit(base)).body).toContain('Agreed on Monday 4 July 2011')
  })

  test('step 11, RO-19, RO-20: without its teaching and learning gains the commission cannot begin; with all three it begins on 5 September', async () => {
    const omar = await group.as('Omar', '2011-09-05')
    const base = `/commissions/${ids.commission}`
    const bare = commission({
      'gain.gains-for-children': 'Boys write.',
      'gain.benefits-to-the-school': 'Leaders.',
      capacity: '',
    })
    expect((await send(omar, `${base}/change`, bare)).status).toBe(303)
    const begun = dated('begunOn', '2011-09-05')
    const refused = await send(omar, `${base}/begin`, begun)
    expect(refused.status).toBe(422)
    expect(refused.errors.join(' ')).toContain('It does not say: Teaching and learning gains.')
    expect(refused.errors.join(' ')).toContain('each commission says how capacity stays when its money ends')
    expect((await send(omar, `${base}/change`, commission(GAINS))).status).toBe(303)
    expect((await send(omar, `${base}/begin`, begun)).status).toBe(303)
    expect((await omar.visit(base)).body).toContain('Commission, begun')
  })

  test('step 11, RO-86: the payee Literacy Ltd is refused, Oak’s £40,000 stands; an appointment by the partnership itself is refused, by Oak it is saved', async () => {
    const omar = await group.as('Omar', '2011-09-05')
    const base = `/commissions/${ids.commission}`
    const ltd = await omar.post(`${base}/payees`, { school: 'Literacy Ltd', pence: '40000' })
    expect(ltd.status).toBe(422)
    expect(ltd.errors[0]).toContain('all investment is through schools. Literacy Ltd is not a school of the service.')
    const post = { pence: '20000', post: 'Leader of writing', ...dated('appointedOn', '2011-06-20') }
    const own = await omar.post(`${base}/payees`, { school: 'The Improvement Partnership', ...post })
    expect(own.errors[0]).toContain('Any appointments are to schools')
    expect((await omar.post(`${base}/payees`, { school: 'Oak School', ...post })).status).toBe(303)
    const read = await omar.visit(base)
    expect(table(read)).toContain('£40,000')
    expect(table(read)).toContain('Employs: Leader of writing, appointed on 20 June 2011')
    // The head of another school reads which school is commissioned, and not what it is paid; Oak's own head does.
    const fir = await (await browse(service, firHead, { now: '2011-09-06T09:00:00Z' })).visit(base)
    expect(fir.body).toContain('Oak School')
    expect(fir.body).not.toContain('£40,000')
    const oak = await (await browse(service, oakSecond, { now: '2011-09-06T09:00:00Z' })).visit(base)
    expect(oak.body).toContain('£40,000')
  })

  const payeeOf = async (who: Browser) =>
    (await who.visit(`/commissions/${ids.commission}`)).page
      .querySelectorAll('a[href$="/pay"]')
      .map((link) => link.getAttribute('href') ?? '')
  /** Pays as the Business Manager does, on a day. */
  const payer = () => browse(service, beaId, { now: '2011-10-03T09:00:00Z' })
  const on = dated('paidOn', '2011-10-03')

  test('RO-82, RO-86: a school is paid to the penny of what is committed to it, drawn from the fund; taken back, the fund has it again', async () => {
    const bea = await payer()
    const pays = await payeeOf(bea)
    expect(pays).toHaveLength(2)
    const [first = ''] = pays
    const beyond = await bea.post(first, { pence: '40000.01', ...on })
    expect(beyond.errors[0]).toContain(
      'Oak School has £40,000 left of what is committed to it, and this takes £40,000.01.',
    )
    expect((await bea.post(first, { pence: '10,000.50', ...on })).status).toBe(303)
    const fund = `/funds/${funds['dedicated-schools-grant']}`
    expect((await bea.visit(fund)).heading).toContain('£739,999.50 left of £750,000')
    const back = (await bea.visit(`/commissions/${ids.commission}`)).page.querySelector('a[href$="/back"]')
    expect((await bea.post(back?.getAttribute('href') ?? '', { because: 'Paid in error' })).status).toBe(303)
    expect((await bea.visit(fund)).heading).toContain('£750,000 left of £750,000')
    expect((await bea.visit(`/commissions/${ids.commission}`)).body).toContain('Taken back on')
    // On the school's own page, for its head; the head of another school reads nothing of it there.
    const onPage = async (who: string) =>
      (await browse(service, who, { now: '2011-10-03T09:00:00Z' })).visit(`/schools/${group.schools.Oak}`)
    expect((await onPage(oakSecond)).page.querySelector('#commissions')?.text).toContain('£40,000 committed, £0 paid')
    expect((await onPage(oakSecond)).body).toContain('employs Leader of writing')
    expect((await onPage(firHead)).page.querySelector('#commissions')).toBeNull()
    // A Consultant Head commissions, and does not pay.
    expect((await (await group.as('Omar', '2011-10-03')).post(first, { pence: '1', ...on })).status).toBe(403)
  })

  test('RO-82: of two who pay at once what is left, the second is refused by a penny; and two who commit the last of a priority too', async () => {
    const [first = ''] = await payeeOf(await payer())
    const [one, two] = await Promise.all([
      (await payer()).post(first, { pence: '20000.01', ...on }),
      (await browse(service, service.administratorId, { now: '2011-10-03T09:00:00Z' })).post(first, {
        pence: '20000',
        ...on,
      }),
    ])
    expect([one.status, two.status].sort()).toEqual([303, 422])
    expect((one.status === 422 ? one : two).errors[0]).toContain('left of what is committed to it')
    // £60,000 of £120,000 is committed: each of two asks for £30,000.01 more.
    const url = `/commissions/${ids.commission}/payees`
    const more = await Promise.all(
      ['Omar', 'Nora'].map(async (who) =>
        (await group.as(who, '2011-10-03')).post(url, { school: 'Elm School', pence: '30000.01' }),
      ),
    )
    expect(more.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(more.find(({ status }) => status === 422)?.errors[0]).toContain(
      'Of what its priority costs £29,999.99 is not committed, and this takes £30,000.01.',
    )
  })

  test('RO-82, RO-106: of two priorities that are decided at once, the second is refused by the penny by which the fund does not reach', async () => {
    const day = '2011-10-10'
    const nora = await group.as('Nora', day)
    const endowment = { fundId: funds['endowment-fund'] ?? '', ...YEAR }
    const meeting = await group.meet(day)
    const items: string[] = []
    for (const [title, costPence] of [
      ['Leaders of tomorrow', '30000.00'],
      ['Science outdoors', '30000.01'],
    ] as const) {
      const said = priority({ title, kind: 'building-excellence', costPence, ...endowment })
      const id = idIn((await nora.post('/priorities/new', said)).goesTo)
      await nora.post(`/priorities/${id}/criteria`, { says: 'Progress', measures: 'good-progress' })
      const item = await group.onAgenda(meeting, day, { title, about: `priority:${id}` })
      expect((await group.vote(item, day)).status).toBe(303)
      items.push(item)
    }
    const done = await Promise.all(items.map((item) => group.decide(item, day, 'Approved.')))
    expect(done.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(done.find(({ status }) => status === 422)?.errors[0]).toMatch(
      /The Endowment Fund 2011\/12 has £(30,000|29,999\.99) that is not committed, and this takes £30,000(\.01)?\./,
    )
  })

  test('step 18, RO-84: members of the group judge each criterion of priority A, by what shows it; nobody else does', async () => {
    const page = await (await group.as('Oak', '2012-06-18')).visit(`/priorities/${ids.a}`)
    const judge = page.page.querySelectorAll('a[href$="/judge"]').map((link) => link.getAttribute('href') ?? '')
    expect(judge).toHaveLength(2)
    const said = { judgement: 'partly-met', evidence: 'Boys gained four points, and girls three.' }
    for (const url of judge) expect((await (await group.as('Oak', '2012-06-18')).post(url, said)).status).toBe(303)
    const other = await browse(service, firHead, { now: '2012-06-18T09:00:00Z' })
    expect((await other.post(judge[0] ?? '', said)).status).toBe(403)
    const again = { judgement: 'met', evidence: 'Seen again in July.' }
    expect((await (await group.as('Elm', '2012-07-02')).post(judge[0] ?? '', again)).status).toBe(303)
    const read = table(await other.visit(`/priorities/${ids.a}`))
    expect(read).toMatch(/Met, 2 July 2012, Elm Head: Seen again in July\.\s*Partly met, 18 June 2012, Oak Head/)
  })

  test('RO-73: a commission that ends before it began is refused, planned or held; it ends on a day that has come', async () => {
    const omar = await group.as('Omar', '2012-07-09')
    const backwards = commission({ ...dated('startsOn', '2012-02-01'), ...dated('endsOn', '2012-01-31') })
    const planned = await omar.post(`/priorities/${ids.a}/commissions/new`, backwards)
    expect(planned.errors).toEqual(['It ends before it begins: enter a later day.'])
    const end = `/commissions/${ids.commission}/end`
    const early = await send(omar, end, { ...dated('endedOn', '2011-09-04'), says: 'Done.' })
    expect(early.errors).toEqual(['It began on 5 September 2011: it cannot end before.'])
    expect((await send(omar, end, { ...dated('endedOn', '2012-07-10'), says: 'Done.' })).errors[0]).toContain(
      'has come',
    )
    expect((await send(omar, end, { ...dated('endedOn', '2012-07-09'), says: 'Boys write.' })).status).toBe(303)
  })

  test('RO-45, RO-20: the impact of Behaviour Support Services is evaluated as a review of a commission, question by question', async () => {
    const omar = await group.as('Omar', '2012-07-09')
    const url = `/commissions/${ids.commission}/reviews`
    expect((await omar.visit(url)).body).toContain('Evaluation of the impact of SEN provision')
    const kind = 'evaluation-of-behaviour-support'
    expect((await omar.visit(`${url}?kind=${kind}`)).body).toContain('What impact it had')
    const thin = await omar.post(url, {
      kind,
      ...dated('reviewedOn', '2012-07-09'),
      'answer-0': 'Exclusions of two years',
    })
    expect(thin.errors).toEqual(['Enter: What impact it had', 'Enter: What follows from it'])
    const whole = { 'answer-0': 'Exclusions', 'answer-1': 'A third fewer', 'answer-2': 'It goes on at two schools' }
    expect((await omar.post(url, { kind, ...dated('reviewedOn', '2012-07-09'), ...whole })).status).toBe(303)
    const read = await omar.visit(`/commissions/${ids.commission}`)
    expect(read.body).toContain('Evaluation of the impact of Behaviour Support Services')
    expect(read.body).toContain('A third fewer')
    expect(read.body).toContain('Leaders of writing stay at each school')
  })

  test('RO-81, RO-78: while the group is one head short, no priority is approved', async () => {
    const day = '2012-07-09'
    const nora = await group.as('Nora', day)
    const grant = { fundId: funds['dedicated-schools-grant'] ?? '', ...YEAR }
    const said = priority({ title: 'Late help', kind: 'building-excellence', costPence: '1', ...grant })
    const id = idIn((await nora.post('/priorities/new', said)).goesTo)
    await nora.post(`/priorities/${id}/criteria`, { says: 'Progress', measures: 'good-progress' })
    const toMeeting = async () =>
      (await nora.visit(`/priorities/${id}`)).texts('main p a[href="/deciding-group/meetings"]')
    expect(await toMeeting()).toEqual(['meeting'])
    const keeper = await browse(service, service.administratorId, { now: `${day}T09:00:00Z` })
    for (const name of ['Elm Head', 'Ash Head']) {
      const { page } = await keeper.visit('/deciding-group')
      const row = page.querySelectorAll('tbody tr').find((each) => each.text.includes(name))
      const leave = row?.querySelector('a')?.getAttribute('href') ?? ''
      expect((await keeper.post(leave, { ...dated('leftOn', day), because: 'Moved' })).status).toBe(303)
    }
    const item = await group.onAgenda(await group.meet(day), day, { title: 'Late help', about: `priority:${id}` })
    // It stands on an agenda now: the way there is not shown again.
    expect(await toMeeting()).toEqual([])
    expect((await group.vote(item, day)).status).toBe(303)
    const decided = await group.decide(item, day, 'Approved.')
    expect(decided.status).toBe(422)
    expect(decided.errors[0]).toContain('waits until the group is complete again')
    expect(decided.errors[0]).toContain('5 heads')
    expect((await nora.visit(`/priorities/${id}`)).body).toContain('Priority of 2011/12, recommended')
    // What is planned under it says for what it waits, and is not offered to be begun.
    const planned = idIn((await nora.post(`/priorities/${id}/commissions/new`, commission(GAINS))).goesTo)
    const read = await nora.visit(`/commissions/${planned}`)
    expect(read.texts('main p')).toContain('It begins once its priority is approved: Late help.')
    expect(read.page.querySelector('a[href$="/begin"]')).toBeNull()
  })

  test('RO-85: where the first year can no longer be chosen, nobody is asked what is rolled forward from it', async () => {
    const later = await aService({ model: 'rotherham', now: '2026-11-12T09:00:00Z', schoolYear: 2026 })
    const head = await later.addPerson({ role: 'consultant-head', name: 'Una Consultant' })
    const form = await (await browse(later, head, { now: '2026-11-12T09:00:00Z' })).visit('/priorities/new')
    expect(form.heading).toContain('Recommend a priority')
    expect(form.page.querySelector('[name="rolledFrom"]')).toBeNull()
    const first = await (await group.as('Nora', '2011-07-04')).visit('/priorities/new')
    expect(first.page.querySelector('[name="rolledFrom"]')).not.toBeNull()
  })
})
