import { expect, test } from 'vitest'
import { aService, type ModelName, type TestService } from '../../../test/support/a-service.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'

const first = { 'startedOn-day': '1', 'startedOn-month': '9', 'startedOn-year': '2026' }
const date = (name: string, day: number, month: number, year = 2026) => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
})

async function serviceOf(model: ModelName) {
  const service = await aService({ model })
  return { service, browser: await browse(service, service.administratorId) }
}

async function addSchools(
  service: TestService,
  names: readonly string[],
  given: { phase?: string; type?: string } = {},
) {
  return Promise.all(names.map((name) => service.addSchool({ name, ...given })))
}

/** Founds a group as its form does. */
async function found(browser: Browser, kind: string, schools: readonly string[], more: Record<string, string> = {}) {
  return browser.submit(`/groups/add?kind=${kind}`, {
    kind,
    name: 'The group',
    ...first,
    schools: schools.join('\n'),
    ...more,
  })
}

test.each([
  ['ES-18', 'essex', 'partnership', { isRecognised: 'yes' }],
  ['ES-12', 'essex', 'quadrant', {}],
  ['WI-32', 'wiltshire', 'cluster', {}],
  [
    'RO-55',
    'rotherham',
    'learning-community',
    { 'reason.learning-community-across-phases': 'The secondary joins at Easter' },
  ],
  ['RO-33', 'rotherham', 'pairing', {}],
  ['RO-33', 'rotherham', 'primary-partnership', {}],
  ['RO-33', 'rotherham', 'executive-head-link', {}],
  ['RO-33', 'rotherham', 'zone', {}],
  ['RO-113', 'rotherham', 'teaching-school-bid', {}],
  ['SH-95', 'st-helens', 'learning-partnership', {}],
  ['SH-95', 'st-helens', 'partnership-between-schools', {}],
] as const)(
  '%s: in %s a group of the kind %s is founded with its schools, and both pages show it',
  async (_row, model, kind, more) => {
    const { service, browser } = await serviceOf(model)
    const [ash] = await addSchools(service, ['Ash Primary', 'Beech Primary'])
    const founded = await found(browser, kind, ['Ash Primary', 'beech primary'], { issue: 'Boys’ writing', ...more })
    expect(founded.errors).toEqual([])
    const page = await browser.follow(founded)
    expect(page.heading).toBe('The group')
    expect(page.texts('table tbody tr').join()).toContain('since 1 September 2026')
    expect(page.texts('main p').join()).toContain('Boys’ writing')
    expect((await browser.visit(`/schools/${ash}`)).texts('main p')[0]).toContain('The group')
    expect((await browser.visit('/groups')).texts('main tbody td').join()).toContain('2')
  },
)

test('RO-52: smart partnering takes 2 or 3 schools of one Learning Community, and says its core issue', async () => {
  const { service, browser } = await serviceOf('rotherham')
  const north = await addSchools(service, ['N1', 'N2', 'N3', 'N4'])
  const south = await addSchools(service, ['S1'])
  await service.addGroup({ kind: 'learning-community', name: 'North LC', schools: north })
  await service.addGroup({ kind: 'learning-community', name: 'South LC', schools: south })
  const kind = 'smart-partnering'
  const size = 'Smart partnering joins two or three schools around one core issue.'
  expect((await found(browser, kind, ['N1'])).errors).toEqual([`${size} This would be 1 school.`])
  expect((await found(browser, kind, ['N1', 'N2', 'N3', 'N4'])).errors).toEqual([`${size} This would be 4 schools.`])
  const across = await found(browser, kind, ['N1', 'S1'])
  expect(across.status).toBe(422)
  expect(across.errors[0]).toContain('N1 is in North LC, S1 is in South LC')
  expect(across.page.querySelector('textarea[name=schools]')?.text).toContain('N1\nS1')
  const three = await found(browser, kind, ['N1', 'N2', 'N3'], { issue: 'Boys’ writing' })
  expect(three.status).toBe(303)
  const fourth = await browser.submit(`${three.goesTo}/members/add`, { school: 'N4', ...first })
  expect(fourth.errors).toEqual([`${size} This would be 4 schools.`])
  expect((await browser.visit(three.goesTo ?? '')).texts('table tbody tr')).toHaveLength(3)
})

