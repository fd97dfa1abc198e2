import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'

/** Something that a school does under a strategy, entered by hand. */
export type Activity = {
  id: string
  schoolId: string
  strategy: string
  on: PlainDate
  says: string
  writtenByName: string
}

const activities = (look: Look) =>
  look.db
    .selectFrom('strategy_activities as a')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.written_by'),
    )
    .select([
      ...(['a.id', 'a.school_id as schoolId', 'a.strategy', 'a.held_on as on', 'a.says'] as const),
      'p.name as writtenByName',
    ])
    .where('a.struck_out_at', 'is', null)
    .where(withinReach(look.reach('see-school'), 'a.school_id'))

/** What was entered of a school, the newest first. */
export const listActivities = (look: Look, schoolId: string): Promise<Activity[]> =>
  activities(look).where('a.school_id', '=', schoolId).orderBy('a.held_on', 'desc').orderBy('a.id').limit(500).execute()

/** One of them, held until the deed ends; undefined when there is none. */
export async function findActivityToChange(work: Work, id: string): Promise<Activity | undefined> {
  return activities(work).where('a.id', '=', id).forUpdate('a').executeTakeFirst()
}

export async function addActivity(
  { db, actor, now, modelVersionId }: Work,
  { schoolId, strategy, on, says }: Pick<Activity, 'schoolId' | 'strategy' | 'on' | 'says'>,
): Promise<void> {
  await db
    .insertInto('strategy_activities')
    .values({
      ...{ authority_id: actor.authorityId, id: newId(), school_id: schoolId, model_version_id: modelVersionId },
      ...{ strategy, held_on: on, says, written_by: actor.personId, written_at: now },
      ...{ struck_out_by: null, struck_out_at: null },
    })
    .execute()
}

/** What was entered in error stands no more; its trace is kept. */
export async function strikeOut({ db, actor, now }: Work, id: string): Promise<void> {
  await db
    .updateTable('strategy_activities')
    .set({ struck_out_by: actor.personId, struck_out_at: sql`${now}::timestamptz` })
    .where('id', '=', id)
    .execute()
}
