import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })
const ownSchema = z
  .boolean()
  .default(false)
  .describe('true where the document does not say it and this is the service’s own')

/** Whom and what a fund may pay for: what is all true of a school, of the purpose and of the kind of day. */
const payForSchema = z.strictObject({
  ...limitShape,
  firm: z.boolean().describe('true where nothing outside it can be drawn, false where it asks for a reason'),
  phases: z.array(idSchema).min(1).optional().describe('phases of this file; left out where any fits'),
  maintained: z.literal(true).optional().describe('true where it is for maintained schools only'),
  purposes: z.array(idSchema).min(1).optional().describe('purposes of this section; left out where any fits'),
  dayKinds: z.array(idSchema).min(1).optional().describe('kinds of day of this file; left out where any fits'),
  own: ownSchema,
})

/** Where money or days come from: of which year, what it pays, and for whom. */
const fundSchema = z.strictObject({
  ...named.shape,
  year: z.enum(['financial-year', 'school-year']).describe('the year for which an amount of it is'),
  pays: z
    .array(z.enum(['money', 'days']))
    .min(1)
    .default(['money']),
  byPhase: z.boolean().default(false).describe('true where it is voted for each phase, so much for each pupil'),
  payFor: payForSchema.optional().describe('whom and what it may pay for; left out where anything may be'),
  least: z
    .strictObject({
      ...limitShape,
      pence: z.int().min(1),
      inYear: z.int().min(1990).describe('the year in which it begins'),
    })
    .optional()
    .describe('the amount below which it asks for a reason'),
})

/** Where the service's money and days come from, and what each may pay for. */
export const fundsSectionSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  purposes: z.array(named).default([]).describe('what money is drawn for; left out where it is said in words'),
  of: z.array(fundSchema).min(1),
})
