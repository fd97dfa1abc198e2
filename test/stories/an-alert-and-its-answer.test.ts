import { beforeAll, expect, test } from 'vitest'
import { searchHelp } from '#brokering/index.ts'
import { fileOfFigures } from '#figures/figure-examples.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrength } from '../support/a-strength.ts'
import { browse } from '../support/browse.ts'
import { anErrand } from '../support/jobs-at-work.ts'

// Rotherham, 14 November 2011: the autumn's figures say that a school is likely to fall below the floor; the SES asks the partnership, and a Local Leader of Education is the
// answer (source 004, L175 and L182; story 4.5, step 13).

let service: TestService
const schools: Record<string, string> = {}
const who: Record<string, string> = {}
let leading: string
const as = (key: string, day = '2011-11-14') => browse(service, who[key]!, { now: `${day}T09:00:00Z` })
const idIn = (goesTo: string | undefined) => goesTo?.split('/').at(-1)?.split(/[?#]/)[0] ?? ''
const status = async (key: string, url: string) => (await (await as(key)).visit(url)).status

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham', now: '2011-09-01T09:00:00Z', schoolYear: 2011 })
  for (const [at, name] of ['Oak', 'Elm', 'Ash', 'Fir'].entries()) {
    const school = { name: `${name} School`, phase: 'Primary', urn: String(950_001 + at) }
    schools[name] = await service.addSchool(school)
    who[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `Head of ${name}` })
  }
  const members = ['Oak', 'Elm', 'Ash', 'Fir'].map((name) => schools[name]!)
  const south = await service.addGroup({ kind: 'learning-community', name: 'LC South', schools: members })
  who.nora = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
  who.omar = await service.addPerson({ role: 'consultant-head', name: 'Omar' })
  who.sam = await service.addPerson({ role: 'ses-officer', name: 'Sam' })
  who.dora = await service.addPerson({ role: 'ses-data-team', name: 'Dora' })
  await service.db.owner.query(
    `insert into held_roles (authority_id, id, person_id, role, model_version_id, kind, scope, group_id, standing, started_on)
     values ($1, gen_random_uuid(), $2, 'local-leader-of-education', $3, 'consultant-head', 'group', $4, 'substantive', '2010-09-01')`,
    [service.authorityId, who.Oak, service.modelVersionId, south],
  )
  const offered = { title: 'Leading the teaching of writing', halfDays: 8, aspect: 'leadership' }
  leading = await aStrength(service, schools.Oak!, { ...offered, confirmedOn: '2011-09-01' })
})

const estimates = {
  ...{ title: 'Autumn assessments', year: '2012', release: 'provisional', kind: 'estimate' },
  ...{ 'dated-day': '11', 'dated-month': '11', 'dated-year': '2011' },
  ...{ 'is.0': 'urn', 'is.1': 'ks2-rwm-expected', 'part.1': 'value', 'of.1': 'all' },
  ...{ 'is.2': 'ks2-rwm-expected', 'part.2': 'cohort', 'of.2': 'all' },
}

test('RO-75, RO-90: the SES Data Team loads the autumn’s figures, and by them Ash is likely to fall below the floor', async () => {
  const dora = await as('dora')
  const row = (urn: string, share: string) => ({ 'School number': urn, 'Likely at standard': share, Pupils: '60' })
  const text = fileOfFigures(
    ['School number', 'Likely at standard', 'Pupils'],
    row('950001', '82%'),
    row('950002', '78%'),
    row('950003', '35%'),
    row('950004', '80%'),
  )
  const sent = await dora.upload('/figures/add', [{ name: 'autumn.csv', content: text }])
  expect(sent.goesTo).toMatch(/\/columns$/)
  const preview = await dora.follow(await dora.post(sent.goesTo!, estimates))
  expect(preview.heading).toBe('4 schools would have figures for 2011/12')
  const applied = await dora.submit(sent.goesTo!.replace('/columns', ''), {}, 'form[action$="/apply"]')
  expect(applied.status).toBe(303)
  const list = await (await as('sam')).visit('/flags')
  expect(list.texts('main tbody tr').join()).toContain('Ash School')
  expect(list.texts('main tbody tr').join()).not.toContain('Elm School')
})

test('RO-92: the SES, both Consultant Heads and Ash’s own head see the alert; the head of another school of its community does not', async () => {
  const alert = `/schools/${schools.Ash}/flags`
  for (const key of ['sam', 'nora', 'omar', 'Ash']) {
    const page = await (await as(key)).visit(alert)
    expect([key, page.status]).toEqual([key, 200])
    expect(page.body).toContain('Likely to fall below the floor')
  }
  expect(await status('Elm', alert)).toBe(404)
})

test('RO-91, RO-47: from the alert the SES asks the partnership; among all open needs a Local Leader of Education is proposed and chosen; question and answer stand with the alert', async () => {
  const alert = `/schools/${schools.Ash}/flags`
  const sam = await as('sam')
  const page = await sam.visit(alert)
  const way = page.page.querySelector('a[href*="/help/new?flag="]')?.getAttribute('href') ?? ''
  const asked = await sam.submit(way, {
    ...{ kind: 'coaching', aspect: 'leadership', title: 'Leading the teaching of writing', days: '2' },
    isPriority: 'yes',
  })
  expect(asked.errors).toEqual([])
  const needId = idIn(asked.goesTo)
  expect((await sam.visit(alert)).body).toContain('Help of another school was asked for on')
  // Whoever did not ask and is not asked does not know of it.
  expect(await status('Elm', `/brokering/needs/${needId}`)).toBe(404)
  const nora = await as('nora', '2011-11-15')
  const proposal = await nora.submit('/brokering/proposals', {}, 'form[action="/brokering/proposals"]')
  const at = { now: '2011-11-15T09:00:00Z', as: who.nora! }
  await searchHelp(anErrand(service, { proposalId: idIn(proposal.goesTo) }, at))
  const found = await nora.visit(proposal.goesTo!)
  expect(found.heading).toContain('Somebody is proposed for the one open need')
  expect(found.texts('#lines tbody tr').join()).toContain('Given by Head of Oak')
  const line = found.page.querySelector('#lines a[href*="/lines/"]')?.getAttribute('href') ?? ''
  const chosen = await nora.submit(line, {
    strengthId: leading,
    days: '2',
    personId: who.Oak!,
    because: 'She led it well.',
  })
  expect(chosen.errors).toEqual([])
  for (const key of ['sam', 'nora', 'Ash'])
    expect((await (await as(key, '2011-11-15')).visit(alert)).body).toContain(
      'Waits for both heads, by Head of Oak, Oak School',
    )
  const need = await (await as('Ash', '2011-11-15')).visit(`/brokering/needs/${needId}`)
  expect(need.body).toContain('Likely to fall below the floor')
  // The head who is asked to help reads what is needed, and nothing of the figures that led to it.
  const oak = await as('Oak', '2011-11-15')
  const matches = await service.db.owner.query<{ id: string }>('select id from help_matches where need_id = $1', [
    needId,
  ])
  const match = await oak.visit(`/brokering/matches/${matches.rows[0]?.id}`)
  expect(match.status).toBe(200)
  for (const url of [`/brokering/matches/${matches.rows[0]?.id}`, `/brokering/needs/${needId}`])
    expect((await oak.visit(url)).body).not.toContain('floor')
})
