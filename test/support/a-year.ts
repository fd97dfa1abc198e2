import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

const THREE = [
  ['2026-09-03', '2026-12-18'],
  ['2027-01-05', '2027-03-25'],
  ['2027-04-12', '2027-07-21'],
]
const SIX = [
  ['2026-09-03', '2026-10-23'],
  ['2026-11-02', '2026-12-18'],
  ['2027-01-05', '2027-02-12'],
  ['2027-02-22', '2027-03-25'],
  ['2027-04-12', '2027-05-28'],
  ['2027-06-07', '2027-07-21'],
]

/** The terms of 2026/27 as the model names them, three or six. */
export async function addTerms(service: TestService): Promise<void> {
  const { terms } = service.model.calendar
  for (const [at, dates] of (terms.length === 6 ? SIX : THREE).entries())
    await service.db.owner.query(
      'insert into terms (authority_id, id, school_year, term, started_on, finished_on) values ($1, $2, 2026, $3, $4, $5)',
      [service.authorityId, newId(), terms[at]?.id, ...dates],
    )
}

/** Puts training on somebody's file, long since completed. */
export async function addTraining(service: TestService, personId: string, training: string): Promise<void> {
  await service.db.owner.query(
    `insert into training_held (authority_id, id, person_id, training, model_version_id, completed_on) values ($1, $2, $3, $4, $5, '2025-01-10')`,
    [service.authorityId, newId(), personId, training, service.modelVersionId],
  )
}
