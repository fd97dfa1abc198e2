import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Look, Work } from '#work/work.ts'

/** What a person may do without. Everything else is written for an occasion of its own. */
export type Choosable = 'digest' | 'reminder'

/** Whether a person is sent something: they are, unless they said no. */
export async function findChoice(look: Look, personId: string, kind: Choosable): Promise<boolean> {
  const choice = await look.db
    .selectFrom('message_choices')
    .select('is_wanted')
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return choice?.is_wanted ?? true
}

/** Keeps whether a person wants to be sent something. */
export async function keepChoice(work: Work, personId: string, kind: Choosable, isWanted: boolean): Promise<void> {
  await work.db
    .insertInto('message_choices')
    .values({
      authority_id: work.actor.authorityId,
      id: newId(),
      person_id: personId,
      kind,
      is_wanted: isWanted,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'person_id', 'kind'])
        .doUpdateSet({ is_wanted: sql<boolean>`excluded.is_wanted` }),
    )
    .execute()
}
