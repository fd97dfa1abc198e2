import type { Role } from '#model/index.ts'
import { firstDayOf } from '#shared/school-year.ts'
import type { MadeGroup, MadePerson, MadeSchool, Making } from './making.ts'
import {
  groupsLedBy,
  type HeadOf,
  leadsSince,
  nameAdvisers,
  nameContacts,
  nameOfficersOfTrusts,
  nameVisitors,
  trainFor,
} from './people-by-role.ts'
import type { PostBook } from './post-book.ts'

export type ServicePeople = {
  /** Those who visit most: the model's own link advisers, in the order of their schools. */
  advisers: MadePerson[]
  /** By the role's id. */
  byRole: Map<string, MadePerson[]>
}

const SCHOOL_SIDE = ['headteacher', 'senior-leader', 'chair-of-governors', 'nominated-governor', 'governor', 'clerk']

/** The role of whoever visits a school as its own: the one of which each school has one, or the first that makes visits. */
export function mainRoleOf({ model }: Making): Role {
  const makes = new Set(model.visitTypes.flatMap(({ roles }) => roles))
  const narrow = model.roles.filter(
    ({ id, tiedTo }) => makes.has(id) && (tiedTo.includes('school') || tiedTo.includes('group')),
  )
  const role =
    narrow.find(({ onePerSchool }) => onePerSchool) ??
    narrow.find(({ kind }) => kind === 'adviser' || kind === 'consultant-head')
  const [first] = model.visitTypes
  const ofFirst = first?.roles.map((id) => narrow.find((each) => each.id === id)).find(Boolean)
  return narrow.find(({ onePerSchool }) => onePerSchool) ?? ofFirst ?? role ?? model.roles[0]!
}

/** Everyone on the service's own side, role by role, with what each must have on file. */
export function nameServicePeople(
  making: Making,
  book: PostBook,
  schools: readonly MadeSchool[],
  groups: readonly MadeGroup[],
  heads: ReadonlyMap<string, MadePerson>,
): ServicePeople {
  const { model, year, administrator } = making
  const served = schools.filter(({ isServed }) => isServed)
  const byRole = new Map<string, MadePerson[]>()
  const startedOn = firstDayOf(year - 2)
  const note = (role: Role, person: MadePerson) => byRole.set(role.id, [...(byRole.get(role.id) ?? []), person])
  const trained = new Set<string>()
  const prepare = (role: Role, person: MadePerson, order: number) => {
    note(role, person)
    trainFor(making, book, role, person, order, trained)
  }
  const headOf: HeadOf = (among, order, except = []) => {
    const excluded = new Set(except.map((school) => heads.get(school.id)))
    const longServing = among
      .flatMap((school) => heads.get(school.id) ?? [])
      .filter((head) => !excluded.has(head) && leadsSince(book, head, startedOn))
    return longServing[order % (longServing.length || 1)]
  }
  const main = mainRoleOf(making)
  const advisers = nameAdvisers(making, book, main, served, groups, prepare)

  for (const role of model.roles.filter(({ id, kind }) => id !== main.id && !SCHOOL_SIDE.includes(kind))) {
    if (role.kind === 'service-administrator') {
      note(role, administrator)
      const deputy = book.add({})
      prepare(role, deputy, 1)
      book.give(deputy, role, {}, { startedOn })
    } else if (role.kind === 'responsible-body-officer') {
      nameOfficersOfTrusts(book, role, schools, startedOn, (person) => note(role, person))
    } else if (role.onePerSchool) {
      nameContacts(making, book, role, served, groups, prepare)
    } else if (role.tiedTo.includes('group') && groups.length > 0) {
      const led = groupsLedBy(making, role, groups)
      for (const [at, group] of led.slice(0, 5).entries()) {
        const found = role.notOwnSchool ? headOf(served, at * 3, group.schools) : headOf(group.schools, at)
        const person = (role.servingHead && found) || book.add({})
        prepare(role, person, at)
        book.give(person, role, { group }, { startedOn })
      }
    } else if (role.tiedTo.includes('authority')) {
      const isBody = role.kind === 'governance-group-member'
      for (const at of isBody ? [0, 1] : [0]) {
        const person = (role.servingHead && headOf(served, 14 + at)) || book.add({})
        prepare(role, person, at)
        book.give(person, role, {}, { startedOn, ...(role.areas[0] && { note: role.areas[0] }) })
      }
    } else {
      nameVisitors(making, book, role, served, headOf, advisers, prepare)
    }
  }
  return { advisers, byRole }
}
