import { z } from 'zod'
import type { PartnershipRule } from '#model/index.ts'
import type { Criterion } from '#plans/index.ts'
import { cleanText } from '#shared/clean-text.ts'
import { isId } from '#shared/id.ts'
import { answersIn } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aChoice, aDay, aLongText, anOptionalId, anOptionalText, aRevision } from '#web/text-answers.ts'
import type { SaidOf } from './term-review.ts'

const IN_DAYS = 'Enter the days in whole or half days, from 0.5 to 50, for example 1.5'

/** Days as they are typed, in half-days. A sixth of a day is none. */
const halfDays = z.string({ error: IN_DAYS }).transform((text, context) => {
  const typed = text.trim().replace('½', '.5').replace(',', '.')
  const found = /^\d{0,2}(\.[05]0?)?$/.test(typed) && typed !== '' ? Number(typed) * 2 : NaN
  if (Number.isInteger(found) && found >= 1 && found <= 100) return found
  context.addIssue({ code: 'custom', message: IN_DAYS })
  return z.NEVER
})

const who = z.string({ error: 'Choose who gives it' }).transform((text, context) => {
  const [personId = '', role = ''] = text.split('|')
  if (isId(personId) && /^[a-z][a-z0-9-]{0,99}$/.test(role)) return { personId, role }
  context.addIssue({ code: 'custom', message: 'Choose who gives it' })
  return z.NEVER
})

const chosenId = (says: string) => z.string({ error: says }).refine((text) => isId(text), says)

/** What somebody of the service proposes. */
export const proposeForm = withDates(
  ['byOn'],
  z
    .object({
      areaId: chosenId('Choose the area of the plan for which it is'),
      says: aLongText('what is given', 1000),
      who,
      days: halfDays,
      byOn: aDay('the day by which it is given'),
    })
    .transform(({ who: giver, days, ...rest }) => ({ ...rest, ...giver, halfDays: days })),
)

/** What is done with a piece of support. */
export const supportForm = withDates(
  ['doneOn'],
  z.discriminatedUnion(
    'what',
    [
      z.object({ what: z.literal('approve'), revision: aRevision, days: halfDays }),
      z.object({ what: z.literal('decline'), revision: aRevision, because: aLongText('why it is declined', 1000) }),
      z.object({
        what: z.literal('withdraw'),
        revision: aRevision,
        withdrawnBecause: aLongText('why it is withdrawn', 1000),
      }),
      z.object({
        what: z.literal('judge'),
        revision: aRevision,
        doneOn: aDay('the day on which it was done'),
        standing: aChoice('what it was worth'),
        judgedSays: anOptionalText('what that rests on', 2000),
      }),
    ],
    { error: 'Choose what you want to do' },
  ),
)

/** What is written of a review, or the view that a side adds to it; which areas there are, the plan says. */
export const reviewForm = withDates(
  ['heldOn'],
  z.discriminatedUnion(
    'what',
    [
      z.looseObject({
        what: z.literal('review'),
        heldOn: aDay('the day of the review'),
        ledBy: chosenId('Choose who of the school led it'),
        ledWith: chosenId('Choose with whom it was done'),
        done: z
          .string()
          .optional()
          .transform((joined) => answersIn(joined).filter((id) => isId(id))),
        progress: aChoice('how children’s progress is'),
        progressSays: anOptionalText('what you say of progress', 2000),
        view: anOptionalText('your view', 4000),
      }),
      z.object({ what: z.literal('view'), view: aLongText('your view', 4000) }),
    ],
    { error: 'Load the page again before you save' },
  ),
)

/** How a partnership is closed. */
export const closeForm = withDates(
  ['endedOn'],
  z.object({
    endedOn: aDay('the day on which it is closed'),
    withId: anOptionalId,
    outcome: aLongText('what came of it', 1000),
  }),
)

const MOST = 4000
const textIn = (typed: Readonly<Record<string, unknown>>, name: string) => {
  const given = typed[name]
  return cleanText(typeof given === 'string' ? given : '')
    .trim()
    .slice(0, MOST)
}

/** WI-65. What was typed of the impact for each area of the plan. */
export const impactIn = (
  typed: Readonly<Record<string, unknown>>,
  areas: readonly Pick<Criterion, 'id' | 'says'>[],
): SaidOf[] => areas.map(({ id, says }) => ({ id, title: says, says: textIn(typed, `impact.${id}`) }))

/** WI-67. What was typed of each kind of evidence. */
export const evidenceIn = (
  typed: Readonly<Record<string, unknown>>,
  { evidence }: PartnershipRule['reviews'],
): SaidOf[] => evidence.kinds.map(({ id, name }) => ({ id, title: name, says: textIn(typed, `evidence.${id}`) }))
