import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { isWithin } from '#work/reach.ts'
import { browse } from '../../../test/support/browse.ts'
import { aService, type TestService } from '../../../test/support/a-service.ts'
import { phaseOfSchool, typeOfSchool } from '../school-rules.ts'
import { sightOf } from '../school-policy.ts'
import { REGISTER_PHASES, TYPE_GROUPS } from '../register-words.ts'
import { addressOfList, readSchoolFilter } from './school-filter.ts'
import { countSchools, listSchools } from './school-list-store.ts'

const rows = 'table tbody tr th a'
const all = { status: 'all' } as const

let essex: TestService
let schools: Record<'ash' | 'beech' | 'cedar' | 'dale', string>

beforeAll(async () => {
  essex = await aService({ model: 'essex' })
  schools = {
    ash: await essex.addSchool({ name: 'Ashfield Primary School', urn: '199001', town: 'Hollin', postcode: 'ES1 4AP' }),
    beech: await essex.addSchool({
      name: 'Beech Hill Academy',
      urn: '199002',
      phase: 'Secondary',
      type: 'Academy converter',
    }),
    cedar: await essex.addSchool({
      name: 'Cedar Special School',
      type: 'Community special school',
      phase: 'Not applicable',
    }),
    dale: await essex.addSchool({ name: 'Dale Infant School', status: 'closed' }),
  }
  await essex.db.owner.query(`update schools set type_group_name = 'Academies' where id = $1`, [schools.beech])
  await essex.db.owner.query(`update schools set resourced_provision = 'SEN unit' where id = $1`, [schools.beech])
})

test('the list shows the open schools by name with phase, type and groups in the model’s words', async () => {
  await essex.addGroup({ kind: 'quadrant', name: 'North quadrant', schools: [schools.ash] })
  const browser = await browse(essex, essex.administratorId)
  const page = await browser.visit('/schools')
  expect(page.heading).toBe('3 open schools')
  expect(page.texts(rows)).toEqual(['Ashfield Primary School', 'Beech Hill Academy', 'Cedar Special School'])
  const cells = page.texts('table tbody td')
  expect(cells.slice(0, 3)).toEqual(['Primary', 'Mainstream primary school', 'North quadrant'])
  expect(cells[4]).toBe('Mainstream school with enhanced provision')
  const closed = await browser.visit('/schools?status=closed')
  expect(closed.texts('table tbody .govuk-tag')).toEqual(['Closed'])
})

test.each([
  ['?phase=special', ['Cedar Special School']],
  ['?type=enhanced-provision', ['Beech Hill Academy']],
  ['?type=mainstream-secondary', []],
  ['?status=closed', ['Dale Infant School']],
  ['?status=all&phase=primary', ['Ashfield Primary School', 'Dale Infant School']],
  ['?body=governing-bodies', ['Ashfield Primary School', 'Cedar Special School']],
  ['?body=proprietors', ['Beech Hill Academy']],
  ['?phase=no-such-phase', []],
  ['?phase=%27%3B&after=nonsense&group=1', ['Ashfield Primary School', 'Beech Hill Academy', 'Cedar Special School']],
])('ES-56: the address %s narrows the list', async (address, names) => {
  const page = await (await browse(essex, essex.administratorId)).visit(`/schools${address}`)
  expect(page.texts(rows)).toEqual(names)
})

test.each([
  ['ashfeld', 'Ashfield Primary School'],
  ['beach hill', 'Beech Hill Academy'],
  ['199001', 'Ashfield Primary School'],
  ['es14ap', 'Ashfield Primary School'],
  ['HOLLIN', 'Ashfield Primary School'],
  ['seder special', 'Cedar Special School'],
])('the search forgives a slip of the finger: %s', async (typed, name) => {
  const page = await (await browse(essex, essex.administratorId)).visit(`/schools?q=${encodeURIComponent(typed)}`)
  expect(page.texts(rows)[0]).toBe(name)
})

test('a search with nothing near says so, and one with an exact URN goes to the school', async () => {
  const browser = await browse(essex, essex.administratorId)
  expect((await browser.visit('/schools?q=zzzzqqqq')).texts('main p').join()).toContain('No school is like that')
  expect((await browser.visit('/search?q=199001')).goesTo).toBe(`/schools/${schools.ash}`)
  expect((await browser.visit('/search?q=Ashf')).goesTo).toBe('/schools?q=ashf&status=all')
  expect((await browser.visit('/search')).goesTo).toBe('/schools')
})

test('a list and its search hold no school of another service, and none outside a person’s reach', async () => {
  const other = await aService({ model: 'essex' })
  const theirs = await other.addSchool({ name: 'Ashfield Primary School', urn: '199001' })
  const head = await essex.addPerson({ role: 'headteacher', school: schools.beech })
  const browser = await browse(essex, head)
  expect((await browser.visit('/schools')).texts(rows)).toEqual(['Beech Hill Academy'])
  expect((await browser.visit('/schools?q=ashfield')).texts(rows)).toEqual([])
  expect((await browser.visit('/search?q=199001')).goesTo).toContain('/schools?q=199001')
  const stranger = await browse(other, other.administratorId)
  expect((await stranger.visit('/schools?q=ashfield')).texts(rows)).toHaveLength(1)
  expect((await stranger.visit(`/schools?after=${schools.ash}%20ashfield`)).texts(rows)).toEqual([
    'Ashfield Primary School',
  ])
  expect(theirs).not.toBe(schools.ash)
})

