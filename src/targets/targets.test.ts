import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

const VALUES = {
  'value.english-level-4.all': '84',
  'value.mathematics-level-4.all': '82',
  'value.attendance.all': '95.2',
  'value.english-and-mathematics-level-4.fsm': '70',
  'value.english-and-mathematics-level-4.sen': '45',
}
const TOGETHER = { 'value.english-level-4.all': '70', 'value.mathematics-level-4.all': '72' }
const TOO_MANY =
  /^English and mathematics 4\+: enter 70% or less. Every pupil who reaches these together also reaches English 4\+/

const comments = (says: string) =>
  Object.fromEntries(Object.keys(VALUES).map((name) => [name.replace('value.', 'comment.'), says]))

/** Figures as if a file of them had been applied and checked. */
async function addFigures(
  service: TestService,
  school: string | null,
  year: number,
  kind: 'result' | 'estimate',
  figures: Record<string, Record<string, object>>,
): Promise<void> {
  const { authorityId, administratorId, db, now } = service
  const id = newId()
  const { rows } = await db.owner.query<{ next: number }>(
    'select coalesce(max(applied_order), 0) + 1 as next from data_sets where authority_id = $1',
    [authorityId],
  )
  await db.owner.query(
    `insert into data_sets (authority_id, id, source, kind, year, release, status, title, file_name, columns, counts, faults,
       uploaded_at, uploaded_by, applied_at, applied_by, applied_order)
     values ($1, $2, 'own', $3, $4, 'final', 'applied', $5, 'a.csv', '{}', '{}', '[]', $6, $7, $6, $7, $8)`,
    [
      authorityId,
      id,
      kind,
      year,
      `${kind === 'estimate' ? 'FFT' : 'RAISEonline'} ${year}`,
      now,
      administratorId,
      rows[0]?.next,
    ],
  )
  await db.owner.query(
    `insert into figure_rows (authority_id, id, data_set_id, year, kind, school_id, line, figures) values ($1, $2, $3, $4, $5, $6, 2, $7)`,
    [authorityId, newId(), id, year, school ? 'school' : 'england', school, JSON.stringify(figures)],
  )
}

