import { findPersonName } from '#people/index.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { maySeeTimeOf } from './time-policy.ts'

/** Somebody whose time is asked for; one's own page is there for everyone who sees anybody's. Throws NotFound. */
export async function getPersonOfTime(look: Look, personId: string) {
  if (!maySeeTimeOf(look, personId) && personId !== look.actor.personId) throw new NotFound('time of', personId)
  const name = await findPersonName(look, personId)
  if (name === undefined) throw new NotFound('person', personId)
  return { id: personId, name }
}
