import { z } from 'zod'
import { countSchema, idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** Where the service may hold already what is gathered before a review: what one looks through for something to link. */
export const GATHERED_FROM = ['figures', 'records', 'inspections', 'self-evaluations', 'papers'] as const

/** What is asked of first-hand evidence beside what it shows: of a lesson with whom it was seen, of pupils' work the subject and the standard. */
export const EVIDENCE_ASKS = ['lesson', 'discussion', 'work'] as const

const firm = { ...limitShape, firm: z.literal(true) }

/** Something of the toolkit: what it is for, and what of the school's own frameworks it supplements. */
const toolSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  says: saysSchema.describe('what it is for, in one sentence'),
  asks: z.array(textSchema).default([]).describe('what one asks with it, a line each'),
  supplements: z
    .array(z.strictObject({ framework: idSchema, area: idSchema }))
    .min(1)
    .describe('areas of frameworks of self-evaluation of this file'),
  source: sourceSchema,
})

/** A kind of review: who leads it, what is gathered before, what evidence it takes, how it is judged and what its report says. */
export const reviewKindSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  says: saysSchema,
  source: sourceSchema,
  lead: idSchema.describe('the role of this file that leads it'),
  supportedBy: z.array(idSchema).default([]).describe('roles of this file that support whoever leads; each is named'),
  named: z.strictObject(firm).describe('that all of them are named before it is opened'),
  apart: z.strictObject(firm).optional().describe('that they are different people'),
  team: z
    .strictObject({ roles: z.array(idSchema).min(1), says: saysSchema, source: sourceSchema })
    .optional()
    .describe('who else may be on the team; roles of this file'),
  opensFor: z
    .strictObject({ ...limitShape, categories: z.array(idSchema).min(1) })
    .optional()
    .describe('categories of need of this file for which it is meant; a soft rule asks for a reason elsewhere'),
  commissioned: z
    .strictObject({
      ...firm,
      unless: z
        .strictObject({ says: saysSchema, source: sourceSchema })
        .optional()
        .describe('that a serious concern which is recorded stands in place of the agreement'),
    })
    .optional()
    .describe('that it is agreed with the school before it is opened: with whom, and on what day'),
  jointly: limitSchema
    .optional()
    .describe('that it is done with the leaders of the school; a soft rule asks for a reason'),
  gathers: z
    .array(
      z.strictObject({ id: idSchema, name: textSchema, from: z.enum(GATHERED_FROM).optional(), source: sourceSchema }),
    )
    .default([])
    .describe('what is gathered before it; what is missing is named'),
  exploredFirst: z.strictObject(firm).describe('that no evidence is entered before the key questions were explored'),
  evidence: z
    .array(z.strictObject({ kind: idSchema, asks: z.enum(EVIDENCE_ASKS) }))
    .min(1)
    .describe('kinds of evidence of this file that it takes'),
  leadersFirst: z.strictObject(firm).describe('that evidence is evaluated with leaders before the report'),
  judged: z.strictObject({
    ...firm,
    scale: idSchema.describe('a scale of this file'),
    of: z
      .array(
        z.strictObject({
          id: idSchema,
          name: textSchema,
          isCapacity: z.boolean().default(false),
          source: sourceSchema,
        }),
      )
      .min(1)
      .describe('what is judged; isCapacity where it is the capacity to improve'),
  }),
  report: z.strictObject({
    ...firm,
    name: textSchema,
    parts: z
      .array(z.strictObject({ id: idSchema, title: textSchema, hint: textSchema, source: sourceSchema }))
      .min(1)
      .describe('none of them may be empty'),
    goesTo: z.array(idSchema).min(1).describe('roles of this file at the school'),
  }),
  days: z
    .strictObject({
      commentary: countSchema.describe('days after it was opened by which what is held is gathered'),
      questions: countSchema.describe('days after it was opened by which key questions are explored'),
      meeting: countSchema.describe('days after that by which evidence is evaluated with leaders'),
      report: countSchema.describe('days after that by which the report is issued'),
      own: z.boolean().default(false).describe('true where no document gives them: they are where to begin'),
    })
    .describe('by when each step is done'),
  toolkit: z
    .strictObject({
      id: idSchema,
      name: textSchema,
      says: saysSchema,
      source: sourceSchema,
      items: z.array(toolSchema).min(1),
    })
    .optional()
    .describe('what every school may use for itself'),
})
