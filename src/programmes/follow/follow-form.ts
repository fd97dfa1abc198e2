import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay } from '#web/text-answers.ts'

const schoolYear = z.coerce
  .number({ error: 'Load the page again and send it once more' })
  .int('Load the page again and send it once more')

export const takeUpForm = withDates(
  ['startedOn'],
  z.object({ schoolYear, startedOn: aDay('the day from which it follows the programme') }),
)

export const takeUpManyForm = withDates(
  ['startedOn'],
  z.object({
    schoolYear,
    startedOn: aDay('the day from which they follow the programme'),
    schools: z
      .string({ error: 'Choose at least one school' })
      .max(20_000, 'Choose fewer schools at once')
      .transform(answersIn)
      .refine((ids) => ids.length > 0, 'Choose at least one school')
      .refine((ids) => ids.every(isId), 'Choose schools from the list'),
  }),
)

export const giveUpForm = withDates(
  ['finishedOn'],
  z.object({ schoolYear, finishedOn: aDay('the last day on which it follows the programme') }),
)
