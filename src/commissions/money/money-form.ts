import { z } from 'zod'
import { daysTyped, pounds } from '#funds/index.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalDay, anOptionalText, aRevision, aText } from '#web/text-answers.ts'
import { anOptionalAmount, aSchoolYear } from '../commissions-form.ts'

/** Days that may be left empty. */
const days = daysTyped
const value = {
  valuePence: anOptionalAmount('what it is worth').default(null),
  valueRestsOn: anOptionalText('on what that rests'),
}

export const contributionForm = withDates(
  ['givenOn'],
  z.object({
    school: aText('the school: its URN or its whole name'),
    schoolYear: aSchoolYear,
    pence: pounds('how much').default(0),
    what: anOptionalText('what is given').transform((text) => text ?? ''),
    who: anOptionalText('who gives it'),
    days,
    ...value,
    givenOn: aDay('the day on which it was given'),
  }),
)
export const personnelForm = withDates(
  ['givenOn'],
  z.object({
    personnel: aChoice('which people they are'),
    schoolYear: aSchoolYear,
    what: anOptionalText('what they do').transform((text) => text ?? ''),
    who: anOptionalText('who they are'),
    days,
    ...value,
    givenOn: aDay('the day from which they are there'),
  }),
)
export const whyForm = z.object({ because: aLongText('why', 500) })
export const dropForm = z.object({ revision: aRevision, because: aLongText('why', 500) })
export const minorForm = withDates(
  ['payBy'],
  z.object({
    title: aText('what it is'),
    about: aLongText('what it is about', 4000),
    school: aText('the school: its URN or its whole name'),
    // Said at once with whatever else is missing.
    pence: pounds('how much').refine((pence) => pence > 0, { error: 'Enter an amount of money.' }),
    fundId: aChoice('the fund that pays for it'),
    payBy: anOptionalDay('the day by which it is to be paid'),
  }),
)
export const payMinorForm = withDates(['paidOn'], z.object({ paidOn: aDay('the day on which it is paid') }))
export const opportunityForm = z.object({
  partner: aText('for which school or partner it is'),
  about: aLongText('what it is about', 4000),
  expectedPence: anOptionalAmount('what it could bring in').default(null),
})
export const receiptForm = withDates(
  ['receivedOn'],
  z.object({
    pence: pounds('how much'),
    receivedOn: aDay('the day on which it came in'),
    says: anOptionalText('what it is for'),
  }),
)
export const researchForm = withDates(
  ['closesOn'],
  z.object({
    source: aText('whose money it is'),
    says: aLongText('what you found out', 4000),
    expectedPence: anOptionalAmount('what it could bring').default(null),
    closesOn: anOptionalDay('the day by which it is asked for'),
  }),
)
export const cameOfForm = z.object({ cameOf: aLongText('what came of it', 2000) })
