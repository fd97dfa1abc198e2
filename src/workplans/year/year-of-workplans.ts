import { dayIn, listAllocations, type Allocation } from '#days/index.ts'
import type { ServiceModel, Workplan } from '#model/index.ts'
import { phaseOfSchool } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { daysOf, fallByKind, workplanFor } from '../workplan-rules.ts'
import { workplansRuleOf } from '../workplan-policy.ts'
import { listPlacedSchools, listWorkplans } from '../workplan-store.ts'
import type { ByKind, KeptWorkplan } from '../workplan.ts'

/** One workplan of a year: what is kept of it, and how what is allocated falls in it today. */
export type FilledWorkplan = {
  workplan: Workplan
  kept: KeptWorkplan | undefined
  byKind: ByKind
  /** In half-days. */
  allocated: number
  partnerships: number
  /** What of it goes to no school and no group. */
  core: readonly Allocation[]
}

/** A year as it is planned: each workplan of the model, and what lies in none of them. */
export type YearOfWorkplans = {
  model: ServiceModel
  workplans: readonly FilledWorkplan[]
  /** Half-days allocated to schools and groups of phases of which there is no workplan. */
  elsewhere: number
}

/** ES-22, ES-70. How the days of a year fall in its workplans, from what is allocated: a bounded number of queries. */
export async function readYear(look: Look, schoolYear: SchoolYear): Promise<YearOfWorkplans> {
  const on = dayIn(look, schoolYear)
  const { model } = await look.modelOn(on)
  const rule = workplansRuleOf(model)
  const [allocations, kept] = await Promise.all([
    listAllocations(look, { schoolYear }),
    listWorkplans(look, schoolYear),
  ])
  const placed = await placeAll(look, model, allocations, on)
  const inPlan = (id: string) => allocations.filter((each) => placed(each) === id)
  return {
    model,
    workplans: rule.of.map((workplan) => {
      const its = inPlan(workplan.id)
      const byKind = fallByKind(its)
      return {
        ...{ workplan, byKind, kept: kept.find((each) => each.workplan === workplan.id) },
        ...{ allocated: daysOf(byKind), partnerships: daysOf(byKind, rule.partnerships.kinds) },
        core: its.filter((each) => each.workplan !== null),
      }
    }),
    elsewhere: daysOf(fallByKind(allocations.filter((each) => placed(each) === undefined))),
  }
}

type Placed = Pick<Allocation, 'schoolId' | 'groupId' | 'workplan'>

/** In which workplan days lie: the one that is named, or that of the school's phase, or of most schools of the group. */
export async function placeAll(
  look: Look,
  model: ServiceModel,
  places: readonly Placed[],
  on: PlainDate,
): Promise<(place: Placed) => string | undefined> {
  const rule = workplansRuleOf(model)
  const schools = await listPlacedSchools(look, {
    schoolIds: [...new Set(places.flatMap(({ schoolId }) => schoolId ?? []))],
    groupIds: [...new Set(places.flatMap(({ groupId }) => groupId ?? []))],
    on,
  })
  const found = new Map<string, (string | undefined)[]>()
  for (const school of schools) {
    const key = school.groupId ?? school.schoolId
    found.set(key, [...(found.get(key) ?? []), phaseOfSchool(model, school)?.id])
  }
  return ({ schoolId, groupId, workplan }) => workplan ?? workplanFor(rule, found.get(schoolId ?? groupId ?? '') ?? [])
}
