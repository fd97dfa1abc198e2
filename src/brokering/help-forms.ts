import { z } from 'zod'
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
import type { AgreedAction, Terms } from './help.ts'

const HALVES = 'in whole or half days, for example 2.5'

/** Days in halves; kept as half-days. */
const days = (what: string, least = 0) =>
  z
    .string({ error: `Enter ${what} ${HALVES}` })
    .trim()
    .regex(/^\d{1,3}(\.[05])?$/, `Enter ${what} ${HALVES}`)
    .transform((text) => Math.round(Number(text) * 2))
    .refine((halves) => halves >= least, `Enter ${what}: half a day or more`)

const optionalDays = (what: string) =>
  z
    .string()
    .optional()
    .transform((text) => text?.trim() || '0')
    .pipe(days(what))

const aYes = z
  .string()
  .optional()
  .transform((text) => text === 'yes')

export const needForm = z
  .object({
    kind: aChoice('the kind of help'),
    aspect: aChoice('the aspect'),
    title: aText('what help is needed, in a few words'),
    about: z
      .string()
      .optional()
      .transform((text) => text ?? '')
      .pipe(z.string().trim().max(4000, 'Enter what there is to say in 4000 characters or fewer')),
    days: days('about how many days it takes', 1),
    isPriority: aYes,
    isDirect: aYes,
    strength: anOptionalId,
    request: anOptionalId,
    flag: anOptionalText('what figures show', 100).transform((text) => text ?? undefined),
  })
  .transform(({ days: halfDays, strength, request, flag, ...said }) => ({
    said: { ...said, halfDays },
    from: { strength, request, flag },
  }))

export const becauseForm = z.object({ revision: aRevision, because: aLongText('why', 1000) })

export const chooseForm = z
  .object({
    revision: aRevision,
    strengthId: aChoice('who is to help'),
    personId: anOptionalId,
    days: days('how many days', 1),
    because: aLongText('why', 1000),
  })
  .transform(({ days: halfDays, ...choice }) => ({ ...choice, halfDays }))

/** So many actions are asked for on one page. */
export const ACTIONS = [1, 2, 3, 4, 5] as const

const pounds = z
  .string()
  .optional()
  .transform((text) => text?.trim().replace(/^£|,/g, '') || '0')
  .pipe(z.string().regex(/^\d{1,7}(\.\d\d)?$/, 'Enter what it costs in pounds, for example 1500 or 1500.50'))
  .transform((text) => Math.round(Number(text) * 100))

const actionFields = Object.fromEntries(ACTIONS.map((at) => [`action-${at}`, anOptionalText('the action')])) as Record<
  `action-${(typeof ACTIONS)[number]}`,
  ReturnType<typeof anOptionalText>
>
const onNames = ACTIONS.map((at) => `action-${at}-on`)
const onFields = Object.fromEntries(
  ACTIONS.map((at) => [`action-${at}-on`, anOptionalDay('by when it is done')]),
) as Record<`action-${(typeof ACTIONS)[number]}-on`, ReturnType<typeof anOptionalDay>>

export const termsForm = withDates(
  ['startsOn', 'reviewOn', 'endsOn', ...onNames],
  z
    .object({
      revision: aRevision,
      aims: aLongText('what it is for', 2000),
      objectives: anOptionalText('the objectives', 2000),
      who: aText('who gives it, by their job'),
      days: days('how many days', 1),
      startsOn: aDay('the first day'),
      reviewOn: aDay('the day of its review'),
      endsOn: aDay('the last day'),
      release: optionalDays('for how many days staff are released'),
      pounds,
      ...actionFields,
      ...onFields,
    })
    .superRefine((typed, context) => {
      for (const at of ACTIONS)
        if ((typed[`action-${at}`] === null) !== (typed[`action-${at}-on`] === null))
          context.addIssue({
            code: 'custom',
            path: [typed[`action-${at}`] === null ? `action-${at}` : `action-${at}-on`],
            message: 'Enter what is done and by what day, or leave both empty',
          })
    })
    .transform((typed): Terms & { revision: number } => ({
      ...{ revision: typed.revision, aims: typed.aims, who: typed.who, halfDays: typed.days, pence: typed.pounds },
      ...{ startsOn: typed.startsOn, reviewOn: typed.reviewOn, endsOn: typed.endsOn, releaseHalfDays: typed.release },
      objectives: (typed.objectives ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      actions: ACTIONS.flatMap((at): AgreedAction[] => {
        const [what, byOn] = [typed[`action-${at}`], typed[`action-${at}-on`]]
        return what && byOn ? [{ what, byOn }] : []
      }),
    })),
)

export const agreeForm = z.object({ revision: aRevision, released: aYes })

export const contactForm = withDates(
  ['heldOn'],
  z
    .object({
      revision: aRevision,
      heldOn: aDay('the day of the contact'),
      days: optionalDays('how many days it took'),
      says: aLongText('what was done', 2000),
    })
    .transform(({ days: halfDays, ...contact }) => ({ ...contact, halfDays })),
)

export const reviewForm = withDates(
  ['heldOn', 'nextOn'],
  z.object({
    revision: aRevision,
    heldOn: aDay('the day of the review'),
    says: aLongText('what was found', 2000),
    nextOn: anOptionalDay('the day of the next review'),
  }),
)

export const doneForm = withDates(
  ['changedByOn'],
  z.object({
    revision: aRevision,
    changed: aLongText('what changed', 2000),
    changedByOn: aDay('by when it had changed'),
    stays: aLongText('what stays', 2000),
  }),
)
