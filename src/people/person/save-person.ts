import { changesBetween, logEvent, whyChangedMeanwhile, type NewEvent } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepPeople } from '../people-policy.ts'
import type { Person } from './person.ts'
import { findPersonByEmail, getPersonToChange, insertPerson, updatePerson, type NewPerson } from './person-store.ts'

/** Somebody becomes known to the service. What they may do comes with their roles. */
export async function addPerson(work: Work, person: NewPerson): Promise<string> {
  requireThat(mayKeepPeople(work), work, 'add a person')
  refuseIf(work, whyAddressIsTaken(await findHolder(work, person.email), undefined))
  const id = await insertPerson(work, withKnownPhases(work, person))
  await logEvent(work, addedEvent({ id, name: person.name }))
  return id
}

/** Somebody became known to the service. */
export function addedEvent({ id, name }: Pick<Person, 'id' | 'name'>): NewEvent {
  return {
    name: 'person.added',
    subjects: [{ kind: 'person', id }],
    audience: 'see-register',
    changes: { person: { after: name } },
  }
}

/** Changes what a person is called, how to reach them, and which phases are their own. */
export async function changePerson(work: Work, personId: string, asked: NewPerson, revision: number): Promise<void> {
  const person = withKnownPhases(work, asked)
  const before = await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `change person ${personId}`)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'person', id: personId, revision: before.revision, shown: revision })),
    ...whyAddressIsTaken(await findHolder(work, person.email), personId),
  ])
  await updatePerson(work, personId, person)
  await logEvent(work, changedEvent(before, person))
}

/** What is known of somebody is another than before. */
export function changedEvent({ id, name, email, telephone, phases }: Person, after: NewPerson): NewEvent {
  return {
    name: 'person.changed',
    subjects: [{ kind: 'person', id }],
    audience: 'keep-people',
    changes: changesBetween({ name, email, telephone, phases }, after),
  }
}

/** Only the phases that the model has: what it has not can be nobody's own. */
export function withKnownPhases({ model }: Work, person: NewPerson): NewPerson {
  return { ...person, phases: person.phases.filter((id) => model.phases.some((phase) => phase.id === id)) }
}

function findHolder(work: Work, email: string | null): Promise<Person | undefined> {
  return email === null ? Promise.resolve(undefined) : findPersonByEmail(work, email)
}

/** XX-03. One person, one address: two people of a service cannot share the one they sign in with. */
export function whyAddressIsTaken(
  holder: Pick<Person, 'id' | 'name'> | undefined,
  personId: string | undefined,
): Finding[] {
  if (!holder || holder.id === personId) return []
  const says = `${holder.name} has this address. Each person signs in with an address of their own.`
  return [
    { kind: 'address-taken', id: 'address-names-one-person', source: 'XX-03', says, field: 'email', weight: 'firm' },
  ]
}
