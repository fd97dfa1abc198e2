import { addMonths } from '#shared/plain-date.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { listDiaryVisits } from './diary-store.ts'
import type { DiaryVisit } from './diary-visit.ts'

/** One's own visits from a quarter ago to a year ahead: those one makes, or those to one's schools. */
export async function listMyVisits(look: Look): Promise<DiaryVisit[]> {
  const { personId } = look.actor
  const seesOnlySchools = isAnywhere(look.reach('see-school')) && !look.reach('see-school').everything
  const makesVisits = isAnywhere(look.reach('write'))
  return listDiaryVisits(look, {
    ...myDays(look),
    adviserId: seesOnlySchools && !makesVisits ? undefined : personId,
  })
}

/** Between which days a calendar of one's own tells. */
export const myDays = ({ today }: Look) => ({ from: addMonths(today, -3), until: addMonths(today, 12) })
