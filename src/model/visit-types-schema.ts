import { z } from 'zod'
import { hypothesesSchema, impactSchema } from './hypotheses-schema.ts'
import { MEASURE_TOPICS } from './measures-schema.ts'
import {
  countSchema,
  gateSchema,
  idSchema,
  limitSchema,
  limitShape,
  saysSchema,
  sourceSchema,
  textSchema,
} from './schema-parts.ts'
import { visitRecordSchema } from './visit-record-schema.ts'

const sourced = z.strictObject({ text: textSchema, source: sourceSchema })
const numbered = z.strictObject({ id: idSchema, text: textSchema, source: sourceSchema })

const preparation = z.strictObject({
  id: idSchema,
  text: textSchema,
  document: z.boolean().default(false).describe('true where something is to be supplied'),
  dueDaysBefore: z.int().min(0).optional().describe('calendar days before the visit'),
  sets: z
    .enum(['focus', 'questions'])
    .optional()
    .describe('focus where the answer is what the visit looks at, questions where it is the questions to put'),
  source: sourceSchema,
})

/** What a school is asked for is due two weeks before, unless the model says otherwise. */
const schoolPreparation = preparation.extend({
  dueDaysBefore: z.int().min(0).default(14).describe('calendar days before the visit'),
})

const agendaItem = z.strictObject({
  id: idSchema,
  text: textSchema,
  onlyWhere: textSchema.optional().describe('when the item is there, in words'),
  onlyWhereMarked: z
    .array(idSchema)
    .min(1)
    .optional()
    .describe('marks of this file: the item is there only for a school that bears one of them on the day of the visit'),
  answer: z.enum(['text', 'yes-no']).default('text').describe('yes-no where nothing else may be written'),
  schoolAdds: z.boolean().default(false).describe('true where the school puts its own items here'),
  source: sourceSchema,
})

/** What is all true of a school that something is for. */
export const conditionSchema = z
  .strictObject({
    phases: z.array(idSchema).min(1).optional(),
    schoolTypes: z.array(idSchema).min(1).optional(),
    inGroup: idSchema.optional().describe('a group kind of this file'),
    notInGroup: idSchema.optional().describe('a group kind of this file'),
    enhancedProvision: z.literal(true).optional(),
    vulnerable: z.literal(true).optional(),
  })
  .describe('what is all true of the school')

const purpose = z.strictObject({
  id: idSchema,
  name: textSchema,
  theme: z.boolean().default(false).describe('true where the themes of the year are reviewed'),
  strand: idSchema.optional().describe('the strand of this file to which it belongs'),
  source: sourceSchema,
})

const cancelling = z.strictObject({
  noticeWorkingDays: countSchema.describe('working days before the visit; with fewer, the rule speaks'),
  chargePence: z.int().min(1).optional().describe('what the school is charged, in pence; left out where nothing is'),
  ...limitShape,
})

const insteadSchema = idSchema.optional().describe('what of the offers of this file can be ordered where this refuses')

/** A kind of visit: what it is about, what each side brings, what is kept of it, and the rules on making it. */
export const visitTypeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  number: z.int().min(1).optional().describe('a label; the order in time is by term'),
  terms: z.array(idSchema).default([]).describe('terms of this file; left out where it may be in any'),
  outOfTerm: limitSchema.optional().describe('the rule that keeps it to its terms'),
  about: textSchema.optional().describe('what the visit is, in a sentence'),
  agenda: z.array(agendaItem).default([]),
  meetings: z.array(numbered).default([]).describe('the conversations that it is made of'),
  outcomes: z.array(sourced).default([]),
  linksTo: z.array(z.strictObject({ visit: idSchema, says: saysSchema, source: sourceSchema })).default([]),
  schoolPrepares: z.array(schoolPreparation).default([]),
  adviserPrepares: z.array(preparation).default([]),
  adviserDoes: z.array(sourced).default([]),
  schoolDoes: z.array(sourced).default([]),
  figures: z
    .strictObject({
      id: idSchema,
      topics: z.array(z.enum(MEASURE_TOPICS)).min(1),
      section: idSchema.optional().describe('the section of its form beside which they stand while it is written'),
      says: saysSchema,
      source: sourceSchema,
    })
    .optional()
    .describe('the figures that both sides have before them, kept with the record as they stood'),
  hypotheses: hypothesesSchema.optional().describe('what is supposed from figures before the visit and tested at it'),
  impact: impactSchema.optional().describe('what the actions and the support behind the latest results achieved'),
  readyWhen: z.strictObject({ confirmed: z.array(idSchema).min(1), ...limitShape }).optional(),
  qualityChecks: z.array(numbered).default([]),
  purposes: z.array(purpose).default([]),
  purposeNeeded: limitSchema.optional().describe('the rule that a visit carries one purpose or more'),
  offSite: z.boolean().default(false).describe('true where it may be made for the school without going there'),
  length: z.strictObject({ is: z.enum(['whole-day', 'half-day']), ...limitShape }).optional(),
  record: visitRecordSchema,
  roles: z.array(idSchema).min(1).describe('roles of this file that may make the visit'),
  needs: z.array(gateSchema).default([]),
  peopleNeeded: z.array(z.strictObject({ role: idSchema, ...limitShape })).default([]),
  governors: z.strictObject({ expected: z.boolean(), ...limitShape }).optional(),
  confirmedBy: z
    .strictObject({ roles: z.array(idSchema).min(1), ...limitShape })
    .optional()
    .describe('who confirms the date of a booked visit'),
  cancelling: cancelling.optional().describe('what a late cancellation comes to'),
  after: z.strictObject({ visit: idSchema, ...limitShape }).optional(),
  onlyFor: z.strictObject({ anyOf: z.array(conditionSchema).min(1), instead: insteadSchema, ...limitShape }).optional(),
  atMost: z
    .strictObject({
      count: z.int().min(1),
      per: z.enum(['term', 'school-year']),
      instead: insteadSchema,
      ...limitShape,
    })
    .optional(),
  ordered: limitSchema.optional().describe('the rule that it delivers an order, from the page of which it is booked'),
  source: sourceSchema,
})

/** A set of visits that schools take up together. */
export const programmeSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  says: saysSchema.optional(),
  takeUp: z.enum(['all', 'subscription', 'on-request']),
  strand: idSchema.optional().describe('the strand of this file to which it belongs'),
  visits: z.array(z.strictObject({ visitType: idSchema, term: idSchema.optional() })).default([]),
  bought: limitSchema.optional().describe('the rule that a school has bought it before it is visited under it'),
  tailoredBy: z.strictObject({ roles: z.array(idSchema).min(1), ...limitShape }).optional(),
  source: sourceSchema,
})
