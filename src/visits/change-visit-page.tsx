import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { dateIn, dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { ComponentChildren } from 'preact'
import { WarningText } from '#govuk/warning-text.tsx'
import { showMoney } from '#shared/money.ts'
import { DaysPanel } from './days/days-panel.tsx'
import type { Days } from './days/find-days.ts'
import { NearVisits, type OtherVisit } from './clashes/near-visits.tsx'
import { isLateNotice } from './cancel-rules.ts'
import { reasonsToGoAhead, REASONS_TO_CALL_OFF } from './closed-reasons.ts'
import type { VisitInModel } from './get-visit.ts'
import { showTime, visitName } from './visit-name.ts'

type Props = VisitInModel & {
  frame: Frame
  answers: Answers
  findings: readonly Finding[]
  /** Who else goes to the school. */
  others: readonly OtherVisit[]
  /** Where it is moved: what is to be known of the days, and whose time it is. */
  days?: { found: Days; who: string } | undefined
}

/** Another day, or another time. */
export function MoveVisitPage(props: Props) {
  const { visit, answers, findings, type } = props
  const shown = {
    on: visit.bookedFor,
    at: visit.startsAtMinute === null ? '' : showTime(visit.startsAtMinute),
    ...answers,
  }
  return (
    <ChangePage {...props} heading="Move it to another date" button="Move it">
      <DateInput
        name="on"
        legend="New date"
        legendSize="s"
        value={dateParts(shown, 'on')}
        error={wrongWith(findings, 'on')}
      />
      {props.days && (
        <DaysPanel
          model={props.model}
          days={props.days.found}
          who={props.days.who}
          path={props.frame.path}
          answers={answers}
        />
      )}
      <NearVisits model={props.model} others={props.others} on={dateIn(shown, 'on')} />
      <TextInput name="at" label="Time" width={5} value={shown.at} error={wrongWith(findings, 'at')} />
      <Reasons findings={findings} answers={answers} {...reasonsToGoAhead(type)} />
      <p class="govuk-body">
        <a class="govuk-link" href={`/visits/${visit.id}/cancel`}>
          Cancel it instead
        </a>
      </p>
    </ChangePage>
  )
}

/** Calling it off, with a reason: from a list where nothing may be written of the visit. */
export function CancelVisitPage(props: Props) {
  const { visit, answers, findings } = props
  const shared = { name: 'because', value: answers.because, error: wrongWith(findings, 'because') }
  return (
    <ChangePage {...props} heading="Cancel it" button="Cancel it" isWarning>
      <LateNotice {...props} />
      {visit.mayHaveRecord ? (
        <Textarea {...shared} label="Why is it cancelled?" hint="The school reads this." rows={3} />
      ) : (
        <Radios
          {...shared}
          legend="Why is it cancelled?"
          legendSize="s"
          choices={REASONS_TO_CALL_OFF.map((each) => ({ value: each, label: each }))}
        />
      )}
    </ChangePage>
  )
}

/** Where the model has a rule on late cancellations: who calls off, what it comes to, and whether that is let go of. */
function LateNotice({ visit, type, answers, findings, frame }: Props) {
  const { cancelling } = type
  if (!cancelling || !isLateNotice({ cancelling, on: visit.bookedFor, today: frame.today })) return null
  const { chargePence, firm, says } = cancelling
  return (
    <>
      <WarningText>{says}</WarningText>
      <Radios
        name="by"
        legend="Who calls it off?"
        legendSize="s"
        value={answers.by}
        error={wrongWith(findings, 'by')}
        choices={[
          {
            value: 'school',
            label: 'The school',
            ...(chargePence !== undefined && { hint: `${showMoney(chargePence)} is charged` }),
          },
          { value: 'service', label: 'The service', ...(chargePence !== undefined && { hint: 'Nothing is charged' }) },
        ]}
      />
      {chargePence !== undefined && !firm && (
        <Checkboxes
          name="waive"
          choices={[{ value: 'yes', label: `Let go of the charge of ${showMoney(chargePence)}` }]}
          values={answersIn(answers.waive)}
        />
      )}
      <Reasons findings={findings} answers={answers} {...reasonsToGoAhead(type)} />
    </>
  )
}

/** That it took place, and on which day. */
export function HeldVisitPage(props: Props) {
  const { visit, answers, findings, type } = props
  const shown = { heldOn: visit.bookedFor, ...answers }
  return (
    <ChangePage {...props} heading="Say that it took place" button="Save">
      <DateInput
        name="heldOn"
        legend="On which day did it take place?"
        legendSize="s"
        value={dateParts(shown, 'heldOn')}
        error={wrongWith(findings, 'heldOn')}
      />
      {type.record.holdOnly.includes('feedbackFormLeft') && (
        <Checkboxes
          name="formLeft"
          choices={[{ value: 'yes', label: 'The form was left with the governors' }]}
          values={answersIn(answers.formLeft)}
        />
      )}
    </ChangePage>
  )
}

type ChangeProps = Props & { heading: string; button: string; isWarning?: boolean; children: ComponentChildren }

function ChangePage({ frame, visit, model, type, findings, heading, button, isWarning, children }: ChangeProps) {
  const name = visitName(model, type)
  return (
    <Page
      frame={frame}
      title={heading}
      findings={findings}
      breadcrumbs={[
        { text: visit.schoolName, href: `/schools/${visit.schoolId}` },
        { text: name, href: `/visits/${visit.id}` },
        { text: heading },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {visit.schoolName}, {name}
            </span>{' '}
            {heading}
          </h1>
          <Form frame={frame} action={frame.path}>
            <input type="hidden" name="revision" value={visit.revision} />
            {children}
            <Button kind={isWarning ? 'warning' : undefined} preventDoubleClick>
              {button}
            </Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
