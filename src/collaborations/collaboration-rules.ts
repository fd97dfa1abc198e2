import type { CollaborationKind, GroupKind, Limit } from '#model/index.ts'
import { whyGroupCannotBeSo, type GroupLimits, type SchoolInGroups } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { JointOutcome, JointSaid } from './collaboration.ts'

/** The schools of a joint work as they would be. */
export type SchoolsToBe = {
  schools: readonly (SchoolInGroups & { isOpen: boolean })[]
  joining: ReadonlySet<string>
  isNew: boolean
  on: PlainDate
}

/** RO-31, RO-41, RO-48, RO-49, RO-51, RO-52. Size, place and, where a kind of group says it, all else that holds of the schools. */
export function whySchoolsDoNotFit(
  kind: CollaborationKind,
  { groupKind, community }: { groupKind: GroupKind | undefined; community: string },
  { schools, joining, isNew, on }: SchoolsToBe,
): Finding[] {
  const own: GroupLimits = {
    ...{ id: kind.id, one: kind.name, source: kind.source, phases: [], size: kind.size },
    ...(kind.within && { sameGroupOf: { ...kind.within, groupKind: community } }),
  }
  const group = { groupId: isNew ? undefined : kind.id, members: schools, joining, on, field: 'schools' }
  return [
    ...(isNew && schools.length === 0 ? [refuse('joint-schools', 'XX-13', 'Choose the schools', 'schools')] : []),
    ...schools
      .filter(({ id, isOpen }) => joining.has(id) && !isOpen)
      .map(({ name }) => refuse('joint-school-open', 'XX-13', `${name} is not open`, 'schools')),
    ...(schools.length === 0 ? [] : whyGroupCannotBeSo(own, group)),
    ...(groupKind && schools.length > 0 ? whyGroupCannotBeSo(groupKind, group) : []),
  ]
}

/** RO-52. A joint work keeps its least number of schools while it goes on; with fewer it is ended whole. */
export function whySchoolCannotLeave(
  kind: CollaborationKind,
  groupKind: GroupKind | undefined,
  left: number,
): Finding[] {
  return [kind.size, groupKind?.size]
    .filter((size) => size?.min !== undefined && left < size.min)
    .map((size) => ({
      ...limited(
        size!,
        'leftOn',
        `${left === 1 ? '1 school' : `${left} schools`} would be left. End it whole instead.`,
      ),
      kind: 'joint-size',
    }))
}

/** Somebody chosen for a part: of the service, or in words. */
export type Chosen = {
  person: { name: string; schoolIds: readonly string[]; communityIds: readonly string[] } | undefined
  /** Whether an id was sent that is of nobody who may be named. */
  isUnknown: boolean
  words: string | null
}

type Part = CollaborationKind['parts'][number]

/** RO-31, RO-41, RO-48. Who is named for a part holds its role, and comes from where the model says; exactly one where it says so. */
export function whyNotForPart(
  part: Part,
  { person, isUnknown, words }: Chosen,
  of: { schoolIds: readonly string[]; communityIds: readonly string[] },
  field: string,
): Finding[] {
  const named = Number(person !== undefined) + Number(words !== null)
  if (isUnknown) return [limited(part, field, 'Choose somebody from the list.')]
  if (named > 1) return [limited(part, field, 'Choose somebody, or say it in words, not both.')]
  if (named === 0) return part.least === 0 ? [] : [limited(part, field, `${part.name}: nobody is named.`)]
  if (words !== null && !part.inWords) return [limited(part, field, 'Choose somebody from the list.')]
  if (!person) return []
  const isAt = person.schoolIds.some((id) => of.schoolIds.includes(id))
  const isNear = isAt || person.communityIds.some((id) => of.communityIds.includes(id))
  if (part.from === 'its-schools' && !isAt)
    return [limited(part, field, `${person.name} is of no school that takes part.`)]
  if (part.from === 'other-schools' && isAt)
    return [limited(part, field, `${person.name} is of a school that takes part.`)]
  if (part.from === 'other-communities' && isNear)
    return [limited(part, field, `${person.name} is of the same community.`)]
  return []
}

