import { beforeAll, expect, test } from 'vitest'
import { proposalJobs, searchHelp } from '#brokering/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { aStrength } from '../support/a-strength.ts'
import { browse, type Answer } from '../support/browse.ts'
import { anErrand } from '../support/jobs-at-work.ts'

// Rotherham, September 2011: who helps is proposed for all open needs at once, and chosen one by one (source 004, sections 8 and 13; issue 7 of 7, its point 3).

let service: TestService
const schools: Record<string, string> = {}
const heads: Record<string, string> = {}
const who: Record<string, string> = {}
const offers: Record<string, string> = {}
const at = (moment: string) => ({ now: `${moment}T09:00:00Z` })
const as = (key: string, moment = '2011-09-20') => browse(service, who[key] ?? heads[key]!, at(moment))
const one = async (text: string, ...values: unknown[]) =>
  (await service.db.owner.query<Record<string, unknown>>(text, values)).rows[0]
const idIn = (goesTo: string | undefined) => goesTo?.split('/').at(-1)?.split(/[?#]/)[0] ?? ''

const asks = { kind: 'school-to-school', aspect: 'teaching-and-learning', days: '2', isPriority: 'yes' }
async function need(school: string, title: string, says: object = {}): Promise<string> {
  const page = await as(school, '2011-09-12')
  const sent = await page.submit(`/schools/${schools[school]}/help/new`, { ...asks, title, ...says })
  expect(sent.errors).toEqual([])
  return idIn(sent.goesTo)
}
const ask = async (moment = '2011-09-20', by = 'nora') =>
  (await as(by, moment)).submit('/brokering/proposals', {}, 'form[action="/brokering/proposals"]')
const search = (proposalId: string, moment = '2011-09-20', by = 'nora') =>
  searchHelp(anErrand(service, { proposalId }, { ...at(moment), as: who[by]! }))
async function proposed(moment = '2011-09-20'): Promise<string> {
  const sent = await ask(moment)
  expect(sent.errors).toEqual([])
  await search(idIn(sent.goesTo), moment)
  return sent.goesTo!
}
const rowOf = (page: Answer, title: string) =>
  page.page.querySelectorAll('#lines tbody tr').find(({ textContent }) => textContent.includes(title))?.textContent ??
  ''
const lineOf = (page: Answer, title: string) =>
  page.page
    .querySelectorAll('main a[href*="/lines/"]')
    .find(({ textContent }) => textContent.trim() === title)
    ?.getAttribute('href') ?? ''

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham', now: '2011-09-01T09:00:00Z', schoolYear: 2011 })
  for (const name of ['Oak', 'Elm', 'Ash', 'Fir', 'Birch', 'Larch', 'Beech']) {
    schools[name] = await service.addSchool({ name: `${name} School`, phase: 'Primary' })
    heads[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `Head of ${name}` })
  }
  const group = (name: string, of: string[]) =>
    service.addGroup({ kind: 'learning-community', name, schools: of.map((each) => schools[each]!) })
  await group('LC South', ['Oak', 'Elm', 'Ash', 'Fir'])
  const north = await group('LC North', ['Birch', 'Larch', 'Beech'])
  who.pam = await service.addPerson({ role: 'consultant-head', group: north, name: 'Pam' })
  who.nora = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
  who.omar = await service.addPerson({ role: 'consultant-head', name: 'Omar' })
  who.sue = await service.addPerson({ role: 'ses-director', name: 'Sue' })
  who.sam = await service.addPerson({ role: 'ses-officer', name: 'Sam' })
  const offer = async (name: string, school: string, title: string, halfDays: number, aspect?: string) => {
    const differs = { title, halfDays, confirmedOn: '2011-09-01', aspect: aspect ?? 'teaching-and-learning' }
    offers[name] = await aStrength(service, schools[school]!, differs)
  }
  await offer('oak-writing', 'Oak', 'Boys’ writing through drama', 4)
  await offer('birch-writing', 'Birch', 'Boys’ writing in every year', 8)
  await offer('fir-reading', 'Fir', 'Reading for pleasure', 6)
  await offer('larch-pastoral', 'Larch', 'Nurture groups', 6, 'pastoral-care')
})

