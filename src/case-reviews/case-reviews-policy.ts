import { leadersOf, mayLead, type Case } from '#cases/index.ts'
import { isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** SH-62, SH-81. Who plans reviews of a case and writes what its governors are told: whoever leads its monitoring today, or covers for them. */
export const mayMonitor = (look: Look, of: Case) => mayLead(look, of, 'monitoring')

/** Who comes to the page on which a review is written: who leads monitoring or support, and who steers the case; who may lead it is a rule. */
export async function mayComeToReview(look: Look, of: Case): Promise<boolean> {
  if (isWithin(look.reach('designate'), of.schoolId) || (await mayMonitor(look, of))) return true
  return (await leadersOf(look, of, 'support')).some(({ personId }) => personId === look.actor.personId)
}

/** Who reads a report that is not issued yet: whoever works with the school for the service. */
export const mayReadDraft = (look: Look, { schoolId }: Pick<Case, 'schoolId'>) =>
  isWithin(look.reach('propose-need'), schoolId) || isWithin(look.reach('designate'), schoolId)
