import mammoth from 'mammoth'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { unzip } from '#files/index.ts'
import { checksumOf, wordsOf, type PrintedDocument } from '#print/index.ts'
import { newId } from '#shared/id.ts'
import { doWork } from '#work/work.ts'
import { aFourthVisit, aHeldVisit } from '../../test/support/a-visit.ts'
import type { TestService } from '../../test/support/a-service.ts'
import { anIssuedRecord, issueWritten, writeRecord } from '../../test/support/an-issued-record.ts'
import { browse } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { correctRecord } from './correct-record.ts'

const bare = (text: string) => text.replace(/\s+/g, '')
const inWord = async (file: Buffer) => bare((await mammoth.extractRawText({ buffer: file })).value)

async function issuedOf({ db, authorityId }: TestService) {
  const { rows } = await db.owner.query<{ content: PrintedDocument; checksum: string }>(
    'select content, checksum from issued_documents where authority_id = $1 order by version',
    [authorityId],
  )
  return rows
}

describe('a record as a file', () => {
  test('the head has it as Word and as PDF: the same words in the same order, whose it is, which and when', async () => {
    const { service, head, visitId } = await anIssuedRecord({ evaluation: '#x $y *b*\n- Read daily\n- Write daily' })
    const browser = await browse(service, head)
    const page = await browser.visit(`/visits/${visitId}/record`)
    const [word = '', pdf = ''] = page.page
      .querySelectorAll('.wm-tools a')
      .map((link) => link.getAttribute('href') ?? '')
    const [asWord, asPdf] = [await browser.visit(word), await browser.visit(pdf)]
    expect([asWord.status, asPdf.status]).toEqual([200, 200])
    const [{ content } = { content: {} as PrintedDocument }] = await issuedOf(service)
    const words = wordsOf(content).join('')
    expect(await inWord(asWord.bytes)).toBe(words)
    const read = readPdf(asPdf.bytes)
    expect(read.text).toBe(words)
    for (const said of ['A test service', 'Record of visit', 'Hollin Bank Primary School', 'Ruth Adviser', '#x $y *b*'])
      expect(words).toContain(bare(said))
    expect(words).toContain(bare('Issued Thursday 12 November 2026, version 1'))
    expect(read.edges[0]).toContain(bare('Record of visit · version 1 · issued 12 November 2026'))
    expect(read.tags).toMatchObject({ L: 1, LI: 2 })
    for (const { headers } of [asWord, asPdf]) {
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="Record-of-visit-Hollin-Bank-Primary-School-2026-11-05-v1\.(docx|pdf)"/,
      )
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['content-security-policy']).toBe('sandbox')
    }
  })

  test('a draft is a file for its author alone, and says on every page that it is not issued', async () => {
    const { service, head, adviser, visitId } = await aHeldVisit()
    await writeRecord(service, adviser, visitId)
    const mine = await (await browse(service, adviser)).visit(`/visits/${visitId}/record/pdf`)
    const { edges } = readPdf(mine.bytes)
    expect(edges.every((edge) => edge.includes('Notissued'))).toBe(true)
    for (const kind of ['word', 'pdf'])
      expect((await (await browse(service, head)).visit(`/visits/${visitId}/record/${kind}`)).status).toBe(404)
  })

  test('NF-86: of a visit whose record is forbidden there is no file, and none can be put there', async () => {
    const { service, school, adviser, visitId } = await aFourthVisit()
    for (const who of [adviser, service.administratorId])
      for (const kind of ['word', 'pdf'])
        expect((await (await browse(service, who)).visit(`/visits/${visitId}/record/${kind}`)).status).toBe(404)
    const put = (may: boolean) =>
      service.db.owner.query(
        `insert into issued_documents (authority_id, id, kind, school_id, visit_id, may_have_record, version, title, model_version_id, issued_at, issued_by, content, checksum)
         values ($1, $2, 'record', $3, $4, $5, 1, 'x', $6, $7, $8, '{}', '')`,
        [service.authorityId, newId(), school, visitId, may, service.modelVersionId, service.now, adviser],
      )
    await expect(put(true)).rejects.toThrow(/violates foreign key/)
    await expect(put(false)).rejects.toThrow(/may_have_one/)
  })
})

