import { beforeAll, describe, expect, test } from 'vitest'
import { figuresOfSchool } from '#figures/index.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { addTerms } from '../support/a-year.ts'
import { hasBought } from '../support/bought.ts'
import { browse, type Browser } from '../support/browse.ts'

// Story 4.2 goes on: the figures of September, and what happened in March 2012 beside the four visits.

describe('4.2 figures, support boards and interventions', () => {
  let service: TestService
  const schools: Record<string, string> = {}
  const people: Record<string, string> = {}
  let board: string

  const as = (person: string, on: string): Promise<Browser> =>
    browse(service, people[person], { now: `${on}T09:00:00Z` })
  const day = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  const idIn = (address: string | undefined) => /\/([0-9a-f-]{36})/.exec(address ?? '')?.[1] ?? ''

  beforeAll(async () => {
    service = await aService({ model: 'norfolk', now: '2011-09-05T09:00:00Z', schoolYear: 2011 })
    await addTerms(service)
    schools.wensum = await service.addSchool({ name: 'Wensum Primary School' })
    schools.broadland = await service.addSchool({ name: 'Broadland Primary School' })
    await service.db.owner.query(
      `update schools set type_group_name = 'Academies', type_name = 'Academy converter' where id = $1`,
      [schools.broadland],
    )
    const add = async (name: string, role: string, school?: string) => {
      people[name] = await service.addPerson({ role, name: `${name} Person`, ...(school && { school }) })
    }
    await add('Helen', 'link-adviser', schools.wensum)
    await add('Wendy', 'headteacher', schools.wensum)
    await add('Colin', 'chair-of-governors', schools.wensum)
    await add('Bram', 'headteacher', schools.broadland)
    await add('Hope', 'officer-of-a-trust-or-diocese', schools.broadland)
    await add('Bea', 'business-manager')
    await add('Dan', 'data-officer')
    await add('Harriet', 'head-of-advisory-services')
    await hasBought(service, schools.wensum, 2011)
  })

  test('step 4, NF-37, NF-57: figures are loaded with source and date, one faulty row is reported and not stored, and the set is marked as checked', async () => {
    const { rows } = await service.db.owner.query<{ urn: string }>('select urn from schools where id = $1', [
      schools.wensum,
    ])
    const urn = rows[0]?.urn ?? ''
    const desk = await as('Dan', '2011-09-12')
    const load = async (name: string, said: Record<string, string>, lines: string[]) => {
      const file = { name, content: Buffer.from(['URN,English,Cohort', ...lines].join('\r\n')) }
      const sent = await desk.upload('/figures/add', [file])
      const columns = { 'is.0': 'urn', 'is.1': 'english-level-4', 'part.1': 'value', 'of.1': 'all' }
      const cohort = { 'is.2': 'english-level-4', 'part.2': 'cohort', 'of.2': 'all', release: 'final' }
      const preview = await desk.post(sent.goesTo ?? '', {
        ...columns,
        ...cohort,
        ...day('dated', '2011-09-08'),
        ...said,
      })
      expect(preview.errors).toEqual([])
      return { place: (sent.goesTo ?? '').replace('/columns', ''), page: await desk.follow(preview) }
    }
    const of = { title: 'RAISEonline', year: '2011', kind: 'result' }
    const { place, page } = await load('raise.csv', of, [`${urn},79,30`, '92000x,80,25'])
    expect(page.heading).toBe('1 school would have figures for 2010/11')
    expect(page.texts('#rows td')).toEqual(['3', '92000x', 'URN', '‘92000x’ is not a URN, which has six digits'])
    const applied = await desk.submit(place, {}, 'form[action$="/apply"]')
    expect(applied.errors).toEqual([])
    const fft = await load('fft.csv', { title: 'FFT', year: '2013', kind: 'estimate' }, [`${urn},82,31`])
    expect((await desk.submit(fft.place, {}, 'form[action$="/apply"]')).errors).toEqual([])

    const helen = await as('Helen', '2011-09-12')
    const figures = `/schools/${schools.wensum}/figures`
    const before = await helen.visit(figures)
    expect(before.body).toContain('RAISEonline, 2010/11, final, of Thursday 8 September 2011. Not checked yet.')
    const checked = await desk.submit(place, {}, 'form[action$="/check"]')
    expect(checked.errors).toEqual([])
    expect((await helen.visit(figures)).body).toContain('Checked by Dan Person on Monday 12 September 2011')
    const kept = await service.look(people.Helen ?? '', (look) =>
      figuresOfSchool(look, schools.wensum ?? '', [2011, 2013]),
    )
    expect(kept.figures.map(({ kind, value }) => [kind, value]).sort()).toEqual([
      ['estimate', 82],
      ['result', 79],
    ])
    const stored = await service.db.owner.query('select 1 from schools where authority_id = $1 and urn = $2', [
      service.authorityId,
      '92000x',
    ])
    expect(stored.rows).toEqual([])
  })

  test('step 16, NF-17: intensive monitoring is recommended without charge, and is an order once the head accepts its agreed price', async () => {
    const recommended = await (
      await as('Helen', '2012-03-15')
    ).submit(`/schools/${schools.wensum}/catalogue/intensive-monitoring/recommend?schoolYear=2011`, {
      need: 'Reading has fallen for three years.',
    })
    const order = `/orders/${idIn(recommended.goesTo)}`
    const sums = await as('Bea', '2012-03-15')
    expect((await sums.visit(`/orders?schoolYear=2011&offer=intensive-monitoring`)).heading).toContain(
      'Nothing is ordered',
    )
    const early = await (
      await as('Helen', '2012-03-15')
    ).submit(`/schools/${schools.wensum}/support-teams/set-up`, {
      ...SET_UP,
      ...day('startedOn', '2012-03-15'),
      ...day('evaluateBy', '2012-07-20'),
    })
    expect(early.errors.join()).toContain('say who recommends it and why')
    const priced = await sums.submit(`${order}/price`, {
      price: '1200',
      content: 'A project board, and six days in school.',
    })
    expect(priced.errors).toEqual([])
    const head = await as('Wendy', '2012-03-19')
    expect((await head.visit(order)).heading).toContain('offered for £1,200, and not ordered')
    await head.submit(order, {}, 'form[action$="/take"]')
    expect((await head.visit(order)).heading).toContain('ordered for £1,200 and accepted')
  })

  test('step 16, NF-20: from the order comes a project board, which is not closed without an evaluation of effectiveness and impact', async () => {
    const desk = await as('Helen', '2012-03-19')
    const set = { ...SET_UP, ...day('startedOn', '2012-03-19'), ...day('evaluateBy', '2012-07-20') }
    const done = await desk.submit(`/schools/${schools.wensum}/support-teams/set-up`, set)
    expect(done.errors).toEqual([])
    board = `/support-teams/${idIn(done.goesTo)}`
    const page = await desk.visit(board)
    expect(page.heading).toContain('Project board, live since Monday 19 March 2012')
    expect(page.body).toContain('Intensive monitoring and support')
    const closing = { ...day('closedOn', '2012-03-19'), conclusion: 'It is better now.' }
    const refused = await desk.submit(`${board}/close`, closing)
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain('not closed without an evaluation of the effectiveness and impact')
    expect((await desk.visit(board)).heading).toContain('live since')
    const evaluated = await desk.submit(`${board}/evaluate`, EVALUATION)
    expect(evaluated.errors).toEqual([])
    expect((await desk.submit(`${board}/close`, closing)).errors).toEqual([])
    expect((await desk.visit(board)).heading).toContain('closed on Monday 19 March 2012 and evaluated')
  })

  test('step 17, NF-24: at Wensum without request or consultation it is refused without a reason; consulted on 21 March it is saved', async () => {
    const at = `/schools/${schools.wensum}/interventions/begin/la-intervention`
    const said = { says: 'Results have fallen for three years.' }
    const refused = await (await as('Harriet', '2012-03-20')).submit(at, { ...said, ...day('startedOn', '2012-03-20') })
    expect(refused.status).toBe(422)
    expect(refused.errors.join()).toContain('normally at the request of the governing body')
    const ahead = {
      ...said,
      ...day('startedOn', '2012-03-20'),
      ...day('ground.governing-body-consulted', '2012-03-21'),
    }
    expect((await (await as('Harriet', '2012-03-20')).submit(at, ahead)).errors.join()).toContain('lies ahead')
    const saved = await (await as('Harriet', '2012-03-21')).submit(at, ahead)
    expect(saved.errors).toEqual([])
    const read = await (await as('Wendy', '2012-03-21')).follow(saved)
    expect(read.body).toMatch(/The governors were consulted[\s\S]{0,200}Wednesday 21 March 2012/)
    const { rows } = await service.db.owner.query<{ overrides: unknown }>(
      `select overrides from events where authority_id = $1 and name = 'intervention.begun'`,
      [service.authorityId],
    )
    // No intervention of the governing body came before it: saved, and marked.
    expect(JSON.stringify(rows)).toContain('governors-intervene-first')
  })

  test('step 17, NF-23: the governing body’s own shows that it set it up, and that leaders were consulted', async () => {
    const at = `/schools/${schools.wensum}/interventions/begin/governors-intervention`
    const said = { says: 'The governors look at results each month.', ...day('startedOn', '2012-03-21') }
    const desk = await as('Colin', '2012-03-21')
    const refused = await desk.submit(at, { ...said, ...day('ground.set-up-by-governing-body', '2012-03-19') })
    expect(refused.errors.join()).toContain('in consultation with school leaders')
    const grounds = {
      ...day('ground.set-up-by-governing-body', '2012-03-19'),
      ...day('ground.leaders-consulted', '2012-03-16'),
    }
    expect((await desk.submit(at, { ...said, ...grounds })).errors).toEqual([])
  })

  test('step 17, NF-24: at Broadland it is not open; the concern is written to its responsible body', async () => {
    const at = `/schools/${schools.broadland}/interventions`
    const desk = await as('Harriet', '2012-03-20')
    const closed = await desk.visit(`${at}/begin/la-intervention`)
    expect(closed.heading).toBe('LA intervention is not open at Broadland Primary School')
    const forced = await desk.post(`${at}/begin/la-intervention`, {
      ...{ says: 'Results have fallen.', ...day('startedOn', '2012-03-20') },
      ...day('ground.governing-body-asked', '2012-03-20'),
    })
    expect(forced.status).toBe(422)
    const sent = await desk.submit(`${at}/letter/la-intervention`, { to: 'Hope Trust', says: 'Results have fallen.' })
    const read = await (await as('Hope', '2012-03-20')).follow(sent)
    expect(read.heading).toContain('A concern was written to Hope Trust on Tuesday 20 March 2012')
    const told = await service.db.owner.query('select 1 from messages where authority_id = $1 and to_person = $2', [
      service.authorityId,
      people.Hope,
    ])
    expect(told.rows).toHaveLength(1)
  })
})

const SET_UP = { kind: 'project-board', aim: 'Pupils read at the age that is expected.' }
const EVALUATION = {
  ...{
    intervention: 'Reading every day',
    aimedAt: 'Fluent readers',
    changed: 'Pupils read aloud every day',
    judgement: '2',
  },
  noFigures: 'Results come in July',
}
