import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { getCalendar } from './get-calendar.ts'

const AUTUMN = { 'autumn-startedOn': '2 September 2026', 'autumn-finishedOn': '18/12/2026' }
const HALF = { 'autumn-halfTermStartedOn': '26 Oct 2026', 'autumn-halfTermFinishedOn': '30 Oct 2026' }
const REST = {
  'spring-startedOn': '4 January 2027',
  'spring-finishedOn': '25 March 2027',
  'summer-startedOn': '12 April 2027',
  'summer-finishedOn': '21 July 2027',
}
const YEAR = { ...AUTUMN, ...HALF, ...REST }

let service: TestService
let admin: Browser
beforeAll(async () => {
  service = await aService()
  admin = await browse(service, service.administratorId)
})

const calendarOf = (schoolId?: string, of = service) =>
  of.look(of.administratorId, (look) => getCalendar(look, [2026], schoolId))

describe('XX-07: terms are set for an authority and a year', () => {
  test('before they are, the page says first what is missing', async () => {
    const shown = await admin.visit('/calendar')
    expect(shown.status).toBe(200)
    expect(shown.heading).toBe('The terms of 2026/27 have no dates yet')
    expect(shown.texts('.govuk-inset-text')[0]).toContain('No term of 2027/28 has dates yet')
  })

  test.each([
    ['nothing at all', {}, 'Enter the dates of at least one term of 2026/27.'],
    ['only a first day', { 'autumn-startedOn': '2 September 2026' }, 'Enter the last day of Autumn term'],
    ['no date', { ...YEAR, 'spring-startedOn': 'soon' }, 'Enter the first day of Spring term as a date'],
    [
      'a day that there is not',
      { ...YEAR, 'spring-finishedOn': '31 June 2027' },
      'Enter the last day of Spring term as a date',
    ],
    ['far too much', { ...YEAR, 'spring-startedOn': 'x'.repeat(3000) }, 'What you entered is too long'],
    [
      'half a half-term',
      { ...YEAR, 'autumn-halfTermFinishedOn': '' },
      'Enter the last day of the half-term of Autumn term',
    ],
    ['a half-term outside', { ...YEAR, 'autumn-halfTermFinishedOn': '18 December 2026' }, 'must lie inside it'],
    [
      'a half-term back to front',
      { ...YEAR, 'autumn-halfTermStartedOn': '31 Oct 2026' },
      'half-term of Autumn term must end',
    ],
    [
      'terms that overlap',
      { ...YEAR, 'spring-startedOn': '18 December 2026' },
      'Spring term must begin after Autumn term ends',
    ],
    [
      'the day before the school year',
      { ...YEAR, 'autumn-startedOn': '31 August 2026' },
      'is not in the school year 2026/27',
    ],
    [
      'the day after the school year',
      { ...YEAR, 'summer-finishedOn': '1 September 2027' },
      'is not in the school year 2026/27',
    ],
    [
      'an end before the beginning',
      { ...YEAR, 'summer-finishedOn': '11 April 2027' },
      'Summer term must end after it begins',
    ],
  ])('%s is refused with one sentence, and what was typed stays', async (_, answers, says) => {
    const answer = await admin.submit('/calendar/2026/change', answers)
    expect(answer.status).toBe(422)
    expect(answer.errors.join(' ')).toContain(says)
    for (const [name, typed] of Object.entries(answers))
      expect(answer.page.querySelector(`[name=${name}]`)?.getAttribute('value')).toBe(typed)
    expect((await calendarOf()).terms).toEqual([])
  })

  test('a year without its last term asks for a reason, which is kept', async () => {
    const other = await aService({ model: 'wiltshire' })
    const theirs = await browse(other, other.administratorId)
    const five = Object.fromEntries(
      [1, 2, 3, 4, 5].flatMap((term) => [
        [
          `term-${term}-startedOn`,
          `${term + 1} ${['September', 'November', 'January', 'March', 'May'][term - 1]} ${term < 3 ? 2026 : 2027}`,
        ],
        [
          `term-${term}-finishedOn`,
          `20 ${['October', 'December', 'February', 'April', 'July'][term - 1]} ${term < 3 ? 2026 : 2027}`,
        ],
      ]),
    )
    const asked = await theirs.submit('/calendar/2026/change', five)
    expect(asked.errors).toContain('2026/27 would have no dates for Term 6.')
    const reason = {
      'reason.every-term-has-dates': 'Agreed with schools',
      'reason.terms-begin-and-end-in-the-week': 'So it is',
    }
    expect((await theirs.submit('/calendar/2026/change', { ...five, ...reason })).status).toBe(303)
    expect((await calendarOf(undefined, other)).terms.map(({ term }) => term)).toEqual([
      'term-1',
      'term-2',
      'term-3',
      'term-4',
      'term-5',
    ])
    const { rows } = await other.db.owner.query('select overrides from events where authority_id = $1', [
      other.authorityId,
    ])
    expect(rows[0].overrides).toContainEqual(
      expect.objectContaining({ id: 'every-term-has-dates', reason: 'Agreed with schools' }),
    )
    expect((await theirs.visit('/calendar')).texts('.govuk-inset-text')[0]).toContain('Term 6 of 2026/27 has no dates.')
  })

  test('all at once, read back, and said on the page', async () => {
    const answer = await admin.submit('/calendar/2026/change', YEAR)
    expect([answer.status, answer.goesTo]).toEqual([303, '/calendar?set=2026'])
    const { terms } = await calendarOf()
    expect(terms.map(({ term, startedOn, finishedOn }) => [term, startedOn, finishedOn])).toEqual([
      ['autumn', '2026-09-02', '2026-12-18'],
      ['spring', '2027-01-04', '2027-03-25'],
      ['summer', '2027-04-12', '2027-07-21'],
    ])
    const shown = await admin.follow(answer)
    expect(shown.heading).toBe('Autumn term runs until Friday 18 December 2026')
    expect(shown.texts('.govuk-notification-banner__content')).toEqual(['The dates of 2026/27 are set'])
    expect(shown.body).toContain('half-term 26 to 30 October 2026')
  })

  test('history keeps who changed which term, before and after', async () => {
    const later = { ...YEAR, 'summer-finishedOn': '23 July 2027' }
    await admin.submit('/calendar/2026/change', later)
    const { rows } = await service.db.owner.query(
      'select actor_id, changes from events where authority_id = $1 order by sequence desc limit 1',
      [service.authorityId],
    )
    expect(rows[0]).toEqual({
      actor_id: service.administratorId,
      changes: {
        '2026/27 summer': { before: '12 April 2027 to 21 July 2027', after: '12 April 2027 to 23 July 2027' },
      },
    })
    await admin.submit('/calendar/2026/change', YEAR)
  })

  test('an older form does not overwrite what somebody else has set', async () => {
    const answer = await admin.submit('/calendar/2026/change', {
      ...YEAR,
      'autumn-startedOn': '3 September 2026',
      revision: '1',
    })
    expect(answer.status).toBe(422)
    expect(answer.errors).toEqual([expect.stringContaining('Someone has changed the dates of 2026/27')])
    expect((await calendarOf()).terms[0]?.startedOn).toBe('2026-09-02')
  })

  test('an adviser sees the year and may not set it; no year but one of four figures is a page', async () => {
    const adviser = await browse(service, await service.addPerson({ role: 'link-adviser' }))
    expect((await adviser.visit('/calendar')).body).not.toContain('Change the dates')
    expect((await adviser.visit('/calendar/2026/change')).status).toBe(403)
    expect((await adviser.post('/calendar/2026/change', YEAR)).status).toBe(403)
    for (const year of ['1989', '2101', 'soon', '2026.5'])
      expect((await admin.visit(`/calendar/${year}/change`)).status).toBe(404)
  })
})

