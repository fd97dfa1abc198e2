import { z } from 'zod'
import { idSchema, textSchema, yearSchema } from '#model/index.ts'

/** What kind of school a row is of, as its file tells them apart: only like is set beside like. */
export const SCHOOL_KINDS = [
  'mainstream',
  'special',
  'primary',
  'secondary',
  'nursery',
  'alternative-provision',
  'independent',
] as const

const kindSchema = z.enum(SCHOOL_KINDS)
const columnSchema = textSchema.describe('the heading of a column; where it is called differently, A | B')
const templateSchema = textSchema.describe('the heading of a column, {group} where the group’s own letters stand')

const rowsSchema = z.strictObject({
  column: columnSchema,
  schools: z.array(textSchema).default([]),
  authorities: z.array(textSchema).default([]),
  england: z.array(textSchema).default([]),
  left: z.array(textSchema).default([]).describe('rows that are read past'),
  otherwise: z.enum(['school', 'fault']).default('fault').describe('what a row with another value is: school or fault'),
})

const kindRuleSchema = z.strictObject({
  column: columnSchema,
  values: z.record(z.string(), kindSchema).default({}),
  numbers: z
    .array(z.strictObject({ from: z.int(), until: z.int(), is: kindSchema }))
    .default([])
    .describe('spans of numbers, such as those of establishments'),
})

const layoutGroupSchema = z.strictObject({
  group: idSchema,
  is: z.string().describe('what stands for {group} in a heading; empty for all pupils'),
  cohort: templateSchema.optional(),
})

const figureSchema = z.strictObject({
  measure: idSchema,
  column: templateSchema,
  group: idSchema.optional().describe('the one group of pupils of this column; all unless said'),
  groups: z.array(idSchema).min(1).optional().describe('the groups for which there is such a column, by {group}'),
  cohort: templateSchema.optional(),
  lower: templateSchema.optional(),
  upper: templateSchema.optional(),
})

/** One layout of a publication: which column of which years is which measure. `like` takes everything else from another. */
export const layoutSchema = z.strictObject({
  id: idSchema,
  says: textSchema.describe('what such a file is, as a person would know it'),
  years: z.strictObject({ from: yearSchema, until: yearSchema.optional() }),
  like: idSchema
    .optional()
    .describe('another layout of this file from which everything that is not said here is taken'),
  renamed: z.record(z.string(), textSchema).optional().describe('columns of the other layout by their name here'),
  recognise: z.array(columnSchema).min(1).optional().describe('columns that only such a file has'),
  urn: columnSchema.optional(),
  laCode: columnSchema.optional(),
  name: columnSchema.optional(),
  year: z
    .strictObject({
      column: columnSchema.optional().describe('a column that holds the year, as 202324 or 2023/24'),
      before: textSchema.optional().describe('a heading that carries the year before, as TELIG_{yy}'),
      others: z.enum(['fault', 'left']).default('fault').describe('what rows of another year are'),
    })
    .optional(),
  breakdown: z
    .strictObject({ column: columnSchema, is: z.record(z.string(), idSchema) })
    .optional()
    .describe('in a long layout: the column that says of which group a row is; rows of other groups are left'),
  release: z.strictObject({ column: columnSchema }).optional().describe('the column that says provisional or final'),
  rows: rowsSchema.optional(),
  schoolKind: z
    .array(kindRuleSchema)
    .optional()
    .describe('how the kinds of school are told apart; the first that knows'),
  emptyAs: columnSchema
    .optional()
    .describe('a column whose missing code holds for all cells of its row that are empty'),
  groups: z.array(layoutGroupSchema).min(1).optional(),
  figures: z.array(figureSchema).min(1).optional(),
})

/** The whole of a publication's file; what it does not know it refuses. */
export const publicationSchema = z.strictObject({
  format: z.literal(1),
  id: idSchema,
  name: textSchema,
  publisher: textSchema,
  where: textSchema.describe('where the file is to be had'),
  missing: z
    .record(z.string(), idSchema)
    .describe('what is written where there is no value, and the reason it stands for'),
  layouts: z.array(layoutSchema).min(1),
})
