import { beforeEach, describe, expect, test } from 'vitest'
import { MOST_BYTES, zipUnfolded } from '#files/index.ts'
import { newId } from '#shared/id.ts'
import { put } from '../../test/support/a-document.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { browse, type Browser } from '../../test/support/browse.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const pdf = (words: string) => Buffer.concat([PDF, Buffer.from(`%${words}`)])
const WORD = zipUnfolded(
  ['[Content_Types].xml', 'word/document.xml'].map((name) => ({ name, bytes: Buffer.from('<x/>') })),
)
const zip = (files: Record<string, Buffer>) =>
  zipUnfolded(Object.entries(files).map(([name, bytes]) => ({ name, bytes })))

describe('past notes', () => {
  let service: TestService
  let infant: string
  let junior: string
  let head: string
  let desk: Browser
  beforeEach(async () => {
    service = await aService({ model: 'norfolk' })
    infant = await service.addSchool({ name: 'Hollin Bank Infant School' })
    junior = await service.addSchool({ name: 'Hollin Bank Junior School' })
    head = await service.addPerson({ role: 'headteacher', school: junior })
    desk = await browse(service, service.administratorId)
  })
  const rowsOf = async (batch: string) =>
    (await desk.visit(batch)).texts('tbody tr').map((row) => row.replace(/\s+/g, ' '))
  const kept = async (table: string, where = 'true') =>
    (await service.db.owner.query(`select 1 from ${table} where authority_id = $1 and ${where}`, [service.authorityId]))
      .rows.length

  test('NF-02: a folder is laid to schools, what is doubtful is asked, and nothing stands anywhere before it is taken in', async () => {
    const file = zip({
      'Notes/Hollin Bank Infant School/2010-12-02 Autumn.pdf': pdf('1'),
      'Notes/Hollin Bank 3.2.2011.docx': WORD,
      'Notes/Hollin Bank Junior School no date.pdf': pdf('2'),
      'Notes/Thumbs.db': Buffer.from('x'),
      '__MACOSX/Notes/._a.pdf': Buffer.from('x'),
      'Notes/program.pdf': Buffer.from('MZ\u0090\u0000'),
      'Notes/list.csv': Buffer.from('a,b'),
    })
    const sent = await desk.upload('/past-notes', [{ name: 'Notes.zip', content: file }])
    const batch = sent.goesTo ?? ''
    const shown = await desk.follow(sent)
    expect(shown.heading).toBe('Notes.zip 2 notes are doubtful')
    expect(shown.texts('caption')).toEqual(['Doubtful (2)', 'Ready (1)', 'Left out (2)'])
    const why = shown.texts('tbody tr').join(' | ')
    for (const says of [
      /more than one school/,
      /No date is named/,
      /program, which cannot be kept/,
      /Choose a Word document/,
    ])
      expect(why).toMatch(says)
    expect(await kept('past_notes', "state = 'taken'")).toBe(0)
    const early = await desk.post(`${batch}/take`)
    expect(early.errors).toEqual([expect.stringMatching(/^2 notes wait for you/)])

    const link = shown.page.querySelector('a.govuk-button')?.getAttribute('href') ?? ''
    const asked = await desk.visit(link)
    expect(asked.texts('.govuk-radios__label')).toEqual([
      'Hollin Bank Infant School',
      'Hollin Bank Junior School',
      'Another school',
    ])
    const second = await desk.submit(link, { school: infant })
    const third = await desk.follow(second)
    expect(third.heading).toMatch(/Hollin Bank Junior School no date/)
    const day = { 'writtenOn-day': '4', 'writtenOn-month': '3', 'writtenOn-year': '2012' }
    const ready = await desk.follow(await desk.submit(second.goesTo ?? '', day))
    expect(ready.heading).toBe('Notes.zip 3 past notes can be taken in')
    const taken = await desk.follow(await desk.submit(batch, {}, 'form[action$="/take"]'))
    expect(taken.heading).toBe('Notes.zip 3 past notes taken in')
    expect(await kept('stored_files')).toBe(3)

    const asHead = await browse(service, head)
    const school = await asHead.visit(`/schools/${junior}`)
    expect(school.texts('#past-notes li')[0]).toMatch(/Hollin Bank Junior School no date.?Sunday 4 March 2012, PDF/)
    expect(school.body).toContain('Past note of 4 March 2012: Hollin Bank Junior School no date.')
    const file2 = school.page.querySelector('#past-notes a')?.getAttribute('href') ?? ''
    const had = await asHead.visit(file2)
    expect(had.bytes).toEqual(pdf('2'))
    expect(had.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-security-policy': 'sandbox' })
    expect((await asHead.visit(file2.replace(junior, infant))).status).toBe(404)
    const atInfant = await desk.visit(`/schools/${infant}/past-notes`)
    expect(atInfant.texts('.wm-rows li .wm-rows__when').map((text) => text.split(',')[0])).toEqual([
      'Thursday 3 February 2011',
      'Thursday 2 December 2010',
    ])

    const undone = await desk.follow(await desk.submit(batch, {}, 'form[action$="/undo"]'))
    expect(undone.heading).toBe('Notes.zip 3 past notes taken back')
    expect(await kept('stored_files')).toBe(0)
    expect((await asHead.visit(`/schools/${junior}`)).texts('#past-notes')).toEqual([])
    expect((await asHead.visit(file2)).status).toBe(404)
    expect((await desk.post(`${batch}/undo`)).errors).toEqual(['These notes were taken back already.'])
  })

  test('NF-02: several files at once, by URN; the same file again is asked about', async () => {
    const urn = (await service.db.owner.query<{ urn: string }>('select urn from schools where id = $1', [junior]))
      .rows[0]?.urn
    const files = [
      { name: `${urn} 1 May 2011.pdf`, content: pdf('1') },
      {
        name: `${urn} 2 May 2011.doc`,
        content: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
      },
    ]
    const sent = await desk.upload('/past-notes', files)
    expect((await rowsOf(sent.goesTo ?? '')).filter((row) => row.includes('by its URN'))).toHaveLength(2)
    await desk.submit(sent.goesTo ?? '', {}, 'form[action$="/take"]')
    const again = await desk.follow(await desk.upload('/past-notes', files.slice(0, 1)))
    expect(again.texts('tbody tr').join()).toContain('The same file stands with the school already')
    const thrown = await desk.submit(
      again.page.querySelector('form[action$="/discard"]')?.getAttribute('action')?.replace('/discard', '') ?? '',
      {},
      'form[action$="/discard"]',
    )
    expect((await desk.follow(thrown)).heading).toMatch(/Thrown away$/)
    expect(await kept('stored_files')).toBe(2)
  })

  test('NF-86: a note of a visit whose record is forbidden is left out with the reason, and no note hangs on a visit', async () => {
    const names = [
      'Performance Management objectives',
      'HTPM 2010',
      'Support for Headteacher Performance Management',
      'Head appraisal',
    ]
    const sent = await desk.upload('/past-notes', [
      {
        name: 'n.zip',
        content: zip(Object.fromEntries(names.map((name) => [`Hollin Bank Junior School/${name} 1.5.2011.pdf`, PDF]))),
      },
    ])
    const shown = await desk.follow(sent)
    expect(shown.texts('caption')).toEqual(['Left out (4)'])
    expect(shown.texts('tbody tr').join()).toContain(
      'There is no record of this visit, because it is a matter for governors.',
    )
    expect(await kept('stored_files')).toBe(0)
    const columns = await service.db.owner.query(
      "select 1 from information_schema.columns where table_name = 'past_notes' and column_name like '%visit%'",
    )
    expect(columns.rows).toEqual([])
  })

  test.each<[string, { name: string; content: Buffer }[], RegExp]>([
    ['nothing', [{ name: '', content: Buffer.alloc(0) }], /^Choose the file$/],
    ['an empty zip', [{ name: 'a.zip', content: zip({ 'Notes/': Buffer.alloc(0) }) }], /There is no file in it/],
    ['a damaged zip', [{ name: 'a.zip', content: Buffer.from('PK\u0003\u0004 and no more') }], /is damaged/],
    [
      'more notes than are taken at a time',
      [
        {
          name: 'a.zip',
          content: zip(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`${at}.txt`, Buffer.from('x')]))),
        },
      ],
      /^Choose 500 notes or fewer/,
    ],
  ])('are refused in one sentence: %s', async (_what, files, says) => {
    const refused = await desk.upload('/past-notes', files)
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([expect.stringMatching(says)])
    expect((await kept('past_note_batches')) + (await kept('stored_files'))).toBe(0)
  })

  test('a note in a zip that is too large, or not of a kind, stops none of the others', async () => {
    const content = zip({ 'big.pdf': Buffer.concat([PDF, Buffer.alloc(MOST_BYTES, ' ')]), 'good.pdf': PDF })
    const shown = await desk.follow(await desk.upload('/past-notes', [{ name: 'a.zip', content }]))
    expect(shown.texts('caption')).toEqual(['Doubtful (1)', 'Left out (1)'])
    expect(shown.texts('tbody tr').join()).toContain('It is larger than 25 MB')
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['no school', { 'writtenOn-year': '2011' }, /^Choose the school$/],
    ['a school that is not there', { typed: 'Nowhere School' }, /There is no school Nowhere School/],
    [
      'no date',
      { typed: 'Hollin Bank Junior School', 'writtenOn-day': '', 'writtenOn-month': '', 'writtenOn-year': '' },
      /^Enter the day on which it was written$/,
    ],
    [
      'no real date',
      { typed: 'Hollin Bank Junior School', 'writtenOn-day': '31', 'writtenOn-month': '2' },
      /day, a month/,
    ],
    ['a day to come', { typed: 'Hollin Bank Junior School', 'writtenOn-year': '2027' }, /a day to come/],
  ])('a doubtful note is not settled with %s', async (_what, answers, says) => {
    const sent = await desk.upload('/past-notes', [{ name: 'a note.pdf', content: PDF }])
    const link = (await desk.follow(sent)).page.querySelector('a.govuk-button')?.getAttribute('href') ?? ''
    const day = { 'writtenOn-day': '1', 'writtenOn-month': '5', 'writtenOn-year': '2011' }
    const refused = await desk.submit(link, { ...day, ...answers })
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([expect.stringMatching(says)])
    const left = await desk.follow(await desk.submit(link, {}, 'form[action$="/leave-out"]'))
    expect(left.heading).toMatch(/There is nothing to take in$/)
    expect((await desk.post(`${sent.goesTo}/take`)).errors).toEqual(['There is nothing to take in.'])
  })

  test('another service’s folders and schools are not there', async () => {
    const other = await aService({ model: 'norfolk' })
    const added = { added_at: other.now, added_by: other.administratorId }
    const theirs = await put(other, 'past_note_batches', { says: 'old.zip', ...added })
    for (const id of [theirs, newId(), 'x']) {
      expect((await desk.visit(`/past-notes/${id}`)).status).toBe(404)
      expect((await desk.post(`/past-notes/${id}/take`)).status).toBe(404)
    }
    const school = await other.addSchool({ name: 'Far Away School' })
    const sent = await desk.upload('/past-notes', [{ name: 'Far Away School 1.5.2011.pdf', content: PDF }])
    const link = (await desk.follow(sent)).page.querySelector('a.govuk-button')?.getAttribute('href') ?? ''
    expect((await desk.post(link, { school, writtenOn: '2011-05-01' })).status).toBe(404)
  })
})
