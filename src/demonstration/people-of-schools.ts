import type { Role, ServiceModel } from '#model/index.ts'
import { addDays, addMonths, day, type PlainDate } from '#shared/plain-date.ts'
import { withoutTitle } from './bring-in-register.ts'
import type { MadePerson, MadeSchool, Making } from './making.ts'
import type { PostBook } from './post-book.ts'

/** The model's role of a kind that is held at a school. */
export function schoolRole(model: ServiceModel, kind: Role['kind']): Role | undefined {
  return model.roles.find((role) => role.kind === kind && role.tiedTo.includes('school'))
}

/** Heads, chairs, governors, clerks and senior leaders: who they are in each school, and since when. */
export function nameSchoolPeople(
  making: Making,
  book: PostBook,
  schools: readonly MadeSchool[],
): Map<string, MadePerson> {
  const heads = nameHeads(making, book, schools)
  const { model, chance, year } = making
  const since = () => day(`${year - chance.whole(2, 6)}-09-01`)
  const give = (kind: Role['kind'], person: MadePerson, school: MadeSchool, finishedOn: PlainDate | null = null) => {
    const role = schoolRole(model, kind)
    if (role) book.give(person, role, { school }, { startedOn: since(), finishedOn })
  }
  let clerk: MadePerson | undefined
  for (const [at, school] of schools.entries()) {
    const chair = at % 7 === 6 ? undefined : book.add({ school, ...(at % 9 === 4 && { email: null }) })
    if (chair) give('chair-of-governors', chair, school)
    // In small schools the chair sees to the head's objectives too.
    if (at % 4 !== 3) give('nominated-governor', chair && at % 3 === 0 ? chair : book.add({ school }), school)
    if (at % 6 === 0) clerk = book.add({})
    if (clerk && at % 3 !== 2) give('clerk', clerk, school)
    if (at % 4 === 1) give('governor', book.add({ school }), school)
    if (at % 8 === 2) give('governor', book.add({ school }), school, day(`${year}-08-31`))
    if (at % 5 === 0) give('senior-leader', book.add({ school }), school)
  }
  return heads
}

/** Each open school's head: one of them leads two schools, one is interim, one followed another at the turn of the year. */
function nameHeads({ model, chance, year, foundedOn }: Making, book: PostBook, schools: readonly MadeSchool[]) {
  const heads = new Map<string, MadePerson>()
  const role = schoolRole(model, 'headteacher')
  if (!role) return heads
  const changedOn = day(`${year}-01-01`)
  const primaries = schools.filter(({ isServed }) => isServed)
  const [twoSchools, second, interim, followed] = [primaries[3], primaries[4], primaries[7], primaries[10]]
  for (const [at, school] of schools.entries()) {
    if (school === second) continue
    const name = school.row.headName ? withoutTitle(school.row.headName) : undefined
    const head = book.add({ school, ...(name && { name }), ...(at % 13 === 8 && { email: null }) })
    heads.set(school.id, head)
    if (school === interim || school === followed) {
      const before = book.add({ school })
      book.give(before, role, { school }, { startedOn: addMonths(changedOn, -62), finishedOn: addDays(changedOn, -1) })
      const standing = school === interim ? 'interim' : 'substantive'
      book.give(head, role, { school }, { startedOn: changedOn, standing })
      continue
    }
    const startedOn = day(`${year - chance.whole(2, 11)}-${chance.one(['09', '09', '01', '04'])}-01`)
    const isExecutive = school === twoSchools
    book.give(head, role, { school }, { startedOn, ...(isExecutive && { standing: 'executive' }) })
    if (!isExecutive || !second) continue
    heads.set(second.id, head)
    book.give(head, role, { school: second }, { startedOn: addMonths(foundedOn, -9), standing: 'executive' })
  }
  return heads
}
