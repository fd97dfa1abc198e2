import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

/** What a model says of designated schools that says nothing of them. */
export const A_DESIGNATIONS_RULE = `designations:
  id: schools-that-train-others
  one: Training School
  many: Training Schools
  says: Some schools train others.
  source: RO-69
  keptBy: [head-of-advisory-services]
  managedBy: [headteacher]
  atLeast: { id: one-in-the-phase, count: 1, phases: [primary], firm: false, says: There is one., source: RO-16 }
  bids: { id: bids-together, group: cluster, connected: one connected bid, ofPhase: phase bids, firm: true, says: Clusters bid., source: RO-69 }
  candidates:
    id: outstanding-schools
    firm: false
    says: They are outstanding.
    source: RO-70
    by: [{ framework: overall, areas: [leadership-and-management], grades: [outstanding], own: true, says: Led outstandingly. }]
  elements: [{ id: training, name: Training, source: RO-71 }, { id: support, name: Support, source: RO-71 }]
  specialists: { id: named-by-the-school, training: designation-as-specialist, firm: true, says: A Training School designates them., source: RO-72 }
  licences: { id: licensed-to-try, leaders: [headteacher], grantedBy: [head-of-advisory-services], firm: true, says: Licensed for a scope and a period., source: RO-43 }
`

/** What goes on file with those whom a school designates, for a model that has nothing of the kind. */
export const A_DESIGNATED_TRAINING = `  - { id: designation-as-specialist, name: Designation as a specialist, says: A school designates., designated: true, source: RO-72 }
`

type Row = Readonly<Record<string, unknown>>

async function put({ db, authorityId }: TestService, table: string, row: Row): Promise<string> {
  const values = { authority_id: authorityId, id: newId(), ...row }
  const names = Object.keys(values)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_name, at) => `$${at + 1}`).join(', ')})`,
    Object.values(values),
  )
  return values.id
}

/** A bid that was submitted and waits, of a group of a school. */
export async function aDesignationBid(service: TestService, school: string): Promise<string> {
  const kind = service.model.designations?.bids.group ?? ''
  const group = await service.addGroup({ kind, name: `A bid ${newId()}`, schools: [school] })
  const { administratorId: by, model, modelVersionId } = service
  const bid = await put(service, 'designation_bids', {
    ...{ group_id: group, model_version_id: modelVersionId, is_connected: false },
    ...{ phases: model.designations?.atLeast.phases.slice(0, 1), status: 'submitted', status_on: '2026-10-05' },
    ...{ expected_on: '2026-12-04', opened_by: by, opened_on: '2026-10-05' },
  })
  const step = { bid_id: bid, status: 'submitted', taken_on: '2026-10-05', recorded_by: by }
  await put(service, 'designation_bid_steps', step)
  return bid
}

/** A school that is designated; the same again where it is. */
export async function aDesignation(service: TestService, school: string): Promise<string> {
  const { administratorId: by, authorityId, model, modelVersionId } = service
  const { rows } = await service.db.owner.query<{ id: string }>(
    'select id from school_designations where authority_id = $1 and school_id = $2 and ended_on is null',
    [authorityId, school],
  )
  return (
    rows[0]?.id ??
    put(service, 'school_designations', {
      ...{ school_id: school, model_version_id: modelVersionId, phase: model.designations?.atLeast.phases[0] },
      ...{ designated_on: '2026-09-07', recorded_by: by },
    })
  )
}

/** Work of a designated school that goes on. */
export const aDesignationWork = (service: TestService, designation: string): Promise<string> =>
  put(service, 'designation_works', {
    ...{ designation_id: designation, element: service.model.designations?.elements[0]?.id, title: 'Eight places' },
    ...{ about: 'With two schools nearby', started_on: '2026-09-14', recorded_on: '2026-09-14' },
    recorded_by: service.administratorId,
  })

/** Somebody whom a designated school designated. */
export async function aDesignatedSpecialist(service: TestService, school: string): Promise<string> {
  const { administratorId: by, model } = service
  const role = model.roles.find(({ kind, tiedTo }) => kind === 'adviser' && tiedTo.includes('school'))?.id ?? ''
  const person = await service.addPerson({ role, school, name: 'Lee Leader' })
  const training = await put(service, 'training_held', {
    ...{ person_id: person, training: model.designations?.specialists.training, completed_on: '2026-10-05' },
    model_version_id: service.modelVersionId,
  })
  return put(service, 'specialist_designations', {
    ...{ designation_id: await aDesignation(service, school), person_id: person, field: 'Mathematics' },
    ...{ designated_on: '2026-10-05', training_held_id: training, recorded_by: by },
  })
}

/** A leader of a school who is licensed on behalf of another. */
export async function aLicence(service: TestService, school: string): Promise<string> {
  const { administratorId: by, modelVersionId } = service
  const person = await service.addPerson({ role: 'headteacher', school, name: 'A leader' })
  return put(service, 'innovation_licences', {
    ...{ person_id: person, school_id: school, model_version_id: modelVersionId, scope: 'Writing planned together' },
    ...{ for_school_ids: [await service.addSchool()], started_on: '2026-09-07', finished_on: '2026-12-04' },
    ...{ granted_by: by, granted_on: '2026-09-01' },
  })
}
