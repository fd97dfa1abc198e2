import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** The first port of call of a model that says nothing of it: its heads of groups. */
export const A_FIRST_CONTACT = `firstContact:
  id: first-port-of-call
  says: Schools ask whoever leads their group.
  source: WI-31
  by: [group-lead]
  answer: { workingDays: 5 }
  occasions:
    - id: inspection
      name: Inspection
      says: Whoever leads the group is at hand.
      source: WI-33
      steps: [{ id: at-hand, name: At hand }]
`

async function insert(service: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all = { authority_id: service.authorityId, id: newId(), ...row }
  const names = Object.keys(all)
  await service.db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return all.id
}

/** Something that a school asked. */
export const aContactQuery = (service: TestService, school: string, isAnswered = false): Promise<string> =>
  insert(service, 'contact_queries', {
    ...{ school_id: school, asked_on: '2026-11-02', came: 'telephone', says: 'Where is training for governors?' },
    entered_by: service.administratorId,
    ...(isAnswered && { answered_on: '2026-11-03', answered_by: service.administratorId, answer: 'In the catalogue.' }),
  })

/** What a school is supported in; over where one of its kind is to stand beside it. */
export async function anOccasion(service: TestService, school: string): Promise<string> {
  const by = service.administratorId
  await service.db.owner.query(
    `update contact_occasions set closed_on = '2026-11-11', closed_by = $2 where school_id = $1 and closed_on is null`,
    [school, by],
  )
  return insert(service, 'contact_occasions', {
    ...{ school_id: school, model_version_id: service.modelVersionId, kind: 'inspection', supported_by: by },
    ...{ starts_on: '2026-11-10', ends_on: '2026-11-11', opened_by: by, opened_on: '2026-11-09' },
  })
}
