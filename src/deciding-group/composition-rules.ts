import { andList, type DecidingGroupRule, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { HEAD, type Candidate, type CompositionLine, type Member, type Seated } from './composition.ts'

const own = ownRule('deciding-group')

type Rule = DecidingGroupRule
type Phases = ServiceModel['phases']

const phaseName = (phases: Phases, id: string | null) => phases.find((each) => each.id === id)?.name ?? id ?? ''

/** RO-79 to RO-81, RO-95. Line by line, what the rule on who sits there asks and what there is of it. */
export function compositionOf(rule: Rule, phases: Phases, members: readonly Seated[]): CompositionLine[] {
  const { heads, delegates, seats } = rule
  const delegated = members.filter(({ seat }) => seat === HEAD)
  const without = delegates.phases.filter((id) => !delegated.some(({ phase }) => phase === id))
  const line = (limit: Rule['heads'] | Rule['delegates'] | Rule['seats'][number], there: string, isMet: boolean) => ({
    ...{ id: limit.id, source: limit.source, says: limit.says, firm: limit.firm, there, isMet },
  })
  return [
    line(heads, counted(delegated.length, 'head'), delegated.length >= heads.least && delegated.length <= heads.most),
    line(
      delegates,
      without.length === 0 ? 'Each phase has one' : `No head is delegated from: ${namesOf(phases, without)}`,
      without.length === 0,
    ),
    ...seats.map((seat) => {
      const wrong = wrongIn(seat, phases, members)
      return line(seat, wrong.length === 0 ? 'Filled' : wrong.join('; '), wrong.length === 0)
    }),
  ]
}

/** What is wrong with one seat: for whom nobody sits there, and where two do though one is to. */
function wrongIn(seat: Rule['seats'][number], phases: Phases, members: readonly Seated[]): string[] {
  const counts = (phase: string | null) =>
    members.filter(
      (each) =>
        (each.seat === seat.id || (seat.amongHeads && each.seat === HEAD && each.meetsStandard)) &&
        (phase === null || each.phase === phase),
    ).length
  if (!seat.phases) {
    const count = counts(null)
    return count === 1 ? [] : [count === 0 ? 'Nobody sits there' : `${count} sit there, and it is for one`]
  }
  const empty = seat.phases.filter((phase) => counts(phase) === 0)
  const double = seat.amongHeads ? [] : seat.phases.filter((phase) => counts(phase) > 1)
  return [
    ...(empty.length > 0 ? [`Nobody sits there for: ${namesOf(phases, empty)}`] : []),
    ...(double.length > 0 ? [`More than one sits there for: ${namesOf(phases, double)}`] : []),
  ]
}

/** RO-81. What stands against forming the body of these members on a day. */
export const whyCannotForm = (
  rule: Rule,
  phases: Phases,
  members: readonly Seated[],
  { formedOn, today }: { formedOn: PlainDate; today: PlainDate },
): Finding[] => [
  ...when(
    formedOn > today,
    own('deciding-group-formed', 'RO-80', 'The day lies ahead: enter when it was formed.', 'formedOn'),
  ),
  ...shortOf(rule, phases, members),
]

/** RO-81. In what the body falls short of its rule; nothing where it is complete. */
export const shortOf = (rule: Rule, phases: Phases, members: readonly Seated[]): Finding[] =>
  compositionOf(rule, phases, members)
    .filter(({ isMet }) => !isMet)
    .map(({ id, source, says, there, firm }) => ({
      ...{ kind: 'deciding-group', id, source, says: `${says} ${there}.`, weight: firm ? 'firm' : 'soft' },
    }))

/** Who sits there on a day: came by then, has not left, and still holds what the seat asks for. */
export const sittingOn = (rule: Rule, members: readonly Member[], day: PlainDate): Member[] =>
  members.filter(
    (each) =>
      (each.joinedOn === null || each.joinedOn <= day) &&
      (each.leftOn === null || day < each.leftOn) &&
      holdsSeat(rule, each),
  )

/** Whether a member still holds what the seat asks for: a head leads the school, others hold a role of the seat. */
export function holdsSeat({ seats }: Rule, { seat, roles, leads, worksThere, schoolId }: Member): boolean {
  if (seat === HEAD) return leads
  const asked = seats.find(({ id }) => id === seat)?.roles
  return (!asked || roles.some((role) => asked.includes(role))) && (schoolId === null || worksThere)
}

type Asked = Seated & { candidate: Candidate }

/** The school by which somebody would sit there: one of the phase that they lead, or at which a leader works; none for other seats. */
export function schoolFor(
  { seats }: Rule,
  { seat, phase, candidate }: Asked,
): Candidate['schools'][number] | undefined {
  const ofPhase = candidate.schools.filter((school) => school.phase === phase)
  if (seat === HEAD) return ofPhase.find(({ leads }) => leads)
  return seats.find(({ id }) => id === seat)?.amongHeads ? ofPhase[0] : undefined
}

/** RO-79 to RO-81. What stands against a seat for somebody; a formed body is not taken beyond its rule. */
export function whyCannotSit(
  rule: Rule,
  phases: Phases,
  asked: Asked,
  { sitting, isFormed, sits }: { sitting: readonly Seated[]; isFormed: boolean; sits: boolean },
): Finding[] {
  const { seat, phase, candidate } = asked
  const named = rule.seats.find(({ id }) => id === seat)
  if (seat !== HEAD && !named) return [own('deciding-seat', 'RO-80', 'Choose the seat', 'seat')]
  const asksPhase = seat === HEAD || named?.phases
  const known = seat === HEAD ? phases.map(({ id }) => id) : (named?.phases ?? [])
  if (asksPhase && (phase === null || !known.includes(phase)))
    return [own('deciding-phase', 'RO-80', 'Choose the phase for which they sit there', 'phase')]
  const called = phaseName(phases, phase).toLowerCase()
  const noSchool = (seat === HEAD || named?.amongHeads === true) && !schoolFor(rule, asked)
  return [
    ...when(sits, own('deciding-member-once', 'RO-80', `${candidate.name} is a member already.`, 'name')),
    ...when(
      noSchool,
      own(
        'deciding-delegate-has-a-school',
        'RO-80',
        seat === HEAD
          ? `${candidate.name} leads no ${called} school.`
          : `${candidate.name} works at no ${called} school.`,
        'name',
      ),
    ),
    ...when(
      !!named?.roles && !candidate.roles.some((role) => named.roles?.includes(role)),
      own(
        'deciding-seat-has-its-role',
        'RO-80',
        `${candidate.name} does not hold the role that this seat asks for: ${named?.name ?? ''}.`,
        'name',
      ),
    ),
    ...(isFormed ? tooMany(rule, phases, asked, sitting) : []),
  ]
}

/** RO-81. A ninth head, or a second where one sits. */
function tooMany(rule: Rule, phases: Phases, { seat, phase }: Seated, sitting: readonly Seated[]): Finding[] {
  const same = sitting.filter((each) => each.seat === seat)
  if (seat === HEAD)
    return when(
      same.length >= rule.heads.most,
      own(rule.heads.id, rule.heads.source, `${rule.heads.says} There are ${same.length} already.`, 'seat'),
    )
  const named = rule.seats.find(({ id }) => id === seat)
  if (!named || named.amongHeads) return []
  return when(
    same.some((each) => !named.phases || each.phase === phase),
    own(
      named.id,
      named.source,
      `${named.says} Somebody sits there${named.phases ? ` for ${phaseName(phases, phase)}` : ''} already.`,
      'seat',
    ),
  )
}

/** What stands against somebody's leaving on a day. */
export const whyCannotLeave = (
  { name, joinedOn, leftOn }: Pick<Member, 'name' | 'joinedOn' | 'leftOn'>,
  day: PlainDate,
): Finding[] => [
  ...when(
    leftOn !== null,
    own('deciding-member-leaves-once', 'XX-05', `${name} has left${leftOn ? `, on ${showDate(leftOn)}` : ''}.`),
  ),
  ...when(
    leftOn === null && joinedOn !== null && day < joinedOn,
    own(
      'deciding-member-leaves-after',
      'RO-80',
      `${name} came on ${joinedOn ? showDate(joinedOn) : ''}: enter that day or a later one.`,
      'leftOn',
    ),
  ),
]

const counted = (count: number, one: string) => (count === 1 ? `One ${one}` : `${count} ${one}s`)
const namesOf = (phases: Phases, ids: readonly string[]) => andList(ids.map((id) => phaseName(phases, id)))
