import { z } from 'zod'
import { countSchema, idSchema, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const own = z
  .boolean()
  .default(false)
  .describe('true where the document says nothing of it and this is the service’s own')

/** The named person of a service to whom a school turns beyond its adviser: what is asked, and what a school is supported in. */
export const firstContactSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  by: z.array(idSchema).min(1).describe('roles of this file whose holders are asked, and answer'),
  answer: z
    .strictObject({ workingDays: countSchema, own })
    .describe('by when a school hears, in working days, those of school holidays left out'),
  occasions: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        says: saysSchema,
        source: sourceSchema,
        steps: z
          .array(z.strictObject({ id: idSchema, name: textSchema, own }))
          .default([])
          .describe('what is done in it, one after the other'),
      }),
    )
    .default([])
    .describe('what a school goes through with that person’s support, between two dates'),
})
