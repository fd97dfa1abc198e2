import { beforeAll, expect, test } from 'vitest'
import { aService, type TestService } from '../support/a-service.ts'
import { aPartner } from '../support/a-deciding-group.ts'
import { aStrength } from '../support/a-strength.ts'
import { browse } from '../support/browse.ts'

// Rotherham, April 2011 to June 2012: steps 1, 4 to 7 and 18 of story 4.5, as far as strengths go.

let service: TestService
const schools: Record<string, string> = {}
const heads: Record<string, string> = {}
let nora: string
const at = (moment: string) => ({ now: `${moment}T09:00:00Z` })

beforeAll(async () => {
  service = await aService({ model: 'rotherham', now: '2011-04-04T09:00:00Z', schoolYear: 2010 })
  const add = async (name: string, differs: object = {}) => {
    schools[name] = await service.addSchool({ name: `${name} School`, phase: 'Primary', ...differs })
    heads[name] = await service.addPerson({
      role: 'headteacher',
      school: schools[name],
      name: `Head of ${name}`,
      startedOn: '2010-09-01',
    })
  }
  for (const name of ['Birch', 'Beech', 'Hazel', 'Holly', 'Larch', 'Oak', 'Elm', 'Ash', 'Fir']) await add(name)
  for (const name of ['Northfield', 'Southfield']) await add(name, { phase: 'Secondary' })
  for (const name of ['Northgate', 'Southgate']) await add(name, { type: 'Community special school' })
  const group = (name: string, of: string[]) =>
    service.addGroup({ kind: 'learning-community', name, schools: of.map((each) => schools[each]!) })
  await group('LC North', ['Northfield', 'Birch', 'Beech', 'Hazel', 'Holly', 'Larch', 'Northgate'])
  await group('LC South', ['Southfield', 'Oak', 'Elm', 'Ash', 'Fir', 'Southgate'])
  nora = await service.addPerson({ role: 'consultant-head', name: 'Nora', startedOn: '2010-09-01' })
})

const idOf = async (title: string) => {
  const { rows } = await service.db.owner.query<{ id: string }>(
    'select id from strength_points where authority_id = $1 and title = $2',
    [service.authorityId, title],
  )
  return `/strengths/points/${rows[0]!.id}`
}
const found = async (who: string, address: string, moment: string) => {
  const page = await (await browse(service, heads[who]!, at(moment))).visit(address)
  return { page, rows: page.texts('tbody tr').map((row) => row.replaceAll(/\s+/g, ' ')) }
}

test('RO-56 to RO-60: 27 May and 6 June: Oak’s audit is unverified, its own head is refused, Fir’s head with Nora verify it on data', async () => {
  const oak = await browse(service, heads.Oak!, at('2011-05-27'))
  const record = `/schools/${schools.Oak}/strengths`
  for (const [sort, title] of [
    ['strength', 'Phonics'],
    ['area', 'Attendance'],
  ])
    expect(
      (await oak.submit(`${record}/new`, { sort: sort!, title: title!, aspect: 'teaching-and-learning' })).status,
    ).toBe(303)
  expect((await oak.visit(record)).texts('.govuk-tag')).toEqual(['Unverified', 'Unverified'])
  const by = { withId: nora, lookedAt: 'The phonics screening check and registers of three years' }
  const own = await oak.submit(`${record}/verify`, { ...by, headId: heads.Oak! })
  expect(own.status).toBe(422)
  expect(own.errors.join()).toContain('A head cannot quality assure the audit of the school that they lead')
  const verifier = await browse(service, nora, at('2011-06-06'))
  expect((await verifier.submit(`${record}/verify`, { ...by, headId: heads.Fir! })).status).toBe(303)
  expect((await verifier.visit(record)).texts('.govuk-tag').join()).toMatch(/Verified 6 June.*Verified 6 June/)
})

test('RO-65, RO-76: 7 June: phonics is in no directory until Oak’s head is willing; its area to develop is seen by no head of LC North', async () => {
  const phonics = await idOf('Phonics')
  expect((await found('Elm', '/strengths?q=phonics', '2011-06-06')).rows).toEqual([])
  const elm = await browse(service, heads.Elm!, at('2011-06-07'))
  expect((await elm.visit(`${phonics}/offer`)).status).toBe(403)
  const consultant = await browse(service, nora, at('2011-06-07'))
  expect((await consultant.visit(`${phonics}/offer`)).status).toBe(403)
  const oak = await browse(service, heads.Oak!, at('2011-06-07'))
  expect((await oak.submit(`${phonics}/offer`, { days: '0' })).errors).toEqual(['Enter half a day or more'])
  expect((await oak.submit(`${phonics}/offer`, { days: '4', taken: '5' })).errors[0]).toContain(
    'No more days can be taken',
  )
  expect((await oak.submit(`${phonics}/offer`, { days: '4', taken: '1.5' })).status).toBe(303)
  const attendance = await idOf('Attendance')
  expect((await oak.visit(`${attendance}/offer`)).status).toBe(200)
  expect((await oak.submit(`${attendance}/offer`, { days: '2' })).errors[0]).toContain(
    'An area to develop is offered to nobody',
  )
  const { rows } = await found('Elm', '/strengths?q=phonics', '2011-06-07')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatch(/Phonics.*Oak School.*Verified 6 June.*2\.5 days of 4 days/)
  for (const who of ['Birch', 'Northfield'])
    expect((await (await browse(service, heads[who]!, at('2011-06-07'))).visit(attendance)).status).toBe(404)
  expect((await found('Birch', '/strengths?q=attendance&ring=other-communities', '2011-06-07')).rows).toEqual([])
})