describe('XX-07: a school keeps its own dates where it has them', () => {
  test('only what differs is its own, and wins', async () => {
    const school = await service.addSchool({ name: 'Fellgate Infant School' })
    const own = { ...YEAR, 'autumn-finishedOn': '16 December 2026' }
    const answer = await admin.submit(`/schools/${school}/calendar/2026/change`, own)
    expect(answer.goesTo).toBe(`/schools/${school}/calendar?set=2026`)
    const { terms } = await calendarOf(school)
    expect(terms.map(({ term, finishedOn, isOwn }) => [term, finishedOn, isOwn])).toEqual([
      ['autumn', '2026-12-16', true],
      ['spring', '2027-03-25', false],
      ['summer', '2027-07-21', false],
    ])
    expect((await calendarOf()).terms[0]?.finishedOn).toBe('2026-12-18')
    expect((await admin.follow(answer)).heading).toBe('Fellgate Infant School keeps dates of its own')
    // Set to everyone's again, it follows everyone's from now on.
    await admin.submit(`/schools/${school}/calendar/2026/change`, YEAR)
    expect((await calendarOf(school)).terms.some(({ isOwn }) => isOwn)).toBe(false)
  })

  test('its adviser and its head see them and do not set them; others do not know of the page', async () => {
    const [school, elsewhere] = [await service.addSchool(), await service.addSchool()]
    for (const role of ['link-adviser', 'headteacher']) {
      const person = await browse(service, await service.addPerson({ role, school }))
      expect((await person.visit(`/schools/${school}/calendar`)).status).toBe(200)
      expect((await person.visit(`/schools/${school}/calendar/2026/change`)).status).toBe(403)
      expect((await person.visit(`/schools/${elsewhere}/calendar`)).status).toBe(404)
    }
    const other = await aService()
    const theirs = await other.addSchool()
    for (const id of [theirs, 'x', 'fe8b1c52-0000-7000-8000-000000000000'])
      expect((await admin.visit(`/schools/${id}/calendar/2026/change`)).status).toBe(404)
  })
})

