import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { browse, type Browser } from '../../test/support/browse.ts'
import { addVisit, aVisitToTest } from './hypothesis-examples.ts'

const VISIT = '2026-11-26'
let world: Awaited<ReturnType<typeof aVisitToTest>>
let names: string[] = []
const as = (who: keyof typeof world.people, on = VISIT): Promise<Browser> =>
  browse(world.service, world.people[who], { now: `${on}T09:00:00Z` })
const results = () => `${world.page}/questions/results`
const heldOn = { 'heldOn-day': '26', 'heldOn-month': '11', 'heldOn-year': '2026' }

beforeAll(async () => {
  world = await aVisitToTest({
    model: 'norfolk',
    visitType: 'data-analysis',
    adviser: 'link-adviser',
    bookedFor: VISIT,
    now: '2026-11-12T09:00:00Z',
  })
  const helen = await as('adviser', '2026-11-12')
  for (const asks of ['Boys fall behind in Year 5.', 'Reading at home holds results back.', 'Tutoring helped.'])
    await helen.submit(`${world.page}/questions`, { asks }, 'form[action$="/questions"]')
  await helen.submit(
    `${world.page}/questions`,
    { asks: 'Is the deputy ready?', isOwn: 'yes' },
    'form[action$="/questions"]',
  )
})

async function addAction(says: string, doneOn: string | null, dueOn: string) {
  await world.service.db.owner.query(
    `insert into actions (authority_id, id, school_id, says, owned_by, due_on, done_on) values ($1, $2, $3, $4, 'school', $5, $6)`,
    [world.service.authorityId, newId(), world.school, says, dueOn, doneOn],
  )
}

