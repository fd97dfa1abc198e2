import { powersOf, type DueRule, type ServiceModel, type VisitType } from '#model/index.ts'
import { coversDay, type PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { MadePost, MadeSchool, Making } from './making.ts'

/** Which kinds of visit somebody makes to a school on a day without going ahead of any rule. */
export type VisitsMade = { school: MadeSchool; type: VisitType; on: PlainDate; isCancelled: boolean; halves: number }

/** The kinds that fit, those with a record first. */
export function kindsFor(
  { model, days, today }: Making,
  { role }: MadePost,
  school: MadeSchool,
  on: PlainDate,
  made: readonly VisitsMade[],
  isTailored = false,
): VisitType[] {
  // A tailored programme goes ahead of the terms that a kind of visit keeps to.
  const term = isTailored ? undefined : days.termOn(on)
  const year = schoolYearOf(on)
  const ofYear = made.filter((visit) => visit.school === school && schoolYearOf(visit.on) === year)
  return model.visitTypes
    .filter(
      (type) =>
        type.roles.includes(role.id) &&
        // What goes through a gate is booked only as far as it was approved.
        type.id !== model.partnership?.gate.visitType &&
        isFor(type, school) &&
        !isOrdered(model, type) &&
        isBoughtBy(model, type, school, year) &&
        (term === undefined || type.terms.length === 0 || type.terms.includes(term)) &&
        (type.after === undefined || findBefore(type, { school, on, today }, made) !== undefined) &&
        ofYear.filter((each) => each.type.id === type.id).length < (type.atMost?.count ?? mostInAYear(type)),
    )
    .sort((one, other) => ORDER.indexOf(one.record.keep) - ORDER.indexOf(other.record.keep))
}

/** Whether a kind of visit is made only where it was ordered, and is recorded like every other. */
const isOrdered = ({ offers }: ServiceModel, { id, record }: VisitType): boolean =>
  record.keep !== 'forbidden' && offers.some(({ visitType }) => visitType === id)

/** The visit on which one of this kind rests: earlier in the same school year, and held by today. */
export function findBefore(
  { after }: VisitType,
  { school, on, today }: { school: MadeSchool; on: PlainDate; today: PlainDate },
  made: readonly VisitsMade[],
): VisitsMade | undefined {
  return made.find(
    (each) =>
      each.school === school &&
      each.type.id === after?.visit &&
      !each.isCancelled &&
      each.on < on &&
      each.on < today &&
      schoolYearOf(each.on) === schoolYearOf(on),
  )
}

/** WI-16, WI-17. Whether one more visit of a kind stays within what the model gives a school in a year where that is not to be gone beyond. */
export function isWithinDue(
  { days }: ServiceModel,
  type: VisitType,
  { school, on, halves }: { school: MadeSchool; on: PlainDate; halves: number },
  made: readonly VisitsMade[],
): boolean {
  const year = schoolYearOf(on)
  const isOf = (due: DueRule, { roles }: VisitType) => roles.some((role) => due.by.includes(role))
  return (days?.due ?? [])
    .filter((due) => due.bounded && isOf(due, type))
    .every((due) => {
      const others = made.filter(
        (each) => each.school === school && !each.isCancelled && schoolYearOf(each.on) === year && isOf(due, each.type),
      )
      const most = Math.min(due.days ?? Infinity, due.inSchool?.days ?? Infinity) * 2
      return others.reduce((sum, each) => sum + each.halves, halves) <= most
    })
}

const ORDER = ['required', 'optional', 'forbidden']

/** A kind of visit that belongs to one term is made once; another three times a year, as often as there are terms. */
function mostInAYear({ terms, number }: VisitType): number {
  return terms.length === 1 || number !== undefined ? 1 : 3
}

function isFor({ onlyFor }: VisitType, school: MadeSchool): boolean {
  if (!onlyFor) return true
  return onlyFor.anyOf.some(
    ({ phases, schoolTypes, inGroup, notInGroup, enhancedProvision, vulnerable }) =>
      (!phases || phases.includes(school.phase ?? '')) &&
      (!schoolTypes || schoolTypes.includes(school.type ?? '')) &&
      (!inGroup || (school.groupKinds.has(inGroup) && school.movedOn === null)) &&
      (!notInGroup || !school.groupKinds.has(notInGroup)) &&
      (!enhancedProvision || school.hasEnhancedProvision) &&
      !vulnerable,
  )
}

/** NF-90. Whether a school has bought what a kind of visit belongs to, where that must be. */
function isBoughtBy({ programmes }: ServiceModel, { id }: VisitType, school: MadeSchool, year: SchoolYear): boolean {
  const its = programmes.filter(({ visits }) => visits.some(({ visitType }) => visitType === id))
  return school.boughtFor.has(year) || its.length === 0 || its.some(({ bought }) => !bought)
}

/** Whether somebody in this post makes visits, writes of them and sends the record out. */
export function makesVisits(model: ServiceModel, { role }: MadePost): boolean {
  const { here } = powersOf(model, role.id)
  return (
    (['book', 'write', 'issue'] as const).every((power) => here.has(power)) &&
    model.visitTypes.some(({ roles }) => roles.includes(role.id))
  )
}

/** Whether somebody is in a post at a school on a day. */
export function isInPost(post: MadePost, school: MadeSchool, on: PlainDate): boolean {
  const hasMoved = post.isByGroup && school.movedOn !== null && on < school.movedOn
  return post.schools.includes(school) && coversDay(post, on) && !hasMoved
}

/** Whether the people without whom a kind of visit makes no sense are named. */
export function hasPeople(type: VisitType, school: MadeSchool, posts: readonly MadePost[], on: PlainDate): boolean {
  return type.peopleNeeded.every(({ role }) =>
    posts.some((each) => each.role.id === role && isInPost(each, school, on)),
  )
}
