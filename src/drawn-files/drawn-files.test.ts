import { beforeAll, describe, expect, test } from 'vitest'
import { unzip } from '#files/index.ts'
import { attachToRecord } from '#records/index.ts'
import { newId } from '#shared/id.ts'
import { clockFrom } from '#web/clock.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import { doErrand } from '#jobs/do-errand.ts'
import { openErrand } from '#jobs/open-errand.ts'
import type { Errand } from '#jobs/index.ts'
import { doWork } from '#work/work.ts'
import { put } from '../../test/support/a-document.ts'
import { aService, type TestService } from '../../test/support/a-service.ts'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { issueWritten, writeRecord } from '../../test/support/an-issued-record.ts'
import { browse } from '../../test/support/browse.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { drawFile, drawnFileJobs } from './draw-file.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n')

/** The job as the queue would give it, by whoever asked. */
function errandOf(service: TestService, by: string, drawnFileId: string) {
  const clock = clockFrom(service.now, () => service.now.getTime())
  const desk = { pool: service.db.app, clock, models: openModelShelf() }
  return openErrand(desk, service.authorityId, by, { drawnFileId }) as Errand<{ drawnFileId: string }>
}

const LIMITS = { parts: 1000, bytes: 100_000_000, ratio: 100 }
const idIn = (address: string | undefined) => address?.split('/').at(-1) ?? ''

