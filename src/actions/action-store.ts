import { sql } from 'kysely'
import { anyOf, insertRows } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { AgreedAction } from './change-action.ts'
import type { NewAction } from './add-action.ts'

/** Something that was agreed to be done, by the school or by the service. */
export type Action = {
  id: string
  schoolId: string
  visitId: string | null
  says: string
  ownedBy: 'school' | 'service'
  ownerName: string | null
  dueOn: PlainDate | null
  doneOn: PlainDate | null
  /** By what one shall know that it was done. */
  knownBy: string | null
  /** WI-03. The focus of a year to which it is tagged. */
  focus: string | null
  revision: number
}

const actions = (look: Look) =>
  look.db
    .selectFrom('actions')
    .select([
      'id',
      'school_id as schoolId',
      'visit_id as visitId',
      'says',
      'owned_by as ownedBy',
      'owner_name as ownerName',
      'due_on as dueOn',
      'done_on as doneOn',
      'known_by as knownBy',
      'focus',
      'revision',
    ])

/** How many of a school's actions are open, and how many of those are past their date. */
export async function findOpenActions(look: Look, schoolId: string): Promise<{ open: number; late: number }> {
  return look.db
    .selectFrom('actions')
    .select([sql<number>`count(*)`.as('open'), sql<number>`count(*) filter (where due_on < ${look.today})`.as('late')])
    .where('school_id', '=', schoolId)
    .where('done_on', 'is', null)
    .where('struck_out_because', 'is', null)
    .executeTakeFirstOrThrow()
}

/** A school's actions: the open ones first, by their date, then those that were done last. */
export async function listActions(look: Look, schoolId: string): Promise<Action[]> {
  return actions(look)
    .where('school_id', '=', schoolId)
    .where('struck_out_because', 'is', null)
    .orderBy(sql`done_on is not null`)
    .orderBy('due_on')
    .orderBy('done_on', 'desc')
    .limit(200)
    .execute()
}

/** Says that an action was done; undefined when there is no such open action of the school. */
export async function markActionDone(look: Look, id: string, schoolId: string): Promise<{ says: string } | undefined> {
  return look.db
    .updateTable('actions')
    .set({ done_on: look.today, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('school_id', '=', schoolId)
    .where('done_on', 'is', null)
    .returning('says')
    .executeTakeFirst()
}

export async function insertAction(work: Work, schoolId: string, action: NewAction): Promise<string> {
  const id = newId()
  await insertActions(work, [{ ...action, id, schoolId }])
  return id
}

/** An action that is still open, held until the deed ends; undefined where it was done or struck out. */
export async function findOpenActionToChange(work: Work, id: string): Promise<Action | undefined> {
  return actions(work)
    .where('id', '=', id)
    .where('done_on', 'is', null)
    .where('struck_out_because', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** What was agreed, said anew. */
export async function updateAction(work: Work, id: string, agreed: AgreedAction): Promise<void> {
  const { says, ownedBy, ownerName, ownerId, dueOn, knownBy } = agreed
  await work.db
    .updateTable('actions')
    .set({
      says,
      owned_by: ownedBy,
      owner_name: ownerName,
      due_on: dueOn,
      known_by: knownBy,
      ...(ownerId !== undefined && { owner_id: ownerId }),
      revision: sql`revision + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** An action of a school that was not struck out, held until the deed ends. */
export async function findActionToTag(work: Work, schoolId: string, id: string): Promise<Action | undefined> {
  return standing(work, schoolId, id).forUpdate().executeTakeFirst()
}

/** The same, to be read. */
export const findStandingAction = (look: Look, schoolId: string, id: string): Promise<Action | undefined> =>
  standing(look, schoolId, id).executeTakeFirst()

const standing = (look: Look, schoolId: string, id: string) =>
  actions(look).where('id', '=', id).where('school_id', '=', schoolId).where('struck_out_because', 'is', null)

/** WI-03. Tags an action to a focus, or to none. */
export async function writeFocus(work: Work, id: string, focus: string | null): Promise<void> {
  await work.db
    .updateTable('actions')
    .set({ focus, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** What is open at some schools. */
export async function listOpenActions(
  look: Look,
  schoolIds: readonly string[],
): Promise<{ schoolId: string; says: string }[]> {
  return look.db
    .selectFrom('actions')
    .select(['school_id as schoolId', 'says'])
    .where('school_id', '=', anyOf(schoolIds))
    .where('done_on', 'is', null)
    .where('struck_out_because', 'is', null)
    .execute()
}

/** Writes actions: one statement, however many. */
export async function insertActions(
  { db, actor }: Work,
  actions: readonly (NewAction & { id: string; schoolId: string })[],
): Promise<void> {
  await insertRows(
    db,
    'actions',
    {
      ...{ authority_id: 'uuid', id: 'uuid', school_id: 'uuid', visit_id: 'uuid', says: 'text', owned_by: 'text' },
      ...{ owner_name: 'text', owner_id: 'uuid', due_on: 'date', known_by: 'text', imported_by: 'uuid' },
    },
    actions.map(({ id, schoolId, visitId, says, ownedBy, ownerName, ownerId, dueOn, knownBy, importedBy }) => ({
      ...{ authority_id: actor.authorityId, id, school_id: schoolId, visit_id: visitId, says, owned_by: ownedBy },
      ...{
        owner_name: ownerName,
        owner_id: ownerId ?? null,
        due_on: dueOn,
        known_by: knownBy ?? null,
        imported_by: importedBy ?? null,
      },
    })),
  )
}

/** Strikes an open action out if it is as it was left at a revision. False where somebody has touched it since. */
export async function markStruckOut(work: Work, id: string, revision: number, because: string): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('actions')
    .set({ struck_out_because: because, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('done_on', 'is', null)
    .where('struck_out_because', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
