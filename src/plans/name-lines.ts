import type { Finding } from '#shared/finding.ts'
import type { Choice, PartChoices } from './choices.ts'
import { linesOf, type LineOf, type PartKind, type Plan } from './plan.ts'
import { own } from './plan-rules.ts'

/**
 * What the lines of a part chose, under the names of today; what a line had chosen before it keeps, also where it is offered no more.
 * What is none of either is found.
 */
export function nameLines<Kind extends PartKind>(
  plan: Pick<Plan, 'content'>,
  kind: Kind,
  lines: readonly LineOf[Kind][],
  choices: PartChoices,
): { lines: LineOf[Kind][]; against: Finding[] } {
  const before = new Map(linesOf(plan, kind).map((line) => [line.id, line]))
  const named = lines.map((line) => nameLine[kind](line, before.get(line.id), choices))
  const isLost = named.some((line) => line === undefined)
  return {
    lines: named.filter((line) => line !== undefined),
    against: isLost ? [own('chosen-from-the-list', 'SH-50', 'Choose who gives it, and from what, from the list.')] : [],
  }
}

const pick = (among: readonly Choice[], value: string) => among.find((each) => each.value === value)

const nameLine: {
  [Kind in PartKind]: (
    line: LineOf[Kind],
    before: LineOf[Kind] | undefined,
    choices: PartChoices,
  ) => LineOf[Kind] | undefined
} = {
  strengths: (line) => line,
  objectives: (line) => line,
  criteria: (line) => line,
  timescale: (line) => line,
  actions(line, before, { people }) {
    if (line.side === 'school' || !line.whoId) return line
    const who = pick(people, line.whoId)?.name ?? (before?.whoId === line.whoId ? before.who : undefined)
    return who === undefined ? undefined : { ...line, who }
  },
  resources(line, before, { funds }) {
    if (!line.fundId) return line
    const fund = pick(funds, line.fundId)?.name ?? (before?.fundId === line.fundId ? before.fund : undefined)
    return fund === undefined ? undefined : { ...line, fund }
  },
  time(line, before, { time, seers }) {
    const isSame = before?.personId === line.personId && before.role === line.role
    const who = pick(time, `${line.personId ?? ''}|${line.role}`)?.name ?? (isSame ? before.personName : undefined)
    const isSeen = !line.needSeenById || pick(seers, line.needSeenById) || before?.needSeenById === line.needSeenById
    return who === undefined || !isSeen ? undefined : { ...line, personName: who || null }
  },
}
