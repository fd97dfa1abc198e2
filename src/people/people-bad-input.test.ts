import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'

const on = (name: string, year = '2026', month = '11', day = '12') => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
})

test('whatever a form is sent, it says in one sentence what to do, and nothing is written', async () => {
  const service = await aService()
  const elsewhere = await aService()
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const theirs = await elsewhere.addSchool({ name: 'Far Away' })
  const person = await service.addPerson({ role: 'data-officer', name: 'Dora Data' })
  const stranger = await elsewhere.addPerson({ role: 'data-officer', name: 'Sam Stranger' })
  const browser = await browse(service, service.administratorId)
  const role = `/people/${person}/roles/add`
  const headteacher = { role: 'headteacher', scope: 'school', place: 'Hollin Bank', ...on('startedOn') }
  const adviser = `/schools/${school}/adviser`
  const access = `/schools/${school}/people/add`
  const week = { monday: '2', tuesday: '2', wednesday: '2', thursday: '2', friday: '2', ...on('startedOn') }
  const cases: [string, Record<string, string | string[]>, RegExp][] = [
    ['/people/add', {}, /^Enter the name$/],
    ['/people/add', { name: '   ' }, /^Enter the name$/],
    ['/people/add', { name: 'x'.repeat(121) }, /120 characters or fewer/],
    ['/people/add', { name: 'A\u0000B' }, /without control characters/],
    ['/people/add', { name: ['A', 'B'] }, /in one line/],
    ['/people/add', { name: 'Ann', email: 'not an address' }, /like name@school/],
    ['/people/add', { name: 'Ann', email: 'a'.repeat(255) + '@x.test' }, /254 characters/],
    [role, { ...headteacher, role: '' }, /^Choose the role$/],
    [role, { ...headteacher, role: 'emperor' }, /has no role emperor/],
    [role, { ...headteacher, scope: 'planet' }, /^Choose over what/],
    [role, { ...headteacher, scope: 'authority', place: '' }, /cannot be held over that/],
    [role, { ...headteacher, place: '' }, /Nothing here is called/],
    [role, { ...headteacher, place: 'Far Away' }, /Nothing here is called|Choose which/],
    [role, { ...headteacher, place: 'zzzzqqq', placeId: theirs }, /Nothing here is called/],
    [role, { ...headteacher, place: '%' }, /Nothing here is called/],
    [role, { ...headteacher, standing: 'eternal' }, /^Choose how the post is filled/],
    [role, { ...headteacher, ...on('startedOn', '2026', '2', '30') }, /^Enter the first day as a day/],
    [role, { ...headteacher, ...on('startedOn', '', '', '') }, /^Enter the first day$/],
    [role, { ...headteacher, ...on('startedOn', '0001', '1', '1') }, /year in full/],
    [role, { ...headteacher, ...on('finishedOn', '2026', '11', '11') }, /before the first/],
    [adviser, { role: 'link-adviser', ...on('startedOn') }, /^Enter a name$/],
    [adviser, { role: 'link-adviser', whoId: stranger, ...on('startedOn') }, /^Enter a name$/],
    [
      adviser,
      { role: 'link-adviser', who: 'Sam Stranger', whoId: stranger, ...on('startedOn') },
      /Nothing here|Choose which/,
    ],
    [access, { name: 'Ann', role: 'headteacher', ...on('startedOn') }, /given by the service/],
    [access, { name: 'Ann', role: 'service-administrator', ...on('startedOn') }, /given by the service/],
    [access, { name: 'Ann', role: 'nothing', ...on('startedOn') }, /There is no role nothing/],
    [`/people/${person}/training/add`, { training: 'juggling', ...on('completedOn') }, /^Choose what was completed$/],
    [
      `/people/${person}/training/add`,
      { training: 'norfolk-model', ...on('completedOn', '2026', '11', '13') },
      /once it is completed/,
    ],
    [
      `/people/${person}/training/add`,
      { training: 'norfolk-model', ...on('completedOn'), ...on('expiresOn') },
      /lapses after it was completed/,
    ],
    [`/people/${person}/pattern`, { ...week, monday: '3' }, /^Choose how much of each day/],
    [`/people/${person}/pattern`, { ...on('startedOn') }, /^Choose how much of each day/],
    [
      `/people/${person}/leave/add`,
      { ...on('startedOn'), ...on('finishedOn', '2026', '11', '11') },
      /before the first/,
    ],
    [
      `/people/${person}/cover/add`,
      { who: 'Dora Data', reason: 'x', ...on('startedOn'), ...on('finishedOn') },
      /acts for themselves/,
    ],
    [
      `/people/${person}/cover/add`,
      { who: 'Ada Admin', reason: '', ...on('startedOn'), ...on('finishedOn') },
      /^Enter why/,
    ],
    [`/people/${person}/manager`, { who: 'Ada Admin', ...on('startedOn') }, /has a manager in the service model/],
  ]
  const before = await counts()
  for (const [url, answers, says] of cases) {
    const answer = await browser.post(url, answers)
    expect(answer.status, `${url} ${JSON.stringify(answers)}`).toBe(422)
    expect(answer.errors[0], `${url} ${JSON.stringify(answers)}`).toMatch(says)
  }
  const added = await counts()
  expect(added.map((count, at) => count - (before[at] ?? 0))).toEqual([0, 0, 0, 0])

  async function counts(): Promise<number[]> {
    const { rows } = await service.db.owner.query(
      `select (select count(*)::int from people where authority_id = $1) p, (select count(*)::int from held_roles where authority_id = $1) h,
        (select count(*)::int from training_held where authority_id = $1) t, (select count(*)::int from leave where authority_id = $1) l`,
      [service.authorityId],
    )
    return Object.values(rows[0])
  }
})

