import { z } from 'zod'
import type { Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay } from '#web/text-answers.ts'
import { MOST_MINUTES } from './contact.ts'

/** The times that one press chooses, in minutes. */
export const USUAL_MINUTES = [5, 10, 15, 30, 45, 60, 90, 120] as const
/** What is chosen where it was none of them. */
export const ANOTHER_TIME = 'another'

const SAYS_TIME = 'Choose how long it took'
const SAYS_OTHER = 'Enter how long it took, from 1 minute to 12 hours'

/** A number of hours or minutes as it is typed; nothing is none. */
const typedNumber = (text: string | undefined) =>
  /^\d{1,3}$/.test(text?.trim() || '0') ? Number(text?.trim() || 0) : NaN

/** The time as one number of minutes, chosen or typed; not a number where it is none. */
function minutesIn(answers: Answers): { minutes: number | undefined } {
  if (!answers.time) return { minutes: undefined }
  if (answers.time !== ANOTHER_TIME) return { minutes: Number(answers.time) }
  return { minutes: typedNumber(answers.hours) * 60 + typedNumber(answers.minutes) }
}

const minutes = z.custom<number>().superRefine((given, context) => {
  const isRight = Number.isInteger(given) && given >= 1 && given <= MOST_MINUTES
  if (!isRight) context.addIssue({ code: 'custom', message: given === undefined ? SAYS_TIME : SAYS_OTHER })
})

/** What is asked of one: no field takes a word. `school` is there where the page is not a school's own. */
export const contactForm = z.preprocess(
  (answers) => ({ ...(answers as Answers), ...minutesIn(answers as Answers) }),
  withDates(
    ['on'],
    z.object({
      kind: aChoice('how it was given'),
      topic: aChoice('what it was about'),
      minutes,
      on: aDay('the day'),
    }),
  ),
)

/** The same from a page that asks for the school too. */
export const schoolContactForm = z.intersection(
  contactForm,
  z.object({
    school: z.string({ error: 'Choose a school' }).trim().min(1, 'Choose a school').max(200, 'Choose a school'),
  }),
)
