import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { firstDayOf, schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import { showDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { dateIn } from '#web/date-answer.ts'

/** For which reasons the report is asked: of which rule, given from which day, and until which. */
export type ReasonAsk = {
  rule: string | undefined
  /** The first day of the school year that runs, unless another is asked for. */
  from: PlainDate
  until: PlainDate | undefined
  /** The last reason of the page before: its event's place in the order, and its own within the event. */
  after: { sequence: number; place: number } | undefined
}

const DAYS = { from: 'the first day', until: 'the last day' } as const

/** What an address asks for. What cannot be read is as if it were not there; of a day that was typed and is none, it says so. */
export function readReasonAsk(query: Answers, today: PlainDate): { ask: ReasonAsk; findings: Finding[] } {
  const from = dateIn(query, 'from') ?? firstDayOf(schoolYearOf(today))
  const until = dateIn(query, 'until')
  const [, sequence, place] = /^(\d{1,15})\.(\d{1,4})$/.exec(query.after ?? '') ?? []
  const findings = (['from', 'until'] as const).flatMap((name) => (isTyped(query, name) ? whyNoDay(query, name) : []))
  if (until && until < from) findings.push(finding('until', 'The last day is before the first'))
  return {
    ask: {
      rule: query.rule || undefined,
      from,
      until,
      after: sequence && place ? { sequence: Number(sequence), place: Number(place) } : undefined,
    },
    findings,
  }
}

/** What is asked, as an address says it: from its first reason. */
export function askOfReasons({ rule, from, until }: ReasonAsk, today: PlainDate): Record<string, string> {
  return {
    ...(rule && { rule }),
    ...(from !== firstDayOf(schoolYearOf(today)) && { from }),
    ...(until && { until }),
  }
}

/** The time of which the report tells, after what happened in it. */
export function periodOf({ from, until }: ReasonAsk, today: PlainDate): string {
  const year = schoolYearOf(today)
  if (from === firstDayOf(year) && !until) return `in ${showSchoolYear(year)}`
  return until ? `from ${showDate(from)} to ${showDate(until)}` : `since ${showDate(from)}`
}

const isTyped = (query: Answers, name: string) =>
  ['', '-day', '-month', '-year'].some((part) => (query[`${name}${part}`] ?? '') !== '')

function whyNoDay(query: Answers, name: keyof typeof DAYS): Finding[] {
  if (dateIn(query, name)) return []
  return [finding(name, `Enter ${DAYS[name]} as a day, a month and a year, for example 12 11 2026`)]
}

function finding(field: string, says: string): Finding {
  return { kind: 'form', id: `form-${field}`, source: 'XX-15', says, field, weight: 'firm' }
}
