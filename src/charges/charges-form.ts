import { z } from 'zod'
import { oneOf } from '#web/text-answers.ts'
import { CREDIT_REASONS, type CreditReason } from './charge/charge.ts'

const AMOUNT = 'Enter the amount in pounds, for example 225 or 225.50'

/** Pounds as people write them, as whole pence. */
const pence = z
  .string({ error: AMOUNT })
  .trim()
  .transform((text, context) => {
    const match = /^£?(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{2}))?$/.exec(text)
    if (match) return Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? 0)
    context.addIssue({ code: 'custom', message: AMOUNT })
    return z.NEVER
  })

/** How much of a charge is given back, and why. */
export const creditForm = z
  .object({ amount: pence, because: oneOf<CreditReason>(Object.keys(CREDIT_REASONS) as CreditReason[], 'Choose why') })
  .transform(({ amount, because }) => ({ pence: amount, because }))

export const nothingForm = z.object({})

const MILES = 'Enter the miles as a whole number, from 0 to 2000'
const COVER = 'Enter the days of cover in halves, from 0 to 2, for example 0.5'

/** What is claimed for a visit: miles, and half-days of cover. */
export const owedForm = z
  .object({
    miles: z
      .string({ error: MILES })
      .trim()
      .regex(/^\d{1,4}$/, MILES)
      .transform(Number)
      .refine((miles) => miles <= 2000, MILES),
    cover: z
      .string()
      .trim()
      .optional()
      .transform((text) => (text ? text.replace('½', '.5').replace(',', '.') : '0'))
      .refine((text) => /^\d?(\.[05]0?)?$/.test(text) && text !== '' && Number(text) <= 2, COVER),
  })
  .transform(({ miles, cover }) => ({ miles, coverHalfDays: Number(cover) * 2 }))
