import { firstDayOf, lastDayOf, type SchoolYear } from '#shared/school-year.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Work } from '#work/work.ts'
import { addFollowings, endFollowing, findFollowingToEnd } from './following-store.ts'

/** A programme that a school has bought in a school year, under the model of its order. */
export type BoughtProgramme = { schoolId: string; schoolYear: SchoolYear; programme: string; modelVersionId: string }

/** NF-90. A school follows what it has bought, from today or the first day of the year; the order's deed asks leave and leaves the trace. */
export async function followBought(work: Work, { schoolId, ...bought }: BoughtProgramme): Promise<void> {
  const { today } = work
  const [first, last] = [firstDayOf(bought.schoolYear), lastDayOf(bought.schoolYear)]
  const startedOn = today < first ? first : today > last ? last : today
  await addFollowings(work, { ...bought, schoolIds: [schoolId], startedOn })
}

/** NF-90. What was bought ends: it is followed no longer after a day. */
export async function giveUpBought(work: Work, bought: BoughtProgramme, finishedOn: PlainDate): Promise<void> {
  const following = await findFollowingToEnd(work, bought)
  if (!following) return
  await endFollowing(work, following.id, finishedOn < following.startedOn ? following.startedOn : finishedOn)
}
