import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { fileOfFigures, ks2School, KS2_HEADINGS, loadFigures } from '#figures/figure-examples.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Answer } from '../../test/support/browse.ts'
import { whyFlagIsNotKnown } from './request-rules.ts'
import { isAnswerNews } from './ways-to-ask.ts'

// Of the service that this row is from, officers ask of a partnership what schools need: here the model's adviser asks beside the head.
const MODEL = readFileSync('models/wiltshire.yaml', 'utf8').replace(
  'askedBy: [headteacher]',
  'askedBy: [headteacher, school-improvement-partner]',
)
const ASKS = { asks: 'Fewer pupils reach what is expected in Year 6 than before.', reason: 'challenging-standards' }

let service: TestService
let school: string
let request: string
const who: Record<string, string> = {}
const as = (key: string, on = '2019-12-13') => browse(service, who[key] ?? '', { now: `${on}T10:00:00Z` })
const load = (release: 'provisional' | 'final', share: string) =>
  service.act(service.administratorId, (look) =>
    loadFigures(
      look,
      `2018-2019_ks2${release}.csv`,
      fileOfFigures(
        KS2_HEADINGS,
        ks2School({ URN: '940401', LEA: '984', ESTAB: '2401', PTRWM_EXP: share }),
        ks2School({ URN: '940402', LEA: '984', ESTAB: '2402', PTRWM_EXP: '80%' }),
      ),
      { year: 2019, release },
    ),
  )
const rows = async (text: string, ...values: unknown[]) =>
  (await service.db.owner.query<Record<string, unknown>>(text, values)).rows
const agreed = (id: string, name: string) => ({
  ...{ [`agreed.${id}`]: name, [`agreed.${id}-on-day`]: '12' },
  ...{ [`agreed.${id}-on-month`]: '12', [`agreed.${id}-on-year`]: '2019' },
})
/** A visit that was held, with something written of it. */
async function heldOn(date: string) {
  const id = newId()
  await rows(
    `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for, held_on)
     values ($1, $2, $3, $4, 'scheduled-visit', true, $5, 'half-day', 'held', $6, $6)`,
    ...[service.authorityId, id, school, service.modelVersionId, who.joan, date],
  )
  await rows(
    `insert into records (authority_id, id, visit_id, version, author_id, status) values ($1, $2, $3, 1, $4, 'draft')`,
    ...[service.authorityId, newId(), id, who.joan],
  )
  return id
}
const idIn = ({ goesTo }: Answer) => goesTo?.split('/').at(-1)?.split('?')[0] ?? ''

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ modelText: MODEL, now: '2019-12-12T09:00:00Z', schoolYear: 2019 })
  school = await service.addSchool({ name: 'Avon Vale Primary', urn: '940401', phase: 'Primary' })
  const other = await service.addSchool({ name: 'Pewsey Down Primary', urn: '940402', phase: 'Primary' })
  const people: [key: string, role: string, at?: string][] = [
    ['joan', 'school-improvement-partner', school],
    ['hazel', 'headteacher', school],
    ['gwen', 'chair-of-governors', school],
    ['pete', 'headteacher', other],
    ['tess', 'primary-leadership-team'],
  ]
  for (const [key, role, at] of people)
    who[key] = await service.addPerson({ role, name: key, ...(at && { school: at }) })
  await load('provisional', '30%')
})

