import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { answersIn, type Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalText, aRevision, aText, oneOf } from '#web/text-answers.ts'
import { readDays } from './course-days.ts'

const PRICE = 'Enter the price of a place in pounds, for example 45 or 45.50, or leave it empty where it is free'
const COME = 'Enter how many come as whole numbers, from 0 to 50'
const CAME = 'Enter how many came as whole numbers'
const PLACES = 'Enter how many places there are, from 1 to 1,000'

/** Pounds as people write them, as whole pence; nothing is free. */
const pence = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    const match = /^£?(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{2}))?$/.exec(text || '0')
    if (match) return Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? 0)
    context.addIssue({ code: 'custom', message: PRICE })
    return 0
  })

const days = z
  .string({ error: 'Enter at least one day with its times' })
  .max(4000, 'Enter at most 30 days')
  .transform((text, context) => {
    const read = readDays(text)
    if (read.wrong !== undefined)
      context.addIssue({
        code: 'custom',
        message: `Enter each day as in 12 March 2027, 9:00 to 15:30; this is none: ${read.wrong}`,
      })
    return read.days
  })

const ticked = z
  .string()
  .optional()
  .transform((text) => [...new Set(answersIn(text))])

const personId = z.string({ error: 'Choose who gives it' }).refine(isId, 'Choose who gives it')

const shape = {
  kind: aChoice('what kind of course it is'),
  title: aText('a title'),
  about: anOptionalText('what it is about', 4000).transform((text) => text ?? ''),
  strand: z
    .string()
    .max(100, 'Choose the strand of support that it is of')
    .optional()
    .transform((text) => text || null),
  strategies: ticked,
  phases: ticked,
  place: anOptionalText('where it is'),
  places: z.coerce.number({ error: PLACES }).int(PLACES).min(1, PLACES).max(1000, PLACES),
  pricePence: pence,
  bookBy: aDay('the last day for booking'),
  days,
  givenBy: personId,
  isUniversal: z
    .string()
    .optional()
    .transform((text) => text === 'yes'),
  invited: anOptionalText('schools', 4000).transform((text) => text ?? ''),
  status: oneOf(['draft', 'published'] as const, 'Choose whether schools see it'),
}

export const newCourseForm = withDates(['bookBy'], z.object(shape))
export const changedCourseForm = withDates(['bookBy'], z.object({ ...shape, revision: aRevision }))

export const cancelForm = z.object({ revision: aRevision, because: aLongText('why it is cancelled', 500) })

const school = z.string({ error: 'Choose a school' }).refine(isId, 'Choose a school')

/** Numbers that were typed under names that begin alike, by the rest of the name; what was left empty is not there. */
function numbersUnder(prefix: string, answers: Answers): Record<string, string> {
  const typed = Object.entries(answers).filter(([name, value]) => name.startsWith(prefix) && value.trim() !== '')
  return Object.fromEntries(typed.map(([name, value]) => [name.slice(prefix.length), value.trim()]))
}

/** Numbers of people that were typed, by what they stand beside. */
const wholeNumbers = (says: string) =>
  z
    .record(z.string(), z.string())
    .refine((typed) => Object.values(typed).every((text) => /^\d{1,3}$/.test(text)), says)
    .transform((typed) => Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, Number(text)])))

/** Places for a school, by the jobs of who comes: no field of it takes a name. */
export const bookForm = z.preprocess(
  (answers) => ({ ...(answers as Answers), coming: numbersUnder('coming-', answers as Answers) }),
  z.object({ school, coming: wholeNumbers(COME) }),
)

export const withdrawForm = z.object({ school })

/** How many came, by the booking. */
export const attendanceForm = z.preprocess(
  (answers) => ({ ...(answers as Answers), came: numbersUnder('came-', answers as Answers) }),
  z.object({ revision: aRevision, came: wholeNumbers(CAME) }),
)

export const evaluationForm = z.object({
  school,
  cameAs: aChoice('the job of who came'),
  answer: z.coerce
    .number({ error: 'Choose one of the answers' })
    .int('Choose one of the answers')
    .min(0, 'Choose one of the answers')
    .max(5, 'Choose one of the answers'),
  words: anOptionalText('what you want to say', 2000),
})
