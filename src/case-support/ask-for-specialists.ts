import { stageFindings } from '#cases/index.ts'
import { allocateDays } from '#days/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { CaseAccessRule } from '#model/index.ts'
import { findPersonName, titleOf } from '#people/index.ts'
import { askAboutNamesIn } from '#records/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { teamOfCaseEvent } from './case-support-events.ts'
import { mayAsk } from './case-support-policy.ts'
import { whyCannotAsk, whyCannotSetAside, whyRequestIsOver } from './case-support-rules.ts'
import { getCaseWithTeam, listThrough, whyNothingIsPlanned, type CaseWithTeam } from './get-team.ts'
import { addRequest, findRequest, findRequestToChange, writeAnswer } from './request-store.ts'
import type { SetAside } from './specialist-request.ts'
import { tellAnswered } from './tell-of-meetings.ts'

export type CaseWithAccess = CaseWithTeam & { access: CaseAccessRule }

/** The case, where its pathway says through whom specialists are asked for. Throws NotFound. */
export async function getCaseWithAccess(look: Look, caseId: string): Promise<CaseWithAccess> {
  const found = await getCaseWithTeam(look, caseId)
  const { access } = found.pathway
  if (!access) throw new NotFound('way to specialists of the case', caseId)
  return { ...found, access }
}

/** One request of a case. Throws NotFound. */
export async function getRequest(look: Look, caseId: string, id: string) {
  const found = await getCaseWithAccess(look, caseId)
  const request = isId(id) ? await findRequest(look, caseId, id) : undefined
  if (!request) throw new NotFound('request of the case', id)
  return { ...found, request }
}

/** SH-61. Whether somebody answers what a school asks of specialists: through whom it asks, today. */
export async function mayAnswer(look: Look, { of, access }: Pick<CaseWithAccess, 'of' | 'access'>): Promise<boolean> {
  return (await listThrough(look, of.schoolId, access)).some(({ personId }) => personId === look.actor.personId)
}

/** SH-61. A head asks for specialists, through whoever the model names; asked directly, they are pointed to. Throws NotFound, NotAllowed, Refused. */
export async function askForSpecialists(
  work: Work,
  caseId: string,
  { toId, asks }: { toId: string; asks: string },
): Promise<void> {
  const { of, access, model } = await getCaseWithAccess(work, caseId)
  requireThat(mayAsk(work, of), work, `ask for specialists in the case ${caseId}`)
  const through = await listThrough(work, of.schoolId, access)
  refuseIf(work, [
    ...(await stageFindings(work, of, 'support')),
    ...(await whyNothingIsPlanned(work, of)),
    ...whyCannotAsk(access, { toId, through, roleName: titleOf(model, access.through) }),
    ...(await askAboutNamesIn(work, of.schoolId, [{ where: 'what you ask for', field: 'asks', text: asks }])),
  ])
  await addRequest(work, caseId, asks)
  await logEvent(work, teamOfCaseEvent('asked', of, { asks: { after: asks } }))
}

/**
 * SH-53, SH-61. Days of somebody are set aside for what a head asked: they are drawn from what that person has to give, and are an allocation
 * like any other. Throws NotFound, NotAllowed, Refused.
 */
export async function setAside(
  work: Work,
  caseId: string,
  id: string,
  { revision, ...aside }: SetAside & { revision: number },
): Promise<void> {
  const { of, access, request } = await toAnswer(work, caseId, id, revision)
  refuseIf(work, whyCannotSetAside(access, aside, work.today))
  const name = (await findPersonName(work, aside.personId)) ?? ''
  // First its own trace: what is gone ahead of belongs to the days, and is counted with them.
  await logEvent(
    work,
    teamOfCaseEvent('answered', of, {
      ...{ name: { after: name }, halfDays: { after: aside.halfDays }, on: { after: aside.comesOn } },
    }),
  )
  const { personId, role, halfDays, needSeenById } = aside
  const of_ = { term: null, function: null, fund: null, need: needSeenById ? request.asks : null, needSeenById }
  const year = schoolYearOf(aside.comesOn)
  const allocationId = await allocateDays(work, { schoolId: of.schoolId }, year, {
    ...{ personId, role, halfDays, kind: access.kind, ...of_ },
  })
  await writeAnswer(work, id, { ...aside, allocationId })
  await tellAnswered(work, { of })
}

/** SH-61. What a head asked is declined, with a reason that they read. Throws NotFound, NotAllowed, Refused. */
export async function declineRequest(
  work: Work,
  caseId: string,
  id: string,
  { because, revision }: { because: string; revision: number },
): Promise<void> {
  const { of } = await toAnswer(work, caseId, id, revision)
  await writeAnswer(work, id, { because })
  await tellAnswered(work, { of })
  await logEvent(work, teamOfCaseEvent('declined', of, { because: { after: because } }))
}

async function toAnswer(work: Work, caseId: string, id: string, shown: number) {
  const found = await getCaseWithAccess(work, caseId)
  requireThat(await mayAnswer(work, found), work, `answer what is asked in the case ${caseId}`)
  const request = isId(id) ? await findRequestToChange(work, caseId, id) : undefined
  if (!request) throw new NotFound('request of the case', id)
  const over = whyRequestIsOver(request)
  const stale = await whyChangedMeanwhile(work, { kind: 'case', id: caseId, revision: request.revision, shown })
  const isReached = await stageFindings(work, found.of, 'support')
  refuseIf(work, over.length > 0 ? over : stale.length > 0 ? stale : isReached)
  return { ...found, request }
}
