import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalId, anOptionalText, aRevision } from '#web/text-answers.ts'

const SAYS = 'Enter how long it took in hours, for example 1.5 or 1:30'

/** Hours as people write them, in minutes: '2', '1.5', '1:30'; nothing is none. */
export const hoursTyped = z
  .string({ error: SAYS })
  .trim()
  .transform((text, context) => {
    const parts = /^(\d{1,2}):([0-5]\d)$/.exec(text)
    const decimal = /^\d{0,2}(?:[.,]\d{1,2})?$/.test(text) && text !== '' ? Number(text.replace(',', '.')) : NaN
    const minutes = parts ? Number(parts[1]) * 60 + Number(parts[2]) : Math.round(decimal * 60)
    if (Number.isInteger(minutes) && minutes <= 24 * 60) return minutes
    context.addIssue({ code: 'custom', message: SAYS })
    return z.NEVER
  })

/** Minutes as the form shows them: '1:30'. */
export const showTyped = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

const shape = {
  hours: hoursTyped,
  function: anOptionalText('the function', 100),
  place: z.string().optional(),
  allocation: anOptionalId,
  revision: aRevision.default(0),
}

/** What somebody says of time that stands there already: of a visit, or entered before. */
const changed = z.object({ ...shape, entry: z.string().max(100) }).transform(({ hours, place, allocation, ...of }) => ({
  ...{ ...of, minutes: hours, isInSchool: place === 'school', allocationId: allocation ?? null },
  ...{ kind: null, on: null, schoolId: null },
}))

/** Time of another kind, on a day, perhaps for a school. */
const added = withDates(
  ['on'],
  z
    .object({ ...shape, kind: aChoice('what it was'), on: aDay('the day'), school: anOptionalText('the school', 200) })
    .transform(({ hours, place, allocation, ...of }) => ({
      ...{ ...of, minutes: hours, isInSchool: place === 'school', allocationId: allocation ?? null },
    })),
)

/** What is said of time: changed where the form names some, else added. */
export const entryForm = z
  .unknown()
  .transform((answers, context): z.output<typeof changed> | z.output<typeof added> => {
    const form = typeof answers === 'object' && answers !== null && 'entry' in answers ? changed : added
    const read = form.safeParse(answers)
    if (read.success) return read.data
    for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message })
    return z.NEVER
  })

/** That a week was so, as it was on the page. */
export const confirmForm = z.object({ shown: z.string().max(60).optional() })

/** Why a week is opened again. */
export const openForm = z.object({ because: aLongText('why', 500) })
