import { beforeAll, describe, expect, test } from 'vitest'
import { MOST_BYTES } from '#files/index.ts'
import { day } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'
import { doWork } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse } from '../../test/support/browse.ts'
import { addDocument, type NewDocument } from './add-document.ts'
import { addVersion } from './add-version.ts'
import { listExpected, whyDocumentCannotBeAdded } from './library-rules.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const pdf = (words: string) => Buffer.concat([PDF, Buffer.from(`%${words}`)])
const aFile = (words: string, name = 'plan.pdf') => ({
  name,
  stream: async function* () {
    yield await Promise.resolve(pdf(words))
  },
})
const given = (differs: Partial<NewDocument> = {}): NewDocument => ({
  ...{ title: 'Compact With Schools', kind: 'policy', about: '', audience: 'all', reviewOn: null },
  ...{ says: '', goes: 'published', item: null, schoolId: null },
  ...differs,
})
const add = (service: TestService, differs: Partial<NewDocument> = {}, at?: string) =>
  service.act(service.administratorId, (look) =>
    doWork({ ...look, ...(at && { now: new Date(at) }) }, (work) => addDocument(work, given(differs), aFile('1'))),
  )

const FORM = { title: 'Triggers', kind: 'guidance', audience: 'schools', about: 'When to ask.', goes: 'published' }

