import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'

/** A visit that took place. */
export type VisitHeld = { visitId: string; schoolId: string; visitType: string; heldOn: PlainDate }

type WhenHeld = (work: Work, held: VisitHeld) => Promise<void>

const learnt = new Set<WhenHeld>()

/** What other rooms do in the same deed when a visit has taken place: a stage of a case is done with it. */
export function learnVisitHeld(...rooms: readonly WhenHeld[]): void {
  for (const each of rooms) learnt.add(each)
}

/** Tells every room that a visit took place. */
export async function visitWasHeld(work: Work, held: VisitHeld): Promise<void> {
  for (const each of learnt) await each(work, held)
}
