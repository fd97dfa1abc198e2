import { z } from 'zod'
import { isId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { aDate, anOptionalDate } from './date-answer.ts'
import { answersIn } from './answers.ts'

// A null character cannot be stored, and no other control character is ever meant.
const isClean = (text: string) => !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text.replaceAll('\r\n', '\n'))

/** One line that must be given. `what` finishes "Enter …". */
export function aText(what: string, max = 200) {
  return aLongText(what, max).refine((text) => !text.includes('\n'), `Enter ${what} in one line`)
}

/** One line or several that must be given. */
export function aLongText(what: string, max: number) {
  return z
    .string({ error: `Enter ${what}` })
    .trim()
    .min(1, `Enter ${what}`)
    .max(max, `Enter ${what} in ${max} characters or fewer`)
    .refine(isClean, `Enter ${what} without control characters`)
}

/** A text that may be left empty, and is then null. */
export function anOptionalText(what: string, max = 200) {
  return z
    .string()
    .trim()
    .max(max, `Enter ${what} in ${max} characters or fewer`)
    .refine(isClean, `Enter ${what} without control characters`)
    .optional()
    .transform((text) => (text ? text : null))
}

/** One of a list that the program made. `says` is the sentence for anything else. */
export function oneOf<T extends string>(choices: readonly T[], says: string) {
  return z.custom<T>((given) => typeof given === 'string' && (choices as readonly string[]).includes(given), says)
}

/** One of what the page offers, by its name. `what` finishes "Choose …". */
export function aChoice(what: string) {
  return z
    .string({ error: `Choose ${what}` })
    .trim()
    .min(1, `Choose ${what}`)
    .max(100, `Choose ${what}`)
    .refine(isClean, `Choose ${what}`)
}

/** An id chosen on the page before, or nothing. What has not the shape of one names nothing. */
export const anOptionalId = z
  .string()
  .optional()
  .transform((text) => (text && isId(text) ? text : undefined))

/** Which state of a record was on the page. */
export const aRevision = z.coerce
  .number({ error: 'Load the page again before you save' })
  .int('Load the page again before you save')

// The database's own dates go further than any that is meant.
const isMeant = (date: PlainDate | undefined) => date === undefined || (date >= '1900-01-01' && date <= '2199-12-31')

/** A day that must be given, in a year that is meant. */
export function aDay(what: string) {
  return aDate(what).refine(isMeant, `Enter ${what} with its year in full, for example 12 11 2026`)
}

/** A day that may be left empty, and is then null. */
export function anOptionalDay(what: string) {
  return anOptionalDate(what)
    .refine(isMeant, `Enter ${what} with its year in full, for example 12 11 2026`)
    .transform((date) => date ?? null)
}

/** Several that were ticked, each once. */
export const severalOf = z
  .string()
  .optional()
  .transform((text) => [...new Set(answersIn(text))])
