import { beforeAll, expect, test } from 'vitest'
import { anIntervention } from '../../test/support/an-intervention.ts'
import { aServiceToOrderFrom } from '../../test/support/an-order.ts'
import { browse } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'

type Made = Awaited<ReturnType<typeof aServiceToOrderFrom>>
let made: Made
let chair: string
let trust: string

const at = (school: string, kind = 'la-intervention', way = 'begin') =>
  `/schools/${school}/interventions/${way}/${kind}`
const day = (name: string, on = '2026-11-10') => {
  const [year = '', month = '', of = ''] = on.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const SAYS = { says: 'Standards in reading have fallen for three years.' }
const as = (person: string) => browse(made.service, person)
const rows = async (sql: string, ...values: unknown[]) =>
  (await made.service.db.owner.query<Record<string, unknown>>(sql, values)).rows

beforeAll(async () => {
  made = await aServiceToOrderFrom()
  const { service, wensum, broadland } = made
  chair = await service.addPerson({ role: 'chair-of-governors', name: 'Colin Chair', school: wensum })
  trust = await service.addPerson({ role: 'officer-of-a-trust-or-diocese', name: 'Tess Trust', school: broadland })
})

test('NF-23: the chair enters the governing body’s intervention, which shows who set it up and that leaders were consulted', async () => {
  const { wensum, heads } = made
  const desk = await as(chair)
  const url = at(wensum, 'governors-intervention')
  const refused = await desk.submit(url, { ...SAYS, ...day('startedOn') })
  expect(refused.status).toBe(422)
  expect(refused.errors.join()).toContain('enter the day on which it did')
  expect(refused.errors.join()).toContain('in consultation with school leaders')
  expect(refused.body).toContain(SAYS.says)
  const grounds = {
    ...day('ground.set-up-by-governing-body', '2026-11-03'),
    ...day('ground.leaders-consulted', '2026-11-05'),
  }
  const saved = await desk.submit(url, { ...SAYS, ...day('startedOn'), ...grounds })
  const read = await (await as(heads.wensum)).follow(saved)
  expect(read.heading).toContain('Intervention of the governing body, in force since Tuesday 10 November 2026')
  expect(read.body).toContain('Tuesday 3 November 2026')
  expect(read.body).toContain('Thursday 5 November 2026')
})

test('NF-24: with neither request nor consultation it is refused, and saved with a reason, which is kept', async () => {
  const { service, wensum, heads } = made
  const desk = await as(service.administratorId)
  const refused = await desk.submit(at(wensum), { ...SAYS, ...day('startedOn') })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Why do you want to go ahead?')
  const saved = await desk.submit(at(wensum), {
    ...{ ...SAYS, ...day('startedOn') },
    'reason.governing-body-asked-or-consulted': 'The governing body could not meet.',
  })
  expect(saved.errors).toEqual([])
  const [event] = await rows(
    `select overrides from events where authority_id = $1 and name = 'intervention.begun' order by sequence desc limit 1`,
    service.authorityId,
  )
  expect(JSON.stringify(event)).toContain('The governing body could not meet.')
  const told = await rows(
    `select to_person from messages where authority_id = $1 and subject like 'LA intervention%'`,
    service.authorityId,
  )
  expect(told.map(({ to_person }) => to_person).sort()).toEqual([heads.wensum, chair].sort())
})

test('NF-24: consulted on a day it is saved, and the page shows the day', async () => {
  const { service, wensum } = made
  const desk = await as(service.administratorId)
  const saved = await desk.submit(at(wensum), {
    ...SAYS,
    ...day('startedOn'),
    ...day('ground.governing-body-consulted', '2026-11-09'),
  })
  const page = await desk.follow(saved)
  expect(page.body).toMatch(/The governors were consulted[\s\S]{0,200}Monday 9 November 2026/)
  const sheet = await desk.visit(`/interventions.csv?school=${wensum}`)
  expect(sheet.body).toContain('The governors were consulted (9 November 2026)')
})

test('NF-24: at a school that the authority does not maintain it is not open; the concern goes to its responsible body as a dated letter', async () => {
  const { service, broadland, heads } = made
  const desk = await as(service.administratorId)
  const page = await desk.visit(at(broadland))
  expect(page.heading).toBe('LA intervention is not open at Broadland Primary School')
  const forced = await desk.post(at(broadland), { ...SAYS, ...day('startedOn'), ...day('ground.governing-body-asked') })
  expect(forced.status).toBe(422)
  expect(forced.errors.join()).toContain('only at schools that the Local Authority maintains')
  const letter = at(broadland, 'la-intervention', 'letter')
  const asked = await desk.visit(letter)
  expect(asked.body).toContain('Tess Trust')
  const sent = await desk.submit(letter, { to: 'Hope Trust', says: 'Reading has not improved for two years.' })
  const read = await (await as(trust)).follow(sent)
  expect(read.heading).toContain('A concern was written to Hope Trust on Thursday 12 November 2026')
  expect(read.body).toContain('Reading has not improved for two years.')
  expect((await (await as(heads.broadland)).follow(sent)).status).toBe(200)
  const id = /interventions\/([^?]+)/.exec(sent.goesTo ?? '')?.[1] ?? ''
  const { text } = readPdf((await desk.visit(`/interventions/${id}/letter/pdf`)).bytes)
  expect(text).toContain('HopeTrust')
  const told = await rows(
    `select body from messages where authority_id = $1 and to_person = $2`,
    service.authorityId,
    trust,
  )
  expect(told).toHaveLength(1)
  expect(String(told[0]?.body)).not.toContain('Reading')
  const change = service.db.owner.query(`update interventions set says = 'Else' where id = $1`, [id])
  await expect(change).rejects.toThrow(/fixed/)
})

test('NF-24: where it is open no letter is written in its place', async () => {
  const { service, wensum } = made
  const desk = await as(service.administratorId)
  const refused = await desk.submit(at(wensum, 'la-intervention', 'letter'), { to: 'A trust', says: 'A concern.' })
  expect(refused.errors.join()).toContain('is open at Wensum')
  expect((await desk.visit(at(wensum, 'governors-intervention', 'letter'))).status).toBe(404)
})

test('XX-05: one ends with what came of it, once; what was entered in error is struck out and taken back', async () => {
  const { service, wensum } = made
  const id = await anIntervention(service, wensum)
  const desk = await as(service.administratorId)
  const stale = await desk.submit(`/interventions/${id}/end`, { ...day('endedOn'), cameOf: 'Better.', revision: '0' })
  expect(stale.errors.join()).toContain('Load the page again')
  const ended = await desk.submit(`/interventions/${id}/end`, { ...day('endedOn'), cameOf: 'Reading is taught daily.' })
  expect((await desk.follow(ended)).body).toContain('Reading is taught daily.')
  const again = await desk.submit(`/interventions/${id}/end`, { ...day('endedOn'), cameOf: 'Again.' })
  expect(again.errors.join()).toContain('stands as “ended”')
  const struck = await desk.submit(`/interventions/${id}/strike-out`, { reason: 'wrong-school' })
  expect((await desk.follow(struck)).heading).toContain('struck out')
  const back = await desk.post(`/interventions/${id}/restore`)
  expect((await desk.follow(back)).heading).toContain('ended on')
})

const BAD: [name: string, answers: Record<string, string>, says: string][] = [
  ['nothing said', { says: '' }, 'Enter what it is about'],
  ['too much said', { says: 'a'.repeat(10_001) }, 'in 10000 characters or fewer'],
  ['no first day', { 'startedOn-day': '', 'startedOn-month': '', 'startedOn-year': '' }, 'Enter its first day'],
  ['no such day', day('startedOn', '2026-02-31'), 'Enter its first day'],
  ['a day ahead', day('ground.governing-body-asked', '2026-11-13'), 'That day lies ahead'],
  ['half a ground', { ...day('ground.governing-body-asked', '--3') }, 'as a day, a month and a year'],
  ['a control character', { says: 'a\u0007b' }, 'without control characters'],
]

test.each(BAD)('bad input, %s: one clear sentence, and what was typed stays', async (_name, answers, says) => {
  const { service, wensum } = made
  const right = { ...SAYS, ...day('startedOn'), ...day('ground.governing-body-asked') }
  const refused = await (await as(service.administratorId)).submit(at(wensum), { ...right, ...answers })
  expect(refused.status).toBe(422)
  expect(refused.errors.filter((each) => each.includes(says))).toHaveLength(1)
})

test('a kind that there is not, a school that there is not and another service’s intervention are not found', async () => {
  const { service, wensum, adviser, heads } = made
  const desk = await as(service.administratorId)
  const other = await aServiceToOrderFrom()
  const theirs = await anIntervention(other.service, other.wensum)
  for (const url of [at(wensum, 'no-such'), at(other.wensum), `/interventions/${theirs}`, '/interventions/nothing'])
    expect([url, (await desk.visit(url)).status]).toEqual([url, 404])
  expect((await (await as(adviser)).visit(at(wensum))).status).toBe(403)
  expect((await (await as(heads.wensum)).post(at(wensum), SAYS)).status).toBe(403)
})
