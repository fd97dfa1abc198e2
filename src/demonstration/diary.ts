import { Failure } from '#work/failures.ts'
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

/**
 * Lets everything happen in the order of its time, so that each history reads as it was. What one person did at one moment is one transaction.
 * What is refused on a day for which nobody planned is left out with what rests on it; gives how much that was, which on an ordinary day is nothing.
 */
export async function live(stage: Stage, entries: readonly Entry[]): Promise<readonly string[]> {
  const inOrder = [...entries].sort((one, other) => one.at.getTime() - other.at.getTime())
  const leftOut: string[] = []
  for (let at = 0; at < inOrder.length;) {
    const first = inOrder[at]!
    const together = [first]
    for (let next = inOrder[at + 1]; next && isTogether(first, next); next = inOrder[at + together.length]) {
      if (together.length === AT_ONCE) break
      together.push(next)
    }
    at += together.length
    const why = await whyNotDone(stage, together, leftOut.length > 0)
    if (why === undefined) continue
    if (together.length === 1) leftOut.push(why)
    else
      for (const each of together) {
        const itself = await whyNotDone(stage, [each], true)
        if (itself !== undefined) leftOut.push(itself)
      }
  }
  return leftOut
}

/** Does what somebody did at one moment, all of it or nothing; gives why it was refused, or does not go where something before it was left out. */
async function whyNotDone(
  stage: Stage,
  together: readonly Entry[],
  isAfterSomethingLeftOut: boolean,
): Promise<string | undefined> {
  const [first] = together
  if (!first) return undefined
  try {
    await actAs(stage, first.who.id, first.at, async (look) => {
      for (const { does, isDraft, reasons } of together)
        await (isDraft ? keepDraft(look, does) : doWork(look, does, reasons))
    })
    return undefined
  } catch (error) {
    if (error instanceof Failure || (isAfterSomethingLeftOut && error instanceof Error)) return error.message
    throw error
  }
}

function isTogether(one: Entry, other: Entry): boolean {
  return one.who.id === other.who.id && one.at.getTime() === other.at.getTime()
}
