import { z } from 'zod'
import { idSchema, measureSchema, pupilGroupSchema, saysSchema, textSchema } from '#model/index.ts'

/** Why a value is not there. */
export const reasonSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('a word or two, for a table'),
  says: saysSchema.describe('one sentence that says why there is no value'),
})

/** The whole of measures/measures.yaml; what it does not know it refuses. */
export const dictionarySchema = z.strictObject({
  format: z.literal(1),
  hideBelow: z.int().min(1).max(30).describe('figures of fewer pupils are hidden outside the school and the service'),
  groups: z.array(pupilGroupSchema).min(1),
  reasons: z.array(reasonSchema).min(1),
  measures: z.array(measureSchema).min(1),
  missing: z
    .record(z.string(), idSchema)
    .describe('what people write in their own spreadsheets where there is no value, and the reason it stands for'),
})
