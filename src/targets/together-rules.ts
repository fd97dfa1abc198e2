import type { Finding } from '#shared/finding.ts'
import { keyOf, type Target, type Wanted } from './target.ts'
import { shortNameOf, showValue } from './target-value.ts'

/** A target as it is typed: of what, and how high. */
export type Typed = Pick<Target, 'measure' | 'pupils'> & { value: number }

/**
 * NF-43 (implied). Whoever reaches several things together reaches each of them, so that no more pupils can reach them together than reach any one:
 * a target that says so cannot be met, and is refused.
 */
export function whyNotTogether(wanted: readonly Wanted[], typed: readonly Typed[]): Finding[] {
  const named = (each: Pick<Target, 'measure' | 'pupils'>) => wanted.find(({ key }) => key === keyOf(each))
  return typed.flatMap((both) => {
    const whole = named(both)
    if (!whole) return []
    const lower = typed.flatMap((part) => {
      const named = wanted.find(({ key }) => key === keyOf(part))
      const isPart = part.pupils === both.pupils && (whole.measure.togetherOf ?? []).includes(part.measure)
      return isPart && named && part.value < both.value ? [{ named, value: part.value }] : []
    })
    if (lower.length === 0) return []
    const least = lower.reduce((lowest, each) => (each.value < lowest.value ? each : lowest))
    const says =
      `${shortNameOf(whole)}: enter ${showValue(least.named.measure, least.value)} or less. ` +
      `Every pupil who reaches these together also reaches ${shortNameOf(least.named)}, for which the target is ${showValue(least.named.measure, least.value)}`
    const id = 'target-together'
    return [{ kind: id, id, source: 'NF-43', says, weight: 'firm' as const, field: `value.${whole.key}` }]
  })
}
