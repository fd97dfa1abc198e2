import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** Who intervenes at a school: its own governing body, or the service. */
export const INTERVENERS = ['governing-body', 'service'] as const

/** What an intervention can rest on, each on a day. */
export const INTERVENTION_GROUNDS = [
  'set-up-by-governing-body',
  'leaders-consulted',
  'governing-body-asked',
  'governing-body-consulted',
] as const

/** One kind of intervention: who makes it, on what it rests, at which schools it is open, and what it comes after. */
export const interventionKindSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  by: z.enum(INTERVENERS),
  says: saysSchema,
  source: sourceSchema,
  recordedBy: z
    .array(idSchema)
    .default([])
    .describe('roles of this file that enter it for their school, beside who issues notices'),
  shows: z
    .array(
      z.strictObject({
        ...limitShape,
        anyOf: z.array(z.enum(INTERVENTION_GROUNDS)).min(1).describe('one of these is shown, with its day'),
      }),
    )
    .default([]),
  onlyFor: z
    .strictObject({
      ...limitShape,
      firm: z.literal(true),
      schoolTypes: z.array(idSchema).min(1).describe('types of school of this file at which it is open'),
      elsewhere: saysSchema.describe(
        'what is done at the others, where the concern is written to who answers for them',
      ),
    })
    .optional(),
  follows: z
    .strictObject({ id: idSchema, kind: idSchema, says: saysSchema, source: sourceSchema })
    .optional()
    .describe('the kind that comes first; one without it is saved and marked'),
})
