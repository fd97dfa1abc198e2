import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import { partnershipLines } from './partnership/partnership-lines.ts'

/** ES-24. Partnerships whose size changed and on whose days nobody decided yet: for whoever allocates. */
export const workplanDues: DueSource = {
  name: 'workplans',
  async list(look, { people, schoolId }) {
    const { workplans } = look.model
    const isAsked = !people || people.includes(look.actor.personId)
    if (!workplans || schoolId || !isAsked || !isAnywhere(look.reach('allocate-days'))) return []
    const year = schoolYearOf(look.today)
    const lines = await partnershipLines(look, year)
    return lines
      .filter(({ isUndecided }) => isUndecided)
      .map(({ groupId, name, schoolIds }): Due => ({
        ...{
          kind: 'partnership-days',
          plainly: 'Days of a partnership to decide on',
          because: workplans.partnerships.size.says,
        },
        what: `Decide on the days of ${name} in ${showSchoolYear(year)}: its size changed`,
        ...{ href: `/groups/${groupId}/plan/size`, page: `/groups/${groupId}/plan` },
        ...{ ownerId: undefined, ownerName: 'Whoever allocates', schoolId: schoolIds[0] ?? '', schoolName: name },
        dueOn: look.today,
      }))
  },
}
