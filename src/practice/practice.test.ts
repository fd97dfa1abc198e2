import { beforeAll, expect, test } from 'vitest'
import { day } from '#shared/plain-date.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { readOwnModel } from '../model/model-examples.ts'
import { lookAgainOn, whyCannotBePutForward, whyNotOpenFor } from './practice-rules.ts'

let service: TestService
let school: string
let adviser: string
let head: string
let elsewhere: string

beforeAll(async () => {
  service = await aService({ model: 'st-helens' })
  school = await service.addSchool({ name: 'Parr Brook Primary School', phase: 'Primary' })
  const other = await service.addSchool({ name: 'Sutton Hey Primary School', phase: 'Primary' })
  adviser = await service.addPerson({ role: 'link-adviser', school, name: 'Ann Adviser' })
  head = await service.addPerson({ role: 'headteacher', school, name: 'Derek Head' })
  elsewhere = await service.addPerson({ role: 'headteacher', school: other, name: 'Hetty Head' })
})

const ENTRY = {
  ...{ strength: 'Guided reading across the school', kind: 'lead-department', aspect: 'literacy', phases: 'primary' },
  ...{ about: 'Each class reads in groups, each morning.', contact: 'Head of department' },
}
const put = async (who: string, differs: object = {}) =>
  (await browse(service, who)).submit(`/schools/${school}/practice`, { ...ENTRY, ...differs })
const idIn = (goesTo: string | undefined) => goesTo!.replace(/\?.*/, '')

test('SH-13: an entry that an adviser puts forward is seen by no other school until the head has agreed, and then by all, by aspect and phase', async () => {
  const own = idIn((await put(adviser)).goesTo)
  const stranger = await browse(service, elsewhere)
  expect((await stranger.visit(own)).status).toBe(404)
  expect((await stranger.visit('/practice?aspect=literacy&phase=primary')).texts('tbody tr')).toEqual([])
  const atHome = await browse(service, head)
  expect((await atHome.visit('/')).body).toContain('Agree or decline: Guided reading across the school')
  expect((await (await browse(service, adviser)).post(`${own}/agree`, { revision: '1' })).status).toBe(403)
  expect((await atHome.submit(own, {}, `form[action="${own}/agree"]`)).status).toBe(303)
  expect((await atHome.post(`${own}/agree`, { revision: '2' })).errors[0]).toContain('stands in the directory already')
  const [row] = (await stranger.visit('/practice?aspect=literacy&phase=primary&kind=lead-department')).texts('tbody tr')
  expect(row).toContain('Parr Brook Primary School')
  expect(row).toContain('Head of department')
  for (const narrowed of ['aspect=numeracy', 'phase=secondary', 'kind=quality-mark'])
    expect((await stranger.visit(`/practice?${narrowed}`)).texts('tbody tr')).toEqual([])
  expect((await stranger.visit('/practice.csv')).body).toContain('Guided reading across the school')
  expect((await stranger.visit('/practice?kind=<x>&after=1&school=%00')).status).toBe(200)
  expect((await stranger.visit(own)).texts('main form')).toEqual([])
})

test('SH-13: an entry is checked on a date by who advises the school, and withdrawn by its head whenever it wants', async () => {
  const own = idIn((await put(head, { strength: 'Number talk' })).goesTo)
  const stranger = await browse(service, elsewhere)
  expect((await stranger.visit(own)).texts('.govuk-summary-list__value').at(-1)).toBe('Not yet')
  const checks = await browse(service, adviser)
  expect((await (await browse(service, head)).post(`${own}/check`, { revision: '1' })).status).toBe(403)
  expect((await checks.visit('/')).body).not.toContain('Check that it is so: Number talk')
  const later = await browse(service, adviser, { now: '2026-12-01T09:00:00Z' })
  expect((await later.visit('/')).body).toContain('Check that it is so: Number talk')
  expect((await checks.submit(own, {}, `form[action="${own}/check"]`)).status).toBe(303)
  expect((await stranger.visit(own)).texts('.govuk-summary-list__value').at(-1)).toBe('Thursday 12 November 2026')
  expect((await checks.submit(`${own}/withdraw`, { revision: '1', because: 'x' })).errors[0]).toContain(
    'Load the page again',
  )
  const atHome = await browse(service, head)
  expect((await atHome.submit(`${own}/withdraw`, {})).errors).toEqual(['Enter why it is taken out'])
  expect((await atHome.submit(`${own}/withdraw`, { because: 'The department has changed' })).status).toBe(303)
  expect((await stranger.visit(own)).status).toBe(404)
  const story = (await atHome.visit(`/schools/${school}`)).texts('.wm-timeline li').join()
  expect(story).toContain('Number talk: taken out of the directory')
})

