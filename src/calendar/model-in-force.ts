import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import type { Adoption } from './model-store.ts'

/** A model as it runs in a school year. */
export type ModelInForce = { modelVersionId: string; model: ServiceModel }

/** XX-02. The model that runs in a school year. */
export function getModelOf(look: Look, schoolYear: SchoolYear): Promise<ModelInForce> {
  return look.modelOn(firstDayOf(schoolYear))
}

/** XX-02. The model under which something with a date of its own is born: in July, October's is next year's. */
export function getModelOn(look: Look, date: PlainDate): Promise<ModelInForce> {
  return look.modelOn(date)
}

/** The adoption by which a school year runs: the last one for it, else for the last year before it, else the first of all. */
export function adoptionInForce(adoptions: readonly Adoption[], schoolYear: SchoolYear): Adoption | undefined {
  const years = adoptions.map((each) => each.schoolYear)
  const before = years.filter((year) => year <= schoolYear)
  const year = before.length > 0 ? Math.max(...before) : Math.min(...years)
  const newestFirst = adoptions.toSorted((one, other) => other.adoptedAt.getTime() - one.adoptedAt.getTime())
  return newestFirst.find((each) => each.schoolYear === year)
}