test('RO-55, WI-32, ES-12: a school in one such group is refused a second, and may move the day after it left', async () => {
  for (const [model, kind] of [
    ['rotherham', 'learning-community'],
    ['wiltshire', 'cluster'],
    ['essex', 'quadrant'],
  ] as const) {
    const { service, browser } = await serviceOf(model)
    const [ash] = await addSchools(service, ['Ash Primary'])
    const one = await service.addGroup({ kind, name: 'One', schools: [ash!] })
    const two = await service.addGroup({ kind, name: 'Two' })
    const refused = await browser.submit(`/groups/${two}/members/add`, {
      school: 'Ash Primary',
      ...date('startedOn', 1, 11),
    })
    expect(refused.errors[0], kind).toContain('Ash Primary is in One.')
    const membership = (await browser.visit(`/groups/${one}`)).page.querySelector('table a[href*=membership]')!
    const left = await browser.submit(membership.getAttribute('href')!, date('finishedOn', 31, 10))
    expect(left.errors).toEqual([])
    const moved = await browser.submit(`/groups/${two}/members/add`, {
      school: 'Ash Primary',
      ...date('startedOn', 1, 11),
    })
    expect(moved.errors).toEqual([])
    const page = await browser.visit(`/groups/${one}`)
    expect(page.texts('h2')).toContain('No schools yet')
    expect(page.texts('table tbody tr')[0], 'the time before stays readable').toContain('to 31 October 2026')
    const school = await browser.visit(`/schools/${ash}`)
    expect(school.texts('main p')[0]).toContain('Two')
    expect(school.texts('details li').join()).toContain('One')
  }
})

test('XX-13: a change of group stays readable in the history of the school and of both groups', async () => {
  const { service, browser } = await serviceOf('wiltshire')
  const [ash] = await addSchools(service, ['Ash Primary'])
  const one = await service.addGroup({ kind: 'cluster', name: 'One', schools: [ash!] })
  const membership = (await browser.visit(`/groups/${one}`)).page.querySelector('table a[href*=membership]')!
  await browser.submit(membership.getAttribute('href')!, date('finishedOn', 31, 10))
  const said = 'Ash Primary left One after 31 October 2026.'
  expect((await browser.visit(`/schools/${ash}`)).texts('#happened ol li')).toEqual([`Today${said}`])
  const history = (await browser.visit(`/groups/${one}`)).texts('#happened ol li')[0]
  expect(history).toContain(said)
  expect(history).toContain('Last day: before nothing, after 31 October 2026')
})

test('ES-18: a second partnership asks for a reason, which is kept', async () => {
  const { service, browser } = await serviceOf('essex')
  const schools = await addSchools(service, ['Ash Primary', 'Beech Primary', 'Cedar Primary'])
  await service.addGroup({ kind: 'partnership', name: 'First', schools: [schools[0]!] })
  const second = await service.addGroup({ kind: 'partnership', name: 'Second', schools: schools.slice(1) })
  const asked = await browser.submit(`/groups/${second}/members/add`, { school: 'Ash Primary', ...first })
  expect(asked.status).toBe(422)
  expect(asked.page.querySelector('textarea[name="reason.one-partnership"]')).toBeTruthy()
  const given = { school: 'Ash Primary', ...first, 'reason.one-partnership': 'It leaves the first at Christmas' }
  const joined = await browser.submit(`/groups/${second}/members/add`, given)
  expect(joined.status).toBe(303)
  expect((await browser.follow(joined)).texts('#happened li')[0]).toContain('Reason: It leaves the first at Christmas')
})

test('ES-18: a partnership keeps two schools until it ends whole', async () => {
  const { service, browser } = await serviceOf('essex')
  const [ash] = await addSchools(service, ['Ash Primary', 'Beech Primary'])
  const { goesTo = '' } = await found(browser, 'partnership', ['Ash Primary', 'Beech Primary'], { isRecognised: 'no' })
  const page = await browser.visit(goesTo)
  const leaving = page.page.querySelector('table a[href*=membership]')!.getAttribute('href')!
  expect((await browser.submit(leaving, date('finishedOn', 1, 11))).errors[0]).toContain('1 school would be left')
  const ended = await browser.submit(`${goesTo}/change`, date('finishedOn', 1, 11))
  expect(ended.errors).toEqual([])
  const after = await browser.visit(goesTo)
  expect(after.texts('table tbody tr')).toHaveLength(2)
  expect(after.texts('h2')).toContain('No schools yet')
  expect((await browser.visit(`/schools/${ash}`)).texts('main p')[0]).not.toContain('The group')
})

