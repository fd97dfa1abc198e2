import { z } from 'zod'
import type { SeriousConcern } from '#concerns/index.ts'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { ReviewKind } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { isId } from '#shared/id.ts'
import { showDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { DayInput } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { anOptionalDay, anOptionalText } from '#web/text-answers.ts'
import type { Commissioning } from '../review-rules.ts'
import { namedIn } from './named-fields.tsx'

/** What is typed when a review is opened: who leads and supports, and how it came to be (WI-69, WI-71). */
export const openForm = withDates(
  ['agreedOn'],
  z
    .looseObject({
      agreedOn: anOptionalDay('the day on which it was agreed'),
      agreedWith: anOptionalText('with whom it was agreed', 200),
      concern: z.string().max(100).optional(),
    })
    .transform(({ agreedOn, agreedWith, concern, ...more }) => ({
      ...{ agreedOn, agreedWith, concernId: concern && isId(concern) ? concern : null },
      named: namedIn(more as Answers),
    })),
) satisfies z.ZodType<Commissioning & { named: unknown }>

type Props = {
  kind: ReviewKind
  /** The serious concerns that are recorded at the school. */
  concerns: readonly SeriousConcern[]
  answers: Answers
  findings: readonly Finding[]
}

/** WI-69, WI-71. With whom of the school it was agreed and when; where a serious concern is recorded, that may stand in its place. */
export function CommissionedFields({ kind, concerns, answers, findings }: Props) {
  const { commissioned } = kind
  if (!commissioned) return null
  return (
    <>
      <TextInput
        name="agreedWith"
        label="With whom of the school was it agreed?"
        hint={commissioned.says}
        value={answers.agreedWith}
        error={wrongWith(findings, 'agreedWith')}
      />
      <DayInput name="agreedOn" label="On what day was it agreed?" {...{ answers, findings }} />
      {commissioned.unless && concerns.length > 0 && (
        <Radios
          name="concern"
          legend="Or because of a serious concern, without an agreement"
          legendSize="s"
          hint={commissioned.unless.says}
          choices={[
            { value: '', label: 'No: it was agreed' },
            ...concerns.map(({ id, title, recordedOn }) => ({
              value: id,
              label: `${title}, recorded ${showDate(recordedOn)}`,
            })),
          ]}
          value={answers.concern ?? ''}
          error={wrongWith(findings, 'concern')}
        />
      )}
    </>
  )
}
