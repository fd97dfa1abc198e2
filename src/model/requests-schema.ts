import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const ruled = z.strictObject({ ...limitShape, firm: z.literal(true) })

/** What schools may ask of the service beyond what is due to them: with whom they talk it over first, and who answers. Left out, nobody asks. */
export const requestsSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('the one name under which schools know all of it'),
  says: saysSchema,
  source: sourceSchema,
  askedBy: z.array(idSchema).min(1).describe('the roles at a school that ask for it'),
  tried: ruled
    .extend({ title: textSchema })
    .describe('that a school says what it tried itself, or why its own capacity is not enough'),
  discussion: ruled
    .extend({
      with: z.array(idSchema).min(1).describe('the roles with whom a request is talked over before it goes forward'),
      recordOf: z.array(idSchema).min(1).describe('the types of visit on whose record it stands'),
    })
    .describe('that a request goes forward once it was talked over'),
  agreements: z
    .array(z.strictObject({ id: idSchema, name: textSchema, says: saysSchema, source: sourceSchema }))
    .default([])
    .describe('who agrees that it is needed, each with a day and a name'),
  reasons: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        examples: z.array(textSchema).default([]),
        takesWords: z.boolean().default(false).describe('true where it is said in words'),
        note: textSchema.optional().describe('what can come of it, as the form says it'),
        source: sourceSchema,
      }),
    )
    .min(1),
  guidance: z
    .strictObject({ document: idSchema, source: sourceSchema })
    .optional()
    .describe('the document of the library that says when to ask'),
  opportunities: z
    .array(z.strictObject({ term: idSchema, says: saysSchema, source: sourceSchema }))
    .default([])
    .describe('when in the year it is mostly asked; any other day is as good'),
  answered: ruled
    .extend({
      by: z.array(idSchema).min(1).describe('the roles that answer'),
      withinDays: countSchema.default(28).describe('after so many days an answer is late'),
    })
    .describe('that every request has its answer'),
  lead: ruled
    .extend({
      role: idSchema.describe('the role that whoever leads is given at the school'),
      kinds: z.array(idSchema).min(1).describe('the roles of which one is held by whoever is named'),
    })
    .optional()
    .describe('that whoever accepts a request names who leads what comes of it'),
})
