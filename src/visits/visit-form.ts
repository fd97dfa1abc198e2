import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { answersIn } from '#web/answers.ts'
import { aDate, withDates } from '#web/date-answer.ts'
import { CALLED_OFF_BY, VISIT_LENGTHS, VISIT_PLACES } from './visit.ts'

export const timeOfDay = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    const match = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(text)
    if (!match) context.addIssue({ code: 'custom', message: 'Enter the time as hours and minutes, for example 13:00' })
    return match ? Number(match[1]) * 60 + Number(match[2]) : null
  })

const revision = z.coerce.number({ error: 'Load the page again and send it once more' }).int()

export const bookVisitForm = withDates(
  ['on'],
  z.object({
    on: aDate('the date of the visit'),
    at: timeOfDay,
    adviser: z.string({ error: 'Choose who makes the visit' }).refine(isId, 'Choose who makes the visit'),
    length: z.enum(VISIT_LENGTHS, 'Choose how long the visit is'),
    place: z.enum(VISIT_PLACES, 'Choose where it takes place').optional(),
    purposes: z.string().max(2000, 'Choose purposes from the list').optional().transform(answersIn),
  }),
)

export const moveVisitForm = withDates(['on'], z.object({ revision, on: aDate('the new date'), at: timeOfDay }))

export const cancelVisitForm = z.object({
  revision,
  because: z
    .string({ error: 'Enter why the visit is cancelled' })
    .trim()
    .min(1, 'Enter why the visit is cancelled')
    .max(500, 'Say why in 500 characters or fewer'),
  by: z.enum(CALLED_OFF_BY, 'Say who calls it off').optional(),
  waive: z.string().max(3).optional(),
})

export const heldVisitForm = withDates(
  ['heldOn'],
  z.object({ revision, heldOn: aDate('the day on which the visit took place'), formLeft: z.string().optional() }),
)

export type BookVisit = z.output<typeof bookVisitForm>
export type MoveVisit = z.output<typeof moveVisitForm>
export type CancelVisit = z.output<typeof cancelVisitForm>
export type HeldVisit = z.output<typeof heldVisitForm>
