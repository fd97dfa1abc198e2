import { phasesServed } from './schools-with-reports.ts'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { listReports, type ReportLine, type ReportsAsk } from './list-reports-store.ts'
import { STANDS_SAYS } from './reports-page.tsx'

/** Where each school stands with its report of a year, as a file. */
export function reportsToKeep(model: ServiceModel, ask: ReportsAsk): ListFile<ReportLine> {
  return {
    name: `${capital(word(model, 'annualReport', { form: 'many' }))} ${showSchoolYear(ask.schoolYear).replace('/', '-')}`,
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'Where it stands', cell: ({ stands }) => STANDS_SAYS[stands].says },
      { head: 'Written by', cell: ({ authorName }) => authorName },
      { head: 'Issued', isDay: true, cell: ({ issuedAt }) => issuedAt && londonDateOf(issuedAt) },
    ],
    read: (look, after) => listReports(look, { ...ask, after: after?.schoolId }, phasesServed(model), ROWS_OF_A_PART),
  }
}
