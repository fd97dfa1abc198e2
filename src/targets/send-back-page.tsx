import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { TargetsOfYear } from './get-targets.ts'
import { NotOpen, PageOfTargets } from './page-of-targets.tsx'
import { placeOf } from './target.ts'

type Props = TargetsOfYear & {
  frame: Frame
  today: PlainDate
  closed: readonly Finding[]
  answers: Answers
  findings: readonly Finding[]
}

/** NF-51. That the governors do not sanction the targets, and what they ask for. */
export function SendBackPage(props: Props) {
  const { frame, today, school, targetYear, set, closed, answers, findings } = props
  const place = placeOf({ schoolId: school.id, targetYear })
  const heading = 'What do the governors ask for?'
  return (
    <PageOfTargets {...props} here="Do not sanction them" {...{ heading, findings }}>
      {closed.length > 0 || !set ? (
        <NotOpen findings={closed} href={place} />
      ) : (
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <p class="govuk-body">They go back to be discussed anew, and what was agreed so far counts no longer.</p>
            <Form frame={frame} action={`${place}/not-sanctioned`}>
              <input type="hidden" name="revision" value={set.revision} />
              <Textarea
                name="because"
                id="because"
                label="What they ask for"
                hint="The head, the adviser and the governors read it. Name no pupil and no teacher."
                rows={4}
                value={answers.because}
                error={wrongWith(findings, 'because')}
              />
              <DateInput
                name="on"
                legend="On which day did they decide?"
                value={dateParts(answers.on || answers['on-day'] ? answers : { on: today }, 'on')}
                error={wrongWith(findings, 'on')}
              />
              <Reasons findings={findings} answers={answers} />
              <Button preventDoubleClick>They do not sanction them</Button>
            </Form>
          </div>
        </div>
      )}
    </PageOfTargets>
  )
}
