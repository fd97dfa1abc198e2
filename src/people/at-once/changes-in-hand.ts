import { logEvents, type Happened, type NewEvent } from '#history/index.ts'
import type { Work } from '#work/work.ts'
import type { HeldRole } from '../held-role.ts'
import { insertPeople, updateTelephones } from '../person/person-store.ts'
import type { Person } from '../person/person.ts'
import { addRoles, finishRoles, type Ending, type NewHeldRole } from '../role/held-role-store.ts'

/** What was kept of many deeds and is not written yet. */
export type ChangesInHand = {
  addPerson: (person: Person) => void
  changeTelephone: (person: Person) => void
  addRole: (held: NewHeldRole) => void
  endRole: (held: HeldRole) => void
  happened: (events: readonly Happened[]) => void
  /** Writes all of it, each kind in one statement. */
  write: (work: Work) => Promise<void>
}

export function noChangesYet(): ChangesInHand {
  const people: Person[] = []
  const telephones = new Map<string, { id: string; telephone: string | null; times: number }>()
  const roles: NewHeldRole[] = []
  const endings = new Map<string, Ending>()
  const history: Happened[] = []
  return {
    addPerson: (person) => people.push(person),
    changeTelephone({ id, telephone }) {
      telephones.set(id, { id, telephone, times: (telephones.get(id)?.times ?? 0) + 1 })
    },
    addRole: (held) => roles.push(held),
    endRole({ id, finishedOn }) {
      if (finishedOn !== null) endings.set(id, { id, finishedOn, times: (endings.get(id)?.times ?? 0) + 1 })
    },
    happened: (events) => history.push(...events),
    async write(work) {
      await insertPeople(work, people)
      await updateTelephones(work, [...telephones.values()])
      await addRoles(work, roles)
      await finishRoles(work, [...endings.values()])
      await logEvents(work, history)
    },
  }
}

/** Events with the rules that were gone ahead of just now. */
export function withKept({ kept }: Work, events: readonly NewEvent[]): Happened[] {
  return events.map((event) => ({ ...event, kept: [...kept] }))
}
