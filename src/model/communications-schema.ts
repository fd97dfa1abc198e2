import { z } from 'zod'
import { idSchema, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const own = z
  .boolean()
  .default(false)
  .describe('true where the document says nothing of it and this is the service’s own')

/** What the service tells schools: each message has a type and an audience. Left out, there are none. */
export const communicationsSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  by: z.array(idSchema).min(1).describe('roles of this file whose holders send messages to schools'),
  types: z
    .array(z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema, own }))
    .min(1)
    .describe('such as news, closures or critical incidents'),
  audiences: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        source: sourceSchema,
        own,
        roles: z.array(idSchema).min(1).describe('roles of this file whose holders at a school are written to'),
        phases: z.array(idSchema).default([]).describe('only schools of these phases; left out, of all'),
        chosen: z.boolean().default(false).describe('true where the schools are named message by message'),
      }),
    )
    .min(1),
})
