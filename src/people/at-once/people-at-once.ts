import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { NotFound } from '#work/failures.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { HeldRole } from '../held-role.ts'
import { mayEndRole, mayKeepPeople } from '../people-policy.ts'
import { listPeopleToChange, type NewPerson } from '../person/person-store.ts'
import type { Person } from '../person/person.ts'
import { addedEvent, changedEvent, whyAddressIsTaken, withKnownPhases } from '../person/save-person.ts'
import { endingEvent, whyRoleCannotEnd } from '../role/end-role.ts'
import { findAgainstIn, mayGiveRole, whatGivingDoes } from '../role/give-role.ts'
import { holdRolesOf, listRolesOfKind } from '../role/held-role-store.ts'
import type { RoleAsked } from '../role/role-facts.ts'
import { openRoleLedger, type LedgerAsked, type RoleLedger } from '../role/role-ledger.ts'
import { noChangesYet, withKept } from './changes-in-hand.ts'

/** Something that the rules allow; it counts, for what comes after too, once it is kept. */
export type Allowed<T> = T & { keep: () => void }

/**
 * Many people made known, changed and given roles in one deed, each by the same rules as alone. Everything that the rules
 * ask is read at the beginning and everything that is kept is written at the end: the number of queries is the same for
 * one as for a thousand.
 */
export type PeopleAtOnce = Pick<RoleLedger, 'rolesOf' | 'rolesIn'> & {
  /** Throws NotFound for whom it was not opened for. */
  personOf: (personId: string) => Person
  /** Throws Refused. */
  addPerson: (work: Work, asked: NewPerson) => Allowed<{ person: Person }>
  changeTelephone: (work: Work, before: Person, telephone: string | null) => Allowed<{ person: Person }>
  /** Throws Refused with every rule that stands against it. Gives the role, and those who make way for it. */
  giveRole: (
    work: Work,
    person: Person,
    asked: RoleAsked,
    field: string,
  ) => Promise<Allowed<{ given: HeldRole; madeWay: readonly HeldRole[] }>>
  /** Throws Refused. */
  endRole: (work: Work, held: HeldRole, finishedOn: PlainDate) => Allowed<{ ended: HeldRole }>
  /** Writes all that was kept. */
  write: (work: Work) => Promise<void>
}

/** Opens the ledger of the people, schools and groups that are concerned; those of nobody else can be changed by it. */
export async function openPeopleAtOnce(work: Work, asked: LedgerAsked): Promise<PeopleAtOnce> {
  const known = keepPeople(await listPeopleToChange(work, asked.personIds))
  await holdRolesOf(work, asked.personIds)
  const ledger = await openRoleLedger(work, asked)
  for (const held of await listRolesOfKind(work, 'service-administrator')) ledger.note(held)
  const changes = noChangesYet()
  return {
    ...{ rolesOf: ledger.rolesOf, rolesIn: ledger.rolesIn, personOf: known.get, write: changes.write },
    addPerson(own, given) {
      requireThat(mayKeepPeople(own), own, 'add a person')
      refuseIf(own, whyAddressIsTaken(known.holderOf(given.email), undefined))
      const person = { ...withKnownPhases(own, given), id: newId(), invitedAt: null, revision: 1 }
      const happened = withKept(own, [addedEvent(person)])
      const keep = () => {
        known.note(person)
        changes.addPerson(person)
        changes.happened(happened)
      }
      return { person, keep }
    },
    changeTelephone(own, before, telephone) {
      requireThat(mayKeepPeople(own), own, `change person ${before.id}`)
      const person = { ...before, telephone, revision: before.revision + 1 }
      const { name, email, phases } = before
      const happened = withKept(own, [changedEvent(before, { name, email, telephone, phases })])
      const keep = () => {
        known.note(person)
        changes.changeTelephone(person)
        changes.happened(happened)
      }
      return { person, keep }
    },
    async giveRole(own, person, given, field) {
      requireThat(mayGiveRole(own, given), own, `give ${given.role} to ${person.id}`)
      const found = await findAgainstIn(ledger, own, person, given, field)
      refuseIf(own, found.findings)
      const giving = whatGivingDoes(own.model, person, given, found.roleCase)
      const happened = withKept(own, giving.events)
      const keep = () => {
        for (const held of [...giving.madeWay, giving.given]) ledger.note(held)
        for (const held of giving.madeWay) changes.endRole(held)
        changes.addRole({ ...giving.given, modelVersionId: giving.modelVersionId })
        changes.happened(happened)
      }
      return { given: giving.given, madeWay: giving.madeWay, keep }
    },
    endRole(own, held, finishedOn) {
      requireThat(mayEndRole(own, held), own, `end ${held.role} of ${held.personId}`)
      refuseIf(own, whyRoleCannotEnd(own, held, finishedOn, countOthers(ledger, held, own.today)))
      const ended = { ...held, finishedOn, revision: held.revision + 1 }
      const happened = withKept(own, [endingEvent(own, held, finishedOn)])
      const keep = () => {
        ledger.note(ended)
        changes.endRole(ended)
        changes.happened(happened)
      }
      return { ended, keep }
    },
  }
}

/** People by id and by address, as they are and as they become. */
function keepPeople(all: readonly Person[]) {
  const byId = new Map<string, Person>()
  const byEmail = new Map<string, Person>()
  const note = (person: Person) => {
    byId.set(person.id, person)
    if (person.email !== null) byEmail.set(person.email, person)
  }
  for (const person of all) note(person)
  return {
    note,
    holderOf: (email: string | null) => (email === null ? undefined : byEmail.get(email)),
    get(personId: string) {
      const person = byId.get(personId)
      if (!person) throw new NotFound('person', personId)
      return person
    },
  }
}

/** How many others hold a role of the same kind without an end. */
function countOthers(ledger: RoleLedger, { id, kind }: HeldRole, today: PlainDate): number {
  const others = ledger.all().filter((held) => held.kind === kind && held.id !== id)
  return others.filter((held) => held.startedOn <= today && held.finishedOn === null).length
}
