import { tellOfVisit } from '#diary/index.ts'
import { logEvent, whyChangedMeanwhile } from '#history/index.ts'
import { strikingSays } from '#shared/struck-out.ts'
import type { StrikeOut } from '#web/strike-out.tsx'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { getVisitToChange } from '../get-visit.ts'
import { mayBook } from '../visit-policy.ts'
import type { Visit } from '../visit.ts'
import { whyVisitCannotBeStruckOut, whyVisitCannotComeBack } from './strike-out-rules.ts'
import { hasRecord, markVisitBack, markVisitStruckOut } from './struck-out-store.ts'

/** Strikes out a visit that was entered in error: it counts nowhere any more, and its trace is kept. Throws NotFound, NotAllowed, Refused. */
export async function strikeOutVisit(work: Work, visitId: string, { revision, ...why }: StrikeOut): Promise<void> {
  const { visit, model } = await getVisitToChange(work, visitId)
  requireThat(mayBook(work, visit), work, `strike out the visit ${visitId}`)
  const written = await hasRecord(work, visitId)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'visit', id: visitId, revision: visit.revision, shown: revision })),
    ...whyVisitCannotBeStruckOut(visit, { hasRecord: written, more: why.more }, visit, model),
  ])
  const because = strikingSays(why)
  await markVisitStruckOut(work, visitId, because)
  await log(work, 'visit.struck-out', visit, because)
  await tellOfVisit(work, visitId)
}

/** Takes a visit back that was struck out: it is again what it was. Throws NotFound, NotAllowed, Refused. */
export async function restoreVisit(work: Work, visitId: string): Promise<void> {
  const { visit } = await getVisitToChange(work, visitId)
  requireThat(mayBook(work, visit), work, `take the visit ${visitId} back`)
  refuseIf(work, whyVisitCannotComeBack(visit))
  await markVisitBack(work, visitId)
  await log(work, 'visit.restored', visit)
  await tellOfVisit(work, visitId)
}

async function log(work: Work, name: string, { id, schoolId }: Visit, because?: string): Promise<void> {
  await logEvent(work, {
    name,
    subjects: [
      { kind: 'visit', id },
      { kind: 'school', id: schoolId },
    ],
    audience: 'see-school',
    ...(because && { changes: { because: { after: because } } }),
  })
}
