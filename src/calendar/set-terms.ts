import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import { changesBetween, logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import type { TermDates } from './calendar.ts'
import { holdCalendar, keepTerm, listTerms, revisionOfTerms, withdrawTerm } from './calendar-store.ts'
import { mayKeepCalendar } from './calendar-policy.ts'
import { getModelOf } from './model-in-force.ts'
import { sameDates, termsAsText } from './term-text.ts'
import { whyTermsCannotBeSet } from './term-rules.ts'

export type NewTerms = { schoolYear: SchoolYear; terms: readonly TermDates[]; revision: number }

/** XX-07. Sets the dates of all terms of a year, for every school that has none of its own; a term that is left out is withdrawn. */
export async function setTerms(work: Work, { schoolYear, terms, revision }: NewTerms): Promise<void> {
  requireThat(mayKeepCalendar(work), work, `set the terms of ${schoolYear}`)
  await holdCalendar(work)
  const { model } = await getModelOf(work, schoolYear)
  const before = await listTerms(work, [schoolYear])
  refuseIf(work, [
    ...whyOld(await revisionOfTerms(work, schoolYear), revision, schoolYear),
    ...whyTermsCannotBeSet({ schoolYear, terms }, model),
  ])
  for (const term of terms) if (!before.some((each) => sameDates(each, term))) await keepTerm(work, term)
  for (const { term } of before)
    if (!terms.some((each) => each.term === term)) await withdrawTerm(work, schoolYear, term)
  await logEvent(work, {
    name: 'calendar.terms-set',
    subjects: [{ kind: 'authority', id: work.actor.authorityId }],
    audience: 'see-register',
    changes: changesBetween(termsAsText(before), termsAsText(terms)),
  })
}

/** Somebody else's dates are never overwritten unseen. */
export function whyOld(now: number, given: number, schoolYear: SchoolYear): Finding[] {
  if (now === given) return []
  const says = `Someone has changed the dates of ${showSchoolYear(schoolYear)} since you opened this page. Load it again to see theirs, and enter yours once more.`
  return [{ kind: 'changed-since', id: 'form-revision', source: 'XX-05', says, field: 'terms', weight: 'firm' }]
}
