import { beforeAll, describe, expect, test } from 'vitest'
import { fileOfFigures, loadFigures } from '#figures/figure-examples.ts'
import {
  BEFORE_CARDS,
  inspectedSchool,
  schoolWithCard,
  withCards,
} from '#figures/inspections/inspection-file-examples.ts'
import { giveRole } from '#people/index.ts'
import { day } from '#shared/plain-date.ts'
import { Refused } from '#work/failures.ts'
import { doWork } from '#work/work.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { publishedMeasures } from '#measures/index.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Answer, type Browser } from '../../test/support/browse.ts'

let service: TestService
const schools: Record<string, string> = {}
const people: Record<string, string> = {}
const TODAY = '2026-11-12'
const at = (on: string) => ({ now: `${on}T09:00:00Z` })
const as = (name: string, on = TODAY): Promise<Browser> => browse(service, people[name]!, at(on))
const date = (name: string, text: string) => {
  const [year = '', month = '', on = ''] = text.split('-')
  return { [`${name}-day`]: on, [`${name}-month`]: month, [`${name}-year`]: year }
}
const rowsOf = ({ texts }: Answer, selector: string) => texts(selector).map((row) => row.replaceAll(/\s+/g, ' ').trim())
const ANYWAY = { 'reason.outstanding-in-what-counts': 'Designated by the National College.' }

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'rotherham' })
  const add = async (name: string, differs: object = {}) => {
    schools[name] = await service.addSchool({ name: `${name} School`, phase: 'Primary', ...differs })
    people[name] = await service.addPerson({ role: 'headteacher', school: schools[name], name: `Head of ${name}` })
  }
  for (const name of ['Oak', 'Elm', 'Ash', 'Fir', 'Birch']) await add(name)
  await add('Southfield', { phase: 'Secondary' })
  people.nora = await service.addPerson({ role: 'consultant-head', name: 'Nora' })
  people.officer = await service.addPerson({ role: 'ses-officer', name: 'An officer' })
  people.leader = await service.addPerson({ role: 'senior-leader', school: schools.Elm!, name: 'Lee Leader' })
  people.keeper = service.administratorId
})

const designate = async (school: string, designatedOn: string, more: object = {}) =>
  (await as('nora')).submit('/designations/new', {
    ...{ school: `${school} School`, ...date('designatedOn', designatedOn), ...ANYWAY, ...more },
  })
const placeOf = ({ goesTo }: Answer) => goesTo!.replace(/\?.*/, '')

describe('RO-70: candidates', () => {
  test('RO-70: schools outstanding in leadership, achievement and teaching and learning are listed, each under the framework of its latest inspection', async () => {
    const urns = await service.db.owner.query<{ name: string; urn: string }>(
      'select name, urn from schools where authority_id = $1',
      [service.authorityId],
    )
    const urn = (name: string) => urns.rows.find((each) => each.name === `${name} School`)!.urn
    const graded = (name: string, education: string, leadership: string) =>
      inspectedSchool({
        ...{ URN: urn(name), 'Quality of education': education },
        'Effectiveness of leadership and management': leadership,
      })
    const load = (file: string, text: string) =>
      service.act(service.administratorId, (look) => loadFigures(look, file, text))
    // Elm is outstanding in both, Ash in leadership alone; Fir's newer card stands instead of what it was before.
    await load(
      'as_at_2025-08-31.csv',
      fileOfFigures(BEFORE_CARDS, graded('Elm', '1', '1'), graded('Ash', '2', '1'), graded('Fir', '1', '1')),
    )
    const card = { Achievement: 'Exceptional', 'Leadership and governance': 'Exceptional' }
    await load(
      'as_at_2026-02-28.csv',
      fileOfFigures(
        withCards(),
        schoolWithCard({ URN: urn('Fir'), ...card }),
        schoolWithCard({ URN: urn('Southfield'), ...card, 'Curriculum and teaching': 'Exceptional' }),
      ),
    )
    const page = await (await as('nora')).visit('/designations/candidates')
    expect(page.heading).toContain('2 schools are candidates')
    expect(rowsOf(page, '#overall tbody tr')).toEqual([expect.stringMatching(/^Elm School.*outstanding/)])
    expect(rowsOf(page, '#report-card tbody tr')).toEqual([expect.stringMatching(/^Southfield School.*exceptional/)])
    expect(page.body).toContain('what one framework gave is not read as another')
    expect(page.texts('#overall > p').join()).toMatch(
      /^2 schools were graded last under it: 2 in each .*, 1 as high as is asked\./,
    )
    // A head sees of it what they may know of.
    expect((await (await as('Ash')).visit('/designations/candidates')).body).not.toContain('Elm School')
    // A candidate asks for no reason; another does.
    const without = { 'reason.outstanding-in-what-counts': [] as string[] }
    const refused = await designate('Ash', '2026-09-07', without)
    expect(refused.errors.join()).toContain('outstanding in leadership, achievement and teaching and learning')
    expect(refused.errors.join()).toContain('of Ash School’s latest graded inspection says so')
    const southfield = await designate('Southfield', '2026-09-07', without)
    expect(southfield.status).toBe(303)
    const now = await (await as('nora')).visit('/designations/candidates')
    expect(now.heading).toContain('1 school is a candidate')
  })

  test('RO-70: the frameworks, areas and grades by which a model names candidates are published ones', () => {
    const { inspections } = publishedMeasures()
    const grades = new Map(inspections.flatMap(({ frameworks }) => frameworks.map((each) => [each.id, each.grades])))
    const areas = inspections.flatMap((each) => each.areas.map(({ id }) => id))
    const by = service.model.designations!.candidates.by
    expect(by.length).toBeGreaterThan(0)
    for (const each of by) {
      expect(grades.get(each.framework)?.map(({ id }) => id)).toEqual(expect.arrayContaining([...each.grades]))
      expect(areas).toEqual(expect.arrayContaining([...each.areas]))
    }
  })
})

