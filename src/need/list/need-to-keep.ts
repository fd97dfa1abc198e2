import type { NeedRule } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { needName } from '../need-words.ts'
import { toGrid, yearsShown, type GridRow } from './need-grid.ts'
import type { NeedList } from './need-list.ts'
import { listNeed } from './need-list-store.ts'

export const MOVE_SAYS: Readonly<Record<string, string>> = { '1': 'More', '0': 'Same', '-1': 'Less' }

/** The list as a file: exactly the schools of its page, and no more than who asks may know of. */
export function needToKeep({ today }: Look, need: NeedRule, list: NeedList): ListFile<GridRow> {
  return {
    name: 'Need',
    columns: [
      { head: 'School', cell: ({ name }) => name },
      { head: 'URN', cell: ({ urn }) => urn },
      { head: 'Phase', cell: ({ phase }) => phase },
      { head: 'Groups', cell: ({ groups }) => groups.join('; ') },
      { head: 'Advisers', cell: ({ advisers }) => advisers.join('; ') },
      ...yearsShown(today).map(({ year }, at) => ({
        head: year,
        cell: ({ years }: GridRow) => (years[at] ? needName(need, years[at]) : ''),
      })),
      { head: 'Moved', cell: ({ moved }) => MOVE_SAYS[String(moved)] },
      { head: 'Since', isDay: true, cell: ({ startsOn }) => startsOn },
      { head: 'Why', cell: ({ why }) => why },
      { head: 'Next look', isDay: true, cell: ({ nextLookOn }) => nextLookOn },
    ],
    read: async (look, after) =>
      toGrid(look, need, await listNeed(look, need, { ...list, after: after?.id ?? '' }, ROWS_OF_A_PART)),
  }
}