describe('what figures showed, and what was asked because of it', () => {
  test('RO-91: from what figures show the service asks for support, and the request names it', async () => {
    const joan = await as('joan')
    const page = await joan.visit(`/schools/${school}/flags`)
    const way = page.page.querySelector('a[href*="/requests/new?flag="]')?.getAttribute('href') ?? ''
    expect(way).toBe(`/schools/${school}/requests/new?flag=below-the-floor`)
    const form = await joan.visit(way)
    expect(form.page.querySelector('[name=flag][checked]')?.getAttribute('value')).toBe('below-the-floor')
    const refused = await joan.submit(way, { ...ASKS, flag: 'disadvantaged-are-behind' })
    expect(refused.errors).toEqual(['Choose something that the figures of the school show, from the list.'])
    const asked = await joan.submit(way, { ...ASKS, flag: 'below-the-floor' })
    expect(asked.errors).toEqual([])
    request = idIn(asked)
    const shown = await joan.visit(`/requests/${request}`)
    expect(shown.body).toContain('Below the floor target')
    expect(shown.body).toContain('30%')
    expect(shown.body).toContain(`/schools/${school}/flags`)
  })

  test('RO-91: the answer stands with the request beside what figures show, for both sides; who sees no figures reads nothing of them', async () => {
    const before = await (await as('hazel')).visit(`/schools/${school}/flags`)
    expect(before.texts('main li').join()).toMatch(/The school asked for support on 13 Dec[^:]*: *to be talked over/)
    const joan = await as('joan')
    const visit = await heldOn('2019-12-12')
    const talked = await joan.submit(`/requests/${request}/discuss`, {
      ...{ visitId: visit, tried: 'Two staff meetings.' },
      ...agreed('headteacher-agrees', 'Hazel'),
      ...agreed('governors-agree', 'Gwen'),
    })
    expect(talked.errors).toEqual([])
    const answer = { how: 'signposted', answer: 'A neighbour shows how.' }
    expect((await (await as('tess', '2019-12-16')).submit(`/requests/${request}/answer`, answer)).errors).toEqual([])
    for (const person of ['hazel', 'joan']) {
      const page = await (await as(person, '2019-12-17')).visit(`/schools/${school}/flags`)
      expect(page.texts('main li').join()).toMatch(/help is found elsewhere, after 3 days/)
      expect(page.body).toContain(`/requests/${request}`)
    }
    expect((await (await as('pete')).visit(`/schools/${school}/flags`)).status).toBe(404)
    expect((await (await as('gwen')).visit(`/requests/${request}`)).body).not.toContain('Below the floor')
  })

  test('RO-91: once it is noticed no more, the request still says in which figures it was', async () => {
    await load('final', '90%')
    const page = await (await as('hazel', '2019-12-18')).visit(`/requests/${request}`)
    expect(page.body).toContain('It was noticed in the figures of 2018/19, and is not any more.')
    const [kept] = await rows('select flag_trigger, flag_year from support_requests where id = $1', request)
    expect(kept).toEqual({ flag_trigger: 'below-the-floor', flag_year: 2019 })
  })

  test('WI-62: the head finds the answer on the first page for two weeks, and may ask anew beside it', async () => {
    const ways = async (on: string) => (await (await as('hazel', on)).visit('/')).texts('main a').join('\n')
    expect(await ways('2019-12-16')).toContain('Your request for partnership working was answered today')
    const later = await ways('2019-12-30')
    expect(later).toContain('was answered on')
    expect(later).toContain('Make a request for partnership working')
    expect(await ways('2019-12-31')).not.toContain('was answered')
  })
})

test.each<[string, string | null, readonly string[], boolean]>([
  ['on its day', '2019-12-17', [], true],
  ['two weeks later', '2019-12-03', ['2019-12-03'], true],
  ['a day after that', '2019-12-02', [], false],
  ['once the work has gone on a stage', '2019-12-10', ['2019-12-10', '2019-12-16'], false],
  ['that is none yet', null, [], false],
])('WI-62: is an answer told on a first page? %s', (_what, answeredOn, began, isNews) => {
  const stages = began.map((beganOn) => ({
    ...{ stageId: 'a', kind: 'other' as never, beganOn: beganOn as PlainDate, leadName: null, finishedOn: null },
  }))
  expect(isAnswerNews({ answeredOn: answeredOn as PlainDate }, { stages }, '2019-12-17' as PlainDate)).toBe(isNews)
})

test('RO-91: what is named of figures and not found is refused; nothing named is none', () => {
  expect(whyFlagIsNotKnown('below-the-floor', undefined).map(({ id }) => id)).toEqual(['request-flag'])
  expect(whyFlagIsNotKnown('below-the-floor', { trigger: 'below-the-floor' })).toEqual([])
  expect([...whyFlagIsNotKnown(null, null), ...whyFlagIsNotKnown(undefined, undefined)]).toEqual([])
})
