import { z } from 'zod'
import { idSchema, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const own = z
  .boolean()
  .default(false)
  .describe('true where the document says nothing of it and this is the service’s own')
const percentSchema = z.number().min(0).max(100).describe('a share in hundredths, such as 90')
const gradesSchema = z.array(idSchema).min(1).describe('grades of that framework of inspection, by their ids')

/** What is known of every school in a year, and what of the performance of all of them is to be kept. Left out, neither is shown. */
export const knowledgeSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  throughPartnership: z
    .array(idSchema)
    .describe('types of visit whose record keeps up what is known through the partnership'),
  individually: z.array(idSchema).describe('types of visit to a single school whose record keeps it up'),
  tailored: z
    .strictObject({ id: idSchema, says: saysSchema, source: sourceSchema })
    .optional()
    .describe('that the level of service follows performance: shown with the data behind it'),
  kept: z
    .strictObject({
      id: idSchema,
      says: saysSchema,
      source: sourceSchema,
      name: textSchema.describe('what the share is of, such as Good or outstanding'),
      framework: idSchema.describe('the framework of inspection whose overall grades are counted'),
      grades: gradesSchema,
      premise: z
        .strictObject({ percent: percentSchema, source: sourceSchema, says: saysSchema })
        .optional()
        .describe('what the model itself assumes'),
      today: z
        .strictObject({
          name: textSchema,
          says: saysSchema,
          source: sourceSchema,
          framework: idSchema.describe('the framework of inspection of today, whose areas are counted'),
          without: gradesSchema,
          start: z.strictObject({ percent: percentSchema, own }).describe('the figure from which it starts'),
        })
        .optional()
        .describe(
          'the measure of today, where that framework gives no overall grade any more; the two are never joined',
        ),
    })
    .optional(),
})
