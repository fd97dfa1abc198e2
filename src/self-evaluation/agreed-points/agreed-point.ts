import { andList, namesOf, type SelfEvaluationRules, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { POINT_WORDS, type PointKind } from '../following/point.ts'
import { firm } from '../self-evaluation-rules.ts'

/** NF-39. What the model has agreed at a kind of visit: strengths and areas for improvement, and with whom. */
export type AgreedPointsRule = NonNullable<SelfEvaluationRules['agreedPoints']>

/** What is named at a visit: priorities for a year are named from a self-evaluation only. */
export const KINDS_AT_VISITS = ['strength', 'improvement'] as const satisfies readonly PointKind[]

/** With whom a point was agreed, and when. */
export type Agreement = { role: string; personName: string | null; agreedOn: PlainDate; recordedByName: string }

/** A strength or an area for improvement that was named at a visit. */
export type PointAtVisit = {
  id: string
  kind: PointKind
  says: string
  namedByName: string
  agreements: readonly Agreement[]
}

/** NF-39. With whom a point still has to be agreed, by their roles. */
export const rolesWithout = (
  { agreedBy }: Pick<AgreedPointsRule, 'agreedBy'>,
  { agreements }: Pick<PointAtVisit, 'agreements'>,
) => agreedBy.filter((role) => !agreements.some((each) => each.role === role))

/** NF-39. Nobody agrees for two, and nobody twice: why a role cannot agree to a point. */
export function whyNotAgreedAnew(
  rule: AgreedPointsRule,
  points: readonly PointAtVisit[],
  roles: readonly string[],
): Finding[] {
  const isOpen = points.length > 0 && roles.length > 0
  if (isOpen && points.every((point) => roles.some((role) => rolesWithout(rule, point).includes(role)))) return []
  return [
    firm(
      'points-agreed-once-each',
      'NF-39',
      'Choose what was agreed, and with whom, of those with whom it is not yet',
      'roles',
    ),
  ]
}

/** NF-39. Agreed at the visit or after it, and not in days to come. */
export function whyNotAgreedOn(heldOn: PlainDate | null, on: PlainDate, today: PlainDate): Finding[] {
  if (on > today)
    return [firm('points-agreed-on-a-day-that-was', 'NF-39', 'Enter a day that is not in the future', 'on')]
  if (heldOn === null || on >= heldOn) return []
  return [
    firm(
      'points-agreed-on-a-day-that-was',
      'NF-39',
      `Enter ${showDate(heldOn)} or a later day: then they were named`,
      'on',
    ),
  ]
}

/** The beginning of a point's line in the record, by which it is known again. */
const beginning = ({ kind, says }: Pick<PointAtVisit, 'kind' | 'says'>) => {
  const { one } = POINT_WORDS[kind]
  return `${one.charAt(0).toUpperCase()}${one.slice(1)}: ${says}`
}

/** A point with whom it was agreed, as the record says it. */
export function lineOf(model: Pick<ServiceModel, 'roles'>, point: PointAtVisit): string {
  const { agreements } = point
  if (agreements.length === 0) return `${beginning(point)} (not agreed yet).`
  const last = agreements
    .map(({ agreedOn }) => agreedOn)
    .sort()
    .at(-1)
  const names = namesOf(
    model.roles,
    agreements.map(({ role }) => role),
  )
  return `${beginning(point)} (agreed with the ${andList(names)}${last ? `, ${showDate(last)}` : ''}).`
}

/** The text of the record's section with the points as they stand now; every other word stays. */
export function withPoints(body: string, model: Pick<ServiceModel, 'roles'>, points: readonly PointAtVisit[]): string {
  const kept = body
    .split('\n')
    .filter((line) => !points.some((point) => line.trim().startsWith(`${beginning(point)} (`)))
  return [...kept.join('\n').trimEnd().split('\n'), ...points.map((point) => lineOf(model, point))]
    .filter((line, at) => at > 0 || line !== '')
    .join('\n')
}
