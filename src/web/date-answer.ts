import { z } from 'zod'
import { toPlainDate, type PlainDate } from '#shared/plain-date.ts'
import type { Answers } from './answers.ts'

/** A year outside of these was mistyped: nothing that a service plans or remembers lies there. */
const [FIRST, LAST] = ['1900-01-01', '2199-12-31']

const PARTS = ['day', 'month', 'year'] as const

/** Joins the three boxes of each date named into one answer, '2026-11-12', before the form is read. */
export function withDates<T extends z.ZodType>(names: readonly string[], form: T) {
  return z.preprocess((answers) => joinDates(names, answers as Answers), form)
}

/** A date that must be given, and exist. `what` finishes "Enter …", as in "Enter the date of the visit". */
export function aDate(what: string) {
  return anOptionalDate(what).pipe(z.custom<PlainDate>((date) => typeof date === 'string', `Enter ${what}`))
}

/** A date that may be left empty; if anything was typed, it must be a date. */
export function anOptionalDate(what: string) {
  return z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text) return undefined
      const date = toPlainDate(text)
      if (!date || date < FIRST || date > LAST)
        context.addIssue({
          code: 'custom',
          message: `Enter ${what} as a day, a month and a year${date ? ' in full' : ''}, for example 12 11 2026`,
        })
      return date
    })
}

/** What was typed in the three boxes of a date, to show it again. */
export function dateParts(answers: Answers, name: string): Partial<Record<(typeof PARTS)[number], string>> {
  const [year = '', month = '', day = ''] = (answers[name] ?? '').split('-')
  const before = { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
  return Object.fromEntries(PARTS.map((part) => [part, answers[`${name}-${part}`] ?? before[part]]))
}

/** The date that was typed in three boxes, or given in an address; undefined where it is none. */
export function dateIn(answers: Answers, name: string): PlainDate | undefined {
  return toPlainDate(joinDates([name], answers)[name] ?? '')
}

/** Joins the boxes of each date named, as a form that knows its names only once it was sent does itself. */
export function joinDates(names: readonly string[], answers: Answers): Answers {
  const joined = { ...answers }
  for (const name of names) {
    const [day = '', month = '', year = ''] = PARTS.map((part) => (answers[`${name}-${part}`] ?? '').trim())
    if (day || month || year) joined[name] = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return joined
}
