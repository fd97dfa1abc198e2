import { searchInChild, type Limits, type Progress } from '#solver/in-child.ts'
import type { Matching } from '../matching.ts'
import type { Found } from './search.ts'

/** Searches in a process of its own, so that the service answers meanwhile. Throws where the search fails or does not end in time. */
export const matchInChild = (
  matching: Matching,
  limits: Pick<Limits, 'seconds'>,
  tell: (progress: Progress) => void,
): Promise<Found & { megabytes: number }> =>
  searchInChild<Matching, Found>(new URL('./child.ts', import.meta.url), matching, { ...limits, gap: 0 }, tell)
