import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** That no concern raised with a school is a surprise to it; left out, the service keeps no concerns and asks for no conversation. */
export const concernsSchema = z.strictObject({
  ...limitShape,
  firm: z.literal(true),
  talkedWith: z
    .array(idSchema)
    .min(1)
    .describe('roles of this file at the school with whom a concern is talked about first, or whoever acts for them'),
  aboutTheHead: z.array(idSchema).min(1).describe('with whom instead, where it concerns one of those'),
  kinds: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        says: saysSchema,
        source: sourceSchema,
        serious: z.boolean().default(false).describe('true where the service may act without the school’s agreement'),
        belowExpectations: z
          .boolean()
          .default(false)
          .describe('true for what is recorded where the progress of children is judged below expectations'),
      }),
    )
    .min(1)
    .describe('as what a concern is recorded once it was talked about'),
  before: z
    .strictObject({
      categories: z.array(idSchema).default([]).describe('categories of need that ask for a conversation first'),
      notices: z.boolean().default(false).describe('true where a notice to a school asks for one too'),
    })
    .describe('what else waits for a conversation about a concern'),
  inConfidence: z
    .strictObject({
      ...limitShape,
      firm: z.literal(true),
      months: countSchema.describe('for how long at most something is kept from the school'),
      own: z.boolean().default(false).describe('true where the service set the time itself'),
    })
    .optional()
    .describe('what is given in confidence, to named readers until a day; left out, nothing is'),
})
