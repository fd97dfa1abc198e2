import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema } from './schema-parts.ts'

const rolesSchema = z.array(idSchema).min(1)

/** How a model is consulted on before it is final; left out, the roles of the service are the team and headteachers the schools. */
export const consultationSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  sheet: z
    .strictObject({ ...limitShape, roles: rolesSchema.describe('roles at the school to whom information is sent') })
    .describe('what is sent out about a model that is proposed, and the request that it answers'),
  team: z.strictObject({ ...limitShape, roles: rolesSchema.describe('roles of which every holder is invited') }),
  outcomes: z
    .strictObject({ ...limitShape, firm: z.literal(true) })
    .describe('the rule that no model is final while something that the team said has no outcome'),
  schools: z
    .strictObject({ ...limitShape, roles: rolesSchema.describe('roles at the school who say what they think') })
    .describe('what schools say, apart from the team'),
  published: z
    .strictObject({ ...limitShape, roles: rolesSchema.describe('roles at the school who are sent the final model') })
    .describe('the rule that the final model is published to all schools before the end of the term'),
  titles: z
    .strictObject({ ...limitShape, keeps: rolesSchema.describe('roles whose job title stays as it is') })
    .optional()
    .describe('which job titles may be revised'),
})
