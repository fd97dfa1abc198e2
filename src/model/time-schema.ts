import { z } from 'zod'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const minutes = (most: number) => z.int().min(0).max(most).describe('minutes')
const ownSchema = z
  .boolean()
  .default(false)
  .describe('true where the document gives no number and this one is the service’s own')

/** What a kind of visit takes beside the visit itself, which lasts as long as it is. */
const timeOfVisitSchema = z.strictObject({
  visit: idSchema.describe('a type of visit of this file'),
  preparation: minutes(2400).default(0),
  writing: minutes(2400).default(0),
  function: idSchema
    .optional()
    .describe('a further function of the days of this file, where the visit has no purposes'),
  functions: z.array(idSchema).default([]).describe('the same where there are several: the time is divided among them'),
  own: ownSchema,
})

/** Time: how long a day is, what a visit takes beside itself, what other time there is, and when a week is confirmed. */
export const timeSectionSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  day: z.strictObject({
    minutes: z.int().min(60).max(900).describe('how long a whole day is'),
    own: ownSchema,
  }),
  visits: z.array(timeOfVisitSchema).default([]),
  functions: z
    .strictObject({ support: z.array(idSchema).default([]), core: z.array(idSchema).default([]) })
    .default({ support: [], core: [] })
    .describe('the functions of informal support and of core work'),
  kinds: z
    .array(z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema }))
    .default([])
    .describe('time of other kinds than visits, entered by hand'),
  confirm: z
    .strictObject({ ...limitShape, within: z.int().min(1).max(60).describe('days after the Sunday of the week') })
    .describe('when each person confirms a week'),
})
