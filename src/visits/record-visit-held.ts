import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { keepFiguresOfVisit } from '#profiles/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { isFormLeftAt } from './form-left/form-left-rules.ts'
import { getVisitToChange } from './get-visit.ts'
import type { HeldVisit } from './visit-form.ts'
import { mayBook } from './visit-policy.ts'
import { whyActionCannotBeTaken, whyCannotHaveBeenHeld } from './visit-rules.ts'
import { changeVisit } from './visit-store.ts'
import { VISIT_ACTIONS } from './visit.ts'
import { visitWasHeld } from './when-held.ts'

/** Says that a visit took place, on which day, and, where the model asks it, that the form was left. */
export async function recordVisitHeld(
  work: Work,
  visitId: string,
  { heldOn, formLeft, revision }: HeldVisit,
): Promise<void> {
  const { visit, type } = await getVisitToChange(work, visitId)
  requireThat(mayBook(work, visit), work, `say that the visit ${visitId} took place`)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'visit', id: visitId, revision: visit.revision, shown: revision })),
    ...whyActionCannotBeTaken(visit, 'record-held'),
    ...whyCannotHaveBeenHeld(heldOn, work.today),
  ])
  const isFormLeft = isFormLeftAt(type) && formLeft === 'yes'
  await changeVisit(work, visitId, {
    status: VISIT_ACTIONS['record-held'].to,
    held_on: heldOn,
    ...(isFormLeft && { form_left_on: heldOn }),
  })
  await keepFiguresOfVisit(work, visit, type)
  await logEvent(work, {
    name: 'visit.held',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
    changes: { status: { before: visit.status, after: 'held' }, heldOn: { after: heldOn } },
  })
  await visitWasHeld(work, { visitId, schoolId: visit.schoolId, visitType: visit.visitType, heldOn })
}
