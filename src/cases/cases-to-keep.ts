import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { caseRows, type CaseRow } from './case-rows.ts'
import { listCases } from './case-store.ts'

/** The list of cases as a file. */
export function casesToKeep(isOver: boolean): ListFile<CaseRow> {
  return {
    name: 'Cases',
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'Stage', cell: ({ stage }) => stage },
      { head: 'Since', isDay: true, cell: ({ stageSince }) => stageSince },
      { head: 'Led by', cell: ({ leadName }) => leadName },
      { head: 'Opened', isDay: true, cell: ({ openedOn }) => openedOn },
      { head: 'Next', cell: ({ nextSays }) => nextSays },
      { head: 'Over', isDay: true, cell: ({ endedOn }) => endedOn },
      { head: 'What came of it', cell: ({ outcome }) => outcome },
    ],
    read: async (look, after) =>
      caseRows(look, await listCases(look, { isOver, after: after?.id, limit: ROWS_OF_A_PART })),
  }
}
