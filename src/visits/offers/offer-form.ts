import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { toPlainDate } from '#shared/plain-date.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay, anOptionalDay } from '#web/text-answers.ts'
import { VISIT_LENGTHS } from '../visit.ts'
import { timeOfDay } from '../visit-form.ts'
import { TIMES_AT_ONCE } from './offer.ts'

const NUMBERS = Array.from({ length: TIMES_AT_ONCE }, (_, at) => at + 1)
const ON_FIELDS = NUMBERS.map((number) => `on${number}`)
const HOW_MANY = 'Enter how many schools can take it, from 1 to 50'

const places = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text ? Number(text) : 1))
  .pipe(z.number(HOW_MANY).int(HOW_MANY).min(1, HOW_MANY).max(50, HOW_MANY))

const timeShape: Record<string, z.ZodType<string | number | null>> = Object.fromEntries(
  NUMBERS.flatMap((number) => [
    [`on${number}`, anOptionalDay(`day ${number}`)],
    [`at${number}`, timeOfDay],
    [`places${number}`, places],
  ]),
)

/** The times that were typed: each with a day and a time of day, and how many schools can take it. */
const timesTyped = z.object(timeShape).transform((typed, context) => {
  const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const times = NUMBERS.flatMap((number) => {
    const on = toPlainDate(String(typed[`on${number}`] ?? ''))
    const at = typed[`at${number}`]
    if (!on && typeof at === 'number') issue(`on${number}`, `Enter the day of time ${number}`)
    if (on && typeof at !== 'number') issue(`at${number}`, `Enter the time of day of time ${number}, for example 13:00`)
    return on && typeof at === 'number' ? [{ number, on, at, places: Number(typed[`places${number}`]) }] : []
  })
  if (!NUMBERS.some((number) => typed[`on${number}`] ?? typed[`at${number}`])) issue('on1', 'Enter at least one time')
  return { times }
})

/** WI-18. Several times, for several schools, until a day. */
export const offerForm = withDates(
  [...ON_FIELDS, 'closesOn'],
  z.intersection(
    z.object({
      adviser: z.string({ error: 'Choose who makes the visit' }).refine(isId, 'Choose who makes the visit'),
      length: z.enum(VISIT_LENGTHS, 'Choose how long the visit is'),
      purposes: z.string().max(2000, 'Choose purposes from the list').optional().transform(answersIn),
      schools: z
        .string({ error: 'Choose at least one school' })
        .max(40_000, 'Choose schools from the list')
        .transform((joined) => [...new Set(answersIn(joined))])
        .refine((ids) => ids.length > 0, 'Choose at least one school')
        .refine((ids) => ids.every(isId), 'Choose schools from the list'),
      closesOn: aDay('the last day on which schools can choose'),
    }),
    timesTyped,
  ),
)

/** More times for an offer that is open. */
export const moreTimesForm = withDates(ON_FIELDS, timesTyped)

export const takeForm = z.object({ slot: z.string({ error: 'Choose a time' }).refine(isId, 'Choose a time') })

export type OfferAsked = z.output<typeof offerForm>
export type TimeAsked = OfferAsked['times'][number]
