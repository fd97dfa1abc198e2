import { capital } from '#model/index.ts'
import { isId } from '#shared/id.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { kindOf } from './collaboration-policy.ts'
import { listCollaborations, type JointFilter, type JointLine } from './collaboration-store.ts'

/** What the list is asked for in its address; what makes no sense there is as if it were not. */
export type JointList = JointFilter & { after: string | undefined }

export function readJointList(query: Readonly<Record<string, string>>): JointList {
  const anId = (text: string | undefined) => (text && isId(text) ? text : undefined)
  return {
    kind: query.kind && /^[a-z][a-z0-9-]{0,99}$/.test(query.kind) ? query.kind : undefined,
    communityId: anId(query.community),
    schoolId: anId(query.school),
    isOver: query.over === 'all' ? undefined : query.over === 'yes',
    after: anId(query.after),
  }
}

/** What a list asks for, as its address says it. */
export const askOfJoint = ({ kind, communityId, schoolId, isOver }: JointFilter): Record<string, string> => ({
  ...(kind && { kind }),
  ...(communityId && { community: communityId }),
  ...(schoolId && { school: schoolId }),
  ...(isOver === undefined ? { over: 'all' } : isOver ? { over: 'yes' } : {}),
})

/** The address of a list. */
export function addressOfJoint(list: JointList): string {
  const query = new URLSearchParams({ ...askOfJoint(list), ...(list.after && { after: list.after }) }).toString()
  return `/collaborations${query ? `?${query}` : ''}`
}

/** The list as a file, as its filter asks for it; money in pounds. */
export function jointToKeep(look: Look, list: JointList): ListFile<JointLine> {
  return {
    name: 'Joint work of schools',
    columns: [
      { head: 'What', cell: ({ title }) => title },
      { head: 'Kind', cell: ({ kind }) => capital(kindOf(look, kind)) },
      { head: 'Schools', cell: ({ schoolNames }) => schoolNames },
      { head: 'About', cell: ({ issue }) => issue },
      { head: 'First day', isDay: true, cell: ({ startedOn }) => startedOn },
      { head: 'Last day', isDay: true, cell: ({ endedOn }) => endedOn },
      { head: 'Meetings and contacts', cell: ({ entries }) => entries },
      { head: 'Last met', isDay: true, cell: ({ metOn }) => metOn },
      { head: 'Measured by', cell: ({ measure }) => measure },
      { head: 'At the beginning', cell: ({ baseline }) => baseline },
      { head: 'Now', cell: ({ reached }) => reached },
      { head: 'Saved, in pounds', cell: ({ savingPence }) => (savingPence === null ? null : savingPence / 100) },
      { head: 'Released', cell: ({ released }) => released },
      { head: 'What came of it', cell: ({ outcome }) => outcome },
    ],
    read: async (reading, after) => listCollaborations(reading, { ...list, after: after?.id, limit: ROWS_OF_A_PART }),
  }
}
