import { z } from 'zod'
import type { Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { aDay, aLongText, anOptionalDay, anOptionalText, aRevision } from '#web/text-answers.ts'
import { partsIn } from '../case-reviews-form.ts'

/** So many days can be agreed at once. */
export const DAYS_AT_ONCE = ['dueOn1', 'dueOn2', 'dueOn3'] as const

/** What was agreed with a school; that it says with whom and when is a rule of the model. */
export const agreedForm = withDates(
  [...DAYS_AT_ONCE, 'agreedOn'],
  z
    .object({
      agreedWith: anOptionalText('with whom it was agreed', 200),
      agreedOn: anOptionalDay('the day on which it was agreed'),
      dueOn1: aDay('the day of the evaluation'),
      dueOn2: anOptionalDay('the day of the second evaluation'),
      dueOn3: anOptionalDay('the day of the third evaluation'),
      because: anOptionalText('why it is appropriate', 2000),
      evaluator: anOptionalText('who comes from outside', 200),
    })
    .transform(({ dueOn1, dueOn2, dueOn3, ...rest }) => ({
      ...rest,
      days: [dueOn1, dueOn2, dueOn3].filter((day) => day !== null),
    })),
)

/** What was found; its parts are read by what the model has of them. */
export const writtenForm = withDates(
  ['heldOn'],
  z
    .looseObject({
      heldOn: aDay('the day of the evaluation'),
      standing: z.string().max(100).optional(),
      revision: aRevision,
    })
    .transform(({ heldOn, standing, revision, ...rest }) => ({
      ...{ heldOn, standing: standing ?? '', revision, typed: rest },
    })),
)

/** The words under each part of the model, as they were typed. */
export const partsOf = (parts: readonly { id: string }[], typed: Record<string, unknown>): Record<string, string> =>
  partsIn(
    parts,
    Object.fromEntries(
      Object.entries(typed).flatMap(([name, each]) => (typeof each === 'string' ? [[name, each]] : [])),
    ) as Answers,
  )

/** Why one is called off. */
export const callOffForm = z.object({ because: aLongText('why it is called off', 2000), revision: aRevision })
