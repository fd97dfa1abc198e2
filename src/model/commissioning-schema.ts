import { z } from 'zod'
import { countSchema, idSchema, limitShape, saysSchema, sourceSchema, textSchema } from './schema-parts.ts'

const own = z
  .boolean()
  .default(false)
  .describe('true where the document says nothing of it and this is the service’s own')
const named = z.strictObject({ id: idSchema, name: textSchema, source: sourceSchema, own })
const namesSchema = z.array(named).min(1)
const rolesOf = (what: string) => z.array(idSchema).min(1).describe(`roles of this file ${what}`)
const saysShape = { id: idSchema, says: saysSchema, source: sourceSchema }
const yearSchema = z.int().min(1990).max(2199).describe('the calendar year in which the school year begins')

/** What is paid for and decided first: costed, timed, funded and bound to the mission. */
const prioritiesSchema = z.strictObject({
  ...limitShape,
  recommendedBy: rolesOf('whose holders recommend them'),
  matter: idSchema.describe('what of the body that decides they are a matter of'),
  criteria: z.strictObject(limitShape).describe('a rule: each success criterion points to a measure of the mission'),
  rolledForward: z
    .strictObject({ ...limitShape, year: yearSchema })
    .describe('the first year, in which an activity that goes on already may be a priority'),
  judged: z
    .strictObject({
      ...limitShape,
      of: namesSchema.describe('the judgements, the best first'),
      before: countSchema.describe('so many days before the end of a priority its judgements are due'),
      own,
    })
    .describe('how the body that decides judges each criterion'),
})

/** What a priority buys: from schools, staff or students. */
const commissionsSchema = z.strictObject({
  ...saysShape,
  keptBy: rolesOf('whose holders plan, begin and end them'),
  kinds: namesSchema,
  whom: namesSchema.describe('whom it commissions'),
  gains: z
    .strictObject({ ...limitShape, of: namesSchema })
    .describe('the gains of which each is said before it begins'),
  capacity: z.strictObject(limitShape).describe('a rule: it says how capacity stays when the money ends'),
  paid: z.strictObject(limitShape).describe('a rule: only schools are paid and employ'),
  evaluations: z
    .array(
      z.strictObject({
        ...named.shape,
        asks: z.array(textSchema).min(1).describe('what such a review answers, each in words'),
      }),
    )
    .min(1)
    .describe('the kinds of review of what one brought'),
})

/** What the partnership pays for: its priorities, the commissions under them, and where the money comes from. */
export const commissioningSchema = z.strictObject({
  ...saysShape,
  horizons: z
    .array(z.strictObject({ ...named.shape, from: yearSchema, until: yearSchema.optional() }))
    .min(1)
    .describe('the horizons of the plan, which may overlap: from which school year, and to which'),
  balance: z
    .strictObject({ ...saysShape, of: namesSchema })
    .describe('the kinds of priority between which number and money are held in equal measure'),
  focus: z.strictObject({ ...limitShape, of: namesSchema }).describe('of which at least one is named of each'),
  priorities: prioritiesSchema,
  commissions: commissionsSchema,
  minor: z
    .strictObject({
      ...limitShape,
      percent: z.number().min(0).max(100).describe('of what all funds of a year hold, the most that is spent so'),
      own,
      brokeredBy: rolesOf('whose holders broker it'),
      matter: idSchema.describe('what of the body that decides a larger one is a matter of'),
    })
    .describe('what is spent outside the priorities'),
  contributions: z
    .strictObject({ ...saysShape, fund: idSchema.describe('the fund into which they go') })
    .optional()
    .describe('what schools add, in money or in kind'),
  personnel: z
    .strictObject({ ...saysShape, fund: idSchema.describe('the fund that holds their days'), of: namesSchema })
    .optional()
    .describe('people who count as a resource in kind'),
  income: z
    .strictObject({
      ...limitShape,
      matter: idSchema.describe('what of the body that decides it is a matter of'),
      fund: idSchema.describe('the fund into which it goes'),
    })
    .optional()
    .describe('income from work for others'),
  research: z
    .strictObject({ ...saysShape, by: rolesOf('whose holders record it, beside the body that decides') })
    .optional()
    .describe('what was found out of other sources of money'),
})
