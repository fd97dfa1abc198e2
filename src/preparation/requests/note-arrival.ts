import { logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToPrepareNow } from '../get-visit-to-prepare.ts'
import { mayNoteArrival } from '../preparation-policy.ts'
import { ofVisit } from '../preparation-events.ts'
import { getAsked } from '../get-preparation.ts'
import type { NoteArrival } from './request-form.ts'
import { whyCannotHaveCome } from './request-rules.ts'
import { addAnswer } from './request-store.ts'

/** NF-16. The service's side notes what came another way than on line, or only at the visit, which is marked. */
export async function noteArrival(work: Work, visitId: string, key: string, arrival: NoteArrival): Promise<void> {
  const found = await getVisitToPrepareNow(work, visitId)
  const { visit } = found
  requireThat(mayNoteArrival(work, visit), work, `note what came before the visit ${visitId}`)
  const asked = await getAsked(work, found, key)
  const atVisit = arrival.how === 'at-visit'
  const on = atVisit ? (visit.heldOn ?? visit.bookedFor) : (arrival.cameOn ?? work.today)
  refuseIf(work, whyCannotHaveCome(visit, { on, atVisit }, work.today))
  await addAnswer(work, visitId, {
    asked: { key, isOwn: asked.asked !== undefined },
    kind: 'arrived',
    says: null,
    file: null,
    cameOn: on,
    cameAtVisit: atVisit,
  })
  await logEvent(work, {
    name: 'preparation.arrived',
    ...ofVisit(visit),
    audience: 'see-school',
    changes: { what: { after: asked.says }, cameOn: { after: on }, atVisit: { after: atVisit } },
  })
}
