import { z } from 'zod'
import { idSchema, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** What can be noticed of a figure: below or above a number, among the lowest of England, falling year by year, a gap that is wide. */
export const TRIGGER_TESTS = ['below', 'above', 'lowest', 'falling', 'gap'] as const

/** The shares of schools of which figures keep where they end: the lowest tenth, the lowest quarter. */
export const LOWEST_SHARES = [5, 10, 25] as const

/** One thing to notice in the figures of a school; each names one measure of one group of pupils. */
const triggerSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('what a person reads, such as Below the floor in reading'),
  measure: idSchema.describe('a measure of this file or of measures/measures.yaml'),
  pupils: idSchema.default('all').describe('a group of pupils, such as fsm'),
  figures: z
    .enum(['result', 'estimate'])
    .default('result')
    .describe('estimate where it is noticed before there are results'),
  below: z.number().optional().describe('noticed where the figure is lower than this number'),
  above: z.number().optional().describe('noticed where the figure is higher than this number'),
  lowest: z
    .union(LOWEST_SHARES.map((share) => z.literal(share)))
    .optional()
    .describe(
      'noticed among the weakest 5, 10 or 25 of a hundred schools of the file; of absence these are the highest',
    ),
  falling: z.int().min(1).max(4).optional().describe('noticed where it fell so many times running'),
  gap: z
    .strictObject({ to: idSchema.describe('the other group of pupils'), wider: z.number().min(0) })
    .optional()
    .describe('noticed where the other group is ahead by more than so many points'),
  asks: textSchema.optional().describe('the hypothesis that is drafted from it; left out, the product writes one'),
  says: saysSchema,
  source: sourceSchema,
})

/** What is noticed in figures, so that somebody looks; nothing is decided by it. */
export const triggersSchema = z.strictObject({
  says: saysSchema,
  source: sourceSchema,
  of: z.array(triggerSchema).min(1),
})
