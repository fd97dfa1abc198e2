import type { ReadyVisit } from '../ready/ready-visit.ts'
import type { StoreOwner } from './device-rows.ts'

const A_DAY = 86_400_000

/**
 * NF-86, NF-87. Whether a store has a place for a visit at all: only for one of which a record may be kept, with the form in
 * which it is written. Whatever came as anything else is not kept.
 */
export function hasPlaceFor(visit: Pick<ReadyVisit, 'mayHaveRecord'> & { writing?: ReadyVisit['writing'] }): boolean {
  const mayHaveRecord: unknown = visit.mayHaveRecord
  return mayHaveRecord === true && (visit.writing?.form.parts.length ?? 0) > 0
}

/**
 * Whether what was ready has lain on the device for longer than the model's days without a word of the service. A device's
 * clock is compared with itself only, and what was written is never taken away by one.
 */
export function isPastItsDays({ joinedAt, days }: Pick<StoreOwner, 'joinedAt' | 'days'>, now: number): boolean {
  return now - joinedAt > days * A_DAY
}

/** The rows of a store that go when it is made ready anew: visits that are no more among those to come, without words of their own. */
export function visitsToDrop(
  held: readonly string[],
  coming: readonly string[],
  withWords: readonly string[],
): string[] {
  return held.filter((visitId) => !coming.includes(visitId) && !withWords.includes(visitId))
}

/** How a visit of the store stands, for its line in the list. */
export type VisitStands = {
  says: string
  /** Whether its writer has something to do about it. */
  waits: boolean
}

type Kept = { refused: string | null; heldOn: string | null }

/** Says of a visit what is saved where. `kept` is what was written here and the service does not have. */
export function standsOf(
  { isHeld, writing }: Pick<ReadyVisit, 'isHeld' | 'writing'>,
  kept: Kept | undefined,
  isOpenElsewhere = false,
): VisitStands {
  if (isOpenElsewhere) return { says: 'Open in another tab of this browser.', waits: false }
  if (kept?.refused) return { says: `Saved on this device only. ${kept.refused}`, waits: true }
  if (kept && !isHeld && !kept.heldOn)
    return { says: 'Saved on this device, not sent: say first that it took place.', waits: true }
  if (kept) return { says: 'Saved on this device, not sent yet.', waits: true }
  if (writing.asides.length > 0)
    return { says: 'Somebody wrote there too. Both texts are kept on the service until you choose.', waits: true }
  const isBegun = writing.sections.some(({ body }) => body !== '') || writing.entries.length > 0
  return { says: isBegun ? 'All of it is saved on the service.' : 'Ready; nothing is written yet.', waits: false }
}
