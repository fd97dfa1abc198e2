import { newId } from '#shared/id.ts'
import type { TestService } from './a-service.ts'
import { aStrength } from './a-strength.ts'

/** What a model says of help between schools that says nothing of it. */
export const A_BROKERING_RULE = `brokering:
  id: help-is-brokered
  says: Schools help schools.
  source: RO-89
  kinds: [{ id: support, name: Support, direct: true, source: RO-87 }]
  said: { roles: [headteacher], forSchools: [link-adviser], says: Heads say so., source: RO-47 }
  brokers: { id: advisers-broker, firm: true, says: Advisers broker., source: RO-89, roles: [link-adviser] }
  direct: { id: help-directly, firm: true, says: Schools agree it themselves., source: RO-87 }
  agreed: { id: help-agreed-by-heads, firm: true, says: Both heads agree., source: RO-87, roles: [headteacher] }
  release: { id: help-released, firm: true, says: Heads release staff., source: RO-87 }
  capacity: { id: help-within-offer, firm: true, says: Nobody gives more than they offer., source: XX-09 }
  log: { id: help-logged, firm: false, says: It is logged., source: RO-87, silentDays: 28 }
  review: { id: help-reviewed, firm: true, says: It is reviewed., source: RO-99 }
  impact: { id: help-impact, firm: true, says: What changed is said., source: RO-99 }
`

type NeedDiffers = {
  kind?: string
  title?: string
  halfDays?: number
  aspect?: string
  status?: string
  strengthId?: string
}

/** A need of a school for help of others, straight into the tables. */
export async function aHelpNeed(service: TestService, school: string, differs: NeedDiffers = {}): Promise<string> {
  const { authorityId, model, modelVersionId, administratorId: by } = service
  return put(service, 'help_needs', {
    ...{ authority_id: authorityId, id: newId(), school_id: school, model_version_id: modelVersionId },
    ...{
      kind: differs.kind ?? model.brokering?.kinds[0]?.id,
      aspect: differs.aspect ?? model.strengths?.aspects[0]?.id,
    },
    ...{
      title: differs.title ?? 'Phonics',
      about: '',
      half_days: differs.halfDays ?? 4,
      is_priority: true,
      is_direct: false,
    },
    ...{
      status: differs.status ?? 'open',
      strength_id: differs.strengthId ?? null,
      said_by: by,
      said_on: '2010-09-01',
    },
  })
}

/** A match of a need of one school with an offer of another, chosen or under way. */
export async function aHelpMatch(
  service: TestService,
  school: string,
  giver: string | null,
  status: 'chosen' | 'written' | 'agreed' | 'reviewed' = 'chosen',
): Promise<string> {
  const { authorityId, administratorId: by } = service
  const need = await aHelpNeed(service, school, { status: 'matched' })
  const strength = await aStrength(service, giver, { confirmedOn: '2010-09-01', halfDays: 8 })
  const isAgreed = status === 'agreed' || status === 'reviewed'
  const on = '2010-09-10'
  const id = await put(service, 'help_matches', {
    ...{ authority_id: authorityId, id: newId(), need_id: need, strength_id: strength, giver_school_id: giver },
    ...{ half_days: 4, status: isAgreed ? 'agreed' : 'chosen', chosen_by: by, chosen_on: '2010-09-02' },
    ...{ because: 'It is near.', reasons: ['It is near.'], objectives: [], actions: '[]' },
    ...(status !== 'chosen' && {
      ...{ aims: 'Better phonics', who: 'The leader of English', starts_on: on, review_on: on, ends_on: '2011-07-01' },
      terms_on: on,
    }),
    ...(isAgreed && { receiver_by: by, receiver_on: on, giver_by: by, giver_on: on }),
  })
  await service.db.owner.query('update strength_points set half_days_matched = 4 where id = $1', [strength])
  if (status === 'reviewed')
    await put(service, 'help_entries', {
      ...{ authority_id: authorityId, id: newId(), match_id: id, sort: 'review', held_on: on, half_days: 0 },
      ...{ says: 'It goes well.', written_by: by, written_on: on },
    })
  return id
}

/** A proposal for all open needs, which was found, with one need in it; for whom nobody is proposed where no strength is named. */
export async function aHelpProposal(
  service: TestService,
  needs: readonly { id: string; strengthId?: string }[],
): Promise<string> {
  const { authorityId, modelVersionId, administratorId: by, now } = service
  const of = { authority_id: authorityId, model_version_id: modelVersionId, status: 'found' }
  const how = { offers: 1, cost: 120, bound: 120, is_proven: true, one_by_one_cost: 140, one_by_one_met: 1 }
  const proposal = await put(service, 'help_proposals', {
    ...{ ...of, ...how, id: newId(), took_seconds: 2, asked_by: by, asked_on: '2010-09-02', asked_at: now },
  })
  for (const [place, { id, strengthId }] of needs.entries())
    await aHelpProposalLine(service, proposal, id, place, strengthId)
  return proposal
}

/** One need of a proposal. */
export function aHelpProposalLine(
  service: TestService,
  proposal: string,
  need: string,
  place = 0,
  strengthId?: string,
): Promise<string> {
  return put(service, 'help_proposal_lines', {
    ...{
      authority_id: service.authorityId,
      id: newId(),
      proposal_id: proposal,
      place,
      need_id: need,
      need_revision: 1,
    },
    ...(strengthId
      ? { strength_id: strengthId, first_id: strengthId, cost: 120 }
      : { why_nobody: 'Nobody offers it.' }),
  })
}

async function put({ db }: TestService, table: string, row: Record<string, unknown> & { id: string }): Promise<string> {
  const names = Object.keys(row)
  await db.owner.query(
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return row.id
}
