import { z } from 'zod'
import { idSchema, saysSchema, textSchema } from './schema-parts.ts'

/** For which schools a measure is made. */
export const MEASURE_PHASES = ['nursery', 'primary', 'secondary', 'special', 'post-16'] as const

/** What a measure is about. */
export const MEASURE_TOPICS = ['attainment', 'progress', 'attendance', 'context', 'destinations', 'other'] as const

/** A share of pupils in per cent, a mean of pupils' scores, a progress score around 0, a number of pupils. */
export const MEASURE_KINDS = ['share', 'mean', 'progress', 'count'] as const

/** Which direction is good. */
export const BETTER = ['high', 'low', 'neither'] as const

/** The calendar year in which a school year ends: 2019 is 2018/19. */
export const yearSchema = z
  .int()
  .min(1990)
  .max(2100)
  .describe('the calendar year in which the school year ends, such as 2019 for 2018/19')

/** From one year on, or between two. */
export const yearsSchema = z.strictObject({ from: yearSchema, until: yearSchema.optional() })

/** A group of pupils by which a measure is told apart. */
export const pupilGroupSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('what a person reads, such as disadvantaged pupils'),
  short: textSchema.optional(),
  /** The other side of a gap: girls for boys. */
  otherSide: idSchema.optional().describe('the id of the group on the other side of a gap, such as boys for girls'),
})

/** One measure: what it says, and between which years it says the same. */
export const measureSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('what is measured, in full'),
  short: textSchema.describe('the same in a few words, for a table'),
  topic: z.enum(MEASURE_TOPICS),
  phases: z.array(z.enum(MEASURE_PHASES)).min(1),
  age: z
    .int()
    .min(3)
    .max(19)
    .optional()
    .describe('how old pupils become by the time of it, such as 11 at the end of key stage 2; left out, of any age'),
  kind: z.enum(MEASURE_KINDS),
  unit: textSchema.default('%').describe('what stands after the value: %, points, pupils'),
  decimals: z.int().min(0).max(3).default(0).describe('how many decimals are shown, 0 to 3'),
  better: z.enum(BETTER),
  comparable: z
    .array(yearsSchema)
    .default([])
    .describe('spans of years whose values may be compared with each other; all of them where it is left out'),
  notPublished: z
    .array(z.strictObject({ years: z.array(yearSchema).min(1), says: saysSchema }))
    .default([])
    .describe('years for which there are no values, and why'),
  togetherOf: z
    .array(idSchema)
    .min(2)
    .optional()
    .describe('measures that a pupil reaches all of to count here: the share can be no higher than any of theirs'),
  source: textSchema.describe('the publication or document from which the measure is'),
})

/** Measures and groups of pupils of a service's own, beside those that are published. */
export const ownMeasuresSchema = z.strictObject({
  groups: z.array(pupilGroupSchema).default([]),
  measures: z.array(measureSchema).default([]),
  hideBelow: z
    .int()
    .min(1)
    .max(30)
    .optional()
    .describe('figures of fewer pupils are hidden outside the school and the service'),
})