describe('the library', () => {
  let service: TestService
  let people: Record<'head' | 'governor' | 'adviser' | 'partner' | 'elsewhere', string>
  let school: string
  beforeAll(async () => {
    service = await aService({ model: 'st-helens' })
    school = await service.addSchool({ name: 'Hollin Bank' })
    const other = await service.addSchool({ name: 'Tarn Lane' })
    const roleOf = (kind: string) => service.model.roles.find((role) => role.kind === kind)?.id ?? ''
    people = {
      head: await service.addPerson({ role: roleOf('headteacher'), school }),
      governor: await service.addPerson({ role: roleOf('governor'), school }),
      adviser: await service.addPerson({ role: roleOf('adviser'), school }),
      partner: await service.addPerson({ role: roleOf('other-team-officer'), school }),
      elsewhere: await service.addPerson({ role: roleOf('headteacher'), school: other }),
    }
  })
  const titlesFor = async (who: string, query = '') =>
    (await (await browse(service, who)).visit(`/library${query}`)).texts('tbody a')

  test('SH-98: the four policy documents are asked for by name until they stand there, each in its versions', async () => {
    const desk = await browse(service, service.administratorId)
    const four = [
      'Single Education Plan',
      'Compact With Schools',
      'Strategic Statement',
      'Secondary Transformation Plan',
    ]
    const before = await desk.visit('/library')
    expect(before.heading).toBe('Nothing is in the library yet')
    const link = (title: string) =>
      before.page
        .querySelectorAll('#expected a')
        .find((each) => each.text.includes(title))
        ?.getAttribute('href') ?? ''
    for (const title of four) {
      const form = await desk.visit(link(title))
      expect(form.page.querySelector('input[name=title]')?.getAttribute('value')).toBe(title)
      const added = await desk.upload(link(title), [{ name: 'plan.pdf', content: PDF }])
      expect((await desk.follow(added)).heading).toBe(title)
    }
    const after = await desk.visit('/library')
    expect(after.texts('tbody a')).toEqual([...four].sort())
    expect(after.texts('#expected').join()).not.toMatch(/Education Plan|Compact|Statement|Transformation/)
    expect(await titlesFor(people.head)).toEqual([...four].sort())
    const twice = await desk.upload(link('Single Education Plan'), [{ name: 'plan.pdf', content: PDF }])
    expect(twice.errors).toEqual([expect.stringMatching(/is in the library already: open it and add a version/)])
  })

  test('SH-99: eight working documents are kept; what is of each school is had by that school alone', async () => {
    const working = service.model.library.filter(({ source }) => source === 'SH-99')
    expect(working.map(({ title }) => title)).toEqual([
      'St Helens Self-Review Framework',
      'Joint LEA/School Review Toolkit',
      'Early Years Quality Mark',
      'Annual Report to Governors',
      'School Statistical Profiles',
      'Annual Support Allocation',
      'SIS Operational Service Plan',
      'NQT Handbook',
    ])
    for (const { id, title, kind, audience, ofEachSchool } of working)
      await add(service, { item: id, title, kind, audience, schoolId: ofEachSchool ? school : null })
    expect(await titlesFor(people.head)).toEqual(expect.arrayContaining(['School Statistical Profiles']))
    expect(await titlesFor(people.elsewhere)).not.toContain('School Statistical Profiles')
    expect(await titlesFor(people.elsewhere)).toContain('NQT Handbook')
    const atSchool = await (await browse(service, people.head)).visit(`/schools/${school}`)
    expect(atSchool.texts('#library a')).toEqual([
      'Annual Report to Governors',
      'Annual Support Allocation',
      'School Statistical Profiles',
    ])
  })

  test('each finds what is for them: by audience, words and kind', async () => {
    const only = {
      all: await add(service, { title: 'Zebra for all' }),
      schools: await add(service, { title: 'Zebra for schools', audience: 'schools', about: 'Striped_%' }),
      governors: await add(service, { title: 'Zebra for governors', audience: 'governors' }),
      staff: await add(service, { title: 'Zebra for staff', audience: 'staff' }),
    }
    const zebras = async (who: string) =>
      (await titlesFor(who, '?q=ZEBRA')).map((title) => title.replace('Zebra for ', ''))
    expect(await zebras(people.head)).toEqual(['all', 'governors', 'schools'])
    expect(await zebras(people.governor)).toEqual(['all', 'governors'])
    expect(await zebras(people.adviser)).toEqual(['all', 'governors', 'schools', 'staff'])
    expect(await zebras(people.partner)).toEqual(['all'])
    const governor = await browse(service, people.governor)
    for (const path of ['', '/versions/1', '/versions'])
      expect((await governor.visit(`/library/${only.staff}${path}`)).status).toBe(404)
    expect((await governor.post(`/library/${only.staff}/comments`, { says: 'x' })).status).toBe(404)
    expect((await governor.post(`/library/${only.all}/publish`)).status).toBe(403)
    expect(await titlesFor(people.head, '?q=striped_%25')).toEqual(['Zebra for schools'])
    expect(await titlesFor(people.head, '?q=str%25ped')).toEqual([])
    expect(await titlesFor(people.head, '?q=zebra&kind=report')).toEqual([])
  })

  test('WI-79: says when it was last updated, and keeps every earlier version as it was', async () => {
    const id = await add(service, { title: 'Improving Schools' }, '2010-12-02T10:00:00Z')
    await service.act(service.administratorId, (look) =>
      doWork(look, (work) => addVersion(work, id, { says: 'New triggers.', goes: 'published' }, aFile('2'))),
    )
    const desk = await browse(service, people.head)
    const shown = await desk.visit(`/library/${id}`)
    expect(shown.texts('p')).toContain('Last updated: Thursday 12 November 2026. New triggers.')
    expect(shown.texts('#earlier li')[0]).toMatch(/^Version 1.?Published 2 December 2010/)
    expect((await desk.visit(`/library/${id}/versions/1`)).bytes).toEqual(pdf('1'))
    expect((await desk.visit(`/library/${id}/versions/2`)).bytes).toEqual(pdf('2'))
    for (const change of ["set says = 'x'", "set status = 'let-go', published_at = null"])
      await expect(
        service.db.owner.query(`update library_versions ${change} where document_id = $1`, [id]),
      ).rejects.toThrow(/published version is fixed/)
  })

  test('SH-05: a draft is commented on by schools and partners, who may send a part of it, before it is published', async () => {
    const id = await add(service, { title: 'A framework', goes: 'for-comment' })
    const partner = await browse(service, people.partner)
    const place = `/library/${id}`
    expect((await partner.visit(place)).texts('#draft h2')).toEqual(['A draft is out for comment'])
    await partner.submit(place, { says: 'Add <b>phonics</b>.' }, 'form[action$="/comments"]')
    const head = await browse(service, people.head)
    const sent = await head.upload(place, [{ name: 'ours.pdf', content: PDF }])
    const shown = await head.follow(sent)
    expect(shown.texts('#draft li').join()).toMatch(/Add <b>phonics<\/b>\..*ours\.pdf/)
    const link = shown.page.querySelector('#draft li a')?.getAttribute('href') ?? ''
    expect((await partner.visit(link)).bytes).toEqual(PDF)
    expect(await titlesFor(people.partner, '?q=framework')).toContain('A framework')

    const keeper = await browse(service, service.administratorId)
    await keeper.submit(place, {}, 'form[action$="/publish"]')
    const published = await partner.visit(place)
    expect(published.texts('p').join()).toMatch(/Last updated: Thursday 12 November 2026/)
    const late = await partner.post(`${place}/comments`, { says: 'Too late' })
    expect(late.errors).toEqual([expect.stringMatching(/No draft of this document is out for comment now/)])
    expect((await keeper.post(`${place}/publish`)).status).toBe(422)
  })

  test('SH-05: a draft that another takes the place of is no longer had by its readers', async () => {
    const id = await add(service, { title: 'Second draft', goes: 'for-comment' })
    await service.act(service.administratorId, (look) =>
      doWork(look, (work) => addVersion(work, id, { says: '', goes: 'for-comment' }, aFile('2'))),
    )
    expect((await (await browse(service, people.head)).visit(`/library/${id}/versions/1`)).status).toBe(404)
    const keeper = await (await browse(service, service.administratorId)).visit(`/library/${id}`)
    expect(keeper.texts('#earlier li')[0]).toMatch(/A draft that was not published/)
  })

  test('what is said of it changes, one after the other; withdrawn, it stays readable apart', async () => {
    const id = await add(service, { title: 'Old rules', reviewOn: day('2026-01-31') })
    const desk = await browse(service, service.administratorId)
    expect((await desk.visit('/library?q=old+rules')).texts('tbody td').join()).toContain('Review is due')
    await desk.submit(`/library/${id}/change`, { title: 'Older rules' }, 'form[action$="/change"]')
    const stale = await desk.submit(`/library/${id}/change`, { title: 'x', revision: '1' }, 'form[action$="/change"]')
    expect(stale.errors).toEqual([expect.stringMatching(/changed this at .* Load the page again/)])
    await desk.submit(
      `/library/${id}/withdraw`.replace('/withdraw', '/change'),
      { because: 'A new law.' },
      'form[action$="/withdraw"]',
    )
    expect(await titlesFor(people.head, '?q=older')).toEqual([])
    expect(await titlesFor(people.head, '?q=older&state=withdrawn')).toEqual(['Older rules'])
    const head = await browse(service, people.head)
    expect((await head.visit(`/library/${id}`)).texts('.govuk-inset-text')[0]).toMatch(/no longer holds: A new law\./)
    expect((await head.visit(`/library/${id}/versions/1`)).status).toBe(200)
    const again = await desk.post(`/library/${id}/withdraw`, { because: 'x', revision: '3' })
    expect(again.errors).toEqual([expect.stringMatching(/was withdrawn/)])
  })

  test.each<[string, Record<string, string>, string, Buffer, RegExp]>([
    ['no title', { title: ' ' }, 'a.pdf', PDF, /^Enter the title$/],
    ['a title that is too long', { title: 'x'.repeat(201) }, 'a.pdf', PDF, /200 characters or fewer/],
    ['no kind', { kind: 'poem' }, 'a.pdf', PDF, /^Choose what kind of document it is$/],
    ['no audience', { audience: 'nobody' }, 'a.pdf', PDF, /^Choose for whom it is$/],
    [
      'no real day',
      { 'reviewOn-day': '31', 'reviewOn-month': '2', 'reviewOn-year': '2027' },
      'a.pdf',
      PDF,
      /day, a month/,
    ],
    ['no way to go', { goes: 'away' }, 'a.pdf', PDF, /^Choose whether it is published/],
    ['a document that no model names', { item: 'no-such' }, 'a.pdf', PDF, /^Choose a document that the model names/],
    ['a file that is not what its name says', {}, 'a.docx', PDF, /is not what its name says: it is a PDF/],
    ['no file', {}, '', Buffer.alloc(0), /^Choose the file$/],
    ['too large a file', {}, 'a.txt', Buffer.alloc(MOST_BYTES + 1, 'a'), /larger than 25 MB/],
  ])('is not added with %s', async (_what, differs, name, content, says) => {
    const desk = await browse(service, service.administratorId)
    const refused = await desk.upload('/library/add', [{ name, content }], { ...FORM, ...differs })
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([expect.stringMatching(says)])
    expect(refused.page.querySelector('input[name=title]')?.getAttribute('value')).toBe(
      differs.title?.trim() === '' ? ' ' : (differs.title ?? 'Triggers'),
    )
  })

  test('another service’s documents and schools are not there', async () => {
    const other = await aService({ model: 'wiltshire' })
    const theirs = await add(other, { title: 'Theirs' })
    const desk = await browse(service, service.administratorId)
    for (const id of [theirs, newId(), 'x']) expect((await desk.visit(`/library/${id}`)).status).toBe(404)
    const school = await other.addSchool()
    const refused = await desk.upload('/library/add', [{ name: 'a.pdf', content: PDF }], { ...FORM, schoolId: school })
    expect(refused.status).toBe(404)
  })
})

