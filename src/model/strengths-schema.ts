import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const RINGS = ['own-group', 'other-groups', 'service', 'beyond'] as const

/** The audit of each school's strengths and areas to develop, and the directory that comes of it; left out, the service has none. */
export const strengthsSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  group: idSchema.describe('the kind of group whose schools look to each other first, and have a directory together'),
  aspects: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        required: z.boolean().default(false).describe('true where no audit is complete without it'),
        source: sourceSchema,
      }),
    )
    .min(1)
    .describe('by what a school is audited'),
  auditedBy: z.array(idSchema).min(1).describe('the roles that write the audit of a school over which they are held'),
  ofTheService: z
    .strictObject({ roles: z.array(idSchema).min(1), says: saysSchema, source: sourceSchema })
    .describe('the roles, held over the whole service, that write what the service itself needs and can give'),
  verified: z
    .strictObject({
      ...limitShape,
      heads: z.array(idSchema).min(1).describe('the roles of the heads who verify'),
      with: z.array(idSchema).min(1).describe('the roles of those with whom they do'),
    })
    .describe('who verifies what an audit says'),
  notOwn: z.strictObject(limitShape).describe('that nobody verifies the audit of a school that they lead'),
  live: z
    .strictObject({ ...limitShape, months: countSchema, own: z.boolean().default(false) })
    .describe('for how many months a verified point is current'),
  areas: z
    .strictObject({ ...limitShape, seenBy: z.array(idSchema).min(1) })
    .describe('the roles that read areas to develop of the schools over which they are held'),
  offered: z
    .strictObject({
      ...limitShape,
      by: z.array(idSchema).min(1).describe('the roles at a school that say so'),
      groups: z.array(idSchema).default([]).describe('the kinds of group that offer together'),
    })
    .describe('that a strength is offered to others only by the will of its head'),
  marks: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        phases: z.array(idSchema).default([]).describe('the phases whose schools’ strengths all bear it'),
        source: sourceSchema,
      }),
    )
    .default([])
    .describe('what a strength may be marked for'),
  search: z
    .strictObject({
      ...limitShape,
      rings: z
        .array(z.strictObject({ id: idSchema, name: textSchema, within: z.enum(RINGS), source: sourceSchema }))
        .min(1),
    })
    .describe('where a search for help looks, from home outward; each step is chosen by who searches'),
})
