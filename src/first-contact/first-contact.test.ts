import { beforeAll, describe, expect, test } from 'vitest'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { addDocument } from '#library/index.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

let service: TestService
let school: string
let other: string
const people: Record<string, string> = {}
const as = (who: string, on = '2026-11-12'): Promise<Browser> =>
  browse(service, people[who] ?? service.administratorId, { now: `${on}T09:00:00Z` })
const dated = (field: string, on: string) => {
  const [year = '', month = '', of = ''] = on.split('-')
  return { [`${field}-day`]: of, [`${field}-month`]: month, [`${field}-year`]: year }
}
const messages = async () =>
  (
    await service.db.owner.query<{ subject: string; to_person: string; body: string }>(
      'select subject, to_person, body from messages where authority_id = $1 order by created_at, id',
      [service.authorityId],
    )
  ).rows

beforeAll(async () => {
  learnFromRooms()
  service = await aService({ model: 'wiltshire' })
  await addTerms(service)
  school = await service.addSchool({ name: 'Avon Vale' })
  other = await service.addSchool({ name: 'Pewsey Down' })
  const add = async (name: string, role: string, at: string | undefined = school) => {
    people[name] = await service.addPerson({ role, name: `${name} Person`, ...(at && { school: at }) })
  }
  await add('Harriet', 'headteacher')
  await add('Liam', 'local-authority-contact')
  await add('Joan', 'school-improvement-partner')
  await add('Olive', 'headteacher', other)
  await add('Nadia', 'local-authority-contact', other)
  people.Hana = await service.addPerson({ role: 'head-of-schools-branch', name: 'Hana Person' })
})

