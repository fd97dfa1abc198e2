import { logEvent } from '#history/index.ts'
import type { Work } from '#work/work.ts'
import { findOpenActionToChange, markStruckOut, updateAction, type Action } from './action-store.ts'
import type { NewAction } from './add-action.ts'

/** What both sides agreed, whoever entered it. */
export type AgreedAction = Pick<NewAction, 'says' | 'ownedBy' | 'ownerName' | 'ownerId' | 'dueOn'> & {
  knownBy: string | null
}

/** Says anew what was agreed, where a record is corrected. What was done or struck out since stays as it is. */
export async function changeAction(work: Work, id: string, agreed: AgreedAction): Promise<void> {
  const action = await findOpenActionToChange(work, id)
  if (!action || isSame(action, agreed)) return
  await updateAction(work, id, agreed)
  await logEvent(work, {
    name: 'action.changed',
    subjects: subjectsOf(action),
    audience: 'see-school',
    changes: {
      says: { before: action.says, after: agreed.says },
      dueOn: { before: action.dueOn, after: agreed.dueOn },
    },
  })
}

/** Takes back what was agreed, where a corrected record no longer has it. What was done stays. */
export async function withdrawAction(work: Work, id: string, because: string): Promise<void> {
  const action = await findOpenActionToChange(work, id)
  if (!action) return
  await markStruckOut(work, id, action.revision, because)
  await logEvent(work, {
    name: 'action.withdrawn',
    subjects: subjectsOf(action),
    audience: 'see-school',
    changes: { says: { after: action.says }, because: { after: because } },
  })
}

const subjectsOf = ({ schoolId, visitId }: Action) => [
  { kind: 'school' as const, id: schoolId },
  ...(visitId ? [{ kind: 'visit' as const, id: visitId }] : []),
]

function isSame(action: Action, agreed: AgreedAction): boolean {
  const keys = ['says', 'ownedBy', 'ownerName', 'dueOn', 'knownBy'] as const
  return keys.every((key) => (action[key] ?? null) === (agreed[key] ?? null))
}
