import { z } from 'zod'
import { idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const registerTypes = z.array(textSchema).default([]).describe('names of the type of establishment in the register')

/** A phase, and which schools of the national register are in it: by type where one is named, else by phase. */
export const phaseSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  served: z.boolean().describe('true where the service works with schools of this phase'),
  registerPhases: z.array(textSchema).default([]).describe('names of the phase of education in the register'),
  registerTypes,
  source: sourceSchema,
})

/** A type of school that the service treats apart; a school is of the first type in the list that fits it. */
export const schoolTypeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  registerTypes,
  registerTypeGroups: z.array(textSchema).default([]).describe('names of the group of types in the register'),
  phases: z.array(idSchema).default([]).describe('phases of this file; left out where any fits'),
  maintained: z.enum(['only', 'never', 'either']),
  enhancedProvision: z.boolean().default(false).describe('true where only schools with enhanced provision fit'),
  source: sourceSchema,
})

/** A kind of group that schools belong to, with its rules. */
export const groupKindSchema = z.strictObject({
  id: idSchema,
  one: textSchema,
  many: textSchema,
  isArea: z.boolean().default(false),
  oneAtATime: limitSchema.optional().describe('a rule: a school is in one at a time'),
  size: z.strictObject({ min: z.int().min(1).optional(), max: z.int().min(1).optional(), ...limitShape }).optional(),
  sameGroupOf: z.strictObject({ groupKind: idSchema, ...limitShape }).optional(),
  atLeastPhases: z.strictObject({ count: z.int().min(2), ...limitShape }).optional(),
  phases: z.array(idSchema).default([]).describe('phases of this file whose schools may join; left out where all may'),
  recognised: z.boolean().default(false).describe('true where a group is recognised or not'),
  ledBy: z.strictObject({ anyOf: z.array(idSchema).min(1), ...limitShape }).optional(),
  leadershipModels: z.array(z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })).default([]),
  says: saysSchema.optional(),
  source: sourceSchema,
})
