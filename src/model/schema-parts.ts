import { z } from 'zod'

/** An id is kept for ever; names may change. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('small letters, digits and hyphens, beginning with a letter, such as data-analysis')

/** A line of text that is not empty. */
export const textSchema = z.string().trim().min(1).describe('a few words in quotes or plain')

/** One sentence in the authority's words; it is what a person reads when the rule speaks. */
export const saysSchema = z.string().trim().min(1).describe("one sentence in the authority's own words")

/** The requirement's number, or the paragraph of the authority's own document. */
export const sourceSchema = z.string().trim().min(1).describe("a requirement's number or a paragraph, such as NF-58")

/** Whether a rule blocks. */
export const firmSchema = z.boolean().describe('true where the rule blocks, false where it asks for a reason')

/** A whole number from 1 up. */
export const countSchema = z.int().min(1).describe('a whole number, 1 or more')

/** What every rule of a model carries: its anchor in the handbook, whether it blocks, its sentence and its source. */
export const limitShape = { id: idSchema, firm: firmSchema, says: saysSchema, source: sourceSchema }

/** A rule with no other parameter. */
export const limitSchema = z.strictObject(limitShape)

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** A date that moves with the year the model runs for: '25 July', '1 September next school year'. */
export const yearDateSchema = z
  .string()
  .regex(new RegExp(`^([1-9]|[12][0-9]|3[01]) (${MONTHS})( (this|next) school year)?$`))
  .describe('a day and a month, such as 25 July or 1 September next school year')

/** What a person must have on file: any one of some trainings, or all of some, perhaps only between two dates. */
export const gateSchema = z.strictObject({
  ...limitShape,
  when: z
    .enum(['always', 'outside-own-phase'])
    .default('always')
    .describe('outside-own-phase where it is asked only of work in a phase that is not the person’s own'),
  anyOf: z.array(idSchema).min(1).optional().describe('a list of trainings of which one is enough'),
  allOf: z.array(idSchema).min(1).optional().describe('a list of trainings that are all needed'),
  from: yearDateSchema.optional(),
  until: yearDateSchema.optional(),
  onlyCounted: z
    .boolean()
    .default(false)
    .describe('yes where nobody is refused or warned, and who is without it only counts in the report of who is ready'),
})
