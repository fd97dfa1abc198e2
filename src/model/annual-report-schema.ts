import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema, yearDateSchema } from './schema-parts.ts'

/** What a service writes once a year of each school, from what was written of its visits. */
export const annualReportSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  restsOn: z
    .strictObject({ ...limitShape, visitType: idSchema })
    .optional()
    .describe('the kind of visit that has to be held before the report is issued'),
  sections: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        hint: textSchema.describe('what belongs in the section'),
        required: z.boolean().describe('true where the report is not issued while the section is empty'),
        gathers: z
          .array(z.strictObject({ form: idSchema, sections: z.array(idSchema).min(1) }))
          .default([])
          .describe('which sections of which records of the year are gathered here'),
        source: sourceSchema,
      }),
    )
    .min(1),
  criteria: z
    .array(z.strictObject({ id: idSchema, text: textSchema, source: sourceSchema }))
    .default([])
    .describe('what a report meets before it is issued'),
  checkedBy: z
    .strictObject({ ...limitShape, who: z.literal('not-author') })
    .optional()
    .describe('left out where nobody reads it before it is issued'),
  goesTo: z.array(idSchema).min(1).describe('roles of this file at the school to which it goes'),
  due: z
    .strictObject({ id: idSchema, says: saysSchema, source: sourceSchema, by: yearDateSchema })
    .optional()
    .describe('the last day of the school year on which it is on time'),
})
