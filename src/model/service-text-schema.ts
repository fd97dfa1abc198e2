import { z } from 'zod'
import { idSchema, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = { id: idSchema, name: textSchema, source: sourceSchema }

const strandOffer = z.strictObject({
  ...named,
  says: saysSchema.optional(),
  phases: z.array(idSchema).default([]).describe('phases of this file for which alone it is; left out, for all'),
  roles: z.array(idSchema).default([]).describe('roles of this file that give it'),
})

const strand = z.strictObject({
  ...named,
  says: saysSchema.describe('what the strand covers, in one sentence'),
  offers: z.array(strandOffer).min(1).describe('its catalogue: what schools find under it'),
})

const provider = z.strictObject({
  ...named,
  says: saysSchema.optional(),
  roles: z.array(idSchema).default([]).describe('roles of this file whose holders it is made of'),
  teams: z.literal(true).optional().describe('true where it is the teams of people that act together at one school'),
})

/** What the service stands for, what it offers and by whom, as every school reads it. */
export const serviceTextSchema = z.strictObject({
  says: saysSchema,
  source: sourceSchema,
  principles: z.array(z.strictObject({ ...named, says: saysSchema })).default([]),
  strands: z
    .array(strand)
    .default([])
    .describe('the strands of its support; purposes of visits, programmes and orders name theirs'),
  providers: z.array(provider).default([]).describe('who gives support, kind by kind'),
})
