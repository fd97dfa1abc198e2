import type { HeldOfSchool } from '#work/held.ts'
import { listCases } from './case-store.ts'
import { pathwayOf } from './get-case.ts'

const MOST = 1000

/** The cases of a school and their stages, as it is held. */
export const casesHeldOf: HeldOfSchool = async (look, schoolId) => {
  const cases = await listCases(look, { schoolId, limit: MOST })
  const rows = await Promise.all(
    cases.map(async (each) => {
      const { pathway } = await pathwayOf(look, each)
      const nameOf = (stage: string) => pathway.stages.find(({ id }) => id === stage)?.name ?? stage
      const first = [pathway.name, each.openedOn, each.endedOn, each.outcome]
      return [
        [...first, null, null, null, null],
        ...each.stages.map(({ stageId, beganOn, leadName, finishedOn }) => [
          ...[...first, nameOf(stageId), beganOn],
          ...[leadName, finishedOn],
        ]),
      ]
    }),
  )
  const head = ['Way of support', 'Opened', 'Over', 'What came of it', 'Stage', 'Began', 'Led then by', 'Done']
  return { tables: [{ name: 'Cases', head, rows: rows.flat() }], files: [] }
}
