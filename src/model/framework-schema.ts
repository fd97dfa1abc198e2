import { z } from 'zod'
import { idSchema, textSchema } from './schema-parts.ts'

/** A day in full, in quotes. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('a day in quotes, such as 2011-09-01')

const points = z.array(z.strictObject({ value: z.int(), label: textSchema })).min(2)

/** A part of a school’s work that is looked at on its own. */
export const areaSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  hint: textSchema.describe('what belongs in it'),
  isOverall: z.boolean().default(false).describe('true of the one that stands above the others'),
})

/** What a national area says beside: of pupils of which ages it is, and which of a school's figures belong to it. */
const nationalAreaSchema = areaSchema.extend({
  points: points.optional(),
  ages: z.strictObject({ from: z.int().optional(), until: z.int().optional() }).optional(),
  figures: z.array(z.enum(['attainment', 'progress', 'attendance', 'destinations'])).default([]),
})

/** A national framework: a file of the folder frameworks/. */
export const nationalFrameworkSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  publisher: textSchema,
  version: textSchema,
  from: dateSchema,
  until: dateSchema.optional(),
  says: textSchema,
  best: z.enum(['lowest', 'highest']),
  points,
  areas: z.array(nationalAreaSchema).min(1),
})