test('a long list turns by key, in a search too, and counts exactly up to 1,000', async () => {
  const service = await aService({ model: 'norfolk' })
  await service.db.owner.query(
    `insert into schools (authority_id, id, urn, name, name_sorted, search_text, status)
     select $1, gen_random_uuid(), (300000 + n)::text, 'Fell School ' || to_char(n, 'FM0000'), 'fell school ' || to_char(n, 'FM0000'),
       'fell school ' || to_char(n, 'FM0000'), 'open' from generate_series(1, 1001) n`,
    [service.authorityId],
  )
  const browser = await browse(service, service.administratorId)
  const first = await browser.visit('/schools')
  expect(first.heading).toBe('More than 1,000 open schools')
  const nextOf = (page: typeof first) =>
    page.page.querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&') ?? ''
  const second = await browser.visit(nextOf(first))
  expect(first.texts(rows).at(-1)).toBe('Fell School 0050')
  expect(second.texts(rows)[0]).toBe('Fell School 0051')
  const searched = await browser.visit('/schools?q=fell+school')
  const further = await browser.visit(nextOf(searched))
  expect(further.texts(rows)).toHaveLength(50)
  expect(searched.texts(rows).filter((name) => further.texts(rows).includes(name))).toEqual([])
  await service.db.owner.query(`update schools set status = 'closed' where authority_id = $1 and urn > '300999'`, [
    service.authorityId,
  ])
  expect((await browser.visit('/schools')).heading).toBe('999 open schools')
})

test('an empty register says what will stand there and what to do first', async () => {
  const service = await aService()
  const page = await (await browse(service, service.administratorId)).visit('/schools')
  expect(page.texts('main p').join()).toContain('The schools of the service will stand here')
  expect(page.page.querySelector('main a.govuk-button')?.getAttribute('href')).toBe('/imports')
})

test('a list holds exactly the schools that the reach holds one by one, whatever roles are drawn', async () => {
  const service = await aService({ model: 'essex' })
  const ids = await Promise.all(Array.from({ length: 6 }, () => service.addSchool()))
  const group = await service.addGroup({ kind: 'quadrant', schools: ids.slice(0, 2) })
  const roles = service.model.roles.map(({ id }) => id)
  const one = fc.record({
    role: fc.constantFrom(...roles),
    over: fc.oneof(fc.constant('authority'), fc.constant('group'), fc.constantFrom(...ids)),
  })
  await fc.assert(
    fc.asyncProperty(one, async ({ role, over }) => {
      const scope = over === 'group' ? { group } : over === 'authority' ? {} : { school: over }
      const person = await service.addPerson({ role, ...scope })
      await service.look(person, async (look) => {
        const listed = await listSchools(look, readSchoolFilter(all), 100)
        const within = ids.filter((id) => isWithin(sightOf(look), id))
        expect(listed.map(({ id }) => id).sort()).toEqual([...within].sort())
        expect(await countSchools(look, readSchoolFilter(all))).toBe(within.length)
        const searched = await listSchools(look, readSchoolFilter({ ...all, q: 'school' }), 100)
        expect(searched.map(({ id }) => id).sort()).toEqual([...within].sort())
      })
    }),
    { numRuns: 25 },
  )
})

test.each(['essex', 'rotherham', 'st-helens', 'norfolk', 'wiltshire'] as const)(
  'RO-113: in %s a filter by phase or type gives the schools that are of it one by one',
  async (model) => {
    const service = await aService({ model })
    const groups = Object.entries(TYPE_GROUPS).flatMap(([group, types]) => types.map((type) => [group, type]))
    for (const provision of ['Not applicable', 'SEN unit'])
      await service.db.owner.query(
        `insert into schools (authority_id, id, urn, name, name_sorted, search_text, type_name, type_group_name, phase_name, resourced_provision, status)
         select $1, gen_random_uuid(), row_number() over () || $2, 'S', 's', 's', t.type, t.grp, p, $2, 'open'
         from unnest($3::text[], $4::text[]) t (grp, type) cross join unnest($5::text[]) p`,
        [
          service.authorityId,
          provision,
          groups.map(([group]) => group),
          groups.map(([, type]) => type),
          REGISTER_PHASES,
        ],
      )
    await service.look(service.administratorId, async (look) => {
      const every = await listSchools(look, readSchoolFilter(all), 1000)
      for (const [key, ids, of] of [
        ['phase', service.model.phases.map(({ id }) => id), phaseOfSchool],
        ['type', service.model.schoolTypes.map(({ id }) => id), typeOfSchool],
      ] as const)
        for (const id of ids) {
          const listed = await listSchools(look, readSchoolFilter({ ...all, [key]: id }), 1000)
          const meant = every.filter((school) => of(service.model, school)?.id === id)
          expect(listed.map((school) => school.id).sort(), id).toEqual(meant.map((school) => school.id).sort())
        }
    })
  },
)

test('a filter and its address are the same thing', () => {
  const filter = readSchoolFilter({ q: 'Ash ', phase: 'primary', status: 'closed', after: `${schools.ash} ash` })
  const query = Object.fromEntries(new URLSearchParams(addressOfList(filter).split('?')[1]))
  expect(readSchoolFilter(query)).toEqual(filter)
})