describe('targets for the year after next', () => {
  let service: TestService
  let school: string
  let place: string
  const who: Record<'head' | 'chair' | 'adviser' | 'governor', string> = {
    head: '',
    chair: '',
    adviser: '',
    governor: '',
  }
  const as = (person: keyof typeof who, on: string): Promise<Browser> =>
    browse(service, who[person], { now: `${on}T09:00:00Z` })

  beforeAll(async () => {
    service = await aService({ model: 'norfolk', now: '2011-09-05T09:00:00Z', schoolYear: 2011 })
    school = await service.addSchool({ name: 'Wensum Primary School' })
    who.head = await service.addPerson({ role: 'headteacher', name: 'Wendy Head', school })
    who.chair = await service.addPerson({ role: 'chair-of-governors', name: 'Colin Chair', school })
    who.governor = await service.addPerson({ role: 'governor', name: 'Gail Governor', school })
    who.adviser = await service.addPerson({ role: 'link-adviser', name: 'Helen Adviser', school })
    place = `/schools/${school}/targets`
    const share = (value: number, cohort = 30, more = {}) => ({ all: { value, cohort, ...more } })
    for (const [year, value] of [
      [2009, 78],
      [2010, 80],
      [2011, 81],
    ] as const)
      await addFigures(service, school, year, 'result', { 'english-level-4': share(value) })
    await addFigures(service, null, 2011, 'result', { 'english-level-4': share(82, 550_000) })
    await addFigures(service, school, 2013, 'estimate', { 'english-level-4': share(83, 31, { lower: 76, upper: 89 }) })
  })

  test('NF-40: in the autumn of 2011 the head is refused for 2012, in the model’s words; it is 2013', async () => {
    const head = await as('head', '2011-09-22')
    const shown = await head.visit(`${place}/2012/propose`)
    expect(shown.body).toContain('two years after the year of the latest results. Today that is 2013, not 2012.')
    const refused = await head.post(`${place}/2012/propose`, { revision: '0', ...VALUES })
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([
      'Targets are set for the year after next, two years after the year of the latest results. Today that is 2013, not 2012.',
    ])
    expect((await head.visit(`${place}/2013`)).heading).toContain('No targets for 2013 yet')
  })

  test.each([
    ['nothing at all', {}, /English 4\+: enter the target/],
    ['no attendance, NF-41', { ...VALUES, 'value.attendance.all': '' }, /^Attendance: enter the target$/],
    ['no FSM group, NF-42', { ...VALUES, 'value.english-and-mathematics-level-4.fsm': '' }, /FSM: enter the target/],
    ['no SEN group, NF-42', { ...VALUES, 'value.english-and-mathematics-level-4.sen': ' ' }, /SEN: enter the target/],
    ['words', { ...VALUES, 'value.english-level-4.all': 'most of them' }, /^English 4\+: enter a number/],
    ['a comma', { ...VALUES, 'value.attendance.all': '95,2' }, /with a point, not a comma/],
    ['more than all', { ...VALUES, 'value.english-level-4.all': '101' }, /from 0 to 100/],
    ['less than none', { ...VALUES, 'value.english-level-4.all': '-1' }, /from 0 to 100/],
    ['both above either', { ...VALUES, ...TOGETHER, 'value.english-and-mathematics-level-4.all': '90' }, TOO_MANY],
    ['half a pupil', { ...VALUES, 'value.english-level-4.all': '80,5' }, /^English 4\+: enter it as a whole number/],
    ['too exact', { ...VALUES, 'value.english-level-4.all': '84.55' }, /as a whole number/],
    ['far too long', { ...VALUES, 'value.english-level-4.all': '8'.repeat(6000) }, /far too long/],
    ['no revision', { ...VALUES, revision: 'x' }, /Load the page again/],
    ['another state', { ...VALUES, revision: '9' }, /changed this while you had it open/],
  ])('NF-41 to NF-43: %s is refused in one sentence, and nothing is kept', async (_name, answers, says) => {
    const head = await as('head', '2011-09-22')
    const refused = await head.post(`${place}/2013/propose`, { revision: '0', ...answers })
    expect(refused.status).toBe(422)
    expect(
      refused.errors.some((each) => says.test(each)),
      refused.errors.join(' | '),
    ).toBe(true)
    expect((await head.visit(`${place}/2013`)).heading).toContain('No targets for 2013 yet')
  })

  test('NF-41 to NF-43, NF-53: the head proposes all of them on one form; only the head does', async () => {
    const head = await as('head', '2011-09-22')
    const form = await head.visit(`${place}/2013/propose`)
    expect(form.body).toContain('2009: 78% of 30, 2010: 80% of 30, 2011: 81% of 30. England 2011: 82%')
    expect((await head.submit(`${place}/2013/propose`, VALUES)).errors).toEqual([])
    const read = await (await as('chair', '2011-09-23')).visit(`${place}/2013`)
    expect(read.heading).toContain('Proposed: waits for Link Adviser')
    expect(read.body).toContain('95.2%')
    for (const other of ['chair', 'adviser'] as const)
      expect(
        (await (await as(other, '2011-09-23')).post(`${place}/2013/propose`, { revision: '1', ...VALUES })).status,
      ).toBe(403)
  })

  test('NF-55, NF-56: the estimate and its range stand beside each; the adviser comments on each, and names nobody', async () => {
    const adviser = await as('adviser', '2011-09-29')
    const page = await adviser.visit(`${place}/2013/discuss`)
    expect(page.texts('aside')[0]).toContain('Estimate: 83%, from 76% to 89%')
    expect(page.body).toContain('FFT 2013, 2012/13, estimates')
    const bare = await adviser.submit(`${place}/2013/discuss`, { 'comment.english-level-4.all': 'Ambitious.' })
    expect(bare.errors.join()).toContain(
      'There is no comment yet on how effective and suitable this is: Mathematics 4+',
    )
    const named = await adviser.submit(`${place}/2013/discuss`, comments('Rests on Emma Watkins in Year 4.'))
    expect(named.errors.join()).toContain('This seems to name a pupil or a teacher')
    const long = await adviser.submit(`${place}/2013/discuss`, comments('a'.repeat(501)))
    expect(long.errors[0]).toContain('500 characters or fewer')
    const done = await adviser.submit(`${place}/2013/discuss`, {
      ...comments('Challenging beside the estimate.'),
      'value.english-level-4.all': '85',
    })
    expect(done.errors).toEqual([])
    const read = await (await as('head', '2011-09-30')).visit(`${place}/2013`)
    expect(read.heading).toContain('Discussed: waits for Headteacher and Chair of Governors')
    expect(read.body).toContain('Challenging beside the estimate.')
    expect(read.texts('tbody tr')[0]).toMatch(/84%.*85%/)
  })

  test('NF-43: head and chair each agree; neither for the other, and not by another in their place', async () => {
    const head = await as('head', '2011-10-06')
    expect((await head.submit(`${place}/2013`, {}, 'form[action$="/agree"]')).errors).toEqual([])
    expect((await head.visit(`${place}/2013`)).heading).toContain('Discussed: waits for Chair of Governors')
    const again = await head.post(`${place}/2013/agree`, { revision: '3' })
    expect(again.errors).toEqual(['This was done already; it waits for somebody else.'])
    expect((await (await as('adviser', '2011-10-06')).post(`${place}/2013/agree`, { revision: '3' })).status).toBe(403)
    const early = await (
      await as('chair', '2011-10-06')
    ).post(`${place}/2013/sanction`, { revision: '3', on: '2011-10-06' })
    expect(early.errors.join()).toContain('are discussed with the Link Adviser so far, and cannot be')
  })

  test('NF-43: what was agreed at the visit is written down by the adviser, with whom and when', async () => {
    const adviser = await as('adviser', '2011-10-07')
    const url = `${place}/2013/agreed`
    expect((await adviser.submit(url, { 'on-day': '', 'on-month': '', 'on-year': '' })).errors).toEqual([
      'Choose who agreed',
      'Enter the day on which it was agreed',
    ])
    const who = { roles: 'chair-of-governors' }
    const day = (text: string) => ({ 'on-day': text, 'on-month': '10', 'on-year': '2011' })
    expect((await adviser.submit(url, { ...who, ...day('8') })).errors).toEqual([
      'Enter a day that is not in the future',
    ])
    expect((await adviser.submit(url, { ...who, ...day('1') })).errors.join()).toContain('or a later day')
    expect((await adviser.submit(url, { roles: 'headteacher', ...day('6') })).errors).toEqual([
      'Choose who agreed, of those who have not yet',
    ])
    expect((await adviser.submit(url, { ...who, ...day('6') })).errors).toEqual([])
    const read = await adviser.visit(`${place}/2013`)
    expect(read.heading).toContain('Agreed, not final: waits for')
    expect(read.texts('main li').join()).toContain('Colin Chair, Chair of Governors; written down by Helen Adviser')
  })

  test('NF-51: governors who do not sanction them say what they ask for; they go back, and are agreed anew', async () => {
    const chair = await as('chair', '2011-10-13')
    const page = await chair.visit(`${place}/2013/sanction`)
    // What the governors decide on stands before them: the figures beside each, and what the adviser said.
    expect(page.body).toContain('Estimate and its range')
    expect(page.body).toContain('Challenging beside the estimate.')
    expect(page.page.querySelector(`main a[href="${place}/2013/not-sanctioned"]`)).not.toBeNull()
    const bare = await chair.submit(`${place}/2013/not-sanctioned`, { because: ' ' })
    expect(bare.errors).toEqual(['Enter what the governors ask for'])
    const back = await chair.submit(`${place}/2013/not-sanctioned`, { because: 'More of the FSM group.' })
    expect(back.errors).toEqual([])
    const read = await chair.visit(`${place}/2013`)
    expect(read.heading).toContain('Not sanctioned: waits for Link Adviser')
    expect(read.body).toContain('More of the FSM group.')
    expect((await chair.post(`${place}/2013/sanction`, { revision: '5' })).status).toBe(422)
    const adviser = await as('adviser', '2011-10-13')
    const discussed = await adviser.submit(`${place}/2013/discuss`, comments('Challenging beside the estimate.'))
    expect(discussed.errors).toEqual([])
    expect((await adviser.visit(`${place}/2013`)).heading).toContain('Discussed: waits for')
    await (await as('head', '2011-10-13')).submit(`${place}/2013`, {}, 'form[action$="/agree"]')
    await (await as('chair', '2011-10-13')).submit(`${place}/2013`, {}, 'form[action$="/agree"]')
  })

  test('NF-51: only the governors sanction them, and only then they are final and fixed', async () => {
    const desk = await browse(service, service.administratorId, { now: '2011-10-10T09:00:00Z' })
    expect((await desk.visit('/targets?year=2013')).heading).toContain('The targets of 0 of 1 school are final')
    expect((await (await as('head', '2011-10-20')).post(`${place}/2013/sanction`, { revision: '4' })).status).toBe(403)
    const governor = await as('governor', '2011-10-20')
    const future = { 'on-day': '21', 'on-month': '10', 'on-year': '2011' }
    expect((await governor.submit(`${place}/2013/sanction`, future)).errors).toEqual([
      'Enter a day that is not in the future',
    ])
    expect((await governor.submit(`${place}/2013/sanction`)).errors).toEqual([])
    expect((await governor.visit(`${place}/2013`)).heading).toContain('Final since Thursday 20 October 2011')
    const adviser = await as('adviser', '2011-10-21')
    const fixed = await adviser.post(`${place}/2013/discuss`, { revision: '5', ...VALUES })
    expect(fixed.errors.join()).toContain('are final since Thursday 20 October 2011')
    expect((await desk.visit('/targets?year=2013&stands=final')).texts('tbody th')).toEqual(['Wensum Primary School'])
    const [heads, line] = (await desk.visit('/targets.csv?year=2013')).body.split(/\r?\n/)
    expect(heads).toContain('English 4+: proposed,English 4+: agreed')
    expect(line).toMatch(/Wensum Primary School,Final,.*,Helen Adviser,84,85,82,82/)
    expect((await desk.visit(`/targets?year=2013&adviser=${who.adviser}`)).texts('tbody th')).toHaveLength(1)
    expect((await desk.visit(`/targets?year=2013&adviser=${who.head}`)).texts('tbody th')).toEqual([])
    expect((await (await as('head', '2011-10-21')).visit('/targets')).status).toBe(404)
  })

  test('NF-38: the result stands beside its target, with the difference and how many pupils that is', async () => {
    await addFigures(service, school, 2013, 'result', {
      'english-level-4': { all: { value: 81, cohort: 31 } },
      'mathematics-level-4': { all: { value: 82, cohort: 31 } },
    })
    const read = await (await as('head', '2013-09-20')).visit(`${place}/2013`)
    expect(read.texts('tbody tr')[0]).toContain(
      'Not met 81% of 31 pupils, 4 percentage points below the target: about one pupil',
    )
    expect(read.texts('tbody tr')[1]).toContain('Met 82% of 31 pupils, exactly the target')
  })

  test('NF-38: targets set before the service began are written down, and stand on the visit with their outcome', async () => {
    const adviser = await as('adviser', '2011-10-01')
    const later = await adviser.post(`${place}/2014/earlier`, { revision: '0', 'value.english-level-4.all': '84' })
    expect(later.status).toBe(422)
    expect((await adviser.submit(`${place}/2011/earlier`, { 'value.english-level-4.all': '84' })).errors).toEqual([])
    const visit = newId()
    await service.db.owner.query(
      `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, booked_for)
       values ($1, $2, $3, $4, 'data-analysis', true, $5, 'half-day', '2011-10-06')`,
      [service.authorityId, visit, school, service.modelVersionId, who.adviser],
    )
    const page = await adviser.visit(`/visits/${visit}`)
    const figures = page.page.querySelector('section[aria-labelledby="figures"]')?.text.replace(/\s+/g, ' ')
    expect(figures).toContain(
      'Against the targets for 2011English 4+: target 84%; 81% of 30 pupils, 3 percentage points below the target: less than one pupil',
    )
    expect(page.body).toContain('Targets for 2013')
  })

  test('NF-49: at the visit what came of the targets before is kept with its figures and stands beside its record, and later results are said apart', async () => {
    const adviser = await as('adviser', '2011-10-07')
    const { rows } = await service.db.owner.query<{ id: string }>('select id from visits where authority_id = $1', [
      service.authorityId,
    ])
    const visit = `/visits/${rows[0]!.id}`
    const held = { 'heldOn-day': '6', 'heldOn-month': '10', 'heldOn-year': '2011' }
    expect((await adviser.submit(`${visit}/held`, held)).errors).toEqual([])
    const kept = await service.db.owner.query<{ targets: { lines: string[] }[] }>(
      'select targets from visit_figures where authority_id = $1',
      [service.authorityId],
    )
    expect(kept.rows[0]?.targets[0]?.lines[0]).toContain('English 4+: target 84%; 81% of 30 pupils')
    await addFigures(service, school, 2011, 'result', { 'english-level-4': { all: { value: 85, cohort: 30 } } })
    const beside = (await adviser.visit(`${visit}/record/write`))
      .texts('aside')
      .map((text) => text.replace(/\s+/g, ' '))
    const comparison = beside.find((text) => text.includes('Against the targets for 2011')) ?? ''
    expect(comparison).toContain('target 84%; 81% of 30 pupils, 3 percentage points below the target')
    expect(comparison).toMatch(/Loaded later, and different.*target 84%; 85% of 30 pupils/)
    const targets = beside.find((text) => text.includes('The targets for 2013: final')) ?? ''
    expect(targets).toMatch(
      /English 4\+: proposed 84%; after discussion 85%; result 2011 .*Challenging beside the estimate/,
    )
  })

  test('nobody of another school or service finds them; a year that is none is none', async () => {
    const other = await service.addSchool({ name: 'Fen Primary School' })
    const head = await service.addPerson({ role: 'headteacher', school: other })
    const browser = await browse(service, head, { now: '2011-10-21T09:00:00Z' })
    for (const step of ['', '/propose', '/discuss', '/sanction', '/agreed', '/earlier'])
      expect([step, (await browser.visit(`${place}/2013${step}`)).status]).toEqual([step, 404])
    for (const year of ['13', '2013x', 'next', '1890'])
      expect((await (await as('head', '2011-10-21')).visit(`${place}/${year}`)).status).toBe(404)
  })
})

