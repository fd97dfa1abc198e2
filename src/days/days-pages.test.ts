import { beforeAll, describe, expect, test } from 'vitest'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { clearQueue, jobsAtWork, until } from '../../test/support/jobs-at-work.ts'
import { allocate, hasDays, wanted } from '../../test/support/days.ts'
import { doWork } from '#work/work.ts'
import { askForAll, statementJobs } from './statement/issue-all.ts'
import { issueStatement } from './statement/issue-statement.ts'

let service: TestService
let school: string
let other: string
let adviser: string
let consultant: string
let head: string
let chair: string
let admin: Browser

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  await addTerms(service)
  school = await service.addSchool({ name: 'Parr Brook Primary School' })
  other = await service.addSchool({ name: 'Sutton Hey Primary School' })
  adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ann Adviser' })
  consultant = await service.addPerson({ role: 'primary-consultant', school, name: 'Carl Consultant' })
  head = await service.addPerson({ role: 'headteacher', school, name: 'Derek Head' })
  chair = await service.addPerson({ role: 'chair-of-governors', school, name: 'Eve Chair' })
  admin = await browse(service, service.administratorId)
})

const allocation = (differs = {}) => ({
  ...{ who: `${consultant}|primary-consultant`, days: '2', kind: 'specific-purpose' },
  ...{ need: 'Numeracy', needSeenBy: adviser },
  ...differs,
})

