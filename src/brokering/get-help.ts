import { whyChangedMeanwhile } from '#history/index.ts'
import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import { isWithin } from '#work/reach.ts'
import { refuseIf, type Look, type Work } from '#work/work.ts'
import { agreesReach, getBrokeringRule, needsReach } from './help-policy.ts'
import type { HelpMatch, HelpNeed } from './help.ts'
import { findMatch, findNeedOfMatch } from './match-store.ts'
import { findNeed, findNeedToChange } from './need-store.ts'

/** A need, for somebody who may know of it. Throws NotFound. */
export async function getNeed(look: Look, id: string): Promise<HelpNeed> {
  getBrokeringRule(look)
  const need = isId(id) ? await findNeed(look, id) : undefined
  if (!need) throw new NotFound('need for help', id)
  return need
}

/** The same for a deed, held until it ends. Throws NotFound, and Refused where it changed meanwhile. */
export async function getNeedToDo(work: Work, id: string, shown: number | undefined): Promise<HelpNeed> {
  const need = isId(id) ? await findNeedToChange(work, id) : undefined
  if (!need) throw new NotFound('need for help', id)
  const { revision } = need
  if (shown !== undefined)
    refuseIf(work, await whyChangedMeanwhile(work, { kind: 'help', id: need.id, revision, shown }))
  return need
}

export type MatchSeen = { need: HelpNeed; match: HelpMatch }

/** A match with its need, for somebody who may know of the need. Throws NotFound. */
export async function getMatch(look: Look, id: string): Promise<MatchSeen> {
  getBrokeringRule(look)
  const needId = isId(id) ? await findNeedOfMatch(look, id) : undefined
  const need = needId ? await findNeed(look, needId) : undefined
  const match = need && (await findMatch(look, id))
  if (!need || !match || !isSeen(look, need, match)) throw new NotFound('help', id)
  return { need, match }
}

/** The same for a deed: its need is held until the deed ends, so that two do nothing with it at once. Throws NotFound, and Refused where it changed meanwhile. */
export async function getMatchToDo(work: Work, id: string, shown: number): Promise<MatchSeen> {
  const needId = isId(id) ? await findNeedOfMatch(work, id) : undefined
  const need = needId ? await findNeedToChange(work, needId) : undefined
  const match = need && (await findMatch(work, id))
  if (!need || !match || !isSeen(work, need, match)) throw new NotFound('help', id)
  refuseIf(work, await whyChangedMeanwhile(work, { kind: 'help', id: need.id, revision: match.revision, shown }))
  return { need, match }
}

/** Whoever works with the school that is helped reads of all who were chosen; a school that gives, of itself alone. */
export const isSeen = (look: Look, { schoolId }: HelpNeed, { giverSchoolId }: HelpMatch) =>
  isWithin(needsReach(look), schoolId) || (giverSchoolId !== null && isWithin(agreesReach(look), giverSchoolId))
