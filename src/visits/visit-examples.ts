import { readFileSync } from 'node:fs'
import { readModel, type ServiceModel, type VisitType } from '#model/index.ts'
import { day } from '#shared/plain-date.ts'
import type { BookingFacts } from './visit-rules.ts'

/** One of the five models, for tests of rules. */
export function aModel(name: string): ServiceModel {
  const { model } = readModel(readFileSync(`models/${name}.yaml`, 'utf8'), name)
  if (!model) throw new Error(`the model ${name} has faults`)
  return model
}

export function aVisitType(model: ServiceModel, id: string): VisitType {
  const type = model.visitTypes.find((each) => each.id === id)
  if (!type) throw new Error(`the model has no ${id}`)
  return type
}

/** Facts against which nothing stands; override what matters. */
export function bookingFacts(type: VisitType, differs: Partial<BookingFacts> = {}): BookingFacts {
  return {
    type,
    on: day('2026-11-12'),
    length: type.length?.is ?? 'half-day',
    purposes: type.purposes.slice(0, 1).map(({ id }) => id),
    school: aSchoolToBook(),
    adviserRoles: [...type.roles],
    term: type.terms[0],
    followed: new Set(['full-programme']),
    filledRoles: new Set(type.peopleNeeded.map(({ role }) => role)),
    others: type.after ? [{ visitType: type.after.visit, on: day('2026-10-01'), status: 'held' }] : [],
    isOfOrder: true,
    found: [],
    ...differs,
  }
}

/** An open primary school in no group. */
export function aSchoolToBook(differs: Partial<BookingFacts['school']> = {}): BookingFacts['school'] {
  return {
    name: 'Hollin Bank Primary School',
    isOpen: true,
    isServed: true,
    phase: 'primary',
    type: undefined,
    groupKinds: new Set(),
    hasEnhancedProvision: false,
    ...differs,
  }
}
