import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = { id: idSchema, name: textSchema }

/** One category of need: what it brings, which levels go with it, what entering it takes, how long it lasts and how one leaves it. */
const categorySchema = z.strictObject({
  ...named,
  short: textSchema.optional().describe('its name where there is little room, such as Enhanced'),
  says: saysSchema,
  source: sourceSchema,
  levels: z
    .strictObject({ ...limitShape, firm: z.literal(true), anyOf: z.array(z.int()).min(1) })
    .optional()
    .describe('the levels with which it goes; the first is the usual one'),
  asks: z
    .array(z.strictObject({ ...limitShape, what: z.enum(['reason', 'purpose']) }))
    .default([])
    .describe('what whoever decides on it has to give'),
  leaves: z
    .array(
      z.strictObject({
        ...limitShape,
        to: z.array(idSchema).min(1).describe('categories of this list into which a school goes from it'),
        takes: z
          .enum(['evidence', 'another-first'])
          .describe(
            'evidence where something held has to show it; another-first where one cannot go there straight from here',
          ),
      }),
    )
    .default([])
    .describe('what a move from it takes; to a category that is not named here it takes nothing'),
  limit: z
    .strictObject({
      ...limitShape,
      firm: z.literal(false),
      months: countSchema,
      reason: idSchema.optional().describe('only where it was entered for this reason'),
      putForwardAs: idSchema.describe('the reason with which a school is put forward once they have passed'),
    })
    .optional()
    .describe('after how many months a school is put forward, and for what; a person decides'),
})

/** Once a year all schools are looked at together: who has something to say of each, and in which colours. */
const roundSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  teams: z
    .array(z.strictObject({ ...named, roles: z.array(idSchema).default([]), source: sourceSchema }))
    .min(1)
    .describe(
      'who else adds a line of each school; roles of this file, or whoever speaks for a team where none is named',
    ),
})

/** How much a school needs of the service, and who says so: categories in the order of need, levels, reasons and purposes. */
export const needSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  start: idSchema.describe('the category of a school for which nothing was decided yet'),
  levels: z
    .strictObject({ points: z.array(z.int()).min(2), name: textSchema, source: sourceSchema })
    .optional()
    .describe('a scale beside the categories, the least need first'),
  categories: z.array(categorySchema).min(2).describe('the least need first'),
  reasons: z
    .array(
      z.strictObject({
        ...named,
        source: sourceSchema,
        takesWords: z.boolean().default(false).describe('true where it is said in words of its own'),
        madeBy: z.array(textSchema).default([]).describe('who can have said so, with the day: LEA, Ofsted'),
      }),
    )
    .default([]),
  purposes: z
    .array(
      z.strictObject({
        ...named,
        source: sourceSchema,
        phases: z.array(idSchema).default([]),
        strand: idSchema.optional().describe('the strand of this file to which it belongs'),
      }),
    )
    .default([])
    .describe('for what a school is given more'),
  intensities: z.array(textSchema).default([]).describe('how much of it, the least first'),
  seenBy: z.array(textSchema).default([]).describe('who saw the need'),
  nextLookMonths: countSchema
    .optional()
    .describe('after how many months one looks again, unless somebody says otherwise'),
  replyDays: countSchema
    .optional()
    .describe('within how many days a school answers its letter; 28 where nothing is said'),
  round: roundSchema
    .optional()
    .describe('how all schools are looked at once a year; left out where the usual teams speak'),
})
