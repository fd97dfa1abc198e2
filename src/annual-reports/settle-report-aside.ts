import type { Settling } from '#records/index.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { revisionOf } from './annual-report.ts'
import { mayWriteReport } from './annual-report-policy.ts'
import { whyReportIsNotOpen } from './annual-report-rules.ts'
import { changeReport, writeSections } from './annual-report-store.ts'
import { getReportToChange } from './get-annual-report.ts'
import { keepStates } from './report-state-store.ts'
import { listReportAsides, markReportAsideSettled } from './report-aside-store.ts'

type Which = { schoolId: string; year: string; asideId: string }

/** XX-05. Chooses between two texts of a section of a report. Throws NotFound, NotAllowed, Refused. */
export async function settleReportAside(
  work: Work,
  { schoolId, year, asideId }: Which,
  settling: Settling,
): Promise<void> {
  const { report, model } = await getReportToChange(work, schoolId, year)
  requireThat(mayWriteReport(work, report), work, `settle two texts of the annual report of ${schoolId}`)
  const aside = (await listReportAsides(work, report.id)).find(({ id }) => id === asideId)
  if (!aside) throw new NotFound('text beside', asideId)
  refuseIf(work, whyReportIsNotOpen(report, 'save', model))
  if (settling.how !== 'left') {
    const body = settling.how === 'joined' ? settling.body : aside.body
    await keepStates(work, report.id, [aside.section])
    await writeSections(work, report.id, [
      { section: aside.section, body, fromRevision: revisionOf(report, aside.section) },
    ])
    await changeReport(work, report.id, { saved_at: work.now })
  }
  await markReportAsideSettled(work, asideId, settling.how)
}
