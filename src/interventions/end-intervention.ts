import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { strikingSays } from '#shared/struck-out.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getInterventionToChange } from './get-intervention.ts'
import { interventionEvent } from './intervention-event.ts'
import { mayIntervene } from './intervention-policy.ts'
import { whyCannotBeDone, whyCannotEndOn } from './intervention-rules.ts'
import { endIt, markIt } from './intervention-store.ts'
import type { InterventionAction } from './intervention.ts'

/** An intervention ends, with what came of it. Throws NotFound, NotAllowed, Refused. */
export async function endIntervention(
  work: Work,
  id: string,
  { revision, endedOn, cameOf }: { revision: number; endedOn: PlainDate; cameOf: string },
): Promise<void> {
  const { intervention, kind } = await toDo(work, id, 'end', revision)
  refuseIf(work, whyCannotEndOn(intervention, endedOn, work.today))
  await endIt(work, id, { on: endedOn, cameOf })
  await logEvent(work, interventionEvent('ended', intervention, kind, { on: { after: endedOn } }))
}

/** Strikes out what was entered in error: it stays, marked. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutIntervention(work: Work, id: string, struck: StrikeOut): Promise<void> {
  const { intervention, kind } = await toDo(work, id, 'strike-out', struck.revision)
  const because = strikingSays(struck)
  await markIt(work, id, because)
  await logEvent(work, interventionEvent('struck-out', intervention, kind, { because: { after: because } }))
}

/** Takes back that one was struck out. Throws NotFound, NotAllowed, Refused. */
export async function restoreIntervention(work: Work, id: string): Promise<void> {
  const { intervention, kind } = await toDo(work, id, 'restore')
  await markIt(work, id, null)
  await logEvent(work, interventionEvent('restored', intervention, kind))
}

async function toDo(work: Work, id: string, action: InterventionAction, shown?: number) {
  const found = await getInterventionToChange(work, id)
  const { intervention, kind } = found
  requireThat(mayIntervene(work, kind, intervention.schoolId), work, `${action} the intervention ${id}`)
  const closed = whyCannotBeDone(intervention, action)
  const { revision } = intervention
  const stale = await whyChangedMeanwhile(work, { kind: 'intervention', id, revision, shown: shown ?? revision })
  refuseIf(work, closed.length > 0 ? closed : stale)
  return found
}
