import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** The steps that a school's targets can take, in the order in which they are taken. */
export const TARGET_STEPS = ['proposed', 'discussed', 'agreed', 'sanctioned'] as const

/** One step on the way of targets: who takes it, and who may write down that it was taken. */
export const targetStepSchema = z.strictObject({
  id: z.enum(TARGET_STEPS),
  name: textSchema.describe('what a person reads, such as Agreed with the headteacher and the Chair of Governors'),
  by: z.array(idSchema).min(1).describe('roles of this file that take the step'),
  all: z.boolean().default(false).describe('true where each of the roles has to take it, false where one is enough'),
  recordedBy: z.array(idSchema).default([]).describe('roles that may write down that the others took it, and when'),
  tells: z.array(idSchema).default([]).describe('roles to whose holders it is written once the step is taken'),
  source: sourceSchema,
})

/** Which targets a school sets, for which year, and how they become final. */
export const targetsSchema = z.strictObject({
  ...limitShape,
  yearsAhead: countSchema.max(10).describe('how many years after that of the latest results the targets are for'),
  setAt: z
    .strictObject({
      visitType: idSchema,
      section: idSchema.optional().describe('the section of its record beside which they stand while it is written'),
      says: saysSchema,
      source: sourceSchema,
    })
    .optional()
    .describe('the kind of visit at which they are discussed and agreed'),
  of: z
    .array(
      z.strictObject({
        measure: idSchema.describe('a measure of this file or of measures/measures.yaml'),
        pupils: idSchema.default('all').describe('a group of pupils, such as fsm; a number of the group, never names'),
        required: z.boolean().default(false).describe('true where the school cannot propose without it'),
        source: sourceSchema,
      }),
    )
    .min(1),
  steps: z.array(targetStepSchema).min(2).describe('the last of them makes targets final'),
})
