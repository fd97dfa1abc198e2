import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

const timeShape = {
  ...limitShape,
  firm: z.literal(false),
  count: countSchema,
  unit: z.enum(['working-days', 'calendar-days', 'weeks', 'months']),
  schoolHolidaysCount: z.boolean().describe('false where days of the school holidays are left out'),
}

/** One kind of notice to a school: on what it rests, what it says, at which schools it is open, how long it gives, who is told and what follows. */
export const noticeKindSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  many: textSchema,
  says: saysSchema,
  source: sourceSchema,
  own: z.boolean().default(false).describe('true where the service added it itself: it is not in its document'),
  grounds: z.array(named).min(1).describe('on what it can rest; one or more are named'),
  parts: z
    .array(z.strictObject({ id: idSchema, title: textSchema, hint: textSchema, source: sourceSchema }))
    .min(1)
    .describe('what it says, in this order, before what has to be done and by when'),
  capacity: z
    .strictObject({
      ...limitShape,
      firm: z.literal(false),
      scale: idSchema.describe('the scale of this file on which a school’s capacity for improvement is judged'),
      judgedBy: z.array(idSchema).min(1).describe('roles of this file at the school, each of which judges apart'),
    })
    .optional()
    .describe('left out where it does not rest on such judgements; it needs a case that goes on'),
  onlyFor: z
    .strictObject({
      ...limitShape,
      firm: z.literal(true),
      maintained: z.literal(true).describe('open only at schools that an authority maintains'),
      elsewhere: saysSchema.describe('what is done at the others, where it is written to who answers for them'),
      alsoTo: z.array(textSchema).default([]).describe('to whom else it is written there'),
    })
    .optional(),
  servedOn: textSchema.describe('on whom it is served: The governing body'),
  tells: z.array(idSchema).min(1).describe('roles of this file at the school that are told, and may answer'),
  copies: z
    .array(z.strictObject({ name: textSchema, source: sourceSchema }))
    .default([])
    .describe('who else gets a copy, and of which schools'),
  comply: z.strictObject(timeShape).optional().describe('how long it gives at least'),
  represent: z.strictObject(timeShape).optional().describe('within what time the school can say what it thinks of it'),
  consequences: z.array(named).min(1).describe('what can follow where it is not complied with'),
})