test('ES-25: a collaborative group of secondary schools is a school improvement partnership', async () => {
  const { service, browser } = await serviceOf('essex')
  await addSchools(service, ['Ash High', 'Beech High'], { phase: 'Secondary', type: 'Academy converter' })
  const page = await browser.follow(
    await found(browser, 'partnership', ['Ash High', 'Beech High'], { isRecognised: 'yes' }),
  )
  expect(page.texts('main p')[0]).toBe('School improvement partnership · recognised · since 1 September 2026')
  expect(page.texts('table tbody td')[0]).toBe('Secondary')
})

test('ES-34: a partnership is recognised or not, which can change, and the change is kept', async () => {
  const { service, browser } = await serviceOf('essex')
  await addSchools(service, ['Ash Primary', 'Beech Primary'])
  const silent = await found(browser, 'partnership', ['Ash Primary', 'Beech Primary'])
  expect(silent.errors).toEqual(['A school improvement partnership is recognised or not: say which'])
  const { goesTo = '' } = await found(browser, 'partnership', ['Ash Primary', 'Beech Primary'], { isRecognised: 'no' })
  expect((await browser.visit(goesTo)).texts('main p')[0]).toContain('not recognised')
  await browser.submit(`${goesTo}/change`, { isRecognised: 'yes' })
  const page = await browser.visit(goesTo)
  expect(page.texts('main p')[0]).toContain('· recognised')
  expect(page.texts('#happened li')[0]).toContain('Recognised: before no, after yes')
})

test('ES-54: a special school works with an SLIS partnership beside its own partnership', async () => {
  const { service, browser } = await serviceOf('essex')
  const special = { type: 'Community special school', phase: 'Not applicable' }
  const [cedar] = await addSchools(service, ['Cedar Special'], special)
  await service.addGroup({ kind: 'partnership', name: 'Partners', schools: [cedar!] })
  expect((await found(browser, 'slis-partnership', ['Cedar Special'])).status).toBe(303)
  const line = (await browser.visit(`/schools/${cedar}`)).texts('main p')[0]
  expect(line).toContain('special school')
  expect(line).toContain('Partners')
  expect(line).toContain('The group')
})

test('RO-67: a Learning Community has one of the model’s ways to be led, and no other', async () => {
  const { service, browser } = await serviceOf('rotherham')
  const given = { leadershipModel: 'secondary-colleague' }
  const founded = await found(browser, 'learning-community', [], given)
  const page = await browser.follow(founded)
  expect(page.texts('main p')[0]).toContain('led by: a colleague of the secondary school with dedicated time')
  const none = await browser.post(`${founded.goesTo}/change`, {
    revision: '1',
    name: 'The group',
    leadershipModel: 'by-nobody',
  })
  expect(none.errors).toEqual(['Choose how it is led from the list'])
  const choices = (await browser.visit(`${founded.goesTo}/change`)).texts('select[name=leadershipModel] option')
  expect(choices).toHaveLength(
    1 + service.model.groupKinds.find(({ id }) => id === 'learning-community')!.leadershipModels.length,
  )
  await browser.submit(`${founded.goesTo}/change`, { leadershipModel: 'bought-in' })
  expect((await browser.visit(founded.goesTo ?? '')).texts('#happened li')[0]).toContain(
    'after A member of staff bought in from outside the schools',
  )
})

test('RO-13: academies, free schools and University Technical Colleges join as any school does', async () => {
  const { service, browser } = await serviceOf('rotherham')
  for (const type of ['Academy sponsor led', 'Free schools', 'University technical college'])
    await service.addSchool({ name: type, type, phase: 'Secondary' })
  await service.addSchool({ name: 'Ash Primary' })
  const names = ['Academy sponsor led', 'Free schools', 'University technical college', 'Ash Primary']
  const page = await browser.follow(await found(browser, 'learning-community', names))
  expect(page.texts('table tbody tr')).toHaveLength(4)
})

test('the register’s own groups are not kept by hand', async () => {
  const { service, browser } = await serviceOf('essex')
  const trust = await service.addGroup({ kind: 'trust', name: 'Fell Trust' })
  expect((await browser.visit(`/groups/${trust}`)).status).toBe(200)
  for (const at of ['change', 'members/add', 'members/end'])
    expect((await browser.visit(`/groups/${trust}/${at}`)).status).toBe(404)
  expect((await found(browser, 'trust', [])).errors).toEqual(['Choose a kind of group from the list'])
})

