import { type Limit, type ServiceModel, type VisitType } from '#model/index.ts'
import type { TailoredKind } from './school-copy.ts'
import type { Finding, Weight } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { isTypeFor, type SchoolFacts } from './school-facts.ts'
import { isActionOpen, type Visit, type VisitAction, type VisitLength, type VisitStatus } from './visit.ts'

/** Another visit to the school in the same year, as the rules look at it. */
export type OtherVisit = {
  visitType: string
  on: PlainDate
  status: VisitStatus
  length?: VisitLength
  isOffSite?: boolean
}

/** What the rules on booking need to know; all of it as it stands on the day of the visit. */
export type BookingFacts = {
  type: VisitType
  on: PlainDate
  length: VisitLength
  purposes: readonly string[]
  school: SchoolFacts
  /** The roles of the model that the adviser holds over the school on the day. */
  adviserRoles: readonly string[]
  /** The term of the model in which the day falls for this school; undefined outside all. */
  term: string | undefined
  /** The school's own copy of its programme, where it was tailored in what concerns this kind of visit. */
  copy?: TailoredKind | undefined
  /** The programmes that the school follows on the day. */
  followed: ReadonlySet<string>
  /** The roles of the model that somebody holds at the school on the day. */
  filledRoles: ReadonlySet<string>
  /** The school's other visits of the same school year that were not cancelled. */
  others: readonly OtherVisit[]
  /** Whether it is booked from an order, or was made before and is being moved. */
  isOfOrder?: boolean | undefined
  /** What the calendar and the training on file say, found by the rooms that know. */
  found: readonly Finding[]
}

/** The kind of finding that a school has not bought what a visit belongs to. */
export const NOT_BOUGHT = 'visit-under-what-is-not-bought'

/** Everything that stands against a booking, firm or asking for a reason; empty when it can be made. */
export function whyVisitCannotBeBooked(facts: BookingFacts, model: ServiceModel): Finding[] {
  return [
    ...schoolFindings(facts),
    ...boughtFindings(facts, model),
    ...adviserFindings(facts, model),
    ...facts.found,
    ...termFindings(facts),
    ...lengthFindings(facts),
    ...purposeFindings(facts),
    ...peopleFindings(facts),
    ...onlyForFindings(facts),
    ...orderedFindings(facts),
    ...orderFindings(facts),
    ...countFindings(facts),
  ]
}

function schoolFindings({ school }: BookingFacts): Finding[] {
  if (!school.isOpen)
    return [
      own('visit-to-a-closed-school', 'XX-13', `${school.name} has closed, so that no visit to it can be booked.`),
    ]
  if (!school.isServed)
    return [
      own(
        'visit-to-a-phase-not-served',
        'NF-01',
        `The service does not work with schools of the phase of ${school.name}.`,
      ),
    ]
  return []
}

/** NF-90. A kind of visit that belongs only to what must be bought is made to schools that have bought it. */
function boughtFindings({ type, followed }: BookingFacts, model: ServiceModel): Finding[] {
  const its = model.programmes.filter(({ visits }) => visits.some(({ visitType }) => visitType === type.id))
  if (its.some(({ id, bought }) => !bought || followed.has(id))) return []
  return its.slice(0, 1).flatMap(({ bought }) => (bought ? [fromLimit(NOT_BOUGHT, bought)] : []))
}

/** WI-15, NF-03. Only somebody who holds one of the visit's roles over the school makes it. */
function adviserFindings({ type, adviserRoles, school }: BookingFacts, model: ServiceModel): Finding[] {
  if (type.roles.some((role) => adviserRoles.includes(role))) return []
  const names = type.roles.map((id) => model.roles.find((role) => role.id === id)?.name ?? id).join(' or ')
  return [
    own(
      'visit-by-its-role',
      'XX-03',
      `This visit is made by somebody who is ${names} of ${school.name} on that day.`,
      'adviser',
    ),
  ]
}

