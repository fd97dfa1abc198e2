import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

/** Schools that are designated to train and support others, the bids for it, whom they designate, and leaders who are licensed to innovate. */
export const designationsSchema = z.strictObject({
  id: idSchema,
  one: textSchema.describe('what a designated school is called, such as Teaching School'),
  many: textSchema,
  says: saysSchema,
  source: sourceSchema,
  keptBy: z.array(idSchema).min(1).describe('the roles that record designations and bids'),
  managedBy: z
    .array(idSchema)
    .min(1)
    .describe('the roles at a designated school that record its work and whom it designates'),
  atLeast: z
    .strictObject({ ...limitShape, count: countSchema, phases: z.array(idSchema).min(1) })
    .describe('how many there are to be in each of some phases'),
  bids: z
    .strictObject({
      ...limitShape,
      group: idSchema.describe('the kind of group that bids together'),
      connected: textSchema.describe('what one bid across all phases is called'),
      ofPhase: textSchema.describe('what a bid of one or some phases is called'),
    })
    .describe('how schools bid: one bid across all phases, or bids of the phases'),
  candidates: z
    .strictObject({
      ...limitShape,
      by: z
        .array(
          z.strictObject({
            framework: idSchema.describe('a framework of inspections'),
            areas: z.array(idSchema).min(1).describe('the areas of it that must all have one of the grades'),
            grades: z.array(idSchema).min(1),
            own: z.boolean().default(false).describe('true where it is the service’s own reading'),
            says: saysSchema,
          }),
        )
        .min(1),
    })
    .describe('which schools may become one, by what inspections gave under each framework'),
  elements: z.array(named).min(1).describe('under what the work of designated schools is recorded'),
  specialists: z
    .strictObject({
      ...limitShape,
      training: idSchema.describe('what goes on file when a designated school designates'),
    })
    .describe('whom designated schools designate'),
  licences: z
    .strictObject({
      ...limitShape,
      leaders: z.array(idSchema).min(1).describe('the roles whose holders may be licensed'),
      grantedBy: z.array(idSchema).min(1).describe('the roles that license'),
    })
    .optional()
    .describe('who is licensed to innovate and to run projects on behalf of others'),
})
