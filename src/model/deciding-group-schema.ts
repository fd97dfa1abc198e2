import { z } from 'zod'
import { besideDecidingShape } from './beside-deciding-schema.ts'
import { countSchema, idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

/** Who beside the heads sits on the body: one for each of some phases, or one alone. */
const seatSchema = z.strictObject({
  ...limitShape,
  name: textSchema.describe('what whoever sits there is called'),
  roles: z.array(idSchema).min(1).optional().describe('roles of this file, one of which the person holds'),
  phases: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('phases of this file, each with one; left out where one sits alone'),
  amongHeads: z
    .boolean()
    .default(false)
    .describe('true where a head of the body whose school meets the standard fills it too, and more than one may'),
})

/** The body of heads that decides for the schools: who sits on it, what it deals with and what only it decides. */
export const decidingGroupSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('what the body is called, such as Strategic Group'),
  says: saysSchema,
  source: sourceSchema,
  heads: z.strictObject({ ...limitShape, least: countSchema, most: countSchema }).describe('how many heads sit on it'),
  delegates: z
    .strictObject({ ...limitShape, phases: z.array(idSchema).min(1) })
    .describe('the phases of which each has delegated a head'),
  standard: textSchema.describe('the standard that the school of a head may meet, as it is ticked'),
  seats: z.array(seatSchema).default([]),
  majority: limitSchema.describe('a rule: heads hold the majority of the votes that count'),
  interest: limitSchema.describe('a rule: whose school gains does not vote'),
  whileShort: limitSchema.describe('a rule: what only it decides waits while it is not complete'),
  remits: z.strictObject({ ...limitShape, of: z.array(named).min(1) }).describe('what its agenda takes'),
  outside: z
    .strictObject({ ...limitShape, words: z.array(textSchema).min(1) })
    .describe('what its agenda does not take, known by these words'),
  onlyItDecides: z.strictObject({
    ...limitShape,
    of: z
      .array(
        z.strictObject({
          ...named.shape,
          considers: z
            .array(textSchema)
            .default([])
            .describe('what is written down as considered before it is decided'),
        }),
      )
      .min(1),
  }),
  ...besideDecidingShape,
})
