import type { Work } from '#work/work.ts'
import type { NeedPeriod } from './need.ts'

/** A school whose category or level is from a day on another than before, or was decided anew. */
export type NeedTaken = { schoolId: string; before: NeedPeriod | undefined; after: NeedPeriod }

type WhenTaken = (work: Work, taken: NeedTaken) => Promise<void>

const learnt = new Set<WhenTaken>()

/** What other rooms do in the same deed when a category comes into force, or one is struck out: reckon what a school is due anew. */
export function learnNeedTaken(...rooms: readonly WhenTaken[]): void {
  for (const each of rooms) learnt.add(each)
}

/** Tells every room that a category came into force. */
export async function needWasTaken(work: Work, taken: NeedTaken): Promise<void> {
  for (const each of learnt) await each(work, taken)
}
