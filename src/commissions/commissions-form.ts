import { z } from 'zod'
import { pounds } from '#funds/index.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import {
  aChoice,
  aDay,
  aLongText,
  anOptionalDay,
  anOptionalId,
  anOptionalText,
  aRevision,
  aText,
} from '#web/text-answers.ts'

/** Several that were ticked. */
const severalOf = z
  .string()
  .optional()
  .transform((text) => [...new Set(answersIn(text))])

/** A school year by the calendar year in which it begins. */
export const aSchoolYear = z.coerce
  .number({ error: 'Choose the school year' })
  .int('Choose the school year')
  .min(1990, 'Choose the school year')
  .max(2199, 'Choose the school year')

/** Pounds that may be left open, as whole pence or null. */
export const anOptionalAmount = (what: string) => pounds(what).transform((pence) => (pence === 0 ? null : pence))

const priorityShape = {
  schoolYear: aSchoolYear,
  horizon: aChoice('the horizon'),
  title: aText('what the priority is'),
  about: aLongText('what it is about', 4000),
  kind: aChoice('what it is for'),
  focus: severalOf,
  costPence: anOptionalAmount('what it costs'),
  startsOn: anOptionalDay('the day on which it starts'),
  endsOn: anOptionalDay('the day on which it ends'),
  fundId: anOptionalId.transform((id) => id ?? null),
  rolledFrom: anOptionalText('the activity that goes on'),
}
export const priorityForm = withDates(['startsOn', 'endsOn'], z.object(priorityShape))
export const priorityChangeForm = withDates(['startsOn', 'endsOn'], z.object({ ...priorityShape, revision: aRevision }))
export const criterionForm = z.object({ says: aText('what is to be reached', 500), measures: severalOf })
export const judgementForm = z.object({
  judgement: aChoice('the judgement'),
  evidence: aLongText('what shows it', 2000),
})
export const becauseForm = z.object({ revision: aRevision, because: aLongText('why', 500) })

const commissionShape = {
  kind: aChoice('what kind of commission it is'),
  title: aText('what is commissioned'),
  about: aLongText('what it is about', 4000),
  whom: aChoice('whom it commissions'),
  focus: severalOf,
  capacity: anOptionalText('how capacity stays', 2000),
  startsOn: aDay('the day on which it begins'),
  endsOn: aDay('the day on which it ends'),
}
/** Reads `gain.<id>` of each gain. */
const withGains = <T extends { [key: string]: unknown }>(read: T) => {
  const gains = Object.entries(read).flatMap(([name, says]) =>
    name.startsWith('gain.') && typeof says === 'string' && says.trim() !== ''
      ? [{ what: name.slice('gain.'.length), says: says.trim().slice(0, 2000) }]
      : [],
  )
  return { ...read, gains }
}
export const commissionForm = withDates(['startsOn', 'endsOn'], z.looseObject(commissionShape)).transform(withGains)
export const commissionChangeForm = withDates(
  ['startsOn', 'endsOn'],
  z.looseObject({ ...commissionShape, revision: aRevision }),
).transform(withGains)
export const beginForm = withDates(
  ['begunOn'],
  z.object({ revision: aRevision, begunOn: aDay('the day on which it began') }),
)
export const endForm = withDates(
  ['endedOn'],
  z.object({
    revision: aRevision,
    endedOn: aDay('the day on which it ended'),
    says: aLongText('what came of it', 2000),
  }),
)
export const reviewForm = withDates(
  ['reviewedOn'],
  z.object({
    kind: aChoice('the kind of review'),
    reviewedOn: aDay('the day of the review'),
    'answer-0': anOptionalText('the answer', 4000),
    'answer-1': anOptionalText('the answer', 4000),
    'answer-2': anOptionalText('the answer', 4000),
  }),
)
export const payeeForm = withDates(
  ['appointedOn', 'payOn'],
  z.object({
    school: aText('the school: its URN or its whole name'),
    pence: pounds('how much'),
    post: anOptionalText('the post'),
    appointedOn: anOptionalDay('the day of the appointment'),
    payOn: anOptionalDay('the day on which it is to be paid'),
  }),
)
export const payForm = withDates(
  ['paidOn'],
  z.object({ pence: pounds('how much'), paidOn: aDay('the day on which it is paid') }),
)
export const takeBackForm = z.object({ because: aLongText('why', 500) })
