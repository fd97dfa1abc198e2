import { z } from 'zod'
import { idSchema, textSchema } from '#model/index.ts'

const columnSchema = textSchema.describe('the heading of a column; where it is called differently, A | B')
const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2024-09-02')
  .describe('a day, as 2024-09-02')
const isSchema = z.array(textSchema).min(1).describe('what files write for it')

const frameworkSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  when: textSchema.describe('when it held, in words'),
  from: dateSchema.optional(),
  until: dateSchema.optional(),
  grades: z
    .array(z.strictObject({ id: idSchema, name: textSchema, is: isSchema }))
    .min(1)
    .describe('the best first'),
})

const standardSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  values: z
    .array(
      z.strictObject({
        id: idSchema,
        says: textSchema,
        is: isSchema,
        isMissed: z
          .boolean()
          .optional()
          .describe('that the standard is not met, which is said wherever there is room for little'),
      }),
    )
    .min(1),
})

const inspectionSchema = z.strictObject({
  of: z.enum(['graded', 'ungraded']),
  frameworks: z.array(idSchema).min(1).describe('those under which it can have been; its date says which'),
  number: columnSchema,
  startedOn: columnSchema,
  publishedOn: columnSchema.optional(),
  type: columnSchema.optional(),
  urnThen: columnSchema.optional().describe('the URN of the school at the time'),
  nameThen: columnSchema.optional(),
  overall: columnSchema.optional(),
  outcome: columnSchema.optional().describe('what an ungraded inspection came to, in Ofsted’s words'),
  concern: columnSchema.optional(),
  grades: z.array(z.strictObject({ area: idSchema, column: columnSchema, on: columnSchema.optional() })).default([]),
  standards: z
    .array(z.strictObject({ standard: idSchema, column: columnSchema, on: columnSchema.optional() }))
    .default([]),
})

const layoutSchema = z.strictObject({
  id: idSchema,
  says: textSchema.describe('what such a file is, as a person would know it'),
  recognise: z.array(columnSchema).min(1).describe('columns that only such a file has'),
  urn: columnSchema,
  laestab: columnSchema.describe('the authority’s code and the number of the establishment, in one'),
  name: columnSchema,
  inspections: z.array(inspectionSchema).min(1).describe('the inspections that a row of a school holds'),
})

/** The whole of a file about inspections; what it does not know it refuses. */
export const inspectionsSchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('inspections'),
  id: idSchema,
  name: textSchema,
  publisher: textSchema,
  where: textSchema.describe('where the file is to be had'),
  frameworks: z.array(frameworkSchema).min(1).describe('frameworks of inspection, oldest first'),
  areas: z.array(z.strictObject({ id: idSchema, name: textSchema })).min(1),
  standards: z.array(standardSchema).default([]),
  concerns: z.array(z.strictObject({ id: idSchema, name: textSchema, is: isSchema })).default([]),
  missing: z
    .record(z.string(), idSchema)
    .describe('what is written where there is no grade, and the reason it stands for'),
  layouts: z.array(layoutSchema).min(1),
})
