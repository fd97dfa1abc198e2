import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalDay, aRevision, aText, oneOf } from '#web/text-answers.ts'
import { purposesIn, saidFields } from '../need-form.ts'
import { COLOURS, type Colour } from './round.ts'

export const openForm = withDates(
  ['startsOn', 'proposalsBy', 'linesBy'],
  z.object({
    schoolYear: z
      .string({ error: 'Choose a school year' })
      .regex(/^(19|20|21)\d\d$/, 'Choose a school year')
      .transform(Number),
    startsOn: aDay('the day from which its decisions are in force'),
    proposalsBy: aDay('the day by which proposals come'),
    linesBy: aDay('the day by which teams add their lines'),
  }),
)

export const proposeForm = z.object({
  category: aChoice('a category'),
  level: saidFields.level,
  says: aLongText('why you propose it', 4000),
  revision: aRevision,
  visitId: z.string().optional(),
})

export const lineForm = z.object({
  team: aChoice('a team'),
  colour: oneOf(Object.keys(COLOURS) as Colour[], 'Choose a colour'),
  says: aText('a line', 500),
})

export const minutesForm = withDates(
  ['metOn'],
  z.object({ metOn: aDay('the day of the meeting'), minutes: aLongText('the minutes', 20_000), revision: aRevision }),
)

export const withdrawForm = z.object({ because: aLongText('why it is withdrawn', 1000), revision: aRevision })

export const agreeForm = withDates(
  ['madeOn', 'nextLookOn'],
  z
    .looseObject({ ...saidFields, nextLookOn: anOptionalDay('the day of the next look') })
    .transform((typed) => ({ ...typed, purposes: purposesIn(typed) })),
)
