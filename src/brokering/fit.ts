import type { PlainDate } from '#shared/plain-date.ts'

/** Where something lies on the national grid, in metres. */
export type Spot = { easting: number; northing: number }

/** What is looked for: days in halves, words by their stems. */
export type Wanted = {
  id: string
  schoolId: string
  halfDays: number
  aspect: string
  stems: readonly string[]
  communityId: string | undefined
  spot: Spot | undefined
  /** The strength that the school found and asked for. */
  strengthId: string | null
  /** The kinds of group whose offers come first. */
  through: readonly string[]
  /** The roles of whoever gives it in person; none where it is the school’s. */
  given: readonly string[]
}

/** Somebody who leads a school that offers, with the roles that they hold. */
export type GiverPerson = { personId: string; name: string; roles: readonly string[] }

/** A strength that is offered, with all that tells whether it fits. */
export type Giver = {
  id: string
  title: string
  aspect: string
  aspectName: string
  stems: readonly string[]
  schoolId: string | null
  schoolName: string
  communityId: string | undefined
  communityName: string | undefined
  spot: Spot | undefined
  halfDays: number
  left: number
  isNotNow: boolean
  confirmedOn: PlainDate
  isStale: boolean
  forGroupKind: string | null
  forGroupName: string | null
  people: readonly GiverPerson[]
  /** The category of need of its own school, for whoever may know it and where it is not the usual one. */
  risk: string | undefined
  /** What figures show of it, for whoever may see that. */
  flags: number
  /** That its own school asks others for help with the same, or is helped with it, for whoever may know of that. */
  asksToo: boolean
}

/** Why somebody is proposed to nobody for this. */
export type Against = 'own' | 'words' | 'person' | 'asks-too' | 'not-now' | 'days'

/**
 * What each thing that speaks against somebody weighs. The ring weighs more than all that follows it, so that one’s own community comes first. A risk of its own weighs more, and
 * so does that none of the words are in it: what is of the same aspect and nothing else is another thing, also next door.
 */
const WEIGHTS = {
  ...{ risk: 250, noWords: 210, otherCommunity: 100, noCommunity: 200, otherAspect: 30, otherWords: 30 },
  ...{ notThrough: 20, stale: 10, farthest: 10, flags: 10 },
}
/** Farther than so many kilometres is all the same. */
const FAR = 40
const METRES = 1000

/** RO-64, RO-76. Why an offer is not proposed for a need: the first thing that stands against it; undefined where nothing does. */
export function whyNotProposed(wanted: Wanted, giver: Giver): Against | undefined {
  if (giver.schoolId === wanted.schoolId) return 'own'
  if (giver.id !== wanted.strengthId && giver.aspect !== wanted.aspect && shared(wanted, giver) === 0) return 'words'
  if (wanted.given.length > 0 && peopleFor(wanted, giver).length === 0) return 'person'
  if (giver.asksToo) return 'asks-too'
  if (giver.isNotNow) return 'not-now'
  if (giver.left < wanted.halfDays) return 'days'
  return undefined
}

/** Whether an offer is of what is asked for by its words, or was asked for itself: of the same aspect one is enough, of another half of them. What is of the aspect alone is for a person to judge. */
export function isByWords(
  wanted: Pick<Wanted, 'strengthId' | 'stems' | 'aspect'>,
  giver: Pick<Giver, 'id' | 'stems' | 'aspect'>,
): boolean {
  if (giver.id === wanted.strengthId) return true
  if (giver.aspect === wanted.aspect) return wanted.stems.length === 0 || shared(wanted, giver) > 0
  return isHalfOf(wanted, giver)
}

/** RO-50. Those of a school that offers who may give it in person. */
export const peopleFor = ({ given }: Pick<Wanted, 'given'>, { people }: Pick<Giver, 'people'>): GiverPerson[] =>
  people.filter(({ roles }) => roles.some((role) => given.includes(role)))

/** Whether what a school asks for itself is what it offers: of the same aspect, and half of the words that it asks by are in the offer. */
export const isTheSame = (asked: Pick<Wanted, 'aspect' | 'stems'>, giver: Pick<Giver, 'aspect' | 'stems'>): boolean =>
  asked.aspect === giver.aspect && isHalfOf(asked, giver)

