import { beforeAll, describe, expect, test } from 'vitest'
import { keepingFor, keptUntil, pastDateUpTo } from '#model/index.ts'
import { attachToRecord } from '#records/index.ts'
import { correctRecord } from '#records/index.ts'
import { addDays, day } from '#shared/plain-date.ts'
import { doWork } from '#work/work.ts'
import { put } from '../../test/support/a-document.ts'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { issueWritten, writeRecord } from '../../test/support/an-issued-record.ts'
import { browse } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { whyCannotBeDisposedOf } from './retention-rules.ts'

const LAST_DAY = '2033-08-31T10:00:00Z'
const DAY_AFTER = '2033-09-01T10:00:00Z'
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
const SECRET = 'Wolverines in the attic'

async function aKeptRecord() {
  const made = await aHeldVisit()
  const { service, adviser, visitId, school } = made
  await writeRecord(service, adviser, visitId, { evaluation: SECRET })
  const file = {
    name: 'a.pdf',
    bytes: PDF.length,
    stream: async function* () {
      yield await Promise.resolve(PDF)
    },
  }
  await service.act(adviser, (look) => doWork(look, (work) => attachToRecord(work, visitId, { title: SECRET, file })))
  await issueWritten(service, adviser, visitId)
  const stored = { media_type: 'text/plain', bytes: 5, sha256: '', stored_at: service.now, stored_by: adviser }
  const came = { came_on: '2026-11-01', answered_at: service.now, answered_by: adviser }
  await put(service, 'preparation_answers', { visit_id: visitId, item: 'x', kind: 'line', says: SECRET, ...came })
  const batch = await put(service, 'past_note_batches', { says: 'z', added_at: service.now, added_by: adviser })
  const note = await put(service, 'past_notes', {
    ...{ batch_id: batch, place: 1, state: 'taken', path: 'a.pdf', title: 'Autumn visit', school_id: school },
    ...{ laid_by: 'urn', written_on: '2026-12-02', file_kind: 'pdf', bytes: 5, sha256: '' },
    file_id: await put(service, 'stored_files', { name: 'a.pdf', ...stored }),
  })
  return { ...made, note }
}

test('XX-06: a class is kept to the end of the last of its school years, and is past its date the day after', () => {
  const six = { id: 'x', of: 'record', years: 6, says: 'x', source: 'x' } as const
  expect(keptUntil(six, day('2026-11-05'))).toBe('2033-08-31')
  expect(keptUntil(six, day('2026-08-31'))).toBe('2032-08-31')
  for (const made of ['2026-09-01', '2027-08-31']) {
    expect(pastDateUpTo(six, day('2033-08-31'))! < made).toBe(true)
    expect(pastDateUpTo(six, day('2033-09-01'))! >= made).toBe(true)
  }
  expect(addDays(pastDateUpTo(six, day('2033-09-01'))!, 1)).toBe('2027-09-01')
  expect(keptUntil({ ...six, years: undefined }, day('2026-11-05'))).toBeUndefined()
  expect(pastDateUpTo(undefined, day('2033-09-01'))).toBeUndefined()
})

test('XX-06: what is not past its date is not disposed of, nor what was not chosen', () => {
  const why = (...chosen: string[]) => whyCannotBeDisposedOf(chosen, ['record:a']).map(({ id }) => id)
  expect(why()).toEqual(['nothing-to-dispose-of'])
  expect(why('record:a')).toEqual([])
  expect(why('record:a', 'record:b')).toEqual(['not-past-its-date'])
})

