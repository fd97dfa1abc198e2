import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

/** The directory of effective practice that schools have for each other; left out, the service keeps none. */
export const practiceSchema = z.strictObject({
  says: saysSchema,
  source: sourceSchema,
  strand: idSchema.optional().describe('the strand of support that it is of'),
  kinds: z.array(named).min(1).describe('what an entry may be, such as a lead department'),
  aspects: z.array(named).min(1).describe('what it may be good at: by these the directory is searched'),
  contacts: z.array(textSchema).min(1).describe('through whom a school is asked about it, by their job'),
  checked: z
    .strictObject({ ...limitShape, everyMonths: countSchema })
    .describe('how long a check of an entry stands before it is looked at again'),
})
