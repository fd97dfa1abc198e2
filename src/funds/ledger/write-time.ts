import { anyOf } from '#db/sets.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Finding } from '#shared/finding.ts'
import type { Look, Work } from '#work/work.ts'
import { balanceIn, schoolOfFund } from '../fund/fund-facts.ts'
import { whyFundCannotPay, type SchoolOfFund } from '../fund/fund-rules.ts'
import { holdFunds, listFunds, sumsOfFunds } from '../fund/fund-store.ts'
import { sourceOf, type Fund } from '../fund/fund.ts'
import { countsOn } from '../periods/period-rules.ts'
import { holdPeriods, listClosed } from '../periods/period-store.ts'
import { phaseOfSchool } from '#schools/index.ts'
import { addLines, ledgerLines } from './line-store.ts'
import { reversalOf, type Line, type NewLine } from './line.ts'

/** Time that somebody worked, with the fund of the model from which its allocation is; minutes. */
export type WorkedTime = {
  entryId: string
  personId: string
  workedOn: PlainDate
  schoolId: string | null
  visitId: string | null
  allocationId: string | null
  dayKind: string | null
  part: string
  function: string | null
  isInSchool: boolean
  minutes: number
  /** Of other time its kind. */
  purpose: string | null
  says: string | null
  fund: string | null
}

/** The lines of entries that stand: those that no further line has taken back. */
export async function standingLinesOf(look: Look, entryIds: readonly string[]): Promise<Line[]> {
  const lines = await ledgerLines(look).where('l.entry_id', '=', anyOf(entryIds)).where('l.minutes', '>', 0).execute()
  return lines.filter(({ isTakenBack }) => !isTakenBack)
}

/**
 * SH-79, SH-85, ES-70. Writes time into the ledger, and takes lines back that no longer hold. A day that was worked is saved: where the fund
 * of its allocation may not pay for it, it is of no fund, and a mark says why. Gives the marks.
 */
export async function writeTime(
  work: Work,
  { write, takeBack, because }: { write: readonly WorkedTime[]; takeBack: readonly Line[]; because: string },
): Promise<Finding[]> {
  const days = write.filter(({ fund }) => fund !== null).map(({ workedOn }) => workedOn)
  const funds = days.length === 0 ? [] : await listFunds(work)
  const fundOf = (time: WorkedTime) =>
    funds.find((each) => each.source === time.fund && each.startsOn <= time.workedOn && time.workedOn <= each.endsOn)
  const held = [...write.map((time) => fundOf(time)?.id), ...takeBack.map(({ fundId }) => fundId ?? undefined)]
  await holdFunds(work, [...new Set(held.filter((id) => id !== undefined))])
  await holdPeriods(work)
  const closed = await listClosed(work)
  await addLines(
    work,
    takeBack.map((line) => reversalOf(line, countsOn(line.countsOn, closed, work.today), because)),
  )
  const facts = await openFacts(work, funds, write)
  const marks: Finding[] = []
  const lines = write.map((time): NewLine => {
    const fund = fundOf(time)
    const against = time.fund === null ? [] : facts.why(time, fund)
    const { fund: source, ...of } = time
    const [first] = against
    if (first) marks.push({ ...first, weight: 'mark' })
    else if (fund) facts.take(fund.id, time)
    return {
      ...{ ...of, kind: 'worked', happenedOn: time.workedOn, countsOn: countsOn(time.workedOn, closed, work.today) },
      phase: facts.phaseOf(time.schoolId) ?? null,
      ...(first ? { unfundedFund: source, unfundedBecause: first.says } : { fundId: fund?.id ?? null }),
    }
  })
  await addLines(work, lines)
  return marks
}

/** What the rules on funds ask of the schools and funds of some time, read at once; `take` counts what this deed uses. */
async function openFacts(work: Work, funds: readonly Fund[], times: readonly WorkedTime[]) {
  const ids = [...new Set(times.flatMap(({ schoolId }) => schoolId ?? []))]
  const [schools, sums] = await Promise.all([
    listSchoolsOfTime(work, ids),
    sumsOfFunds(
      work,
      funds.map(({ id }) => id),
    ),
  ])
  const models = new Map(
    await Promise.all(funds.map(async ({ modelVersionId: id }) => [id, await work.modelOf(id)] as const)),
  )
  const used = new Map<string, number>()
  const potOf = (fundId: string, phase: string | undefined, byPhase: boolean) => `${fundId}.${byPhase ? phase : ''}`
  const schoolOf = (id: string | null) => schools.find((school) => school.id === id)
  const phaseOf = (id: string | null) => {
    const school = schoolOf(id)
    return school && phaseOfSchool(work.model, school)?.id
  }
  const ruleOf = (fund: Fund) => {
    const model = models.get(fund.modelVersionId) ?? work.model
    return { model, rule: sourceOf(model, fund.source) }
  }
  return {
    phaseOf,
    why(time: WorkedTime, fund: Fund | undefined): Finding[] {
      if (!fund) return [noFund(sourceOf(work.model, time.fund ?? '')?.name ?? time.fund ?? '')]
      const { model, rule } = ruleOf(fund)
      const row = schoolOf(time.schoolId)
      const school: SchoolOfFund | undefined = row && schoolOfFund(model, row)
      const { leftMinutes } = balanceIn(rule, sums, fund.id, school?.phase ?? '')
      const left = leftMinutes - (used.get(potOf(fund.id, school?.phase, rule?.byPhase ?? false)) ?? 0)
      const wanted = { what: 'days' as const, minutes: time.minutes, dayKind: time.dayKind, on: time.workedOn }
      const found = whyFundCannotPay(wanted, { model, rule, fund, school, left, closed: [] })
      return found.filter(({ weight }) => weight === 'firm')
    },
    take(fundId: string, time: WorkedTime) {
      const fund = funds.find(({ id }) => id === fundId)
      if (!fund) return
      const pot = potOf(fundId, phaseOf(time.schoolId), ruleOf(fund).rule?.byPhase ?? false)
      used.set(pot, (used.get(pot) ?? 0) + time.minutes)
    },
  }
}

const noFund = (name: string): Finding => ({
  ...{ kind: 'fund', id: 'fund-of-its-year', source: 'SH-79', weight: 'mark' },
  says: `There is no ${name} of that year.`,
})

/** Schools of which somebody worked, whoever may see them today. */
const listSchoolsOfTime = ({ db }: Look, ids: readonly string[]) =>
  db
    .selectFrom('schools')
    .select(['id', 'name', 'status', 'type_name as typeName', 'type_group_name as typeGroupName'])
    .select(['phase_name as phaseName', 'resourced_provision as resourcedProvision'])
    .where('id', '=', anyOf(ids))
    .execute()
