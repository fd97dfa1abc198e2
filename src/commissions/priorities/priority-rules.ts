import { andList, namesOf, type CommissioningRule, type MissionRule } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { ownRule, when } from '#shared/own-rule.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { Criterion, Priority, PrioritySaid } from './priority.ts'

const own = ownRule('priority')

type Rule = CommissioningRule

/** RO-114. The horizons of the plan in which a school year lies; they overlap. */
export const horizonsOf = ({ horizons }: Pick<Rule, 'horizons'>, schoolYear: number) =>
  horizons.filter(({ from, until }) => from <= schoolYear && (until === undefined || schoolYear <= until))

/** RO-112. What stands against the focus of something: none is named, or one that the model does not have. */
export function whyFocusIsMissing({ focus }: Pick<Rule, 'focus'>, named: readonly string[]): Finding[] {
  const known = named.filter((id) => focus.of.some((each) => each.id === id))
  if (known.length > 0 && known.length === named.length) return []
  return [own(focus.id, focus.source, `${focus.says} Choose at least one of them.`, 'focus')]
}

/** RO-07, RO-85, RO-112, RO-114. What stands against recommending it, or changing what is recommended; what is missing only waits. */
export function whyCannotRecommend(
  rule: Rule,
  said: PrioritySaid,
  { fundYear }: { fundYear: number | undefined },
): Finding[] {
  const { priorities, balance } = rule
  const { schoolYear, startsOn, endsOn, costPence, fundId, rolledFrom } = said
  const horizons = horizonsOf(rule, schoolYear)
  const { rolledForward } = priorities
  const isOfYear = (on: PlainDate | null) => on === null || schoolYearOf(on) === schoolYear
  return [
    ...when(
      !balance.of.some(({ id }) => id === said.kind),
      own('priority-kind', 'RO-07', 'Choose what it is for', 'kind'),
    ),
    ...whyFocusIsMissing(rule, said.focus),
    ...when(
      horizons.length === 0,
      own('priority-horizon', 'RO-114', `The plan does not reach ${showSchoolYear(schoolYear)}.`, 'schoolYear'),
    ),
    ...when(
      horizons.length > 0 && !horizons.some(({ id }) => id === said.horizon),
      own(
        'priority-horizon',
        'RO-114',
        `${showSchoolYear(schoolYear)} lies in: ${andList(horizons.map(({ name }) => name))}. Choose one of them.`,
        'horizon',
      ),
    ),
    ...when(
      costPence !== null && costPence <= 0,
      own('priority-costs', 'RO-82', 'Enter what it costs, or leave it open.', 'costPence'),
    ),
    ...when(
      (startsOn === null) !== (endsOn === null),
      own('priority-dates', 'RO-82', 'Enter both days, or neither.', startsOn === null ? 'startsOn' : 'endsOn'),
    ),
    ...when(
      startsOn !== null && endsOn !== null && endsOn < startsOn,
      own('priority-dates', 'RO-82', 'It ends before it starts: enter a later day.', 'endsOn'),
    ),
    ...when(
      !isOfYear(startsOn) || !isOfYear(endsOn),
      own(
        'priority-of-its-year',
        'RO-114',
        `Its days lie in the school year ${showSchoolYear(schoolYear)}.`,
        'startsOn',
      ),
    ),
    ...when(
      fundId !== null && fundYear !== schoolYear,
      own('priority-of-its-year', 'RO-114', `Choose a fund of ${showSchoolYear(schoolYear)}.`, 'fundId'),
    ),
    ...when(
      rolledFrom !== null && schoolYear !== rolledForward.year,
      own(
        rolledForward.id,
        rolledForward.source,
        `${rolledForward.says} That was ${showSchoolYear(rolledForward.year)}, and this is for ${showSchoolYear(schoolYear)}.`,
        'rolledFrom',
      ),
    ),
  ]
}

/** RO-83. What stands against a criterion: it points to no measure of the mission, or to one that the mission does not have. */
export function whyCriterionIsNotOfMission(
  { priorities: { criteria } }: Rule,
  mission: Pick<MissionRule, 'measures'> | undefined,
  measures: readonly string[],
): Finding[] {
  const known = (mission?.measures ?? []).map(({ id }) => id)
  if (measures.length > 0 && measures.every((id) => known.includes(id))) return []
  return [own(criteria.id, criteria.source, `${criteria.says} Choose at least one measure of the mission.`, 'measures')]
}

