import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

/** The levels at which the mission is tested, in the order in which they are shown. */
export const MISSION_LEVELS = ['student', 'cohort', 'teacher', 'school'] as const

/** What an evaluation is of: the strategy as a whole, one activity, or the partnership. */
export const EVALUATED = ['whole', 'activity', 'partnership'] as const

const own = z
  .boolean()
  .default(false)
  .describe('true where the document says nothing of it and this is the service’s own')
const rolesOf = (what: string) => z.array(idSchema).min(1).describe(`roles of this file ${what}`)
const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema, own })
const gradesSchema = z.array(idSchema).min(1).describe('grades of that framework of inspection, by their ids')
const nounsSchema = textSchema.describe('of whom or what, in the plural, such as students or schools')

/** The measure of today beside one that rests on overall grades: with its own starting figure, and never joined with it. */
const todaySchema = z.strictObject({
  name: textSchema,
  says: saysSchema,
  source: sourceSchema,
  framework: idSchema.describe('the framework of inspection of today, whose areas are counted'),
  without: gradesSchema,
  start: z
    .strictObject({ percent: z.number().min(0).max(100), own })
    .describe('the figure from which it starts, in hundredths'),
})

/** How a measure is counted: of what schools say of a year, from what is published, or from the levels of inspections. */
const countedSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('share'), of: nounsSchema }),
  z.strictObject({ by: z.literal('number'), of: nounsSchema }),
  z.strictObject({
    by: z.literal('published'),
    of: nounsSchema,
    measure: idSchema.describe('a measure of this file or of measures/measures.yaml that is a share of pupils'),
  }),
  z.strictObject({
    by: z.literal('moved'),
    of: nounsSchema,
    framework: idSchema.describe('the framework of inspection whose overall grades are the levels'),
    levels: gradesSchema.describe('the grades from the highest level down'),
    today: todaySchema.optional(),
  }),
])

/** One measure of the mission. */
const missionMeasureSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  says: saysSchema,
  source: sourceSchema,
  level: z.enum(MISSION_LEVELS),
  target: z.number().min(0).describe('what is aimed at: a share in hundredths, or a number'),
  counted: countedSchema,
})

/** What the partnership is for, by what it is tested, and who evaluates it; left out, the service has none. */
export const missionSchema = z.strictObject({
  id: idSchema,
  says: saysSchema,
  source: sourceSchema,
  principles: z.array(z.strictObject({ id: idSchema, says: saysSchema, source: sourceSchema })).default([]),
  foci: z
    .array(
      z.strictObject({
        id: idSchema,
        name: textSchema,
        source: sourceSchema,
        measure: idSchema.optional().describe('the published measure that is shown of it, of this or the other file'),
        own,
      }),
    )
    .default([])
    .describe('what its page is to show above all'),
  measures: z.array(missionMeasureSchema).min(1),
  figures: z
    .strictObject({
      ...limitShape,
      by: rolesOf('whose holders give the figures of the schools over which they are held'),
      smallest: countSchema.describe('of how many at least a figure is told outside its school and the service'),
      own,
    })
    .describe('who gives the figures of each school, which are totals and never names'),
  evaluated: z
    .strictObject({
      ...limitShape,
      of: z
        .array(
          z.strictObject({
            id: idSchema,
            name: textSchema,
            what: z.enum(EVALUATED),
            about: textSchema,
            source: sourceSchema,
          }),
        )
        .min(1),
      heads: rolesOf('of the heads who share in it'),
      with: rolesOf('of those with whom they do'),
      phases: z.array(idSchema).min(1).describe('the phases of which heads share in it'),
      scale: idSchema.describe('the scale of its judgements'),
      months: countSchema.describe('how many months after the last one another is due'),
      own,
      mediumTerm: z
        .strictObject({
          ...limitShape,
          from: z.iso.date().describe('the day from which it is so'),
          own,
        })
        .optional()
        .describe('that from a day on the body that decides and other heads do it'),
    })
    .describe('at which levels the work is evaluated, and who shares in it'),
  caseStudies: z
    .strictObject({ ...limitShape, by: rolesOf('whose holders publish them'), kinds: z.array(named).min(1) })
    .describe('examples of improvement: each says what it added and how it goes on'),
  presented: z
    .strictObject({ ...limitShape, by: rolesOf('whose holders present it'), to: z.array(named).min(1) })
    .describe('before whom progress is laid'),
  overview: z
    .strictObject({
      id: idSchema,
      says: saysSchema,
      source: sourceSchema,
      roles: rolesOf('whose holders read of all schools and change nothing'),
      groups: z.array(idSchema).min(1).describe('the groups of pupils whose figures are shown'),
      measures: z.array(idSchema).min(1).describe('the published measures of which they are shown'),
      own,
    })
    .optional(),
  supportDays: z
    .strictObject({
      id: idSchema,
      says: saysSchema,
      source: sourceSchema,
      schools: rolesOf('whose days are given by schools'),
      service: rolesOf('whose days are given by the service'),
    })
    .optional()
    .describe('who gives the days of support, in each year'),
})
