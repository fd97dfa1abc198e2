import type { PeopleAtOnce, Person } from '#people/index.ts'
import type { Work } from '#work/work.ts'
import type { Made } from '../bringing-in.ts'

/** Somebody known gets the telephone number that the row has, where it is another. */
export function changeTelephone(
  work: Work,
  people: PeopleAtOnce,
  personId: string,
  telephone: string | null,
): { person: Person; made: readonly Made[]; keep?: () => void } {
  const before = people.personOf(personId)
  if (telephone === null || telephone === before.telephone) return { person: before, made: [] }
  const { person, keep } = people.changeTelephone({ ...work, kept: [] }, before, telephone)
  const made: Made = {
    ...{ what: 'telephone', recordId: personId, personId, schoolId: null, name: before.name },
    ...{ before: before.telephone, revision: person.revision },
  }
  return { person, made: [made], keep }
}
