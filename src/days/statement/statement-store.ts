import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Holder } from '#people/index.ts'
import type { Look, Work } from '#work/work.ts'
import type { Statement } from './statement.ts'

const statements = ({ db }: Look) =>
  db
    .selectFrom('statements as t')
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 't.authority_id').onRef('s.id', '=', 't.school_id'),
    )
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.id', '=', 't.issued_by'),
    )
    .select([
      't.id',
      't.school_id as schoolId',
      's.name as schoolName',
      't.school_year as schoolYear',
      't.version',
      't.model_version_id as modelVersionId',
      't.content',
      't.document_id as documentId',
      't.issued_on as issuedOn',
      'p.name as issuedByName',
    ])

/** Every version of a school's statement of a year, the newest first. */
export async function listStatements(look: Look, schoolId: string, schoolYear: SchoolYear): Promise<Statement[]> {
  return statements(look)
    .where('t.school_id', '=', schoolId)
    .where('t.school_year', '=', schoolYear)
    .orderBy('t.version', 'desc')
    .execute()
}

/** The newest version of each of some schools' statements of a year, by school; of all where none are named. One query. */
export async function newestStatements(
  look: Look,
  schoolYear: SchoolYear,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, Statement>> {
  const rows = await statements(look)
    .distinctOn(['t.school_id'])
    .where('t.school_year', '=', schoolYear)
    .$if(ids !== undefined, (query) => query.where('t.school_id', '=', anyOf(ids ?? [])))
    .orderBy('t.school_id')
    .orderBy('t.version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.schoolId, row]))
}

/** Writes a version as it is issued. Gives its id. */
export async function addStatement(
  work: Work,
  issued: Pick<Statement, 'schoolId' | 'schoolYear' | 'version' | 'modelVersionId' | 'content' | 'documentId'> & {
    roundId: string | null
  },
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('statements')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_id: issued.schoolId, school_year: issued.schoolYear },
      ...{ version: issued.version, model_version_id: issued.modelVersionId, content: JSON.stringify(issued.content) },
      ...{ document_id: issued.documentId, round_id: issued.roundId },
      ...{ issued_by: work.actor.personId, issued_on: work.today },
    })
    .execute()
  return id
}

/** Writes down to whom it went. */
export async function addStatementReceipts(work: Work, statementId: string, recipients: readonly Holder[]) {
  if (recipients.length === 0) return
  await work.db
    .insertInto('statement_receipts')
    .values(
      recipients.map(({ personId, role }) => ({
        ...{ authority_id: work.actor.authorityId, id: newId(), statement_id: statementId },
        ...{ person_id: personId, role, sent_at: work.now, opened_at: null },
      })),
    )
    .onConflict((conflict) => conflict.columns(['authority_id', 'statement_id', 'person_id']).doNothing())
    .execute()
}

/** To whom a version went, as what, and when they first opened it. */
export async function listStatementReceipts({ db }: Look, statementId: string) {
  return db
    .selectFrom('statement_receipts as r')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.person_id'),
    )
    .select(['p.name', 'r.role', 'r.opened_at as openedAt'])
    .where('r.statement_id', '=', statementId)
    .orderBy('p.name_sorted')
    .execute()
}

/** That whoever looks has opened what they were sent, the first time. */
export async function markStatementOpened({ db, actor, now }: Look, statementId: string): Promise<void> {
  await db
    .updateTable('statement_receipts')
    .set({ opened_at: now })
    .where('statement_id', '=', statementId)
    .where('person_id', '=', actor.personId)
    .where('opened_at', 'is', null)
    .execute()
}

const MOST_RECEIVED = 50

/** The statements that went to whoever looks, the newest first. */
export async function listStatementsReceived(look: Look) {
  return look.db
    .selectFrom('statement_receipts as r')
    .innerJoin('statements as t', (join) =>
      join.onRef('t.authority_id', '=', 'r.authority_id').onRef('t.id', '=', 'r.statement_id'),
    )
    .innerJoin('schools as s', (join) =>
      join.onRef('s.authority_id', '=', 't.authority_id').onRef('s.id', '=', 't.school_id'),
    )
    .select(['r.id', 's.id as schoolId', 's.name as schoolName', 't.school_year as schoolYear', 't.version'])
    .select(['r.sent_at as sentAt', 'r.opened_at as openedAt'])
    .where('r.person_id', '=', look.actor.personId)
    .orderBy('r.sent_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(MOST_RECEIVED)
    .execute()
}

/** One press for all schools, and how far it is. */
export type Round = {
  id: string
  schoolYear: SchoolYear
  askedAt: Date
  schools: number | null
  done: number
  finishedAt: Date | null
  failedAt: Date | null
}

const rounds = ({ db }: Look) =>
  db
    .selectFrom('statement_rounds')
    .select(['id', 'school_year as schoolYear', 'asked_at as askedAt', 'schools', 'done'])
    .select(['finished_at as finishedAt', 'failed_at as failedAt'])

/** Writes that somebody asked for all statements of a year. Gives its id. */
export async function addRound(work: Work, schoolYear: SchoolYear): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('statement_rounds')
    .values({
      ...{ authority_id: work.actor.authorityId, id, school_year: schoolYear },
      ...{ asked_by: work.actor.personId, asked_at: work.now },
    })
    .execute()
  return id
}

export const findRound = (look: Look, id: string): Promise<Round | undefined> =>
  rounds(look).where('id', '=', id).executeTakeFirst()

/** The last press for a year. */
export const findLastRound = (look: Look, schoolYear: SchoolYear): Promise<Round | undefined> =>
  rounds(look).where('school_year', '=', schoolYear).orderBy('asked_at', 'desc').limit(1).executeTakeFirst()

/** How far it is. */
export async function moveRound(
  look: Look,
  id: string,
  change: { schools?: number; step?: true; end?: 'finished' | 'failed' },
) {
  await look.db
    .updateTable('statement_rounds')
    .set({
      ...(change.schools !== undefined && { schools: change.schools, done: 0, failed_at: null }),
      ...(change.step && { done: sql<number>`done + 1` }),
      ...(change.end === 'finished' && { finished_at: look.now }),
      ...(change.end === 'failed' && { failed_at: look.now }),
    })
    .where('id', '=', id)
    .execute()
}
