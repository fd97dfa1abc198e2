import { beforeAll, describe, expect, test } from 'vitest'
import { linkToBelowExpectations, seriousConcernsOf } from '#concerns/index.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse } from '../support/browse.ts'

// Story 4.3: the school year 2010/11 of a service that works in partnership, told through the pages. That no concern is a surprise: step 10, and
// what steps 11 and 12 rest on.

describe('4.3 no surprise', () => {
  let service: TestService
  let avon: string
  let pewsey: string
  let olive: string
  let joan: string
  let hal: string
  let penny: string

  const as = (person: string, on: string) => browse(service, person, { now: `${on}T09:00:00Z` })
  const day = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const decide = async (on: string, startsOn = on) => {
    const desk = await as(olive, on)
    const typed = { reason: 'serious-concern', says: 'Provision is weak.', ...day('startsOn', startsOn) }
    return desk.submit(`/schools/${avon}/need/decide/notice-to-improve`, typed)
  }
  const raise = async (on: string, school: string, answers: Record<string, string>) =>
    (await as(joan, on)).submit(`/schools/${school}/concerns/raise`, { said: 'Both saw the same books.', ...answers })

  beforeAll(async () => {
    service = await aService({ model: 'wiltshire', now: '2011-01-14T09:00:00Z', schoolYear: 2010 })
    avon = await service.addSchool({ name: 'Avon Vale Primary', phase: 'Primary' })
    pewsey = await service.addSchool({ name: 'Pewsey Down Primary', phase: 'Primary' })
    olive = await service.addPerson({ role: 'primary-leadership-team', name: 'Olive Officer' })
    const group = await service.addGroup({ kind: 'cluster', schools: [avon, pewsey] })
    joan = await service.addPerson({ role: 'school-improvement-partner', name: 'Joan Partner', group })
    hal = await service.addPerson({ role: 'headteacher', name: 'Hal Head', school: avon })
    penny = await service.addPerson({ role: 'headteacher', name: 'Penny Head', school: pewsey })
  })

  test('step 10, WI-08: on 14 January a category is refused, for no conversation is recorded; so is a serious concern without one', async () => {
    const refused = await decide('2011-01-14')
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([
      expect.stringContaining('Any concerns raised with schools are never a surprise. No conversation about a concern'),
    ])
    expect(refused.body).toContain('WI-08')
    expect(refused.page.querySelector(`.govuk-error-summary a[href^="/schools/${avon}/concerns/raise"]`)).not.toBeNull()
    const none = await raise('2011-01-14', avon, { title: 'Reading', kind: 'serious-concern', withPerson: hal })
    expect([none.status, none.errors[0]]).toEqual([422, expect.stringContaining('never a surprise. Enter the day')])
    const ahead = { title: 'Reading', kind: 'serious-concern', withPerson: hal, ...day('talkedOn', '2011-01-21') }
    expect((await raise('2011-01-14', avon, ahead)).errors).toEqual(['That day lies ahead: enter it once it has come.'])
    expect((await (await as(hal, '2011-01-14')).visit(`/schools/${avon}/concerns`)).heading).toContain('No concern')
  })

  test('step 10, WI-08, WI-09, WI-71: on 21 January the conversation and the serious concern are recorded, and the head reads both', async () => {
    const talked = { title: 'Quality of provision', withPerson: hal, ...day('talkedOn', '2011-01-21') }
    const saved = await raise('2011-01-21', avon, { ...talked, kind: 'serious-concern' })
    expect(saved.errors).toEqual([])
    const head = await as(hal, '2011-01-21')
    const own = await head.visit(saved.goesTo!.replace(/\?.*/, ''))
    expect(own.heading).toContain('Serious concern: Quality of provision')
    expect(own.body).toContain('Friday 21 January 2011, with Hal Head')
    expect(own.body).toContain('Both saw the same books.')
    const all = (await head.visit(`/schools/${avon}/recorded`)).texts('main .wm-rows li')
    expect(all[0]).toContain('Quality of provision: recorded as: Serious concern.')
    expect(all[1]).toContain('Quality of provision: talked about with Hal Head on Friday 21 January 2011.')
    expect((await (await as(penny, '2011-01-21')).visit(`/schools/${avon}/concerns`)).status).toBe(404)
    await service.look(olive, async (look) => {
      expect(await seriousConcernsOf(look, avon)).toEqual([
        { id: expect.any(String), title: 'Quality of provision', recordedOn: '2011-01-21' },
      ])
      expect(await seriousConcernsOf(look, pewsey)).toEqual([])
    })
  })

  test('step 12, WI-08: a category that would begin before that conversation is refused, on 11 February it is set', async () => {
    expect((await decide('2011-02-11', '2011-01-20')).errors[0]).toContain(
      'recorded at this school by Thursday 20 January',
    )
    expect((await decide('2011-02-11')).errors).toEqual([])
    // The category opened the way out of it at once.
    const page = await (await as(hal, '2011-02-11')).visit(`/schools/${avon}/recorded`)
    expect(page.texts('main .wm-rows li').slice(0, 2)).toEqual([
      expect.stringContaining('A case was opened'),
      expect.stringContaining('Notice to Improve from Friday 11 February 2011'),
    ])
  })

  test('WI-08: agreed in a round, a category waits in the same way', async () => {
    const desk = await as(olive, '2011-02-11')
    const opened = await desk.submit('/need/rounds/open', {
      ...{ schoolYear: '2011', ...day('startsOn', '2011-09-05') },
      ...{ ...day('linesBy', '2011-03-01'), ...day('proposalsBy', '2011-03-04') },
    })
    expect(opened.errors).toEqual([])
    const round = opened.goesTo!.replace(/\?.*/, '')
    const agreed = await desk.submit(`${round}/schools/${pewsey}/decide/special-measures`, {
      says: 'Provision is weak.',
    })
    expect([agreed.status, agreed.errors[0]]).toEqual([422, expect.stringContaining('never a surprise')])
  })

  test('WI-68: where progress is below expectations the school counts as potentially vulnerable, once it was talked about', async () => {
    const link = linkToBelowExpectations(service.model, pewsey, 'Progress in the old spring term')!
    const desk = await as(joan, '2011-04-08')
    const begun = await desk.visit(link)
    expect(begun.page.querySelector('[name=title]')?.getAttribute('value')).toBe('Progress in the old spring term')
    const said = { said: 'Tracking shows it.', withPerson: penny }
    const refused = await desk.submit(link, said)
    expect([refused.status, refused.errors[0]]).toEqual([422, expect.stringContaining('never a surprise')])
    const own = `/schools/${pewsey}`
    expect((await desk.visit(own)).texts('#concerns .govuk-tag')).toEqual([])
    expect((await desk.submit(link, { ...said, ...day('talkedOn', '2011-04-08') })).errors).toEqual([])
    expect((await desk.visit(own)).texts('#concerns .govuk-tag')).toEqual(['Potentially vulnerable'])
    expect((await (await as(penny, '2011-04-08')).visit(own)).texts('#concerns .govuk-tag')).toEqual([
      'Potentially vulnerable',
    ])
  })
})
