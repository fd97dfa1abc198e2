import { lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { type Keeping, type ServiceModel } from './service-model.ts'

/** A class of what the service holds. */
export type KeptClass = Keeping['of']

/** How the model has a class marked and kept; undefined where it says nothing of it. */
export function keepingFor(model: ServiceModel, what: KeptClass): Keeping | undefined {
  return model.keeping.find(({ of }) => of === what)
}

/** The last day on which something is kept: that of a school year, so many years after its own; undefined where it is kept for good. */
export function keptUntil(keeping: Keeping | undefined, madeOn: PlainDate): PlainDate | undefined {
  return keeping?.years === undefined ? undefined : lastDayOf(schoolYearOf(madeOn) + keeping.years)
}

/** The last day of which what was made is past its date today; undefined where it is kept for good. */
export function pastDateUpTo(keeping: Keeping | undefined, today: PlainDate): PlainDate | undefined {
  return keeping?.years === undefined ? undefined : lastDayOf(schoolYearOf(today) - keeping.years - 1)
}
