import mammoth from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import { MOST_BYTES, sizeSays, zipUnfolded } from '#files/index.ts'
import { newId } from '#shared/id.ts'
import { type Refused } from '#work/failures.ts'
import { doWork } from '#work/work.ts'
import { put } from '../../../test/support/a-document.ts'
import { aFourthVisit, aHeldVisit, passCheck, sourcesOf } from '../../../test/support/a-visit.ts'
import { issueWritten, writeRecord } from '../../../test/support/an-issued-record.ts'
import { browse } from '../../../test/support/browse.ts'
import { correctRecord } from '../correct-record.ts'
import { findNewestRecord } from '../record-store.ts'
import { attachToRecord } from './attach-to-record.ts'
import { MOST_ATTACHMENTS, MOST_BYTES_TOGETHER } from './attachment.ts'
import { whyTooMuchIsAttached } from './attachment-rules.ts'
import { takeOffAttachment } from './take-off-attachment.ts'

type Made = Awaited<ReturnType<typeof aHeldVisit>>

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const aFile = (name: string, content: Buffer) => ({
  name,
  bytes: content.length,
  stream: async function* () {
    yield content
  },
})
const attach = ({ service, adviser, visitId }: Omit<Made, 'school' | 'head'>, name = 'timetable.pdf') =>
  service.act(adviser, (look) =>
    doWork(look, (work) => attachToRecord(work, visitId, { title: 'Timetable', file: aFile(name, PDF) })),
  )
const attached = async ({ service, adviser, visitId }: Made) =>
  (await service.look(adviser, (look) => findNewestRecord(look, visitId)))?.attachments ?? []

describe('documents that go with a record', () => {
  let made: Made
  let place: string
  beforeAll(async () => {
    made = await aHeldVisit()
    place = `/visits/${made.visitId}/record/attachments`
  })

  test('are attached on a page, before a word is written, and are had as files, never as pages', async () => {
    const browser = await browse(made.service, made.adviser)
    const content = Buffer.concat([PDF, Buffer.alloc(1_300_000, 'x')])
    const sent = await browser.upload(place, [{ name: 'timetable.pdf', content }], { title: ' Time\u202etable ' })
    const shown = await browser.follow(sent)
    expect(shown.heading).toMatch(/1 document is attached to the record of visit$/)
    expect(shown.texts('.wm-rows li')[0]).toMatch(/^Timetable timetable\.pdf, PDF, 1\.2 MB/)
    const [link] = shown.page.querySelectorAll('.wm-rows a')
    const file = await browser.visit(link?.getAttribute('href') ?? '')
    // A comparison byte by byte of what is so long takes seconds.
    expect(file.bytes.equals(content)).toBe(true)
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="timetable\.pdf"/) as string,
      'x-content-type-options': 'nosniff',
      'content-security-policy': 'sandbox',
    })
  })

  test.each<[string, string, Buffer | string, RegExp]>([
    ['a program that calls itself a PDF', 'a.pdf', Buffer.from('MZ\u0090\u0000'), /is a program, which cannot be kept/],
    ['a PDF that calls itself a picture', 'a.png', PDF, /is not what its name says: it is a PDF/],
    ['a page that would run', 'a.html', '<!doctype html><script>alert(1)</script>', /a web page or a drawing/],
    ['a drawing that would run', 'a.svg', '<svg onload="alert(1)"/>', /a web page or a drawing/],
    [
      'Word with macros',
      'a.docx',
      zipUnfolded(['word/document.xml', 'word/vbaProject.bin'].map((name) => ({ name, bytes: Buffer.from('x') }))),
      /with macros in it/,
    ],
    ['nothing', '', '', /^Choose the file$/],
    ['more than 25 MB', 'a.txt', Buffer.alloc(MOST_BYTES + 1, 'a'), /larger than 25 MB/],
  ])('are refused in one sentence: %s', async (_what, name, content, says) => {
    const before = await attached(made)
    const refused = await (
      await browse(made.service, made.adviser)
    ).upload(place, [{ name, content: Buffer.from(content as string) }])
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([expect.stringMatching(says)])
    expect(await attached(made)).toEqual(before)
  })

  test('a title that is too long is refused, and what cannot be had of another is not there', async () => {
    const browser = await browse(made.service, made.adviser)
    const refused = await browser.upload(place, [{ name: 'a.pdf', content: PDF }], { title: 'x'.repeat(201) })
    expect(refused.errors).toEqual(['Say what it is in 200 characters or fewer'])
    const elsewhere = await aHeldVisit()
    await attach(elsewhere)
    const [theirs] = await attached(elsewhere)
    for (const id of ['x', newId(), theirs?.id ?? '']) {
      expect((await browser.visit(`${place}/${id}`)).status).toBe(404)
      expect((await browser.post(`${place}/${id}/take-off`)).status).toBe(404)
    }
  })

  test('are as many and as large together as one record takes', () => {
    const one = { bytes: 1024 }
    expect(
      whyTooMuchIsAttached(
        Array.from({ length: MOST_ATTACHMENTS - 1 }, () => one),
        1,
      ),
    ).toEqual([])
    expect(
      whyTooMuchIsAttached(
        Array.from({ length: MOST_ATTACHMENTS }, () => one),
        1,
      ),
    ).toHaveLength(1)
    expect(whyTooMuchIsAttached([{ bytes: MOST_BYTES_TOGETHER - 10 }], 10)).toEqual([])
    expect(whyTooMuchIsAttached([{ bytes: MOST_BYTES_TOGETHER - 10 }], 11)).toHaveLength(1)
    expect(sizeSays({ kind: 'csv', bytes: 10 })).toBe('CSV file, 1 KB')
  })
})