describe('hypotheses at Visit 1', () => {
  test('NF-44: nothing is tested before the day of the visit', async () => {
    const helen = await as('adviser', '2026-11-20')
    const early = await helen.visit(results())
    expect(early.body).toContain('its day has not come')
    expect(early.page.querySelectorAll('main input[type=radio]')).toEqual([])
    const refused = await helen.post(results(), { [`result.${newId()}`]: 'supported' })
    expect(refused.errors.join()).toContain('its day has not come')
  })

  test('NF-44: each that the school could read is listed and marked with a result, one as not discussed; what was kept back is not among them', async () => {
    const helen = await as('adviser')
    expect((await helen.submit(`${world.page}/held`, heldOn)).errors).toEqual([])
    const page = await helen.visit(results())
    expect(page.heading).toContain('Hypotheses not tested yet: 3')
    expect(page.body).not.toContain('deputy')
    names = [
      ...new Set(page.page.querySelectorAll('main input[type=radio]').map((each) => each.getAttribute('name') ?? '')),
    ]
    expect(names).toHaveLength(3)
    const marked = await helen.submit(results(), {
      [names[0]!]: 'supported',
      [names[0]!.replace('result.', 'says.')]: 'Seen in books of two classes.',
      [names[1]!]: 'not-discussed',
    })
    expect(marked.errors).toEqual([])
    const read = await helen.visit(results())
    expect(read.heading).toContain('1 of 3 hypotheses tested')
    expect(read.body).toContain('1 hypothesis without a result. The record of visit does not wait for it.')
    expect((await helen.visit(world.page)).texts('.govuk-task-list__item').join()).toContain('1 of 3 tested')
  })

  test('NF-44: they stand beside the section while the record is written, which does not wait for them, and on its page', async () => {
    const helen = await as('adviser')
    const page = await helen.visit(`${world.page}/record/write`)
    expect(page.texts('aside').join()).toContain('Boys fall behind in Year 5. Supported by what was seen')
    const sections = world.service.model.recordForms.find(({ id }) => id === 'data-analysis-record')?.sections ?? []
    const words = Object.fromEntries(sections.map(({ id }) => [`body.${id}`, 'Progress is sound.']))
    await helen.submit(`${world.page}/record/write`, words)
    expect((await helen.visit(`${world.page}/record`)).texts('#tested li').join()).toContain('Not discussed')
    expect((await helen.submit(`${world.page}/record/hand-in`)).errors).toEqual([])
  })

  test('NF-45: the actions and support behind the latest results are listed, each with a brief entry, beside the record too', async () => {
    await addAction('Phonics groups in Year 1', '2026-05-01', '2026-06-01')
    await addAction('Long before', '2024-05-01', '2024-06-01')
    await addAction('Next year', null, '2027-03-01')
    const helen = await as('adviser')
    const page = await helen.visit(`${world.page}/impact`)
    expect(page.heading).toContain('What made a difference in 2025/26?')
    const labels = page.texts('main label').join(' | ')
    expect(labels).toContain('Phonics groups in Year 1')
    for (const other of ['Long before', 'Next year']) expect(labels).not.toContain(other)
    const name = page.page.querySelectorAll('main textarea').map((each) => each.getAttribute('name') ?? '')[0]!
    const saved = await helen.submit(`${world.page}/impact`, {
      [name]: 'Nine of ten passed the check, six before.',
      ownTitle: 'A reading volunteer',
      'says.own': 'Eight children read more often.',
    })
    expect(saved.errors).toEqual([])
    const read = await (await as('head')).visit(`${world.page}/impact`)
    expect(read.texts('main li').join()).toContain('Nine of ten passed the check')
    expect(read.texts('main li').join()).toContain('A reading volunteer')
    expect((await helen.visit(`${world.page}/record`)).texts('#impact li')).toHaveLength(2)
    expect((await (await as('head')).post(`${world.page}/impact`, { [name]: 'Ours' })).status).toBe(403)
  })

  test('NF-52: the visits that it informs show how they turned out, the one of which nothing is written too', async () => {
    for (const visitType of ['self-evaluation', 'performance-management']) {
      const next = await addVisit(world.service, {
        ...{ school: world.school, adviser: world.people.adviser, visitType, bookedFor: '2027-02-02' },
      })
      const shown = await (await as('adviser', '2027-01-20')).visit(`/visits/${next}`)
      expect([visitType, shown.texts('#tested-before h2').join()]).toEqual([
        visitType,
        expect.stringContaining('1 of 3 hypotheses tested at'),
      ])
    }
  })

  test('RO-92, NF-54: what figures show stands in the preparation for both sides, not for governors', async () => {
    const next = await addVisit(world.service, {
      ...{ school: world.school, adviser: world.people.adviser, visitType: 'self-evaluation', bookedFor: '2027-03-02' },
    })
    for (const who of ['adviser', 'head'] as const) {
      const shown = await (await as(who, '2027-01-20')).visit(`/visits/${next}`)
      expect([who, shown.texts('#flags h2')]).toEqual([who, ['What figures show']])
    }
    const chair = await (await as('chair', '2027-01-20')).visit(`/visits/${next}`)
    expect(chair.page.querySelector('#flags')).toBeNull()
    const head = await (await as('head', '2027-01-20')).visit(`/visits/${next}`)
    expect(head.texts('#flags').join()).toContain('Below the floor')
  })

  const bad: [string, () => string, Record<string, string>, RegExp][] = [
    ['results: nothing', results, {}, /Choose how at least one/],
    ['results: one that the model has not', results, { result: 'perfect' }, /one of the results that are offered/],
    ['results: a question of nowhere', results, { [`result.${newId()}`]: 'supported' }, /one of the results/],
    ['results: too long', results, { result: 'supported', says: 'x'.repeat(501) }, /500 characters or fewer/],
    ['results: words without a result', results, { result: '', says: 'Seen.' }, /Choose how it turned out/],
    ['results: a name', results, { result: 'supported', says: 'The pupil Tomos Hughes told us.' }, /seems to name/],
    ['impact: nothing', () => `${world.page}/impact`, {}, /Say of at least one/],
    [
      'impact: of what is not there',
      () => `${world.page}/impact`,
      { [`says.action.${newId()}`]: 'Much.' },
      /no longer there/,
    ],
    [
      'impact: too long',
      () => `${world.page}/impact`,
      { ownTitle: 'It', 'says.own': 'x'.repeat(501) },
      /500 characters/,
    ],
    ['impact: a difference of nothing', () => `${world.page}/impact`, { 'says.own': 'Much.' }, /Say what it was/],
    ['impact: nothing of something', () => `${world.page}/impact`, { ownTitle: 'Much' }, /Say what difference/],
    [
      'impact: a name',
      () => `${world.page}/impact`,
      { ownTitle: 'Help', 'says.own': 'The pupil Tomos Hughes reads.' },
      /seems to name/,
    ],
  ]
  test.each(bad)('XX-12: %s gets one clear sentence', async (_name, url, answers, says) => {
    const named = Object.fromEntries(
      Object.entries(answers).map(([name, value]) => [
        name === 'result' ? names[2]! : name === 'says' ? names[2]!.replace('result.', 'says.') : name,
        value,
      ]),
    )
    const refused = await (await as('adviser')).post(url(), named)
    expect(refused.status).toBe(422)
    expect(refused.errors.join(' | ')).toMatch(says)
  })

  test('XX-12: a question that seems to name a pupil is asked about, and stands with a reason', async () => {
    const next = await addVisit(world.service, {
      ...{ school: world.school, adviser: world.people.adviser, visitType: 'data-analysis', bookedFor: '2026-12-10' },
    })
    const helen = await as('adviser')
    const asks = 'Why did the pupil Tomos Hughes fall behind?'
    const refused = await helen.submit(`/visits/${next}/questions`, { asks }, 'form[action$="/questions"]')
    expect(refused.errors.join()).toContain('seems to name a pupil or a teacher')
    const form = { asks, 'reason.names-nobody': 'It is the name of a reading scheme.' }
    expect((await helen.submit(`/visits/${next}/questions`, form, 'form[action$="/questions"]')).errors).toEqual([])
  })

  test('NF-86: at a visit of which nothing is written there is no place for any of it', async () => {
    const fourth = await addVisit(world.service, {
      ...{
        school: world.school,
        adviser: world.people.adviser,
        visitType: 'performance-management',
        bookedFor: '2026-12-03',
      },
    })
    const helen = await as('adviser')
    for (const address of ['/questions/drafts', '/questions/results', '/impact'])
      expect([address, (await helen.visit(`/visits/${fourth}${address}`)).status]).toEqual([address, 404])
  })
})
