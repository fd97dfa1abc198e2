import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** Whom a meeting of a case's team invites: a part of the team by its roles, and whether it is missed where it is not there. */
const inviteSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  roles: z.array(idSchema).min(1).describe('the roles whose holders at the school come for it'),
  required: z.boolean().describe('true where the meeting shows who is missing'),
  source: sourceSchema,
})

/** The team of a case: who is invited when it meets, and what a first meeting settles before it is closed. */
export const caseTeamSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  invites: z.array(inviteSchema).min(1),
  furtherDates: z
    .strictObject({ ...limitShape, firm: z.literal(true) })
    .describe('that a first meeting is not closed before further ones have their dates'),
})

/** Through whom the head of a case's school asks for specialists, and what kind of day is set aside for them. */
export const caseAccessSchema = z.strictObject({
  ...limitShape,
  firm: z.literal(true),
  through: idSchema.describe('the role whose holder at the school is asked'),
  to: z.array(idSchema).min(1).describe('the roles of those who come'),
  kind: idSchema.describe('the kind of day that is set aside'),
})
