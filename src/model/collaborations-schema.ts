import { z } from 'zod'
import { countSchema, idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** What a kind of joint work may ask to be said of it. */
const ANSWERS = ['issue', 'appointment', 'job', 'baseline', 'saving'] as const
/** Where somebody who takes part comes from, as against the schools that do. */
const FROM = ['anywhere', 'its-schools', 'other-schools', 'other-communities'] as const

/** A person, or several, named beside the schools: peers, a friend from outside, who leads. */
const partSchema = z.strictObject({
  ...limitShape,
  name: textSchema,
  roles: z.array(idSchema).min(1).describe('roles of this file, one of which the person holds'),
  from: z
    .enum(FROM)
    .default('anywhere')
    .describe('where the person leads or works, as against the schools that take part'),
  least: z.int().min(0).max(1).default(1).describe('1 where nothing of the kind is set up without one'),
  most: countSchema.optional().describe('a whole number of those there are at once; left out for any number'),
  inWords: z.boolean().default(false).describe('true where somebody who is not of the service may be named in words'),
})

const kindSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  many: textSchema,
  says: saysSchema,
  source: sourceSchema,
  setUpBy: z
    .array(idSchema)
    .min(1)
    .describe('the roles that set one up for a school over which they are held, and keep it'),
  groupKind: idSchema.optional().describe('a kind of group whose rules on size and place hold of its schools'),
  size: z.strictObject({ ...limitShape, min: countSchema.optional(), max: countSchema.optional() }).optional(),
  within: limitSchema.optional().describe('a rule: its schools are all of one community'),
  parts: z.array(partSchema).default([]),
  asks: z
    .array(z.strictObject({ ...limitShape, what: z.enum(ANSWERS) }))
    .default([])
    .describe('what is said of each; the saving with what came of it, the rest when it is set up'),
  meets: z
    .strictObject({ ...limitShape, days: countSchema, own: z.boolean().default(false) })
    .optional()
    .describe('after how many days without a meeting or a contact the next one is asked for'),
})

/** How schools work together, kind by kind, and how communities are led; left out, the service keeps nothing of it. */
export const collaborationsSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  group: idSchema.describe('the kind of group that is a community of schools'),
  kinds: z.array(kindSchema).min(1),
  outcome: limitSchema.describe('a rule: what came of it is said before it ends'),
  support: z
    .strictObject({
      id: idSchema,
      says: saysSchema,
      source: sourceSchema,
      dayKind: idSchema,
      roles: z.array(idSchema).min(1),
    })
    .optional()
    .describe('the kind of days that communities are given at their beginning, and the roles of those who give them'),
})
