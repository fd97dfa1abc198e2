import { z } from 'zod'
import { caseReportsSchema, caseReviewsSchema, celebrationSchema, evaluationsSchema } from './case-reviews-schema.ts'
import { caseAccessSchema, caseTeamSchema } from './case-support-schema.ts'
import { idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** What a stage of a pathway is done by; each kind is one room of the product. */
export const STAGE_KINDS = ['visit', 'review', 'plan', 'support', 'monitoring'] as const

const stageSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(STAGE_KINDS).describe('by what it is done: a first visit, a review, a plan, support, monitoring'),
  name: textSchema,
  lead: idSchema.describe('the role whose holder at the school leads it'),
  supportedBy: z.array(idSchema).default([]).describe('the roles whose holders support the lead'),
  visitType: idSchema.optional().describe('of a visit: the kind of visit of this file with which it is done'),
  handOver: z
    .boolean()
    .default(false)
    .describe('true where somebody takes over on a day that is kept; otherwise it begins when the one before is done'),
  says: saysSchema,
  source: sourceSchema,
})

/** The way of a school out of its difficulty: what opens a case, its stages in order, and who leads each. */
export const pathwaySchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  says: saysSchema,
  source: sourceSchema,
  opensWith: z.array(idSchema).default([]).describe('categories of need: a school that comes into one has a case'),
  goesOnIn: z
    .array(idSchema)
    .default([])
    .describe('categories of need that open none, and in which a case that was opened goes on'),
  opensOnRequest: z.boolean().default(false).describe('true where a request of a school that was accepted opens it'),
  stages: z.array(stageSchema).min(2).describe('in their order'),
  inOrder: z.strictObject({ ...limitShape, firm: z.literal(true) }).describe('that no stage is skipped'),
  twoPeople: limitSchema.optional().describe('that who leads a stage and who supports it are not the same person'),
  team: caseTeamSchema.optional(),
  access: caseAccessSchema.optional(),
  celebration: celebrationSchema.optional(),
  reviews: caseReviewsSchema.optional(),
  reports: caseReportsSchema.optional(),
  evaluations: evaluationsSchema.optional(),
})
