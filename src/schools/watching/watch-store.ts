import { sql, type RawBuilder } from 'kysely'
import { newId } from '#shared/id.ts'
import { withinReach } from '#work/reach.ts'
import type { Look, Work } from '#work/work.ts'
import { sightOf } from '../school-policy.ts'

/** Nobody's first page looks at more than these. */
const MOST = 100

/** Whether whoever looks watches a school. */
export async function isWatched(look: Look, schoolId: string): Promise<boolean> {
  const found = await look.db
    .selectFrom('watched_schools')
    .select('is_watched')
    .where('person_id', '=', look.actor.personId)
    .where('school_id', '=', schoolId)
    .executeTakeFirst()
  return found?.is_watched ?? false
}

/** The schools that whoever looks watches, the last marked first, as far as they may still know of them. */
export async function listWatched(look: Look): Promise<string[]> {
  const watches = sql`from watched_schools w where w.person_id = ${look.actor.personId} and w.is_watched`
  const rows = await look.ifAny(watches, () =>
    look.db
      .selectFrom('watched_schools')
      .select('school_id as id')
      .where('person_id', '=', look.actor.personId)
      .where('is_watched', '=', true)
      .where(withinReach(sightOf(look), 'school_id'))
      .orderBy('changed_at', 'desc')
      .limit(MOST)
      .execute(),
  )
  return rows.map(({ id }) => id)
}

/** A query's face of the same: only rows whose school, in a column, a person watches. */
export function isWatchedBy(personId: string, column: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`${column} = any (array(select w.school_id from watched_schools w
    where w.person_id = ${personId}::uuid and w.is_watched))`
}

/** Marks a school for whoever works, or takes the mark away. */
export async function keepWatch(work: Work, schoolId: string, watched: boolean): Promise<void> {
  const { authorityId, personId } = work.actor
  await work.db
    .insertInto('watched_schools')
    .values({
      authority_id: authorityId,
      id: newId(),
      person_id: personId,
      school_id: schoolId,
      is_watched: watched,
      changed_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'person_id', 'school_id'])
        .doUpdateSet({ is_watched: watched, changed_at: work.now }),
    )
    .execute()
}
