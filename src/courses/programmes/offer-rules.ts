import type { CoursesRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { when } from '#shared/own-rule.ts'
import { own } from '../course-rules.ts'
import type { Offered, Repeatable } from './offered.ts'

type Asked = { kind: string } & Pick<Offered, 'isUniversal'>

/** RO-38. A course is universal where it is marked so, where its kind always is, and where it repeats one that was, or that worked. */
export function isUniversal(rule: CoursesRule, asked: Asked, earlier: Repeatable | undefined): boolean {
  if (!rule.universal) return false
  const ofKind = rule.kinds.find(({ id }) => id === asked.kind)?.universal ?? false
  return asked.isUniversal || ofKind || (earlier !== undefined && (earlier.isUniversal || earlier.worked > 0))
}

/** RO-38. What stands against limiting a course to some schools. */
export function whyCannotBeLimited(
  rule: CoursesRule,
  universal: boolean,
  invited: number,
  schoolsWithPlaces: readonly string[] = [],
): Finding[] {
  if (invited === 0) return []
  if (!rule.universal)
    return [own('course-nobody-apart', 'SH-24', 'Courses of this service are open to every school', 'invited')]
  return [
    ...when(universal, { ...fromModel(rule.universal), field: 'invited' }),
    ...schoolsWithPlaces.map((name) =>
      own('course-invited-have-places', 'RO-38', `${name} has places on it and is not among those invited`, 'invited'),
    ),
  ]
}

/** RO-38. What was offered to every school stays so. */
export function whyNotTakenOff(was: boolean, is: boolean): Finding[] {
  const says = 'It was offered to every school, and stays universal'
  return when(was && !is, own('course-stays-universal', 'RO-38', says, 'isUniversal'))
}

/** RO-39. What stands against running a course again: that it was not held, not evaluated, or is run again already. */
export function whyCannotBeRepeated(rule: CoursesRule, earlier: Repeatable): Finding[] {
  const { repeats } = rule
  if (!repeats) return []
  return [
    ...when(
      earlier.status !== 'held',
      own('course-repeated-once-held', 'RO-39', `${earlier.title} was not held yet: it is repeated after that`),
    ),
    ...when(earlier.status === 'held' && earlier.judgements === 0, fromModel(repeats)),
    ...when(
      earlier.repeatedAs !== null,
      own('course-repeated-once', 'RO-39', `${earlier.title} is repeated already: the repeat is what is repeated next`),
    ),
  ]
}

/** RO-39. A course of the name and kind of an earlier one is its repeat, and is put up as that. */
export function whyIsARepeat(rule: CoursesRule, earlier: { title: string } | undefined): Finding[] {
  if (!rule.repeats || !earlier) return []
  const says = `${earlier.title} was given before: open that course and run it again from there`
  return [own('course-is-a-repeat', 'RO-39', says, 'title')]
}

/** RO-39. What stands against an evaluation: by whom, of what, and once. */
export function whyCannotBeJudged(
  rule: CoursesRule,
  course: { title: string; status: string },
  { role, hasJudged }: { role: string | undefined; hasJudged: boolean },
): Finding[] {
  return [
    ...when(
      course.status !== 'held',
      own('course-judged-once-held', 'RO-39', `${course.title} was not held yet: it is evaluated after that`),
    ),
    ...when(role === undefined && rule.repeats !== undefined, fromModel(rule.repeats!)),
    ...when(hasJudged, own('course-judged-once', 'RO-39', 'You have evaluated it already')),
  ]
}

/** RO-38. A school that is not invited books no places. */
export const whyNotInvited = (invited: readonly string[], school: { id: string; name: string }): Finding[] =>
  when(
    invited.length > 0 && !invited.includes(school.id),
    own(
      'course-for-those-invited',
      'RO-38',
      `This course is for the schools that were invited, and ${school.name} is not`,
    ),
  )

function fromModel({ id, source, says, firm }: { id: string; source: string; says: string; firm: boolean }): Finding {
  return { kind: 'course', id, source, says, weight: firm ? 'firm' : 'soft' }
}
