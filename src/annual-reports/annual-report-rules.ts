import { aWord, word, type AnnualReportRule, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { isOpenFor, type AnnualReport, type ReportAction, type ReportStatus } from './annual-report.ts'

const own = ownRule()

const STANDS: Readonly<Record<ReportStatus, string>> = {
  draft: 'is still being written',
  'with-checker': 'is with whoever checks it',
  checked: 'was checked and waits to be issued',
  issued: 'was issued, and is fixed; a correction is a new version',
}

/** XX-06. What can be done to a report goes by where it stands. */
export function whyReportIsNotOpen(report: AnnualReport, action: ReportAction, model: ServiceModel): Finding[] {
  if (isOpenFor(report, action)) return []
  const says = `The ${word(model, 'annualReport')} of ${report.schoolName} ${STANDS[report.status]}.`
  return [own('report-status', 'XX-06', says)]
}

/** NF-75, SH-66. Sections that the model requires have words before the report leaves its author. */
export function whyReportIsNotWhole({ sections }: AnnualReport, rule: AnnualReportRule): Finding[] {
  return rule.sections
    .filter(({ required }) => required)
    .filter(({ id }) => !sections.some(({ section, body }) => section === id && body.trim() !== ''))
    .map(({ id, title, source }) => own('report-section-empty', source, `${title} is empty; it is required.`, id))
}

/** NF-75. Where the report rests on a visit, it is neither begun nor issued before that was held in the same school year. */
export function whyVisitComesFirst(rule: AnnualReportRule, { isHeld }: { isHeld: boolean }): Finding[] {
  if (!rule.restsOn || isHeld) return []
  const { id, source, says, firm } = rule.restsOn
  return [{ kind: 'report-rests-on-visit', id, source, says, weight: firm ? 'firm' : 'soft' }]
}

/** NF-80. Its checker is not its author, nor acts for them. */
export function whyCannotCheckReport(
  { authorId }: Pick<AnnualReport, 'authorId'>,
  actsFor: readonly string[],
  { checkedBy }: AnnualReportRule,
): Finding[] {
  if (!checkedBy || !actsFor.includes(authorId)) return []
  const { id, source, firm } = checkedBy
  const says = 'It is checked by somebody other than its author.'
  return [{ kind: 'report-check-by-another', id, source, says, weight: firm ? 'firm' : 'soft' }]
}

/** What a checker decided: passed or returned, which criteria are met, and a word on the whole. */
export type ReportOutcome = { outcome: 'passed' | 'returned'; met: readonly string[]; says: string }

/** NF-80. It passes when each criterion of the model is met; returned, it says what is to be mended. */
export function whyReportOutcomeCannotStand({ outcome, met, says }: ReportOutcome, rule: AnnualReportRule): Finding[] {
  if (outcome === 'returned')
    return says.trim() === '' ? [own('report-returned-with-words', 'NF-80', 'Say what is to be mended.', 'says')] : []
  return rule.criteria
    .filter(({ id }) => !met.includes(id))
    .map(({ text, source }) =>
      own('report-criterion', source, `It passes when each criterion is met; this one is not marked: ${text}.`, 'met'),
    )
}

/** A correction of what was issued says why. */
export function whyNoSecondReport(existing: AnnualReport | undefined, model: ServiceModel): Finding[] {
  if (!existing) return []
  const says = `There is ${aWord(model, 'annualReport')} of ${existing.schoolName} for this year already; it ${STANDS[existing.status]}.`
  return [own('report-one-a-year', 'NF-75', says)]
}
