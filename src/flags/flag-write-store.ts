import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { Work } from '#work/work.ts'
import type { Flag } from './flag.ts'
import type { Noticed } from './news-rules.ts'

const AT_ONCE = 5000

/** Takes out all that was noticed before, with when it was. */
export async function clearFlags({ db }: Work): Promise<void> {
  await db.deleteFrom('flags').execute()
  await db.deleteFrom('flag_runs').execute()
}

/** Keeps what was noticed, some thousands at once. */
export async function insertFlags(
  { db, actor, now }: Work,
  flags: readonly (Flag & Noticed & { schoolId: string })[],
): Promise<void> {
  for (let at = 0; at < flags.length; at += AT_ONCE) {
    const rows = flags.slice(at, at + AT_ONCE).map(({ schoolId, dataSetId, noticedAt, noticedIn, ...flag }) => ({
      ...{
        ...flag,
        id: newId(),
        school_id: schoolId,
        data_set_id: dataSetId,
        noticed_at: noticedAt,
        noticed_in: noticedIn,
      },
    }))
    await sql`
      insert into flags (authority_id, id, school_id, trigger, measure, pupils, year, figures, standing, value, cohort, low,
        high, than, beside, data_set_id, found_at, noticed_at,
        noticed_in)
      select ${actor.authorityId}::uuid, id, school_id, trigger, measure, pupils, year, figures, standing, value, cohort, low,
        high, than, beside, data_set_id, ${now}::timestamptz, noticed_at,
        noticed_in
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, school_id uuid, trigger text, measure text,
        pupils text, year integer, figures text, standing text, value double precision, cohort integer,
        low double precision, high double precision, than double precision, beside jsonb, data_set_id uuid,
        noticed_at timestamptz, noticed_in uuid)`.execute(db)
  }
}

/** Keeps when it was worked out, and by which triggers. */
export async function keepRun({ db, actor, now }: Work, triggers: string): Promise<void> {
  await db
    .insertInto('flag_runs')
    .values({ authority_id: actor.authorityId, id: newId(), worked_out_at: now, triggers })
    .execute()
}
