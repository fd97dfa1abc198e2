import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const duty = { id: idSchema, says: saysSchema, source: sourceSchema }
const firm = { ...limitShape, firm: z.literal(true) }
const named = z.strictObject({ id: idSchema, name: textSchema })
const rolesSchema = z.array(idSchema).min(1).describe('roles of this file')

/** How support of a school goes through one lead, and how the school reviews with that lead what it came to. */
export const partnershipSchema = z.strictObject({
  ...duty,
  pathways: z.array(idSchema).min(1).describe('the ways of support for which it holds'),
  lead: idSchema.describe('the role whose holder at the school is the gatekeeper, and judges what support was worth'),
  gate: z
    .strictObject({
      ...firm,
      visitType: idSchema.describe(
        'the kind of visit by which support is given: none is booked beyond what was approved',
      ),
      dayKind: idSchema.describe('the kind of day as which approved support is set aside'),
    })
    .describe('that nothing is given which the lead has not approved'),
  quality: z
    .strictObject({ ...firm, standings: z.array(named).min(2).describe('how good it was, the best first') })
    .describe('that each piece of support is judged once it was given'),
  reviews: z
    .strictObject({
      ...duty,
      ledBy: z.strictObject({ ...firm, by: rolesSchema }).describe('the roles at the school of which one leads it'),
      impact: z.strictObject(firm).describe('that it says of each objective of the plan what the actions came to'),
      evidence: z
        .strictObject({ ...firm, kinds: z.array(named).min(1) })
        .describe('on what it rests: without any of these it is refused'),
      progress: z
        .array(z.strictObject({ ...named.shape, below: z.boolean().default(false) }))
        .min(2)
        .describe('how progress is judged, the best first; below: true where it is below what is expected'),
      views: z
        .strictObject({ ...duty, of: z.array(z.strictObject({ ...named.shape, by: rolesSchema })).min(1) })
        .describe('who adds a view of their own'),
    })
    .describe('the review at the end of each review period of the calendar'),
})
