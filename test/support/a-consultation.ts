import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'

async function insert(service: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all = { authority_id: service.authorityId, id: newId(), ...row }
  const names = Object.keys(all)
  await service.db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return all.id
}

/** A consultation that is open in November 2026, on the model or on something else; with whoever is invited to it. */
export async function aConsultation(
  service: TestService,
  audience: 'team' | 'schools' = 'schools',
  invited: readonly { person: string; school?: string; role: string }[] = [],
): Promise<string> {
  const id = await insert(service, 'consultations', {
    ...{ model_version_id: service.modelVersionId, audience, title: 'How it can work best', says: 'What do you say?' },
    ...{ opens_on: '2026-11-02', closes_on: '2026-11-27', opened_by: service.administratorId },
  })
  for (const { person, school, role } of invited)
    await insert(service, 'consultation_invitations', {
      ...{ consultation_id: id, person_id: person, school_id: school ?? null, role, invited_on: '2026-11-02' },
    })
  return id
}

/** Something that was said in a consultation. */
export async function aFeedback(service: TestService, givenBy = service.administratorId): Promise<string> {
  const consultation = await aConsultation(service)
  return insert(service, 'consultation_feedback', {
    ...{ consultation_id: consultation, given_by: givenBy, given_on: '2026-11-03', kind: 'theme', theme: 'Writing' },
    says: 'Across the partnership',
  })
}

/** Information on the model that was sent to a school. */
export async function aPublication(service: TestService, school: string): Promise<string> {
  const id = await insert(service, 'model_publications', {
    ...{
      model_version_id: service.modelVersionId,
      kind: 'information',
      title: 'Why it changes',
      says: 'For a reason.',
    },
    ...{ asked_by: 'Associations of heads', asked_for: 'More', published_on: '2026-11-03' },
    ...{ published_by: service.administratorId, term_ends_on: '2026-07-21' },
  })
  await insert(service, 'publication_schools', { publication_id: id, school_id: school, reached: 0 })
  return id
}

/** A working party of one headteacher, which has recommended something. */
export async function aWorkingParty(service: TestService, head: string, school: string): Promise<string> {
  const id = await insert(service, 'working_parties', {
    ...{ name: 'Support from school to school', about: 'How schools help each other', formed_on: '2026-10-05' },
    formed_by: service.administratorId,
  })
  await insert(service, 'working_party_members', { working_party_id: id, person_id: head, school_id: school })
  return id
}

export const aRecommendation = (service: TestService, workingParty: string): Promise<string> =>
  insert(service, 'working_party_recommendations', {
    ...{ working_party_id: workingParty, says: 'Name a leader for each group', made_on: '2026-11-02' },
    written_by: service.administratorId,
  })
