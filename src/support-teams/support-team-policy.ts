import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** Who knows of the teams that act at a school: the school, its governors, who answers for it, and who works with it. */
export const maySeeTeams = (look: Look, schoolId: string) => isWithin(look.reach('see-school'), schoolId)

/** NF-20. Who sets one up, keeps it and closes it: who recommends to the school what it can order. */
export const mayKeepTeamsOf = (look: Look, schoolId: string) => isWithin(look.reach('recommend'), schoolId)

/** Throws NotFound for those who can know of none, and where the model has none. */
export function requireTeams(look: Look): void {
  if (!look.model.supportTeams || !isAnywhere(look.reach('see-school'))) throw new NotFound('page', 'support teams')
}