const isHalfOf = (asked: Pick<Wanted, 'stems'>, giver: Pick<Giver, 'stems'>) =>
  asked.stems.length > 0 && shared(asked, giver) * 2 >= asked.stems.length

/** How many of the words that are asked for are in an offer. */
export const shared = ({ stems }: Pick<Wanted, 'stems'>, giver: Pick<Giver, 'stems'>) =>
  stems.filter((stem) => giver.stems.includes(stem)).length

/** What an offer that may be proposed costs: a whole number, the less the better. */
export function costOf(wanted: Wanted, giver: Giver): number {
  const isAsked = giver.id === wanted.strengthId
  const km = kilometres(wanted.spot, giver.spot)
  const share = wanted.stems.length === 0 ? 1 : shared(wanted, giver) / wanted.stems.length
  return Math.round(
    (giver.risk === undefined ? 0 : WEIGHTS.risk) +
      (isAsked ? 0 : ringCost(wanted, giver)) +
      (isAsked || giver.aspect === wanted.aspect ? 0 : WEIGHTS.otherAspect) +
      (isAsked ? 0 : WEIGHTS.otherWords * (1 - share) + (share === 0 ? WEIGHTS.noWords : 0)) +
      (wanted.through.length > 0 && !isThrough(wanted, giver) ? WEIGHTS.notThrough : 0) +
      (giver.isStale ? WEIGHTS.stale : 0) +
      (giver.flags > 0 ? WEIGHTS.flags : 0) +
      (km === undefined ? 0 : (WEIGHTS.farthest * Math.min(km, FAR)) / FAR),
  )
}

const isThrough = ({ through }: Wanted, { forGroupKind }: Giver) =>
  forGroupKind !== null && through.includes(forGroupKind)

function ringCost(wanted: Wanted, giver: Giver): number {
  if (giver.communityId === undefined) return WEIGHTS.noCommunity
  return giver.communityId === wanted.communityId ? 0 : WEIGHTS.otherCommunity
}

/** How far it is as the crow flies, in kilometres. */
export function kilometres(one: Spot | undefined, other: Spot | undefined): number | undefined {
  if (!one || !other) return undefined
  return Math.hypot(one.easting - other.easting, one.northing - other.northing) / METRES
}

/** Half-days as days: '2.5 days'. */
export const inDays = (halfDays: number) => `${halfDays / 2} ${halfDays === 2 ? 'day' : 'days'}`

/** Those who may be proposed for a need, the best first; who was verified last first where two are as good. */
export function ranked(wanted: Wanted, givers: readonly Giver[]): (Giver & { cost: number })[] {
  return givers
    .filter((giver) => whyNotProposed(wanted, giver) === undefined)
    .map((giver) => ({ ...giver, cost: costOf(wanted, giver) }))
    .sort(
      (one, other) =>
        one.cost - other.cost ||
        (one.confirmedOn < other.confirmedOn ? 1 : one.confirmedOn > other.confirmedOn ? -1 : 0) ||
        (one.id < other.id ? -1 : 1),
    )
}

/** Why nobody is proposed for a need, in one sentence: the first of what stands against all, from what no day could mend to what days could. */
export function whyNobody(wanted: Wanted, givers: readonly Giver[]): string {
  const against = givers.map((giver) => whyNotProposed(wanted, giver))
  const count = (...which: (Against | undefined)[]) => against.filter((each) => which.includes(each)).length
  if (count('person', 'asks-too', 'not-now', 'days', undefined) === 0)
    return 'Nobody else offers anything of this aspect or by these words.'
  if (count('asks-too', 'not-now', 'days', undefined) === 0)
    return 'Nobody who leads a school that offers it holds the role that it asks for.'
  if (count('not-now', 'days', undefined) === 0) return 'All who offer it ask for help with the same themselves.'
  if (count('days', undefined) === 0) return 'All who offer it give no help just now.'
  if (count(undefined) === 0) return `Nobody who offers it has ${inDays(wanted.halfDays)} left.`
  return 'All who offer it were needed for others.'
}