test.each([
  ['st-helens', 'SH-102', 'link-adviser', 'Challenged by the Link Adviser'],
  ['wiltshire', 'WI-20', 'school-improvement-partner', 'Challenged by the School Improvement Partner'],
] as const)(
  '%s, SH-102, WI-20: targets are proposed, challenged target by target, and final once agreed',
  async (model, _row, role, says) => {
    const service = await aService({ model })
    const school = await service.addSchool({ name: 'Hollin Bank' })
    const head = await browse(service, await service.addPerson({ role: 'headteacher', school }))
    const adviser = await browse(service, await service.addPerson({ role, school, name: 'Ruth Adviser' }))
    const place = `/schools/${school}/targets/2028`
    expect(
      (await head.submit(`${place}/propose`, { 'value.ks2-rwm-expected.all': '70', 'value.absence.all': '4.5' }))
        .errors,
    ).toEqual([])
    const challenge = {
      'comment.ks2-rwm-expected.all': 'Too low beside similar schools.',
      'comment.absence.all': 'Sound.',
    }
    const challenged = await adviser.submit(`${place}/discuss`, { ...challenge, 'value.ks2-rwm-expected.all': '74' })
    expect(challenged.errors).toEqual([])
    await head.submit(place, {}, 'form[action$="/agree"]')
    const read = await head.visit(place)
    expect(read.heading).toContain('Final since')
    expect(read.body).toContain('Too low beside similar schools.')
    expect(read.texts('main li').join()).toContain(says)
  },
)