describe('RO-69: a designation', () => {
  test('RO-69: a school is designated once, also where two record it at once, and ends after it began', async () => {
    const [nora, keeper] = [await as('nora'), await as('keeper')]
    const said = { school: 'Oak School', ...date('designatedOn', '2026-09-07'), ...ANYWAY }
    const both = await Promise.all([nora, keeper].map((each) => each.submit('/designations/new', said)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
    expect(both.find(({ status }) => status === 422)!.errors.join()).toContain(
      'Oak School is a Teaching School already',
    )
    const oak = placeOf(both.find(({ status }) => status === 303)!)
    const end = (endedOn: string, because = 'It asked for it.') =>
      nora.submit(`${oak}/end`, { ...date('endedOn', endedOn), because })
    expect((await end('2026-09-06')).errors).toEqual([
      'Enter a day from Monday 7 September 2026, when it began, to today',
    ])
    expect((await end('2026-11-13')).errors.join()).toContain('to today')
    expect((await end('2026-10-30', '')).errors).toEqual(['Enter why it ended'])
    expect((await (await as('Oak')).visit(`${oak}/end`)).status).toBe(403)
    expect((await end('2026-10-30')).status).toBe(303)
    expect((await end('2026-10-31')).errors.join()).toContain('it has its last day')
    const again = await designate('Oak', '2026-10-29')
    expect(again.errors.join()).toContain('Oak School was a Teaching School until Friday 30 October 2026')
    expect((await designate('Oak', '2026-10-30')).status).toBe(303)
    const newer = (await nora.visit('/designations')).page
      .querySelectorAll('tbody th a')
      .find((link) => link.text.includes('Oak School'))!
      .getAttribute('href')!
    const correct = (designatedOn: string, more: object = {}) =>
      nora.submit(`${newer}/change`, { ...date('designatedOn', designatedOn), ...more })
    expect((await correct('2026-10-29')).errors.join()).toContain('until Friday 30 October 2026')
    expect((await correct('2026-11-02', { revision: '0' })).errors.join()).toContain('while you had it open')
    expect((await correct('2026-11-02')).status).toBe(303)
    expect((await nora.visit(newer)).body).toContain('Monday 2 November 2026')
    expect((await correct('2026-10-30')).status).toBe(303)
    const list = await nora.visit('/designations')
    expect(list.texts('caption').join()).toContain('Which were Teaching Schools before')
    expect((await nora.visit(`/schools/${schools.Oak!}`)).texts('#designation').join()).toContain(
      'Designated since 30 Oct',
    )
  })

  test('XX-05: no day that lies ahead, no school that nobody knows', async () => {
    expect((await designate('Birch', '2026-11-13')).errors.join()).toContain('recorded once it is so')
    expect((await designate('Nowhere', '2026-09-07')).errors.join()).toContain('There is no school Nowhere School')
    expect((await (await as('officer')).visit('/designations/new')).status).toBe(403)
    expect((await (await as('nora')).visit('/designations/0199f0f0-0000-7000-8000-000000000000')).status).toBe(404)
  })

  test('RO-69: a bid goes from discussed to its outcome, each step with its day; a second outcome is refused', async () => {
    const group = await service.addGroup({
      kind: 'teaching-school-bid',
      name: 'The 0-19 bid',
      schools: [schools.Birch!],
    })
    const nora = await as('nora')
    const opened = await nora.submit('/designations/bids/new', {
      ...{ groupId: group, form: 'connected', status: 'discussed', ...date('on', '2026-09-14') },
      ...date('expectedOn', '2026-11-02'),
    })
    const bid = placeOf(opened)
    expect((await nora.visit(bid)).body).toContain('One connected 0-19 bid')
    expect((await nora.visit('/due')).body).toContain('Say what came of the bid: The 0-19 bid')
    const move = (status: string, on: string, more: object = {}) =>
      nora.submit(`${bid}/move`, { status, ...date('on', on), ...more })
    expect((await move('successful', '2026-10-05')).errors.join()).toContain('The bid is discussed: that cannot follow')
    expect((await move('submitted', '2026-09-13')).errors.join()).toContain('from Monday 14 September 2026 to today')
    const expected = (on: string) => date('expectedOn', on)
    expect((await move('submitted', '2026-10-05', expected('2026-10-04'))).errors.join()).toContain(
      'after Monday 5 October 2026',
    )
    expect((await move('submitted', '2026-10-05', expected('2027-01-15'))).status).toBe(303)
    expect((await nora.visit('/due')).body).not.toContain('The 0-19 bid')
    expect((await move('unsuccessful', '2026-11-09')).status).toBe(303)
    const twice = await nora.post(`${bid}/move`, { status: 'successful', ...date('on', '2026-11-10') })
    expect(twice.errors.join()).toContain('a bid is decided once')
    expect(rowsOf(await nora.visit(bid), '#bid-history tbody tr')).toEqual([
      expect.stringMatching(/14 September 2026 ?Discussed ?Nora/),
      expect.stringMatching(/5 October 2026 ?Submitted ?Nora/),
      expect.stringMatching(/9 November 2026 ?Unsuccessful ?Nora/),
    ])
  })
})

describe('RO-71: work', () => {
  test('RO-71: the work of a Teaching School is recorded under six elements, by the school itself, while it is designated', async () => {
    const elm = placeOf(await designate('Elm', '2026-09-07'))
    const head = await as('Elm')
    const page = await head.visit(elm)
    const elements = service.model.designations!.elements
    expect(elements).toHaveLength(6)
    expect(page.texts('h3')).toEqual(elements.map(({ name }) => name))
    expect(page.texts('h3')).toEqual([
      'Initial Teacher Training',
      'Graduate Teacher Training',
      'CPD',
      'Designating and managing Specialist Leaders in Education',
      'Leadership development and talent management',
      'Support for schools, including those in challenging circumstances',
    ])
    const record = (element: string, more: object = {}) =>
      head.submit(`${elm}/work`, { element, title: `Work of ${element}`, ...date('startedOn', '2026-09-14'), ...more })
    for (const { id } of elements) expect((await record(id)).status).toBe(303)
    expect((await record('school-meals')).errors).toEqual(['Choose one of the 6 elements'])
    expect((await record('cpd', date('startedOn', '2026-09-06'))).errors.join()).toContain(
      'from Monday 7 September 2026',
    )
    const ends = date('finishedOn', '2026-09-13')
    expect((await record('cpd', ends)).errors).toEqual(['It ends on the day on which it begins, or later'])
    // It names any school of the service, though its head does not see the work with it.
    const support = (forSchool: string) => record('support-for-schools', { title: 'Reading', forSchool })
    expect((await support('Nowhere School')).errors.join()).toContain('There is no school Nowhere School')
    expect((await support('Fir School')).status).toBe(303)
    const now = await head.visit(elm)
    expect(
      rowsOf(now, 'table caption').filter((caption) => elements.some(({ name }) => name === caption)),
    ).toHaveLength(6)
    expect(now.texts('tbody tr').join()).toContain('Fir School')
    expect((await (await as('Fir')).visit(`${elm}/work`)).status).toBe(403)
    const later = await (await as('nora')).submit(`${elm}/change`, date('designatedOn', '2026-09-15'))
    expect(later.errors.join()).toContain('Enter Monday 14 September 2026 or a day before')
    const change = now.page.querySelector('a[href*="/work/"]')!.getAttribute('href')!
    expect((await head.submit(change, date('finishedOn', '2026-10-23'))).status).toBe(303)
    expect((await head.visit(elm)).body).toContain('23 Oct')
    expect((await (await as('nora')).visit(`/schools/${schools.Elm!}/history`)).body).toContain('Its work under CPD')
  })
})

describe('RO-72: specialists', () => {
  test('RO-72: a Teaching School designates and manages SLEs: on file with its name, fit for the role, and gone with the designation', async () => {
    const fir = placeOf(await designate('Fir', '2026-09-07'))
    const head = await as('Fir')
    const said = { designationId: fir.split('/').at(-1)!, person: 'Lee Leader', field: 'Early reading' }
    const ask = (more: object) => head.submit('/designations/specialists/new', { ...said, ...more })
    expect((await ask({ person: 'Nobody Known', ...date('designatedOn', '2026-10-05') })).errors.join()).toContain(
      'There is nobody called Nobody Known',
    )
    expect((await ask({ ...date('designatedOn', '2026-11-13') })).errors.join()).toContain('to today')
    const keeper = await as('keeper')
    // The role asks for it: nobody holds it without.
    const hold = () =>
      service.act(service.administratorId, (look) =>
        doWork(look, (work) =>
          giveRole(work, people.leader!, {
            ...{ role: 'specialist-leader', scope: 'school', placeId: schools.Ash!, standing: 'substantive' },
            ...{ note: null, startedOn: day('2026-11-09'), finishedOn: null, replaces: false },
          }),
        ),
      )
    const refused = await hold().catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Refused).findings.map(({ source, weight }) => [source, weight])).toContainEqual([
      'RO-72',
      'firm',
    ])
    expect((await ask(date('designatedOn', '2026-10-05'))).status).toBe(303)
    await hold()
    const onFile = () => keeper.visit(`/people/${people.leader!}`)
    expect((await onFile()).body).toContain('Teaching School: Fir School. Early reading')
    const [onFileId] = (
      await service.db.owner.query<{ id: string }>(
        'select id from training_held where authority_id = $1 and person_id = $2',
        [service.authorityId, people.leader!],
      )
    ).rows
    // It would go on standing where it was designated: it is ended there.
    const strike = `/people/${people.leader!}/training/${onFileId!.id}/strike-out`
    expect((await onFile()).body).not.toContain(strike)
    expect((await keeper.submit(strike, { because: 'By mistake.' })).errors).toEqual([
      'Designation by a Teaching School, which is named. It lapses when it is ended there.',
    ])
    // Another school does not manage whom this one designated.
    const all = await (await as('Fir')).visit('/designations/specialists')
    const end = all.page.querySelector('a[href$="/end"]')!.getAttribute('href')!
    expect((await (await as('Ash')).visit(end)).status).toBe(403)
    expect((await head.submit(end, date('endedOn', '2026-10-04'))).errors.join()).toContain('from its first to today')
    const nora = await as('nora')
    expect(
      (await nora.submit(`${fir}/end`, { ...date('endedOn', '2026-11-02'), because: 'It closed the work.' })).status,
    ).toBe(303)
    expect(rowsOf(await nora.visit('/designations/specialists'), 'tbody tr').join()).toMatch(/Lee Leader.*Until 2 Nov/)
    const late = await head
      .submit('/designations/specialists/new', { ...said, ...date('designatedOn', '2026-11-09') })
      .catch(() => undefined)
    expect(late).toBeUndefined()
    const forOther = await nora.post('/designations/specialists/new', {
      ...said,
      ...date('designatedOn', '2026-11-09'),
    })
    expect(forOther.errors.join()).toContain('Fir School is no Teaching School since Monday 2 November 2026')
    const held = await service.db.owner.query<{ expires: string }>(
      `select expires_on::text as expires from training_held where authority_id = $1 and person_id = $2`,
      [service.authorityId, people.leader!],
    )
    expect(held.rows).toEqual([{ expires: '2026-11-02' }])
  })
})

