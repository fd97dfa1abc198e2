import { z } from 'zod'
import { idSchema, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

/** Help that is given without a visit being booked, and of which nothing is kept but its time; left out, it is not logged. */
export const informalSupportSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('what the service calls it, such as Informal support'),
  kinds: z.array(named).min(1).describe('the ways in which it is given, such as by telephone'),
  topics: z.array(named).min(1).describe('what it may have been about: one is chosen, and nothing is written'),
  says: saysSchema,
  source: sourceSchema,
})
