import { capital, word } from '#model/index.ts'
import type { FileColumn, ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { sightOf } from '../school-policy.ts'
import { kindName, listKindsOfGroup, type KindOfGroup } from './group-kinds.ts'
import { listGroups } from './group-store.ts'
import { howItStands } from './groups-page.tsx'
import type { Group, GroupSort } from './group.ts'

export const idsOf = (kinds: readonly KindOfGroup[]) => kinds.map(({ id }) => id)

type Listed = Group & { schools: number }

/** The groups of schools as a file: those of the page, kind by kind, in its order. */
export function groupsToKeep(look: Look, sort: GroupSort): ListFile<Listed> {
  const { model } = look
  const schools: FileColumn<Listed> = { head: 'Schools', cell: (group) => group.schools }
  return {
    name: capital(word(model, 'group', { form: 'many' })),
    columns: [
      { head: 'Kind', cell: ({ kind }) => capital(kindName(model, kind)) },
      { head: 'Name', cell: ({ name }) => name },
      ...(sightOf(look).everything ? [schools] : []),
      { head: 'Works on', cell: ({ issue }) => issue },
      { head: 'How it stands', cell: howItStands },
      { head: 'First day', isDay: true, cell: ({ startedOn }) => startedOn },
      { head: 'Last day', isDay: true, cell: ({ finishedOn }) => finishedOn },
    ],
    // All of them are one part.
    read: async (reading, after) => (after ? [] : listGroups(reading, idsOf(listKindsOfGroup(model)), sort)),
  }
}
