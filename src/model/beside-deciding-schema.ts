import { z } from 'zod'
import { countSchema, idSchema, limitSchema, limitShape, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })
const own = z.literal(true).optional().describe('true where the number is the service’s own and stands in no document')
const rolesOf = (says: string) => z.array(idSchema).min(1).describe(`roles of this file, ${says}`)
const matter = idSchema.describe('one of what only the body decides')

/** What stands beside the body that decides: whom it asks, from what it stays apart, and what it decides to have. */
export const besideDecidingShape = {
  liaison: z
    .strictObject({
      ...limitShape,
      through: z.array(idSchema).min(1),
      with: textSchema,
      withinDays: countSchema.default(28).describe('after so many days an answer is late'),
      own,
    })
    .describe('through which roles it asks and is answered, and whom'),
  bodies: z
    .strictObject({
      ...limitShape,
      remit: idSchema
        .optional()
        .describe('the remit under which the agenda takes what is told to them and heard of them'),
      of: z.array(named).min(1),
    })
    .describe('other bodies from which it stays apart, each with a person who liaises'),
  executive: z
    .strictObject({
      ...limitShape,
      body: idSchema.describe('one of the other bodies: the wider one'),
      formedBy: rolesOf('whose holders consult on its form and set it up'),
      connects: z.array(named).min(2).describe('what it may connect; it connects two of them at least'),
    })
    .optional()
    .describe('a wider body that connects the others, consulted on before it is set up'),
  partners: z
    .strictObject({
      ...limitShape,
      matter,
      proposedBy: rolesOf('whose holders may propose one, besides those who sit there'),
      kinds: z.array(named).min(1).describe('what a partner may be'),
    })
    .optional()
    .describe('partners and providers from outside, each accepted by a decision'),
  mediumTerm: z
    .strictObject({
      ...limitShape,
      matter,
      from: z.int().min(1990).max(2100).describe('the first school year in which anything of it holds, by its autumn'),
      of: z
        .array(
          named.extend({ placed: z.boolean().default(false).describe('true where it names the school of its place') }),
        )
        .min(1)
        .describe('what may be decided, each by a decision of its own'),
      place: limitSchema.describe('a rule: at which schools things are placed'),
    })
    .optional()
    .describe('what is decided once the first years have gone well'),
  summary: z
    .strictObject({
      ...limitShape,
      by: rolesOf('whose holders write and present it'),
      together: countSchema.describe('how many of them present it'),
      few: countSchema.describe('of how many schools at least the areas to develop are told together'),
      own,
    })
    .optional()
    .describe('the summary of the audit and of the investment that it calls for'),
}
