import { z } from 'zod'
import { schoolYearOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalId, anOptionalText, aRevision } from '#web/text-answers.ts'
import type { Look } from '#work/work.ts'
import { isId } from '#shared/id.ts'

/** A number of days as it is typed, in halves: '3', '2.5', '2½'. Gives half-days. `what` finishes "Enter …". */
export function someDays(what: string, { least, most }: { least: number; most: number }) {
  const says = `Enter ${what} in whole or half days, from ${least / 2} to ${most / 2}, for example 2.5`
  return z
    .string({ error: says })
    .trim()
    .transform((text, context) => {
      const typed = text.replace('½', '.5').replace(',', '.')
      const halfDays = /^\d{0,3}(\.[05]0?)?$/.test(typed) && typed !== '' ? Number(typed) * 2 : NaN
      if (Number.isInteger(halfDays) && halfDays >= least && halfDays <= most) return halfDays
      context.addIssue({ code: 'custom', message: says })
      return z.NEVER
    })
}

const aName = (what: string) =>
  anOptionalText(what, 60).refine(
    (text) => text === null || /^[a-z0-9][a-z0-9-]*$/.test(text),
    `Enter ${what} as small letters, digits and hyphens`,
  )

const whoGives = z.string({ error: 'Choose who gives the days' }).transform((text, context) => {
  const [personId = '', role = ''] = text.split('|')
  if (/^[a-z][a-z0-9-]{0,99}$/.test(role) && (personId === '' || isId(personId)))
    return { personId: personId || null, role }
  context.addIssue({ code: 'custom', message: 'Choose who gives the days' })
  return z.NEVER
})

/** Which school year a page was of. */
export const ofYear = z.object({ year: z.string().max(4).optional() })

/** What is asked of an allocation. */
export const allocationForm = z
  .object({
    who: whoGives,
    kind: aChoice('what kind of day it is'),
    days: someDays('how many days', { least: 1, most: 800 }),
    term: aName('the part of the year'),
    function: aName('the function'),
    fund: aName('the fund'),
    need: anOptionalText('the need', 500),
    needSeenBy: anOptionalId,
  })
  .transform(({ who, days, needSeenBy, ...wanted }) => ({
    ...{ ...wanted, ...who },
    ...{ halfDays: days, needSeenById: needSeenBy ?? null },
  }))

/** The same of one that stands, with the state that was on the page. */
export const changeAllocationForm = z.intersection(allocationForm, z.object({ revision: aRevision }))

/** Why an allocation is taken back. */
export const withdrawForm = z.object({ revision: aRevision, because: aLongText('why they are taken back', 500) })

/** What somebody has to give. */
export const capacityForm = withDates(
  ['startedOn', 'finishedOn'],
  z
    .object({
      days: someDays('how many days', { least: 0, most: 800 }),
      percent: z.coerce
        .number({ error: 'Enter the part of full time as a whole number from 0 to 100' })
        .int('Enter the part of full time as a whole number from 0 to 100')
        .min(0, 'Enter the part of full time as a whole number from 0 to 100')
        .max(100, 'Enter the part of full time as a whole number from 0 to 100'),
      startedOn: aDay('the first day'),
      finishedOn: aDay('the last day'),
      year: z.string().max(4).optional(),
      revision: aRevision.optional(),
    })
    .transform(({ days, ...wanted }) => ({ ...wanted, halfDays: days })),
)

/** WI-16. By how much something is raised, and why. */
export const raiseForm = z
  .object({
    due: aChoice('what is raised'),
    days: someDays('by how many days', { least: 1, most: 400 }),
    because: aLongText('why it is raised', 500),
  })
  .transform(({ days, ...wanted }) => ({ ...wanted, halfDays: days }))

/** The school years that can be chosen: the next one, this one and the two before. */
export const yearsToChoose = ({ today }: Pick<Look, 'today'>): SchoolYear[] =>
  [1, 0, -1, -2].map((by) => schoolYearOf(today) + by)

/** The school year that an address names, or this one. */
export const yearIn = (look: Pick<Look, 'today'>, text: string | undefined): SchoolYear =>
  yearsToChoose(look).find((year) => String(year) === text) ?? schoolYearOf(look.today)

/** The choices of a school year. */
export const yearChoices = (look: Pick<Look, 'today'>) =>
  yearsToChoose(look).map((year) => ({ value: String(year), label: showSchoolYear(year) }))
