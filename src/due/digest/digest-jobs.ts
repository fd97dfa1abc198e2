import { doneBy, type DoneBy } from '#jobs/index.ts'
import { WRITE_DIGESTS, writeDigests } from './write-digests.ts'
import { WRITE_REMINDERS, writeReminders } from './write-reminders.ts'

/** Often enough that a machine that was off in the morning has not missed the day: what was written is not written again. */
const BY_DAY = '*/20 7-18 * * 1-5'

/**
 * What is written to people without their asking. Where no mail is set up nothing is: weeks of it would go out on the day on which
 * it is, and everybody reads the same on their first page.
 */
export function digestJobs({ hasMail }: { hasMail: boolean }): readonly DoneBy[] {
  if (!hasMail) return []
  return [
    doneBy({ job: WRITE_DIGESTS, every: BY_DAY, run: writeDigests }),
    doneBy({ job: WRITE_REMINDERS, every: BY_DAY, run: writeReminders }),
  ]
}
