import { z } from 'zod'
import { countSchema, idSchema, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** What the service holds, by the classes that are marked and kept in one way each. */
export const KEPT_CLASSES = [
  'record',
  'hypothesis',
  'school-part',
  'past-note',
  'order',
  'self-evaluation',
  'target',
  'annual-report',
  'intervention',
  'support-team',
  'action',
  'request',
  'need',
  'plan',
  'joint-review',
  'notice',
  'concern',
  'confidence',
  'case-team',
  'case-review',
  'partnership',
  'query',
  'practice',
  'strength',
  'help',
  'collaboration',
  'designation',
  'course',
  'mission',
  'priority',
  'commission',
  'contribution',
  'minor-spending',
  'income',
  'funding-research',
  'liaison',
  'outside-partner',
  'medium-term',
  'audit-summary',
  'library',
] as const

/** How one class of what the service holds is marked, and how long it is kept. */
export const keepingSchema = z.strictObject({
  id: idSchema,
  of: z.enum(KEPT_CLASSES),
  marking: textSchema.optional().describe('how it is to be treated, such as OFFICIAL-SENSITIVE'),
  years: countSchema
    .optional()
    .describe('a whole number of years after the school year in which it was made; kept for good where none is given'),
  says: saysSchema,
  source: sourceSchema,
})

/** What kinds of document the library has. */
export const LIBRARY_KINDS = ['policy', 'framework', 'guidance', 'contacts', 'template', 'report'] as const

/** For whom a document of the library is. */
export const AUDIENCES = ['all', 'schools', 'governors', 'staff'] as const

/** A document that the service keeps in its library. */
export const libraryItemSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  kind: z.enum(LIBRARY_KINDS),
  audience: z.enum(AUDIENCES).default('all'),
  ofEachSchool: z.boolean().default(false).describe('true where each school has its own'),
  reviewedAfterMonths: countSchema.optional().describe('a whole number of months after which it is looked at again'),
  about: textSchema.optional().describe('what it is about, in one sentence'),
  source: sourceSchema,
})
