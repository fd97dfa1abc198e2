import type { Work } from '#work/work.ts'

type AfterChange = (work: Work) => Promise<unknown>

const learnt = new Set<AfterChange>()

/** What other rooms work out anew whenever the figures that stand have changed, in the same transaction. */
export function learnAfterFigures(...rooms: readonly AfterChange[]): void {
  for (const each of rooms) learnt.add(each)
}

/** Lets every room work out anew what rests on figures. */
export async function figuresHaveChanged(work: Work): Promise<void> {
  for (const each of learnt) await each(work)
}
