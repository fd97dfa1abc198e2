import type { Finding } from '#shared/finding.ts'
import { isWeekend } from '#shared/plain-date.ts'
import { firstDayOf, lastDayOf, showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { word, type ServiceModel } from '#model/index.ts'
import type { TermDates } from './calendar.ts'

type TermsOfYear = { schoolYear: SchoolYear; terms: readonly TermDates[] }

/** XX-07. Everything that stands against the dates of a year's terms, in the order of the model. */
export function whyTermsCannotBeSet({ schoolYear, terms }: TermsOfYear, model: ServiceModel): Finding[] {
  const inOrder = model.calendar.terms.flatMap(({ id }) => terms.find(({ term }) => term === id) ?? [])
  const nameOf = (id: string) => model.calendar.terms.find((term) => term.id === id)?.name ?? id
  if (inOrder.length === 0) {
    const [first] = model.calendar.terms
    const says = `Enter the dates of at least one ${word(model, 'term')} of ${showSchoolYear(schoolYear)}.`
    return [firm('terms-have-dates', says, fieldOf(first?.id ?? '', 'startedOn'))]
  }
  return [
    ...inOrder.flatMap((term) => whyTermCannotBe(term, schoolYear, nameOf(term.term))),
    ...inOrder.slice(1).flatMap((term, at) => whyCannotFollow(term, inOrder[at]!, nameOf)),
    ...whyMissing(inOrder, schoolYear, model),
    ...whyAtWeekend(inOrder, nameOf),
  ]
}

/** Where a date of a term is typed. */
export function fieldOf(
  term: string,
  date: 'startedOn' | 'finishedOn' | 'halfTermStartedOn' | 'halfTermFinishedOn',
): string {
  return `${term}-${date}`
}

function whyTermCannotBe(term: TermDates, schoolYear: SchoolYear, name: string): Finding[] {
  const { startedOn, finishedOn, halfTerm } = term
  const found: Finding[] = []
  const [first, last] = [firstDayOf(schoolYear), lastDayOf(schoolYear)]
  for (const [field, date] of [['startedOn', startedOn] as const, ['finishedOn', finishedOn] as const])
    if (date < first || last < date) {
      const says = `${name}: ${showShortDate(date)} is not in the school year ${showSchoolYear(schoolYear)}, which runs from ${showShortDate(first)} to ${showShortDate(last)}.`
      found.push(firm('terms-in-their-school-year', says, fieldOf(term.term, field)))
    }
  if (finishedOn <= startedOn)
    found.push(
      firm('terms-end-after-they-begin', `${name} must end after it begins.`, fieldOf(term.term, 'finishedOn')),
    )
  if (!halfTerm) return found
  const at = fieldOf(term.term, 'halfTermStartedOn')
  if (halfTerm.finishedOn < halfTerm.startedOn)
    found.push(firm('half-term-ends-after-it-begins', `The half-term of ${name} must end after it begins.`, at))
  else if (halfTerm.startedOn <= startedOn || finishedOn <= halfTerm.finishedOn)
    found.push(
      firm('half-term-inside', `The half-term of ${name} must lie inside it, with days of it before and after.`, at),
    )
  return found
}

function whyCannotFollow(term: TermDates, before: TermDates, nameOf: (id: string) => string): Finding[] {
  if (before.finishedOn < term.startedOn) return []
  const says = `${nameOf(term.term)} must begin after ${nameOf(before.term)} ends, on ${showShortDate(before.finishedOn)}.`
  return [firm('terms-follow-each-other', says, fieldOf(term.term, 'startedOn'))]
}

/** A year may have a term fewer, or its dates may come later: that is asked about, once, for all that are missing. */
function whyMissing(terms: readonly TermDates[], schoolYear: SchoolYear, model: ServiceModel): Finding[] {
  const missing = model.calendar.terms.filter(({ id }) => !terms.some(({ term }) => term === id))
  if (missing.length === 0) return []
  const names = missing.map(({ name }) => name).join(' and ')
  const says = `${showSchoolYear(schoolYear)} would have no dates for ${names}.`
  return [soft('every-term-has-dates', says, fieldOf(missing[0]!.id, 'startedOn'))]
}

function whyAtWeekend(terms: readonly TermDates[], nameOf: (id: string) => string): Finding[] {
  const ends = terms.flatMap(({ term, startedOn, finishedOn }) => [
    { term, field: 'startedOn' as const, date: startedOn, verb: 'begin' },
    { term, field: 'finishedOn' as const, date: finishedOn, verb: 'end' },
  ])
  const odd = ends.filter(({ date }) => isWeekend(date))
  if (odd.length === 0) return []
  const says = odd.map(({ term, date, verb }) => `${nameOf(term)} would ${verb} on ${showDate(date)}`).join('; ')
  return [soft('terms-begin-and-end-in-the-week', `${says}.`, fieldOf(odd[0]!.term, odd[0]!.field))]
}

function firm(id: string, says: string, field: string): Finding {
  return { kind: id, id, source: 'XX-07', says, field, weight: 'firm' }
}

function soft(id: string, says: string, field: string): Finding {
  return { kind: id, id, source: 'XX-07', says, field, weight: 'soft' }
}