test('a group is known to those who may know of a school that is or was in it', async () => {
  const { service } = await serviceOf('wiltshire')
  const [ash, beech] = await addSchools(service, ['Ash Primary', 'Beech Primary'])
  const cluster = await service.addGroup({ kind: 'cluster', name: 'The cluster', schools: [ash!] })
  const heads = await browse(service, await service.addPerson({ role: 'headteacher', school: ash! }))
  const others = await browse(service, await service.addPerson({ role: 'headteacher', school: beech! }))
  expect((await heads.visit(`/groups/${cluster}`)).status).toBe(200)
  expect((await heads.visit(`/groups/${cluster}/change`)).status).toBe(403)
  expect((await others.visit(`/groups/${cluster}`)).status).toBe(404)
  expect((await others.visit(`/groups/${cluster}/change`)).status).toBe(404)
  expect((await others.visit('/groups')).body).not.toContain('The cluster')
})

test('a group’s page lists to a head their own school only, with what happened to it', async () => {
  const { service, browser } = await serviceOf('wiltshire')
  const [ash] = await addSchools(service, ['Ash Primary', 'Beech Primary'])
  const { goesTo = '' } = await found(browser, 'cluster', [])
  for (const school of ['Ash Primary', 'Beech Primary'])
    await browser.submit(`${goesTo}/members/add`, { school, ...first })
  const head = await browse(service, await service.addPerson({ role: 'headteacher', school: ash! }))
  const page = await head.visit(goesTo)
  expect(page.texts('table tbody th a')).toEqual(['Ash Primary'])
  expect(page.body).not.toContain('Beech')
  expect(page.texts('#happened ol li')).toHaveLength(2)
})

const long = 'x'.repeat(201)
test.each([
  ['/groups/add', {}, ['Choose the kind of group', 'Enter the name of the group', 'Enter its first day']],
  ['/groups/add', { kind: 'cluster', name: long, ...first }, ['Enter a name of 200 characters or fewer']],
  ['/groups/add', { kind: 'nonsense', name: 'A', ...first }, ['Choose a kind of group from the list']],
  [
    '/groups/add',
    { kind: 'cluster', name: 'A', ...first, schools: 'Nowhere School' },
    [/^There is no school Nowhere School/],
  ],
  [
    '/groups/add',
    { kind: 'cluster', name: 'A', ...first, schools: 'Twin Primary' },
    [/^More than one school is called Twin Primary\. Write the URN/],
  ],
  [
    '/groups/add',
    { kind: 'cluster', name: 'A', ...date('startedOn', 31, 9), schools: '' },
    [/^Enter its first day as a day/],
  ],
  [':group/members/add', { ...first }, ['Enter the URN or the name of the school']],
  [
    ':group/members/add',
    { school: 'Ash Primry', ...first },
    [/^There is no school Ash Primry\. Is it Ash Primary \(URN \d+\)\? /],
  ],
  [':group/members/add', { school: 'Ash Primary', ...first }, ['Ash Primary is in this group already, or will be']],
  [
    ':group/members/end',
    { membership: 'x', ...date('finishedOn', 1, 11) },
    ['Choose a school that is in the group now'],
  ],
  [
    ':group/members/end',
    { membership: '0190b6f2-0000-7000-8000-000000000001', ...date('finishedOn', 1, 11) },
    ['Choose a school that is in the group now'],
  ],
  [':group/change', { name: '' }, ['Enter the name of the group']],
  [':group/change', { revision: '7' }, [/^(This was|.* changed this).*Load the page again/]],
  [':group/change', { revision: 'x' }, ['Load the page again and send it once more']],
] as const)('what is wrong with a form is said in one sentence each: %s %o', async (url, answers, errors) => {
  const { service, browser } = await serviceOf('wiltshire')
  const [ash] = await addSchools(service, ['Ash Primary', 'Twin Primary', 'Twin Primary'])
  const cluster = await service.addGroup({ kind: 'cluster', name: 'One', schools: [ash!] })
  const refused = await browser.submit(url.replace(':group', `/groups/${cluster}`), { ...answers } as Record<
    string,
    string
  >)
  expect(refused.status).toBe(422)
  expect(refused.errors).toEqual(
    errors.map((error) => (typeof error === 'string' ? error : (expect.stringMatching(error) as string))),
  )
})
