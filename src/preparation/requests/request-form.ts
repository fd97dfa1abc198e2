import { z } from 'zod'
import { anOptionalDate, withDates } from '#web/date-answer.ts'
import { anyText, aText } from '../text-answer.ts'

const WHOLE_DAYS = 'Enter how many days before the visit as a whole number, for example 14'

export const askForm = z.object({
  says: aText('what you ask the school for', 500),
  daysBefore: z
    .string({ error: WHOLE_DAYS })
    .trim()
    .regex(/^\d{1,3}$/, WHOLE_DAYS)
    .transform(Number)
    .refine((days) => days <= 365, 'Enter 365 days or fewer'),
})

export const answerForm = z.object({ says: anyText('what you want to say', 2000) })

export const arrivalForm = withDates(
  ['cameOn'],
  z
    .object({
      how: z.enum(['before', 'at-visit'], 'Choose how it came'),
      cameOn: anOptionalDate('the day on which it came'),
    })
    .refine(({ how, cameOn }) => how === 'at-visit' || cameOn !== undefined, {
      path: ['cameOn'],
      message: 'Enter the day on which it came',
    }),
)

export const takeBackForm = z.object({ because: aText('why it is taken back', 500) })

export type AskForEvidence = z.output<typeof askForm>
export type NoteArrival = z.output<typeof arrivalForm>
