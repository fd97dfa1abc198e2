import { capital, word } from '#model/index.ts'
import type { ReceivedSource } from '#replies/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { listStatementsReceived } from './statement-store.ts'
import { mayReadStatement } from './statement-policy.ts'
import { placeOfStatement } from './statement.ts'

/** SH-20. The statements that somebody was sent, of the schools of which they may read them today. */
export const statementsReceived: ReceivedSource = async (look) => {
  const { model } = look
  const found = model.days?.statement ? await listStatementsReceived(look) : []
  return {
    heading: capital(word(model, 'annualStatement', { form: 'many' })),
    called: (count) => word(model, 'annualStatement', { count }),
    items: found
      .filter(({ schoolId }) => mayReadStatement(look, schoolId))
      .map(({ id, schoolId, schoolName, schoolYear, version, sentAt, openedAt }) => ({
        ...{ id, sentAt, openedAt },
        name: `${showSchoolYear(schoolYear)}, ${schoolName}${version > 1 ? `. Version ${version}` : ''}`,
        href: placeOfStatement({ schoolId, schoolYear }),
      })),
  }
}
