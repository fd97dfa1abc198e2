import type { CommissioningRule } from '#model/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import type { ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { namesIn } from './priority-rules.ts'
import { PRIORITY_SAYS, type Priority } from './priority.ts'

/** The priorities of a list, as a file. */
export const prioritiesToKeep = (
  rule: CommissioningRule,
  read: (look: Look, after: Priority | undefined) => Promise<readonly Priority[]>,
): ListFile<Priority> => ({
  name: 'Priorities',
  columns: [
    { head: 'School year', cell: ({ schoolYear }) => showSchoolYear(schoolYear) },
    { head: 'Horizon', cell: ({ horizon }) => namesIn(rule.horizons, [horizon]) },
    { head: 'Priority', cell: ({ title }) => title },
    { head: 'Kind', cell: ({ kind }) => namesIn(rule.balance.of, [kind]) },
    { head: 'Focus', cell: ({ focus }) => namesIn(rule.focus.of, focus) },
    { head: 'Cost, £', cell: ({ costPence }) => (costPence === null ? '' : costPence / 100) },
    { head: 'Starts', isDay: true, cell: ({ startsOn }) => startsOn },
    { head: 'Ends', isDay: true, cell: ({ endsOn }) => endsOn },
    { head: 'Fund', cell: ({ fundName }) => fundName },
    { head: 'Rolled forward from', cell: ({ rolledFrom }) => rolledFrom },
    { head: 'How it stands', cell: ({ status }) => PRIORITY_SAYS[status] },
    { head: 'Decided', isDay: true, cell: ({ decidedOn }) => decidedOn },
  ],
  read,
})