test('SH-99: what is of each school is not expected of the whole, nor the other way round', () => {
  const library = [
    { id: 'plan', title: 'Plan', kind: 'policy', audience: 'all', ofEachSchool: false, source: 'SH-98' },
    { id: 'profile', title: 'Profile', kind: 'report', audience: 'schools', ofEachSchool: true, source: 'SH-99' },
  ] as const
  const why = (item: string | null, schoolId: string | null, held: { item: string; schoolId: string | null }[] = []) =>
    whyDocumentCannotBeAdded({ item, schoolId }, { library }, held).map(({ id }) => id)
  expect(why(null, null)).toEqual([])
  expect(why('plan', null)).toEqual([])
  expect(why('plan', 's')).toEqual(['library-of-a-school'])
  expect(why('profile', null)).toEqual(['library-of-a-school'])
  expect(why('profile', 's', [{ item: 'profile', schoolId: 't' }])).toEqual([])
  expect(why('profile', 's', [{ item: 'profile', schoolId: 's' }])).toEqual(['library-item-held'])
  expect(listExpected({ library }, []).map(({ id }) => id)).toEqual(['plan'])
})

test('a document is found by words within its file, as the file is now, by those who may read it', async () => {
  const service = await aService({ model: 'st-helens' })
  const text = (words: string) => ({
    name: 'guide.txt',
    stream: async function* () {
      yield await Promise.resolve(Buffer.from(words))
    },
  })
  const id = await service.act(service.administratorId, (look) =>
    doWork(look, (work) =>
      addDocument(work, given({ title: 'Guide', audience: 'staff' }), text('Wolverines in the attic')),
    ),
  )
  const search = async (who: string, q: string) =>
    (await (await browse(service, who)).visit(`/library?q=${q}`)).texts('tbody a')
  expect(await search(service.administratorId, 'guide+WOLVERINES')).toEqual(['Guide'])
  expect(await search(service.administratorId, 'wolverines+badgers')).toEqual([])
  const governor = await service.addPerson({
    role: service.model.roles.find(({ kind }) => kind === 'governor')!.id,
    school: await service.addSchool(),
  })
  expect(await search(governor, 'wolverines')).toEqual([])
  await service.act(service.administratorId, (look) =>
    doWork(look, (work) => addVersion(work, id, { says: '', goes: 'published' }, text('Badgers'))),
  )
  expect(await search(service.administratorId, 'wolverines')).toEqual([])
  expect(await search(service.administratorId, 'badgers')).toEqual(['Guide'])
})
