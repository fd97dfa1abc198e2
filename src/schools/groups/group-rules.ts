import type { GroupKind, Limit } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { capitalKind } from './group-kinds.ts'
import type { Membership } from './group.ts'

/** A school as the rules on groups look at it, with every group that it stands in. */
export type SchoolInGroups = {
  id: string
  name: string
  phase: { id: string; name: string } | undefined
  memberships: readonly Membership[]
}

/** A group as it would be: its members on the day, those that join among them. */
export type GroupToBe = {
  /** Undefined for a new group. */
  groupId: string | undefined
  members: readonly SchoolInGroups[]
  joining: ReadonlySet<string>
  on: PlainDate
  /** The input to correct. */
  field: string
}

/** What holds of the schools of a group of a kind, also where something else than a group is held to it. */
export type GroupLimits = Pick<
  GroupKind,
  'id' | 'one' | 'source' | 'phases' | 'oneAtATime' | 'size' | 'sameGroupOf' | 'atLeastPhases'
>

/** Everything that stands against a group with these members: size, place, phases, and groups that they are in already. */
export function whyGroupCannotBeSo(kind: GroupLimits, group: GroupToBe): Finding[] {
  return [
    ...whyInOneAlready(kind, group),
    ...whyNotOfThisSize(kind, group),
    ...whyNotOfOneGroup(kind, group),
    ...whyNotAcrossPhases(kind, group),
    ...whyNotForThisPhase(kind, group),
  ]
}

/** RO-55, WI-32, ES-12, ES-18. A school is in one group of such a kind at a time. */
function whyInOneAlready(kind: GroupLimits, { groupId, members, joining, on, field }: GroupToBe): Finding[] {
  const rule = kind.oneAtATime
  if (!rule) return []
  return members
    .filter(({ id }) => joining.has(id))
    .flatMap((school) => {
      const other = school.memberships.find(
        (each) => each.kind === kind.id && each.groupId !== groupId && goesBeyond(each, on),
      )
      return other ? [finding('in-one-already', rule, field, `${school.name} is in ${other.groupName}.`)] : []
    })
}

/** RO-52, ES-18, SH-95. So many schools, not fewer and not more. A group that grows may be small at first; a new one may not. */
function whyNotOfThisSize(kind: GroupLimits, { groupId, members, field }: GroupToBe): Finding[] {
  const { size } = kind
  if (!size) return []
  const isTooMany = size.max !== undefined && members.length > size.max
  const isTooFew = !groupId && size.min !== undefined && members.length < size.min
  if (!isTooMany && !isTooFew) return []
  return [finding('wrong-size', size, field, `This would be ${counted(members.length)}.`)]
}

/** RO-52. The schools are all of one group of another kind, such as one Learning Community. */
function whyNotOfOneGroup(kind: GroupLimits, { members, on, field }: GroupToBe): Finding[] {
  const rule = kind.sameGroupOf
  if (!rule || members.length === 0) return []
  const groupsOf = (school: SchoolInGroups) =>
    school.memberships.filter((each) => each.kind === rule.groupKind && isOn(each, on))
  const nowhere = members.filter((school) => groupsOf(school).length === 0)
  const shared = members
    .map((school) => new Set(groupsOf(school).map(({ groupId }) => groupId)))
    .reduce((all, own) => new Set([...all].filter((id) => own.has(id))))
  if (nowhere.length === 0 && shared.size > 0) return []
  const facts =
    nowhere.length > 0
      ? `${nowhere.map(({ name }) => name).join(' and ')} ${nowhere.length === 1 ? 'is' : 'are'} in none.`
      : `${members.map((school) => `${school.name} is in ${groupsOf(school)[0]?.groupName}`).join(', ')}.`
  return [finding('not-of-one-group', rule, field, facts)]
}

/** RO-55. A group of such a kind joins schools of several phases; asked once there are schools enough for that. */
function whyNotAcrossPhases(kind: GroupLimits, { members, field }: GroupToBe): Finding[] {
  const rule = kind.atLeastPhases
  if (!rule || members.length < rule.count) return []
  const phases = new Map(members.flatMap(({ phase }) => (phase ? [[phase.id, phase.name]] : [])))
  if (phases.size >= rule.count) return []
  return [
    finding('too-few-phases', rule, field, `These are all ${[...phases.values()].join() || 'of no known phase'}.`),
  ]
}

/** RO-33. Some kinds are for schools of some phases only. */
function whyNotForThisPhase(kind: GroupLimits, { members, joining, field }: GroupToBe): Finding[] {
  if (kind.phases.length === 0) return []
  return members
    .filter(({ id, phase }) => joining.has(id) && !kind.phases.includes(phase?.id ?? ''))
    .map(({ name, phase }) => ({
      kind: 'phase-not-for-group',
      id: kind.id,
      source: kind.source,
      says: `${capitalKind(kind)} is for ${kind.phases.join(' and ')} schools. ${name} is ${phase?.name ?? 'of no phase known here'}.`,
      field,
      weight: 'firm',
    }))
}

/** RO-52, ES-18. A group keeps its least size while it stands; to end it whole, it is given a last day. */
export function whyMemberCannotLeave(kind: GroupKind, left: number): Finding[] {
  const { size } = kind
  if (size?.min === undefined || left >= size.min || left < size.min - 1) return []
  return [
    finding(
      'wrong-size',
      size,
      'finishedOn-day',
      `${counted(left)} would be left. To end it whole, change it and give it a last day.`,
    ),
  ]
}

/** XX-13. A time in a group lies within the group's own. */
export function whyTimesDoNotFit(
  group: { startedOn: PlainDate | null; finishedOn: PlainDate | null },
  on: PlainDate,
  field: string,
): Finding[] {
  const says =
    group.startedOn && on < group.startedOn
      ? 'The group began after this day'
      : group.finishedOn && on > group.finishedOn
        ? 'The group has ended before this day'
        : undefined
  if (!says) return []
  return [{ kind: 'outside-group-time', id: 'within-group-time', source: 'XX-13', says, field, weight: 'firm' }]
}

function isOn({ startedOn, finishedOn }: Membership, on: PlainDate): boolean {
  return (startedOn === null || startedOn <= on) && (finishedOn === null || on <= finishedOn)
}

/** A membership that has not ended by the day, though it may begin later. */
function goesBeyond({ finishedOn }: Membership, on: PlainDate): boolean {
  return finishedOn === null || finishedOn >= on
}

function finding(kind: string, { id, source, says, firm }: Limit, field: string, facts: string): Finding {
  return { kind, id, source, says: `${says} ${facts}`, field, weight: firm ? 'firm' : 'soft' }
}

function counted(schools: number): string {
  return schools === 1 ? '1 school' : `${schools} schools`
}
