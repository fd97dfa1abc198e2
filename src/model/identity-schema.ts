import { z } from 'zod'
import { textSchema } from './schema-parts.ts'

/** Whose model it is, for which school year, how far it has come, and from which document. */
export const identitySchema = z.strictObject({
  authority: textSchema.describe('the name of the authority'),
  title: textSchema.describe('the title of the service model'),
  schoolYear: z
    .string()
    .regex(/^\d{4}\/\d{2}$/)
    .describe('a school year in quotes, such as 2011/12'),
  status: z.enum(['proposed', 'in-consultation', 'final', 'superseded']),
  transitional: z.boolean().default(false),
  source: z.strictObject({ title: textSchema, date: textSchema.optional() }),
})

/** How far a model has come, in words that can stand within a sentence. */
export const MODEL_STATUSES: Readonly<Record<z.infer<typeof identitySchema>['status'], string>> = {
  proposed: 'proposed',
  'in-consultation': 'in consultation',
  final: 'final',
  superseded: 'superseded',
}
