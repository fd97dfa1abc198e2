import { beforeAll, expect, test } from 'vitest'
import { issueRecord, sendForAccuracy, sendReply } from '#replies/index.ts'
import { day } from '#shared/plain-date.ts'
import { recordVisitHeld } from '#visits/index.ts'
import { doWork, keepDraft, type Work } from '#work/work.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { book, booking, sourcesOf } from '../../test/support/a-visit.ts'
import { addTerms } from '../../test/support/a-year.ts'
import { browse } from '../../test/support/browse.ts'
import { correctRecord } from './correct-record.ts'
import { findNewestRecord } from './record-store.ts'
import { saveRecord } from './save-record.ts'

let service: TestService
let school: string
let partner: string
let head: string
const visits: string[] = []

const act = <T>(by: string, deed: (work: Work) => Promise<T>, now?: string) =>
  service.act(by, (look) => doWork(look, deed), now ? { now } : {})

async function say(visitId: string, body: string): Promise<void> {
  await service.act(partner, async (look) => {
    const held = await findNewestRecord(look, visitId)
    const fromRevision = held?.sections.find(({ section }) => section === 'targets')?.revision ?? 0
    const content = { body, judgement: null, isNotDiscussed: false, restsOn: [] }
    await keepDraft(look, (work) =>
      saveRecord(work, visitId, { sections: [{ section: 'targets', ...content, fromRevision }] }),
    )
  })
}

/** A note of a visit on a day, found accurate by the head and so issued that day. */
async function aNote(on: string, says: string): Promise<string> {
  const visitId = await book(service, partner, school, 'scheduled-visit', booking(partner, { on: day(on) }))
  const now = `${on}T16:00:00Z`
  await act(
    partner,
    (work) => recordVisitHeld(work, visitId, { heldOn: day(on), revision: 1, formLeft: undefined }),
    now,
  )
  await say(visitId, says)
  await act(partner, (work) => sendForAccuracy(work, visitId, { publicUrl: 'http://localhost:3000' }), now)
  const typed = { lines: [], says: '', wasSays: '' }
  await act(head, (work) => sendReply(work, visitId, { typed, answer: 'accurate' }), now)
  const newest = await service.look(partner, (look) => findNewestRecord(look, visitId))
  if (newest?.status !== 'issued') await act(partner, (work) => issueRecord(work, visitId), now)
  return visitId
}

beforeAll(async () => {
  service = await aService({ model: 'wiltshire' })
  school = await service.addSchool({ name: 'Chalk Hill School' })
  partner = await service.addPerson({ role: 'school-improvement-partner', school, name: 'Ruth Partner' })
  head = await service.addPerson({ role: 'headteacher', school, name: 'Tom Head' })
  await addTerms(service)
  visits.push(await aNote('2026-09-17', 'Ambitious in reading.'), await aNote('2026-11-05', 'Ambitious in writing.'))
})

test('WI-29: the notes of visit stand one after the other as a dated record of the work with the school', async () => {
  const reader = await browse(service, head)
  for (const [at, says] of [
    [0, 'Ambitious in reading.'],
    [1, 'Ambitious in writing.'],
  ] as const) {
    const page = await reader.visit(`/visits/${visits[at]}/record`)
    expect(page.texts('main p')).toContain(says)
    expect(page.texts('main p')[0]).toMatch(at === 0 ? /Thursday 17 September 2026/ : /Thursday 5 November 2026/)
  }
  const all = await reader.visit(`/schools/${school}`)
  const dated = all
    .texts('main li')
    .filter((line) => /issued/i.test(line) || /Scheduled visit/i.test(line))
    .join(' | ')
  expect(dated).toMatch(/5 November 2026/)
  expect(dated).toMatch(/17 September 2026/)
})

test('WI-29: what was issued is not overwritten: a save is refused, a correction stands beside it, and each keeps its words', async () => {
  const [visitId = ''] = visits
  expect(await say(visitId, 'Other words.').catch(sourcesOf)).toEqual(['XX-06'])
  await act(partner, (work) => correctRecord(work, visitId, 'The year group was wrong'))
  await say(visitId, 'Ambitious in reading in Year 4.')
  await act(partner, (work) => issueRecord(work, visitId))
  const reader = await browse(service, head)
  const first = await reader.visit(`/visits/${visitId}/record?version=1`)
  const second = await reader.visit(`/visits/${visitId}/record`)
  expect(first.texts('main p')).toContain('Ambitious in reading.')
  expect(second.texts('main p')).toContain('Ambitious in reading in Year 4.')
  expect(second.texts('main p').join(' ')).toMatch(/version 2/)
})

test.each([
  `update record_sections set body = 'x' where record_id in (select id from records where visit_id = $1)`,
  `delete from record_sections where record_id in (select id from records where visit_id = $1)`,
  `update records set issued_at = now() where visit_id = $1`,
  `delete from records where visit_id = $1`,
])('WI-29: not even the owner of the database writes over an issued note: %s', async (statement) => {
  await expect(service.db.owner.query(statement, [visits[1]])).rejects.toThrow(/fixed|issued/)
})

test('WI-29: the document that was issued is not written over by anybody who works with the service', async () => {
  const over = service.act(partner, (look) =>
    look.db.updateTable('issued_documents').set({ version: 9 }).where('visit_id', '=', visits[1]!).execute(),
  )
  await expect(over).rejects.toThrow(/permission denied|fixed/)
})
