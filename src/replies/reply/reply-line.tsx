import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import type { PartLine } from '../parts.ts'
import type { Mark } from '../reply.ts'
import { fieldOf, placeOf, stateOf } from './typed-reply.ts'

type Props = {
  line: PartLine
  held: Mark | undefined
  keepAt: string
  answers: Answers
  findings: readonly Finding[]
}

/** One line, and under it the place to say that something is wrong. */
export function ReplyLine({ line, held, keepAt, answers, findings }: Props) {
  const place = placeOf(line)
  const error = wrongWith(findings, place)
  const says = answers[fieldOf('says', line)] ?? held?.says ?? ''
  return (
    <div class="wm-letter__part">
      <p class="govuk-body">{line.text}</p>
      <Details
        open={says !== '' || error !== undefined}
        summary={
          <>
            Something is wrong here<span class="govuk-visually-hidden">: {line.text}</span>
          </>
        }
      >
        <input type="hidden" name={fieldOf('was', line)} value={stateOf(held)} />
        <Radios
          name={fieldOf('kind', line)}
          id={`kind-${line.section}-${line.line}`}
          legend="What is wrong?"
          legendSize="s"
          small
          choices={[
            { value: 'fact-wrong', label: 'A fact is wrong' },
            { value: 'seen-differently', label: 'I see it differently' },
          ]}
          value={answers[fieldOf('kind', line)] ?? held?.kind ?? 'fact-wrong'}
        />
        <Textarea
          name={fieldOf('says', line)}
          id={place}
          label="What is right, or how do you see it?"
          rows={4}
          value={says}
          error={error}
        />
        <Button kind="secondary" formaction={keepAt}>
          Keep this<span class="govuk-visually-hidden"> without sending it</span>
        </Button>
        <p class="govuk-hint" role="status" data-kept="" />
      </Details>
    </div>
  )
}
