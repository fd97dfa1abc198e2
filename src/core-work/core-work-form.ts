import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText } from '#web/text-answers.ts'
import { timeTaken, withTimeTaken } from '#web/time-taken.tsx'

/** What is logged of core work: for which schools, one a line, and what was done. */
export const supportForm = z.preprocess(
  withTimeTaken,
  withDates(
    ['doneOn'],
    z.object({
      schools: aLongText('the school', 2000),
      kind: aChoice('what it was'),
      doneOn: aDay('the day'),
      took: timeTaken,
      says: aLongText('what was done', 2000),
    }),
  ),
)
