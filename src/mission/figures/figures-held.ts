import { showSchoolYear } from '#shared/school-year.ts'
import type { HeldOfSchool } from '#work/held.ts'
import { listFigures } from './figure-store.ts'

const MOST = 2000

/** XX-06. The figures that a school gave for the mission. */
export const figuresHeldOf: HeldOfSchool = async (look, schoolId) => {
  if (!look.model.mission) return { tables: [], files: [] }
  const figures = await listFigures(look, { everything: true, schoolIds: new Set() }, { schoolId, limit: MOST })
  const nameOf = (id: string) => look.model.mission?.measures.find((each) => each.id === id)?.name ?? id
  return {
    tables: [
      {
        name: 'Figures of the mission',
        head: ['Measure', 'School year', 'How many', 'Of how many', 'Rests on', 'Given', 'By'],
        rows: figures.map(({ measure, schoolYear, reached, total, restsOn, givenOn, givenByName }) => [
          ...[nameOf(measure), showSchoolYear(schoolYear), reached, total, restsOn, givenOn, givenByName],
        ]),
      },
    ],
    files: [],
  }
}
