import { z } from 'zod'
import { isId } from '#shared/id.ts'
import { timeOfDay } from '#visits/index.ts'
import { aDate, withDates } from '#web/date-answer.ts'
import { aDay, aLongText, anOptionalId, anOptionalText, aRevision, oneOf } from '#web/text-answers.ts'
import { DECLINING, ENDING, type ClosingReason } from './order.ts'

const AGAIN = 'Load the page again and send it once more'
const DAYS = 'Enter how many days, in halves, from ½ to 200, for example 1.5'
const PRICE = 'Enter the price in pounds, for example 1250 or 1250.50'
const MOST_PENCE = 100_000_000

/** '1½', '1.5' and '2' as half-days; empty where nothing is asked. */
const halfDays = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => {
    if (!text) return null
    const match = /^(\d{0,3})(?:(½)|\.([05])0*)?$/.exec(text)
    const half = match?.[2] || match?.[3] === '5' ? 1 : 0
    const found = match ? Number(match[1] || 0) * 2 + half : 0
    if (found >= 1 && found <= 400) return found
    context.addIssue({ code: 'custom', message: DAYS })
    return null
  })

/** Pounds as people write them, as whole pence. */
const pence = z
  .string({ error: PRICE })
  .trim()
  .transform((text, context) => {
    const match = /^£?(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{2}))?$/.exec(text)
    const found = match ? Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? 0) : undefined
    if (found !== undefined && found <= MOST_PENCE) return found
    context.addIssue({ code: 'custom', message: PRICE })
    return 0
  })

const aThing = (what: string) =>
  z
    .string()
    .optional()
    .transform((text) => (text === '' ? undefined : text))
    .refine((text) => text === undefined || isId(text), `Choose ${what} from its own page`)

const shape = {
  schoolYear: z.coerce.number({ error: AGAIN }).int(AGAIN).min(2000, AGAIN).max(2199, AGAIN),
  days: halfDays,
  visit: aThing('a visit'),
  action: aThing('an action'),
  recruitment: aThing('the recruitment'),
  item: z
    .string()
    .optional()
    .transform((text) => (text === '' ? undefined : text))
    .refine((text) => text === undefined || /^[a-z][a-z0-9-]{0,99}$/.test(text), AGAIN),
}

/** What a school orders or the service recommends, and what is needed. */
export const beginForm = z
  .object({ ...shape, need: anOptionalText('what is needed', 2000) })
  .transform(({ days, visit, action, item, recruitment, ...rest }) => ({
    ...rest,
    recruitmentId: recruitment,
    halfDays: days,
    visitId: visit,
    actionId: action,
    agendaItem: item,
  }))

/** ES-39. The same of what nothing may be held of: it has no field for a word, and comes from nowhere. */
export const beginWithoutContentForm = z
  .object({ schoolYear: shape.schoolYear, days: shape.days, recruitment: shape.recruitment })
  .transform(({ days, schoolYear, recruitment }) => ({
    ...{ schoolYear, halfDays: days, need: null, recruitmentId: recruitment },
  }))

export const answerForm = z.object({ revision: aRevision })

/** ES-50. The same of an order that is accepted: who delivers it, where that takes days of somebody. */
export const acceptForm = z.object({ revision: aRevision, who: anOptionalId })

/** ES-37. When, and how long, a visit is on which an order is delivered. */
export const deliveryForm = withDates(
  ['on'],
  z.object({
    on: aDate('the date of the visit'),
    at: timeOfDay,
    length: z.enum(['whole-day', 'half-day'], 'Choose how long the visit is'),
  }),
)

/** ES-36. What a school would order: of the list, or in words. */
export const demandForm = z.object({
  schoolYear: shape.schoolYear,
  offer: shape.item.transform((offer) => (offer === undefined || offer === 'something-else' ? null : offer)),
  says: anOptionalText('what it is', 300),
})

/** ES-63. When the recruitment of a headteacher began. */
export const recruitmentForm = withDates(
  ['beganOn'],
  z.object({ beganOn: aDate('the day on which the recruitment began') }),
)

export const priceForm = z
  .object({ revision: aRevision, price: pence, content: aLongText('what it holds', 10_000) })
  .transform(({ price, ...rest }) => ({ ...rest, pricePence: price }))

const reasons = (of: Readonly<Partial<Record<ClosingReason, string>>>) =>
  oneOf<ClosingReason>(Object.keys(of) as ClosingReason[], 'Choose why')

/** Why it is declined, by the side that says so. */
export const declineForm = z.object({
  revision: aRevision,
  because: reasons({ ...DECLINING.school, ...DECLINING.service }),
})

export const endForm = withDates(
  ['endedOn'],
  z.object({ revision: aRevision, endedOn: aDay('the last day of it'), because: reasons(ENDING) }),
)

export type EndOrder = z.output<typeof endForm>
