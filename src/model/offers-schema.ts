import { z } from 'zod'
import { dateSchema } from './framework-schema.ts'
import { idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'
import { conditionSchema } from './visit-types-schema.ts'

/** By what an offer is priced. */
export const PRICED_PER = ['school-year', 'day', 'agreed'] as const

/** Who may begin an order: the school that asks, or the service that recommends. */
export const ORDER_ORIGINS = ['school', 'service'] as const

const rate = z.strictObject({
  schoolTypes: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('types of school of this file for which it holds; left out, for all others'),
  pence: z.int().min(0).describe('pence, a whole number: 265000 is £2,650'),
  from: dateSchema.optional().describe('the first day of an order for which it holds; left out, always'),
  source: sourceSchema,
})

const price = z.strictObject({
  per: z
    .enum(PRICED_PER)
    .describe('school-year, day, or agreed where content and price are agreed case by case and no price is given'),
  rates: z.array(rate).default([]),
  says: saysSchema.optional(),
  source: sourceSchema,
})

/** Something that schools can order: for whom it is, what it costs, what it includes, and who may begin. */
export const offerSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  says: saysSchema,
  strand: idSchema.optional().describe('the strand of this file to which it belongs'),
  programme: idSchema.optional().describe('a programme of this file that a school buys by it for a school year'),
  inPlaceOf: idSchema.optional().describe('an offer of this file in the place of which it is ordered'),
  onlyFor: z
    .strictObject({ anyOf: z.array(conditionSchema).min(1), ...limitShape })
    .optional()
    .describe('the rule on which schools may order it'),
  price,
  includes: z
    .array(z.strictObject({ text: textSchema, source: sourceSchema }))
    .default([])
    .describe('what is within the price, and never charged apart'),
  origins: z
    .array(z.enum(ORDER_ORIGINS))
    .min(1)
    .default([...ORDER_ORIGINS])
    .describe('school where it may be asked for, service where it may be recommended'),
  group: idSchema
    .optional()
    .describe('a kind of group of this file: it is work with the whole group of the school that orders'),
  visitType: idSchema.optional().describe('the type of visit of this file on which it is delivered'),
  free: z
    .strictObject({
      ...limitShape,
      days: z
        .number()
        .min(0.5)
        .max(50)
        .refine((days) => Number.isInteger(days * 2))
        .describe('days in halves'),
      per: z.enum(['headteacher-recruitment']).describe('each recruitment of a headteacher has its own'),
      dayKind: idSchema.optional().describe('the kind of day of this file that a free day is'),
    })
    .optional()
    .describe('the rule on what of it is free'),
  noContent: limitSchema
    .optional()
    .describe('the rule that nothing of what it is about is held: no free text hangs on an order of it'),
  source: sourceSchema,
})
