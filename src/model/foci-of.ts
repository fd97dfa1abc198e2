import { toSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { type Focus, type ServiceModel, type YearOfFoci } from './service-model.ts'

/** WI-02. The foci that stand in a school year: its own, or those of the last year before it that has any. Undefined where there are none. */
export function fociOf({ service }: ServiceModel, schoolYear: SchoolYear): YearOfFoci | undefined {
  const yearOf = (each: YearOfFoci) => toSchoolYear(each.schoolYear) ?? Infinity
  return (service?.foci ?? [])
    .filter((each) => yearOf(each) <= schoolYear)
    .reduce<YearOfFoci | undefined>(
      (latest, each) => (latest && yearOf(latest) > yearOf(each) ? latest : each),
      undefined,
    )
}

/** A focus of any year by its id: what was tagged with it keeps it when other foci come. */
export function focusOf({ service }: ServiceModel, id: string | null): Focus | undefined {
  return service?.foci.flatMap((year) => year.of).find((each) => each.id === id)
}