describe('XX-07: days on which pupils stay at home', () => {
  const page = '/calendar/2026/non-pupil-days'
  const on = (text: string, name = 'Training') => {
    const [day = '', month = '', year = ''] = text.split(' ')
    return { 'heldOn-day': day, 'heldOn-month': month, 'heldOn-year': year, name }
  }

  test.each([
    ['no date', on('', 'Training'), 'Enter the date on which pupils stay at home'],
    ['no name', on('2 9 2026', ' '), 'Enter what the day is for'],
    ['a name that is too long', on('2 9 2026', 'x'.repeat(101)), 'Use 100 characters or fewer'],
    ['another year’s day', on('1 9 2027'), 'is not in the school year 2026/27'],
    ['a Saturday', on('14 11 2026'), 'is at a weekend'],
    ['a bank holiday', on('3 5 2027'), 'is a bank holiday'],
    ['a day of half-term', on('28 10 2026'), 'is in half-term'],
    ['a day between terms', on('29 12 2026'), 'is in no term'],
  ])('%s is refused or asks why', async (_, answers, says) => {
    const answer = await admin.submit(page, answers, `form[action="${page}"]`)
    expect(answer.status).toBe(422)
    expect(answer.errors.join(' ')).toContain(says)
  })

  test('one is added once, and withdrawn', async () => {
    const add = () => admin.submit(page, on('2 9 2026', 'Training for all staff'), `form[action="${page}"]`)
    expect((await add()).status).toBe(303)
    expect((await add()).errors).toEqual(['Wednesday 2 September 2026 is there already: Training for all staff.'])
    expect((await admin.visit(page)).heading).toBe('Pupils stay at home on one day of 2026/27')
    expect((await calendarOf()).nonPupilDays.map(({ heldOn }) => heldOn)).toEqual(['2026-09-02'])
    await admin.submit(page, {}, 'form[action$=withdraw]')
    expect((await calendarOf()).nonPupilDays).toEqual([])
  })

  test('a school with days of its own keeps those alone', async () => {
    const school = await service.addSchool()
    const own = `/schools/${school}/calendar/2026/non-pupil-days`
    await admin.submit(page, on('2 9 2026'), `form[action="${page}"]`)
    expect((await calendarOf(school)).nonPupilDays.map(({ heldOn }) => heldOn)).toEqual(['2026-09-02'])
    await admin.submit(own, on('4 9 2026'), `form[action="${own}"]`)
    expect((await calendarOf(school)).nonPupilDays.map(({ heldOn }) => heldOn)).toEqual(['2026-09-04'])
    expect((await calendarOf()).nonPupilDays.map(({ heldOn }) => heldOn)).toEqual(['2026-09-02'])
    // Another school's head does not know of the day; nor does another service.
    const head = await browse(
      service,
      await service.addPerson({ role: 'headteacher', school: await service.addSchool() }),
    )
    const [{ id } = { id: '' }] = (await calendarOf(school)).nonPupilDays
    expect((await head.post(`/non-pupil-days/${id}/withdraw`)).status).toBe(404)
    const other = await aService()
    const stranger = await browse(other, other.administratorId)
    expect((await stranger.post(`/non-pupil-days/${id}/withdraw`)).status).toBe(404)
    expect((await admin.post(`/non-pupil-days/${id}/withdraw`)).goesTo).toBe(own)
    expect((await calendarOf(school)).nonPupilDays.map(({ heldOn }) => heldOn)).toEqual(['2026-09-02'])
  })
})
