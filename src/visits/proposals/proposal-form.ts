import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { withDates } from '#web/date-answer.ts'
import { anOptionalDay, anOptionalText } from '#web/text-answers.ts'
import { timeOfDay } from '../visit-form.ts'
import { MOST_DATES } from './proposal.ts'

const NUMBERS = Array.from({ length: MOST_DATES }, (_, at) => at + 1)
export const DATE_FIELDS = NUMBERS.map((number) => `on${number}`)

const fields = {
  on1: anOptionalDay('the first date'),
  on2: anOptionalDay('the second date'),
  on3: anOptionalDay('the third date'),
  at1: timeOfDay,
  at2: timeOfDay,
  at3: timeOfDay,
  focus: anOptionalText('the focus', 300),
  adviser: z
    .string()
    .optional()
    .refine((id) => !id || isId(id), 'Choose who makes the visit'),
}

/** WI-18. One to three dates, each with a time or without, and what the visit is to look at. */
export const proposeForm = withDates(
  DATE_FIELDS,
  z
    .object(fields)
    .transform((answers) => ({
      dates: [
        { on: answers.on1, at: answers.at1 },
        { on: answers.on2, at: answers.at2 },
        { on: answers.on3, at: answers.at3 },
      ].flatMap(({ on, at }) => (on ? [{ on, at }] : [])),
      focus: answers.focus,
      adviser: answers.adviser,
    }))
    .refine(({ dates }) => dates.length > 0, { message: 'Enter at least one date', path: ['on1'] }),
)

export const acceptForm = z.object({
  date: z.string({ error: 'Choose one of the dates' }).refine(isId, 'Choose one of the dates'),
})

export type ProposeDates = z.output<typeof proposeForm>
