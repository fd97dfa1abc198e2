import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.5, steps 2, 4, 10, 14 and 20: the Strategic Group is formed by its rule, meets and decides, through the pages.

const dated = (field: string, on: string) => {
  const [year = '', month = '', day = ''] = on.split('-')
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year }
}
const PHASE = { primary: 'Primary', secondary: 'Secondary', special: 'Not applicable' } as const

describe('4.5 the Strategic Group', () => {
  let service: TestService
  let keeper: Browser
  const people: Record<string, string> = {}
  const as = (person: string, on: string): Promise<Browser> =>
    browse(service, people[person], { now: `${on}T09:00:00Z` })
  const propose = (name: string, seat: string, phase = '', more: Record<string, string> = {}) =>
    keeper.post('/deciding-group/members/new', {
      ...{ name, seat, phase },
      ...dated('joinedOn', '2011-05-09'),
      ...more,
    })
  const form = () => keeper.post('/deciding-group/formed', dated('formedOn', '2011-05-09'))
  const leaveOf = async (name: string) => {
    const { page } = await keeper.visit('/deciding-group')
    const row = page.querySelectorAll('tbody tr').find((each) => each.text.includes(name))
    return row?.querySelector('a')?.getAttribute('href') ?? ''
  }
  const leaves = async (name: string, on = '2011-05-09') =>
    keeper.post(await leaveOf(name), { ...dated('leftOn', on), because: 'Another stands in' })

  beforeAll(async () => {
    service = await aService({ model: 'rotherham', now: '2011-05-09T09:00:00Z', schoolYear: 2010 })
    const addHead = async (name: string, phase: keyof typeof PHASE) => {
      const type = phase === 'special' ? 'Community special school' : 'Community school'
      const school = await service.addSchool({ name: `${name} School`, phase: PHASE[phase], type })
      people[name] = await service.addPerson({ role: 'headteacher', school, name: `${name} Head` })
    }
    for (const name of ['Oak', 'Elm', 'Ash', 'Fir']) await addHead(name, 'primary')
    for (const name of ['North', 'South', 'West']) await addHead(name, 'secondary')
    for (const name of ['Dell', 'Glen']) await addHead(name, 'special')
    people.Nora = await service.addPerson({ role: 'consultant-head', name: 'Nora Consultant' })
    people.Omar = await service.addPerson({ role: 'consultant-head', name: 'Omar Consultant' })
    people.Ruth = await service.addPerson({ role: 'cyps-strategic-director', name: 'Ruth Director' })
    keeper = await browse(service, service.administratorId)
  })

  test('step 2, RO-79, RO-81: with five heads the Strategic Group is refused, and with nine', async () => {
    const standard = { meetsStandard: 'yes' }
    for (const name of ['Oak', 'Elm', 'Ash', 'Fir'])
      expect((await propose(`${name} Head`, 'head', 'primary', name === 'Oak' ? standard : {})).status).toBe(303)
    expect((await propose('North Head', 'head', 'secondary', standard)).status).toBe(303)
    expect((await propose('Nora Consultant', 'consultant-heads-on-the-group', 'primary')).status).toBe(303)
    expect((await propose('Omar Consultant', 'consultant-heads-on-the-group', 'secondary')).status).toBe(303)
    expect((await propose('Ruth Director', 'strategic-director-on-the-group')).status).toBe(303)
    const five = await form()
    expect(five.status).toBe(422)
    expect(five.errors[0]).toContain('Six to eight heads sit on the Strategic Group. 5 heads.')
    for (const name of ['South', 'West']) await propose(`${name} Head`, 'head', 'secondary')
    for (const name of ['Dell', 'Glen']) await propose(`${name} Head`, 'head', 'special', standard)
    const nine = await form()
    expect(nine.errors).toEqual(['Six to eight heads sit on the Strategic Group. 9 heads.'])
    expect((await keeper.visit('/deciding-group')).heading).toContain('is not formed yet')
  })

  test('step 2, RO-80, RO-81: seven without a delegate of the special phase are refused, and without the Director', async () => {
    for (const name of ['Dell Head', 'Glen Head']) expect((await leaves(name)).status).toBe(303)
    const noSpecial = await form()
    expect(noSpecial.status).toBe(422)
    expect(noSpecial.errors.join(' ')).toContain('No head is delegated from: Special.')
    for (const name of ['Fir Head', 'West Head']) await leaves(name)
    for (const name of ['Dell', 'Glen']) await propose(`${name} Head`, 'head', 'special', { meetsStandard: 'yes' })
    await leaves('Ruth Director')
    expect((await form()).errors).toEqual([
      'The CYPS Strategic Director sits on the Strategic Group. Nobody sits there.',
    ])
    expect((await propose('Oak Head', 'strategic-director-on-the-group')).errors.join(' ')).toContain(
      'is a member already',
    )
    expect((await propose('Fir Head', 'strategic-director-on-the-group')).errors[0]).toContain('does not hold the role')
    expect((await propose('Ruth Director', 'strategic-director-on-the-group')).status).toBe(303)
  })

  test('step 2, RO-80, RO-95: seven heads of each phase, a leader of Teaching School standard for each, Nora, Omar and Ruth form it on 9 May 2011', async () => {
    expect((await form()).goesTo).toBe('/deciding-group?done=formed')
    expect((await form()).errors[0]).toContain('is formed already')
    const seen = await (await as('Fir', '2011-05-10')).visit('/deciding-group')
    expect(seen.heading).toContain('Formed on Monday 9 May 2011')
    expect(seen.heading).toContain('The Strategic Group is complete')
    expect(seen.body).toContain('10 members')
    expect(seen.texts('main p')).toContain('No meeting is called.')
    const call = async (name: string) =>
      (await (await as(name, '2011-05-10')).visit('/deciding-group')).texts('main a[href$="/meetings/new"]')
    expect([await call('Nora'), await call('Fir')]).toEqual([['Call a meeting'], []])
    expect(seen.page.querySelector('a[href$="/leaves"]')).toBeNull()
    expect((await (await as('Ruth', '2011-05-10')).post('/deciding-group/members/new')).status).toBe(403)
  })

  test('RO-80, RO-81: a ninth head and a second Director are refused later too; who leaves leaves it short, and it is said what it cannot decide then', async () => {
    expect((await propose('Fir Head', 'head', 'primary')).status).toBe(303)
    expect((await propose('West Head', 'head', 'secondary')).errors[0]).toContain('There are 8 already')
    keeper = await browse(service, service.administratorId, { now: '2011-06-27T15:00:00Z' })
    expect((await keeper.visit(await leaveOf('Ruth Director'))).body).toContain('is then not complete')
    expect((await leaves('Ruth Director', '2011-06-27')).status).toBe(303)
    const short = await (await as('Oak', '2011-06-27')).visit('/deciding-group')
    expect(short.heading).toContain('is not complete')
    expect(short.body).toContain('waits until the group is complete again')
    expect(short.body).toContain('Partners and providers from outside')
    expect((await (await as('Oak', '2011-06-26')).visit('/deciding-group')).heading).toContain('is complete')
    expect(
      (await propose('Ruth Director', 'strategic-director-on-the-group', '', dated('joinedOn', '2011-06-27'))).status,
    ).toBe(303)
    expect((await (await as('Oak', '2011-06-27')).visit('/deciding-group')).heading).toContain('is complete')
  })

  const idIn = (goesTo: string | undefined) => (goesTo ?? '').replace(/\?.*/, '')
  const meet = async (who: Browser, on: string) =>
    idIn((await who.post('/deciding-group/meetings/new', dated('heldOn', on))).goesTo)
  const onAgenda = async (who: Browser, meeting: string, answers: Record<string, string>) => {
    const answer = await who.post(`${meeting}/items`, answers)
    if (answer.status !== 303) return { answer, item: '' }
    const { page } = await who.visit(meeting)
    const link = page.querySelectorAll('tbody a').find((each) => each.text.includes(answers.title!))
    return { answer, item: link?.getAttribute('href') ?? '' }
  }
  /** Everybody votes as said; whoever is not named was not there. */
  const voted = async (who: Browser, item: string, votes: Record<string, string>) => {
    const { page } = await who.visit(`${item}/votes`)
    const named = page.querySelectorAll('main label').flatMap((label) => {
      const vote = Object.entries(votes).find(([name]) => label.text.includes(name))?.[1]
      const select = page.getElementById(label.getAttribute('for') ?? '')
      return vote ? [[select?.getAttribute('name') ?? '', vote] as const] : []
    })
    return Object.fromEntries(named)
  }
  const ALL = ['Oak Head', 'Elm Head', 'Ash Head', 'Fir Head', 'North Head', 'South Head', 'Dell Head', 'Glen Head']
  const everybody = (vote = 'for') =>
    Object.fromEntries([...ALL, 'Nora', 'Omar', 'Ruth'].map((name) => [name, vote] as const))

  test('step 4, RO-105, RO-23, RO-104: on 16 May the group commissions the audit; school admission appeals are refused, not in the remit', async () => {
    const nora = await as('Nora', '2011-05-16')
    const meeting = await meet(nora, '2011-05-16')
    const appeals = await onAgenda(nora, meeting, { title: 'School admission appeals', remit: 'quality' })
    expect(appeals.answer.errors[0]).toContain('“School admission appeals” is not in the remit')
    const none = await onAgenda(nora, meeting, { title: 'The staff party', remit: 'party' })
    expect(none.answer.errors[0]).toContain('takes what belongs to one of its five remits')
    const { item } = await onAgenda(nora, meeting, {
      title: 'Commission the audit',
      remit: 'audit',
      paper: 'Audit brief',
    })
    const today = await nora.visit('/deciding-group')
    expect(today.texts('main p')).toContain('It meets next on Monday 16 May 2011, today: one item, not decided yet.')
    expect(today.texts('main a[href$="/items"]')).toEqual(['Put something on the agenda'])
    expect((await nora.post(`${item}/votes`, await voted(nora, item, everybody()))).status).toBe(303)
    const left = await (await as('Nora', '2011-05-17')).visit('/deciding-group')
    expect(left.texts('main p')).toContain('Waiting for a decision: 1 of Monday 16 May 2011.')
    const said = { says: 'An audit of needs and capacity is commissioned.' }
    expect((await nora.post(`${item}/decision`, said)).status).toBe(303)
    const read = await (await as('West', '2011-05-17')).visit('/decisions')
    expect(read.texts('tbody tr').join()).toContain('An audit of needs and capacity is commissioned.')
    const group = await (await as('West', '2011-05-17')).visit('/deciding-group')
    expect(group.texts('main p').join(' ')).toContain('It met last on Monday 16 May 2011: one item, all decided.')
    expect(group.body).not.toContain('Call a meeting')
    expect((await (await as('West', '2011-05-17')).visit(item)).body).not.toContain('Not there')
    expect((await (await as('West', '2011-05-17')).visit('/decisions.csv')).body).toContain('Commission the audit')
  })

  test('step 10, RO-111, RO-08: the Oak head’s vote on Oak’s own commission is not counted, and the interest is recorded', async () => {
    const ruth = await as('Ruth', '2011-07-04')
    const meeting = await meet(ruth, '2011-07-04')
    const about = { remit: 'priorities', matter: 'key-priorities', schools: 'Oak School' }
    const { item } = await onAgenda(ruth, meeting, { title: 'Commission Oak for boys’ writing', ...about })
    const nora = await as('Nora', '2011-07-04')
    const { page } = await nora.visit(`${item}/interests`)
    const omar =
      page
        .querySelectorAll('option')
        .find((each) => each.text === 'Omar Consultant')
        ?.getAttribute('value') ?? ''
    expect((await nora.post(`${item}/interests`, { memberId: omar, says: 'His wife teaches there' })).status).toBe(303)
    expect((await nora.post(`${item}/interests`, { memberId: omar, says: 'Again' })).errors[0]).toContain(
      'known already',
    )
    const votes = await voted(ruth, item, everybody())
    const [one, two] = await Promise.all([ruth.post(`${item}/votes`, votes), nora.post(`${item}/votes`, votes)])
    expect([one.status, two.status].sort()).toEqual([303, 422])
    expect((one.status === 422 ? one : two).errors[0]).toContain('recorded the votes already')
    const rows = (await nora.visit(item)).texts('tbody tr')
    expect(rows.filter((row) => row.includes('Oak Head')).join()).toContain('Not counted: Oak School would gain')
    expect(rows.filter((row) => row.includes('Omar')).join()).toContain('Not counted: His wife teaches there')
    expect((await nora.visit(`${item}/decision`)).body).toContain('9 for, 0 against, 2 not counted')
    expect((await nora.post(`${item}/decision`, { says: 'Oak is commissioned.' })).status).toBe(303)
    expect((await nora.visit(item)).body).toContain('9 for, 0 against; 2 not counted')
    expect((await nora.post(`${item}/decision`, { says: 'Not so.' })).errors[0]).toContain('decided already')
  })

  test('step 14, RO-96, RO-98: Nora alone accepting a partner from outside is refused; the group records value and contribution and accepts', async () => {
    const nora = await as('Nora', '2011-12-05')
    const meeting = await meet(nora, '2011-12-05')
    const about = { remit: 'communication', matter: 'outside-partners' }
    const { item } = await onAgenda(nora, meeting, {
      title: 'Support from a school of a neighbouring authority',
      ...about,
    })
    const said = {
      says: 'It is accepted as a partner.',
      'considered-0': 'Strong early reading',
      'considered-1': 'Ten days',
    }
    const alone = await nora.post(`${item}/decision`, said)
    expect(alone.errors[0]).toContain('Only the Strategic Group decides this; nobody decides it alone.')
    const outside = await (await as('West', '2011-12-05')).post(`${item}/decision`, said)
    expect(outside.errors).toEqual(['Only the Strategic Group decides this; nobody decides it alone.'])
    await nora.post(`${item}/votes`, await voted(nora, item, { ...everybody(), 'Elm Head': 'against' }))
    const without = await nora.post(`${item}/decision`, { says: 'It is accepted.' })
    expect(without.errors.join(' ')).toContain('The value that they could add')
    expect((await nora.post(`${item}/decision`, said)).status).toBe(303)
    const read = await (await as('West', '2011-12-06')).visit(item)
    expect(read.heading).toContain('agreed')
    expect(read.body).toContain('Strong early reading')
  })

  test('RO-111: votes of a meeting to come are not recorded, and its items say when they are', async () => {
    const nora = await as('Nora', '2012-01-09')
    const meeting = await meet(nora, '2012-02-06')
    const { item } = await onAgenda(nora, meeting, { title: 'A look ahead', remit: 'quality' })
    const ahead = await nora.visit(item)
    expect(ahead.texts('main p')).toContain('The votes are written down once the meeting was held.')
    expect(ahead.page.querySelector('a[href$="/votes"]')).toBeNull()
    expect((await nora.post(`${item}/votes`, await voted(nora, item, everybody()))).errors).toEqual([
      'The meeting lies ahead: votes are recorded once it was held.',
    ])
    const held = await (await as('Nora', '2012-02-06')).visit(item)
    expect(held.page.querySelector('a[href$="/votes"]')).not.toBeNull()
  })

  test('RO-81: a group that is short in the middle of a meeting decides what belongs to all, and not what only it may decide, until it is complete', async () => {
    const on = '2012-03-05'
    const omar = await as('Omar', on)
    const meeting = await meet(omar, on)
    const first = await onAgenda(omar, meeting, { title: 'How visits are assured', remit: 'quality' })
    const second = await onAgenda(omar, meeting, {
      title: 'Income from courses',
      remit: 'quality',
      matter: 'income-work',
    })
    for (const { item } of [first, second]) await omar.post(`${item}/votes`, await voted(omar, item, everybody()))
    keeper = await browse(service, service.administratorId, { now: `${on}T15:00:00Z` })
    expect((await leaves('Ruth Director', on)).status).toBe(303)
    expect((await omar.post(`${first.item}/decision`, { says: 'By two heads.' })).status).toBe(303)
    const waits = await omar.post(`${second.item}/decision`, { says: 'Courses are sold.' })
    expect(waits.errors[0]).toContain('waits until the group is complete again')
    expect(waits.errors[0]).toContain('The CYPS Strategic Director sits on the Strategic Group.')
    await propose('Ruth Director', 'strategic-director-on-the-group', '', dated('joinedOn', on))
    expect((await omar.post(`${second.item}/decision`, { says: 'Courses are sold.' })).status).toBe(303)
  })

  test('step 20, RO-98, RO-08: Ruth alone deciding the medium term is refused; by the Strategic Group it is recorded', async () => {
    const ruth = await as('Ruth', '2012-07-09')
    const meeting = await meet(ruth, '2012-07-09')
    const about = { remit: 'priorities', matter: 'medium-term' }
    const alone = await onAgenda(ruth, meeting, { title: 'The medium term', ...about })
    const said = {
      says: 'Consultant Heads and a team in the primary Teaching School are funded from September 2012.',
      'considered-0': 'Seven of 13 schools moved up a level',
      'considered-1': 'Grants come to schools from 2012',
    }
    expect((await ruth.post(`${alone.item}/decision`, said)).errors[0]).toContain('nobody decides it alone')
    await ruth.post(`${alone.item}/votes`, await voted(ruth, alone.item, { Ruth: 'for' }))
    const one = await ruth.post(`${alone.item}/decision`, said)
    expect(one.errors[0]).toContain(
      'heads hold the majority of the votes that count. Of the votes that count 0 are a head’s, 1 is not.',
    )
    const all = await onAgenda(ruth, meeting, { title: 'The medium term, again', ...about })
    await ruth.post(`${all.item}/votes`, await voted(ruth, all.item, everybody()))
    const without = await ruth.post(`${all.item}/decision`, { says: said.says })
    expect(without.errors.join(' ')).toContain('What the first years achieved')
    expect((await ruth.post(`${all.item}/decision`, said)).status).toBe(303)
    expect((await (await as('West', '2012-07-10')).visit('/decisions')).body).toContain(said.says)
  })

  test('RO-80: nobody unknown is named, and where the model has no such body there is no page of it', async () => {
    expect((await propose('Nobody Here', 'head', 'primary')).errors[0]).toContain('Nobody is called Nobody Here')
    expect((await propose('', '', '')).status).toBe(422)
    const other = await aService({ model: 'norfolk' })
    expect((await (await browse(other, other.administratorId)).visit('/deciding-group')).status).toBe(404)
  })
})
