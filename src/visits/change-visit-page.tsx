import { Checkboxes } from '#govuk/checkboxes.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { answersIn } from '#web/answers.ts'
import { dateIn, dateParts } from '#web/date-answer.ts'
import { Reasons, wrongWith } from '#web/form.tsx'
import { WarningText } from '#govuk/warning-text.tsx'
import { showMoney } from '#shared/money.ts'
import { DaysPanel } from './days/days-panel.tsx'
import { ChangePage, type ChangeProps as Props } from './change-page.tsx'
import { NearVisits } from './clashes/near-visits.tsx'
import { isLateNotice } from './cancel-rules.ts'
import { reasonsToGoAhead, REASONS_TO_CALL_OFF } from './closed-reasons.ts'
import { showTime } from './visit-name.ts'

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
