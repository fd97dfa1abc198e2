import { showDate } from '#shared/show-date.ts'
import type { Misfit, MisfitSource } from '#work/misfit.ts'
import { isAnywhere } from '#work/reach.ts'
import { misfitsOf, saysMisfit, VISIT_MISFITS, type VisitFacts, type VisitMisfit } from './visit-misfit-rules.ts'
import { listVisitFacts } from './visit-misfit-store.ts'

const KINDS: Record<VisitMisfit, { title: string; mend: string; page: string }> = {
  'before-start': { title: 'Before the person who makes it began', mend: 'Look at it', page: '' },
  left: { title: 'To come, by somebody who has left by then', mend: 'Move or cancel it', page: '' },
  'closed-school': { title: 'To come, to a school that has closed', mend: 'Cancel it', page: '/cancel' },
  'on-leave': { title: 'To come, on a day of leave', mend: 'Move it', page: '/move' },
}

/** What of visits does not fit, for those who book them. */
export const visitMisfits: readonly MisfitSource[] = VISIT_MISFITS.map((misfit) => ({
  kind: { id: `visit-${misfit}`, title: KINDS[misfit].title },
  async list(look) {
    if (!isAnywhere(look.reach('book'))) return []
    const facts = await listVisitFacts(look, misfit)
    return facts.filter((visit) => misfitsOf(visit, look.today).includes(misfit)).map((visit) => lineOf(misfit, visit))
  },
}))

function lineOf(misfit: VisitMisfit, visit: VisitFacts): Misfit {
  const { mend, page } = KINDS[misfit]
  const isOpen = visit.status === 'booked'
  return {
    what: `${visit.schoolName}, ${showDate(visit.on)}, ${visit.adviserName}`,
    says: saysMisfit(misfit, visit),
    href: `/visits/${visit.id}${isOpen ? page : ''}`,
    mend: misfit === 'before-start' ? 'Move it, or strike it out' : mend,
  }
}
