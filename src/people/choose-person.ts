import { z } from 'zod'
import type { Answers } from '#web/answers.ts'
import { anOptionalId, anOptionalText } from '#web/text-answers.ts'
import { Refused } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import { pick } from './choose.tsx'
import { findPeople } from './person/person-search-store.ts'
import { findPersonName } from './person/person-store.ts'
import type { Named } from './places-store.ts'

/** Joins what was typed of a person, and the choice among those who may be meant, into one answer before the form is read. */
export function withPerson<T extends z.ZodType>(form: T) {
  return z.preprocess((answers) => {
    const { who, whoId } = answers as Answers
    return { ...(answers as Answers), who: { who, whoId } }
  }, form)
}

/** Somebody by name or by choice, joined by `withPerson`: wanting is said with all else that is wrong. */
export const aPerson = z.unknown().transform((given, context): { who: string | null; whoId: string | undefined } => {
  const read = z.object({ who: anOptionalText('a name'), whoId: anOptionalId }).safeParse(given)
  const wrong = read.success
    ? read.data.who === null && read.data.whoId === undefined && 'Enter a name'
    : read.error.issues[0]?.message
  if (wrong) context.addIssue({ code: 'custom', message: wrong })
  return read.success ? read.data : { who: null, whoId: undefined }
})

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
