import { z } from 'zod'
import type { Finding } from '#shared/finding.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { readDate } from '#shared/read-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Answers } from '#web/answers.ts'
import { aDate, withDates } from '#web/date-answer.ts'
import { NotFound, Refused } from '#work/failures.ts'
import type { TermDates } from './calendar.ts'
import { fieldOf } from './term-rules.ts'

/** The dates of a year's terms as typed; which terms there are depends on the year's model. */
export const termsForm = z.record(z.string(), z.string().max(2000, 'What you entered is too long'))

export const nonPupilDayForm = withDates(
  ['heldOn'],
  z.object({
    heldOn: aDate('the date on which pupils stay at home'),
    name: z
      .string({ error: 'Enter what the day is for' })
      .trim()
      .min(1, 'Enter what the day is for')
      .max(100, 'Use 100 characters or fewer'),
  }),
)

/** The school year in an address, '2026' for 2026/27. Throws NotFound for what is none, or far off. */
export function schoolYearIn(params: Record<string, string>): SchoolYear {
  const text = params.schoolYear ?? ''
  const year = Number(text)
  if (!/^\d{4}$/.test(text) || year < 1990 || year > 2100) throw new NotFound('school year', text)
  return year
}

/** Reads the terms that were typed, in the model's order. Throws Refused with a sentence for each date that is none. */
export function readTerms(answers: Answers, schoolYear: SchoolYear, model: ServiceModel): TermDates[] {
  const findings: Finding[] = []
  const terms = model.calendar.terms.flatMap(({ id, name }) => {
    const read = (date: Parameters<typeof fieldOf>[1], what: string) =>
      readOne(answers[fieldOf(id, date)] ?? '', fieldOf(id, date), `${what} of ${name}`, findings)
    const startedOn = read('startedOn', 'the first day')
    const finishedOn = read('finishedOn', 'the last day')
    const halfStart = read('halfTermStartedOn', 'the first day of the half-term')
    const halfEnd = read('halfTermFinishedOn', 'the last day of the half-term')
    const need = (date: unknown, field: Parameters<typeof fieldOf>[1], what: string) => {
      if (date === undefined) findings.push(wrong(fieldOf(id, field), `Enter ${what} of ${name}`))
    }
    const isEmpty = [startedOn, finishedOn, halfStart, halfEnd].every((date) => date === undefined)
    if (isEmpty) return []
    need(startedOn, 'startedOn', 'the first day')
    need(finishedOn, 'finishedOn', 'the last day')
    if (halfEnd !== undefined) need(halfStart, 'halfTermStartedOn', 'the first day of the half-term')
    if (halfStart !== undefined) need(halfEnd, 'halfTermFinishedOn', 'the last day of the half-term')
    if (!startedOn || !finishedOn) return []
    const halfTerm = halfStart && halfEnd ? { startedOn: halfStart, finishedOn: halfEnd } : undefined
    return [{ schoolYear, term: id, startedOn, finishedOn, halfTerm, isOwn: false }]
  })
  if (findings.length > 0) throw new Refused(findings)
  return terms
}

/** The revision that a form carried; -1, which no revision is, where it carried none. */
export function revisionIn(answers: Answers): number {
  return /^\d{1,9}$/.test(answers.revision ?? '') ? Number(answers.revision) : -1
}

/** Undefined where nothing was typed, null where what was typed is no date. */
function readOne(text: string, field: string, what: string, findings: Finding[]): PlainDate | null | undefined {
  if (text.trim() === '') return undefined
  const date = readDate(text)
  if (!date) findings.push(wrong(field, `Enter ${what} as a date, for example 4 September 2026`))
  return date ?? null
}

function wrong(field: string, says: string): Finding {
  return { kind: 'form', id: `form-${field}`, source: 'XX-15', says, field, weight: 'firm' }
}
