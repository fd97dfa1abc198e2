import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { dateParts } from '#web/date-answer.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { isWritable, type AtVisitProps } from './at-visit-page.tsx'

/** NF-60, NF-61, NF-65, NF-69, WI-19. What the model asks of this visit; each question has a place for what is kept of it, and no other. */
export function EstablishPart(props: AtVisitProps) {
  const { frame, visit, rules, established, answers, findings } = props
  if (rules.asks.length === 0) return null
  if (!isWritable(props))
    return (
      <section id="established">
        <h2 class="govuk-heading-m">What was established</h2>
        <ul class="wm-rows">
          {rules.asks.map(({ id, text }) => {
            const found = established.find(({ ask }) => ask === id)
            return (
              <li>
                <strong>{text}</strong>
                <span>{found ? saysOf(found) : 'Not said yet'}</span>
              </li>
            )
          })}
        </ul>
      </section>
    )
  return (
    <section id="established">
      <h2 class="govuk-heading-m">What was established</h2>
      <Form frame={frame} action={`/visits/${visit.id}/self-evaluation/established`}>
        {rules.asks.map(({ id, text, answer }) => {
          const found = established.find(({ ask }) => ask === id)
          const kept = found?.isSo === true ? 'yes' : found?.isSo === false ? 'no' : undefined
          const words = (label: string) => (
            <Textarea
              name={`says.${id}`}
              label={label}
              rows={3}
              value={answers[`says.${id}`] ?? found?.says}
              error={wrongWith(findings, `says.${id}`)}
            />
          )
          if (answer === 'text') return words(text)
          return (
            <>
              <Radios
                name={`is.${id}`}
                legend={text}
                legendSize="s"
                small
                inline
                choices={[
                  { value: 'yes', label: 'Yes' },
                  { value: 'no', label: 'No' },
                ]}
                value={answers[`is.${id}`] ?? kept}
                error={wrongWith(findings, `is.${id}`)}
              />
              {answer === 'yes-no-text' && words('What was seen')}
              {answer === 'yes-no-date' && (
                <DateInput
                  name={`on.${id}`}
                  legend="On which day"
                  legendSize="s"
                  value={dateParts({ [`on.${id}`]: found?.heldOn ?? '', ...answers }, `on.${id}`)}
                  error={wrongWith(findings, `on.${id}-day`)}
                />
              )}
            </>
          )
        })}
        {Object.keys(answers).some((name) => name.startsWith('is.')) && (
          <Reasons findings={findings} answers={answers} />
        )}
        <Button preventDoubleClick>Keep what was established</Button>
      </Form>
    </section>
  )
}

function saysOf({ isSo, heldOn, says }: AtVisitProps['established'][number]): string {
  const yes = isSo === null ? '' : isSo ? 'Yes' : 'No'
  return [yes, heldOn ? showShortDate(heldOn) : '', says].filter((part) => part !== '').join('. ') || 'Not said yet'
}