describe('RO-43: licences', () => {
  const SAID = { scope: 'A week timetabled across schools', forSchools: 'Ash School\nFir School' }
  const license = async (who: string, more: object = {}) =>
    (await as(who)).submit('/designations/licences/new', {
      ...{ ...SAID, person: 'Lee Leader', school: 'Elm School' },
      ...{ ...date('startedOn', '2026-09-07'), ...date('finishedOn', '2026-12-04'), ...more },
    })

  test('RO-43: a leader is licensed to innovate and run a project on behalf of others; the licence names scope and period', async () => {
    expect((await license('nora', { scope: '' })).errors).toEqual(['Enter the scope of the licence'])
    expect((await license('nora', { 'finishedOn-day': '' })).status).toBe(422)
    const backwards = await license('nora', date('finishedOn', '2026-09-07'))
    expect(backwards.errors.join()).toContain('It ends after Monday 7 September 2026, when it begins')
    expect((await license('nora', { forSchools: 'Elm School' })).errors.join()).toContain('on behalf of others')
    expect((await license('nora', { school: 'Birch School' })).errors.join()).toContain(
      'is none of these at Birch School',
    )
    expect((await license('nora')).status).toBe(303)
    const head = await as('Ash')
    const page = await head.visit('/designations/licences')
    expect(page.heading).toContain('1 leader is licensed to innovate')
    expect(rowsOf(page, 'tbody tr')[0]).toMatch(
      /Lee Leader.*Elm School.*A week timetabled across schools.*Ash School and Fir School.*7 Sep.*4 Dec.*It runs/,
    )
    expect((await head.visit('/designations/licences/new')).status).toBe(403)
  })

  test('RO-43: a licence is changed, falls due at the end of its period, and ends once with what came of it', async () => {
    const nora = await as('nora')
    const list = await nora.visit('/designations/licences')
    const change = list.page.querySelector('a[href$="/change"]')!.getAttribute('href')!
    const end = change.replace('/change', '/end')
    const stale = { revision: '0', ...SAID }
    expect((await nora.submit(change, stale)).errors.join()).toContain('while you had it open')
    expect((await nora.submit(change, { scope: 'A week timetabled across three schools' })).status).toBe(303)
    expect((await nora.visit('/due')).body).toContain('Say what came of the licence of Lee Leader')
    expect(
      (await nora.submit(end, { ...date('endedOn', '2026-11-13'), outcome: 'It worked.' })).errors.join(),
    ).toContain('to today')
    expect((await nora.submit(end, date('endedOn', '2026-11-12'))).errors).toEqual(['Enter what came of it'])
    const over = { ...date('endedOn', '2026-11-12'), outcome: 'Two schools keep it.' }
    const both = await Promise.all([nora, await as('nora')].map((each) => each.submit(end, over)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
    expect((await nora.visit('/designations/licences')).body).toContain('What came of it: Two schools keep it.')
    expect((await nora.visit(`/schools/${schools.Elm!}/history`)).body).toContain('The licence of Lee Leader ended')
  })

  test('RO-43: nobody licenses themselves', async () => {
    people.both = await service.addPerson({ role: 'ses-director', name: 'Dee Director' })
    await service.db.owner.query(
      `insert into held_roles (authority_id, id, person_id, role, kind, scope, school_id, standing, started_on, model_version_id)
       select authority_id, gen_random_uuid(), $2, 'headteacher', 'headteacher', 'school', $3, 'substantive', '2026-09-01', model_version_id
       from held_roles where authority_id = $1 and person_id = $2`,
      [service.authorityId, people.both, schools.Birch!],
    )
    const own = await license('both', { person: 'Dee Director', school: 'Birch School' })
    expect(own.errors).toEqual(['Somebody else licenses you'])
  })
})
