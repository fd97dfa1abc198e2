import { z } from 'zod'
import { idSchema, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

/** What schools may book places on; left out, the service has no courses. The courses themselves are the service's own data. */
export const coursesSchema = z.strictObject({
  says: saysSchema,
  source: sourceSchema,
  kinds: z.array(named).min(1).describe('what a course may be, such as an INSET course'),
  offeredBy: z.array(idSchema).min(1).describe('roles of this file whose holders put courses up and give them'),
  comeAs: z
    .array(named)
    .min(1)
    .describe('the jobs of those who may come: places are booked by job, never by the name of a person'),
  evaluation: z
    .strictObject({
      asks: textSchema.describe('the question that those who came answer'),
      answers: z.array(textSchema).min(2).max(6).describe('its answers, the best first'),
      source: sourceSchema,
    })
    .describe('how those who came evaluate a course'),
})
