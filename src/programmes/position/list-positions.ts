import { getCalendar, getModelOf } from '#calendar/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { listGroupKindsOf, listTailoringsInForce, schoolFactsOf } from '#visits/index.ts'
import type { Look } from '#work/work.ts'
import type { FollowedProgramme, Following, SchoolPosition } from '../programme.ts'
import { followsProgramme, milestonesOf } from '../programme-rules.ts'
import { usualDayOf } from '../school-year-asked.ts'
import { listFollowings, listVisitsOfSchools, type SchoolLine } from './position-store.ts'

/**
 * NF-04, NF-05. Where some schools stand in a school year: the programmes that each follows and how far their milestones are. Six
 * queries, however many the schools are; all else is worked out.
 */
export async function positionsOf(
  look: Look,
  schoolYear: SchoolYear,
  lines: readonly SchoolLine[],
): Promise<SchoolPosition[]> {
  const ids = lines.map(({ id }) => id)
  if (ids.length === 0) return []
  const { model } = await getModelOf(look, schoolYear)
  const [calendar, kinds, followings, tailorings, visits] = await Promise.all([
    getCalendar(look, [schoolYear]),
    listGroupKindsOf(look, ids, usualDayOf(schoolYear, look.today)),
    listFollowings(look, ids, schoolYear),
    listTailoringsInForce(look, ids, schoolYear),
    listVisitsOfSchools(look, ids, schoolYear),
  ])
  const models = await modelsOf(look, followings)
  const [followingsOf, tailoringsOf, visitsOf] = [bySchool(followings), bySchool(tailorings), bySchool(visits)]
  return lines.map((line) => {
    const facts = schoolFactsOf(model, line, kinds.get(line.id) ?? new Set())
    const followed = (of: ServiceModel, following?: Following) =>
      of.programmes
        .filter((each) => !following || each.id === following.programme)
        .filter((each) => (each.takeUp === 'all') === !following && followsProgramme(of, each, facts, following))
        .map((programme): FollowedProgramme => {
          const asked = { model: of, programme, school: facts, following, terms: calendar.terms, today: look.today }
          const own = { tailorings: tailoringsOf(line.id), visits: visitsOf(line.id) }
          return { programme, model: of, following, milestones: milestonesOf({ ...asked, ...own }) }
        })
    const programmes = [
      ...followed(model),
      ...followingsOf(line.id).flatMap((each) => followed(models.get(each.modelVersionId) ?? model, each)),
    ]
    return { school: { id: line.id, name: line.name, nameSorted: line.nameSorted, facts }, programmes }
  })
}

async function modelsOf(look: Look, followings: readonly Following[]): Promise<ReadonlyMap<string, ServiceModel>> {
  const ids = [...new Set(followings.map(({ modelVersionId }) => modelVersionId))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await look.modelOf(id)] as const)))
}

function bySchool<Row extends { schoolId: string }>(rows: readonly Row[]): (schoolId: string) => Row[] {
  const found = new Map<string, Row[]>()
  for (const row of rows) found.set(row.schoolId, [...(found.get(row.schoolId) ?? []), row])
  return (schoolId) => found.get(schoolId) ?? []
}
