import { dueOfSchools } from '#days/index.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { isAnywhere } from '#work/reach.ts'
import { MOST_MISFITS, type MisfitSource } from '#work/misfit.ts'
import { saysBeyond, whoIsBeyondDue, workedForSchools } from './beyond-due.ts'

/** WI-16. Time worked beyond what a school is due, this school year: before whoever allocates days, until it is raised. */
export const timeMisfits: readonly MisfitSource[] = [
  {
    kind: { id: 'time-beyond-due', title: 'Time worked beyond what is due' },
    async list(look) {
      const { model, today } = look
      if (!model.time || !model.days?.due.some(({ bounded }) => bounded) || !isAnywhere(look.reach('allocate-days')))
        return []
      const year = schoolYearOf(today)
      const worked = await workedForSchools(look, year)
      const ids = [...new Set(worked.map(({ schoolId }) => schoolId))]
      const dues = await dueOfSchools(look, { schoolYear: year, ids })
      return whoIsBeyondDue(model, dues, worked)
        .slice(0, MOST_MISFITS + 1)
        .map((beyond) => ({
          what: beyond.schoolName,
          says: saysBeyond(model, beyond, year),
          href: `/schools/${beyond.schoolId}/days`,
          mend: 'Look at its days',
        }))
    },
  },
]
