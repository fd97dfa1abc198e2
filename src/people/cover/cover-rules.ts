import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { overlaps, type HeldRole } from '../held-role.ts'
import type { Cover } from './cover-store.ts'

/** A cover that is asked for. */
export type CoverAsked = { personId: string; coveredId: string; startedOn: PlainDate; finishedOn: PlainDate }

/** SH-72, XX-03. Somebody else's work, between two days, once. */
export function whyCoverCannotBe(asked: CoverAsked, covers: readonly Cover[]): Finding[] {
  if (asked.personId === asked.coveredId) return [refusal('cover-of-another', 'Nobody acts for themselves.', 'who')]
  if (asked.finishedOn < asked.startedOn)
    return [refusal('cover-dates', 'The last day is before the first.', 'finishedOn')]
  const same = covers.find(
    (each) => each.personId === asked.personId && each.coveredId === asked.coveredId && overlaps(each, asked),
  )
  if (!same) return []
  const says = `${same.personName} acts for ${same.coveredName} already, from ${showShortDate(same.startedOn)} to ${showShortDate(same.finishedOn)}.`
  return [refusal('cover-once', says, 'startedOn')]
}

/**
 * The posts that somebody has left and nobody has taken since: of each role and place the last time, where it ended before the
 * cover begins. `inPost` are the roles of others in the same places.
 */
export function emptyPosts(
  heldBefore: readonly HeldRole[],
  inPost: readonly HeldRole[],
  asked: Pick<CoverAsked, 'startedOn' | 'finishedOn'>,
): HeldRole[] {
  const post = (held: HeldRole) => `${held.role} ${held.schoolId ?? held.groupId ?? ''}`
  const newest = new Map<string, HeldRole>()
  for (const held of [...heldBefore].sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1)))
    newest.set(post(held), held)
  const left = [...newest.values()].filter((held) => held.finishedOn !== null && held.finishedOn < asked.startedOn)
  const isTaken = (held: HeldRole) => inPost.some((other) => post(other) === post(held) && overlaps(other, asked))
  return left.filter((held) => held.scope === 'authority' || !isTaken(held))
}

function refusal(id: string, says: string, field: string): Finding {
  return { kind: id, id, source: 'XX-03', says, field, weight: 'firm' }
}
