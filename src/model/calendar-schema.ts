import { z } from 'zod'
import {
  idSchema,
  limitShape,
  countSchema,
  saysSchema,
  sourceSchema,
  textSchema,
  yearDateSchema,
} from './schema-parts.ts'

/** The terms of a year in order, and the periods in which plans are reviewed. Term dates are the authority's, not the model's. */
export const calendarSchema = z.strictObject({
  terms: z
    .array(z.strictObject({ id: idSchema, name: textSchema }))
    .min(1)
    .describe('the terms of a year, in order'),
  reviewPeriods: z
    .array(z.strictObject({ id: idSchema, name: textSchema, terms: z.array(idSchema).min(1) }))
    .min(1)
    .describe('the periods of review, each with its terms'),
  quietTimes: z
    .array(
      z.strictObject({
        id: idSchema,
        from: yearDateSchema,
        until: yearDateSchema,
        says: saysSchema,
        source: sourceSchema,
      }),
    )
    .default([]),
  says: saysSchema.optional(),
  source: sourceSchema,
})

/** What there can be a clock for. */
export const CLOCKED = ['write-record', 'check-record', 'issue-record', 'reply-to-record', 'answer-order'] as const

/** How long something may take. */
export const clockSchema = z.strictObject({
  what: z.enum(CLOCKED),
  count: countSchema,
  unit: z.enum(['working-days', 'calendar-days', 'weeks', 'months']),
  schoolHolidaysCount: z.boolean().describe('false where days of the school holidays are left out'),
  ...limitShape,
})
