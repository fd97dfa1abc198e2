import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** How schools come by each other's help, from what a school needs to what changed; left out, nobody brokers. */
export const brokeringSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  kinds: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        about: textSchema.optional().describe('what belongs to it, in a sentence'),
        given: z
          .array(idSchema)
          .default([])
          .describe(
            'the roles of whoever gives it in person, who leads a school that offers; none where it is the school’s',
          ),
        through: z.array(idSchema).default([]).describe('the kinds of group whose offers of it come first'),
        focused: z
          .boolean()
          .default(false)
          .describe('true where no agreement stands without objectives and dated actions'),
        published: z.boolean().default(false).describe('true where what came of it is told to all schools'),
        direct: z.boolean().default(false).describe('true where schools may agree it between themselves'),
        source: sourceSchema,
      }),
    )
    .min(1)
    .describe('the kinds of help that one school gives another'),
  said: z
    .strictObject({
      says: saysSchema,
      source: sourceSchema,
      roles: z.array(idSchema).min(1).describe('the roles at a school that say what it needs'),
      forSchools: z.array(idSchema).default([]).describe('the roles of the service that say it for a school of theirs'),
    })
    .describe('who says what a school needs of others'),
  brokers: z
    .strictObject({ ...limitShape, roles: z.array(idSchema).min(1) })
    .describe('the roles that find who helps, for the schools over which they are held'),
  outside: z
    .strictObject({ ...limitShape, roles: z.array(idSchema).min(1) })
    .optional()
    .describe('who alone brokers what lies outside the priorities, where not everybody who brokers does'),
  direct: z
    .strictObject(limitShape)
    .optional()
    .describe('that schools help each other without being brokered, at no cost'),
  focus: z.strictObject(limitShape).optional().describe('what an agreement of a focused kind holds'),
  agreed: z
    .strictObject({ ...limitShape, roles: z.array(idSchema).min(1).describe('the roles that agree for their school') })
    .describe('that both schools agree before help begins'),
  release: z.strictObject(limitShape).describe('that whoever leads a school releases its staff'),
  capacity: z.strictObject(limitShape).describe('that nobody gives more days than they offer'),
  risk: z.strictObject(limitShape).optional().describe('what is asked where whoever gives is itself in need'),
  log: z
    .strictObject({ ...limitShape, silentDays: countSchema, own: z.boolean().default(false) })
    .describe('after how many days without an entry the log is asked for'),
  review: z.strictObject(limitShape).describe('that help is reviewed before it is called done'),
  impact: z.strictObject(limitShape).describe('what is said of what changed'),
})
