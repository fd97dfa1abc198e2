import { z } from 'zod'
import { aDate, withDates } from '#web/date-answer.ts'

const line = (missing: string, most: number) =>
  z.string({ error: missing }).trim().min(1, missing).max(most, `Use ${most} characters or fewer`)

export const addPresenceForm = withDates(
  ['startedOn'],
  z.object({
    who: line('Enter who works in the school', 200),
    purpose: line('Enter what they do there', 500),
    startedOn: aDate('the day since which they work here'),
  }),
)

export const endPresenceForm = withDates(
  ['finishedOn'],
  z.object({
    revision: z.coerce.number({ error: 'Load the page again and send it once more' }).int(),
    finishedOn: aDate('the last day'),
  }),
)

export type AddPresence = z.output<typeof addPresenceForm>
export type EndPresence = z.output<typeof endPresenceForm>