/** RO-51, RO-52, RO-53, RO-42. What a kind asks to be said when it is set up. */
export function whatIsNotSaid(
  kind: CollaborationKind,
  said: Pick<JointSaid, 'issue' | 'appointment' | 'job' | 'measure' | 'baseline'>,
): Finding[] {
  return kind.asks.flatMap((ask) => {
    switch (ask.what) {
      case 'issue':
        return said.issue === null ? [limited(ask, 'issue')] : []
      case 'appointment':
        return said.appointment === null ? [limited(ask, 'appointment')] : []
      case 'job':
        return said.job === null ? [limited(ask, 'job')] : []
      case 'baseline':
        if (said.measure === null) return [limited(ask, 'measure', 'Say by what it is measured.')]
        return said.baseline === null ? [limited(ask, 'baseline', 'Say where it begins.')] : []
      case 'saving':
        return []
    }
  })
}

/** RO-42, RO-53. What a kind asks of what came of it. */
export function whatOutcomeLacks(
  kind: CollaborationKind,
  said: Pick<JointOutcome, 'reached' | 'savingPence' | 'released'>,
): Finding[] {
  return kind.asks.flatMap((ask) => {
    if (ask.what === 'baseline' && said.reached === null) return [limited(ask, 'reached', 'Say what it is now.')]
    if (ask.what !== 'saving') return []
    return [
      ...(said.savingPence === null ? [limited(ask, 'saving', 'Enter the saving.')] : []),
      ...(said.released === null ? [limited(ask, 'released', 'Say what it released.')] : []),
    ]
  })
}

/** XX-15. Days of joint work, in their order: it ends after it began, and what happened lies within it and not in the future. */
export function whyDaysAreWrong(
  { startedOn, endedOn }: { startedOn: PlainDate; endedOn?: PlainDate | null },
  { on, field, what }: { on: PlainDate; field: string; what: string },
  today: PlainDate,
): Finding[] {
  if (on < startedOn) return [refuse('joint-days', 'XX-15', `${what} lies before its first day`, field)]
  if (on > today) return [refuse('joint-days', 'XX-15', `${what} is written down once it is past`, field)]
  if (endedOn && on > endedOn) return [refuse('joint-days', 'XX-15', `${what} lies after its last day`, field)]
  return []
}

/** XX-15. It cannot be planned to end before it begins. */
export const whyPlannedWrongly = ({ startedOn, finishesOn }: Pick<JointSaid, 'startedOn' | 'finishesOn'>): Finding[] =>
  finishesOn !== null && finishesOn < startedOn
    ? [refuse('joint-days', 'XX-15', 'It cannot end before it begins', 'finishesOn')]
    : []

/** XX-05. Of what has ended nothing more is done. */
export const whyIsOver = ({ endedOn }: { endedOn: PlainDate | null }): Finding[] =>
  endedOn === null ? [] : [refuse('joint-is-over', 'XX-05', 'It has ended: nothing more is written of it')]

/** A finding of a rule of the house. */
export const refuse = ownRule()

/** A finding of a rule of the model: its sentence, with the facts. */
export const limited = ({ id, source, says, firm }: Limit, field: string, facts = ''): Finding => ({
  ...{ kind: 'joint-work', id, source, field, weight: firm ? 'firm' : 'soft' },
  says: facts ? `${says} ${facts}` : says,
})

/** RO-52, XX-13. What is said where schools that belong to one community are in one no longer: a fact, which nothing refuses. */
export function whyApart(
  limit: Limit | undefined,
  schools: readonly { schoolName: string; communities: readonly string[] }[],
): string | undefined {
  if (!limit || schools.length < 2) return undefined
  const shared = schools
    .map(({ communities }) => communities)
    .reduce((all, own) => all.filter((each) => own.includes(each)))
  if (shared.length > 0) return undefined
  const where = schools.map(({ schoolName, communities }) => `${schoolName} is in ${communities[0] ?? 'none'}`)
  return `${limit.says} That is so no longer: ${where.join(', ')}. A school that goes on elsewhere can be taken out.`
}
