import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const section = idSchema.optional().describe('the section of its form beside which they stand while it is written')

/** What is supposed from figures before a visit, how it reaches the school, and how each can turn out. */
export const hypothesesSchema = z.strictObject({
  ...limitShape,
  issued: z
    .boolean()
    .default(false)
    .describe('true where the school reads none before they are issued to it, all at once'),
  terms: z
    .array(idSchema)
    .default([])
    .describe('terms of this file, before the visit of which each school has them; left out, before any'),
  tells: z.array(idSchema).default([]).describe('roles of this file that are told at the school when they are issued'),
  section,
  results: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema.describe('how one turned out, such as Supported by what was seen'),
        tested: z.boolean().default(true).describe('false where it means that it was not looked at'),
      }),
    )
    .min(2),
})

/** The review of what actions and support behind the latest results achieved. */
export const impactSchema = z.strictObject({ id: idSchema, section, says: saysSchema, source: sourceSchema })
