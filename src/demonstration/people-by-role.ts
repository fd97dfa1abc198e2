import type { Role } from '#model/index.ts'
import { addMonths, day, type PlainDate } from '#shared/plain-date.ts'
import { firstDayOf } from '#shared/school-year.ts'
import type { MadeGroup, MadePerson, MadeSchool, Making } from './making.ts'
import type { PostBook } from './post-book.ts'

/** A serving head among some schools, of those long enough in post. */
export type HeadOf = (
  among: readonly MadeSchool[],
  order: number,
  /** Schools that are not their own. */
  except?: readonly MadeSchool[],
) => MadePerson | undefined

/** Whether somebody has led a school since a day or longer. */
export function leadsSince({ posts }: PostBook, head: MadePerson, on: PlainDate): boolean {
  return posts.some((post) => post.person === head && post.role.kind === 'headteacher' && post.startedOn <= on)
}

/** Notes who comes into a role, and puts on file what it asks for. */
export type Prepare = (role: Role, person: MadePerson, order: number) => void

/** The groups that a role leads, by the model. */
export function groupsLedBy({ model }: Making, role: Role, groups: readonly MadeGroup[]): MadeGroup[] {
  const kinds = model.groupKinds.filter(({ ledBy }) => ledBy?.anyOf.includes(role.id)).map(({ id }) => id)
  const fallback = model.groupKinds.filter(({ oneAtATime, isArea }) => oneAtATime && !isArea).map(({ id }) => id)
  return groups.filter(({ kind }) => (kinds.length > 0 ? kinds : fallback).includes(kind))
}

/** An adviser for nearly every school: by group where the model leads groups so, else by school. One school is without. */
export function nameAdvisers(
  making: Making,
  book: PostBook,
  role: Role,
  served: readonly MadeSchool[],
  groups: readonly MadeGroup[],
  prepare: Prepare,
): MadePerson[] {
  const { model, year } = making
  const startedOn = firstDayOf(year - 2)
  const isByGroup =
    role.tiedTo.includes('group') &&
    model.groupKinds.some(({ ledBy, id }) => ledBy?.anyOf.includes(role.id) && groups.some(({ kind }) => kind === id))
  const advisers = Array.from({ length: 6 }, () => book.add({}))
  advisers.forEach((person, at) => prepare(role, person, at))
  const covered = new Set<MadeSchool>()
  if (isByGroup)
    for (const [at, group] of groupsLedBy(making, role, groups).entries()) {
      if (group.schools.some((school) => covered.has(school))) continue
      book.give(advisers[at % advisers.length]!, role, { group }, { startedOn })
      for (const school of group.schools) covered.add(school)
    }
  const rest = [...served]
    .filter((school) => !covered.has(school))
    .sort((one, other) => ((one.row.town ?? '') < (other.row.town ?? '') ? -1 : 1))
  const without = rest[5]
  const share = Math.ceil(rest.length / advisers.length)
  const retired = role.onePerSchool && !isByGroup ? book.add({}) : undefined
  if (retired) prepare(role, retired, 9)
  for (const [at, school] of rest.entries()) {
    if (school === without) continue
    const person = advisers[isByGroup ? (at + 2) % advisers.length : Math.floor(at / share)]!
    const isHandedOver = retired && at >= share && at < share + 3
    if (isHandedOver)
      book.give(
        retired,
        role,
        { school },
        { startedOn: addMonths(startedOn, -36), finishedOn: day(`${year - 1}-12-31`) },
      )
    book.give(person, role, { school }, { startedOn: isHandedOver ? day(`${year}-01-01`) : startedOn })
  }
  return advisers
}

/** Those of whom each school has one beside its adviser: over groups where there are some, and one school is without. */
export function nameContacts(
  { year }: Making,
  book: PostBook,
  role: Role,
  served: readonly MadeSchool[],
  groups: readonly MadeGroup[],
  prepare: Prepare,
): void {
  const startedOn = firstDayOf(year - 2)
  const people = Array.from({ length: 3 }, () => book.add({}))
  people.forEach((person, at) => prepare(role, person, at))
  const covered = new Set<MadeSchool>()
  const whole = role.tiedTo.includes('group') ? groups.filter(({ kind }) => kind === groups[0]?.kind) : []
  for (const [at, group] of whole.entries()) {
    // Neighbouring groups share theirs, so that a school that moves between them keeps it.
    book.give(people[Math.floor(at / 2) % 3]!, role, { group }, { startedOn })
    for (const school of group.schools) covered.add(school)
  }
  const rest = served.filter((school) => !covered.has(school))
  for (const [at, school] of rest.entries()) if (at !== 2) book.give(people[at % 3]!, role, { school }, { startedOn })
}

/** Others who go into schools: three schools each; serving heads go into others' schools than their own. */
export function nameVisitors(
  { year, model }: Making,
  book: PostBook,
  role: Role,
  served: readonly MadeSchool[],
  headOf: HeadOf,
  advisers: readonly MadePerson[],
  prepare: Prepare,
): void {
  const order = model.roles.indexOf(role)
  const startedOn = firstDayOf(year - 2)
  const finishedOn = role.secondment ? day(`${year + 2}-08-31`) : null
  const offset = (order * 5) % Math.max(1, served.length - 8)
  const places = served.slice(offset, offset + 3)
  const head = role.servingHead ? headOf(served, offset, places) : undefined
  // Now and then somebody holds several roles at once.
  const isDouble = !role.servingHead && !role.differentFrom && order % 3 === 0
  const person = head ?? (isDouble ? advisers[5] : undefined) ?? book.add({})
  prepare(role, person, order)
  for (const school of places)
    book.give(person, role, { school }, { startedOn, finishedOn, ...(role.areas[0] && { note: role.areas[0] }) })
}

/** An officer for each trust and each diocese that has several schools here. */
export function nameOfficersOfTrusts(
  book: PostBook,
  role: Role,
  schools: readonly MadeSchool[],
  startedOn: PlainDate,
  note: (person: MadePerson) => void,
): void {
  const bodies = new Map<string, MadeSchool[]>()
  for (const school of schools)
    for (const body of [school.row.trustName, school.row.dioceseName])
      if (body && body !== 'Not applicable') bodies.set(body, [...(bodies.get(body) ?? []), school])
  const largest = [...bodies].sort(([, one], [, other]) => other.length - one.length).slice(0, 3)
  for (const [body, theirs] of largest) {
    const person = book.add({})
    note(person)
    for (const school of theirs.slice(0, 5)) book.give(person, role, { school }, { startedOn, note: body })
  }
}

/** Puts on file what a role and its visits ask for. Of two people something lapses soon. */
export function trainFor(
  { model, today, foundedOn, chance }: Making,
  book: PostBook,
  role: Role,
  person: MadePerson,
  order: number,
  trained: Set<string>,
): void {
  const gates = [
    ...role.needs,
    ...model.visitTypes.filter(({ roles }) => roles.includes(role.id)).flatMap(({ needs }) => needs),
  ]
  for (const { anyOf = [], allOf = [] } of gates)
    for (const [at, training] of [...anyOf.slice(0, order % 3 === 0 ? 2 : 1), ...allOf].entries()) {
      const key = `${person.name} ${training}`
      // One adviser has not been trained in what not everybody needs.
      if (trained.has(key) || (allOf.includes(training) && role.needs.length + order === 6)) continue
      trained.add(key)
      const lapses = (at === 1 || model.training.length === 1) && order < 2
      const completedOn = addMonths(foundedOn, -chance.whole(50, 80))
      book.train(person, training, completedOn, lapses ? addMonths(today, order + 1) : undefined)
    }
}
