import { andList, namesOf, orList, type FundSource, type ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoney } from '#shared/money.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { LedgerPeriod } from '../periods/period.ts'
import { whyNothingCountsOn } from '../periods/period-rules.ts'
import { dayMinutesOf, showDays, type Fund } from './fund.ts'

/** A school as a fund sees it. */
export type SchoolOfFund = { name: string; isOpen: boolean; isMaintained: boolean; phase: string | undefined }

/** What is to be paid: money for a purpose, or time of a kind of day. */
export type Wanted =
  | { what: 'money'; pence: number; purpose: string; on: PlainDate }
  | { what: 'days'; minutes: number; dayKind: string | null; on: PlainDate }

/** What the rules on a fund need to know. */
export type FundFacts = {
  /** The model of the fund's birth, and its source in it. */
  model: ServiceModel
  rule: FundSource | undefined
  fund: Pick<Fund, 'name' | 'startsOn' | 'endsOn'>
  school: SchoolOfFund | undefined
  /** What is left, in pence or minutes; of a fund that is voted by phase, for the school's phase. */
  left: number
  closed: readonly LedgerPeriod[]
}

/** SH-79. Everything that stands against paying something from a fund, in words; empty when it can be. */
export function whyFundCannotPay(wanted: Wanted, facts: FundFacts): Finding[] {
  return [
    ...yearFindings(wanted, facts),
    ...kindFindings(wanted, facts),
    ...payForFindings(wanted, facts),
    ...purposeFindings(wanted, facts),
    ...leftFindings(wanted, facts),
    ...(wanted.what === 'money' ? whyNothingCountsOn(wanted.on, facts.closed) : []),
  ]
}

function yearFindings({ on }: Wanted, { fund }: FundFacts): Finding[] {
  if (fund.startsOn <= on && on <= fund.endsOn) return []
  const span = `${showShortDate(fund.startsOn)} to ${showShortDate(fund.endsOn)}`
  return [own('fund-of-its-year', `${fund.name} is for ${span}, and ${showShortDate(on)} is not in it.`, 'on')]
}

function kindFindings({ what }: Wanted, { fund, rule }: FundFacts): Finding[] {
  if (!rule)
    return [own('fund-is-of-the-service', `The service no longer has ${fund.name}: nothing can be drawn from it.`)]
  if (rule.pays.includes(what)) return []
  return [own('fund-pays-its-kind', `${fund.name} pays ${andList(rule.pays)}, and no ${what}.`)]
}

/** SH-79, RO-14. Whom and what a fund may pay for: maintained schools' money never pays for an academy. */
function payForFindings(wanted: Wanted, { model, rule, school }: FundFacts): Finding[] {
  const payFor = rule?.payFor
  if (!payFor) return []
  const { phases, maintained, purposes, dayKinds } = payFor
  const outside = [
    ...(maintained && school && !school.isMaintained ? [`${school.name} is not a maintained school.`] : []),
    ...(phases && school && (school.phase === undefined || !phases.includes(school.phase))
      ? [`${school.name} is not of its phase: ${orList(namesOf(model.phases, phases))}.`]
      : []),
    ...(purposes && wanted.what === 'money' && !purposes.includes(wanted.purpose)
      ? [`It is drawn for: ${orList(namesOf(model.funds?.purposes ?? [], purposes))}.`]
      : []),
    ...(dayKinds && wanted.what === 'days' && wanted.dayKind !== null && !dayKinds.includes(wanted.dayKind)
      ? [`${namesOf(model.days?.kinds ?? [], [wanted.dayKind]).join()} is none of the days that it pays.`]
      : []),
  ]
  if (outside.length === 0) return []
  const { id, source, says, firm } = payFor
  return [
    {
      ...{ kind: 'outside-its-fund', id, source, field: 'fund' },
      says: `${says} ${outside.join(' ')}`,
      weight: firm ? 'firm' : 'soft',
    },
  ]
}

