import type { NoticeKind, ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Judged } from './notice.ts'
import { own } from './notice-rules.ts'

/** SH-68. It shows each judgement of capacity; a reason is asked for where one is satisfactory or better. */
export function whyCapacityStandsAgainst(kind: NoticeKind, judged: readonly Judged[], model: ServiceModel): Finding[] {
  const { capacity } = kind
  if (!capacity) return []
  const titleOf = (role: string) => model.roles.find(({ id }) => id === role)?.name ?? role
  const missing = capacity.judgedBy.filter((role) => !judged.some((each) => each.role === role))
  if (missing.length > 0)
    return missing.map((role) =>
      own(
        'notice-shows-both-judgements',
        'SH-68',
        `It shows what each judges of the school’s capacity for improvement: the ${titleOf(role)} has not said so yet.`,
      ),
    )
  const scale = model.scales.find(({ id }) => id === capacity.scale)
  const better = judged.filter(({ value }) => !(scale?.lessThanSatisfactory ?? []).includes(value))
  if (better.length === 0) return []
  const who = better.map(
    ({ role, value }) => `${titleOf(role)}: ${value}, ${labelOf(model, capacity.scale, value).toLowerCase()}`,
  )
  const { id, source, says } = capacity
  return [{ kind: 'notice-capacity', id, source, says: `${says} ${who.join('; ')}.`, weight: 'soft' }]
}

/** SH-43, SH-68. A judgement is a number of the scale, and each is somebody's own. */
export function whyCannotJudge(
  capacity: NonNullable<NoticeKind['capacity']>,
  { role, value, personId }: { role: string; value: number; personId: string },
  latest: readonly { role: string; byId: string }[],
  model: ServiceModel,
): Finding[] {
  const scale = model.scales.find(({ id }) => id === capacity.scale)
  const points = (scale?.points ?? []).map((each) => each.value)
  return [
    ...(points.includes(value)
      ? []
      : [own('capacity-on-the-scale', 'SH-43', `Choose one of ${points.join(', ')}.`, 'value')]),
    ...(latest.some((each) => each.role !== role && each.byId === personId)
      ? [
          own(
            'capacity-judged-apart',
            'SH-68',
            'You have judged it in the other role already: the two judgements are those of two people.',
          ),
        ]
      : []),
  ]
}

/** What a point of a scale is called. */
export const labelOf = (model: ServiceModel, scale: string, value: number): string =>
  model.scales.find(({ id }) => id === scale)?.points.find((each) => each.value === value)?.label ?? String(value)
