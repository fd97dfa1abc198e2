import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema, yearDateSchema } from './schema-parts.ts'
import { conditionSchema } from './visit-types-schema.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })
const ownSchema = z
  .boolean()
  .default(false)
  .describe('true where the document gives no number and this one is the service’s own')

const daysSchema = z
  .number()
  .min(0)
  .max(400)
  .refine((days) => Number.isInteger(days * 2))
  .describe('days, in halves')

/** For which schools something is due: what is all true of a school, with the categories of need in which it may stand. */
const dueConditionSchema = conditionSchema.extend({
  categories: z.array(idSchema).min(1).optional().describe('categories of need of this file'),
})

/** What a school or a group is due in a year, who gives it, and whether what is booked is held to it. */
const dueSchema = z.strictObject({
  ...limitShape,
  firm: z.boolean().describe('true where a school without it is a gap that is shown, and where no more may be booked'),
  kinds: z.array(idSchema).min(1).describe('kinds of day that count towards it; the first is the usual one'),
  by: z.array(idSchema).min(1).describe('roles of this file that give it'),
  group: idSchema.optional().describe('a group kind: it is due to groups and not to schools'),
  days: daysSchema.optional().describe('so many a year'),
  perSchool: daysSchema.optional().describe('of a group: so many for each of its schools'),
  bySize: z
    .array(z.strictObject({ upTo: z.int().min(1).optional(), days: daysSchema }))
    .min(1)
    .optional()
    .describe('of a group: by how many schools it has, the smallest first; the last may have no upTo'),
  visits: idSchema.optional().describe('a type of visit: its length as often as it is made, for the schools it is for'),
  own: ownSchema,
  onlyFor: z.array(dueConditionSchema).min(1).optional().describe('schools of which one of these is all true'),
  bounded: z.boolean().default(false).describe('true where no more than this is booked until somebody raises it'),
  raisedBy: z.array(idSchema).default([]).describe('roles that may raise it for a school'),
  inSchool: z
    .strictObject({ ...limitShape, days: daysSchema })
    .optional()
    .describe('how many of them are in school'),
})

const capacitySchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  usual: z
    .array(z.strictObject({ role: idSchema, days: daysSchema, own: ownSchema }))
    .default([])
    .describe('roles whose holders have days to give, and how many a full-time person has in a year'),
  bounds: z
    .array(z.strictObject({ ...limitShape, of: z.enum(['person', 'team']) }))
    .default([])
    .describe('the rules on giving more days than a person, or all of them together, have'),
})

const needNamedSchema = z.strictObject({
  ...limitShape,
  roles: z.array(idSchema).min(1).describe('roles whose days are given for a need'),
  seenBy: z.array(idSchema).min(1).describe('roles that identify it'),
})

const statementSchema = z.strictObject({
  ...limitShape,
  by: yearDateSchema.optional().describe('when every school has it'),
  holds: z.array(z.enum(['category', 'adviser', 'people', 'days', 'programmes'])).min(1),
  goesTo: z.array(idSchema).min(1).describe('roles of this file that read it at the school'),
})

/** Days: the kinds there are, what schools and groups are due, what people have to give, and what a school is told of it. */
export const daysSectionSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  kinds: z.array(named).min(1).describe('what an allocated day is for'),
  functions: z
    .strictObject({
      purposesOf: z.array(idSchema).default([]).describe('types of visit whose purposes are functions of the time'),
      more: z.array(named).default([]),
    })
    .default({ purposesOf: [], more: [] })
    .describe('by what the time is told apart'),
  due: z.array(dueSchema).default([]),
  capacity: capacitySchema,
  needNamed: needNamedSchema.optional().describe('the rule that days answer a need that somebody identified'),
  unused: z
    .strictObject({ ...limitShape, are: z.enum(['lapse', 'carry']), own: ownSchema })
    .optional()
    .describe('what becomes of days that a school was due and did not use in the year; left out, they lapse'),
  statement: statementSchema.optional().describe('what a school is told at the start of the year'),
})
