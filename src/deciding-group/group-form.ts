import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aText } from '#web/text-answers.ts'

export const memberForm = withDates(
  ['joinedOn'],
  z.object({
    name: aText('the name or email address'),
    seat: aChoice('the seat'),
    phase: z
      .string()
      .max(100)
      .optional()
      .transform((text) => (text ? text : null)),
    meetsStandard: z
      .string()
      .optional()
      .transform((text) => text === 'yes'),
    joinedOn: aDay('the day from which they sit there'),
  }),
)
export const formedForm = withDates(['formedOn'], z.object({ formedOn: aDay('the day on which it was formed') }))
export const leavesForm = withDates(
  ['leftOn'],
  z.object({ leftOn: aDay('the first day on which they sit there no longer'), because: aText('why they leave', 500) }),
)
