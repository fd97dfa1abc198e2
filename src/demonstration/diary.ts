import { doWork, keepDraft, type Work } from '#work/work.ts'
import { actAs, type Stage } from './act-as.ts'

/** One thing that somebody of a made-up service did, and when. */
export type Entry = {
  at: Date
  who: { readonly id: string }
  does: (work: Work) => Promise<unknown>
  /** Keeps a draft: no deed, and no trace. */
  isDraft?: boolean
  /** What was written for going ahead of a soft rule, by the rule's id. */
  reasons?: Work['reasons']
}

const AT_ONCE = 40

/** Lets everything happen in the order of its time, so that each history reads as it was. What one person did at one moment is one transaction. */
export async function live(stage: Stage, entries: readonly Entry[]): Promise<void> {
  const inOrder = [...entries].sort((one, other) => one.at.getTime() - other.at.getTime())
  for (let at = 0; at < inOrder.length;) {
    const first = inOrder[at]!
    const together = [first]
    for (let next = inOrder[at + 1]; next && isTogether(first, next); next = inOrder[at + together.length]) {
      if (together.length === AT_ONCE) break
      together.push(next)
    }
    await actAs(stage, first.who.id, first.at, async (look) => {
      for (const { does, isDraft, reasons } of together)
        await (isDraft ? keepDraft(look, does) : doWork(look, does, reasons))
    })
    at += together.length
  }
}

function isTogether(one: Entry, other: Entry): boolean {
  return one.who.id === other.who.id && one.at.getTime() === other.at.getTime()
}
