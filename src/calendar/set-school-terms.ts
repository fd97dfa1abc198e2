import { changesBetween, logEvent } from '#history/index.ts'
import { refuseIf, requireThat, type Work } from '#work/work.ts'
import { holdCalendar, keepTerm, listTerms, revisionOfTerms, withdrawTerm } from './calendar-store.ts'
import { mayKeepSchoolCalendar } from './calendar-policy.ts'
import { getModelOf } from './model-in-force.ts'
import { whyOld, type NewTerms } from './set-terms.ts'
import { sameDates, termsAsText } from './term-text.ts'
import { whyTermsCannotBeSet } from './term-rules.ts'

/**
 * Sets a school's own dates for a year. Only what differs from everyone's is its own: a term left as everyone has it, or
 * left empty, follows everyone's from now on.
 */
export async function setSchoolTerms(work: Work, schoolId: string, given: NewTerms): Promise<void> {
  const { schoolYear, terms, revision } = given
  requireThat(mayKeepSchoolCalendar(work, schoolId), work, `set the terms of ${schoolId}`)
  await holdCalendar(work)
  const { model } = await getModelOf(work, schoolYear)
  const kept = await listTerms(work, [schoolYear], schoolId)
  const [ownBefore, everyones] = [kept.filter((each) => each.isOwn), kept.filter((each) => !each.isOwn)]
  const own = terms.filter((term) => !everyones.some((each) => sameDates(each, term)))
  const together = [...own, ...everyones.filter((each) => !own.some(({ term }) => term === each.term))]
  // What everyone's dates lack is everyone's matter, not this school's.
  const findings = whyTermsCannotBeSet({ schoolYear, terms: together }, model).filter(
    ({ id }) => !EVERYONES.includes(id),
  )
  refuseIf(work, [...whyOld(await revisionOfTerms(work, schoolYear, schoolId), revision, schoolYear), ...findings])
  for (const term of own) if (!ownBefore.some((each) => sameDates(each, term))) await keepTerm(work, term, schoolId)
  for (const { term } of ownBefore)
    if (!own.some((each) => each.term === term)) await withdrawTerm(work, schoolYear, term, schoolId)
  await logEvent(work, {
    name: 'calendar.school-terms-set',
    subjects: [{ kind: 'school', id: schoolId }],
    audience: 'see-school',
    changes: changesBetween(termsAsText(ownBefore), termsAsText(own)),
  })
}

const EVERYONES = ['terms-have-dates', 'every-term-has-dates']