describe('what was issued', () => {
  test('XX-06: says the same ever after: a correction, another name of the school and another crest change nothing', async () => {
    const { service, school, adviser, head, visitId } = await anIssuedRecord()
    const browser = await browse(service, head)
    const first = await browser.visit(`/visits/${visitId}/record/pdf?version=1`)
    const [before] = await issuedOf(service)
    await service.db.owner.query(`update schools set name = 'Another name' where id = $1`, [school])
    await service.db.owner.query(`update authorities set name = 'Another service' where id = $1`, [service.authorityId])
    await service.act(adviser, (look) => doWork(look, (work) => correctRecord(work, visitId, 'A date was wrong')))
    await writeRecord(service, adviser, visitId, { evaluation: 'Another evaluation.' })
    await issueWritten(service, adviser, visitId)
    const again = await browser.visit(`/visits/${visitId}/record/pdf?version=1`)
    expect(again.bytes.equals(first.bytes)).toBe(true)
    const [one, two] = await issuedOf(service)
    expect(one).toEqual(before)
    expect(one!.checksum).toBe(checksumOf(one!.content))
    const corrected = readPdf((await browser.visit(`/visits/${visitId}/record/pdf?version=2`)).bytes).text
    expect(corrected).toBe(wordsOf(two!.content).join(''))
    expect(corrected).toContain(bare('Corrects A date was wrong'))
    expect(corrected).toContain(bare('Another evaluation.'))
  })

  test('XX-06: the application has no right to change it', async () => {
    const { service, adviser } = await anIssuedRecord()
    const change = service.act(adviser, ({ db }) => db.updateTable('issued_documents').set({ title: 'x' }).execute())
    await expect(change).rejects.toThrow(/permission denied/)
  })

  test('one from before documents were kept is made of its rows', async () => {
    const { service, head, visitId } = await anIssuedRecord()
    const browser = await browse(service, head)
    const kept = await browser.visit(`/visits/${visitId}/record/pdf`)
    await service.db.owner.query('delete from issued_documents where authority_id = $1', [service.authorityId])
    // What the school replied was not asked then.
    const words = readPdf(kept.bytes).text.replace(
      bare('Reply of the school Tom Head, 12 November 2026: accurate as it stands'),
      '',
    )
    expect(readPdf((await browser.visit(`/visits/${visitId}/record/pdf`)).bytes).text).toBe(words)
  })
})

