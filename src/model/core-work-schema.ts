import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const own = z
  .boolean()
  .default(false)
  .describe('true where the document says nothing of it and this is the service’s own')
const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema, own })
const rolesOf = (what: string) => z.array(idSchema).min(1).describe(`roles of this file ${what}`)

/** Complaints under investigation, in a log that named officers alone see. */
const safeguardingSchema = z.strictObject({
  ...limitShape,
  openedBy: rolesOf('whose holders open a complaint, and are its first named officer'),
  officers: rolesOf('whose holders can be named'),
  came: z.array(named).min(1).describe('how a complaint can come'),
  outcomes: z.array(named).min(1).describe('as what a complaint can be closed'),
})

/** Work that is logged school by school with its time and a few words. */
const supportSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  says: saysSchema,
  source: sourceSchema,
  by: rolesOf('whose holders log it, and read of it at every school'),
  kinds: z.array(named).min(1),
  together: z.boolean().default(false).describe('true where it is for two schools or more, and stands at each of them'),
})

/** Capacity that is there for every school and never charged: left out, none of it is logged. */
export const coreWorkSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  time: textSchema.describe('what its time is called in a week, where no school stands beside it'),
  safeguarding: safeguardingSchema.optional(),
  supports: z.array(supportSchema).default([]).describe('such as media support and support for structural solutions'),
  inspections: z
    .strictObject({
      id: idSchema,
      says: saysSchema,
      source: sourceSchema,
      visits: z.array(idSchema).min(1).describe('types of visit that are an inspection that was attended'),
    })
    .optional(),
})
