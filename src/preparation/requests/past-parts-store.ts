import { removeStoredFile } from '#files/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'

/** What a school handed in or said before a visit. */
export type PartOfSchool = {
  visitId: string
  schoolId: string
  schoolName: string
  visitType: string
  on: PlainDate
  parts: number
}

/** Visits up to a day for which something of the school's part is still there, oldest first. */
export async function listPartsUpTo(look: Look, day: PlainDate, atMost: number): Promise<PartOfSchool[]> {
  return look.db
    .selectFrom('preparation_answers as a')
    .innerJoin('visits as v', (join) =>
      join.onRef('v.authority_id', '=', 'a.authority_id').onRef('v.id', '=', 'a.visit_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 'v.authority_id').onRef('s.id', '=', 'v.school_id'),
    )
    .select(['v.id as visitId', 'v.school_id as schoolId', 's.name as schoolName', 'v.visit_type as visitType'])
    .select('v.booked_for as on')
    .select(({ fn }) => fn.countAll<number>().as('parts'))
    .where('v.booked_for', '<=', day)
    .where('a.struck_out_because', 'is', null)
    .groupBy(['v.id', 'v.school_id', 's.name', 'v.visit_type', 'v.booked_for'])
    .orderBy('v.booked_for')
    .orderBy('v.id')
    .limit(atMost)
    .execute()
}

/** Takes away what was said and handed in before a visit; that something came, and when, stays. */
export async function removeParts(work: Work, visitId: string, because: string): Promise<void> {
  const here = await work.db
    .selectFrom('preparation_answers')
    .select(['id', 'file_id as fileId'])
    .where('visit_id', '=', visitId)
    .where('struck_out_because', 'is', null)
    .execute()
  await work.db
    .updateTable('preparation_answers')
    .set({ struck_out_because: `Past its date: ${because}`, file_id: null, says: null })
    .where('visit_id', '=', visitId)
    .where('struck_out_because', 'is', null)
    .execute()
  for (const { fileId } of here) if (fileId !== null) await removeStoredFile(work, fileId)
}
