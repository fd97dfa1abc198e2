import { changesBetween, logEvent, whyChangedMeanwhile } from '#history/index.ts'
import type { Finding } from '#shared/finding.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { mayKeepPeople } from '../people-policy.ts'
import { findPersonByEmail, getPersonToChange, insertPerson, updatePerson, type NewPerson } from './person-store.ts'

/** Somebody becomes known to the service. What they may do comes with their roles. */
export async function addPerson(work: Work, person: NewPerson): Promise<string> {
  requireThat(mayKeepPeople(work), work, 'add a person')
  refuseIf(work, await whyAddressIsTaken(work, person.email, undefined))
  const id = await insertPerson(work, withKnownPhases(work, person))
  await logEvent(work, {
    name: 'person.added',
    subjects: [{ kind: 'person', id }],
    audience: 'see-register',
    changes: { person: { after: person.name } },
  })
  return id
}

/** Changes what a person is called, how to reach them, and which phases are their own. */
export async function changePerson(work: Work, personId: string, asked: NewPerson, revision: number): Promise<void> {
  const person = withKnownPhases(work, asked)
  const before = await getPersonToChange(work, personId)
  requireThat(mayKeepPeople(work), work, `change person ${personId}`)
  refuseIf(work, [
    ...(await whyChangedMeanwhile(work, { kind: 'person', id: personId, revision: before.revision, shown: revision })),
    ...(await whyAddressIsTaken(work, person.email, personId)),
  ])
  await updatePerson(work, personId, person)
  const { name, email, telephone, phases } = before
  await logEvent(work, {
    name: 'person.changed',
    subjects: [{ kind: 'person', id: personId }],
    audience: 'keep-people',
    changes: changesBetween({ name, email, telephone, phases }, person),
  })
}

/** Only the phases that the model has: what it has not can be nobody's own. */
function withKnownPhases({ model }: Work, person: NewPerson): NewPerson {
  return { ...person, phases: person.phases.filter((id) => model.phases.some((phase) => phase.id === id)) }
}

/** XX-03. One person, one address: two people of a service cannot share the one they sign in with. */
async function whyAddressIsTaken(work: Work, email: string | null, personId: string | undefined): Promise<Finding[]> {
  const holder = email === null ? undefined : await findPersonByEmail(work, email)
  if (!holder || holder.id === personId) return []
  const says = `${holder.name} has this address. Each person signs in with an address of their own.`
  return [
    { kind: 'address-taken', id: 'address-names-one-person', source: 'XX-03', says, field: 'email', weight: 'firm' },
  ]
}
