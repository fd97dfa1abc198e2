import { isId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import type { Answers } from './answers.ts'

/** Where the first post of this form went, if there was one by this person. Two at once: the second waits for the first. */
export async function findPost(look: Look, answers: Answers): Promise<string | undefined> {
  const key = answers._key
  if (!key || !isId(key)) return undefined
  const taken = await look.db
    .insertInto('form_posts')
    .values({ authority_id: look.actor.authorityId, key, person_id: look.actor.personId, at: look.now, answer: '' })
    .onConflict((conflict) => conflict.columns(['authority_id', 'key']).doNothing())
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return undefined
  const first = await look.db
    .selectFrom('form_posts')
    .select('answer')
    .where('key', '=', key)
    .where('person_id', '=', look.actor.personId)
    .executeTakeFirst()
  return first?.answer || '/'
}

/** Keeps where a form's post went, in the deed's own transaction. */
export async function keepAnswer(look: Look, answers: Answers, answer: string): Promise<void> {
  const key = answers._key
  if (!key || !isId(key)) return
  await look.db.updateTable('form_posts').set({ answer }).where('key', '=', key).execute()
}
