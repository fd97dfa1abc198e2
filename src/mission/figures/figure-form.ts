import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, aText } from '#web/text-answers.ts'

const aCount = (what: string) =>
  z.coerce
    .number({ error: `Enter ${what} as a whole number` })
    .int(`Enter ${what} as a whole number`)
    .min(0, `Enter ${what} as a whole number`)
    .max(1_000_000, `Enter ${what} as a whole number`)

const aYear = z.coerce.number({ error: 'Choose the school year' }).int('Choose the school year')

/** A figure of one school and year. */
export const figureForm = z.object({
  measure: aChoice('what it is a figure of'),
  schoolYear: aYear,
  reached: aCount('how many'),
  total: aCount('of how many'),
  restsOn: aText('what it rests on'),
})

/** Figures of many schools at once, a school a line. */
export const manyForm = z.object({
  measure: aChoice('what they are figures of'),
  schoolYear: aYear,
  lines: aLongText('the figures, a school a line', 100_000),
  restsOn: aText('what they rest on'),
})

/** When the mission began. */
export const startForm = withDates(['startedOn'], z.object({ startedOn: aDay('the day') }))
