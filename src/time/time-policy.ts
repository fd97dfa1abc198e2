import type { TimeRule } from '#model/index.ts'
import { NotFound } from '#work/failures.ts'
import { peopleActedFor } from '#work/actor.ts'
import { logsCoreWork } from '#core-work/index.ts'
import { isOfficer } from '#safeguarding/index.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Sees the time of everyone: who sees all days, or allocates any. */
export const maySeeEveryonesTime = (look: Look): boolean =>
  !!look.model.time && (look.reach('see-days').everything || isAnywhere(look.reach('allocate-days')))

/** Whether somebody has time of their own to confirm: whoever makes visits, and whoever does core work. */
export const hasTime = (look: Look): boolean =>
  !!look.model.time && (isAnywhere(look.reach('book')) || isOfficer(look) || logsCoreWork(look))

/** Whether there is anything of time for somebody. */
export const maySeeTime = (look: Look): boolean => hasTime(look) || maySeeEveryonesTime(look)

/** Sees the weeks of somebody: themselves, whoever acts for them, and who sees everyone's. */
export const maySeeTimeOf = (look: Look, personId: string): boolean =>
  mayKeepTimeOf(look, personId) || maySeeEveryonesTime(look)

/** Writes and confirms the weeks of somebody: themselves, or whoever acts for them. */
export const mayKeepTimeOf = (look: Look, personId: string): boolean =>
  hasTime(look) && peopleActedFor(look.actor).includes(personId)

/** What the model says of time. Throws NotFound where it says nothing, or for those for whom there is none. */
export function requireTime(look: Look): TimeRule {
  const { time } = look.model
  if (!time || !maySeeTime(look)) throw new NotFound('page', 'time')
  return time
}
