import { isId } from '#shared/id.ts'
import { NotFound } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { Decision } from './need.ts'
import { findDecision } from './need-store.ts'
import { getSchoolOfNeed, type SchoolOfNeed } from './school-of-need.ts'

/** A decision with its school, for somebody who may know of it. Throws NotFound. */
export async function getDecision(look: Look, id: string): Promise<SchoolOfNeed & { decision: Decision }> {
  const decision = isId(id) ? await findDecision(look, id) : undefined
  if (!decision || decision.standing === 'agreed' || (decision.roundId && !decision.documentId))
    throw new NotFound('decision', id)
  return { ...(await getSchoolOfNeed(look, decision.schoolId)), decision }
}
