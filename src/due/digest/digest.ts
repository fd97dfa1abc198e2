import type { Due } from '#work/due.ts'

/** One line of a digest: a date and what it is about, by names that everybody may read. */
export type DigestVisit = { on: string; name: string; schoolName: string }
export type DigestRecord = { name: string; schoolName: string }

/** What one person reads about their week. */
export type Digest = {
  late: readonly Due[]
  /** Due within the week. */
  due: readonly Due[]
  /** Visits of this week and the next, the first ones. */
  visits: readonly DigestVisit[]
  visitCount: number
  /** Records issued since the week before. */
  records: readonly DigestRecord[]
  /** How much is late in the whole service, for those who see that. */
  lateInService: number | undefined
}

/** Whether there is nothing to say. */
export function isNothing({ late, due, visitCount, records, lateInService }: Digest): boolean {
  return late.length + due.length + visitCount + records.length + (lateInService ?? 0) === 0
}
