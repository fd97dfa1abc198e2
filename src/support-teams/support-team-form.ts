import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { answersIn } from '#web/answers.ts'
import {
  aChoice,
  aDay,
  aLongText,
  anOptionalDay,
  anOptionalId,
  anOptionalText,
  aRevision,
  aText,
  oneOf,
} from '#web/text-answers.ts'

const ticked = z
  .string()
  .optional()
  .transform((text) => answersIn(text))

/** What is set up: from which order or on whose recommendation, what it is to reach, and by when it is evaluated. */
export const setUpForm = withDates(
  ['startedOn', 'nextOn', 'evaluateBy'],
  z
    .object({
      kind: aChoice('what is set up'),
      orderId: anOptionalId,
      because: anOptionalText('who recommends it and why', 2000),
      aim: aLongText('what it is to reach', 10_000),
      startedOn: aDay('its first day'),
      nextOn: anOptionalDay('the day of its next meeting'),
      evaluateBy: aDay('the day by which it is evaluated'),
    })
    .transform(({ nextOn, orderId, ...rest }) => ({ ...rest, orderId: orderId ?? null, nextMeetingOn: nextOn })),
)

export const memberForm = withDates(
  ['startedOn'],
  z.object({
    personId: anOptionalId,
    name: anOptionalText('a name'),
    part: oneOf(['chair', 'member'] as const, 'Choose chair or member'),
    comesFrom: anOptionalText('from where they come'),
    startedOn: aDay('from which day'),
  }),
)

export const meetingForm = withDates(
  ['heldOn', 'nextOn'],
  z.object({
    heldOn: aDay('the day of the meeting'),
    present: ticked,
    decided: aLongText('what was decided', 10_000),
    nextOn: anOptionalDay('the day of the next meeting'),
  }),
)

export const nextMeetingForm = withDates(
  ['nextOn'],
  z.object({ revision: aRevision, nextOn: aDay('the day of the next meeting') }),
)

export const actionForm = withDates(
  ['dueOn'],
  z.object({
    says: aLongText('what was agreed', 1000),
    ownedBy: oneOf(['school', 'service'] as const, 'Choose whose it is'),
    ownerName: anOptionalText('by whom'),
    dueOn: anOptionalDay('by when'),
    knownBy: anOptionalText('by what one shall know', 500),
  }),
)

export const partsForm = z
  .object({ visitIds: ticked, orderIds: ticked })
  .refine(({ visitIds, orderIds }) => visitIds.length + orderIds.length > 0, {
    message: 'Choose what belongs to it',
    path: ['visitIds'],
  })

const evaluation = {
  intervention: aText('which intervention it is'),
  aimedAt: aLongText('what it aimed at', 5000),
  changed: aLongText('what changed', 5000),
  figures: anOptionalText('figures', 200),
  noFigures: anOptionalText('why there are none', 1000),
  judgement: z.coerce.number({ error: 'Choose how effective it was' }).int('Choose how effective it was'),
}

export const evaluationForm = z.object(evaluation)
export const changedEvaluationForm = z.object({ ...evaluation, revision: aRevision })

export const closeForm = withDates(
  ['closedOn'],
  z.object({
    revision: aRevision,
    closedOn: aDay('its last day'),
    conclusion: aLongText('what it came to as a whole', 10_000),
  }),
)
