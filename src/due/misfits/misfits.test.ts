import { expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { day } from '#shared/plain-date.ts'
import { misfitsOf, type VisitFacts } from '#visits/misfits/visit-misfit-rules.ts'
import { isBeforeItsSending } from '#replies/due/reply-misfits.ts'
import { aServiceToVisit, book, booking } from '../../../test/support/a-visit.ts'
import { browse } from '../../../test/support/browse.ts'

const TODAY = day('2026-11-12')
const facts = (differs: Partial<VisitFacts> = {}): VisitFacts => ({
  ...{
    id: 'v',
    schoolName: 'Hollin Bank',
    schoolStatus: 'open',
    adviserName: 'Ruth',
    status: 'booked',
    isOnLeave: false,
  },
  ...{ on: day('2026-11-19'), beganOn: day('2020-01-01'), endedOn: null },
  ...differs,
})

test.each([
  ['an ordinary one', {}, []],
  ['on the day on which the person began', { beganOn: day('2026-11-19') }, []],
  ['a day before', { beganOn: day('2026-11-20') }, ['before-start']],
  ['held before they began', { status: 'held', on: day('2026-10-01'), beganOn: day('2026-10-02') }, ['before-start']],
  ['on somebody’s last day', { endedOn: day('2026-11-19') }, []],
  ['a day after', { endedOn: day('2026-11-18') }, ['left']],
  ['held, and the person has left since', { status: 'held', on: day('2026-11-02'), endedOn: day('2026-11-01') }, []],
  ['to a school that has closed', { schoolStatus: 'closed' }, ['closed-school']],
  ['on a day of leave', { isOnLeave: true }, ['on-leave']],
  ['on a day of leave that has passed', { isOnLeave: true, on: day('2026-11-11') }, []],
] as const)('of a visit %s', (_what, differs, found) => {
  expect(misfitsOf(facts(differs as Partial<VisitFacts>), TODAY)).toEqual(found)
})

test('of a reply: its moment is before that of the sending, and not the same', () => {
  const sentAt = new Date('2026-11-10T10:00:00Z')
  expect(isBeforeItsSending({ sentAt, repliedAt: new Date('2026-11-10T09:59:59Z') })).toBe(true)
  expect(isBeforeItsSending({ sentAt, repliedAt: sentAt })).toBe(false)
})

test('each line stands with the link that mends it, for those who can; mended, it is gone', async () => {
  const { service, school, adviser, head } = await aServiceToVisit()
  const owner = service.db.owner
  const id = await book(service, adviser, school, 'data-analysis', booking(adviser, { on: day('2026-11-19') }))
  await owner.query(
    'insert into leave (authority_id, id, person_id, started_on, finished_on) values ($1, $2, $3, $4, $4)',
    [service.authorityId, newId(), adviser, '2026-11-19'],
  )
  await owner.query(
    `insert into messages (authority_id, id, to_person, address, subject, body, message_id, created_at, tries, failed_at, failed_because)
     select $1, $2, id, email, 'x', 'x', $3, $4, 1, $4, 'There is no such address.' from people where id = $5`,
    [service.authorityId, newId(), newId(), service.now, head],
  )
  const ofAdmin = await browse(service, service.administratorId)
  const page = await ofAdmin.visit('/misfits')
  const links = page.page.querySelectorAll('main .wm-rows a').map((link) => link.getAttribute('href'))
  expect(links.sort()).toEqual([`/people/${head}/change`, `/schools/${school}/people`, `/visits/${id}/move`].sort())
  expect(page.heading).toBe('3 things do not fit')
  expect((await ofAdmin.visit('/')).texts('main').join()).toContain('do not fit')
  for (const link of links) expect((await ofAdmin.visit(link ?? '')).status).toBe(200)

  const ofAdviser = await browse(service, adviser)
  expect((await ofAdviser.visit('/misfits')).heading).toBe('One thing does not fit')
  expect((await (await browse(service, head)).visit('/misfits')).status).toBe(404)

  await ofAdviser.submit(`/visits/${id}/move`, { 'on-day': '24', 'on-month': '11', 'on-year': '2026' })
  expect((await ofAdviser.visit('/misfits')).heading).toBe('Everything fits')
  await owner.query(`update schools set status = 'closed' where id = $1`, [school])
  expect((await ofAdviser.visit('/misfits')).texts('h2').join()).toContain('to a school that has closed (1)')
  await owner.query(`update held_roles set finished_on = '2026-11-20' where person_id = $1`, [adviser])
  expect((await ofAdviser.visit('/misfits')).texts('h2').join()).toContain('by somebody who has left by then (1)')
  await owner.query(`update held_roles set started_on = '2026-12-01', finished_on = null where person_id = $1`, [
    adviser,
  ])
  expect((await ofAdmin.visit('/misfits')).texts('h2').join()).toContain('Before the person who makes it began (1)')
})
