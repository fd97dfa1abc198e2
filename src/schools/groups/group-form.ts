import { z } from 'zod'
import { aDate, anOptionalDate, withDates } from '#web/date-answer.ts'

const name = z
  .string({ error: 'Enter the name of the group' })
  .trim()
  .min(1, 'Enter the name of the group')
  .max(200, 'Enter a name of 200 characters or fewer')

const issue = z
  .string()
  .trim()
  .max(500, 'Say what it works on in 500 characters or fewer')
  .optional()
  .transform((text) => text || null)

const isRecognised = z
  .enum(['yes', 'no', ''], 'Say whether it is recognised')
  .optional()
  .transform((answer) => (answer ? answer === 'yes' : null))

const leadershipModel = z
  .string()
  .max(100, 'Choose how it is led from the list')
  .optional()
  .transform((id) => id || null)

const revision = z.coerce.number({ error: 'Load the page again and send it once more' }).int()

const schools = z.string().max(20_000, 'That is too long').optional().default('')

export const addGroupForm = withDates(
  ['startedOn'],
  z.object({
    kind: z.string({ error: 'Choose the kind of group' }).min(1, 'Choose the kind of group').max(100),
    name,
    issue,
    isRecognised,
    leadershipModel,
    startedOn: aDate('its first day'),
    schools,
  }),
)

export const changeGroupForm = withDates(
  ['finishedOn'],
  z.object({ revision, name, issue, isRecognised, leadershipModel, finishedOn: anOptionalDate('its last day') }),
)

export const addMemberForm = withDates(
  ['startedOn'],
  z.object({
    school: z
      .string({ error: 'Enter the URN or the name of the school' })
      .trim()
      .min(1, 'Enter the URN or the name of the school')
      .max(200, 'Enter a URN or a name of 200 characters or fewer'),
    startedOn: aDate('the day from which it is in the group'),
  }),
)

export const endMembershipForm = withDates(
  ['finishedOn'],
  z.object({
    membership: z.string({ error: 'Choose the school that leaves' }).min(1, 'Choose the school that leaves').max(100),
    finishedOn: aDate('its last day in the group'),
  }),
)

export type AddGroup = z.output<typeof addGroupForm>
export type ChangeGroup = z.output<typeof changeGroupForm>
export type AddMember = z.output<typeof addMemberForm>
export type EndMembership = z.output<typeof endMembershipForm>
