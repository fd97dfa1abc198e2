import { dayIn, dueOfGroups, dueOfSchools, standingsOf, sumDue } from '#days/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { workplansRuleOf } from '../workplan-policy.ts'
import { demandByArea, type AreaLine } from './area-rules.ts'
import { listAreas, listStaff } from './area-store.ts'

/** ES-12, ES-13. What is due in each area of a year, and who there is for it. Throws NotFound where the model has no areas. */
export async function readDemand(look: Look, schoolYear: SchoolYear): Promise<AreaLine[]> {
  const on = dayIn(look, schoolYear)
  const { model } = await look.modelOn(on)
  const { areas: rule, team } = workplansRuleOf(model)
  if (!rule) throw new NotFound('areas in the model', model.identity.title)
  const [areas, schools, groups, staff, standings] = await Promise.all([
    listAreas(look, rule.group, on),
    dueOfSchools(look, { schoolYear }),
    dueOfGroups(look, { schoolYear }),
    listStaff(look, team, on),
    standingsOf(look, { schoolYear }),
  ])
  const ids = new Set(areas.map(({ id }) => id))
  return demandByArea({
    areas,
    schools: schools
      .filter(({ isServed }) => isServed)
      .map(({ schoolId, lines }) => ({ schoolId, due: sumDue(lines) })),
    partnerships: groups.map(({ schoolIds, lines }) => ({ schoolIds, due: sumDue(lines) })),
    staff: staff.map(({ personId, groupIds, schoolIds }) => ({
      ...{ personId, schoolIds, areaIds: groupIds.filter((id) => ids.has(id)) },
      halfDays: standings.get(personId)?.capacity,
    })),
  })
}
