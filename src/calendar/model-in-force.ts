import type { ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { openModelShelf } from '#web/model-shelf.ts'
import type { Look } from '#work/work.ts'
import { listAdoptions, type Adoption } from './model-store.ts'

/** A model as it runs in a school year. */
export type ModelInForce = { modelVersionId: string; model: ServiceModel }

/**
 * XX-02. The model that runs in a school year: the last one adopted for it, else for the last year before it. What comes before the first
 * adoption runs by the first.
 */
export function adoptionInForce(adoptions: readonly Adoption[], schoolYear: SchoolYear): Adoption | undefined {
  const newestFirst = adoptions.toSorted((one, other) => other.adoptedAt.getTime() - one.adoptedAt.getTime())
  const inYear = (year: number | undefined) => newestFirst.find((each) => each.schoolYear === year)
  const years = adoptions.map((each) => each.schoolYear)
  const before = years.filter((year) => year <= schoolYear)
  return inYear(before.length > 0 ? Math.max(...before) : Math.min(...years))
}

/** The model of a school year. Throws when the service has none, which cannot be: it is founded with one. */
export async function getModelOf(look: Look, schoolYear: SchoolYear): Promise<ModelInForce> {
  if (schoolYear === schoolYearOf(look.today)) return look
  const adoption = adoptionInForce(await listAdoptions(look), schoolYear)
  if (!adoption) throw new Error('this service has adopted no model')
  if (adoption.modelVersionId === look.modelVersionId) return look
  return { modelVersionId: adoption.modelVersionId, model: await shelf.get(look.db, adoption.modelVersionId) }
}

/** XX-02. The model under which something with a date of its own is born: in July, October's is next year's. */
export function getModelOn(look: Look, date: PlainDate): Promise<ModelInForce> {
  return getModelOf(look, schoolYearOf(date))
}

const shelf = openModelShelf()
