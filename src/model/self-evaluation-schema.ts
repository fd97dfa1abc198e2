import { z } from 'zod'
import { areaSchema, dateSchema } from './framework-schema.ts'
import { idSchema, limitShape, saysSchema, sourceSchema, textSchema, yearDateSchema } from './schema-parts.ts'

const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema })

const framework = z.strictObject({
  id: idSchema,
  name: textSchema.optional().describe('left out, the name of the national one'),
  national: idSchema
    .optional()
    .describe('a file of the folder frameworks/, by its id; left out for one of the service’s own'),
  version: textSchema.optional(),
  from: dateSchema.optional().describe('the first day on which the service offers it; left out, always'),
  until: dateSchema.optional().describe('the last day on which the service offers it'),
  agreed: z
    .boolean()
    .default(false)
    .describe('true where it is the tool that the service and its schools have agreed on'),
  scale: idSchema.optional().describe('a scale of this file; left out, the points of the national one'),
  areas: z.array(areaSchema).min(1).optional().describe('left out, those of the national one'),
  phases: z.array(idSchema).default([]).describe('phases of this file; left out, for all schools'),
  source: sourceSchema,
})

const atVisit = z.strictObject({
  visit: idSchema.describe('a visit type of this file of which a record may be written'),
  agreesGrades: z.boolean().default(false).describe('true where a grade is agreed for each area at this visit'),
  section: idSchema.optional().describe('the section of its record into which the agreed grades are written'),
  asks: z
    .array(
      z.strictObject({
        id: idSchema,
        text: textSchema,
        answer: z
          .enum(['yes-no', 'yes-no-date', 'yes-no-text', 'text'])
          .describe('what is kept of it: nothing else has a place'),
        source: sourceSchema,
      }),
    )
    .default([])
    .describe('what is established of the school’s self-evaluation at this visit'),
  source: sourceSchema,
})

/** How schools evaluate themselves: by what, under which protocol, when, and what is done with it at visits. */
export const selfEvaluationSchema = z.strictObject({
  says: saysSchema,
  source: sourceSchema,
  protocols: z
    .array(z.strictObject({ version: textSchema, from: dateSchema, says: saysSchema, source: sourceSchema }))
    .default([])
    .describe('the protocol on which self-evaluation runs, in its versions, the first first'),
  frameworks: z.array(framework).min(1),
  ownTool: z
    .strictObject({ ...limitShape })
    .optional()
    .describe('the rule on a school that works with a tool of its own; left out, none may'),
  due: z
    .strictObject({ by: yearDateSchema, ...limitShape })
    .optional()
    .describe('by when each school has one for the year'),
  cycle: z.array(named).default([]).describe('the steps of a school’s improvement cycle, in order'),
  keys: z
    .array(z.strictObject({ id: idSchema, title: textSchema, source: sourceSchema }))
    .default([])
    .describe('prompts kept by the service; more can be added while it runs'),
  visits: z.array(atVisit).default([]),
  agreedPoints: z
    .strictObject({
      visit: idSchema.describe('the visit type at which they are named and agreed'),
      agreedBy: z.array(idSchema).min(1).describe('roles with each of whom each is agreed'),
      section: idSchema.optional().describe('the section of its record into which they are written'),
      says: saysSchema,
      source: sourceSchema,
    })
    .optional()
    .describe('strengths and areas for improvement that are agreed with the school at a visit'),
  challenges: z
    .strictObject({ of: z.array(named).min(1), ...limitShape })
    .optional()
    .describe('what is challenged from outside in every school, each year'),
  readiness: z
    .strictObject({ outcomes: z.array(named).min(2), ...limitShape })
    .optional()
    .describe(
      'the list of schools that are likely to be inspected, and what an evaluation of their readiness can find',
    ),
})

/** A fact that the service keeps of a school by hand, on which other things of the model depend. */
export const schoolMarkSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  says: saysSchema.describe('when a school is marked so'),
  source: sourceSchema,
})
