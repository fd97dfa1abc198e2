import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToChange } from './get-visit.ts'
import { mayProposeFor } from './proposals/proposal-policy.ts'
import { whyActionCannotBeTaken } from './visit-rules.ts'
import { changeVisit } from './visit-store.ts'

/** WI-18. The head confirms the date of a booked visit as it stands. Throws NotFound, NotAllowed, Refused. */
export async function confirmVisit(work: Work, visitId: string, { revision }: { revision: number }): Promise<void> {
  const { visit, type } = await getVisitToChange(work, visitId)
  if (!type.confirmedBy) throw new NotFound('date to confirm', visitId)
  requireThat(mayProposeFor(work, visit.schoolId), work, `confirm the date of ${visitId}`)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'visit', id: visitId, revision: visit.revision, shown: revision })),
    ...whyActionCannotBeTaken(visit, 'confirm'),
  ])
  await changeVisit(work, visitId, { confirmed_on: work.today, confirmed_by: work.actor.personId })
  await logEvent(work, {
    name: 'visit.confirmed',
    subjects: [
      { kind: 'visit', id: visitId },
      { kind: 'school', id: visit.schoolId },
    ],
    audience: 'see-school',
    changes: { on: { after: visit.bookedFor } },
  })
}
