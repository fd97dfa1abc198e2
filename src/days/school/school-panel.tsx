import { capital, word } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import { maySeeDaysOf } from '../days-policy.ts'
import { shortDays } from '../days-shown.tsx'
import { schoolLines } from '../service/school-lines.ts'
import { mayReadStatement } from '../statement/statement-policy.ts'
import { newestStatements } from '../statement/statement-store.ts'
import { placeOfStatement } from '../statement/statement.ts'

/** SH-20. On a school's page, what it is due in days this year, what of it is booked, used and left, and what it was told. */
export const daysSchoolPanel: SchoolPanel = {
  place: 'card',
  async show(look, { id: schoolId }) {
    const { model } = look
    if (!model.days || !mayReadStatement(look, schoolId)) return undefined
    const maySee = maySeeDaysOf(look, schoolId)
    const year = schoolYearOf(look.today)
    const [line] = maySee ? await schoolLines(look, year, [schoolId]) : []
    const statement = model.days.statement ? (await newestStatements(look, year, [schoolId])).get(schoolId) : undefined
    if (!line && !statement) return undefined
    return (
      <section class="wm-card">
        <h2 class="govuk-heading-m">
          Days, {showSchoolYear(year)}
          {line && `: ${shortDays(line.left)} left`}
        </h2>
        {line && (
          <ul class="wm-rows">
            <li>
              <span>Due</span> <span>{showHalfDays(line.due)}</span>
            </li>
            <li>
              <span>Allocated</span> <span>{showHalfDays(line.allocated)}</span>
            </li>
            <li>
              <span>Booked</span> <span>{showHalfDays(line.booked)}</span>
            </li>
            <li>
              <span>Used</span> <span>{showHalfDays(line.held)}</span>
            </li>
          </ul>
        )}
        <p class="govuk-body wm-card__foot">
          {line && (
            <a class="govuk-link" href={`/schools/${schoolId}/days`}>
              Who gives them
            </a>
          )}{' '}
          {statement ? (
            <a class="govuk-link" href={placeOfStatement({ schoolId, schoolYear: year })}>
              {capital(word(model, 'annualStatement'))}, {showShortDate(statement.issuedOn)}
            </a>
          ) : (
            line && model.days.statement && `${capital(word(model, 'annualStatement'))}: not sent`
          )}
        </p>
      </section>
    )
  },
}
