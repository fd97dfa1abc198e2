import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#shared/id.ts'
import { aService, type TestService } from '../support/a-service.ts'
import { browse, type Answer, type Browser } from '../support/browse.ts'

// Story 4.3: the school year 2010/11 of a service whose schools ask for support themselves, told through the pages.
// A head asks on an evening, it is talked over and goes forward, and it is answered: steps 4, 5 and 14, and what goes wrong.

const on = (name: string, date: string) => {
  const [year = '', month = '', of = ''] = date.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}

const ASKS = { asks: 'Writing in Key Stage 2 has not risen for three years.', reason: 'challenging-standards' }
const TRIED = 'Two staff meetings on writing and a moderation with a neighbour.'
const agreed = (date: string) => ({
  ...{ 'agreed.headteacher-agrees': 'Hazel Head', ...on('agreed.headteacher-agrees-on', date) },
  ...{ 'agreed.governors-agree': 'Gwen Chair', ...on('agreed.governors-agree-on', date) },
})

describe('4.3 asking for partnership working', () => {
  let service: TestService
  let avon: string
  let pewsey: string
  let request: string
  let visit: string
  const who: Record<string, string> = {}
  const as = (person: string, date: string): Promise<Browser> =>
    browse(service, who[person] ?? '', { now: `${date}T19:30:00Z` })
  const rows = async (text: string, ...values: unknown[]) =>
    (await service.db.owner.query<Record<string, unknown>>(text, values)).rows
  const idIn = ({ goesTo }: Answer) => goesTo?.split('/').at(-1)?.split('?')[0] ?? ''
  const held = async (school: string, date: string, isWritten: boolean) => {
    const id = newId()
    const at = [service.authorityId, id, school, service.modelVersionId, who.joan, date]
    await rows(
      `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for, held_on)
       values ($1, $2, $3, $4, 'scheduled-visit', true, $5, 'half-day', 'held', $6, $6)`,
      ...at,
    )
    if (isWritten)
      await rows(
        `insert into records (authority_id, id, visit_id, version, author_id, status) values ($1, $2, $3, 1, $4, 'draft')`,
        ...[service.authorityId, newId(), id, who.joan],
      )
    return id
  }
  const messagesTo = async (person: string) =>
    (await rows('select subject, body from messages where to_person = $1 order by created_at', who[person])).map(
      ({ subject, body }) => `${String(subject)}\n${String(body)}`,
    )

  beforeAll(async () => {
    service = await aService({ model: 'wiltshire', now: '2010-09-30T19:30:00Z', schoolYear: 2010 })
    avon = await service.addSchool({ name: 'Avon Vale Primary', phase: 'Primary' })
    pewsey = await service.addSchool({ name: 'Pewsey Down Primary', phase: 'Primary' })
    const people: [key: string, role: string, name: string, school?: string][] = [
      ['joan', 'school-improvement-partner', 'Joan Partner', avon],
      ['hazel', 'headteacher', 'Hazel Head', avon],
      ['gwen', 'chair-of-governors', 'Gwen Chair', avon],
      ['pete', 'headteacher', 'Pete Head', pewsey],
      ['penny', 'school-improvement-partner', 'Penny Partner', pewsey],
      ['tess', 'primary-leadership-team', 'Tess Leader'],
      ['tom', 'primary-leadership-team', 'Tom Leader'],
      ['mary', 'consultant-headteacher', 'Mary Consultant', pewsey],
      ['liam', 'local-authority-contact', 'Liam Contact', avon],
    ]
    for (const [key, role, name, school] of people)
      who[key] = await service.addPerson({ role, name, startedOn: '2010-09-01', ...(school && { school }) })
    visit = await held(avon, '2010-09-30', true)
  })

  test('step 4, WI-07, WI-38, WI-60: the head asks on an evening from her first page; nobody of the service asks for her', async () => {
    const hazel = await as('hazel', '2010-09-30')
    const first = await hazel.visit('/')
    expect(first.body).toContain('Make a request for partnership working')
    const url = `/schools/${avon}/requests/new`
    expect(first.body).toContain(url)
    for (const other of ['joan', 'liam', 'tess', 'gwen'])
      expect([other, (await (await as(other, '2010-09-30')).visit(url)).status]).toEqual([other, 403])
    const page = await hazel.visit(url)
    expect(page.body).toContain('Improving Schools')
    expect(page.body).toContain('You can ask on any day')
    expect(page.body).toContain('Term 6, when')
    const asked = await hazel.submit(url, { ...ASKS, tried: '' })
    expect(asked.errors).toEqual([])
    request = idIn(asked)
    expect((await messagesTo('joan')).join()).toContain(`/requests/${request}`)
    expect((await messagesTo('joan')).join()).not.toContain('Writing')
  })

  test('step 4, WI-37: it waits in sight of both, and is not before the leadership team', async () => {
    for (const person of ['hazel', 'joan'])
      expect((await (await as(person, '2010-09-30')).visit(`/requests/${request}`)).heading).toContain(
        'It waits to be talked over with the School Improvement Partner',
      )
    expect((await (await as('joan', '2010-10-01')).visit('/')).body).toContain('Talk over what Avon Vale Primary asks')
    const list = await (await as('tess', '2010-10-01')).visit('/requests')
    expect(list.heading).toContain('waits to be talked over')
    expect((await (await as('tess', '2010-10-01')).visit(`/requests/${request}/answer`)).status).toBe(200)
    const early = await (
      await as('tess', '2010-10-01')
    ).submit(`/requests/${request}/answer`, { how: 'declined', answer: 'Not now.' })
    expect(early.errors.join()).toContain('waits for its discussion')
    expect((await (await as('pete', '2010-10-01')).visit(`/requests/${request}`)).status).toBe(404)
  })

  test.each([
    ['WI-48', 'Challenging standards', 'CVA in the lowest quartile'],
    ['WI-50', 'Quality of teaching and learning inconsistent', 'across the school'],
    ['WI-51', 'School self evaluation not as accurate', 'An external audit could be agreed'],
    ['WI-52', 'Further support in self evaluation', 'completion of the SEF'],
    ['WI-53', 'Low capacity for improvement', 'deputy head on long term absence'],
    ['WI-39', 'The school is good and wants to become outstanding', 'to become outstanding'],
  ])('%s: the reason %s can be chosen, with its example', async (_row, name, example) => {
    const page = await (await as('pete', '2010-10-01')).visit(`/schools/${pewsey}/requests/new`)
    const choice = page.page.querySelectorAll('.govuk-radios__item').find(({ text }) => text.includes(name))
    expect(choice?.text).toContain(example)
  })

  test('XX-05: a second request while one is open is refused, and nothing is kept of it', async () => {
    const again = await (await as('hazel', '2010-09-30')).submit(`/schools/${avon}/requests/new`, ASKS)
    expect(again.errors.join()).toContain('The school asked on Thursday 30 September 2010')
    expect(await rows('select count(*)::int as n from support_requests where school_id = $1', avon)).toEqual([{ n: 1 }])
  })

  test('step 4, WI-24, WI-36, WI-48, WI-55: passed on with what was tried, a note of visit and both agreements; refused without', async () => {
    const joan = await as('joan', '2010-09-30')
    const url = `/requests/${request}/discuss`
    const refused = await joan.submit(url, { visitId: '', tried: '' })
    const said = refused.errors.join('\n')
    for (const part of [
      'using their own capacity',
      'recorded on the note of visit',
      'headteacher agrees',
      'governors agree',
    ])
      expect(said).toContain(part)
    const unwritten = await held(avon, '2010-09-28', false)
    const without = await joan.submit(url, { visitId: unwritten, tried: TRIED, ...agreed('2010-09-28') })
    expect(without.errors.join()).toContain('Nothing is written of that visit yet')
    expect(await rows('select status, tried from support_requests where id = $1', request)).toEqual([
      { status: 'waiting', tried: null },
    ])
    const passed = await joan.submit(url, { visitId: visit, tried: TRIED, ...agreed('2010-09-30') })
    expect(passed.errors).toEqual([])
    const page = await joan.visit(`/requests/${request}`)
    expect(page.body).toContain('Challenging standards')
    expect(page.body).toContain(`/visits/${visit}`)
    expect(page.body).toContain('Gwen Chair')
    expect((await messagesTo('tess')).join()).toContain(`/requests/${request}`)
  })

  test('step 5, WI-61: the leadership team’s list shows it at seven days, in its week and on the head’s first page', async () => {
    const list = await (await as('tess', '2010-10-07')).visit('/requests')
    expect(list.heading).toContain('1 request for partnership working waits for an answer')
    expect(list.body).toContain('7 days without an answer')
    expect((await (await as('tess', '2010-10-07')).visit('/')).body).toContain('Answer Avon Vale Primary')
    expect((await (await as('hazel', '2010-10-07')).visit('/')).body).toContain('before the Primary Leadership Team')
  })

  test('step 5, WI-41, WI-62: accepted with no LA lead or with one of no such kind is refused; with Mary it is accepted, and the school reads it', async () => {
    const tess = await as('tess', '2010-10-07')
    const url = `/requests/${request}/answer`
    const answer = { how: 'accepted', answer: 'Mary will ring you this week.' }
    expect((await tess.submit(url, answer)).errors.join()).toContain('An LA lead is identified')
    expect((await tess.submit(url, { ...answer, lead: who.joan ?? '' })).errors.join()).toContain(
      'none of the roles that may lead',
    )
    expect((await tess.visit(url)).body).toContain('Mary Consultant, Consultant Headteacher')
    expect((await tess.submit(url, { ...answer, lead: who.mary ?? '' })).errors).toEqual([])
    const hazel = await as('hazel', '2010-10-07')
    const page = await hazel.visit(`/requests/${request}`)
    expect(page.heading).toContain('Accepted: Mary Consultant, Consultant Headteacher, leads')
    expect(page.body).toContain('Mary will ring you this week.')
    expect((await messagesTo('hazel')).join()).toContain(`/requests/${request}`)
    const [live] = await rows('select id, pathway from improvement_cases where school_id = $1', avon)
    expect(live?.pathway).toBe('partnership-working')
    expect((await hazel.visit(`/cases/${String(live?.id)}`)).heading).toContain(
      'Initial visit, since Thursday 7 October 2010',
    )
    expect(
      (await rows(`select person_id from held_roles where school_id = $1 and role = 'la-lead'`, avon))[0]?.person_id,
    ).toBe(who.mary)
    expect((await hazel.visit(`/schools/${avon}/requests/new`)).status).toBe(200)
    const again = await hazel.submit(`/schools/${avon}/requests/new`, { ...ASKS, tried: TRIED })
    expect(again.errors.join()).toContain('Partnership working is in place')
  })

  test('XX-05: of two leaders who answer at once the second reads who answered', async () => {
    const pete = await as('pete', '2011-03-15')
    const asked = await pete.submit(`/schools/${pewsey}/requests/new`, {
      ...ASKS,
      tried: TRIED,
      reason: 'good-to-outstanding',
    })
    const id = idIn(asked)
    const talked = await held(pewsey, '2011-03-14', true)
    await (
      await as('penny', '2011-03-15')
    ).submit(`/requests/${id}/discuss`, { visitId: talked, tried: TRIED, ...agreed('2011-03-14') })
    // Step 14, WI-39: neither the term nor that the school is good stands in the way.
    const [tess, tom] = await Promise.all([as('tess', '2011-03-16'), as('tom', '2011-03-16')])
    const page = await tess.visit(`/requests/${id}/answer`)
    const token = page.page.querySelector('[name=revision]')?.getAttribute('value') ?? ''
    expect(token).toBe('2')
    const first = await tom.submit(`/requests/${id}/answer`, {
      how: 'signposted',
      answer: 'Avon Vale shares its work on writing.',
    })
    expect(first.errors).toEqual([])
    const second = await tess.submit(`/requests/${id}/answer`, {
      how: 'accepted',
      lead: who.mary ?? '',
      answer: 'Yes.',
    })
    expect(second.errors.join()).toContain('by Tom Leader on Wednesday 16 March 2011')
    expect(await rows(`select count(*)::int as n from improvement_cases where school_id = $1`, pewsey)).toEqual([
      { n: 0 },
    ])
  })

  test('WI-62: declined needs its reason; taken back by the school it has no answer', async () => {
    const pete = await as('pete', '2011-03-21')
    const id = idIn(
      await pete.submit(`/schools/${pewsey}/requests/new`, { ...ASKS, tried: TRIED, reason: 'low-capacity' }),
    )
    const talked = await held(pewsey, '2011-03-22', true)
    const penny = await as('penny', '2011-03-22')
    await penny.submit(`/requests/${id}/discuss`, { visitId: talked, tried: TRIED, ...agreed('2011-03-22') })
    const tess = await as('tess', '2011-03-23')
    const empty = await tess.submit(`/requests/${id}/answer`, { how: 'declined', answer: '' })
    expect(empty.errors.join()).toContain('Enter what the school reads')
    await tess.submit(`/requests/${id}/answer`, { how: 'declined', answer: 'The deputy is back on Monday.' })
    expect((await pete.visit(`/requests/${id}`)).heading).toContain('Declined, with the reason')
    const other = idIn(await pete.submit(`/schools/${pewsey}/requests/new`, { ...ASKS, tried: TRIED }))
    const revision = '1'
    expect((await pete.post(`/requests/${other}/withdraw`, { revision })).errors).toEqual([])
    expect((await pete.visit(`/requests/${other}`)).heading).toContain('The school took it back')
    const list = await (await as('tess', '2011-03-24')).visit('/requests?over=yes')
    expect(list.heading).toContain('4 requests for partnership working answered')
  })

  test.each([
    ['nothing at all', {}, 'Enter what the school wants to improve'],
    ['no reason', { asks: 'Writing.' }, 'Choose the main reason'],
    ['a reason of no model', { asks: 'Writing.', reason: 'because' }, 'Choose one of the reasons'],
    ['another reason without words', { asks: 'Writing.', reason: 'other' }, 'Say in a few words what the reason is'],
    ['too much', { asks: 'W'.repeat(2001), reason: 'low-capacity' }, '2000 characters'],
    ['a pupil’s number', { asks: 'A123456789012 falls behind.', reason: 'low-capacity' }, 'A123456789012'],
  ])('WI-48: %s is refused in one sentence, and changes nothing', async (_what, answers, says) => {
    const before = await rows('select count(*)::int as n from support_requests where school_id = $1', pewsey)
    const refused = await (await as('pete', '2011-04-04')).submit(`/schools/${pewsey}/requests/new`, answers)
    expect(refused.errors.join()).toContain(says)
    expect(await rows('select count(*)::int as n from support_requests where school_id = $1', pewsey)).toEqual(before)
  })

  test('XX-13: a school that has left asks for nothing, and what it asked before is not accepted', async () => {
    const pete = await as('pete', '2011-04-05')
    const id = idIn(await pete.submit(`/schools/${pewsey}/requests/new`, { ...ASKS, tried: TRIED }))
    const talked = await held(pewsey, '2011-04-05', true)
    await (
      await as('penny', '2011-04-05')
    ).submit(`/requests/${id}/discuss`, { visitId: talked, tried: TRIED, ...agreed('2011-04-05') })
    await rows(`update schools set status = 'closed', closed_on = '2011-04-06' where id = $1`, pewsey)
    const refused = await (
      await as('tess', '2011-04-11')
    ).submit(`/requests/${id}/answer`, { how: 'accepted', lead: who.mary ?? '', answer: 'Yes.' })
    expect(refused.errors.join()).toContain('Pewsey Down Primary is open no longer')
    const declined = await (
      await as('tess', '2011-04-11')
    ).submit(`/requests/${id}/answer`, { how: 'declined', answer: 'The school has closed.' })
    expect(declined.errors).toEqual([])
  })

  test('WI-54: the form leads to the document that says when to ask, once somebody has published it', async () => {
    const url = `/schools/${avon}/requests/new`
    await rows(`update improvement_cases set ended_on = '2011-05-01', outcome = 'Done' where school_id = $1`, avon)
    const hazel = await as('hazel', '2011-05-02')
    expect((await hazel.visit(url)).body).not.toContain('Triggers for partnership working')
    const document = newId()
    const at = [service.authorityId, document]
    await rows(
      `insert into library_documents (authority_id, id, model_version_id, item, title, title_sorted, search_text, kind, audience)
       values ($1, $2, $3, 'triggers-for-partnership-working', 'Triggers', 'triggers', 'triggers', 'guidance', 'schools')`,
      ...[...at, service.modelVersionId],
    )
    const file = newId()
    await rows(
      `insert into stored_files (authority_id, id, name, media_type, bytes, sha256, stored_at, stored_by)
       values ($1, $2, 'triggers.pdf', 'application/pdf', 5, '', '2011-05-01', $3)`,
      ...[service.authorityId, file, who.tess],
    )
    await rows(
      `insert into library_versions (authority_id, id, document_id, version, status, file_id, file_name, file_kind, bytes, added_at, added_by, published_at)
       values ($1, $2, $3, 1, 'published', $4, 'triggers.pdf', 'pdf', 5, '2011-05-01', $5, '2011-05-01')`,
      ...[service.authorityId, newId(), document, file, who.tess],
    )
    const page = await hazel.visit(url)
    expect(page.body).toContain('Triggers for partnership working')
    expect(page.body).toContain(`/library/${document}`)
  })
})