test('RO-62, RO-64: 8 June: Elm looks in its own community first; boys’ writing is found in others only when it chooses so, within three presses', async () => {
  await aStrength(service, schools.Birch!, {
    title: 'Boys’ writing through drama',
    confirmedOn: '2011-06-01',
    halfDays: 4,
  })
  await aStrength(service, schools.Larch!, {
    title: 'Writing of boys in Year 5',
    confirmedOn: '2011-05-20',
    halfDays: 2,
  })
  await aStrength(service, null, { title: 'Advice on boys’ writing', confirmedOn: '2011-05-20', halfDays: 2 })
  await aPartner(service, { name: 'A neighbouring LA', status: 'accepted' })
  await aStrength(service, null, {
    title: 'Boys writing of a stranger',
    partner: 'Nobody accepted',
    confirmedOn: '2011-05-20',
    halfDays: 2,
  })
  await aStrength(service, null, {
    title: 'Boys writing, a network',
    partner: 'A neighbouring LA',
    confirmedOn: '2011-05-20',
    halfDays: 2,
  })
  const elm = await browse(service, heads.Elm!, at('2011-06-08'))
  const menu = (await elm.visit('/')).page.querySelector('a[href="/strengths"]')
  expect(menu?.textContent?.trim()).toBe('Find help')
  const own = await elm.visit('/strengths?q=phonics')
  expect(own.texts('h2').join()).toContain('LC South: 1 found')
  const none = await elm.visit('/strengths?q=boys+writing')
  expect([none.texts('h2').join().includes('LC South: none found'), none.texts('tbody tr')]).toEqual([true, []])
  const next = [...none.page.querySelectorAll('main a')].find((a) => a.textContent?.includes('Look further'))!
  expect(next.textContent).toContain('Other Learning Communities')
  const wider = await elm.visit(next.getAttribute('href')!)
  expect(wider.texts('tbody tr').map((row) => /(Birch|Larch)/.exec(row)?.[0])).toEqual(['Birch', 'Larch'])
  expect(wider.body).not.toContain('Advice on boys')
  expect((await elm.visit('/strengths?q=boys+writing&ring=authority')).texts('tbody tr').join()).toMatch(
    /^[^]*The service itself(?![^]*neighbouring)/,
  )
  const beyond = (await elm.visit('/strengths?q=boys+writing&ring=beyond')).texts('tbody tr').join()
  expect(beyond).toContain('A neighbouring LA')
  expect(beyond).not.toContain('Nobody accepted')
  expect((await elm.visit('/strengths?q=boys+writing&ring=beyond')).body).not.toContain('Look further')
  expect((await elm.visit('/strengths?q=%22%00((&home=x&after=y&ring=nothing&aspect=%3C')).status).toBe(200)
})

test('RO-77: an offer is the school’s own, or that of a group it is in; of no other', async () => {
  const phonics = await idOf('Phonics')
  const oak = await browse(service, heads.Oak!, at('2011-06-09'))
  const choices = (await oak.visit(`${phonics}/offer`)).texts('select[name=forGroup] option')
  expect(choices).toEqual(['Oak School', 'LC South, through Oak School'])
  const value = async (name: string) =>
    (
      await service.db.owner.query<{ id: string }>('select id from groups where authority_id = $1 and name = $2', [
        service.authorityId,
        name,
      ])
    ).rows[0]!.id
  expect((await oak.submit(`${phonics}/offer`, { forGroup: await value('LC North') })).errors[0]).toContain(
    'or a group that it is in',
  )
  expect((await oak.submit(`${phonics}/offer`, { forGroup: await value('LC South') })).status).toBe(303)
  expect((await found('Elm', '/strengths?q=phonics', '2011-06-09')).rows[0]).toContain('LC South, through Oak School')
})

test('RO-40: the expertise of special schools is in the directory, marked for early intervention and found by that', async () => {
  await aStrength(service, schools.Southgate!, {
    title: 'Early language',
    marks: ['early-intervention'],
    confirmedOn: '2011-06-01',
    halfDays: 6,
  })
  expect((await found('Elm', '/strengths?mark=early-intervention', '2011-06-09')).rows).toEqual([
    expect.stringContaining('Early intervention in a child’s learning'),
  ])
})

test('a community of one school has a search of its own that finds nothing but itself', async () => {
  const alone = await service.addSchool({ name: 'Alone School', phase: 'Primary' })
  await service.addGroup({ kind: 'learning-community', name: 'LC Alone', schools: [alone] })
  heads.Alone = await service.addPerson({ role: 'headteacher', school: alone, startedOn: '2010-09-01' })
  const { page, rows } = await found('Alone', '/strengths?q=phonics', '2011-06-09')
  expect([page.status, rows]).toEqual([200, []])
  expect((await found('Alone', '/strengths?q=phonics&ring=other-communities', '2011-06-09')).rows).toHaveLength(1)
})

test('RO-61: 18 June 2012: Oak’s strength, last verified on 6 June 2011, shows as stale and stands below what is current', async () => {
  await aStrength(service, schools.Fir!, { title: 'Phonics for beginners', confirmedOn: '2012-03-01', halfDays: 2 })
  const { rows } = await found('Elm', '/strengths?q=phonics', '2012-06-18')
  expect(rows.map((row) => /^(Phonics for beginners|Phonics)/.exec(row.trim())?.[0])).toEqual([
    'Phonics for beginners',
    'Phonics',
  ])
  expect(rows[1]).toContain('Stale: last verified 6 June 2011')
  const oak = await browse(service, heads.Oak!, at('2012-06-18'))
  const phonics = await idOf('Phonics')
  expect((await oak.submit(phonics, {}, `form[action="${phonics}/take-back"]`)).status).toBe(303)
  expect((await found('Elm', '/strengths?q=phonics', '2012-06-18')).rows).toHaveLength(1)
})
