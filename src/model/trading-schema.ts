import { z } from 'zod'
import { idSchema, limitSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const ownSchema = z
  .boolean()
  .default(false)
  .describe('true where the document does not say it and this is the service’s own')

const penceSchema = z.int().min(0).describe('pence, a whole number: 45000 is £450')

const evenSchema = penceSchema.refine((pence) => pence % 2 === 0)

const codesSchema = z.strictObject({
  costCode: textSchema.describe('the code to which the finance system books it'),
  vatCode: textSchema.describe('the code by which the finance system knows its VAT'),
  own: ownSchema,
})

/** How what is charged goes to the finance system: by the payer's status, with its codes. */
const financeSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  orderPrefix: z
    .string()
    .regex(/^[A-Z]{1,6}$/)
    .describe('capital letters before the number of an order, such as TR'),
  transfer: codesSchema.describe('a maintained school pays by an internal transfer'),
  invoice: codesSchema.describe('every other school is invoiced'),
})

/** What an associate, or a school that releases somebody, is owed for the work. */
const owedSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  roles: z.array(idSchema).default([]).describe('roles of this file whose holders are paid by the day themselves'),
  perDay: evenSchema.describe('an associate’s day, an even number so that half of it is whole'),
  perMile: penceSchema.describe('a mile'),
  coverPerDay: evenSchema.describe('a day of cover, owed to the school that releases a serving head or leader'),
  costCode: textSchema,
  own: ownSchema,
})

/** How the traded offer is kept: its list, what is never charged, capacity, income, finance, and who is owed. */
export const tradingSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  list: limitSchema.optional().describe('the rule that orders are taken only from the final list of a year'),
  demand: z
    .strictObject({ id: idSchema, says: saysSchema, source: sourceSchema })
    .optional()
    .describe('that schools say what they would order, and the list is kept by it'),
  dayKind: idSchema.optional().describe('the kind of day of this file that traded days are'),
  beyondCapacity: limitSchema
    .optional()
    .describe('the rule that traded days never break what is promised as core work'),
  core: z
    .strictObject({
      ...limitShape,
      of: z
        .array(
          z.strictObject({
            id: idSchema,
            name: textSchema,
            offer: idSchema.optional().describe('an offer of this file by which more of it can be bought'),
            source: sourceSchema,
          }),
        )
        .min(1),
    })
    .optional()
    .describe('the rule that core activities are never charged, and which they are'),
  offsets: z
    .strictObject({ id: idSchema, says: saysSchema, pence: penceSchema, own: ownSchema, source: sourceSchema })
    .optional()
    .describe('the reduction of funding that a year’s traded income is to offset'),
  finance: financeSchema.optional(),
  owed: owedSchema.optional(),
})