describe('what people have to give', () => {
  test('XX-09: is brought in by a form, with nothing as a number, and is changed', async () => {
    const place = `/people/${consultant}/days`
    expect((await admin.visit(place)).heading).toMatch(/Nobody has said what Carl Consultant has to give/)
    const done = await admin.submit(`${place}/capacity`, { days: '20', percent: '100' })
    const shown = await admin.follow(done)
    expect(shown.heading).toMatch(/Carl Consultant has 20 days left of 20 days in 2026\/27/)
    const change = shown.page.querySelector('a[href^="/capacities/"]')?.getAttribute('href') ?? ''
    const none = await admin.follow(await admin.submit(change, { days: '0' }))
    expect(none.heading).toMatch(/has no days left of 0 days/)
    await admin.submit(change, { days: '20' })
  })

  test.each([
    ['days', 'a few', /Enter how many days in whole or half days/],
    ['days', '2.3', /Enter how many days/],
    ['days', '', /Enter how many days/],
    ['days', '900', /Enter how many days/],
    ['percent', '101', /part of full time/],
    ['percent', 'x', /part of full time/],
    ['startedOn-year', '1899', /the first day/],
    ['finishedOn-day', '31', /Enter the last day|last day/],
    ['finishedOn-year', '2031', /school year ends/],
  ])('of a form with %s as %j says one sentence', async (field, value, says) => {
    const wrong = field === 'finishedOn-day' ? { 'finishedOn-month': '2' } : {}
    const answer = await admin.submit(`/people/${adviser}/days/capacity`, { days: '20', [field]: value, ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.errors.join(' ')).toMatch(says)
  })

  test('XX-09: two times that lie over each other are refused', async () => {
    const answer = await admin.submit(`/people/${consultant}/days/capacity`, { days: '5' })
    expect(answer.errors.join(' ')).toMatch(/is said already/)
  })

  test('one sees one’s own year, and not another’s; a head sees none', async () => {
    const own = await browse(service, adviser)
    expect((await own.visit(`/people/${adviser}/days`)).status).toBe(200)
    expect((await own.visit(`/people/${consultant}/days`)).status).toBe(404)
    expect((await own.visit('/days')).texts('tbody th a')).toEqual(['Ann Adviser'])
    expect((await (await browse(service, head)).visit('/days')).status).toBe(404)
  })
})

describe('allocating days to a school', () => {
  test('XX-09: the form says what each has left, and what would go beyond is said before it is saved', async () => {
    const place = `/schools/${school}/days/allocate`
    const form = await admin.visit(place)
    expect(form.texts('select[name=who] option').join('\n')).toMatch(
      /Carl Consultant, Primary Consultant: 20 days left/,
    )
    const over = await admin.submit(place, allocation({ days: '20.5' }))
    expect(over.status).toBe(422)
    expect(over.errors.join(' ')).toMatch(/Carl Consultant has 20 days left in 2026\/27, and this takes 20½ days/)
    const done = await admin.follow(await admin.submit(place, allocation()))
    expect(done.body).toContain('Numeracy, identified by Ann Adviser')
    expect((await admin.visit(`/people/${consultant}/days`)).heading).toMatch(/18 days left of 20/)
  })

  test.each([
    ['who', 'nobody', /Choose who gives the days/],
    ['who', `${'0'.repeat(8)}|`, /Choose who gives the days/],
    ['days', '0', /Enter how many days/],
    ['days', '-1', /Enter how many days/],
    ['kind', '', /Choose what kind of day it is/],
    ['kind', 'another', /Choose what kind of day it is from the list/],
    ['term', 'never', /Choose a term of the year from the list/],
    ['fund', 'Über alles', /Enter the fund as small letters/],
    ['fund', 'pocket-money', /Choose the fund from the list/],
    ['fund', 'leadership-incentive-grant', /pays money, and no days/],
    ['need', 'x'.repeat(501), /500 characters or fewer/],
    ['needSeenBy', '', /Name the need, and who identified it/],
  ])('with %s as %j says one sentence and keeps what was typed', async (field, value, says) => {
    const answer = await admin.submit(`/schools/${school}/days/allocate`, allocation({ [field]: value }))
    expect(answer.status).toBe(422)
    expect(answer.errors.join(' ')).toMatch(says)
    expect(answer.page.querySelector('input[name=days]')?.getAttribute('value')).toBe(field === 'days' ? value : '2')
  })

  test('it is changed and taken back with a reason, once; an old page is told to load again', async () => {
    const shown = await admin.visit(`/schools/${school}/days`)
    const place = shown.page.querySelector('a[href^="/allocations/"]')?.getAttribute('href') ?? ''
    expect((await admin.submit(place, { days: '3' })).status).toBe(303)
    expect((await admin.submit(place, { days: '4', revision: '1' })).errors.join(' ')).toMatch(/Load the page again/)
    expect((await admin.submit(`${place}/withdraw`, {})).errors.join(' ')).toMatch(/Enter why they are taken back/)
    expect((await admin.submit(`${place}/withdraw`, { because: 'Not wanted' })).status).toBe(303)
    expect((await admin.visit(place)).status).toBe(404)
    expect((await admin.visit(`/people/${consultant}/days`)).heading).toMatch(/20 days left/)
  })

  test('another service’s school, person and allocation are not found', async () => {
    const elsewhere = await aService({ model: 'st-helens' })
    const theirs = await elsewhere.addSchool()
    expect((await admin.visit(`/schools/${theirs}/days`)).status).toBe(404)
    expect((await admin.visit(`/schools/${theirs}/days/allocate`)).status).toBe(404)
    const stranger = await elsewhere.addPerson({ role: 'primary-consultant', school: theirs })
    const answer = await admin.submit(
      `/schools/${school}/days/allocate`,
      allocation({ who: `${stranger}|primary-consultant` }),
    )
    expect(answer.status).toBe(422)
  })

  test('the lists count in days, keep their filters in their address, and are kept as files', async () => {
    await allocate(
      service,
      service.administratorId,
      { schoolId: school },
      wanted({ role: 'link-adviser', kind: 'link-adviser', halfDays: 7 }),
    )
    expect((await admin.visit('/days?stands=unknown')).texts('tbody th a')).toContain('Ann Adviser')
    expect((await admin.visit('/days?stands=over')).texts('tbody th a')).toEqual([])
    const csv = (await admin.visit('/days.csv')).body
    expect(csv).toContain('Carl Consultant')
    expect((await admin.visit('/days/schools')).heading).toMatch(/1 school is due days and has none allocated/)
    expect((await admin.visit('/days/schools?stands=gap')).texts('tbody th a')).toEqual(['Sutton Hey Primary School'])
    expect((await admin.visit('/days/schools.csv')).body).toMatch(/Parr Brook Primary School,3,3.5/)
    const misfits = (await admin.visit('/misfits')).body
    expect(misfits).toContain('Due 3 days in 2026/27, and nothing is allocated.')
  })
})

describe('what schools are told', () => {
  test('SH-20, SH-21: the list says who was not sent it; one press issues each exactly once, and it is empty when all have it', async () => {
    await clearQueue(service)
    const [derek, eve] = [await browse(service, head), await browse(service, chair)]
    const place = `/schools/${school}/statements/2026`
    expect((await derek.visit(place)).status).toBe(404)
    expect((await admin.visit('/days/statements')).heading).toContain(
      '2 schools were not sent the Annual Support Allocation',
    )
    expect((await admin.submit(place, {}, 'form[action$="/issue"]')).status).toBe(303)
    const left = await admin.visit('/days/statements?stands=none')
    expect(left.texts('tbody th a')).toEqual(['Sutton Hey Primary School'])
    await admin.submit('/days/statements', {}, 'form[action="/days/statements"][method=post]')
    await service.act(service.administratorId, (look) => doWork(look, (work) => askForAll(work, 2026)))
    const atWork = await jobsAtWork(service, statementJobs())
    const all = await until(
      async () => (await admin.visit('/days/statements')).heading,
      (found) => found.includes('Every school was sent its Annual Support Allocation'),
    ).finally(() => atWork.stop())
    expect(all).toContain('Every school was sent its Annual Support Allocation')
    const { rows } = await service.db.owner.query('select version from statements where authority_id = $1', [
      service.authorityId,
    ])
    expect(rows).toEqual([{ version: 1 }, { version: 1 }])
    const read = await derek.visit(place)
    expect(read.body).toMatch(/Light touch core support/)
    expect(read.body).toMatch(/Ann Adviser/)
    expect((await eve.visit(`${place}/versions/1/pdf`)).headers['content-type']).toBe('application/pdf')
    expect((await derek.visit(`/schools/${other}/statements/2026`)).status).toBe(404)
  })

  test('SH-21: what changes makes a new version to be issued, beside the one before; nothing changed issues nothing', async () => {
    const place = `/schools/${school}/statements/2026`
    const again = service.act(service.administratorId, (look) =>
      doWork(look, (work) => issueStatement(work, school, 2026)),
    )
    expect(await again.catch(String)).toMatch(/nothing in it has changed since version 1/)
    await hasDays(service, adviser, 20)
    await allocate(
      service,
      service.administratorId,
      { schoolId: school },
      wanted({ personId: adviser, role: 'link-adviser', kind: 'link-adviser', halfDays: 4 }),
    )
    expect((await admin.visit('/days/statements')).heading).toContain('1 school waits for a new version')
    expect((await admin.visit('/')).body).toContain('Issue a new version of the Annual Support Allocation')
    expect((await admin.submit(place, {}, 'form[action$="/issue"]')).status).toBe(303)
    const derek = await browse(service, head)
    expect((await derek.visit(place)).heading).toMatch(/version 2/)
    expect((await derek.visit(`${place}?version=1`)).body).not.toContain('>2 days<')
  })
})