describe('what is past its date', () => {
  let made: Awaited<ReturnType<typeof aKeptRecord>>
  beforeAll(async () => {
    made = await aKeptRecord()
  })

  test('a record bears its marking and its date on its page and on paper', async () => {
    const { service, head, visitId } = made
    const desk = await browse(service, head)
    const page = await desk.visit(`/visits/${visitId}/record`)
    expect(page.texts('#keeping')).toEqual(['OFFICIAL-SENSITIVE. Kept until 31 August 2033.'])
    const { text, edges } = readPdf((await desk.visit(`/visits/${visitId}/record/pdf`)).bytes)
    expect(edges.every((edge) => edge.includes('OFFICIAL-SENSITIVE'))).toBe(true)
    expect(text).toContain('KeptuntilWednesday31August2033')
    const year = readPdf((await desk.visit(`/schools/${made.school}/records/2026/pdf`)).bytes)
    expect(year.edges.every((edge) => edge.includes('OFFICIAL-SENSITIVE'))).toBe(true)
    expect(keepingFor(service.model, 'record')?.says).toMatch(/kept for six years/)
  })

  test('XX-06: on the last day it stays; the day after it waits for a person, and nothing goes by itself', async () => {
    const { service, visitId } = made
    const before = await (await browse(service, service.administratorId, { now: LAST_DAY })).visit('/past-their-date')
    expect(before.texts('.govuk-checkboxes__label').filter((text) => text.includes('Record'))).toEqual([])
    const tooSoon = await (
      await browse(service, service.administratorId, { now: LAST_DAY })
    ).post('/past-their-date', {
      papers: `record:${visitId}`,
      because: 'x',
    })
    expect(tooSoon.errors).toEqual([expect.stringMatching(/is not past its date/)])
    const after = await (await browse(service, service.administratorId, { now: DAY_AFTER })).visit('/past-their-date')
    expect(after.heading).toBe('3 papers are past their date')
    expect(after.texts('.govuk-checkboxes__label').join()).toMatch(/Kept until 31 August 2033/)
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['nothing chosen', { because: 'Old' }, /^Choose what is to be disposed of$/],
    ['no reason', { papers: 'record:x' }, /^Enter why they are disposed of$/],
    ['something that is not there', { papers: 'record:x', because: 'Old' }, /is not past its date, or is gone/],
  ])('nothing is disposed of with %s', async (_what, answers, says) => {
    const { service } = made
    const desk = await browse(service, service.administratorId, { now: DAY_AFTER })
    expect((await desk.post('/past-their-date', answers)).errors).toEqual([expect.stringMatching(says)])
  })

  test('XX-06: disposed of, what it said is gone everywhere, and its trace stays', async () => {
    const { service, head, visitId, school, note } = made
    const desk = await browse(service, service.administratorId, { now: DAY_AFTER })
    const papers = [`record:${visitId}`, `school-part:${visitId}`, `past-note:${note}`]
    const gone = await desk.submit('/past-their-date', { papers, because: 'Nobody asked for it.' })
    expect((await desk.follow(gone)).heading).toBe('Nothing is past its date')
    const { owner } = service.db
    const { rows: tables } = await owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'authority_id' and not a.attisdropped)`,
    )
    for (const { name } of tables) {
      const { rows } = await owner.query(
        `select 1 from ${name} t where authority_id = $1 and t::text like '%' || $2 || '%'`,
        [service.authorityId, SECRET],
      )
      expect([name, rows.length]).toEqual([name, 0])
    }
    const files = await owner.query('select 1 from stored_files where authority_id = $1', [service.authorityId])
    expect(files.rows).toEqual([])

    const asHead = await browse(service, head, { now: DAY_AFTER })
    const page = await asHead.visit(`/visits/${visitId}/record`)
    expect(page.texts('.govuk-inset-text')[0]).toBe(
      'What it said was disposed of on Thursday 1 September 2033: Nobody asked for it.',
    )
    expect((await asHead.visit(`/visits/${visitId}/record/pdf`)).status).toBe(404)
    expect((await asHead.visit(`/schools/${school}/records/2026/pdf`)).status).toBe(404)
    const story = await asHead.visit(`/schools/${school}`)
    expect(story.body).toMatch(
      /Disposed of, past its date: Record of visit: .* of 5 November 2026\. Nobody asked for it\./,
    )
    expect(story.body).toContain('Disposed of, past its date: Autumn visit of 2 December 2026.')
    const correct = service.act(made.adviser, (look) => doWork(look, (work) => correctRecord(work, visitId, 'x')))
    await expect(correct).rejects.toThrow(/nothing left to correct/)
    await expect(
      owner.query('update records set disposed_at = null, disposed_because = null where visit_id = $1', [visitId]),
    ).rejects.toThrow(/fixed/)
  })

  test('XX-06: a record whose correction is being written stays, and so does all that was chosen with it', async () => {
    const { service, adviser, visitId } = await aKeptRecord()
    await service.act(adviser, (look) => doWork(look, (work) => correctRecord(work, visitId, 'x')))
    const desk = await browse(service, service.administratorId, { now: DAY_AFTER })
    const refused = await desk.post('/past-their-date', { papers: `record:${visitId}`, because: 'Old' })
    expect(refused.errors).toEqual([expect.stringMatching(/A correction of one of these is being written/)])
  })
})
