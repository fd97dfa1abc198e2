import type { Flag } from './flag.ts'

/** Since when something is noticed of a school, and in which data set it was first. */
export type Noticed = { noticedAt: Date; noticedIn: string | null }

/**
 * WI-49. What was noticed before stays what it was, in whichever edition; what was not, or was of too few pupils to be sure and now is sure, is
 * noticed anew.
 */
export function noticedSince(
  { standing, dataSetId }: Pick<Flag, 'standing' | 'dataSetId'>,
  before: (Noticed & Pick<Flag, 'standing'>) | undefined,
  now: Date,
): Noticed {
  const isSurer = before?.standing === 'unsure' && standing === 'met'
  if (before && !isSurer) return { noticedAt: before.noticedAt, noticedIn: before.noticedIn }
  return { noticedAt: now, noticedIn: dataSetId }
}