describe('what is attached is seen by whoever sees the record, and fixed with it', () => {
  test('XX-06: nothing is added to what was issued or taken off it; a correction has its own', async () => {
    const made = await aHeldVisit()
    const { service, adviser, head, visitId } = made
    const place = `/visits/${visitId}/record/attachments`
    await writeRecord(service, adviser, visitId)
    await attach(made)
    const [first] = await attached(made)
    const headsDesk = await browse(service, head)
    expect((await headsDesk.visit(`${place}/${first?.id}`)).status).toBe(404)

    await issueWritten(service, adviser, visitId)
    const read = await headsDesk.visit(`/visits/${visitId}/record`)
    expect(read.texts('#attached li')[0]).toMatch(/^Timetable/)
    expect((await headsDesk.visit(`${place}/${first?.id}`)).bytes).toEqual(PDF)
    const word = await headsDesk.visit(`/visits/${visitId}/record/word?version=1`)
    expect((await mammoth.extractRawText({ buffer: word.bytes })).value).toContain(
      'Timetable (timetable.pdf, PDF, 1 KB)',
    )

    await expect(attach(made)).rejects.toThrow(/was issued; what was issued stays as it is/)
    const takeOff = () =>
      service.act(adviser, (look) => doWork(look, (work) => takeOffAttachment(work, visitId, first?.id ?? '')))
    await expect(takeOff()).rejects.toThrow(/was issued/)
    const { owner } = service.db
    for (const change of ['delete from attachments where id = $1', "update attachments set title = 'x' where id = $1"])
      await expect(owner.query(change, [first?.id])).rejects.toThrow(/fixed|only taken off/)

    await service.act(adviser, (look) => doWork(look, (work) => correctRecord(work, visitId, 'A wrong figure')))
    await takeOff()
    await attach(made, 'other.pdf')
    await issueWritten(service, adviser, visitId)
    const names = async (version: number) =>
      (await headsDesk.visit(`/visits/${visitId}/record?version=${version}`)).texts('#attached li span')
    expect(await names(1)).toEqual(['timetable.pdf, PDF, 1 KB'])
    expect(await names(2)).toEqual(['other.pdf, PDF, 1 KB'])
    expect((await headsDesk.visit(`${place}/${first?.id}`)).status).toBe(200)
    await expect(owner.query('update attachments set until_version = null where id = $1', [first?.id])).rejects.toThrow(
      /fixed/,
    )
  })

  test('whoever checks the record has it too, and a draft’s is taken off with its file', async () => {
    const made = await aHeldVisit()
    const { service, adviser, visitId } = made
    await writeRecord(service, adviser, visitId)
    await attach(made)
    await attach(made, 'second.pdf')
    const browser = await browse(service, adviser)
    const gone = await browser.submit(`/visits/${visitId}/record/attachments`, {}, 'form[action$="/take-off"]')
    expect((await browser.follow(gone)).heading).toMatch(/1 document is attached/)
    const files = await service.db.owner.query('select name from stored_files where authority_id = $1', [
      service.authorityId,
    ])
    expect(files.rows).toEqual([{ name: 'second.pdf' }])
    const checker = await service.addPerson({ role: 'quality-assurer', name: 'Quentin Quality' })
    const [left] = await attached(made)
    const asChecker = await browse(service, checker)
    const address = `/visits/${visitId}/record/attachments/${left?.id}`
    expect((await asChecker.visit(address)).status).toBe(404)
    await passCheck(made)
    expect((await asChecker.visit(address)).status).toBe(200)
  })
})

describe('NF-86: nothing is attached where the record of a visit is forbidden', () => {
  let made: Awaited<ReturnType<typeof aFourthVisit>>
  beforeAll(async () => {
    made = await aFourthVisit()
  })

  test('NF-86: by a page or a post, for anybody', async () => {
    const { service, adviser, head, visitId } = made
    for (const one of [adviser, head, service.administratorId]) {
      const browser = await browse(service, one)
      const place = `/visits/${visitId}/record/attachments`
      expect((await browser.visit(place)).status).toBe(404)
      expect((await browser.post(place, { title: 'Objectives' })).status).toBe(404)
      expect((await browser.visit(`${place}/${newId()}`)).status).toBe(404)
      expect((await browser.post(`${place}/${newId()}/take-off`)).status).toBe(404)
      expect((await browser.visit(`/visits/${visitId}`)).body).not.toContain('attachments')
    }
  })

  test('NF-86: by the deed, which is refused with the reason', async () => {
    const refused = await attach(made).catch((error: unknown) => error)
    expect(sourcesOf(refused)).toEqual(['NF-86'])
    expect((refused as Refused).findings[0]?.says).toMatch(
      /no record of this visit, because it is a matter for governors/,
    )
  })

  test('NF-86: or by the owner of the database', async () => {
    const { service, adviser, visitId } = made
    const stored = { media_type: 'text/plain', bytes: 5, sha256: '', stored_at: service.now, stored_by: adviser }
    const file = await put(service, 'stored_files', { name: 'x.txt', ...stored })
    const row = (may: boolean) => ({
      ...{ visit_id: visitId, may_have_record: may, from_version: 1, title: 'x', file_id: file, file_name: 'x.txt' },
      ...{ file_kind: 'text', bytes: 5, attached_at: service.now, attached_by: adviser },
    })
    await expect(put(service, 'attachments', row(true))).rejects.toThrow(/violates foreign key/)
    await expect(put(service, 'attachments', row(false))).rejects.toThrow(/may_have_a_record/)
  })
})
