import { phaseOf, schoolTypeOf, type Phase, type SchoolType, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import type { Membership } from './groups/group.ts'
import { MAINTAINED_GROUP, MAINTAINED_SPECIAL, NO_PROVISION } from './register-words.ts'
import type { School, SchoolStatus } from './school.ts'

type Typed = Pick<School, 'typeName' | 'typeGroupName'>
type Placed = Typed & Pick<School, 'phaseName' | 'resourcedProvision'>

/** ES-56. Whether an authority maintains the school; an academy or a free school is its trust's. */
export function isMaintained({ typeName, typeGroupName }: Typed): boolean {
  return typeGroupName === MAINTAINED_GROUP || MAINTAINED_SPECIAL.includes(typeName ?? '')
}

/** RO-113, SH-104. The model's phase of a school. */
export function phaseOfSchool(model: ServiceModel, school: Placed): Phase | undefined {
  return phaseOf(model, entryOf(school))
}

/** ES-56, RO-13. The model's type of a school. */
export function typeOfSchool(model: ServiceModel, school: Placed): SchoolType | undefined {
  return schoolTypeOf(model, entryOf(school))
}

function entryOf({ typeName, typeGroupName, phaseName, resourcedProvision }: Placed) {
  return {
    type: typeName ?? '',
    typeGroup: typeGroupName ?? '',
    phase: phaseName ?? '',
    enhancedProvision: !NO_PROVISION.includes(resourcedProvision ?? ''),
  }
}

/** Who answers for a school, and where the group is that does. */
export type AnswersFor =
  | { by: 'trust'; name: string; groupId: string }
  | { by: 'governing-body'; diocese?: string; dioceseId?: string }
  | { by: 'proprietor' }

/**
 * Who answers for a school on a day: the trust that it is in; else, where an authority maintains it, its governing body, a
 * voluntary aided one's with the diocese; else its proprietor.
 */
export function answersFor(
  school: Typed & Pick<School, 'dioceseName'>,
  memberships: readonly Pick<Membership, 'kind' | 'groupId' | 'groupName' | 'startedOn' | 'finishedOn'>[],
  today: PlainDate,
): AnswersFor {
  const inKind = (kind: string) => memberships.find((each) => each.kind === kind && coversDay(each, today))
  const trust = inKind('trust')
  if (trust) return { by: 'trust', name: trust.groupName, groupId: trust.groupId }
  if (!isMaintained(school)) return { by: 'proprietor' }
  if (school.typeName !== 'Voluntary aided school') return { by: 'governing-body' }
  const diocese = inKind('diocese')
  if (diocese) return { by: 'governing-body', diocese: diocese.groupName, dioceseId: diocese.groupId }
  const named = school.dioceseName && school.dioceseName !== 'Not applicable' ? school.dioceseName : undefined
  return { by: 'governing-body', ...(named && { diocese: named }) }
}

/** 'Hope Trust answers for it', as a school's first line says it. */
export function saysWhoAnswers(answer: AnswersFor): string {
  if (answer.by === 'trust') return `${answer.name} answers for it`
  if (answer.by === 'proprietor') return 'its proprietor answers for it'
  return `its governing body answers for it${answer.diocese ? `, with the ${answer.diocese}` : ''}`
}

type Life = {
  status: SchoolStatus
  openedOn: PlainDate | undefined
  closedOn: PlainDate | undefined
  lowAge: number | undefined
  highAge: number | undefined
}

/** XX-13. What does not hold together in what somebody enters of a school. */
export function whySchoolCannotBeSo(life: Life, today: PlainDate): Finding[] {
  const { status, openedOn, closedOn, lowAge, highAge } = life
  const findings: Finding[] = []
  const refuse = (id: string, field: string, says: string) =>
    findings.push({ kind: 'school-does-not-hold-together', id, source: 'XX-13', says, field, weight: 'firm' })
  if (status === 'closed' && !closedOn) refuse('closed-has-a-date', 'closedOn-day', 'Enter the day on which it closed')
  if (status === 'closed' && closedOn && closedOn > today)
    refuse('closed-is-past', 'closedOn-day', 'A school that closes later is open, but proposed to close, until then')
  if (status === 'open' && closedOn)
    refuse('open-has-no-end', 'closedOn-day', 'A school that has a closing day is closed, or proposed to close')
  if (openedOn && closedOn && closedOn < openedOn)
    refuse('closed-after-opened', 'closedOn-day', 'A school cannot close before it opened')
  if (lowAge !== undefined && highAge !== undefined && highAge < lowAge)
    refuse('ages-in-order', 'highAge', 'The highest age cannot be below the lowest')
  return findings
}

/** XX-13. A URN names one school of a service. */
export function whyUrnCannotBeTaken(holder: { id: string; name: string } | undefined, schoolId?: string): Finding[] {
  if (!holder || holder.id === schoolId) return []
  const says = `${holder.name} has this URN. Look whether it is the same school`
  return [{ kind: 'urn-taken', id: 'urn-names-one-school', source: 'XX-13', says, field: 'urn', weight: 'firm' }]
}
