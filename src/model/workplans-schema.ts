import { z } from 'zod'
import { countSchema, idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const workplanSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  phases: z.array(idSchema).min(1).describe('the phases whose schools and groups it is for'),
  majority: z
    .strictObject({ ...limitShape, firm: z.literal(true) })
    .optional()
    .describe('that more than half of its days go to partnerships; left out where they need not'),
  source: sourceSchema,
})

/** What every partnership does whatever its headteachers agree, and from where its schools are known. */
const nonNegotiableSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  says: saysSchema,
  source: sourceSchema,
  for: z
    .enum(['every-school', 'likely-to-be-inspected', 'newly-led', 'noticed-in-figures'])
    .describe(
      'for which of its schools: all, those on the list of inspections, those with a new headteacher, those that triggers notice',
    ),
  triggers: z.array(idSchema).default([]).describe('of noticed-in-figures: the triggers of this file'),
  withHeads: z.boolean().default(false).describe('true where it is done together with headteachers'),
})

const partnershipsSchema = z.strictObject({
  group: idSchema.describe('the kind of group that has days and agrees on them'),
  kinds: z.array(idSchema).min(1).describe('the kinds of day that go to partnerships'),
  agreedBy: z.array(idSchema).min(1).describe('the roles at its schools, or over it, that agree'),
  mostAgreed: limitSchema.describe('that more than half of the allocated days are agreed with the headteachers'),
  stays: limitSchema.describe('that nobody takes out what is not negotiable'),
  size: limitSchema.describe('that days are decided on anew when a school joins or leaves'),
  newHead: z.strictObject({
    roles: z.array(idSchema).min(1).describe('the roles of whoever leads a school'),
    months: countSchema.describe('for so many months somebody is newly appointed'),
    own: z.boolean().default(false),
  }),
  nonNegotiable: z.array(nonNegotiableSchema).default([]),
})

/** The workplans of a year: by phase, how most of their days go to partnerships, and what is agreed there. Left out, there are none. */
export const workplansSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  of: z.array(workplanSchema).min(1),
  core: idSchema.describe('the kind of day that goes to no school and no group'),
  within: limitSchema.describe('that a workplan holds no more days than it is funded for'),
  unseen: limitSchema.describe('that nobody outside the team sees an allocation before it is sent to all'),
  team: z.array(idSchema).min(1).describe('the roles whose holders are allocated over the summer'),
  areas: z
    .strictObject({
      group: idSchema.describe('the kind of area in which schools and the team are placed'),
      says: saysSchema,
      source: sourceSchema,
    })
    .optional(),
  partnerships: partnershipsSchema,
})
