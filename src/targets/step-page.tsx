import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { namesOf } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Look } from '#work/work.ts'
import type { Beside } from './beside.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { NotOpen, PageOfTargets } from './page-of-targets.tsx'
import { placeOf } from './target.ts'
import { rolesMissing } from './target-rules.ts'
import { TargetsTable } from './targets-table.tsx'

type Props = TargetsOfYear & {
  frame: Frame
  step: 'agreed' | 'sanctioned'
  look: Look
  beside: Beside
  closed: readonly Finding[]
  answers: Answers
  findings: readonly Finding[]
}

/** NF-43, NF-51. On which day targets were agreed, and with whom; or sanctioned by the governors. */
export function StepPage(props: Props) {
  const { frame, look, step, school, targetYear, model, rule, set, closed, answers, findings } = props
  const place = placeOf({ schoolId: school.id, targetYear })
  const isAgreed = step === 'agreed'
  const missing = set ? rolesMissing(rule, set, 'agreed') : []
  const here = isAgreed ? 'Write down who agreed' : 'Sanction them'
  return (
    <PageOfTargets
      {...props}
      here={here}
      heading={isAgreed ? 'Who agreed, and when?' : 'When did the governors sanction them?'}
      findings={findings}
    >
      {closed.length > 0 || !set ? (
        <NotOpen findings={closed} href={place} />
      ) : (
        <>
          <TargetsTable {...props} set={set} />
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <Form frame={frame} action={`${place}/${isAgreed ? 'agreed' : 'sanction'}`}>
                <input type="hidden" name="revision" value={set.revision} />
                {isAgreed && (
                  <Checkboxes
                    name="roles"
                    legend="Who agreed?"
                    legendSize="m"
                    small
                    choices={missing.map((role) => ({ value: role, label: namesOf(model.roles, [role])[0] ?? role }))}
                    values={answersIn(answers.roles)}
                    error={wrongWith(findings, 'roles')}
                  />
                )}
                <DateInput
                  name="on"
                  legend={isAgreed ? 'On which day?' : 'On which day did the governing body sanction them?'}
                  legendSize="m"
                  hint={isAgreed ? 'The day of the visit, where it was agreed there.' : 'They are final from then on.'}
                  value={dateParts(answers.on || answers['on-day'] ? answers : { on: look.today }, 'on')}
                  error={wrongWith(findings, 'on')}
                />
                <Button preventDoubleClick>{isAgreed ? 'Keep it' : 'The governors sanction them'}</Button>
              </Form>
              {!isAgreed && (
                <p class="govuk-body">
                  <a class="govuk-link" href={`${place}/not-sanctioned`}>
                    The governors do not sanction them
                  </a>
                </p>
              )}
            </div>
          </div>
        </>
      )}
    </PageOfTargets>
  )
}
