import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** The people who act together at a school: what kinds there are, what sets one up, and when it may be closed. */
export const supportTeamsSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  kinds: z.array(z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })).min(1),
  offers: z
    .array(idSchema)
    .default([])
    .describe('offers of this file of which an accepted order sets one up; it is set up on recommendation too'),
  closing: z
    .strictObject({
      ...limitShape,
      firm: z.literal(true),
      scale: idSchema.describe('the scale of this file on which each intervention is judged'),
    })
    .describe('what has to be evaluated before one is closed'),
})
