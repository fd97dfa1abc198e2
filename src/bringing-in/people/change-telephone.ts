import { changePerson, getPerson } from '#people/index.ts'
import type { Work } from '#work/work.ts'
import type { Made } from '../bringing-in.ts'

/** Somebody known gets the telephone number that the row has, where it is another. */
export async function changeTelephone(work: Work, personId: string, telephone: string | null): Promise<Made[]> {
  const person = await getPerson(work, personId)
  if (telephone === null || telephone === person.telephone) return []
  await changePerson({ ...work, kept: [] }, personId, { ...person, telephone }, person.revision)
  const { name, telephone: before, revision } = person
  return [{ what: 'telephone', recordId: personId, personId, schoolId: null, name, before, revision: revision + 1 }]
}
