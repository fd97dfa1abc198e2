import { capital, keepingFor, word } from '#model/index.ts'
import { blocksOfText, type PrintedDocument } from '#print/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { AnnualReport } from './annual-report.ts'
import type { ReportOfYear } from './get-annual-report.ts'

type Printing = {
  organisation: string
  /** When it is issued or, for what is not issued, printed. */
  on: Date
  isIssued: boolean
}

/** A report as a document: its sections in the order of the model; one without words says so. */
export function printReport(
  { school, model, rule, report }: ReportOfYear & { report: AnnualReport },
  { organisation, on, isIssued }: Printing,
): PrintedDocument {
  const title = capital(word(model, 'annualReport'))
  const day = londonDateOf(on)
  const marking = [keepingFor(model, 'record')?.marking, isIssued ? undefined : 'Not issued']
    .filter(Boolean)
    .join(' · ')
  const year = showSchoolYear(report.schoolYear)
  return {
    title,
    subtitle: school.name,
    organisation,
    facts: [
      { name: 'School year', value: year },
      { name: 'Written by', value: report.authorName },
      ...(report.checkerName && report.outcome === 'passed' ? [{ name: 'Checked by', value: report.checkerName }] : []),
      isIssued
        ? { name: 'Issued', value: `${showDate(day)}, version ${report.version}` }
        : { name: 'State', value: `Not issued; printed on ${showDate(day)}` },
      ...(report.correctsBecause ? [{ name: 'Corrects', value: report.correctsBecause }] : []),
    ],
    ...(marking && { marking }),
    foot: `${title}, ${year} · ${isIssued ? `version ${report.version} · issued` : 'not issued'} ${showShortDate(day)}`,
    dated: day,
    blocks: rule.sections.flatMap(({ id, title: heading }) => {
      const body = report.sections.find(({ section }) => section === id)?.body.trim() ?? ''
      return [
        { kind: 'heading' as const, level: 1 as const, text: heading },
        ...(body === ''
          ? [{ kind: 'paragraph' as const, text: 'Nothing was written under this section.', tone: 'quiet' as const }]
          : blocksOfText(body)),
      ]
    }),
  }
}
