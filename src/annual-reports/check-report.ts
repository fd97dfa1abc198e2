import { logEvent } from '#history/index.ts'
import { peopleActedFor } from '#work/actor.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayCheckReport } from './annual-report-policy.ts'
import {
  whyCannotCheckReport,
  whyReportIsNotOpen,
  whyReportOutcomeCannotStand,
  type ReportOutcome,
} from './annual-report-rules.ts'
import { changeReport } from './annual-report-store.ts'
import { getReportToChange } from './get-annual-report.ts'

/** NF-80. Passes a report against the model's criteria, or returns it to its author. Throws NotFound, NotAllowed, Refused. */
export async function checkReport(work: Work, schoolId: string, year: string, outcome: ReportOutcome): Promise<void> {
  const { report, rule, model } = await getReportToChange(work, schoolId, year)
  requireThat(mayCheckReport(work, report), work, `check the annual report of ${schoolId}`)
  refuseIf(work, [
    ...whyReportIsNotOpen(report, 'check', model),
    ...whyCannotCheckReport(report, peopleActedFor(work.actor), rule),
    ...whyReportOutcomeCannotStand(outcome, rule),
  ])
  await changeReport(work, report.id, {
    status: outcome.outcome === 'passed' ? 'checked' : 'draft',
    checker_id: work.actor.personId,
    checked_at: work.now,
    outcome: outcome.outcome,
    says: outcome.says,
    met: rule.criteria.map(({ id }) => id).filter((id) => outcome.met.includes(id)),
  })
  await logEvent(work, {
    name: `annual-report.check-${outcome.outcome}`,
    subjects: [{ kind: 'school', id: report.schoolId }],
    audience: 'write',
    changes: { year: { after: report.schoolYear }, ...(outcome.says !== '' && { says: { after: outcome.says } }) },
  })
}
