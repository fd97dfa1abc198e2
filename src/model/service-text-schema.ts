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

const strategy = z.strictObject({
  ...named,
  managers: z.array(idSchema).min(1).describe('roles of this file that lead it, and report on it'),
  phases: z.array(idSchema).default([]).describe('phases of this file for which it is; left out, for all'),
  visits: z
    .strictObject({
      types: z.array(idSchema).min(1).describe('types of visit that are work under it'),
      purposes: z.array(idSchema).default([]).describe('purposes of them that are; left out, all'),
      roles: z.array(idSchema).min(1).describe('roles of this file whose holders do that work'),
    })
    .describe('which visits are work under the strategy'),
  measures: z.array(idSchema).default([]).describe('measures by which its report says what changed'),
  reportsTo: textSchema.optional().describe('to whom its managers report'),
})

const area = z.strictObject({
  ...named,
  roles: z.array(idSchema).min(1).describe('roles of this file whose holders are recorded under it'),
  measures: z.array(idSchema).default([]).describe('measures by which improvement in it is seen; left out, none is'),
})

const yearOfFoci = z.strictObject({
  schoolYear: z
    .string()
    .regex(/^\d{4}\/\d{2}$/)
    .describe('a school year in quotes, such as 2011/12'),
  says: saysSchema.describe('where they are from, in one sentence'),
  source: sourceSchema,
  of: z.array(z.strictObject({ ...named, says: saysSchema })).min(1),
})

/** What the service stands for, what it offers and by whom, as every school reads it. */
export const serviceTextSchema = z.strictObject({
  says: saysSchema,
  source: sourceSchema,
  aims: z.array(z.strictObject(named)).default([]).describe('what its vision comes to, aim by aim'),
  foci: z
    .array(yearOfFoci)
    .default([])
    .describe('what matters most in a school year; they stand until those of a later year take their place'),
  principles: z.array(z.strictObject({ ...named, says: saysSchema })).default([]),
  strands: z
    .array(strand)
    .default([])
    .describe('the strands of its support; purposes of visits, programmes and orders name theirs'),
  providers: z.array(provider).default([]).describe('who gives support, kind by kind'),
  strategies: z.array(strategy).default([]).describe('national strategies under which schools have activities'),
  areas: z.array(area).default([]).describe('the areas of specialists, with what shows improvement in each'),
})
