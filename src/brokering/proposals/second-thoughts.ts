import { costOf, isByWords, whyNobody, whyNotProposed, type Wanted } from '../fit.ts'
import type { Matching, Way } from './matching.ts'

/** Whom a reader would think of first for a need, were nothing in the way, and who comes next where the rest stays as proposed; by position. */
export type SecondThoughts = { first: number | undefined; next: number | undefined }

/** RO-29. Beside who is proposed: the best of all who offer it, whether they can give it now or not, and the best of those who still could with what is `left`. */
export function secondThoughts(
  matching: Matching,
  ways: readonly (readonly Way[])[],
  left: readonly number[],
  own: number | undefined,
  need: number,
): SecondThoughts {
  const wanted = matching.needs[need]!
  const next = ways[need]?.find(({ giver }) => giver !== own && (left[giver] ?? 0) >= wanted.halfDays)?.giver
  return { first: firstOf(wanted, matching), next }
}

function firstOf(wanted: Wanted, { givers }: Matching): number | undefined {
  let [first, least] = [undefined as number | undefined, Infinity]
  for (const [at, giver] of givers.entries()) {
    const against = whyNotProposed(wanted, giver)
    if (against === 'own' || against === 'words' || !isByWords(wanted, giver)) continue
    const cost = costOf(wanted, giver)
    if (cost < least) [first, least] = [at, cost]
  }
  return first
}

/** Why nobody is proposed for a need, in one sentence. */
export function whyNobodyByWords(wanted: Wanted, { givers }: Matching): string {
  const byWords = givers.filter((giver) => isByWords(wanted, giver))
  const isOfAspect = givers.some(
    (giver) => giver.aspect === wanted.aspect && whyNotProposed(wanted, giver) === undefined,
  )
  return isOfAspect && byWords.every((giver) => ['own', 'words'].includes(whyNotProposed(wanted, giver) ?? ''))
    ? 'Nobody offers it by these words. What others offer of the same aspect can be chosen by hand.'
    : whyNobody(wanted, byWords)
}
