import type { DecidingGroupRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { whyBelongsElsewhere } from './bodies/body-rules.ts'
import { HEAD } from './composition.ts'
import type { Cast, Count, Interest, Item, Outcome, Vote, Voter } from './meeting.ts'

const own = ownRule('deciding-group')

type Rule = DecidingGroupRule

/** RO-80. What stands against a meeting: a body that is not formed, a day before it was, a second meeting on one day. */
export const whyCannotMeet = (
  rule: Rule,
  heldOn: PlainDate,
  { formedOn, sameDay }: { formedOn: PlainDate | undefined; sameDay: boolean },
): Finding[] => [
  ...when(formedOn === undefined, own('deciding-meets-once-formed', 'RO-80', `The ${rule.name} is not formed yet.`)),
  ...when(
    formedOn !== undefined && heldOn < formedOn,
    own('deciding-meets-once-formed', 'RO-80', 'Enter a day on which it was formed already.', 'heldOn'),
  ),
  ...when(sameDay, own('deciding-meets-once-a-day', 'XX-05', 'A meeting on that day is here already.', 'heldOn')),
]

/** RO-23, RO-104 to RO-110. What stands against something on the agenda: no remit takes it, or it is administration. */
export function whyCannotBeOnAgenda(
  rule: Rule,
  { title, remit, matter }: Pick<Item, 'title' | 'remit' | 'matter'>,
): Finding[] {
  const { remits, outside, onlyItDecides } = rule
  const said = ` ${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `
  const isOutside = outside.words.some((word) =>
    said.includes(` ${word.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ')} `),
  )
  return [
    ...when(isOutside, own(outside.id, outside.source, `${outside.says} “${title}” is not in the remit.`, 'title')),
    ...(isOutside ? [] : whyBelongsElsewhere(rule, { title, remit })),
    ...when(
      !remits.of.some(({ id }) => id === remit),
      own(remits.id, remits.source, `${remits.says} Choose the remit.`, 'remit'),
    ),
    ...when(
      matter !== null && !onlyItDecides.of.some(({ id }) => id === matter),
      own('deciding-matter', 'RO-98', 'Choose what is decided', 'matter'),
    ),
  ]
}

/** RO-111. The interests in an item: those declared, and each member's whose school gains. */
export function interestsIn(
  voters: readonly Voter[],
  schools: Item['schools'],
  declared: readonly Interest[],
): Interest[] {
  const byRule = voters.flatMap(({ id, name, leads }) => {
    const gains = schools.filter((school) => leads.includes(school.id)).map((school) => school.name)
    return gains.length > 0 ? [{ memberId: id, name, says: `${gains.join(' and ')} would gain` }] : []
  })
  return [...byRule, ...declared.filter(({ memberId }) => !byRule.some((each) => each.memberId === memberId))]
}

/** RO-111. Each member's vote with whether it counts: one with an interest is recorded, and not counted. */
export const castVotes = (
  voters: readonly Voter[],
  votes: Readonly<Record<string, Vote>>,
  interests: readonly Interest[],
): Omit<Cast, 'recordedByName'>[] =>
  voters.map(({ id, name, seat }) => {
    const interest = interests.find(({ memberId }) => memberId === id)?.says ?? null
    const vote = votes[id] ?? 'absent'
    return { memberId: id, name, isHead: seat === HEAD, vote, interest, counts: interest === null && isCast(vote) }
  })

const isCast = (vote: Vote) => vote === 'for' || vote === 'against'

/** What the votes come to; an abstention counts for nothing. */
export const countVotes = (cast: readonly Pick<Cast, 'vote' | 'counts' | 'isHead'>[]): Count => {
  const counted = cast.filter(({ counts }) => counts)
  return {
    for: counted.filter(({ vote }) => vote === 'for').length,
    against: counted.filter(({ vote }) => vote === 'against').length,
    heads: counted.filter(({ isHead }) => isHead).length,
    others: counted.filter(({ isHead }) => !isHead).length,
    notCounted: cast.filter(({ vote, counts }) => isCast(vote) && !counts).length,
  }
}

/** XX-05. What stands against recording votes: they are there, or it is decided, or the day of the meeting lies ahead. */
export const whyCannotRecordVotes = (
  { heldOn, outcome }: Pick<Item, 'heldOn' | 'outcome'>,
  cast: readonly Pick<Cast, 'recordedByName'>[],
  today: PlainDate,
): Finding[] => [
  ...when(
    heldOn > today,
    own('deciding-votes-at-the-meeting', 'RO-111', 'The meeting lies ahead: votes are recorded once it was held.'),
  ),
  ...when(
    cast.length > 0 || outcome !== null,
    own(
      'deciding-votes-recorded-once',
      'XX-05',
      `${cast[0]?.recordedByName ?? 'Somebody'} recorded the votes already: they stay as they are.`,
    ),
  ),
]

/** RO-08, RO-78, RO-81, RO-98. What stands against recording a decision: it is not the body’s own, no votes, no majority of heads, a short body. */
export function whyCannotDecide(
  rule: Rule,
  { matter, outcome }: Pick<Item, 'matter' | 'outcome'>,
  {
    isOfGroup,
    cast,
    short,
  }: { isOfGroup: boolean; cast: readonly Pick<Cast, 'vote' | 'counts' | 'isHead'>[]; short: readonly Finding[] },
): Finding[] {
  const { onlyItDecides, majority, whileShort } = rule
  const { heads, others, for: inFavour, against } = countVotes(cast)
  if (outcome !== null)
    return [own('deciding-decided-once', 'XX-05', 'It is decided already: the decision stays as it is.')]
  if (!isOfGroup) return [own(onlyItDecides.id, onlyItDecides.source, onlyItDecides.says)]
  if (cast.length === 0)
    return [
      own(
        onlyItDecides.id,
        onlyItDecides.source,
        `${onlyItDecides.says} No votes of the ${rule.name} are recorded on this.`,
      ),
    ]
  return [
    ...when(
      inFavour + against === 0,
      own('deciding-somebody-voted', 'RO-08', 'No vote counts, so nothing is decided.'),
    ),
    ...when(
      inFavour + against > 0 && heads <= others,
      own(
        majority.id,
        majority.source,
        `${majority.says} Of the votes that count ${heads} ${heads === 1 ? 'is' : 'are'} a head’s, ${others} ${others === 1 ? 'is' : 'are'} not.`,
      ),
    ),
    ...when(
      matter !== null && short.length > 0,
      own(whileShort.id, whileShort.source, `${whileShort.says} ${short.map(({ says }) => says).join(' ')}`),
    ),
  ]
}

/** Agreed where more votes that count are for it than against; otherwise not. */
export const outcomeOf = ({ for: inFavour, against }: Count): Outcome => (inFavour > against ? 'carried' : 'lost')
