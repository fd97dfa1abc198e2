import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Work } from '#work/work.ts'
import type { Following } from '../programme.ts'

type NewFollowings = {
  schoolIds: readonly string[]
  schoolYear: SchoolYear
  modelVersionId: string
  programme: string
  startedOn: PlainDate
}

/** Writes that schools follow a programme; those that do already are left as they are. Gives the schools that are new to it. */
export async function addFollowings(work: Work, added: NewFollowings): Promise<string[]> {
  const { schoolIds, schoolYear, modelVersionId, programme, startedOn } = added
  if (schoolIds.length === 0) return []
  const rows = await work.db
    .insertInto('programme_followings')
    .values(
      schoolIds.map((schoolId) => ({
        authority_id: work.actor.authorityId,
        id: newId(),
        school_id: schoolId,
        school_year: schoolYear,
        model_version_id: modelVersionId,
        programme,
        started_on: startedOn,
        finished_on: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'school_id', 'school_year', 'programme'])
        .where('finished_on', 'is', null)
        .doNothing(),
    )
    .returning('school_id')
    .execute()
  return rows.map((row) => row.school_id)
}

/** A school's following of a programme in a year that has no end yet, held until the deed is done. */
export async function findFollowingToEnd(
  work: Work,
  { schoolId, schoolYear, programme }: { schoolId: string; schoolYear: SchoolYear; programme: string },
): Promise<Following | undefined> {
  return work.db
    .selectFrom('programme_followings')
    .select([
      'id',
      'school_id as schoolId',
      'programme',
      'model_version_id as modelVersionId',
      'started_on as startedOn',
      'finished_on as finishedOn',
      'revision',
    ])
    .where('school_id', '=', schoolId)
    .where('school_year', '=', schoolYear)
    .where('programme', '=', programme)
    .where('finished_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function endFollowing(work: Work, id: string, finishedOn: PlainDate): Promise<void> {
  await work.db
    .updateTable('programme_followings')
    .set({ finished_on: finishedOn, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}