test('a proposal is asked for by whoever brokers, and is there for nobody else; without an open need there is none', async () => {
  for (const key of ['Elm', 'sam']) expect((await (await as(key)).visit('/brokering/proposals')).status).toBe(404)
  const nora = await as('nora')
  expect((await nora.visit('/brokering/proposals')).body).toContain('there is nothing to propose')
  expect((await nora.post('/brokering/proposals')).errors.join()).toContain('No need is open that is brokered')
})

test('RO-29, RO-47, RO-64: for all open needs at once it is said who, why, why not whoever would come first, who comes next, and why nobody; nothing is promised by it', async () => {
  await need('Elm', 'Boys’ writing in Year 4')
  // Larch is far from Oak, and found it: it asks for it by name.
  const larch = await as('Larch', '2011-09-12')
  const found = `/schools/${schools.Larch}/help/new?strength=${offers['oak-writing']}`
  expect((await larch.submit(found, { ...asks, title: 'Drama with parents' })).status).toBe(303)
  await need('Ash', 'Nurture groups', { aspect: 'pastoral-care', days: '1' })
  await need('Beech', 'Use of finance', { aspect: 'finance' })
  await need('Fir', 'Attendance', { aspect: 'families', days: '40', isPriority: '' })
  const sent = await ask()
  const asked = await (await as('nora')).visit(sent.goesTo!)
  expect(asked.heading).toContain('The search goes on')
  expect((await ask('2011-09-20', 'omar')).errors.join()).toContain('A search is going on')
  await search(idIn(sent.goesTo))
  const page = await (await as('nora')).visit(sent.goesTo!)
  expect(page.heading).toContain('Somebody is proposed for 3 of 5 needs')
  expect(page.body).toContain('It is proven that no other proposal meets more of these needs')
  // Both want Oak, which is in Elm’s community and was asked for by Larch; it has days for one of them.
  expect(rowOf(page, 'Drama with parents')).toContain('Oak School, Boys’ writing through drama')
  const elm = rowOf(page, 'Boys’ writing in Year 4')
  expect(elm).toContain('Birch School, Boys’ writing in every year')
  expect(elm).toContain('It is in another Learning Community, LC North')
  expect(elm).toContain('Oak School, Boys’ writing through drama would come first: its days go to Larch School')
  expect(rowOf(page, 'Nurture groups')).toContain('Nobody else')
  expect(page.texts('#unmet li').join()).toMatch(
    /Use of finance.*Nobody else offers anything of this aspect.*Attendance.*Nobody else offers anything/s,
  )
  expect(
    await one(
      'select sum(half_days_matched)::integer as promised from strength_points where authority_id = $1',
      service.authorityId,
    ),
  ).toEqual({ promised: 0 })
  expect(
    await one('select count(*)::integer as matches from help_matches where authority_id = $1', service.authorityId),
  ).toEqual({
    matches: 0,
  })
  const csv = (await (await as('nora')).visit(`${sent.goesTo}/list.csv`)).body
  expect(csv).toContain('Nurture groups')
  expect(csv.trim().split('\n')).toHaveLength(6)
  for (const key of ['Elm', 'Oak', 'sam']) expect((await (await as(key)).visit(sent.goesTo!)).status).toBe(404)
})

test('RO-29: whoever brokers for some schools proposes for the needs of these, out of all that is offered, and reads no proposal that speaks of others', async () => {
  const pam = await as('pam')
  const listed = await pam.visit('/brokering/proposals')
  expect(listed.body).toContain('Propose for all 2 open needs')
  // Of all schools, Nora asked for it.
  expect(listed.texts('main tbody a')).toEqual([])
  const own = await ask('2011-09-20', 'pam')
  await search(idIn(own.goesTo), '2011-09-20', 'pam')
  const page = await pam.visit(own.goesTo!)
  expect(rowOf(page, 'Drama with parents')).toContain('Oak School, Boys’ writing through drama')
  expect(page.texts('#unmet li')).toHaveLength(1)
  expect(page.body).not.toContain('Boys’ writing in Year 4')
  const nora = await as('nora')
  const [ofAll = ''] = (await nora.visit('/brokering/proposals')).page
    .querySelectorAll('main tbody a')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href !== own.goesTo)
  const line = lineOf(await nora.visit(ofAll), 'Boys’ writing in Year 4')
  for (const address of [ofAll, `${ofAll}/list.csv`, line]) expect((await pam.visit(address)).status).toBe(404)
  expect((await pam.post(line, { strengthId: offers['birch-writing']!, days: '2', because: 'x' })).status).toBe(404)
  expect((await nora.visit(own.goesTo!)).status).toBe(200)
})