/** NF-34, NF-11. A kind of visit keeps to its terms: the model's, or those of the school's tailored copy. */
function termFindings({ type, term, copy }: BookingFacts): Finding[] {
  if (copy?.isLeftOut)
    return [
      {
        ...own(
          'visit-left-out-of-the-programme',
          'NF-11',
          'It was agreed to leave this visit out of the school’s year.',
        ),
        weight: 'soft',
      },
    ]
  const terms = copy?.terms ?? type.terms
  if (!type.outOfTerm || term === undefined || terms.length === 0 || terms.includes(term)) return []
  return [fromLimit('visit-out-of-its-term', type.outOfTerm, 'on')]
}

/** WI-44. Where the model says how long a visit is, a shorter one will not do. */
function lengthFindings({ type, length }: BookingFacts): Finding[] {
  return type.length && type.length.is !== length ? [fromLimit('visit-of-another-length', type.length, 'length')] : []
}

/** SH-22. A visit that must have a purpose carries one or more of the model's. */
function purposeFindings({ type, purposes }: BookingFacts): Finding[] {
  return type.purposeNeeded && purposes.length === 0
    ? [fromLimit('visit-without-purpose', type.purposeNeeded, 'purposes')]
    : []
}

/** NF-82. The people without whom the visit makes no sense have been named. */
function peopleFindings({ type, filledRoles }: BookingFacts): Finding[] {
  return type.peopleNeeded
    .filter((needed) => !filledRoles.has(needed.role))
    .map((needed) => fromLimit('visit-without-its-people', needed))
}

/** ES-20, ES-33. Some kinds of visit are for some schools. */
function onlyForFindings({ type, school }: BookingFacts): Finding[] {
  return type.onlyFor && !isTypeFor(type, school) ? [fromLimit('visit-not-for-this-school', type.onlyFor)] : []
}

/** ES-35, ES-50. What is traded is delivered for an order, so that its days and its price are known. */
function orderedFindings({ type, isOfOrder }: BookingFacts): Finding[] {
  return type.ordered && !isOfOrder ? [fromLimit('visit-without-an-order', type.ordered)] : []
}

/** NF-35. A visit that rests on another comes after it in the same school year. */
function orderFindings({ type, on, others }: BookingFacts): Finding[] {
  const { after } = type
  if (!after) return []
  const isAfter = others.some((other) => other.visitType === after.visit && other.on < on)
  return isAfter ? [] : [fromLimit('visit-before-the-one-it-rests-on', after, 'on')]
}

/** ES-33. Some kinds of visit are made so often in a term or a year, and no oftener. */
function countFindings({ type, on, others }: BookingFacts): Finding[] {
  const { atMost } = type
  if (!atMost || atMost.per !== 'school-year') return []
  const year = schoolYearOf(on)
  const same = others.filter((other) => other.visitType === type.id && schoolYearOf(other.on) === year)
  return same.length >= atMost.count ? [fromLimit('visit-once-too-often', atMost)] : []
}

/** No. 26. What has happened is saved as it was: a rule that would have refused it marks it instead. */
export function asMarks(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, weight: 'mark' as Weight }))
}

/** Why the visit's status does not allow an action. */
export function whyActionCannotBeTaken(visit: Pick<Visit, 'status'>, action: VisitAction): Finding[] {
  if (isActionOpen(visit, action)) return []
  const state = { booked: 'is still booked', held: 'has been held', cancelled: 'was cancelled' }[visit.status]
  return [own('visit-status', 'XX-05', `This visit ${state}, so that this cannot be done with it.`)]
}

/** NF-25. A visit is held on its day or before, never on a day to come. */
export function whyCannotHaveBeenHeld(heldOn: PlainDate, today: PlainDate): Finding[] {
  return heldOn > today
    ? [
        own(
          'held-in-the-future',
          'NF-25',
          'Enter the day on which the visit took place: it cannot be a day to come.',
          'heldOn',
        ),
      ]
    : []
}

function fromLimit(kind: string, { id, firm, says, source }: Limit, field?: string): Finding {
  return { kind, id, source, says, weight: firm ? 'firm' : 'soft', ...(field && { field }) }
}

function own(kind: string, source: string, says: string, field?: string): Finding {
  return { kind, id: kind, source, says, weight: 'firm', ...(field && { field }) }
}
