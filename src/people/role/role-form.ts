import { z } from 'zod'
import { withDates } from '#web/date-answer.ts'
import { SCOPES, STANDINGS } from '../held-role.ts'
import { aChoice, aDay, anOptionalDay, anOptionalId, anOptionalText, aRevision, oneOf } from '#web/text-answers.ts'

/** What is asked when a person is given a role. The role comes from the page before. */
export const roleForm = withDates(
  ['startedOn', 'finishedOn'],
  z.object({
    role: aChoice('the role'),
    scope: oneOf(SCOPES, 'Choose over what the role is held'),
    place: anOptionalText('the school or group'),
    placeId: anOptionalId,
    standing: oneOf(STANDINGS, 'Choose how the post is filled').optional(),
    note: anOptionalText('the subject, aspect or remark'),
    startedOn: aDay('the first day'),
    finishedOn: anOptionalDay('the last day'),
  }),
)

/** The last day of a role. */
export const endForm = withDates(['finishedOn'], z.object({ finishedOn: aDay('the last day'), revision: aRevision }))