test('RO-29, RO-89: one by one somebody with the right chooses, as proposed or another by hand; the reasons are kept with the match; of two who choose at once one is told', async () => {
  const address = await proposed()
  const nora = await as('nora')
  const page = await nora.visit(address)
  const line = lineOf(page, 'Boys’ writing in Year 4')
  const form = await nora.visit(line)
  expect(form.body).toContain('would come first: its days go to Larch School')
  expect(form.page.querySelector('input[checked]')?.getAttribute('value')).toBe(offers['birch-writing'])
  expect(form.texts('.govuk-radios__hint').join()).toContain(
    'It is proposed for Larch School: chosen here, too few days are left for that.',
  )
  const choices = { strengthId: offers['birch-writing']!, because: 'The best for all of them together.', days: '2' }
  const revision = form.page.querySelector('input[name=revision]')?.getAttribute('value') ?? ''
  const sent = await Promise.all(
    [nora, await as('omar')].map((browser) => browser.post(line, { ...choices, revision })),
  )
  expect(sent.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(sent.find(({ status }) => status === 422)?.errors.join()).toMatch(/changed|chosen for it already/)
  const match = await one(
    `select m.because, m.reasons, m.status from help_matches m join help_needs h on h.id = m.need_id where h.school_id = $1`,
    schools.Elm,
  )
  expect(match).toMatchObject({ because: 'The best for all of them together.', status: 'chosen' })
  expect(String(match?.reasons)).toContain('It is in another Learning Community, LC North.')
  const after = await nora.visit(address)
  expect(rowOf(after, 'Boys’ writing in Year 4')).toContain('Chosen')
  expect(after.body).not.toContain('This is not up to date')
  // By hand: another than is proposed, as long as it has the days.
  const drama = lineOf(after, 'Drama with parents')
  expect(
    (await nora.submit(drama, { strengthId: offers['birch-writing']!, days: '2', because: '' })).errors.join(),
  ).toContain('Enter why')
  const byHand = { strengthId: offers['birch-writing']!, days: '2', because: 'Both are in LC North.' }
  expect((await nora.submit(drama, byHand)).status).toBe(303)
})

test('RO-89: what lies outside the priorities is chosen by the Consultant Heads, from a proposal as well', async () => {
  await need('Oak', 'Reading for pleasure', { days: '1', isPriority: '' })
  const address = await proposed()
  const sue = await as('sue')
  const line = lineOf(await sue.visit(address), 'Reading for pleasure')
  const choice = { strengthId: offers['fir-reading']!, days: '1', because: 'It fits.' }
  expect((await sue.submit(line, choice)).errors.join()).toContain(
    'Work other than the core priorities is brokered and arranged by the Consultant Heads',
  )
  expect((await (await as('nora')).submit(line, choice)).status).toBe(303)
})

test('bad input: offers taken back, not now, drawn on elsewhere, needs taken back or said since: the proposal says so, and what is not so any more is refused', async () => {
  offers.gone = await aStrength(service, schools.Oak!, {
    ...{ title: 'Science outdoors', halfDays: 4, confirmedOn: '2011-09-01', aspect: 'teaching-and-learning' },
  })
  const science = await need('Beech', 'Science outdoors')
  const site = await need('Elm', 'Site management', { aspect: 'site' })
  offers.site = await aStrength(service, schools.Beech!, {
    ...{ title: 'Site management', halfDays: 4, confirmedOn: '2011-09-01', aspect: 'site' },
  })
  const address = await proposed('2011-09-21')
  const nora = await as('nora', '2011-09-22')
  const [toScience, toSite, toNurture] = ['Science outdoors', 'Site management', 'Nurture groups']
  const lines = Object.fromEntries(
    await Promise.all(
      [toScience, toSite, toNurture].map(async (title) => [title, lineOf(await nora.visit(address), title)] as const),
    ),
  )
  const point = `/strengths/points/${offers.gone}`
  expect((await (await as('Oak', '2011-09-22')).submit(point, {}, `form[action="${point}/take-back"]`)).status).toBe(
    303,
  )
  const larch = await as('Larch', '2011-09-22')
  expect((await larch.submit(`/schools/${schools.Larch}/not-now`, { because: 'An inspection.' })).status).toBe(303)
  const elm = await as('Elm', '2011-09-22')
  expect((await elm.submit(`/brokering/needs/${site}/take-back`, { because: 'It is mended.' })).status).toBe(303)
  await need('Birch', 'Marking in every class')
  const page = await nora.visit(address)
  expect(page.body).toContain('This is not up to date')
  expect(page.body).toContain('What it says of 3 needs is not so any more')
  expect(page.body).toContain('1 need was said or opened again since')
  expect(rowOf(page, 'Science outdoors')).toContain('Oak School offers it no longer')
  expect(rowOf(page, 'Nurture groups')).toContain('Larch School: gives no help just now')
  expect(rowOf(page, 'Site management')).toContain('It is needed no longer')
  const choose = async (title: string, strengthId: string, days: string) =>
    nora.post(lines[title]!, {
      ...{ strengthId, days, because: 'As proposed.' },
      revision:
        (await nora.visit(lines[title]!)).page.querySelector('input[name=revision]')?.getAttribute('value') ?? '',
    })
  expect((await choose(toScience, offers.gone, '2')).errors.join()).toContain('Oak School offers it no longer')
  expect((await choose(toNurture, offers['larch-pastoral']!, '1')).errors.join()).toContain('gives no help just now')
  expect((await choose(toSite, offers.site, '2')).errors.join()).toContain('This need is taken back')
  const again = await nora.visit(await proposed('2011-09-22'))
  expect(again.texts('#unmet li').join()).toMatch(/Nurture groups.*All who offer it give no help just now/s)
  expect(again.body).not.toContain('Site management')
  expect(await one('select status from help_needs where id = $1', science)).toEqual({ status: 'open' })
})

test('a school does not give what it asks for itself: it is said, and neither proposed nor chosen', async () => {
  const title = 'Speech and language'
  offers.speech = await aStrength(service, schools.Ash!, {
    ...{ title, halfDays: 6, confirmedOn: '2011-09-01', aspect: 'teaching-and-learning' },
  })
  const own = await need('Ash', 'Speech and language in Year 1')
  const wanted = await need('Fir', title, { days: '1' })
  const nora = await as('nora', '2011-09-23')
  const page = await nora.visit(await proposed('2011-09-23'))
  expect(page.texts('#unmet li').join()).toContain('All who offer it ask for help with the same themselves')
  expect(page.texts('#unmet li').join()).toMatch(/Marking in every class.*Nobody offers it by these words/s)
  const choose = `/brokering/needs/${wanted}/choose`
  expect((await nora.visit(choose)).body).toContain('asks for help with the same itself')
  const choice = { strengthId: offers.speech, days: '1', because: 'It is near.' }
  expect((await nora.submit(choose, choice)).errors.join()).toContain('Ash School asks for help with the same itself')
  await (await as('Ash', '2011-09-23')).submit(`/brokering/needs/${own}/take-back`, { because: 'We manage.' })
  expect((await nora.submit(choose, choice)).status).toBe(303)
})

test('a search that fails or does not end says so in words and loses nothing: needs and offers stay as they are, and it is searched again', async () => {
  const sent = await ask('2011-09-26')
  const proposalId = idIn(sent.goesTo)
  const before = await one(
    'select count(*)::integer as open from help_needs where authority_id = $1 and status = $2',
    service.authorityId,
    'open',
  )
  const [job] = proposalJobs()
  const errand = anErrand(service, { proposalId }, { ...at('2011-09-26'), as: who.nora! })
  await job?.givenUp?.(errand)
  const nora = await as('nora', '2011-09-26')
  const page = await nora.visit(sent.goesTo!)
  expect(page.heading).toContain('The search found nothing')
  expect(page.body).toContain('No need and no offer was changed by it')
  // Begun again by the queue, it does nothing more.
  await search(proposalId, '2011-09-26')
  expect((await nora.visit(sent.goesTo!)).heading).toContain('The search found nothing')
  expect(
    await one(
      'select count(*)::integer as open from help_needs where authority_id = $1 and status = $2',
      service.authorityId,
      'open',
    ),
  ).toEqual(before)
  const again = await nora.submit(sent.goesTo!, {}, 'form[action="/brokering/proposals"]')
  expect(again.status).toBe(303)
  await search(idIn(again.goesTo), '2011-09-26')
  expect((await nora.visit(again.goesTo!)).heading).toContain('Somebody is proposed')
})
