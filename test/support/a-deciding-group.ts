import { addDays, day } from '#shared/plain-date.ts'
import { newId } from '#shared/id.ts'
import { aConsultation } from './a-consultation.ts'
import type { TestService } from './a-service.ts'

/** What a model says of a body that decides, for a model that says nothing of it. */
export const A_DECIDING_GROUP = `decidingGroup:
  id: the-board
  name: Board
  says: A board of heads decides.
  source: RO-78
  heads: { id: heads-of-the-board, least: 1, most: 2, firm: true, says: One or two heads sit on it., source: RO-79 }
  delegates: { id: delegates-of-the-board, phases: [primary], firm: true, says: The phase delegates one., source: RO-81 }
  standard: The school meets the standard
  majority: { id: majority-of-the-board, firm: true, says: Heads hold the majority., source: RO-08 }
  interest: { id: interest-of-the-board, firm: true, says: Whose school gains does not vote., source: RO-111 }
  whileShort: { id: board-while-short, firm: true, says: It waits., source: RO-81 }
  remits: { id: remits-of-the-board, firm: true, says: It has remits., source: RO-104, of: [{ id: audit, name: Audit, source: RO-105 }] }
  outside: { id: outside-the-board, words: [payroll], firm: true, says: No payroll., source: RO-23 }
  onlyItDecides: { id: only-the-board-decides, firm: true, says: Only it decides., source: RO-98, of: [{ id: outside-partners, name: Partners, source: RO-98 }] }
  liaison: { id: liaison-of-the-board, through: [head-of-advisory-services], with: the authority, firm: true, says: It asks., source: RO-25 }
  bodies: { id: bodies-beside-the-board, firm: true, says: It stays apart., source: RO-110, of: [{ id: forum, name: Forum, source: RO-110 }] }
  executive: { id: executive-of-the-board, firm: true, says: A wider body is consulted on., body: forum, formedBy: [head-of-advisory-services], source: RO-27,
    connects: [{ id: the-board-itself, name: Board, source: RO-27 }, { id: the-forum-itself, name: Forum, source: RO-27 }] }
  partners: { id: partners-of-the-board, firm: true, says: It accepts them., matter: outside-partners, proposedBy: [head-of-advisory-services], source: RO-96,
    kinds: [{ id: partner-school, name: A school, source: RO-96 }] }
  mediumTerm: { id: board-medium-term, firm: true, says: It decides for later., matter: outside-partners, from: 2012, source: RO-103,
    of: [{ id: fund-a-team, name: A team, source: RO-103 }], place: { id: place-of-the-team, firm: false, says: Most likely there., source: RO-103 } }
  summary: { id: summary-for-the-board, firm: true, says: It is given a summary., by: [head-of-advisory-services], together: 1, few: 2, source: RO-66 }
`

/** Somebody on the body that decides; on it already where it is formed. Each is a person of their own. */
export async function aDecidingMember(service: TestService, more: Record<string, unknown> = {}): Promise<string> {
  const { authorityId, administratorId: by } = service
  const person_id = newId()
  await write(service, 'people', { id: person_id, name: 'Mary Member', name_sorted: 'mary member', email: null })
  return write(service, 'deciding_members', {
    ...{ authority_id: authorityId, person_id, seat: 'head', phase: service.model.phases[0]?.id, school_id: null },
    ...{ meets_standard: false, added_by: by, added_on: '2026-09-01', joined_on: '2026-09-01' },
    ...more,
  })
}

let meetings = 0

/** A meeting of the body that decides, each on a day of its own. */
export const aDecidingMeeting = (service: TestService): Promise<string> =>
  write(service, 'deciding_meetings', {
    held_on: addDays(day('2000-01-01'), (meetings += 1)),
    ...{ called_by: service.administratorId, called_on: '2000-01-01' },
  })

/** Something on the agenda of a meeting of its own. */
export const aDecidingItem = async (service: TestService, more: Record<string, unknown> = {}): Promise<string> =>
  write(service, 'deciding_items', {
    ...{ meeting_id: await aDecidingMeeting(service), model_version_id: service.modelVersionId, title: 'An audit' },
    ...{
      remit: service.model.decidingGroup?.remits.of[0]?.id,
      added_by: service.administratorId,
      added_at: service.now,
    },
    ...{ considered: '[]', ...more },
  })

/** Something that was asked of the authority, without an answer yet. */
export const aLiaisonRequest = (service: TestService): Promise<string> =>
  write(service, 'liaison_requests', {
    ...{ model_version_id: service.modelVersionId, sort: 'of-authority', title: 'Figures of autumn', says: null },
    ...{ through: service.administratorId, asked_on: '2026-10-01', logged_by: service.administratorId },
    logged_on: '2026-10-01',
  })

/** Somebody who liaises with one of the other bodies. */
export const aBodyLiaison = (service: TestService): Promise<string> =>
  write(service, 'body_liaisons', {
    ...{ body: service.model.decidingGroup?.bodies.of[0]?.id, person_id: service.administratorId, about: null },
    ...{ from_on: '2026-10-01', until_on: '2026-10-02', named_by: service.administratorId },
  })

/** A form of the wider body on which others were consulted; not set up, so that there may be several. */
export const anExecutiveForm = async (service: TestService): Promise<string> =>
  write(service, 'executive_forms', {
    ...{
      model_version_id: service.modelVersionId,
      says: 'Twelve members.',
      consultation_id: await aConsultation(service),
    },
    connects: (service.model.decidingGroup?.executive?.connects ?? []).slice(0, 2).map(({ id }) => id),
    ...{ written_by: service.administratorId, written_on: '2026-10-01', heard: 'Too many.', outcome: 'not-set-up' },
    ...{ settled_on: '2026-10-20', settled_by: service.administratorId },
  })

/** A partner from outside, proposed or accepted by a decision. */
export const aPartner = async (
  service: TestService,
  { name = `Partner ${newId()}`, status = 'proposed' }: { name?: string; status?: 'proposed' | 'accepted' } = {},
): Promise<string> =>
  write(service, 'outside_partners', {
    ...{ model_version_id: service.modelVersionId, name, of_whom: 'The next county', offers: 'Phonics' },
    ...{ kind: service.model.decidingGroup?.partners?.kinds[0]?.id, status, proposed_by: service.administratorId },
    proposed_on: '2010-10-01',
    ...(status === 'accepted' && { decided_item_id: await aDecidingItem(service), decided_on: '2010-10-01' }),
  })

/** Something for the medium term, proposed or decided; at a school where one is given. */
export const anArrangement = async (
  service: TestService,
  { school, status = 'proposed' }: { school?: string; status?: 'proposed' | 'decided' } = {},
): Promise<string> =>
  write(service, 'medium_term_arrangements', {
    ...{ model_version_id: service.modelVersionId, title: 'A team', about: 'Three people', starts_on: '2026-11-01' },
    ...{ kind: service.model.decidingGroup?.mediumTerm?.of[0]?.id, status, school_id: school ?? null },
    ...{ meets_standard: true, proposed_by: service.administratorId, proposed_on: '2026-10-01' },
    ...(status === 'decided' && { decided_item_id: await aDecidingItem(service), decided_on: '2026-10-02' }),
  })

async function write({ db, authorityId }: TestService, table: string, row: Record<string, unknown>): Promise<string> {
  const all: Record<string, unknown> = { authority_id: authorityId, id: newId(), ...row }
  const names = Object.keys(all)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(all),
  )
  return String(all.id)
}
