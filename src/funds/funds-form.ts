import { z } from 'zod'
import { aChoice, aLongText, anOptionalText, aText } from '#web/text-answers.ts'

const MOST_PENCE = 100_000_000_000

/** Pounds as people write them, as whole pence; empty is none. `what` finishes "Enter …". */
export function pounds(what: string) {
  const says = `Enter ${what} in pounds, for example 4000 or 4000.50`
  return z
    .string({ error: says })
    .trim()
    .transform((text, context) => {
      if (text === '') return 0
      const match = /^£?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{2}))?$/.exec(text)
      const found = match ? Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? 0) : NaN
      if (found <= MOST_PENCE) return found
      context.addIssue({ code: 'custom', message: says })
      return z.NEVER
    })
}

/** A number of days in quarters as it is typed: '3', '2.5', '0.25'; empty is none. */
export const daysTyped = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    const typed = text.replace('½', '.5').replace(',', '.')
    if (typed === '') return 0
    const days = /^\d{0,4}(\.\d{1,2})?$/.test(typed) ? Number(typed) : NaN
    if (Number.isInteger(days * 4) && days <= 4000) return days
    context.addIssue({ code: 'custom', message: 'Enter how many days, in quarters, for example 12.5' })
    return z.NEVER
  })

const aCount = (what: string) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      if (/^\d{1,6}$/.test(text) && Number(text) > 0) return Number(text)
      context.addIssue({ code: 'custom', message: `Enter ${what} as a whole number, for example 12400` })
      return z.NEVER
    })

/** A fund that is added. */
export const fundForm = z.object({
  source: aChoice('where it comes from'),
  year: z.coerce
    .number({ error: 'Choose the year' })
    .int('Choose the year')
    .min(1990, 'Choose the year')
    .max(2199, 'Choose the year'),
})

/** What is drawn: for which school, how much, for what. */
export const drawForm = z
  .object({
    school: aText('the school: its URN or its whole name'),
    amount: pounds('how much'),
    purpose: aLongText('what it is for', 200),
    says: anOptionalText('what it buys', 200),
  })
  .transform(({ amount, ...draw }) => ({ ...draw, pence: amount }))

/** What is put in: an amount, or so much for each of so many pupils; days where it pays days. */
export const putInForm = z
  .object({
    pence: pounds('how much').default(0),
    perPupil: pounds('how much for each pupil').default(0),
    pupils: aCount('how many pupils'),
    phase: anOptionalText('the phase', 60),
    days: daysTyped,
    says: anOptionalText('where it was decided', 200),
  })
  .transform(({ pence, perPupil, pupils, days, ...put }) => {
    const isVoted = perPupil > 0 && pupils !== null
    return {
      ...{ ...put, days, pence: isVoted ? perPupil * pupils : pence },
      ...{ perPupilPence: isVoted ? perPupil : null, pupils: isVoted ? pupils : null },
    }
  })

/** Why something is put right or opened again. */
export const becauseForm = z.object({ because: aLongText('why', 500) })

/** Which year or term is closed. */
export const closeForm = z.object({ period: aChoice('a year or a term') })
