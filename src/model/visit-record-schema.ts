import { z } from 'zod'
import { idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const feedbackForm = z
  .strictObject({
    title: textSchema,
    says: saysSchema.optional().describe('what stands above the prompts'),
    prompts: z
      .array(
        z.strictObject({
          text: textSchema.describe('what the form asks for'),
          lines: z.int().min(1).max(30).default(6).describe('how many lines there are to write on'),
          source: sourceSchema,
        }),
      )
      .min(1),
    source: sourceSchema,
  })
  .describe('a form that is left blank with the governors; what is written on it is nowhere kept')

const reply = z
  .strictObject({
    asked: z.boolean().default(true).describe('false where the school does not read it for accuracy first'),
    accurate: z
      .enum(['issued', 'waits'])
      .default('issued')
      .describe('what becomes of one that the school finds accurate: issued at once, or waits for its author'),
    none: z
      .enum(['issued', 'waits'])
      .default('issued')
      .describe('what becomes of one without a reply when the time for it has passed'),
    before: limitSchema.optional().describe('the rule on issuing one before the school has replied'),
    corrections: z.boolean().default(false).describe('true where the school reads a correction for accuracy too'),
  })
  .describe('how the school reads a record for accuracy; the clock reply-to-record says how long it has')

const checkedBy = z.strictObject({
  who: z.enum(['not-author']),
  which: z
    .union([
      z.literal('all'),
      z.strictObject({ firstOfAuthor: z.int().min(1).describe("how many of a person's first records are checked") }),
      z.strictObject({ oneIn: z.int().min(2).describe('one record in so many is checked') }),
    ])
    .default('all')
    .describe("all, firstOfAuthor: 5 (a person's first five), or oneIn: 4 (a sample of one in four)"),
  ...limitShape,
})

/** What is kept of a kind of visit, who reads it before it is issued, and to whom it goes. */
export const visitRecordSchema = z.strictObject({
  id: idSchema,
  keep: z.enum(['required', 'optional', 'forbidden']),
  form: idSchema.optional().describe('a record form of this file'),
  mustHave: z.strictObject({ sections: z.array(idSchema).min(1), ...limitShape }).optional(),
  checkedBy: checkedBy.optional(),
  reply: reply.prefault({}),
  goesTo: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe(
      'roles of this file to whom it goes when it is issued, beside the head; left out, the chair of governors',
    ),
  holdOnly: z.array(z.enum(['date', 'linkAdviser', 'held', 'feedbackFormLeft'])).default([]),
  feedbackForm: feedbackForm.optional(),
  says: saysSchema,
  source: sourceSchema,
})
