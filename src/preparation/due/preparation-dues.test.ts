import { expect, test } from 'vitest'
import { moveVisit } from '#visits/index.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { browse } from '../../../test/support/browse.ts'
import { aVisitToPrepare } from '../preparation-examples.ts'

const at = (on: string) => ({ now: `${on}T09:00:00Z` })
const dueOf = async (browser: Awaited<ReturnType<typeof browse>>) => {
  const { page } = await browser.visit('/')
  const section = page.querySelectorAll('main section').find((each) => each.querySelector('#late'))
  return (section?.querySelectorAll('li') ?? []).map(({ text }) => text.replace(/\s+/g, ' '))
}

test('XX-10: a head’s first page says what the service asks before the next visit, late the day after its date', async () => {
  const { service, head, leader, adviser, visit, page } = await aVisitToPrepare()
  const early = await browse(service, head, at('2026-12-10'))
  expect(await dueOf(early)).toEqual([])
  const before = await browse(service, head, at('2027-01-14'))
  expect((await dueOf(before))[0]).toMatch(
    /^ ?Still open: .*copy of its SEF.*Visit 2.*with Ruth Adviser.*due Thursday 14 January 2027 today/,
  )
  expect((await before.visit('/')).heading).toContain('2 things wait for you, the first by Thursday 14 January')
  const after = await browse(service, leader, at('2027-01-15'))
  expect((await dueOf(after))[0]).toContain('1 day late')
  expect((await after.visit('/')).heading).toContain('2 things are late')

  const move = { on: day('2027-02-11'), at: null, revision: 1 }
  await service.act(adviser, (look) => doWork(look, (work) => moveVisit(work, visit, move)))
  expect((await dueOf(after))[0]).toContain('due Thursday 28 January 2027')
  for (const key of ['sef-supplied', 'evidence-supplied'])
    await after.submit(`${page}/requests/${key}`, {}, 'main form:not([enctype])')
  // What is due besides is asked by the model for the year, not for this visit.
  expect((await dueOf(after)).filter((line) => !line.includes('for 2026/27 in force'))).toEqual([])
})

test('NF-16: an adviser’s first page says what came late and what has not come; it is not theirs to do', async () => {
  const { service, head, adviser, page } = await aVisitToPrepare()
  const desk = await browse(service, head, at('2027-01-17'))
  await desk.submit(`${page}/requests/sef-supplied`, {}, 'main form:not([enctype])')
  const office = await browse(service, adviser, at('2027-01-18'))
  const shown = await office.visit('/')
  const section = shown.page.querySelectorAll('main section').find((each) => each.querySelector('#from-schools'))
  const lines = section?.querySelectorAll('li').map(({ text }) => text.replace(/\s+/g, ' '))
  expect(lines).toHaveLength(1)
  expect(lines?.[0]).toMatch(/Hollin Bank.*Has not come: .*evidence on the areas.*\(4 days late\)/)
  expect(lines?.[0]).toMatch(/Came late: .*copy of its SEF.*\(came 3 days late\)/)
  expect(await dueOf(office)).toEqual([])
  const later = await browse(service, adviser, at('2027-02-03'))
  expect((await later.visit('/')).page.querySelector('#from-schools')).toBeNull()
})

test('NF-73: what is to be confirmed is due from the adviser until it is proposed, and then from the school', async () => {
  const { service, head, adviser, page } = await aVisitToPrepare('school-improvement', '2027-05-20')
  const office = await browse(service, adviser, at('2027-05-03'))
  const desk = await browse(service, head, at('2027-05-03'))
  const confirms = async () => (await dueOf(desk)).filter((line) => line.includes('confirms the monitoring'))
  expect((await dueOf(office))[0]).toMatch(/Propose activities: Visit 3.*due Thursday 6 May 2027/)
  expect(await confirms()).toEqual([])
  await office.submit(`${page}/activities`, { says: 'Books' }, 'main form')
  expect(await dueOf(office)).toEqual([])
  expect(await confirms()).toHaveLength(1)
  await desk.submit(`${page}/activities`, { answer: 'confirmed' }, 'main form')
  expect(await confirms()).toEqual([])
})

test('XX-10: in a school, its adviser sees what it still has to do; the service is not late for it', async () => {
  const { service, school, adviser } = await aVisitToPrepare()
  const office = await browse(service, adviser, at('2027-01-20'))
  const shown = await office.visit(`/schools/${school}`)
  expect(shown.texts('section').join(' ')).toMatch(/copy of its SEF.*The school.*6 days late/)
  const administrator = await browse(service, service.administratorId, at('2027-01-20'))
  expect((await administrator.visit('/due')).body).not.toContain('copy of its SEF')
  expect((await administrator.visit('/')).heading).toContain('Nothing is late')
})

test('NF-70: before a visit that is booked inside the two weeks a school is late from no day before it was booked', async () => {
  // Booked on Thursday 12 November, for the twentieth.
  const { service, head, adviser, page } = await aVisitToPrepare('data-analysis', '2026-11-20')
  const said = 'asked for on Thursday 12 November 2026, as soon as you can'
  const desk = await browse(service, head, at('2026-11-12'))
  const lines = await dueOf(desk)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.filter((line) => !line.includes(said) || /late/.test(line))).toEqual([])
  expect((await desk.visit('/')).heading).toContain('things wait for you')
  expect((await desk.visit(`${page}/preparation`)).texts('.wm-rows__when')).toContain(said)
  const office = await browse(service, adviser, at('2026-11-14'))
  expect((await office.visit(`${page}/preparation`)).texts('.wm-rows__when')[0]).toBe(
    said.replace('you can', 'the school can'),
  )
  const news = (await office.visit('/')).page
    .querySelectorAll('main section')
    .find((each) => each.querySelector('#from-schools'))
  expect(news?.text.replace(/\s+/g, ' ')).toMatch(/Has not come: .*\(asked for 2 days ago\)/)
  const later = await browse(service, head, at('2026-11-15'))
  await later.submit(`${page}/requests/data-analysed`, {}, 'main form:not([enctype])')
  const shown = await later.visit(`${page}/requests/data-analysed`)
  expect(shown.texts('main strong')).toContain('Came 3 days after it was asked for')
})
