import { Button } from '#govuk/button.tsx'
import { aWord, capital, word, type ServiceModel } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { ThemeFinding } from './theme-store.ts'
import type { Theme } from './theme.ts'
import { countOf } from './themes-page.tsx'

type Props = {
  frame: Frame
  model: ServiceModel
  theme: Theme
  findings: readonly ThemeFinding[]
  schools: number
  maySet: boolean
  done: string | undefined
}

/** SH-23. The report of one theme: in how many schools it was reviewed by which day, and what each visit found, school by school. */
export function ThemePage({ frame, model, theme, findings, schools, maySet, done }: Props) {
  const [visits, reviewed] = [countOf(findings, theme.id, 'visitId'), countOf(findings, theme.id, 'schoolId')]
  const bySchool = [...new Set(findings.map(({ schoolId }) => schoolId))].map((id) =>
    findings.filter(({ schoolId }) => schoolId === id),
  )
  const many = word(model, 'theme', { form: 'many' })
  const heading = reviewed === 0 ? 'Not reviewed in any school yet' : `Reviewed in ${reviewed} of ${schools} schools`
  return (
    <Page
      frame={frame}
      title={`${theme.name}: ${heading}`}
      done={done}
      breadcrumbs={[{ text: capital(many), href: `/themes?year=${theme.schoolYear}` }, { text: theme.name }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {theme.name}, {showSchoolYear(theme.schoolYear)}
            </span>{' '}
            {heading}
          </h1>
          {theme.asks && <p class="govuk-body-l">{theme.asks}</p>}
          <p class="govuk-body">
            By {showDate(frame.today)}, {visits} {word(model, 'visit', { count: visits })} had reviewed it and their{' '}
            {word(model, 'record', { form: 'many' })} were issued; {schools}{' '}
            {schools === 1 ? 'school is' : 'schools are'} open{maySet ? '' : ' within your sight'}. Set by{' '}
            {theme.setByName} on {showShortDate(theme.setOn)}
            {theme.withdrawnOn ? `, withdrawn on ${showShortDate(theme.withdrawnOn)}` : ''}.
          </p>
          {bySchool.length === 0 && (
            <p class="govuk-body">
              What {word(model, 'visit', { form: 'many' })} find will stand here, school by school, once their{' '}
              {word(model, 'record', { form: 'many' })} are issued.
            </p>
          )}
          {bySchool.map((found) => (
            <section>
              <h2 class="govuk-heading-m">
                <a class="govuk-link" href={`/schools/${found[0]?.schoolId}`}>
                  {found[0]?.schoolName}
                </a>
              </h2>
              {found.map(({ visitId, heldOn, adviserName, says }) => (
                <>
                  {says.split(/\n+/).map((paragraph) => (
                    <p class="govuk-body">{paragraph}</p>
                  ))}
                  <p class="govuk-body wm-muted">
                    {adviserName},{' '}
                    <a class="govuk-link" href={`/visits/${visitId}/record`}>
                      {showShortDate(heldOn)}
                      <span class="govuk-visually-hidden">
                        : {word(model, 'record')} of {found[0]?.schoolName}
                      </span>
                    </a>
                  </p>
                </>
              ))}
            </section>
          ))}
          {maySet && (
            <div class="govuk-button-group">
              <a class="govuk-button govuk-button--secondary" href={`/themes/${theme.id}/change`} role="button">
                Change {aWord(model, 'theme').replace(/^an? /, 'this ')}
              </a>
              <Form frame={frame} action={`/themes/${theme.id}/withdraw`}>
                {theme.withdrawnOn && <input type="hidden" name="back" value="yes" />}
                <Button kind="secondary" preventDoubleClick>
                  {theme.withdrawnOn ? 'Take it up again' : 'Withdraw it'}
                </Button>
              </Form>
            </div>
          )}
        </div>
      </div>
    </Page>
  )
}
