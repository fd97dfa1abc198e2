import { sql, type RawBuilder } from 'kysely'
import type { Phase, SchoolType, ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { MAINTAINED_GROUP, MAINTAINED_SPECIAL, NO_PROVISION } from '../register-words.ts'
import { GOVERNING_BODIES, LIFE_CHOICES, PROPRIETORS, type SchoolFilter } from './school-filter.ts'

type Condition = RawBuilder<boolean>

const anyOf = (column: RawBuilder<unknown>, values: readonly string[]): Condition =>
  sql`coalesce(${column}, '') = any (${[...values]}::text[])`
const type = sql`s.type_name`
const typeGroup = sql`s.type_group_name`
const both = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`

/**
 * What a list asks for, as conditions on a school `s`. Phases and types are the model's: a query's face of `phaseOfSchool`
 * and `typeOfSchool`, which a test with drawn cases holds to give the same schools.
 */
export function conditionsOf(model: ServiceModel, filter: SchoolFilter, today: PlainDate): Condition {
  const { phase, type: typeId, status, group, body } = filter
  return both([
    sql`s.status = any (${[...LIFE_CHOICES[status].statuses]}::text[])`,
    ...(phase ? [inPhase(model, phase)] : []),
    ...(typeId ? [ofType(model, typeId)] : []),
    ...(group ? [inGroup(today, sql`m.group_id = ${group}::uuid`)] : []),
    ...(body ? [answeredForBy(body, today)] : []),
  ])
}

/** Whether a school `s` is of a phase of the model: a query's face of `phaseOfSchool`. */
export function inPhase(model: ServiceModel, id: string): Condition {
  const at = model.phases.findIndex((phase) => phase.id === id)
  if (at < 0) return sql`false`
  const { registerTypes, registerPhases } = model.phases[at]!
  const earlier = model.phases.slice(0, at)
  const everyType = model.phases.flatMap((phase: Phase) => phase.registerTypes)
  const byType = both([
    anyOf(type, registerTypes),
    sql`not ${anyOf(
      type,
      earlier.flatMap((phase) => phase.registerTypes),
    )}`,
  ])
  const byPhase = both([
    sql`not ${anyOf(type, everyType)}`,
    anyOf(sql`s.phase_name`, registerPhases),
    sql`not ${anyOf(
      sql`s.phase_name`,
      earlier.flatMap((phase) => phase.registerPhases),
    )}`,
  ])
  return sql`(${byType} or ${byPhase})`
}

/** Whether a school `s` is of a type of the model: a query's face of `typeOfSchool`. */
export function ofType(model: ServiceModel, id: string): Condition {
  const at = model.schoolTypes.findIndex((each) => each.id === id)
  if (at < 0) return sql`false`
  const earlier = model.schoolTypes.slice(0, at).map((each) => sql<boolean>`not ${fits(model, each)}`)
  return both([fits(model, model.schoolTypes[at]!), ...earlier])
}

function fits(
  model: ServiceModel,
  { registerTypes, registerTypeGroups, phases, enhancedProvision }: SchoolType,
): Condition {
  const registered: Condition = sql`(${anyOf(type, registerTypes)} or ${anyOf(typeGroup, registerTypeGroups)})`
  const ofPhases = phases.map((id) => inPhase(model, id))
  return both([
    registered,
    ...(ofPhases.length > 0 ? [sql<boolean>`(${sql.join(ofPhases, sql` or `)})`] : []),
    ...(enhancedProvision ? [sql<boolean>`not ${anyOf(sql`s.resourced_provision`, NO_PROVISION)}`] : []),
  ])
}

function inGroup(today: PlainDate, which: RawBuilder<unknown>): Condition {
  return sql`exists (select from group_memberships m where m.school_id = s.id and ${which}
    and (m.started_on is null or m.started_on <= ${today}) and (m.finished_on is null or m.finished_on >= ${today}))`
}

function answeredForBy(body: string, today: PlainDate): Condition {
  if (body !== GOVERNING_BODIES && body !== PROPRIETORS) return inGroup(today, sql`m.group_id = ${body}::uuid`)
  const inTrust = inGroup(today, sql`exists (select from groups g where g.id = m.group_id and g.kind = 'trust')`)
  const maintained = sql`(${anyOf(typeGroup, [MAINTAINED_GROUP])} or ${anyOf(type, MAINTAINED_SPECIAL)})`
  return body === GOVERNING_BODIES
    ? sql`(not ${inTrust} and ${maintained})`
    : sql`(not ${inTrust} and not ${maintained})`
}
