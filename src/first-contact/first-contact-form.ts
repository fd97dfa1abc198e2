import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalDay, anOptionalId, anOptionalText, oneOf } from '#web/text-answers.ts'
import { CAME } from './first-contact.ts'

/** What is asked; how and when it came only where it is entered for a school. */
export const askForm = withDates(
  ['askedOn'],
  z.object({
    says: aLongText('what is asked', 4000),
    came: oneOf(CAME, 'Choose how it came').optional(),
    askedOn: anOptionalDay('the day on which it was asked'),
  }),
)

export const answerForm = z.object({
  answer: anOptionalText('the answer', 4000),
  documentId: anOptionalId.transform((id) => id ?? null),
  signpostedTo: anOptionalText('where the school finds an answer', 500),
})

export const openForm = withDates(
  ['startsOn', 'endsOn'],
  z.object({
    kind: aChoice('what it is'),
    startsOn: aDay('the day on which it begins'),
    endsOn: aDay('the day on which it ends'),
    supportedBy: aChoice('who supports it'),
  }),
)

/** A step with its day, today where none is typed; or that it is over. */
export const followForm = withDates(
  ['doneOn'],
  z.object({
    does: oneOf(['step', 'close'] as const, 'Choose what is done'),
    step: anOptionalText('the step', 100),
    doneOn: anOptionalDay('the day on which it was done'),
  }),
)
