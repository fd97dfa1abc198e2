import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const duty = { id: idSchema, says: saysSchema, source: sourceSchema }
const firm = { ...limitShape, firm: z.literal(true) }

/** How the progress of a case is reviewed: by whom never, in which subjects, and what a further review states. */
export const caseReviewsSchema = z.strictObject({
  ...duty,
  ledBy: z.strictObject(firm).describe('that who leads support does not lead the review of it'),
  subjects: z.array(textSchema).min(1).describe('in which progress is said'),
  further: z.strictObject(firm).describe('that a further review says which progress made it necessary'),
})

/** Looks at the progress of a school on days that were agreed with it beforehand: who makes them, and what each says. */
export const evaluationsSchema = z.strictObject({
  ...firm,
  name: textSchema.describe('one of them, such as LA evaluation'),
  title: textSchema.describe('many of them, as a heading'),
  lead: idSchema.describe('the role whose holder at the school agrees the days, and writes what each found'),
  parts: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        hint: textSchema.optional(),
        required: z.boolean(),
        source: sourceSchema.optional(),
        own: z.boolean().default(false).describe('true where the part is of the service and not of its document'),
      }),
    )
    .min(1)
    .describe('what each says, in this order'),
  standings: z
    .array(z.strictObject({ id: idSchema, name: textSchema }))
    .min(2)
    .describe('how the school moves towards leaving its category, the best first'),
  external: z
    .strictObject({ ...firm, name: textSchema })
    .optional()
    .describe('that some are made by somebody from outside, where that is appropriate'),
})

/** What governors are told in each term of a case: what is celebrated first, then the other parts in their order. */
export const caseReportsSchema = z.strictObject({
  ...duty,
  parts: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        hint: textSchema.optional(),
        required: z.boolean(),
        source: sourceSchema,
      }),
    )
    .min(1)
    .describe('what follows after what is celebrated, in this order'),
  goesTo: z.array(idSchema).min(1).describe('roles of this file'),
})

/** That progress and achievement are celebrated, first of all, or a note says why there is none yet. */
export const celebrationSchema = z.strictObject({ ...firm, title: textSchema })
