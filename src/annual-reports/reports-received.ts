import { capital, word } from '#model/index.ts'
import type { ReceivedSource } from '#replies/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { placeOf } from './annual-report.ts'
import { listReportsReceived } from './report-receipt-store.ts'

/** The annual reports that somebody was sent, of the schools of which they may read them today. */
export const reportsReceived: ReceivedSource = async (look) => {
  const { model } = look
  const found = model.annualReport ? await listReportsReceived(look) : []
  return {
    heading: capital(word(model, 'annualReport', { form: 'many' })),
    called: (count) => word(model, 'annualReport', { count }),
    items: found.map(({ id, schoolId, schoolName, schoolYear, version, sentAt, openedAt }) => ({
      ...{ id, sentAt, openedAt },
      name: `${showSchoolYear(schoolYear)}, ${schoolName}${version > 1 ? `. A correction: version ${version}` : ''}`,
      href: placeOf({ schoolId, schoolYear }),
    })),
  }
}
