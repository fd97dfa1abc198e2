import type { ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import type { PracticeList } from './practice-list.ts'
import { listPractice } from './practice-store.ts'
import { nameIn, type Practice } from './practice.ts'

/** An entry as people read it: its kind, aspect and phases by name, under the model of its birth. */
export type PracticeLine = Practice & { kindName: string; aspectName: string; phaseNames: readonly string[] }

export async function practiceLines(look: Look, entries: readonly Practice[]): Promise<PracticeLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(entries.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return entries.map((entry) => {
    const model = models.get(entry.modelVersionId)
    return {
      ...entry,
      kindName: nameIn(model?.practice?.kinds, entry.kind),
      aspectName: nameIn(model?.practice?.aspects, entry.aspect),
      phaseNames: entry.phases.map((id) => nameIn(model?.phases, id)),
    }
  })
}

/** The directory as a file, as its filter asks for it. */
export function practiceToKeep(list: PracticeList): ListFile<PracticeLine> {
  return {
    name: 'Effective practice',
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'Strength', cell: ({ strength }) => strength },
      { head: 'What', cell: ({ kindName }) => kindName },
      { head: 'Aspect', cell: ({ aspectName }) => aspectName },
      { head: 'For', cell: ({ phaseNames }) => phaseNames.join(', ') },
      { head: 'Ask for', cell: ({ contact }) => contact },
      { head: 'Agreed', isDay: true, cell: ({ agreedOn }) => agreedOn },
      { head: 'Checked', isDay: true, cell: ({ checkedOn }) => checkedOn },
    ],
    read: async (look, after) =>
      practiceLines(look, await listPractice(look, { ...list, after: after?.id, limit: ROWS_OF_A_PART })),
  }
}
