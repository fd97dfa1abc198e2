import type { VisitHeld } from '#visits/index.ts'
import type { Work } from '#work/work.ts'
import { maySeeCase } from './case-policy.ts'
import { casesOpenAt } from './case-store.ts'
import { stageNow, stageOfKind } from './case.ts'
import { pathwayOf } from './get-case.ts'
import { finishStage } from './move-case.ts'

/** WI-44. The stage of a first visit is done with that visit: held at the school once the stage had begun, of the kind that the pathway names. */
export async function followVisit(work: Work, { schoolId, visitType, heldOn }: VisitHeld): Promise<void> {
  if (!maySeeCase(work, schoolId)) return
  const [open] = await casesOpenAt(work, [schoolId])
  const now = open && stageNow(open)
  if (!open || now?.kind !== 'visit' || now.finishedOn || heldOn < now.beganOn) return
  const { pathway } = await pathwayOf(work, open)
  if (stageOfKind(pathway, 'visit')?.visitType === visitType) await finishStage(work, open.id, 'visit', heldOn)
}