test('all that is wanting is said at once, also who is meant and which role', async () => {
  const service = await aService()
  const school = await service.addSchool()
  const person = await service.addPerson({ role: 'data-officer' })
  const browser = await browse(service, service.administratorId)
  const errorsOf = async (url: string) => (await browser.post(url, {})).errors
  expect(await errorsOf(`/schools/${school}/adviser`)).toEqual([
    'Choose the role',
    'Enter a name',
    'Enter the first day',
  ])
  expect(await errorsOf(`/people/${person}/cover/add`)).toEqual([
    'Enter a name',
    'Enter why somebody acts',
    'Enter the first day',
    'Enter the last day',
  ])
  expect(await errorsOf(`/people/${person}/manager`)).toEqual(['Enter a name', 'Enter the first day'])
  expect((await browser.visit(`/people/${person}/roles/add`)).errors).toEqual([])
  expect((await browser.visit(`/people/${person}/roles/add?asked=yes`)).errors).toEqual(['Choose the role'])
})

test('what is not of this service, or not there, is not found, by whatever address', async () => {
  const service = await aService()
  const elsewhere = await aService()
  const theirs = await elsewhere.addPerson({ role: 'data-officer' })
  const theirSchool = await elsewhere.addSchool()
  const mine = await service.addPerson({ role: 'data-officer' })
  const browser = await browse(service, service.administratorId)
  for (const id of [theirs, newId(), 'not-an-id', "'; drop table people"]) {
    const person = `/people/${encodeURIComponent(id)}`
    for (const end of [
      '',
      '/change',
      '/roles/add',
      '/training/add',
      '/pattern',
      '/leave/add',
      '/cover/add',
      '/manager',
    ])
      expect((await browser.visit(person + end)).status, person + end).toBe(404)
    for (const end of ['roles', 'cover'])
      expect((await browser.visit(`/people/${mine}/${end}/${encodeURIComponent(id)}/end`)).status).toBe(404)
    expect((await browser.visit(`/people/${mine}/training/${encodeURIComponent(id)}/strike-out`)).status).toBe(404)
    expect((await browser.post(`/people/${mine}/leave/${encodeURIComponent(id)}/withdraw`)).status).toBe(404)
  }
  for (const end of ['people', 'people/add', 'adviser'])
    expect((await browser.visit(`/schools/${theirSchool}/${end}`)).status).toBe(404)
  for (const query of ['?after=nothing', '?after=' + theirs, '?role=emperor', '?name=%00', '?name=' + 'x'.repeat(500)])
    expect((await browser.visit(`/people${query}`)).status, query).toBe(200)
})

test('a form that is pressed twice does its deed once, and an older page does not overwrite a newer one', async () => {
  const service = await aService()
  const browser = await browse(service, service.administratorId)
  const key = newId()
  const first = await browser.post('/people/add', { name: 'Once Only', _key: key })
  const second = await browser.post('/people/add', { name: 'Once Only', _key: key })
  expect(second.goesTo).toBe(first.goesTo)
  expect((await browser.visit('/people?name=Once+Only')).heading).toBe('1 person found')

  const url = `${first.goesTo?.replace('/roles/add', '')}/change`
  const stale = await browser.visit(url)
  const revision = stale.page.querySelector('input[name=revision]')?.getAttribute('value') ?? ''
  expect((await browser.submit(url, { name: 'Once And Again' })).status).toBe(303)
  const refused = await browser.post(url, { name: 'Too Late', revision })
  expect(refused.errors[0]).toMatch(/Ada Admin changed this .* Load the page again/)
  expect(refused.page.querySelector('input[name=name]')?.getAttribute('value')).toBe('Too Late')
})
