import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** What a part of a plan is made of. */
export const PLAN_PARTS = ['strengths', 'objectives', 'actions', 'criteria', 'timescale', 'resources', 'time'] as const

/** What a part can be asked for before the plan is agreed. */
export const PLAN_ASKS = [
  'something',
  'both-sides',
  'who-and-when',
  'criterion-of-each-objective',
  'action-of-each-objective',
  'time-of-each-objective',
  'amounts',
] as const

/** The two sides that agree a plan. */
export const PLAN_SIDES = ['service', 'school'] as const

const onlyInSchema = z.array(idSchema).min(1).describe('categories of need of this file')
const named = { id: idSchema, name: textSchema }
const rolesSchema = z.array(idSchema).min(1)

const partSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(PLAN_PARTS),
  title: textSchema,
  hint: textSchema.optional(),
  asks: z
    .array(z.strictObject({ ...limitShape, firm: z.literal(true), what: z.enum(PLAN_ASKS) }))
    .default([])
    .describe('what stands in it before it is agreed'),
  onlyOf: z
    .enum(PLAN_SIDES)
    .optional()
    .describe('of actions: the one side whose actions stand in it; both where it is left out'),
  dayKind: idSchema.optional().describe('of time: the kind of day of this file as which it is drawn'),
  purpose: idSchema.optional().describe('of resources: the purpose of this file for which money is drawn from funds'),
  source: sourceSchema,
})

const checkSchema = z
  .strictObject({
    ...named,
    says: saysSchema,
    source: sourceSchema,
    by: rolesSchema.describe('roles of this file that check it'),
    term: idSchema.optional().describe('once in this term of each year, by its last day'),
    everyWeeks: countSchema.optional().describe('so many weeks after it was agreed, and after each check'),
    own: z
      .boolean()
      .default(false)
      .describe('true where the document gives no interval and this one is the service’s own'),
  })
  .refine(({ term, everyWeeks }) => (term === undefined) !== (everyWeeks === undefined), 'a term or a number of weeks')

/** A plan of what a school does and what the service gives: its parts, who drafts and agrees it, and how it is judged. */
export const plansSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  inCase: z
    .strictObject({ ...limitShape, firm: z.literal(true) })
    .optional()
    .describe('where a school has one only in its case, once the stage of planning was reached'),
  drafting: z
    .strictObject({
      ...limitShape,
      firm: z.literal(true),
      lead: idSchema.describe('the role that leads the drafting; it names those who write with it'),
      with: z.array(idSchema).default([]).describe('roles whose holders can be named to write with it'),
      comments: z.array(idSchema).default([]).describe('roles at the school that read the draft and comment on it'),
      jointly: z
        .strictObject({ ...limitShape, firm: z.literal(true), onlyIn: onlyInSchema.optional() })
        .optional()
        .describe('that somebody writes it beside who leads: in any school, or in those of some categories of need'),
    })
    .describe('who writes it'),
  ledBy: z
    .strictObject({ ...limitShape, firm: z.literal(true), side: z.enum(PLAN_SIDES) })
    .optional()
    .describe('the side that leads each objective, and is shown as its lead'),
  parts: z.array(partSchema).min(1),
  fits: z
    .strictObject({
      ...limitShape,
      firm: z.literal(true),
      of: z.array(z.strictObject(named)).min(1).describe('what of the school it fits or builds on'),
    })
    .optional(),
  agreement: z
    .array(
      z.strictObject({
        ...limitShape,
        firm: z.literal(true),
        side: z.enum(PLAN_SIDES),
        by: rolesSchema,
        onlyIn: onlyInSchema.optional().describe('where it is asked of schools in these categories of need alone'),
      }),
    )
    .min(1)
    .max(2)
    .refine((sides) => sides.some(({ onlyIn }) => !onlyIn), 'one side that agrees it whatever the category of need')
    .describe('who agrees it for each side, in their order; it is in force once the last has'),
  midPoint: z
    .strictObject({
      ...limitShape,
      firm: z.literal(true),
      window: z
        .strictObject({
          ...limitShape,
          least: countSchema.describe('days after it was agreed, itself included'),
          most: countSchema.describe('days after it was agreed, itself included'),
        })
        .optional(),
    })
    .optional()
    .describe('the day on which one looks at it in its middle, and how far it lies from the agreement'),
  judged: z
    .strictObject({
      ...limitShape,
      firm: z.literal(true),
      counts: z.array(z.strictObject(named)).min(1).describe('on what each criterion is judged'),
      standings: z
        .array(z.strictObject({ ...named, on: z.enum(['track', 'the-way', 'none']) }))
        .min(2)
        .describe('how it can stand, the best first'),
    })
    .optional(),
  checks: z.array(checkSchema).default([]),
})
