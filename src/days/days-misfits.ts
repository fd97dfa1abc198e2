import { showHalfDays } from '#people/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { MOST_MISFITS, type MisfitSource } from '#work/misfit.ts'
import { mayKeepCapacity } from './days-policy.ts'
import { giverLines } from './service/giver-lines.ts'
import { schoolLines } from './service/school-lines.ts'

/** XX-09. People to whom more is allocated than they have to give. */
const overCapacity: MisfitSource = {
  kind: { id: 'over-capacity', title: 'People who are over what they have to give' },
  async list(look) {
    if (!look.model.days || !mayKeepCapacity(look)) return []
    const year = schoolYearOf(look.today)
    const { lines } = await giverLines(look, year)
    return lines
      .filter(({ stands }) => stands === 'over')
      .slice(0, MOST_MISFITS + 1)
      .map(({ personId, name, standing }) => ({
        what: name,
        says: `Over by ${showHalfDays(standing.allocated - (standing.capacity ?? 0))} in ${showSchoolYear(year)}.`,
        href: `/people/${personId}/days`,
        mend: 'Look where they go',
      }))
  },
}

/** SH-20. Schools that are due something for sure, and to which nothing was allocated. */
const nothingAllocated: MisfitSource = {
  kind: { id: 'nothing-allocated', title: 'Schools that are due days and have none allocated' },
  async list(look) {
    if (!look.model.days || !mayKeepCapacity(look)) return []
    const year = schoolYearOf(look.today)
    return (await schoolLines(look, year))
      .filter(({ stands }) => stands === 'gap')
      .slice(0, MOST_MISFITS + 1)
      .map(({ schoolId, schoolName, due }) => ({
        what: schoolName,
        says: `Due ${showHalfDays(due)} in ${showSchoolYear(year)}, and nothing is allocated.`,
        href: `/schools/${schoolId}/days/allocate`,
        mend: 'Allocate days',
      }))
  },
}

/** What of days does not fit. */
export const daysMisfits: readonly MisfitSource[] = [overCapacity, nothingAllocated]
