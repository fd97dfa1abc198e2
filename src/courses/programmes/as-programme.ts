import type { Look } from '#work/work.ts'
import { listCommissions } from '../commissions/commission-store.ts'
import { sayAcross } from '../commissions/commission.ts'
import type { Course } from '../course.ts'
import { judgingRole } from './judge-course.ts'
import { findRepeatable, listInvited, listJudgements } from './offered-store.ts'
import type { AsProgramme } from './programme-part.tsx'

/** A course as a programme that is kept; empty where the model says nothing of that. */
export async function readAsProgramme(look: Look, { id, repeatOf }: Course): Promise<AsProgramme> {
  const { courses } = look.model
  const none: AsProgramme = {
    ...{ invited: [], judgements: [], repeatable: undefined, earlier: undefined, commissioned: undefined },
    mayJudge: false,
  }
  if (!courses?.universal && !courses?.repeats && !courses?.commissioned) return none
  const [invited, judgements, repeatable, earlier, commissions] = await Promise.all([
    listInvited(look, id),
    listJudgements(look, id),
    findRepeatable(look, id),
    repeatOf ? findRepeatable(look, repeatOf) : undefined,
    listCommissions(look, { courseId: id, limit: 1 }),
  ])
  const [commission] = commissions
  return {
    ...{ invited, judgements, repeatable, earlier },
    commissioned: commission && {
      across: sayAcross(commission),
      schools: commission.schools.map(({ name }) => name),
    },
    mayJudge:
      judgingRole(look) !== undefined && !judgements.some(({ judgedById }) => judgedById === look.actor.personId),
  }
}
