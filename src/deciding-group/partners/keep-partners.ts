import { logEvent } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import type { Decidable } from '../decidable.ts'
import { groupEvent } from '../group-events.ts'
import { getGroupRule, holdsAnyOf } from '../group-policy.ts'
import { holdGroup } from '../group-store.ts'
import { mayWriteAtMeetings } from '../hold-meetings.ts'
import type { Partner, PartnerSaid } from './partner.ts'
import { whyCannotBeAccepted, whyCannotBeProposed, whyPartnerCannotEnd, type PartnersRule } from './partner-rules.ts'
import { addPartner, decidePartnerRow, endPartnerRow, holdPartner, listPartners } from './partner-store.ts'

/** What items of an agenda call a partner. */
export const PARTNER = 'partner'

/** What the model says of partners from outside. Throws NotFound where it says nothing. */
export function getPartnersRule(look: Look): PartnersRule {
  const { partners } = getGroupRule(look)
  if (!partners) throw new NotFound('page', 'partners from outside')
  return partners
}

/** RO-96. Who proposes partners: whoever holds a role that the model names, and who writes at the meetings. */
export const mayProposePartners = async (look: Look): Promise<boolean> =>
  holdsAnyOf(look, getPartnersRule(look).proposedBy) || (await mayWriteAtMeetings(look))

/** A partner; everybody of the service may know of it. Throws NotFound. */
export async function getPartner(look: Look, id: string): Promise<Partner> {
  getPartnersRule(look)
  const [partner] = isId(id) ? await listPartners(look, { id, limit: 1 }) : []
  if (!partner) throw new NotFound('partner from outside', id)
  return partner
}

/** RO-96. The names of those who are accepted; undefined where the model lets no body decide on them. */
export async function acceptedPartners(look: Look): Promise<string[] | undefined> {
  if (!look.model.decidingGroup?.partners) return undefined
  return (await listPartners(look, { status: 'accepted' })).map(({ name }) => name)
}

/** RO-96. Proposes a partner from outside. Gives its id. Throws NotFound, NotAllowed, Refused. */
export async function proposePartner(work: Work, said: PartnerSaid): Promise<string> {
  const rule = getPartnersRule(work)
  requireThat(await mayProposePartners(work), work, 'propose a partner from outside')
  await holdGroup(work)
  refuseIf(work, whyCannotBeProposed(rule, said, await listPartners(work)))
  const id = await addPartner(work, said)
  await logEvent(
    work,
    groupEvent(work, 'partner-proposed', { name: { after: said.name } }, { own: { kind: 'outside-partner', id } }),
  )
  return id
}

/** RO-96. A partner is one no longer, with a reason. Throws NotFound, NotAllowed, Refused. */
export async function endPartner(
  work: Work,
  id: string,
  { endedOn, because }: { endedOn: PlainDate; because: string },
): Promise<void> {
  await getPartner(work, id)
  requireThat(await mayProposePartners(work), work, `end the partner ${id}`)
  await holdPartner(work, id)
  const partner = await getPartner(work, id)
  refuseIf(work, whyPartnerCannotEnd(partner, endedOn, work.today))
  await endPartnerRow(work, id, { endedOn, because })
  const changes = { name: { after: partner.name }, because: { after: because } }
  await logEvent(work, groupEvent(work, 'partner-ended', changes, { own: { kind: 'outside-partner', id } }))
}

/** RO-96, RO-98. A partner is accepted by the recorded decision of the body that decides, and by nothing else. */
export const decidablePartner: Decidable = {
  kind: PARTNER,
  name: () => 'Partner from outside',
  matter: ({ decidingGroup }) => decidingGroup?.partners?.matter ?? null,
  listWaiting: async (look) =>
    look.model.decidingGroup?.partners
      ? (await listPartners(look, { status: 'proposed' })).map(({ id, name }) => ({ id, title: name }))
      : [],
  async find(look, id) {
    const [found] = look.model.decidingGroup?.partners && isId(id) ? await listPartners(look, { id, limit: 1 }) : []
    return found && { title: found.name, href: `/deciding-group/partners/${found.id}` }
  },
  listGaining: () => Promise.resolve([]),
  async whyNotYet(work, id) {
    await holdPartner(work, id)
    return whyCannotBeAccepted(await getPartner(work, id))
  },
  async follow(work, id, { itemId, outcome, decidedOn }) {
    const status = outcome === 'carried' ? 'accepted' : 'not-agreed'
    await decidePartnerRow(work, id, { status, itemId, decidedOn })
  },
}
