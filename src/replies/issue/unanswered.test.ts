import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readModel } from '#model/index.ts'
import type { Look } from '#work/work.ts'
import { aWrittenRecord, differently, issue, reply, send, wrong, type Held } from '../../../test/support/a-record.ts'
import { browse } from '../../../test/support/browse.ts'
import { anErrand, clearQueue } from '../../../test/support/jobs-at-work.ts'
import { lettersTo } from '../../../test/support/links-sent.ts'
import { replyJobs } from '../index.ts'
import { listUnanswered } from './issue-unanswered.ts'

/** Sent on Thursday 12 November 2026, with five working days to reply. */
const LAST_DAY = { now: '2026-11-19T23:30:00Z' }
const DAY_AFTER = { now: '2026-11-20T06:15:00Z' }
const FINDING = 'Phonics is weak in Reception. Only seven of thirty read well.'

async function aSentRecord() {
  const held = await aWrittenRecord({ evaluation: FINDING })
  const chair = await held.service.addPerson({ role: 'chair-of-governors', school: held.school, name: 'Cara Chair' })
  await send(held)
  return { ...held, chair }
}

/** What the jobs of a morning do: the round, and each job that it sends. */
async function doMorning({ service }: Held, at: { now: string }): Promise<number> {
  const [round, one] = replyJobs()
  await clearQueue(service)
  await round!.run(anErrand(service, {}, at))
  const { rows } = await service.db.owner.query<{ visitId: string }>(
    `select data->'ids'->>'visitId' as "visitId" from jobs.job where data->>'authorityId' = $1 and data->>'job' = $2`,
    [service.authorityId, one!.job.name],
  )
  for (const { visitId } of rows) await one!.run(anErrand(service, { visitId }, at))
  return rows.length
}
const recordOf = async ({ service, visitId }: Held) => {
  const { rows } = await service.db.owner.query<{ status: string; issued_without_reply: boolean }>(
    'select status, issued_without_reply from records where visit_id = $1',
    [visitId],
  )
  return rows[0]
}
const WITHOUT = { status: 'issued', issued_without_reply: true }

test('XX-06: what no school replied to in its time is issued the morning after, marked “no reply”, by the service itself', async () => {
  const sent = await aSentRecord()
  const { service, chair, head, visitId, adviser } = sent
  expect(await doMorning(sent, LAST_DAY)).toBe(0)
  expect(await recordOf(sent)).toMatchObject({ status: 'with-school' })
  expect(await doMorning(sent, DAY_AFTER)).toBe(1)
  expect(await recordOf(sent)).toEqual(WITHOUT)
  const { rows } = await service.db.owner.query(
    `select e.actor_id, e.changes->'reply'->>'after' as reply, d.issued_by from events e, issued_documents d
     where e.authority_id = $1 and e.name = 'record.issued' and d.visit_id = $2`,
    [service.authorityId, visitId],
  )
  expect(rows).toEqual([{ actor_id: null, reply: 'no reply', issued_by: adviser }])
  for (const who of [chair, head]) {
    const [letter] = await lettersTo(service, who)
    expect(letter?.subject).toMatch(/^Record of visit: /)
    expect(letter?.body).not.toMatch(/Phonics|seven/)
  }
  const page = await (await browse(service, chair, DAY_AFTER)).visit(`/visits/${visitId}/record`)
  expect(page.texts('main p').join(' ')).toContain('no reply')
})

test('done twice it is issued once, and one that the school replied to meanwhile is left alone', async () => {
  const sent = await aSentRecord()
  const [, one] = replyJobs()
  const again = () => one!.run(anErrand(sent.service, { visitId: sent.visitId }, DAY_AFTER))
  await again()
  await again()
  const { rows } = await sent.service.db.owner.query<{ count: number }>(
    `select count(*)::int as count from events where authority_id = $1 and name = 'record.issued'`,
    [sent.service.authorityId],
  )
  expect(rows[0]?.count).toBe(1)

  const replied = await aSentRecord()
  await reply(replied, [wrong('evaluation', 2, 'It was nine.')])
  expect(await doMorning(replied, DAY_AFTER)).toBe(0)
  await one!.run(anErrand(replied.service, { visitId: replied.visitId }, DAY_AFTER))
  expect(await recordOf(replied)).toMatchObject({ status: 'answered' })
})

test('XX-06: a reply that comes late is attached, changes nothing, and its author is told', async () => {
  const sent = await aSentRecord()
  const { service, head, adviser, visitId, chair } = sent
  await doMorning(sent, DAY_AFTER)
  const late = { now: '2026-11-24T10:00:00Z' }
  const desk = await browse(service, head, late)
  const page = await desk.visit(`/visits/${visitId}/record/reply`)
  expect(page.texts('.govuk-inset-text').join(' ')).toContain('without a reply')
  await reply(sent, [wrong('evaluation', 2, 'It was nine.'), differently('evaluation', 1, 'We began late.')], '', late)
  expect(await recordOf(sent)).toEqual(WITHOUT)
  const read = await (await browse(service, chair, late)).visit(`/visits/${visitId}/record`)
  expect(read.texts('h2')).toContain('A late reply of the school')
  expect(read.body).toContain('It was nine.')
  expect(read.body).toContain('Only seven of thirty read well.')
  const [letter] = await lettersTo(service, adviser)
  expect(letter?.subject).toMatch(/^A late reply/)
  expect((await desk.visit(`/visits/${visitId}/record/reply`)).heading).toContain('The school has replied')
})

test('where the model lets its author decide, it waits for them', async () => {
  const text = readFileSync('models/norfolk.yaml', 'utf8')
  const waits = text.replace(/( {6}form: data-analysis-record\n)/, '$1      reply: { none: waits, accurate: waits }\n')
  expect(waits).not.toBe(text)
  const sent = await aSentRecord()
  const { service, visitId } = sent
  const { model } = readModel(waits, 'test')
  const unanswered = (modelOf?: Look['modelOf']) =>
    service.look(
      service.administratorId,
      async (look) => (await listUnanswered({ ...look, modelOf: modelOf ?? look.modelOf })).map((each) => each.visitId),
      DAY_AFTER,
    )
  expect(await unanswered(() => Promise.resolve(model!))).toEqual([])
  expect(await unanswered()).toEqual([visitId])
  expect(await issue(sent, LAST_DAY).catch((error: { findings: { id: string }[] }) => error.findings[0]?.id)).toBe(
    'reply-awaited',
  )
  await issue(sent, DAY_AFTER)
  expect(await recordOf(sent)).toEqual(WITHOUT)
})
