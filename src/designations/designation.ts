import type { PlainDate } from '#shared/plain-date.ts'

/** A school that is designated, in one phase, from a day until one. */
export type Designation = {
  id: string
  schoolId: string
  schoolName: string
  modelVersionId: string
  phase: string
  bidId: string | null
  designatedOn: PlainDate
  endedOn: PlainDate | null
  endedBecause: string | null
  revision: number
}

/** Something that a designated school does under one element; without a last day it goes on. */
export type WorkDone = {
  id: string
  element: string
  title: string
  about: string | null
  startedOn: PlainDate
  finishedOn: PlainDate | null
  forSchoolId: string | null
  forSchoolName: string | null
}

/** Somebody whom a designated school designated as a specialist, and in what. */
export type Specialist = {
  id: string
  personId: string
  personName: string
  designationId: string
  schoolId: string
  schoolName: string
  field: string
  designatedOn: PlainDate
  endedOn: PlainDate | null
  trainingHeldId: string
}

export const isStanding = ({ endedOn }: Pick<Designation, 'endedOn'>, today: PlainDate) =>
  endedOn === null || today < endedOn

export const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
