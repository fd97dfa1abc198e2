import type { Answers } from '#web/answers.ts'
import { Refused } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { pick } from './choose.tsx'
import { findPeople, findPersonName } from './person/person-store.ts'
import type { Named } from './places-store.ts'

/** The person whom a form names, by a choice or by what was typed. Throws Refused until it is plain who is meant. */
export async function choosePerson(
  look: Look,
  { who, whoId }: { who: string | null; whoId: string | undefined },
): Promise<Named> {
  if (who !== null) return pick(who, whoId, await findPeople(look, who), 'who')
  const name = whoId === undefined ? undefined : await findPersonName(look, whoId)
  if (whoId !== undefined && name !== undefined) return { id: whoId, name }
  throw new Refused([
    { kind: 'form', id: 'form-who', source: 'XX-15', says: 'Enter a name', field: 'who', weight: 'firm' },
  ])
}

/** Whom the text of a form may mean, to choose from; nobody where it is plain. */
export async function peopleMeant(look: Look, answers: Answers): Promise<Named[]> {
  const { isExact, matches } = await findPeople(look, (answers.who ?? '').slice(0, 200).replaceAll('\u0000', ''))
  return isExact && matches.length === 1 ? [] : matches
}