test('SH-13: what others than the head change waits for the head again', async () => {
  const own = idIn((await put(head, { strength: 'Handwriting' })).goesTo)
  expect((await (await browse(service, adviser)).submit(`${own}/change`, { about: 'In ink.' })).status).toBe(303)
  expect((await (await browse(service, elsewhere)).visit(own)).status).toBe(404)
  expect((await (await browse(service, head)).visit(own)).heading).toContain('waits for the head')
})

test('SH-13, XX-12: no teacher is named: a job is chosen, and a name in the words is asked about', async () => {
  const { page } = await (await browse(service, adviser)).visit(`/schools/${school}/practice`)
  expect(page.querySelector('[name=contact]')?.tagName).toBe('SELECT')
  const named = await put(adviser, { about: 'Mrs Tattersall shows how she teaches it.' })
  expect(named.status).toBe(422)
  expect(named.errors.join()).toMatch(/name/i)
})

test('SH-13: the strand that promotes effective practice, and the school’s page, lead to the directory', async () => {
  const browser = await browse(service, elsewhere)
  const strand = await browser.visit('/service/strands/sharing4success')
  expect(strand.page.querySelector('main a[href="/practice"]')).not.toBeNull()
  expect(
    (await browser.visit('/service/strands/thirst4success')).page.querySelector('main a[href="/practice"]'),
  ).toBeNull()
  const own = await (await browse(service, head)).visit(`/schools/${school}`)
  expect(own.page.querySelector(`#practice a[href="/schools/${school}/practice"]`)).not.toBeNull()
})

test.each([
  [{ strength: '' }, 'Enter the strength'],
  [{ strength: 'x'.repeat(201) }, 'Enter the strength in 200 characters or fewer'],
  [{ kind: 'party' }, 'Choose what it is'],
  [{ aspect: '' }, 'Choose the aspect'],
  [{ aspect: 'nothing' }, 'Choose the aspect'],
  [{ phases: '' }, 'Choose for which phases it is'],
  [{ phases: 'nothing' }, 'Choose for which phases it is'],
  [{ about: '' }, 'Enter what there is to see'],
  [{ contact: 'Mrs Jones' }, 'Choose for whom to ask, by their job'],
])('an entry that makes no sense gets one sentence: %o', async (differs, says) => {
  const answer = await put(head, differs)
  expect(answer.status).toBe(422)
  expect(answer.errors).toHaveLength(1)
  expect(answer.errors[0]).toContain(says)
})

test('another school, another service and one without a directory find nothing', async () => {
  const own = idIn((await put(head, { strength: 'Music' })).goesTo)
  expect((await (await browse(service, elsewhere)).visit(`/schools/${school}/practice`)).status).toBe(404)
  const other = await aService({ model: 'st-helens' })
  expect((await (await browse(other, other.administratorId)).visit(own)).status).toBe(404)
  const none = await aService({ model: 'wiltshire' })
  for (const url of ['/practice', own, `/schools/${await none.addSchool()}/practice`])
    expect((await (await browse(none, none.administratorId)).visit(url)).status).toBe(404)
})

test('SH-13: an entry is looked at within a month, and again when its check is a year old', () => {
  const agreedOn = day('2026-11-12')
  expect(lookAgainOn({ agreedOn: null, checkedOn: null }, 12)).toBeUndefined()
  expect(lookAgainOn({ agreedOn, checkedOn: null }, 12)).toBe('2026-12-12')
  expect(lookAgainOn({ agreedOn, checkedOn: day('2026-11-20') }, 12)).toBe('2027-11-20')
})

test('SH-13, XX-05: of a closed school nothing is put forward; only what waits is agreed, only what stands is checked', () => {
  const model = readOwnModel('st-helens')
  const said = { ...ENTRY, phases: ['primary'], evidence: null }
  const ids = (isOpen: boolean) => whyCannotBePutForward(model, said, { name: 'Parr', isOpen }).map(({ id }) => id)
  expect([ids(true), ids(false)]).toEqual([[], ['practice-school-open']])
  const open = (status: 'put-forward' | 'agreed' | 'withdrawn') =>
    (['change', 'agree', 'check', 'withdraw'] as const).filter((each) => whyNotOpenFor({ status }, each).length === 0)
  expect(open('put-forward')).toEqual(['change', 'agree', 'withdraw'])
  expect(open('agreed')).toEqual(['change', 'check', 'withdraw'])
  expect(open('withdrawn')).toEqual([])
})
