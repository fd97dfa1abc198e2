import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { LogLine, TeamMember } from './case-team.ts'

const MOST = 200

/** Who was named to the team of a case, those of today first. */
export async function listCaseMembers({ db }: Look, caseId: string): Promise<TeamMember[]> {
  return db
    .selectFrom('case_team_members')
    .select(['id', 'name', 'comes_from as comesFrom', 'does', 'started_on as startedOn', 'finished_on as finishedOn'])
    .where('case_id', '=', caseId)
    .orderBy(sql`finished_on is not null`)
    .orderBy('started_on')
    .orderBy('id')
    .limit(MOST)
    .execute()
}

/** Names somebody to the team from today; undefined where somebody did a moment before. */
export async function addCaseMember(
  work: Work,
  caseId: string,
  { name, comesFrom, does }: Pick<TeamMember, 'name' | 'comesFrom' | 'does'>,
): Promise<string | undefined> {
  const { authorityId, personId } = work.actor
  const added = await work.db
    .insertInto('case_team_members')
    .values({
      ...{ authority_id: authorityId, id: newId(), case_id: caseId, name, comes_from: comesFrom, does },
      ...{ started_on: work.today, finished_on: null, added_by: personId },
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Writes that somebody is of the team no longer; undefined where nobody of that id is of it now. */
export async function finishCaseMember({ db, today }: Work, caseId: string, id: string) {
  return db
    .updateTable('case_team_members')
    .set({ finished_on: sql<PlainDate>`greatest(started_on, ${today})` })
    .where('id', '=', id)
    .where('case_id', '=', caseId)
    .where('finished_on', 'is', null)
    .returning('name')
    .executeTakeFirst()
}

/** What the team of a case told each other, the last first. */
export async function listLog({ db }: Look, caseId: string, most: number): Promise<LogLine[]> {
  return db
    .selectFrom('case_log as l')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'l.authority_id').onRef('p.id', '=', 'l.written_by'),
    )
    .select(['l.id', 'l.says', 'p.name as byName', 'l.written_at as at'])
    .where('l.case_id', '=', caseId)
    .orderBy('l.written_at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(most)
    .execute()
}

/** Adds a line to the log. */
export async function addLogLine({ db, actor, now }: Work, caseId: string, says: string): Promise<void> {
  const by = { written_by: actor.personId, written_at: now }
  await db
    .insertInto('case_log')
    .values({ authority_id: actor.authorityId, id: newId(), case_id: caseId, says, ...by })
    .execute()
}