describe('a year of records', () => {
  test('is one file with its contents, for those who may read them', async () => {
    const { service, school, head, adviser, visitId } = await anIssuedRecord({ evaluation: 'Reading leads.' })
    await service.db.owner.query(
      `insert into visits (authority_id, id, school_id, model_version_id, visit_type, may_have_record, adviser_id, length, status, booked_for, held_on)
       select authority_id, gen_random_uuid(), school_id, model_version_id, visit_type, true, adviser_id, length, 'held', '2026-11-10', '2026-11-10' from visits where id = $1`,
      [visitId],
    )
    const { rows } = await service.db.owner.query<{ id: string }>(
      `select id from visits where held_on = '2026-11-10' and authority_id = $1`,
      [service.authorityId],
    )
    await writeRecord(service, adviser, rows[0]!.id, { evaluation: 'Writing follows.' })
    await issueWritten(service, adviser, rows[0]!.id)
    const browser = await browse(service, head)
    const links = (await browser.visit(`/schools/${school}`)).page.querySelectorAll('#year-files a')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/schools/${school}/records/2026/word`,
      `/schools/${school}/records/2026/pdf`,
    ])
    const { text, tags } = readPdf((await browser.visit(`/schools/${school}/records/2026/pdf`)).bytes)
    expect(text).toContain(bare('Records of visit, 2026/27'))
    expect(text.indexOf(bare('Reading leads.'))).toBeLessThan(text.indexOf(bare('Writing follows.')))
    expect(text).toMatch(/Contents.*5November2026.*10November2026.*5November2026.*Readingleads/)
    expect(tags.H1).toBe(3)
    const word = await inWord((await browser.visit(`/schools/${school}/records/2026/word`)).bytes)
    expect(word).toContain(bare('Writing follows.'))
    for (const year of ['2025', '26', 'x'])
      expect((await browser.visit(`/schools/${school}/records/${year}/pdf`)).status).toBe(404)
    const clerk = await browse(service, await service.addPerson({ role: 'clerk-to-governors', school }))
    expect((await clerk.visit(`/schools/${school}/records/2026/pdf`)).status).toBe(404)
    expect((await clerk.visit(`/schools/${school}`)).page.querySelector('#year-files')).toBeNull()
  })
})

describe('the crest', () => {
  const colour = (background: string, format: 'png' | 'jpeg' = 'png') =>
    sharp({ create: { width: 1400, height: 700, channels: 3, background } })
      .toFormat(format)
      .withMetadata({ exif: { IFD0: { Copyright: 'somebody' } } })
      .toBuffer()

  test('is put on by whoever keeps the service, written anew, and stands on what is issued from then on', async () => {
    const { service, head, adviser, visitId } = await aHeldVisit()
    const keeper = await browse(service, service.administratorId)
    expect((await keeper.visit('/crest')).heading).toBe('No crest stands on your documents yet')
    const done = await keeper.upload('/crest', [{ name: 'crest.jpg', content: await colour('#17484a', 'jpeg') }], {
      says: 'The crest',
    })
    expect(done.goesTo).toBe('/crest?done=changed')
    const shown = await keeper.visit('/crest/picture')
    const kept = await sharp(shown.bytes).metadata()
    expect(kept).toMatchObject({ format: 'png', width: 900, height: 450 })
    expect(kept.exif).toBeUndefined()
    await writeRecord(service, adviser, visitId)
    await issueWritten(service, adviser, visitId)
    const reader = await browse(service, head)
    const pdf = readPdf((await reader.visit(`/visits/${visitId}/record/pdf`)).bytes)
    expect(pdf.tags.Figure).toBe(1)
    expect(pdf.source).toContain('(The crest)')
    const word = unzip(
      (await reader.visit(`/visits/${visitId}/record/word`)).bytes,
      { parts: 99, bytes: 1e7, ratio: 1e3 },
      () => true,
    )
    expect(word.some(({ name }) => /^word\/media\/.*\.png$/.test(name))).toBe(true)
    const page = await reader.visit(`/visits/${visitId}/record`)
    expect(page.page.querySelector('article img')?.getAttribute('alt')).toBe('The crest')
    // What was issued keeps the crest of its day.
    await keeper.submit('/crest', {}, 'form[action="/crest/take-down"]')
    expect((await keeper.visit('/crest/picture')).status).toBe(404)
    expect(readPdf((await reader.visit(`/visits/${visitId}/record/pdf`)).bytes).tags.Figure).toBe(1)
  })

  test.each<[string, string, Buffer | string, RegExp]>([
    [
      'a drawing',
      'crest.png',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      /is no picture that can be taken: choose a PNG or a JPEG/,
    ],
    ['a PDF', 'crest.png', '%PDF-1.7', /is no picture/],
    [
      'half a picture',
      'crest.png',
      Buffer.from('89504e470d0a1a0a00', 'hex'),
      /cannot be read: open it in a picture program/,
    ],
    ['nothing', 'crest.png', '', /is no picture/],
  ])('%s is refused in one sentence', async (_what, name, content, says) => {
    const { service } = await aHeldVisit()
    const keeper = await browse(service, service.administratorId)
    const refused = await keeper.upload('/crest', [{ name, content }], { says: 'x' })
    expect(refused.status).toBe(422)
    expect(refused.errors).toHaveLength(1)
    expect(refused.errors[0]).toMatch(says)
  })

  test('a picture of more points than fit in the memory is refused', async () => {
    const { service } = await aHeldVisit()
    const keeper = await browse(service, service.administratorId)
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect((await keeper.upload('/crest', [{ name: 'a.png', content: huge }], { says: 'x' })).errors[0]).toMatch(
      /cannot be read/,
    )
    expect((await keeper.upload('/crest', [{ name: 'a.png', content: huge }], { says: ' ' })).errors).toEqual([
      'Say what the crest shows',
    ])
  })
})
