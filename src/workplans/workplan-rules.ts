import { namesOf, type Limit, type ServiceModel, type Workplan, type WorkplansRule } from '#model/index.ts'
import { showHalfDays } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import { sumDays, type ByKind } from './workplan.ts'

/** A finding by a rule of the house. */
export const firm = ownRule()

/** A finding by a rule of the model, with the facts that it rests on. */
export function byRule({ id, source, firm }: Limit, says: string, field?: string): Finding {
  return { kind: id, id, source, says, weight: firm ? 'firm' : 'soft', ...(field && { field }) }
}

/** ES-22, ES-54. The workplan of a school's phase; of a group the one in which most of its schools are, the first of those that have as many. */
export function workplanFor(
  { of }: Pick<WorkplansRule, 'of'>,
  phases: readonly (string | undefined)[],
): string | undefined {
  const counts = of.map(({ id, phases: its }) => ({
    id,
    count: phases.filter((phase) => phase !== undefined && its.includes(phase)).length,
  }))
  const most = Math.max(0, ...counts.map(({ count }) => count))
  return most === 0 ? undefined : counts.find(({ count }) => count === most)?.id
}

/** ES-70. How allocated days fall by their kinds, in half-days. */
export function fallByKind(allocations: readonly { kind: string; halfDays: number }[]): ByKind {
  const found: Record<string, number> = {}
  for (const { kind, halfDays } of allocations) found[kind] = (found[kind] ?? 0) + halfDays
  return found
}

/** How many half-days there are in all, or of some kinds. */
export function daysOf(byKind: ByKind, kinds: readonly string[] = Object.keys(byKind)): number {
  return sumDays(kinds.map((kind) => ({ halfDays: byKind[kind] ?? 0 })))
}

type Filled = { workplan: Workplan; halfDays: number | undefined; byKind: ByKind }

/** ES-11, ES-22. Why a workplan cannot be published: nobody said what it is funded for, it holds more, or half of it or less goes to partnerships. */
export function whyNotReady(rule: WorkplansRule, { workplan, halfDays, byKind }: Filled): Finding[] {
  if (halfDays === undefined)
    return [firm('workplan-has-a-total', 'ES-11', `Say first how many days the ${lower(workplan.name)} is funded for.`)]
  const [all, partnerships] = [daysOf(byKind), daysOf(byKind, rule.partnerships.kinds)]
  const { majority } = workplan
  return [
    ...whyBeyond(rule, { workplan, halfDays, allocated: 0, more: all }),
    ...(majority && partnerships * 2 <= halfDays
      ? [
          byRule(
            majority,
            `${majority.says} ${showHalfDays(partnerships)} of ${showHalfDays(halfDays)} ${partnerships === 2 ? 'goes' : 'go'} to partnerships, which is not more than half.`,
          ),
        ]
      : []),
  ]
}

/** ES-11. Why more days cannot go into a workplan; nothing where nobody said yet what it is funded for. */
export function whyBeyond(
  { within }: Pick<WorkplansRule, 'within'>,
  {
    workplan,
    halfDays,
    allocated,
    more,
  }: { workplan: Workplan; halfDays: number | undefined; allocated: number; more: number },
): Finding[] {
  if (halfDays === undefined || allocated + more <= halfDays) return []
  const over = allocated + more - halfDays
  return [
    byRule(
      within,
      `${within.says} The ${lower(workplan.name)} is funded for ${showHalfDays(halfDays)}, and with this it would hold ${showHalfDays(allocated + more)}: ${showHalfDays(over)} too many.`,
      'days',
    ),
  ]
}

/** ES-69. Why schools cannot be told of a year yet: a workplan of it is not ready. */
export function whyNotToSend(
  model: ServiceModel,
  { unseen, of }: WorkplansRule,
  kept: readonly { workplan: string; status: string }[],
): Finding[] {
  const waiting = of.filter(({ id }) => !kept.some(({ workplan, status }) => workplan === id && status !== 'draft'))
  if (waiting.length === 0) return []
  const names = namesOf(
    of,
    waiting.map(({ id }) => id),
  )
  return [byRule(unseen, `${unseen.says} Not ready yet: ${names.join(', ')}.`)]
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
