import { logEvent } from '#history/index.ts'
import { NotFound } from '#work/failures.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import { refuseIf, requireThat, type Look, type Work } from '#work/work.ts'
import { partnershipEvent } from '../workplan-events.ts'
import type { LedBy } from '../workplan.ts'
import { getPartnership } from './get-partnership.ts'
import { whyNotDone } from './partnership-rules.ts'
import { addDoing } from './partnership-writes-store.ts'

/** What is not negotiable in a partnership, for somebody of the team who says that it was done. Throws NotFound, NotAllowed. */
export async function getToDo(look: Look, groupId: string, year: SchoolYear, item: string) {
  const found = await getPartnership(look, groupId, year)
  const named = found.items.find(({ id }) => id === item)
  if (!named) throw new NotFound('what is not negotiable', item)
  requireThat(found.may.team, look, `say what was done in ${groupId}`)
  return { ...found, item: named }
}

/** What is said of something that was done. */
export type DoingSaid = { schoolId: string | null; doneOn: PlainDate; ledBy: LedBy; heads: number }

/** ES-28 to ES-31. Keeps that something of what is not negotiable was done, for a school or for all. Throws NotFound, NotAllowed, Refused. */
export async function recordDoing(
  work: Work,
  groupId: string,
  year: SchoolYear,
  item: string,
  said: DoingSaid,
): Promise<void> {
  const { group, model, memberIds, isOpen } = await getToDo(work, groupId, year, item)
  refuseIf(work, whyNotDone(model, { ...said, item, members: memberIds, today: work.today }))
  await addDoing(work, { ...said, item, groupId: group.id, schoolYear: year })
  await logEvent(
    work,
    partnershipEvent(
      'done',
      { groupId: group.id, year, isOpen },
      { item: { after: item }, doneOn: { after: said.doneOn } },
    ),
  )
}
