import { logEvent, type NewEvent } from '#history/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { requireThat, type Work } from '#work/work.ts'
import { insertAction } from './action-store.ts'
import { getSchoolToVisit } from '#visits/index.ts'
import { mayBook } from '#visits/index.ts'

/** What was agreed: one thing, one side that owns it, one date. */
export type NewAction = {
  says: string
  ownedBy: 'school' | 'service'
  /** A post, such as 'Headteacher', or somebody of the service; never another person of the school. */
  ownerName: string | null
  /** Who of the service has it in their week, where no visit says so. */
  ownerId?: string | null
  dueOn: PlainDate | null
  visitId: string | null
  /** By what one shall know that it was done. */
  knownBy?: string | null
  /** The import that brought it in, where one did. */
  importedBy?: string
}

/** NF-07, NF-09. Notes what was agreed with a school, at a visit or beside one, by whoever visits it. Gives the action's id. */
export async function addAction(work: Work, schoolId: string, action: NewAction): Promise<string> {
  await getSchoolToVisit(work, schoolId)
  requireThat(mayBook(work, { schoolId }), work, `add an action to ${schoolId}`)
  return keepAction(work, schoolId, action)
}

/** The same as a part of the deed that issues a record, whose leave was asked. */
export async function keepAction(work: Work, schoolId: string, action: NewAction): Promise<string> {
  const id = await insertAction(work, schoolId, action)
  await logEvent(work, agreedEvent(schoolId, action))
  return id
}

/** Something was agreed with a school. */
export function agreedEvent(schoolId: string, { visitId, says, dueOn }: NewAction): NewEvent {
  return {
    name: 'action.agreed',
    subjects: [{ kind: 'school', id: schoolId }, ...(visitId ? [{ kind: 'visit', id: visitId } as const] : [])],
    audience: 'see-school',
    changes: { says: { after: says }, dueOn: { after: dueOn } },
  }
}