describe('all that is held of somebody', () => {
  let made: Awaited<ReturnType<typeof aHeldVisit>>
  const asked = { because: 'The head, by letter of 1 November' }
  beforeAll(async () => {
    made = await aHeldVisit()
    const { service, adviser, visitId, school } = made
    await writeRecord(service, adviser, visitId, { evaluation: 'Reading is a joy.' })
    const file = {
      name: 'a.pdf',
      bytes: PDF.length,
      stream: async function* () {
        yield await Promise.resolve(PDF)
      },
    }
    await service.act(adviser, (look) => doWork(look, (work) => attachToRecord(work, visitId, { title: 'Plan', file })))
    await issueWritten(service, adviser, visitId)
    await put(service, 'actions', { school_id: school, says: '=cmd()', owned_by: 'school', due_on: '2026-11-27' })
    const secret = { name: 'record.correction-begun', audience: 'write', changes: '{"because":{"after":"A draft"}}' }
    const event = await put(service, 'events', { ...secret, at: service.now, actor_id: adviser })
    const { rows } = await service.db.owner.query<{ sequence: number }>('select sequence from events where id = $1', [
      event,
    ])
    await put(service, 'event_subjects', {
      ...{ event_id: event, sequence: rows[0]?.sequence, subject_kind: 'school', subject_id: school },
    })
    const batch = await put(service, 'past_note_batches', { says: 'z', added_at: service.now, added_by: adviser })
    const stored = { media_type: 'application/pdf', bytes: 5, sha256: '', stored_at: service.now, stored_by: adviser }
    const fileId = await put(service, 'stored_files', { name: 'a.pdf', ...stored })
    await put(service, 'stored_file_parts', { file_id: fileId, place: 0, content: Buffer.from('%PDF-') })
    for (const place of [1, 2])
      await put(service, 'past_notes', {
        ...{ batch_id: batch, place, state: 'taken', path: 'a.pdf', title: '../Autumn: visit', school_id: school },
        ...{ laid_by: 'urn', written_on: '2010-12-02', file_kind: 'pdf', bytes: 5, sha256: '' },
        file_id: place === 1 ? fileId : await put(service, 'stored_files', { name: 'b.pdf', ...stored }),
      })
  })

  test('a school’s file is drawn out whole, paper by paper, without drafts or what was given in confidence', async () => {
    const { service } = made
    const desk = await browse(service, service.administratorId)
    const sent = await desk.submit('/drawn-files', { of: 'school', school: 'Hollin Bank Primary School', ...asked })
    const place = sent.goesTo ?? ''
    expect((await desk.visit(place)).heading).toMatch(/It is being drawn out$/)
    expect((await desk.visit(`${place}/file`)).status).toBe(404)
    await drawFile(errandOf(service, service.administratorId, idIn(place)))
    const ready = await desk.visit(place)
    expect(ready.heading).toMatch(/All that is held is ready$/)
    const had = await desk.visit(`${place}/file`)
    expect(had.headers['content-disposition']).toMatch(
      /attachment; filename="Hollin-Bank-Primary-School-2026-11-12\.zip"/,
    )
    const parts = new Map(unzip(had.bytes, LIMITS, () => true).map(({ name, bytes }) => [name, bytes]))
    expect([...parts.keys()]).toEqual([
      'School.csv',
      'People.csv',
      'Visits.csv',
      'Actions.csv',
      'What the school said before visits.csv',
      'History.csv',
      'Orders.csv',
      'Issued/2026-11-12 Record of visit v1.pdf',
      'Attached/2026-11-05 a.pdf',
      'Past notes/2010-12-02 . Autumn  visit.pdf',
      'Past notes/2010-12-02 . Autumn  visit (2).pdf',
    ])
    expect(ready.texts('a.govuk-button')).toEqual(['Have the file (11 papers)'])
    expect(readPdf(parts.get('Issued/2026-11-12 Record of visit v1.pdf')!).text).toContain('Readingisajoy.')
    expect(parts.get('Attached/2026-11-05 a.pdf')).toEqual(PDF)
    expect(parts.get('Actions.csv')?.toString()).toContain("'=cmd()")
    expect(parts.get('People.csv')?.toString()).toContain('Tom Head,headteacher')
    const history = parts.get('History.csv')?.toString() ?? ''
    expect(history).toContain('record.issued')
    expect(history).not.toContain('A draft')

    // A job may run twice.
    await drawFile(errandOf(service, service.administratorId, idIn(place)))
    const files = await service.db.owner.query(
      "select 1 from stored_files where name like '%.zip' and authority_id = $1",
      [service.authorityId],
    )
    expect(files.rows).toHaveLength(1)
    const gone = await desk.follow(await desk.submit(place, {}, 'form[action$="/let-go"]'))
    expect(gone.heading).toMatch(/The copy was let go of$/)
    expect((await desk.visit(`${place}/file`)).status).toBe(404)
    const logged = await service.db.owner.query(
      "select changes from events where name = 'drawn-file.asked-for' and authority_id = $1",
      [service.authorityId],
    )
    expect(logged.rows).toEqual([{ changes: { because: { after: asked.because } } }])
  })

  test('a person’s file holds what is kept of them, and of what they did for others only what and when', async () => {
    const { service } = made
    const desk = await browse(service, service.administratorId)
    const sent = await desk.submit('/drawn-files', { of: 'person', person: 'ruth adviser', ...asked })
    await drawFile(errandOf(service, service.administratorId, idIn(sent.goesTo)))
    const had = await desk.visit(`${sent.goesTo}/file`)
    const text = unzip(had.bytes, LIMITS, () => true).map(({ name, bytes }) => `${name}\n${bytes.toString()}`)
    expect(text.join()).toMatch(/Person\.csv.*Ruth Adviser/s)
    expect(text.join()).toMatch(/Roles\.csv.*link-adviser,Hollin Bank Primary School/s)
    expect(text.join()).toMatch(/Visits\.csv.*2026-11-05,data-analysis,Hollin Bank Primary School,held/s)
    expect(text.join()).toContain('record.sent')
    expect(text.join()).not.toMatch(/Reading is a joy|A draft/)
  })

  test('whoever lost the right meanwhile has nothing drawn out', async () => {
    const { service, head, school } = made
    const id = await put(service, 'drawn_files', {
      school_id: school,
      because: 'x',
      asked_at: service.now,
      asked_by: head,
    })
    await drawFile(errandOf(service, head, id))
    const { rows } = await service.db.owner.query('select status from drawn_files where id = $1', [id])
    expect(rows).toEqual([{ status: 'failed' }])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    ['nothing chosen', { because: 'x' }, /^Choose a school or a person$/],
    ['no school', { of: 'school', because: 'x' }, /^Enter the URN or the whole name/],
    ['a school that is not there', { of: 'school', school: 'Nowhere', because: 'x' }, /There is no school Nowhere/],
    ['nobody', { of: 'person', because: 'x' }, /^Enter the e-mail address or the whole name/],
    ['somebody unknown', { of: 'person', person: 'No One', because: 'x' }, /^Nobody is known as No One/],
    ['no reason', { of: 'person', person: 'Ruth Adviser' }, /^Enter who asked for it, and when$/],
  ])('is not drawn out with %s', async (_what, answers, says) => {
    const { service } = made
    const refused = await (await browse(service, service.administratorId)).submit('/drawn-files', answers)
    expect(refused.status).toBe(422)
    expect(refused.errors).toEqual([expect.stringMatching(says)])
  })

  test('another service’s are not there', async () => {
    const { service, school } = made
    const other = await aService({ model: 'norfolk' })
    const id = await put(service, 'drawn_files', {
      school_id: school,
      because: 'x',
      asked_at: service.now,
      asked_by: service.administratorId,
    })
    const desk = await browse(other, other.administratorId)
    for (const each of [id, newId(), 'x']) {
      expect((await desk.visit(`/drawn-files/${each}`)).status).toBe(404)
      expect((await desk.post(`/drawn-files/${each}/let-go`)).status).toBe(404)
    }
  })
})

