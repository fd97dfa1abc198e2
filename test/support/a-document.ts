import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

type Place = { school: string; adviser: string }

/** Puts a row into a table of a test's service as its owner, and gives its id. */
export async function put(service: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all: Record<string, unknown> = { authority_id: service.authorityId, id: newId(), ...row }
  const names = Object.keys(all)
  await service.db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return String(all.id)
}

/** The record of a visit of this year that the school was sent. */
export async function anIssuedRecord(service: TestService, { school, adviser }: Place): Promise<string> {
  const type = service.model.visitTypes.find(({ record }) => record.form)
  const visit = await put(service, 'visits', {
    school_id: school,
    model_version_id: service.modelVersionId,
    visit_type: type?.id,
    may_have_record: true,
    adviser_id: adviser,
    length: 'half-day',
    status: 'held',
    booked_for: '2026-11-10',
    held_on: '2026-11-10',
    has_issued_record: true,
  })
  const record = await put(service, 'records', { visit_id: visit, version: 1, author_id: adviser })
  await service.db.owner.query(`update records set status = 'issued', issued_at = $2 where id = $1`, [
    record,
    service.now,
  ])
  return visit
}

/** A visit of which nothing may be kept, and at which a form is left. */
export async function aVisitWithoutRecord(service: TestService, { school, adviser }: Place): Promise<string> {
  return put(service, 'visits', {
    school_id: school,
    model_version_id: service.modelVersionId,
    visit_type: service.model.visitTypes.find(({ record }) => record.feedbackForm)?.id,
    may_have_record: false,
    adviser_id: adviser,
    length: 'half-day',
    status: 'booked',
    booked_for: '2026-11-25',
  })
}

/** The smallest picture as the service's crest, where it has none. */
export async function aCrest({ db, authorityId, administratorId, now }: TestService): Promise<void> {
  await db.owner.query(
    `insert into crests (authority_id, id, png, width, height, says, added_at, added_by)
     values ($1, $2, $5, 1, 1, 'A crest', $3, $4) on conflict do nothing`,
    [authorityId, newId(), now, administratorId, Buffer.from(ONE_POINT, 'base64')],
  )
}

const ONE_POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