describe('WI-31: queries and answers', () => {
  let query: string

  test('WI-31: a head asks from the page of the school, and it stands in the week of the contact until it is answered', async () => {
    const head = await as('Harriet')
    const page = await head.visit(`/schools/${school}`)
    expect(page.texts('#first-contact a')).toContain('Ask your Local Authority Contact')
    const asked = await head.submit(`/schools/${school}/queries`, { says: 'Who trains our new governors?' })
    expect(asked.errors).toEqual([])
    query = asked.goesTo?.split('?')[0] ?? ''
    expect((await head.follow(asked)).heading).toMatch(/Not answered yet: asked today/)
    expect(await messages()).toMatchObject([{ subject: 'A query of Avon Vale', to_person: people.Liam }])
    const later = await as('Liam', '2026-11-16')
    expect((await later.visit('/')).body).toMatch(/Answer a query: Avon Vale/)
    const list = await later.visit('/queries')
    expect(list.heading).toBe('1 query waits for an answer')
    expect(list.texts('.wm-rows li').join()).toMatch(/Who trains our new governors\?.*Avon Vale.*waits for 4 days/)
    expect((await later.visit(query)).page.querySelector('textarea[name=answer]')).not.toBeNull()
    expect((await head.visit(query)).page.querySelector('textarea[name=answer]')).toBeNull()
  })

  test('WI-31: the contact answers with words and signposting; the head is told, reads it, and it is answered once', async () => {
    const file = {
      name: 'a.pdf',
      stream: async function* () {
        yield await Promise.resolve(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n'))
      },
    }
    const facts = {
      title: 'Training for governors',
      kind: 'guidance',
      about: '',
      audience: 'schools',
      reviewOn: null,
    } as const
    const more = { says: '', goes: 'published', item: null, schoolId: null } as const
    const document = await service.act(service.administratorId, (look) =>
      doWork(look, (work) => addDocument(work, { ...facts, ...more }, file)),
    )
    const liam = await as('Liam', '2026-11-16')
    expect((await liam.submit(query)).errors).toEqual(['Write an answer, or say where the school finds one.'])
    const answer = { answer: 'Governor services do.', documentId: document, signpostedTo: 'Governor services, 01225 1' }
    expect((await liam.submit(query, answer)).status).toBe(303)
    const again = await (await as('Hana', '2026-11-16')).post(query, { answer: 'We do.' })
    expect(again.errors.join()).toMatch(/Liam Person answered it already on Monday 16 November 2026/)
    const read = await (await as('Harriet', '2026-11-17')).visit(query)
    expect(read.heading).toMatch(/Answered on Monday 16 November 2026/)
    for (const says of ['Governor services do.', 'Training for governors', 'Governor services, 01225 1'])
      expect(read.body).toContain(says)
    const told = (await messages()).at(-1)
    expect(told).toMatchObject({ subject: 'Your Local Authority Contact has answered', to_person: people.Harriet })
    expect(told?.body).not.toContain('Governor services')
    expect((await liam.visit('/')).body).not.toMatch(/Answer a query: Avon Vale/)
    expect((await liam.visit('/queries')).heading).toBe('No queries wait for an answer')
    expect((await liam.visit('/queries?stands=all')).heading).toBe('1 query of schools')
  })

  test('WI-31: what was asked by telephone is entered with its day; bad input gets one sentence', async () => {
    const liam = await as('Liam')
    const url = `/schools/${school}/queries`
    const call = { says: 'May we close early?', came: 'telephone', ...dated('askedOn', '2026-11-10') }
    for (const [differs, says] of [
      [{ says: ' ' }, 'Enter what is asked'],
      [{ says: 'x'.repeat(4001) }, 'Enter what is asked in 4000 characters or fewer'],
      [{ came: 'pigeon' }, 'Choose how it came'],
      [dated('askedOn', '2026-11-13'), 'The day lies ahead: enter the day on which it was asked.'],
      [
        dated('askedOn', '2026-02-31'),
        'Enter the day on which it was asked as a day, a month and a year, for example 12 11 2026',
      ],
    ] as const)
      expect((await liam.submit(url, { ...call, ...differs })).errors).toEqual([says])
    const entered = await liam.follow(await liam.submit(url, call))
    expect(entered.heading).toMatch(/Not answered yet: waits for 2 days/)
    expect(entered.body).toMatch(/By telephone, Tuesday 10 November 2026/)
    // A head says nothing of how or when: it is asked here, today.
    const head = await as('Harriet')
    const own = await head.follow(await head.post(url, { ...call, says: 'Again?' }))
    expect(own.body).toMatch(/Asked here, Thursday 12 November 2026/)
  })

  test('WI-31: it is read by the head, the contact and whoever manages contacts; the adviser and other schools know nothing of it', async () => {
    for (const who of ['Harriet', 'Liam', 'Hana']) expect((await (await as(who)).visit(query)).status, who).toBe(200)
    for (const who of ['Joan', 'Olive', 'Nadia']) {
      const browser = await as(who)
      expect((await browser.visit(query)).status, who).toBe(404)
      expect((await browser.post(query, { answer: 'I do.' })).status, who).toBe(404)
      expect((await browser.visit('/queries?stands=all')).body, who).not.toContain('Who trains')
      expect((await browser.visit(`/schools/${school}`)).body, who).not.toContain('Who trains')
    }
    expect((await (await as('Olive')).visit(`/schools/${school}/queries`)).status).toBe(404)
    expect((await (await as('Joan')).visit(`/schools/${school}/queries`)).status).toBe(403)
    const events = await service.db.owner.query(
      `select 1 from events where authority_id = $1 and changes::text like '%new governors%'`,
      [service.authorityId],
    )
    expect(events.rows).toEqual([])
  })
})

describe('WI-33, WI-34: what the contact supports a school in', () => {
  const opening = (kind: string, from: string, to: string) => ({
    ...{ kind, supportedBy: people.Liam ?? '', ...dated('startsOn', from), ...dated('endsOn', to) },
  })
  const url = () => `/schools/${school}/occasions`

  test('WI-33: an inspection is opened with its dates and its contact, who has it in their week until it is over', async () => {
    const liam = await as('Liam')
    const opened = await liam.submit(url(), opening('inspection', '2026-11-24', '2026-11-25'))
    expect(opened.errors).toEqual([])
    const page = opened.goesTo?.split('?')[0] ?? ''
    const head = await as('Harriet')
    const read = await head.visit(page)
    expect(read.heading).toMatch(/Ofsted inspection, 24 Nov.* to Wednesday 25 November 2026/)
    expect(read.body).toContain('Supported by Liam Person')
    expect((await head.visit(`/schools/${school}`)).texts('#first-contact a')).toContain('Ofsted inspection')
    expect((await head.post(page, { does: 'close' })).status).toBe(403)
    expect((await (await as('Joan')).visit(page)).status).toBe(404)
    const after = await as('Liam', '2026-11-26')
    expect((await after.visit('/')).body).toMatch(/Support: Ofsted inspection, Avon Vale/)
    expect((await after.post(page, { does: 'close' })).status).toBe(303)
    expect((await after.visit('/')).body).not.toMatch(/Support: Ofsted inspection, Avon Vale/)
    expect((await after.post(page, { does: 'step', step: 'at-hand' })).errors.join()).toMatch(/It was closed on/)
  })

  test('WI-34: the appointment of a headteacher is opened with its steps and who supports it, and has no place for a name', async () => {
    const liam = await as('Liam')
    const add = await liam.visit(url())
    expect(add.page.querySelectorAll('main textarea')).toHaveLength(0)
    const opened = await liam.submit(url(), opening('headteacher-appointment', '2026-11-12', '2027-01-29'))
    const page = opened.goesTo?.split('?')[0] ?? ''
    const shown = await liam.visit(page)
    expect(shown.texts('.wm-rows li')).toHaveLength(5)
    expect(shown.page.querySelectorAll('main textarea')).toHaveLength(0)
    expect((await liam.submit(page, { step: 'advertised' })).status).toBe(303)
    expect((await liam.visit(page)).texts('.wm-rows li')[1]).toMatch(/The post is advertised.*12 Nov.*Liam Person/)
    for (const [answers, says] of [
      [{ step: 'advertised' }, 'This step is done already: load the page again.'],
      [{ step: 'dinner' }, 'Choose a step.'],
      [{ step: '' }, 'Choose a step.'],
      [{ step: 'shortlisted', ...dated('doneOn', '2026-11-13') }, 'The day lies ahead: enter when it was done.'],
    ] as const)
      expect((await liam.post(page, { does: 'step', ...answers })).errors).toEqual([says])
    const twice = await liam.submit(url(), opening('headteacher-appointment', '2026-12-01', '2026-12-02'))
    expect(twice.errors).toEqual(['Appointment of a headteacher is open already at Avon Vale: close it first.'])
    expect((await liam.submit(url(), { ...opening('inspection', '2026-12-02', '2026-12-01') })).errors).toEqual([
      'It must end on or after the day on which it begins.',
    ])
    const columns = await service.db.owner.query<{ data_type: string }>(
      `select column_name, data_type from information_schema.columns where table_name in ('contact_occasions', 'contact_steps')
       and data_type = 'text' and column_name not in ('kind', 'step')`,
    )
    expect(columns.rows).toEqual([])
    expect(day('2026-11-12')).toBe(service.today)
  })
})
