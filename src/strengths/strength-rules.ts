import type { StrengthsRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import { addMonths, type PlainDate } from '#shared/plain-date.ts'
import { POINT_SORTS, type Point, type PointSaid } from './strength.ts'

const own = ownRule('strength')

/** XX-05. Of a point that was withdrawn nothing more is done. */
export const whyIsOver = ({ status }: Pick<Point, 'status'>): Finding[] =>
  when(
    status === 'withdrawn',
    own('strength-status', 'XX-05', 'This point was withdrawn; nothing more is done with it'),
  )

/** RO-56, RO-57. What stands against a point as it is said. */
export function whyCannotBeSaid(
  rule: StrengthsRule,
  said: PointSaid,
  school: { name: string; isOpen: boolean } | undefined,
): Finding[] {
  const closed = `${school?.name ?? ''} has closed: nothing more is said of it in an audit`
  return [
    ...when(school?.isOpen === false, own('strength-school-open', 'XX-13', closed)),
    ...when(!POINT_SORTS.includes(said.sort), own('strength-sort', 'RO-56', 'Choose what it is', 'sort')),
    ...when(
      !rule.aspects.some(({ id }) => id === said.aspect),
      own('strength-aspect', 'RO-57', 'Choose the aspect', 'aspect'),
    ),
    ...when(
      !said.marks.every((mark) => rule.marks.some(({ id }) => id === mark)),
      own('strength-mark', 'RO-40', 'Choose only marks that stand here', 'marks'),
    ),
  ]
}

/** RO-96. Where a body decides on partners from outside, something is said only of one that it accepted. */
export const whyNotOfPartner = (partner: string | null, accepted: readonly string[] | undefined): Finding[] =>
  when(
    partner !== null && accepted !== undefined && !accepted.includes(partner),
    own('strength-partner', 'RO-96', 'Choose a partner that is accepted, or none', 'partner'),
  )

/** RO-40. The marks of a point: those that were chosen, and those that all strengths of schools of a phase bear. */
export function marksOf(rule: StrengthsRule, said: PointSaid, phase: string | undefined): string[] {
  const ofPhase = rule.marks.filter(({ phases }) => phase !== undefined && phases.includes(phase)).map(({ id }) => id)
  const isAbility = said.sort === 'strength' || said.sort === 'expertise'
  return [...new Set([...said.marks, ...(isAbility ? ofPhase : [])])]
}

/** What is asked of those who verify. */
export type Verifying = {
  /** Whoever verifies as a head, with the roles by which they may, and whether they lead or serve the school itself. */
  head: { name: string; isHead: boolean; isOfSchool: boolean } | undefined
  with: { name: string; isWith: boolean; isOfSchool: boolean } | undefined
  areOne: boolean
  isRecordedByOneOfThem: boolean
  points: readonly Pick<Point, 'status'>[]
}

/** RO-58, RO-59. What stands against a verification: it is by two, neither of whom leads the school, and one of them writes it down. */
export function whyCannotBeVerified({ verified, notOwn }: StrengthsRule, by: Verifying): Finding[] {
  const twoAre = (says: string, field: string): Finding => ({
    ...{ kind: 'strength-verified', id: verified.id, source: verified.source, weight: 'firm' },
    ...{ says: `${verified.says} ${says}`, field },
  })
  const ofSchool = (each: { name: string }, field: string): Finding => ({
    ...{ kind: 'strength-not-own', id: notOwn.id, source: notOwn.source, weight: 'firm' },
    ...{ says: `${notOwn.says} ${each.name} works at this school: choose somebody of another.`, field },
  })
  return [
    ...when(!by.head?.isHead, twoAre('Choose a head.', 'head')),
    ...when(!by.with?.isWith, twoAre('Choose with whom.', 'with')),
    ...(by.head?.isOfSchool ? [ofSchool(by.head, 'head')] : []),
    ...(by.with?.isOfSchool ? [ofSchool(by.with, 'with')] : []),
    ...when(by.areOne, twoAre('They are two people.', 'with')),
    ...when(!by.isRecordedByOneOfThem, twoAre('One of the two writes it down.', 'head')),
    ...when(by.points.length === 0, own('strength-points', 'RO-58', 'Choose what was verified', 'points')),
    ...by.points.flatMap(whyIsOver).slice(0, 1),
  ]
}

/** RO-61. The last day on which what was confirmed counts as current. */
export const liveUntil = ({ live }: StrengthsRule, confirmedOn: PlainDate): PlainDate =>
  addMonths(confirmedOn, live.months)

/** RO-61. What was last confirmed before this day is stale today. */
export const staleBefore = ({ live }: StrengthsRule, today: PlainDate): PlainDate => addMonths(today, -live.months)

/** RO-61. Whether a point was verified longer ago than the model's time. */
export const isStale = (rule: StrengthsRule, { confirmedOn }: Pick<Point, 'confirmedOn'>, today: PlainDate): boolean =>
  confirmedOn !== null && confirmedOn < staleBefore(rule, today)

/** RO-56, RO-57. What an audit still lacks: something of performance, of expertise, and a strength or area of each required aspect. */
export function whatIsMissing(
  { aspects }: StrengthsRule,
  points: readonly Pick<Point, 'sort' | 'aspect' | 'status'>[],
): string[] {
  const standing = points.filter(({ status }) => status !== 'withdrawn')
  const has = (sort: string) => standing.some((each) => each.sort === sort)
  const covered = new Set(
    standing.filter(({ sort }) => sort === 'strength' || sort === 'area').map(({ aspect }) => aspect),
  )
  return [
    ...(has('performance') ? [] : ['performance']),
    ...(has('expertise') ? [] : ['expertise']),
    ...aspects
      .filter(({ id, required }) => required && !covered.has(id))
      .map(({ name }) => `a strength or an area to develop of ${name.toLowerCase()}`),
  ]
}
