import { logEvent } from '#history/index.ts'
import { requireThat, type Work } from '#work/work.ts'
import { listCandidates } from './candidates-store.ts'
import { nameLeads } from './name-leads.ts'
import { reviewEvent } from './review-event.ts'
import { mayCallTeam } from './review-policy.ts'
import type { Named } from './review-rules.ts'
import { addMember, endMembers } from './review-writes.ts'
import { tellNamed } from './tell-of-review.ts'
import { getReviewToWorkOn } from './work-on-review.ts'

/** Who is named, who joins the team, and which members leave it. */
export type TeamChange = { named: Named; joins: readonly string[]; leaves: readonly string[] }

/** SH-33, SH-35. Changes who leads, supports and is on the team. Throws NotFound, NotAllowed, Refused. */
export async function changeTeam(work: Work, id: string, { named, joins, leaves }: TeamChange): Promise<void> {
  const { review, kind, whole } = await getReviewToWorkOn(work, { id, may: mayCallTeam, deed: 'change the team' })
  const { schoolId, schoolName } = review
  const candidates = await listCandidates(work, kind.team?.roles ?? [])
  const present = whole.members.filter(({ leftOn }) => leftOn === null)
  const called = candidates.filter(
    ({ personId }) => joins.includes(personId) && !present.some((member) => member.personId === personId),
  )
  requireThat(
    joins.every((personId) => candidates.some((each) => each.personId === personId)),
    work,
    'call somebody whose role is not of the team',
  )
  await logEvent(
    work,
    reviewEvent('team-changed', review, kind, { names: { after: called.map(({ name }) => name).join(', ') } }),
  )
  if (named.size > 0) await nameLeads(work, { kind, schoolId, schoolName }, named)
  await endMembers(work, id, leaves)
  for (const { personId, role } of called) await addMember(work, id, personId, role)
  const told = new Map(called.map(({ personId, role }) => [role + personId, personId]))
  await tellNamed(work, { id, schoolId, schoolName, name: kind.name }, told)
}
