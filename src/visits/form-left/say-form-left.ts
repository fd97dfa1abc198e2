import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToChange } from '../get-visit.ts'
import { mayBook } from '../visit-policy.ts'
import { changeVisit } from '../visit-store.ts'
import type { FormLeft } from './form-left-form.ts'
import { isFormLeftAt, whyFormCannotBeLeft } from './form-left-rules.ts'

/** NF-85. Says afterwards that the form of a visit was left with the school. Throws NotFound, NotAllowed, Refused. */
export async function sayFormLeft(work: Work, visitId: string, { leftOn, revision }: FormLeft): Promise<void> {
  const { visit, type } = await getVisitToChange(work, visitId)
  requireThat(mayBook(work, visit), work, `say that the form of the visit ${visitId} was left`)
  if (!isFormLeftAt(type)) throw new NotFound('form to leave at the visit', visitId)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'visit', id: visitId, revision: visit.revision, shown: revision })),
    ...whyFormCannotBeLeft(visit, leftOn, work.today),
  ])
  await changeVisit(work, visitId, { form_left_on: leftOn })
  await logEvent(work, {
    name: 'visit.form-left',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
    changes: { formLeftOn: { after: leftOn } },
  })
}
