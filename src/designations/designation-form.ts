import { z } from 'zod'
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
  oneOf,
} from '#web/text-answers.ts'
import { BID_STATUSES } from './bids/bid.ts'

const ticked = z
  .string()
  .optional()
  .transform((text) => answersIn(text))

export const designateForm = withDates(
  ['designatedOn'],
  z.object({
    school: aText('the URN or the name of the school'),
    bidId: anOptionalId,
    designatedOn: aDay('the day from which it is designated'),
  }),
)

export const correctForm = withDates(
  ['designatedOn'],
  z.object({
    revision: aRevision,
    bidId: anOptionalId,
    designatedOn: aDay('the day from which it is designated'),
  }),
)

export const endDesignationForm = withDates(
  ['endedOn'],
  z.object({
    endedOn: aDay('the day from which it is designated no more'),
    because: aLongText('why it ended', 500),
  }),
)

export const workForm = withDates(
  ['startedOn', 'finishedOn'],
  z.object({
    element: aChoice('the element'),
    title: aText('what it is called'),
    about: anOptionalText('what there is to say', 2000),
    forSchool: anOptionalText('the school for which it is'),
    startedOn: aDay('its first day'),
    finishedOn: anOptionalDay('its last day'),
  }),
)

export const bidForm = withDates(
  ['on', 'expectedOn'],
  z
    .object({
      groupId: aChoice('who bids'),
      form: oneOf(['connected', 'phases'] as const, 'Choose which kind of bid it is'),
      phases: ticked,
      status: oneOf(['discussed', 'submitted'] as const, 'Choose how the bid stands'),
      on: aDay('since when it stands so'),
      expectedOn: anOptionalDay('the day by which its next step is expected'),
    })
    .transform(({ form, ...said }) => ({ ...said, isConnected: form === 'connected' })),
)

export const bidStepForm = withDates(
  ['on', 'expectedOn'],
  z.object({
    status: oneOf(BID_STATUSES, 'Choose what came of the bid'),
    on: aDay('the day'),
    expectedOn: anOptionalDay('the day by which its next step is expected'),
  }),
)

export const specialistForm = withDates(
  ['designatedOn'],
  z.object({
    person: aText('the name or the email address of whom it designates'),
    designationId: anOptionalId,
    field: aText('in what'),
    designatedOn: aDay('the day of the designation'),
  }),
)

export const endSpecialistForm = withDates(['endedOn'], z.object({ endedOn: aDay('the last day') }))

const forSchools = aLongText('the schools on whose behalf', 5000).transform((text) => text.replaceAll('\r', ''))

export const licenceForm = withDates(
  ['startedOn', 'finishedOn'],
  z.object({
    person: aText('the name or the email address of the leader'),
    school: aText('the school from which they lead'),
    forSchools,
    scope: aLongText('the scope of the licence', 1000),
    startedOn: aDay('the first day of its period'),
    finishedOn: aDay('the last day of its period'),
  }),
)

export const changeLicenceForm = withDates(
  ['finishedOn'],
  z.object({
    revision: aRevision,
    forSchools,
    scope: aLongText('the scope of the licence', 1000),
    finishedOn: aDay('the last day of its period'),
  }),
)

export const endLicenceForm = withDates(
  ['endedOn'],
  z.object({
    revision: aRevision,
    endedOn: aDay('the day on which it ended'),
    outcome: aLongText('what came of it', 2000),
  }),
)