function purposeFindings(wanted: Wanted, { model }: FundFacts): Finding[] {
  const known = model.funds?.purposes ?? []
  if (wanted.what !== 'money' || known.length === 0 || known.some(({ id }) => id === wanted.purpose)) return []
  return [own('fund-purpose-from-the-list', 'Choose what the money is for from the list.', 'purpose')]
}

/** SH-79. No more than is left. */
function leftFindings(wanted: Wanted, { fund, left, model, rule, school }: FundFacts): Finding[] {
  const asked = wanted.what === 'money' ? wanted.pence : wanted.minutes
  if (asked <= left) return []
  const show = (of: number) => (wanted.what === 'money' ? showMoney(of) : showDays(of, dayMinutesOf(model)))
  const phase = rule?.byPhase && school?.phase ? ` for ${namesOf(model.phases, [school.phase]).join()}` : ''
  const has = left > 0 ? `has ${show(left)} left${phase}` : `has nothing left${phase}`
  return [own('fund-no-more-than-is-left', `${fund.name} ${has}, and this takes ${show(asked)}.`, 'amount')]
}

type PutIn = {
  pence: number
  minutes: number
  phase: string | null
  perPupilPence: number | null
  pupils: number | null
}

/** RO-14, RO-15. Why an amount cannot be put into a fund, or what is asked before it is. */
export function whyCannotPutIn(
  put: PutIn,
  facts: { model: ServiceModel; rule: FundSource | undefined; year: number; inPence: number },
): Finding[] {
  const { model, rule, year, inPence } = facts
  if (!rule) return [own('fund-is-of-the-service', 'The service no longer has this fund: nothing can be put into it.')]
  const pays = (what: 'money' | 'days') => rule.pays.includes(what)
  const findings = [
    ...(put.pence === 0 && put.minutes === 0
      ? [own('fund-amount-of-something', 'Enter an amount of money, or days.', 'pence')]
      : []),
    ...(put.pence > 0 && !pays('money')
      ? [own('fund-pays-its-kind', `${rule.name} pays days, and no money.`, 'pence')]
      : []),
    ...(put.minutes > 0 && !pays('days')
      ? [own('fund-pays-its-kind', `${rule.name} pays money, and no days.`, 'days')]
      : []),
    ...(rule.byPhase && !model.phases.some(({ id, served }) => id === put.phase && served)
      ? [own('fund-is-voted-by-phase', `${rule.name} is voted for each phase: choose which.`, 'phase')]
      : []),
    ...(rule.byPhase && put.pence > 0 && put.perPupilPence === null
      ? [
          own(
            'fund-is-voted-by-phase',
            `${rule.name} is voted so much for each pupil: enter how much, and for how many.`,
            'perPupil',
          ),
        ]
      : []),
  ]
  const { least } = rule
  const total = inPence + put.pence
  // What is voted by phase comes phase by phase: it is too little only when all of it is there, which nobody can know.
  if (!least || findings.length > 0 || least.inYear !== year || put.pence === 0 || total >= least.pence) return findings
  return [
    {
      ...{ kind: 'fund-below-its-least', id: least.id, source: least.source, field: 'pence' },
      says: `${least.says} With this there is ${showMoney(total)}.`,
      weight: least.firm ? 'firm' : 'soft',
    },
  ]
}

function own(id: string, says: string, field?: string): Finding {
  return { kind: 'fund', id, source: 'SH-79', says, weight: 'firm', ...(field && { field }) }
}

/** RO-14. Why a fund cannot be added: it is none of the model, of no year that is meant, or there already. */
export function whyFundCannotBeAdded(rule: FundSource | undefined, year: number, isThere: boolean): Finding[] {
  if (!rule) return [own('fund-from-the-list', 'Choose where it comes from, from the list.', 'source')]
  if (!isThere) return []
  return [own('fund-once-a-year', `${rule.name} of that year is there already: put the amount into it.`, 'year')]
}