test('what cannot be drawn out is failed for good after its last try, says what to do, and is asked for again', async () => {
  const service = await aService()
  const school = await service.addSchool({ name: 'Hollin Bank' })
  const desk = await browse(service, service.administratorId)
  const done = await desk.submit('/drawn-files', { of: 'school', school: 'Hollin Bank', because: 'By letter' })
  const id = idIn(done.goesTo)
  const clock = clockFrom(service.now, () => service.now.getTime())
  const deskOfJobs = { pool: service.db.app, clock, models: openModelShelf() }
  const [job] = drawnFileJobs()
  const broken = [{ ...job!, run: () => Promise.reject(new Error('no room')) }]
  const at = { desk: deskOfJobs, boss: undefined as never, jobs: broken, say: () => undefined }
  const carried = {
    job: 'draw-file',
    authorityId: service.authorityId,
    personId: service.administratorId,
    ids: { drawnFileId: id },
  }
  expect(await doErrand(at, carried)).toEqual({ status: 'failed' })
  expect((await desk.visit(`/drawn-files/${id}`)).heading).toContain('It is being drawn out')
  await doErrand(at, carried, true)
  const page = await desk.visit(`/drawn-files/${id}`)
  expect(page.heading).toContain('It could not be drawn out')
  expect(page.texts('main p').join()).toContain('tell whoever runs Waymark')
  const again = await desk.submit(`/drawn-files/${id}`, {}, `form[action="/drawn-files/${id}/again"]`)
  expect((await desk.follow(again)).heading).toContain('Hollin Bank It is being drawn out')
  expect((await desk.post(`/drawn-files/${idIn(again.goesTo)}/again`)).status).toBe(404)
  await drawFile(errandOf(service, service.administratorId, idIn(again.goesTo)))
  expect((await desk.visit(`${again.goesTo}/file`)).status).toBe(200)
  const { rows } = await service.db.owner.query<{ name: string }>(
    `select e.name from events e join event_subjects s on s.event_id = e.id where s.subject_id = $1 order by e.sequence`,
    [school],
  )
  expect(rows.map(({ name }) => name)).toEqual([
    ...['drawn-file.asked-for', 'drawn-file.asked-for', 'drawn-file.downloaded'],
  ])
})
