import { beforeAll, describe, expect, test } from 'vitest'
import { aServiceToVisit, book, booking } from '../../../test/support/a-visit.ts'
import { browse, type Browser } from '../../../test/support/browse.ts'
import { day } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'

let made: Awaited<ReturnType<typeof aServiceToVisit>> & {
  ofAdmin: Browser
  ofAdviser: Browser
  ofHead: Browser
  visitId: string
}
beforeAll(async () => {
  const service = await aServiceToVisit()
  const { adviser, head, school } = service
  const visitId = await book(
    service.service,
    adviser,
    school,
    'self-evaluation',
    booking(adviser, { on: day('2027-02-04') }),
  )
  made = {
    ...service,
    visitId,
    ofAdmin: await browse(service.service, service.service.administratorId),
    ofAdviser: await browse(service.service, adviser),
    ofHead: await browse(service.service, head),
  }
})

const ITEM = 'targeted funding'
const asked = {
  mark: 'dfe-funding',
  because: 'Letter of 3 October',
  'startedOn-day': '1',
  'startedOn-month': '12',
  'startedOn-year': '2026',
}

describe('what applies to a school', () => {
  test('NF-64: the item on targeted funding is on the agenda of visit 2 only where a protocol or funding applies on the day of the visit', async () => {
    const { ofAdmin, ofAdviser, ofHead, school, visitId } = made
    for (const url of [`/visits/${visitId}`, `/visits/${visitId}/agenda`])
      for (const who of [ofAdviser, ofHead]) expect((await who.visit(url)).body).not.toContain(ITEM)
    const done = await ofAdmin.submit(`/schools/${school}/marks/add`, asked)
    expect(done.goesTo).toBe(`/schools/${school}#marks`)
    for (const url of [`/visits/${visitId}`, `/visits/${visitId}/agenda`])
      for (const who of [ofAdviser, ofHead]) expect((await who.visit(url)).body).toContain(ITEM)
    const page = await ofHead.visit(`/schools/${school}`)
    expect(page.texts('#marks li').join()).toContain('DfE funding')
    const link = page.page.querySelector('#marks a')
    expect(link).toBeNull()
    const end =
      (await ofAdmin.visit(`/schools/${school}`)).page.querySelector('#marks li a')?.getAttribute('href') ?? ''
    const last = { 'finishedOn-day': '3', 'finishedOn-month': '2', 'finishedOn-year': '2027' }
    expect((await ofAdmin.submit(end, { ...last, 'finishedOn-year': '2025' })).errors).toEqual([
      'The last day is before the first.',
    ])
    await ofAdmin.submit(end, last)
    expect((await ofAdviser.visit(`/visits/${visitId}/agenda`)).body).not.toContain(ITEM)
    expect((await ofAdmin.submit(end, last)).errors).toEqual(['This has ended already.'])
  })

  test('NF-64: is marked by whoever designates schools, and by nobody else', async () => {
    const { ofAdviser, ofHead, school } = made
    expect((await ofAdviser.post(`/schools/${school}/marks/add`, asked)).status).toBe(403)
    expect((await ofHead.post(`/schools/${school}/marks/add`, asked)).status).toBe(403)
  })

  test.each([
    [{ mark: '' }, 'Choose what applies to the school'],
    [{ because: '' }, 'Enter why it applies'],
    [{ because: 'x'.repeat(501) }, 'Enter why it applies in 500 characters or fewer'],
    [{ 'startedOn-day': '31', 'startedOn-month': '2' }, /day from which it applies/],
    [{ 'startedOn-year': '12026' }, /day from which it applies/],
  ])('bad input %j gets one sentence', async (differs, says) => {
    const { ofAdmin, school } = made
    const { errors, status } = await ofAdmin.post(`/schools/${school}/marks/add`, { ...asked, ...differs } as Record<
      string,
      string
    >)
    expect(status).toBe(422)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(says)
  })

  test('a mark that the model does not have, and a school that is not there, are not found', async () => {
    const { ofAdmin, school } = made
    expect((await ofAdmin.post(`/schools/${school}/marks/add`, { ...asked, mark: 'vip' })).status).toBe(404)
    expect((await ofAdmin.post(`/schools/${newId()}/marks/add`, asked)).status).toBe(404)
    expect((await ofAdmin.visit(`/schools/${school}/marks/${newId()}/end`)).status).toBe(404)
  })

  test('the same twice on one day is refused', async () => {
    const { ofAdmin, school } = made
    const one = { ...asked, mark: 'intervention-protocol' }
    await ofAdmin.submit(`/schools/${school}/marks/add`, one)
    expect((await ofAdmin.submit(`/schools/${school}/marks/add`, one)).errors).toEqual([
      'The school is marked so already on that day.',
    ])
  })
})
