import type { RuleCount } from './reason-store.ts'

/**
 * Each rule once: a model may give one sentence to several kinds of visit, each under an id of its own, and a reader knows it by
 * what it says. The most often first.
 */
export function rulesBySentence(counts: readonly RuleCount[]): RuleCount[] {
  const byWords = new Map<string, RuleCount>()
  for (const each of counts) {
    const key = `${each.source}\n${each.says}`
    const before = byWords.get(key)
    byWords.set(key, before ? together(before, each) : each)
  }
  return [...byWords.values()].sort((one, other) => other.count - one.count)
}

function together(one: RuleCount, other: RuleCount): RuleCount {
  return {
    ...one,
    ids: [...one.ids, ...other.ids],
    count: one.count + other.count,
    marked: one.marked + other.marked,
    last: one.last > other.last ? one.last : other.last,
  }
}

/** The rules of which a report is asked by the id of one: all that say the same; that one where nothing was counted of it. */
export const rulesAsked = (rules: readonly RuleCount[], asked: string | undefined): readonly string[] | undefined =>
  asked === undefined ? undefined : (rules.find(({ ids }) => ids.includes(asked))?.ids ?? [asked])
