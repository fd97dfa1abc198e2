import { logEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { caseEvent } from './case-events.ts'
import { maySeeCase } from './case-policy.ts'
import { addCase, casesOpenAt, writeEnd } from './case-store.ts'
import { whyOver } from './case-rules.ts'
import { getCaseToDo } from './get-case.ts'
import { beginStage } from './move-case.ts'

/**
 * WI-38, WI-62. What a school asked for was accepted: it has a case from that day, in the pathway that requests open, at its first stage. Part of
 * another deed, which holds the school. Gives its id; undefined where no pathway of the model is opened so. Throws Refused where a case goes on.
 */
export async function openOnRequest(
  work: Work,
  { schoolId, on }: { schoolId: string; on: PlainDate },
): Promise<string | undefined> {
  const pathway = work.model.pathways.find(({ opensOnRequest }) => opensOnRequest)
  const first = pathway?.stages[0]
  if (!pathway || !first) return undefined
  refuseIf(work, (await casesOpenAt(work, [schoolId])).map(whyOneGoesOn))
  const { modelVersionId } = work
  const id = await addCase(work, { schoolId, modelVersionId, pathwayId: pathway.id, openedOn: on })
  await logEvent(work, caseEvent('opened', { id, schoolId }, { pathway: { after: pathway.name } }))
  await beginStage(work, id, first.kind, on)
  return id
}

/** A case is over on a day with what came of it, as part of the deed of another room, which knows who may. Throws NotFound, Refused. */
export async function endCase(
  work: Work,
  caseId: string,
  { on, outcome }: { on: PlainDate; outcome: string },
): Promise<void> {
  const found = await getCaseToDo(work, caseId)
  requireThat(maySeeCase(work, found.schoolId), work, `end the case ${caseId}`)
  refuseIf(work, found.endedOn ? [whyOver(found.endedOn)] : [])
  await writeEnd(work, caseId, on, outcome)
  await logEvent(work, caseEvent('ended', found, { on: { after: on }, outcome: { after: outcome } }))
}

const whyOneGoesOn = ({ schoolName }: { schoolName: string }): Finding => ({
  ...{ kind: 'case-one-at-a-time', id: 'case-one-at-a-time', source: 'SH-32', weight: 'firm' },
  says: `${schoolName} has a case that goes on; it has one at a time.`,
})
