import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aDay, anOptionalText } from '#web/text-answers.ts'

/** One of the schools that it may be of, or another by URN or name; and the day. */
export const settleForm = withDates(
  ['writtenOn'],
  z.object({
    school: anOptionalText('the school', 100),
    typed: anOptionalText('the school'),
    writtenOn: aDay('the day on which it was written'),
  }),
)
