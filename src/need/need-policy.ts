import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'

/** SH-103. Who knows of the category of a school: its head, leaders and governors, and who works with it; nobody else. */
export const maySeeNeed = (look: Look, schoolId: string) => isWithin(look.reach('see-need'), schoolId)

/** SH-31. Who decides on it: whoever designates schools. */
export const mayDecideNeed = (look: Look, schoolId: string) => isWithin(look.reach('designate'), schoolId)

/** Who proposes in a round: who advises the school, and whoever decides. */
export const mayProposeNeed = (look: Look, schoolId: string) => isWithin(look.reach('propose-need'), schoolId)

/** Who answers for the school: its head. */
export const mayAnswerNeed = (look: Look, schoolId: string) =>
  isWithin(look.reach('reply'), schoolId) && maySeeNeed(look, schoolId)

/** Who looks at the need of many schools: the service, never a school. */
export const mayCompareNeed = (look: Look) =>
  look.model.need !== undefined && (isAnywhere(look.reach('propose-need')) || isAnywhere(look.reach('designate')))

/** Throws NotFound for those who may not know of the need of a school, and where the model has none. */
export function requireNeedOf(look: Look, schoolId: string): void {
  if (!look.model.need || !maySeeNeed(look, schoolId)) throw new NotFound('need of a school', schoolId)
}

/** Throws NotFound for those who look at no schools beside each other. */
export function requireNeedOfMany(look: Look): void {
  if (!mayCompareNeed(look)) throw new NotFound('page', 'need')
}
