import { expect, test } from 'vitest'
import { aHeldVisit } from '../../test/support/a-visit.ts'
import { writeRecord } from '../../test/support/an-issued-record.ts'
import { browse } from '../../test/support/browse.ts'

test('XX-12: what seems to name a pupil or a teacher is asked about before it leaves its author, and a head may be named', async () => {
  const { service, adviser, visitId } = await aHeldVisit()
  const [first] = service.model.recordForms.find(({ id }) => id === 'data-analysis-record')!.sections
  await writeRecord(service, adviser, visitId, { [first!.id]: 'Mr Head and Mrs Okafor planned Year 4 together.' })
  const desk = await browse(service, adviser)
  const page = `/visits/${visitId}/record/hand-in`

  const asked = await desk.submit(page)
  expect(asked.status).toBe(422)
  expect(asked.errors.join(' ')).toContain(`“Mrs Okafor” in ${first!.title}`)
  expect(asked.errors.join(' ')).not.toContain('Mr Head')
  const answered = await desk.submit(page, { 'reason.names-nobody': 'A consultant of ours, with her leave' })
  expect(answered.status).toBe(303)
  const { rows } = await service.db.owner.query(
    `select overrides from events where name = 'record.handed-in' and authority_id = $1`,
    [service.authorityId],
  )
  expect(JSON.stringify(rows)).toContain('A consultant of ours')
})
