import { logEvents } from '#history/index.ts'
import { newId } from '#shared/id.ts'
import { mayBook } from '#visits/index.ts'
import { requireThat, type Work } from '#work/work.ts'
import { insertActions, listOpenActions } from './action-store.ts'
import { agreedEvent, type NewAction } from './add-action.ts'

/**
 * Many things agreed with schools, noted in one deed, each by the same rules as alone. What is open is read at the beginning, and what is
 * kept is written at the end.
 */
export type ActionsAtOnce = {
  /** Whether the very same is open already. */
  isOpen: (schoolId: string, says: string) => boolean
  /** Throws NotAllowed. Gives the action's id. */
  add: (work: Work, schoolId: string, action: NewAction) => string
  write: (work: Work) => Promise<void>
}

/** Opens it for the schools that are concerned. */
export async function openActionsAtOnce(work: Work, schoolIds: readonly string[]): Promise<ActionsAtOnce> {
  const open = new Set((await listOpenActions(work, schoolIds)).map(({ schoolId, says }) => `${schoolId} ${says}`))
  const actions: (NewAction & { id: string; schoolId: string })[] = []
  return {
    isOpen: (schoolId, says) => open.has(`${schoolId} ${says}`),
    add(own, schoolId, action) {
      requireThat(mayBook(own, { schoolId }), own, `add an action to ${schoolId}`)
      const id = newId()
      actions.push({ ...action, id, schoolId })
      open.add(`${schoolId} ${action.says}`)
      return id
    },
    async write(own) {
      await insertActions(own, actions)
      await logEvents(
        own,
        actions.map(({ schoolId, ...action }) => ({ ...agreedEvent(schoolId, action), kept: [] })),
      )
    },
  }
}
