import { Button } from '#govuk/button.tsx'
import { aWord, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { BeforeTheVisit, visitOfReport, waitsForVisit } from './before-the-visit.tsx'
import type { ReportOfYear } from './get-annual-report.ts'
import { PageOfReport } from './page-of-report.tsx'
import type { VisitOfReport } from './visit-held-store.ts'

type Props = ReportOfYear & { frame: Frame; findings: readonly Finding[]; mayWrite: boolean; visit: VisitOfReport }

/** Where a school's report of a year will stand, and the way to begin it. */
export function BeginReportPage(props: Props) {
  const { frame, school, schoolYear, model, rule, mayWrite } = props
  const gathers = rule.sections.some(({ gathers: from }) => from.length > 0)
  const mayBegin = mayWrite && !waitsForVisit(props)
  const heading = mayWrite ? (mayBegin ? 'Not begun yet' : `It waits for ${visitOfReport(props)}`) : 'Not issued yet'
  return (
    <PageOfReport {...props} heading={heading}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">
            {rule.says} It stands here once it is {mayWrite ? 'begun' : 'issued'}.
          </p>
          {mayWrite && !mayBegin && <BeforeTheVisit {...props} />}
          {mayBegin && (
            <Form frame={frame} action={`/schools/${school.id}/annual-reports/${schoolYear}`}>
              <p class="govuk-body">
                {gathers
                  ? `What was issued of the year’s ${word(model, 'visit', { form: 'many' })} is put under its sections, for you to work on; a section of which nothing was written stays empty.`
                  : `It begins with empty sections.`}
              </p>
              <Button preventDoubleClick>Begin {aWord(model, 'annualReport')}</Button>
            </Form>
          )}
        </div>
      </div>
    </PageOfReport>
  )
}
