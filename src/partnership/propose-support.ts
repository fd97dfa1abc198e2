import { logEvent } from '#history/index.ts'
import { findPersonName } from '#people/index.ts'
import { linesOfPlan } from '#plans/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getPartnership, listGivers, planOf, schoolOf } from './get-partnership.ts'
import { partnershipEvent } from './partnership-events.ts'
import { mayPropose } from './partnership-policy.ts'
import { own, whyCannotPropose, whySchoolIsClosed } from './partnership-rules.ts'
import { whyOverOf } from './still-on.ts'
import { addSupport } from './support-store.ts'
import type { Proposed } from './support-item.ts'

/**
 * WI-42. Somebody of the service proposes support for an area of the plan in force: it waits for the gatekeeper. Throws NotFound, NotAllowed,
 * Refused. Gives its id.
 */
export async function proposeSupport(work: Work, caseId: string, proposed: Proposed): Promise<string> {
  const partnership = await getPartnership(work, caseId)
  const { of } = partnership
  requireThat(mayPropose(work, of.schoolId), work, `propose support in the case ${caseId}`)
  const plan = await planOf(work, partnership)
  const areas = plan ? linesOfPlan(plan, 'objectives') : []
  refuseIf(work, [
    ...whyOverOf(of),
    ...whySchoolIsClosed(await schoolOf(work, partnership)),
    ...(plan
      ? whyCannotPropose(proposed, { areas, givers: await listGivers(work, partnership), today: work.today })
      : [own('support-follows-the-plan', 'WI-42', 'No plan is in force yet: support is given towards its areas.')]),
    ...(await askAboutNamesIn(work, of.schoolId, [{ where: 'what is given', field: 'says', text: proposed.says }])),
  ])
  const area = areas.find(({ id }) => id === proposed.areaId)?.says ?? ''
  const id = await addSupport(work, { ...proposed, caseId, schoolId: of.schoolId, area })
  const name = await findPersonName(work, proposed.personId)
  await logEvent(
    work,
    partnershipEvent('support-proposed', of, {
      ...{ name: { after: name }, halfDays: { after: proposed.halfDays } },
      ...{ what: { after: proposed.says }, area: { after: area } },
    }),
  )
  return id
}
