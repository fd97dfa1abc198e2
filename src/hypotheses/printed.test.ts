import mammoth from 'mammoth'
import { beforeAll, expect, test } from 'vitest'
import { correctRecord } from '#records/index.ts'
import { learnFromRooms } from '#learn-from-rooms.ts'
import { newId } from '#shared/id.ts'
import { doWork } from '#work/work.ts'
import { put } from '../../test/support/a-document.ts'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { issueWritten, writeRecord } from '../../test/support/an-issued-record.ts'
import { browse } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { hypothesesHeldOf } from './hypotheses-held.ts'
import { reviewImpact } from './impact/review-impact.ts'
import { testHypotheses } from './results/test-hypotheses.ts'

const bare = (text: string) => text.replace(/\s+/g, '')
let made: Awaited<ReturnType<typeof aHeldVisit>>
let question = ''

const mark = (result: string, says: string) =>
  made.service.act(made.adviser, (look) =>
    doWork(look, (work) => testHypotheses(work, made.visitId, [{ questionId: question, result, says }])),
  )
const pdfOf = async (who: string, version: number) =>
  readPdf(
    (await (await browse(made.service, who)).visit(`/visits/${made.visitId}/record/pdf?version=${version}`)).bytes,
  ).text

beforeAll(async () => {
  learnFromRooms()
  made = await aHeldVisit()
  const { service, adviser, visitId } = made
  const asked = { visit_id: visitId, asked_at: service.now, asked_by: adviser }
  const shared = { ...asked, is_shared: true, issued_at: service.now }
  question = await put(service, 'key_questions', { ...shared, place: 1, asks: 'Boys fall behind in Year 5.' })
  await put(service, 'key_questions', { ...shared, place: 2, asks: 'Tutoring helped.' })
  await put(service, 'key_questions', { ...asked, is_shared: false, place: 3, asks: 'Is the deputy ready?' })
  await mark('supported', 'Seen in books\nof two classes.')
  const own = [{ key: `own.${newId()}`, title: 'A reading volunteer', says: 'Eight children read more often.' }]
  await service.act(adviser, (look) => doWork(look, (work) => reviewImpact(work, visitId, own)))
  await writeRecord(service, adviser, visitId)
})

test('NF-44, NF-45: the record as PDF and as Word has how hypotheses turned out and what made a difference, and none that was kept back', async () => {
  const { service, adviser, visitId } = made
  const desk = await browse(service, adviser)
  const word = await desk.visit(`/visits/${visitId}/record/word`)
  const both = [await pdfOf(adviser, 1), bare((await mammoth.extractRawText({ buffer: word.bytes })).value)]
  for (const text of both) {
    for (const said of [
      'Hypotheses tested at this visit',
      'Boys fall behind in Year 5. Supported by what was seen: Seen in books of two classes.',
      'Tutoring helped. No result yet.',
      'What made a difference',
      'A reading volunteer: Eight children read more often.',
    ])
      expect(text).toContain(bare(said))
    expect(text).not.toContain('deputy')
  }
})

test('XX-06: as it is issued it is fixed: a correction says it anew, and the version before keeps what it said', async () => {
  const { service, adviser, head, visitId } = made
  await issueWritten(service, adviser, visitId)
  expect(await pdfOf(head, 1)).toContain(bare('Supported by what was seen: Seen in books of two classes.'))
  await service.act(adviser, (look) => doWork(look, (work) => correctRecord(work, visitId, 'A wrong mark')))
  const next = await browse(service, adviser, { now: '2026-11-13T09:00:00Z' })
  const anew = { [`result.${question}`]: 'not-supported', [`says.${question}`]: 'It was another class.' }
  expect((await next.submit(`/visits/${visitId}/questions/results`, anew)).errors).toEqual([])
  expect(await pdfOf(adviser, 2)).toContain(bare('Not supported: It was another class.'))
  expect(await pdfOf(head, 1)).not.toContain(bare('another class'))
  const page = await (await browse(service, head)).visit(`/visits/${visitId}/record`)
  expect(page.body).not.toContain('another class')
  expect(page.texts('#said-anew')).toHaveLength(1)
  const draft = await (await browse(service, adviser)).visit(`/visits/${visitId}/record?version=2`)
  expect(draft.texts('#tested li').join()).toContain('It was another class.')
})

test('WI-09: all that is held of the school has what it could read of them, with the result, and what made a difference', async () => {
  const { service, school } = made
  const { tables } = await service.look(service.administratorId, (look) => hypothesesHeldOf(look, school))
  const [asked, impact] = tables
  expect(asked?.rows.map((row) => row[1])).toEqual(['Boys fall behind in Year 5.', 'Tutoring helped.'])
  expect(asked?.rows[0]?.slice(3)).toEqual(['Not supported', 'It was another class.', 'Ruth Adviser'])
  expect(impact?.rows.map((row) => row.slice(1))).toEqual([
    ['A reading volunteer', 'Eight children read more often.', 'Ruth Adviser'],
  ])
})
