import { z } from 'zod'
import { aDate, withDates } from '#web/date-answer.ts'

/** On which day the form was left; nothing else may be said of it. */
export const formLeftForm = withDates(
  ['leftOn'],
  z.object({
    revision: z.coerce.number({ error: 'Load the page again and send it once more' }).int(),
    leftOn: aDate('the day on which the form was left'),
  }),
)

export type FormLeft = z.output<typeof formLeftForm>
