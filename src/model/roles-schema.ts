import { z } from 'zod'
import { KINDS_OF_USER } from './kinds-of-user.ts'
import { POWERS } from './powers.ts'
import { gateSchema, idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** A job title, the kind of user it is, its function and duties, and the rules on who may hold it. */
export const roleSchema = z.strictObject({
  id: idSchema,
  name: textSchema.describe('the job title'),
  many: textSchema.optional().describe('the job title for more than one, where it is not formed by s'),
  kind: z.enum(KINDS_OF_USER),
  function: z.enum(['support', 'monitoring-and-accountability', 'both']),
  tiedTo: z.array(z.enum(['authority', 'group', 'school'])).min(1),
  duties: z.array(textSchema).default([]),
  areas: z.array(textSchema).default([]).describe('the subjects or aspects that a holder is recorded under'),
  onePerSchool: limitSchema.optional().describe('a rule: every school has one, and a report lists those without'),
  differentFrom: z.strictObject({ role: idSchema, ...limitShape }).optional(),
  notOwnSchool: limitSchema.optional().describe('a rule: not in the school that the holder leads'),
  matched: limitSchema
    .optional()
    .describe('a rule: who holds it for a school is a choice of which the reasons are kept (RO-29)'),
  needs: z.array(gateSchema).default([]).describe('gates: what must be on file before the role is given for a school'),
  managedBy: idSchema.optional().describe('a role of this file'),
  supportedBy: z.array(idSchema).default([]).describe('roles of this file'),
  servingHead: z.boolean().default(false).describe('true where the holder leads a school meanwhile'),
  secondment: z
    .boolean()
    .default(false)
    .describe('true where the holder is on secondment, with a first and a last day'),
  represents: textSchema.optional().describe('whom the holder represents in a school'),
  powers: z
    .strictObject({ adds: z.array(z.enum(POWERS)).default([]), withholds: z.array(z.enum(POWERS)).default([]) })
    .optional(),
  source: sourceSchema,
})

/** Something that a person has on file, and for how long it counts. */
export const trainingSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  designated: z
    .boolean()
    .default(false)
    .describe('true where it goes on file with the school that designates, and never by hand'),
  validForMonths: z.int().min(1).optional().describe('months for which it counts; left out where it does not lapse'),
  says: saysSchema,
  source: sourceSchema,
})
