import { listGroupsOfSchool } from '#schools/index.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { HeldOfSchool } from '#work/held.ts'
import { latestAgreements } from './partnership/partnership-store.ts'

const YEARS = 6

/** WI-09, ES-32. What a school's partnership agreed in the last years of what its days are used for. */
export const workplansHeldOf: HeldOfSchool = async (look, schoolId) => {
  const kind = look.model.workplans?.partnerships.group
  if (!kind) return { tables: [], files: [] }
  const groups = (await listGroupsOfSchool(look, schoolId)).filter((each) => each.kind === kind)
  const names = new Map(groups.map(({ groupId, groupName }) => [groupId, groupName]))
  const years = Array.from({ length: YEARS }, (_, at) => schoolYearOf(look.today) - at)
  const found = await Promise.all(
    years.map(async (schoolYear) => ({
      schoolYear,
      agreements: await latestAgreements(look, { groupIds: [...names.keys()], schoolYear }),
    })),
  )
  return {
    tables: [
      {
        name: 'What the partnership agreed',
        head: ['School year', 'Partnership', 'Agreed on', 'For what', 'Days', 'Led by'],
        rows: found.flatMap(({ schoolYear, agreements }) =>
          agreements.flatMap(({ groupId, agreedOn, uses }) =>
            uses.map(({ usedFor, halfDays, ledBy }) => [
              ...[showSchoolYear(schoolYear), names.get(groupId) ?? null, agreedOn, usedFor, halfDays / 2, ledBy],
            ]),
          ),
        ),
      },
    ],
    files: [],
  }
}
