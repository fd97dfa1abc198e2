import { mayBook, mayWriteOf, type Visit } from '#visits/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

type OfAVisit = Pick<Visit, 'schoolId' | 'adviserId'>

/** A visit is prepared by the person who makes it, or whoever acts for them. */
export const mayPrepare = (look: Look, visit: OfAVisit) => mayWriteOf(look, visit)

/** NF-53. The school's part is done by its head, or by whomever the head lets do it. */
export const mayDoSchoolsPart = (look: Look, { schoolId }: Pick<Visit, 'schoolId'>) =>
  isWithin(look.reach('prepare-visit'), schoolId)

/** What came on paper or by e-mail is noted by the service's side. */
export const mayNoteArrival = (look: Look, visit: OfAVisit) => mayPrepare(look, visit) || mayBook(look, visit)

/** What a school hands in is for those two sides, and for whoever checks what is written of it. */
export const mayReadPreparation = (look: Look, visit: OfAVisit) =>
  mayNoteArrival(look, visit) || mayDoSchoolsPart(look, visit) || isWithin(look.reach('check'), visit.schoolId)

/** The agenda is for all who will read what is written of the visit. */
export const mayReadAgenda = (look: Look, visit: OfAVisit) =>
  mayReadPreparation(look, visit) || isWithin(look.reach('read-records'), visit.schoolId)
