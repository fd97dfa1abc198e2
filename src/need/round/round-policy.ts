import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { mayCompareNeed, mayDecideNeed, mayProposeNeed } from '../need-policy.ts'
import type { Team } from './round.ts'
import { teamsOf } from './round.ts'

/** Who opens a round, minutes its meeting and sends its letters: whoever decides over the whole service. */
export const mayHoldRound = (look: Look) => look.model.need !== undefined && look.reach('designate').everything

/** Who sees what is proposed of a school: whoever proposes there or decides; no school. */
export const maySeeInRound = (look: Look, schoolId: string) =>
  mayProposeNeed(look, schoolId) || mayDecideNeed(look, schoolId)

/** Who is asked for lines of teams anywhere. */
export const maySayAnywhere = (look: Look) => look.model.need !== undefined && isAnywhere(look.reach('say-for-team'))

/** The teams for which somebody may say something of a school. */
export function teamsFor(look: Look, schoolId: string): readonly Team[] {
  if (!isWithin(look.reach('say-for-team'), schoolId)) return []
  const held = new Set(look.actor.roles.map(({ role }) => role))
  const isKeeper = mayHoldRound(look)
  return teamsOf(look.model).filter(({ roles }) => isKeeper || roles.length === 0 || roles.some((id) => held.has(id)))
}

/** Throws NotFound for those whom a round does not concern. */
export function requireRounds(look: Look): void {
  if (!mayCompareNeed(look) && !maySayAnywhere(look)) throw new NotFound('page', 'rounds')
}
