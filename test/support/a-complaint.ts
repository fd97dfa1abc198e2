import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** The core work of a model that says nothing of it. */
export const A_CORE_WORK_RULE = `coreWork:
  id: core-work-is-provided-for
  says: Capacity is provided for core work.
  source: ES-10
  time: Core work
  safeguarding:
    id: complaints-seen-by-named-officers
    firm: true
    says: Complaints are seen by named officers only.
    source: ES-57
    openedBy: [head-of-advisory-services]
    officers: [head-of-advisory-services, link-adviser]
    came: [{ id: to-the-service, name: To the service, source: ES-57 }]
    outcomes: [{ id: upheld, name: Upheld, source: ES-57 }]
  supports:
    - id: media-support-is-logged
      name: Media support
      says: Schools are supported with statements and advice.
      source: ES-61
      by: [head-of-advisory-services, link-adviser]
      kinds: [{ id: press-statement, name: Press statement, source: ES-61 }]
    - id: structural-support-is-logged
      name: Structural solutions
      says: Schools are supported in federations.
      source: ES-64
      by: [head-of-advisory-services, link-adviser]
      together: true
      kinds: [{ id: federation, name: Federation, source: ES-64 }]
knowledge:
  id: knowledge-of-every-school
  says: Knowledge of every school is kept up.
  source: ES-09
  throughPartnership: []
  individually: [data-analysis]
  kept: { id: performance-is-kept, says: It is kept., source: ES-06, name: Good or outstanding, framework: overall, grades: [outstanding, good] }
communications:
  id: schools-are-kept-informed
  says: Schools are kept informed.
  source: ES-59
  by: [head-of-advisory-services]
  types: [{ id: school-closures, name: School closures, source: ES-59 }]
  audiences: [{ id: heads-of-all-schools, name: All schools, roles: [headteacher], source: ES-59 }]
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

/** A complaint about safeguarding at a school, for which whoever leads the service is named. */
export async function aComplaint(service: TestService, school: string, isClosed = false): Promise<string> {
  const { rows } = await service.db.owner.query<{ id: string }>(
    `select person_id as id from held_roles where authority_id = $1 and kind = 'head-of-service' order by id limit 1`,
    [service.authorityId],
  )
  const by = rows[0]?.id ?? service.administratorId
  const complaint_id = await insert(service, 'safeguarding_complaints', {
    ...{ school_id: school, model_version_id: service.modelVersionId, received_on: '2026-11-02' },
    ...{ came: 'to-the-service', says: 'How visitors are let in.', opened_on: '2026-11-02', opened_by: by },
    ...(isClosed && { closed_on: '2026-11-10', closed_by: by, outcome: 'upheld', came_of: 'The gate is locked now.' }),
  })
  await insert(service, 'safeguarding_officers', { complaint_id, person_id: by, named_on: '2026-11-02' })
  const step = { complaint_id, happened_at: service.now, by_person: by }
  await insert(service, 'safeguarding_steps', { ...step, kind: 'opened' })
  const time = { complaint_id, person_id: by, worked_on: '2026-11-03', minutes: 90, logged_at: service.now }
  await insert(service, 'safeguarding_times', time)
  return complaint_id
}

/** Media support that was given to a school; struck out where it is asked for so. */
export async function aCoreSupport(
  service: TestService,
  { school, adviser }: { school: string; adviser: string },
  isStruckOut = false,
): Promise<string> {
  const support_id = await insert(service, 'core_supports', {
    ...{ model_version_id: service.modelVersionId, support: 'media-support-is-logged', kind: 'press-statement' },
    ...{ done_on: '2026-11-03', minutes: 60, says: 'A statement on the new hall.', person_id: adviser },
    logged_at: service.now,
    ...(isStruckOut && { struck_out_because: 'twice', struck_out_at: service.now, struck_out_by: adviser }),
  })
  await insert(service, 'core_support_schools', { support_id, school_id: school })
  return support_id
}

/** What was sent to schools, one of which has nobody. */
export async function aCommunication(service: TestService, school: string): Promise<string> {
  const communication_id = await insert(service, 'communications', {
    ...{ model_version_id: service.modelVersionId, type: 'school-closures', audience: 'heads-of-all-schools' },
    ...{ title: 'Closed by snow', says: 'Schools in the north are closed.', sent_on: '2026-11-10' },
    ...{ sent_at: service.now, sent_by: service.administratorId },
  })
  await insert(service, 'communication_readers', { communication_id, school_id: school })
  return communication_id
}
