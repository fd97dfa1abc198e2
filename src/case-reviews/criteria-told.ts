import type { ServiceModel } from '#model/index.ts'
import type { PlanCheck } from '#plans/index.ts'

/** SH-54. On one count: how many criteria are on their way as planned, of how many. */
export type CountTold = { name: string; onTrack: number; of: number }

/** How many criteria are on track on each count, as a check judged them. */
export function countsOf({ plans }: ServiceModel, check: PlanCheck | undefined): CountTold[] {
  const rule = plans?.judged
  if (!rule || !check) return []
  const onTrack = rule.standings.filter(({ on }) => on === 'track').map(({ id }) => id)
  return rule.counts.map(({ id, name }) => {
    const judged = check.judged.filter(({ count }) => count === id)
    return { name, of: judged.length, onTrack: judged.filter(({ standing }) => onTrack.includes(standing)).length }
  })
}

/** 'School improvement: 3 of 5 on track; LEA support: 4 of 5'. */
export const sayCounts = (counts: readonly CountTold[]) =>
  counts.map(({ name, onTrack, of }) => `${name}, ${onTrack} of ${of} on track`).join('; ')
