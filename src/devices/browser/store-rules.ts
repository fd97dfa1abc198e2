import type { ReadyVisit } from '../ready/ready.ts'
import { READY_KINDS, WRITTEN_KINDS, type SealedKind, type SealedRow, type StoreOwner } from './device-rows.ts'

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

type Row = Pick<SealedRow, 'id' | 'kind'>
const isOf = (kinds: readonly SealedKind[], { kind }: Row) => kinds.includes(kind)

/** Of which visit or review a row tells: its number is 'owner/kind/number', and of a piece of evidence further. */
const numberIn = ({ id }: Row) => id.split('/')[2] ?? ''

/**
 * The rows of a store that go when it is made ready anew, or is past its days: visits and reviews that are no more among those
 * to come, unless something was written of them here.
 */
export function rowsToDrop(rows: readonly Row[], coming: readonly string[]): string[] {
  const written = rows.filter((row) => isOf(WRITTEN_KINDS, row)).map(numberIn)
  return rows
    .filter((row) => isOf(READY_KINDS, row) && !coming.includes(numberIn(row)) && !written.includes(numberIn(row)))
    .map(({ id }) => id)
}

/** How many texts of a store the service does not have. */
export const countWritten = (rows: readonly Row[]) => rows.filter((row) => isOf(WRITTEN_KINDS, row)).length

/** How something in the store stands, for its line in a list. */
export type Stands = {
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
): Stands {
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
