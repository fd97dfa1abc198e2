import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.5, step 2: the Strategic Group is formed by its rule, through the pages.

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

  test('RO-80: nobody unknown is named, and where the model has no such body there is no page of it', async () => {
    expect((await propose('Nobody Here', 'head', 'primary')).errors[0]).toContain('Nobody is called Nobody Here')
    expect((await propose('', '', '')).status).toBe(422)
    const other = await aService({ model: 'norfolk' })
    expect((await (await browse(other, other.administratorId)).visit('/deciding-group')).status).toBe(404)
  })
})
