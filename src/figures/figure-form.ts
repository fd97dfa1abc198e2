import { z } from 'zod'
import { anOptionalDate, withDates } from '#web/date-answer.ts'
import { FIGURE_KINDS, RELEASES } from './data-set.ts'
import { keyOf, URN_COLUMN, type OwnPart } from './own/own-columns.ts'
import type { Chosen } from './own/own-rules.ts'

const year = z
  .string('Choose the school year of the figures')
  .regex(/^\d{4}$/, 'Choose the school year of the figures')
  .transform(Number)
const release = z.enum(RELEASES, 'Choose whether the figures are provisional, revised or final')

/** What is asked of a published file. */
export const askForm = z.object({ year, release })

/** How many columns of a spreadsheet are offered. */
export const COLUMNS_OFFERED = 60

/** What is asked of a spreadsheet of the service's own. Its columns come as is.0, of.0 and part.0, with the heading they are of. */
export const ownForm = withDates(
  ['dated'],
  z.looseObject({
    ...{ year, release },
    kind: z.enum(FIGURE_KINDS, 'Choose whether these are results or estimates'),
    title: z
      .string('Enter where the figures are from')
      .trim()
      .min(1, 'Enter where the figures are from')
      .max(120, 'Where the figures are from must have 120 characters or fewer'),
    dated: anOptionalDate('the date of the source'),
  }),
)

/** The columns that were chosen on the form, of those that the file has. */
export function chosenColumns(answers: Readonly<Record<string, unknown>>, headings: readonly string[]): Chosen[] {
  return headings.slice(0, COLUMNS_OFFERED).flatMap((heading, at): Chosen[] => {
    const answer = (name: string) => String(answers[`${name}.${at}`] ?? '')
    const measure = answer('is')
    if (measure === '') return []
    if (measure === URN_COLUMN) return [{ heading, key: URN_COLUMN }]
    return [
      { heading, key: keyOf({ measure, pupils: answer('of') || 'all', part: (answer('part') || 'value') as OwnPart }) },
    ]
  })
}
