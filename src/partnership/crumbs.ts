import { showSchoolYear } from '#shared/school-year.ts'
import type { Plan } from '#plans/index.ts'
import type { Partnership } from './get-partnership.ts'
import type { PeriodOfYear } from './term-review.ts'

/** A period of a partnership with the plan that is reviewed in it. */
export type ToReview = Partnership & { period: PeriodOfYear; plan: Plan | undefined }

/** 'Old autumn term 2010/11'. */
export const periodName = ({ name, schoolYear }: Pick<PeriodOfYear, 'name' | 'schoolYear'>) =>
  `${name} ${showSchoolYear(schoolYear)}`

/** The way to what belongs to a partnership. */
export const crumbsOf = ({ of, pathway }: Pick<Partnership, 'of' | 'pathway'>) => [
  { text: of.schoolName, href: `/schools/${of.schoolId}` },
  { text: pathway.name, href: `/cases/${of.id}` },
]
