import { z } from 'zod'
import { someDays } from '#days/index.ts'
import { isId } from '#shared/id.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay, aLongText, anOptionalId, aRevision, aText, oneOf } from '#web/text-answers.ts'
import { SIZE_DECISIONS } from './partnership/partnership.ts'
import { LED_BY } from './workplan.ts'

const MOST = 20_000

/** Which school year a page is of, kept in the form. */
const year = z.string().max(4).optional()

/** What a workplan is funded for, in days; up to so many as a large service has. */
export const totalForm = z.object({
  days: z
    .string({ error: 'Enter how many days it is funded for' })
    .trim()
    .transform((text, context) => {
      const typed = text.replace('½', '.5').replace(',', '')
      const halfDays = /^\d{1,5}(\.[05]0?)?$/.test(typed) ? Number(typed) * 2 : NaN
      if (Number.isInteger(halfDays) && halfDays <= MOST) return halfDays
      context.addIssue({
        code: 'custom',
        message: 'Enter how many days it is funded for in whole or half days, for example 60',
      })
      return z.NEVER
    }),
  revision: aRevision,
})

/** A workplan as it stood on the page. */
export const asShownForm = z.object({ revision: aRevision })

/** Days of the core: how many, and whose. */
export const coreForm = z.object({
  days: someDays('how many days', { least: 1, most: 800 }),
  who: z.string({ error: 'Choose who gives the days' }).transform((text, context) => {
    const [personId = '', role = ''] = text.split('|')
    if (/^[a-z][a-z0-9-]{0,99}$/.test(role) && (personId === '' || isId(personId)))
      return { personId: personId || null, role }
    context.addIssue({ code: 'custom', message: 'Choose who gives the days' })
    return z.NEVER
  }),
})

/** Which days of the core are taken back. */
export const takeBackForm = z.object({ allocation: z.string().max(60) })

/** ES-69. Which year is sent. */
export const sendForm = z.object({ year })

/** ES-19. What went to partnerships in the year before the one that is shown. */
export const beforeForm = z.object({
  year,
  days: someDays('how many days went to partnerships', { least: 1, most: 1999 }),
})

const ledBy = oneOf(LED_BY, 'Choose who leads')

/** ES-32. What some days are used for. */
export const useForm = z.object({
  year,
  usedFor: aText('what the days are used for', 200),
  days: someDays('how many days', { least: 1, most: 800 }),
  ledBy,
})

/** ES-26. Of which year something is taken out. */
export const removeForm = z.object({ year })

/** ES-32. On which day which headteachers agreed. */
export const agreeForm = withDates(
  ['agreedOn'],
  z.object({
    year,
    agreedOn: aDay('the day on which they agreed'),
    heads: z
      .string()
      .max(20_000)
      .optional()
      .transform((typed) => answersIn(typed).filter(isId)),
  }),
)

/** ES-28. What was done of what is not negotiable. */
export const doingForm = withDates(
  ['doneOn'],
  z.object({
    year,
    school: anOptionalId,
    doneOn: aDay('the day on which it was done'),
    ledBy,
    heads: z.coerce
      .number({ error: 'Enter how many headteachers took part as a whole number' })
      .int('Enter how many headteachers took part as a whole number')
      .min(0, 'Enter how many headteachers took part, or 0')
      .max(200, 'Enter how many headteachers took part, up to 200'),
  }),
)

/** ES-24. What is decided on the days of a partnership that changed. */
export const sizeForm = z.object({
  year,
  decision: oneOf(SIZE_DECISIONS, 'Choose whether the days are reckoned anew or kept'),
  because: aLongText('why', 500),
})
