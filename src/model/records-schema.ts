import { z } from 'zod'
import { countSchema, idSchema, limitShape, sourceSchema, textSchema } from './schema-parts.ts'

/** A scale of judgement: its points, which end is best, and what is less than satisfactory. */
export const scaleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  best: z.enum(['lowest', 'highest']),
  points: z
    .array(z.strictObject({ value: z.int(), label: textSchema, short: textSchema.optional() }))
    .min(2)
    .describe('the points of the scale, each with a value and a label'),
  lessThanSatisfactory: z.array(z.int()).default([]),
  source: sourceSchema,
})

/** What a record rests on, as the service names it: a lesson seen together, a talk with governors. */
export const evidenceKindSchema = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

/** What a record is made of. */
export const recordFormSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  sections: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        hint: textSchema.describe('what belongs in the section'),
        required: z.boolean(),
        judgement: idSchema.optional().describe('a scale of this file'),
        entries: z
          .enum(['evidence', 'recommendations', 'actions', 'themes'])
          .optional()
          .describe('where the section is a list of entries rather than prose'),
        evidenceKinds: z.array(idSchema).default([]).describe('those it takes; all of this file where none is named'),
        source: sourceSchema,
      }),
    )
    .min(1),
  source: sourceSchema,
})

/** Whether records are written without a connection; left out, they are not. */
export const offlineSchema = z.strictObject({
  ...limitShape,
  days: countSchema.describe(
    'for how many days ahead visits are kept ready on a device, and for how long they stay there',
  ),
})
