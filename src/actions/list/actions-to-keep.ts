import { capital, focusOf, word, type ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { ActionList } from './action-list.ts'
import { listActionLines, type ActionLine } from './action-list-store.ts'

/** Whose an action is, as a list says it. */
export const ownerOf = ({ ownerName, ownedBy, adviserName }: ActionLine): string =>
  ownerName ?? (ownedBy === 'school' ? 'The school' : (adviserName ?? 'The service'))

/** The list as a file: every one that its filter leaves, in its order. */
export function actionsToKeep(model: ServiceModel, list: ActionList): ListFile<ActionLine> {
  return {
    name: capital(word(model, 'action', { form: 'many' })),
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'What was agreed', cell: ({ says }) => says },
      { head: 'Whose', cell: ownerOf },
      { head: 'Due', isDay: true, cell: ({ dueOn }) => dueOn },
      { head: 'Done', isDay: true, cell: ({ doneOn }) => doneOn },
      ...(model.service?.foci.length
        ? [{ head: 'Focus', cell: ({ focus }: ActionLine) => focusOf(model, focus)?.name ?? focus }]
        : []),
    ],
    read: (look, after) => listActionLines(look, { ...list, after: after?.id }, ROWS_OF_A_PART),
  }
}