/** RO-82, RO-83. All that is missing before it can be approved, said at once; empty where it is whole. */
export function whatIsMissing(
  { priorities }: Rule,
  { costPence, startsOn, endsOn, fundId }: Pick<Priority, 'costPence' | 'startsOn' | 'endsOn' | 'fundId'>,
  criteria: readonly Pick<Criterion, 'measures'>[],
): Finding[] {
  const missing = [
    ...(costPence === null ? ['what it costs'] : []),
    ...(startsOn === null || endsOn === null ? ['its dates'] : []),
    ...(fundId === null ? ['the fund that pays for it'] : []),
  ]
  const { criteria: rule } = priorities
  return [
    ...when(
      missing.length > 0,
      own(priorities.id, priorities.source, `${priorities.says} It does not say ${orNor(missing)}.`),
    ),
    ...when(
      !criteria.some(({ measures }) => measures.length > 0),
      own(rule.id, rule.source, `${rule.says} It has none that points to a measure of the mission.`),
    ),
  ]
}

const orNor = (items: readonly string[]) =>
  items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`

/** RO-82. What stands against committing so much of a fund: no more than nobody has committed yet, to the penny. */
export function whyBeyondFund(name: string, freePence: number, pence: number): Finding[] {
  if (pence <= freePence) return []
  const free = freePence > 0 ? `has ${showMoney(freePence)} that is not committed` : 'is all committed'
  return [own('priority-within-its-fund', 'RO-82', `${name} ${free}, and this takes ${showMoney(pence)}.`)]
}

/** RO-78. What is decided or is voted on stays as it is. */
export function whyStaysAsItIs({ status }: Pick<Priority, 'status'>, isVoted: boolean): Finding[] {
  if (status === 'approved') return [own('priority-stays', 'RO-78', 'It is approved: what was decided stays as it is.')]
  if (status !== 'recommended')
    return [
      own(
        'priority-stays',
        'RO-78',
        `It is ${status === 'withdrawn' ? 'withdrawn' : 'not agreed'}: nothing more is done with it.`,
      ),
    ]
  return when(
    isVoted,
    own('priority-stays', 'RO-78', 'It was voted on: it stays as it is until the decision is written down.'),
  )
}

/** RO-84. What stands against judging a criterion: it is not approved, it has not started, nobody of the body judges, or no such judgement. */
export function whyCannotJudge(
  { priorities: { judged } }: Rule,
  { status, startsOn }: Pick<Priority, 'status' | 'startsOn'>,
  { judgement, today, isOfGroup }: { judgement: string; today: string; isOfGroup: boolean },
): Finding[] {
  if (!isOfGroup) return [own(judged.id, judged.source, `${judged.says} Only its members record a judgement.`)]
  return [
    ...when(
      status !== 'approved' || startsOn === null || startsOn > today,
      own('priority-judged-once-begun', 'RO-84', 'It is judged once it is approved and has started.'),
    ),
    ...when(
      !judged.of.some(({ id }) => id === judgement),
      own('priority-judgement', 'RO-84', 'Choose the judgement', 'judgement'),
    ),
  ]
}

/** One side of the balance, in number and money. */
export type Side = { id: string; name: string; count: number; pence: number }

/** RO-07. The balance of the approved priorities between the kinds of the model, in number and in money. */
export const balanceBetween = (
  { balance }: Pick<Rule, 'balance'>,
  priorities: readonly Pick<Priority, 'kind' | 'status' | 'costPence'>[],
): Side[] =>
  balance.of.map(({ id, name }) => {
    const of = priorities.filter(({ kind, status }) => kind === id && status === 'approved')
    return { id, name, count: of.length, pence: of.reduce((sum, { costPence }) => sum + (costPence ?? 0), 0) }
  })

/** RO-07. The balance as one sentence against equal measure. */
export function saysBalance(sides: readonly Side[]): string {
  const all = sides.reduce((sum, { pence }) => sum + pence, 0)
  if (all === 0) return 'Nothing is approved yet.'
  const least = sides.reduce((one, two) => (two.pence < one.pence ? two : one))
  const short = all / sides.length - least.pence
  if (short === 0) return 'The money is in equal measure.'
  return `${least.name} is ${showMoney(Math.round(short))} short of equal measure.`
}

/** What some ids of the model are called, in one text. */
export const namesIn = (of: readonly { id: string; name: string }[], ids: readonly string[]) =>
  namesOf(of, ids).join(', ')
