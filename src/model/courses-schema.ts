import { z } from 'zod'
import { idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

/** What schools may book places on; left out, the service has no courses. The courses themselves are the service's own data. */
export const coursesSchema = z.strictObject({
  says: saysSchema,
  source: sourceSchema,
  kinds: z
    .array(
      named.extend({
        programme: idSchema.optional().describe('of which programme of this section it is'),
        universal: z.boolean().default(false).describe('true where every course of this kind is open to every school'),
        commissioned: z.boolean().default(false).describe('true where heads may commission it'),
      }),
    )
    .min(1)
    .describe('what a course may be, such as an INSET course'),
  programmes: z
    .array(z.strictObject({ ...limitShape, name: textSchema }))
    .default([])
    .describe('programmes that are kept going: the page of programmes shows of which kinds none is to come'),
  universal: limitSchema
    .optional()
    .describe(
      'that what is marked universal is open to every school; left out, everything is, and nobody is invited apart',
    ),
  repeats: z
    .strictObject({ ...limitShape, evaluatedBy: z.array(idSchema).min(1).describe('the roles that evaluate') })
    .optional()
    .describe('who evaluates a course before it is repeated'),
  commissioned: z
    .strictObject({
      ...limitShape,
      by: z.array(idSchema).min(1).describe('the roles at a school that commission'),
      groups: z.array(idSchema).min(1).describe('the kinds of group across which they do'),
    })
    .optional()
    .describe('who commissions courses, across which groups'),
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
