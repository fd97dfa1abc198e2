import { sql } from 'kysely'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { LedgerPeriod } from './period.ts'

/** A period that was closed, and perhaps opened again. */
export type ClosedPeriod = LedgerPeriod & {
  id: string
  closedByName: string
  closedAt: Date
  openedByName: string | null
  openedAt: Date | null
  openedBecause: string | null
}

const closedPeriods = ({ db }: Look) =>
  db
    .selectFrom('closed_periods as c')
    .innerJoin('people as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.id', '=', 'c.closed_by'),
    )
    .leftJoin('people as o', (join) =>
      join.onRef('o.authority_id', '=', 'c.authority_id').onRef('o.id', '=', 'c.opened_by'),
    )
    .select(['c.id', 'c.kind', 'c.name', 'c.starts_on as startsOn', 'c.ends_on as endsOn'])
    .select(['p.name as closedByName', 'c.closed_at as closedAt', 'o.name as openedByName'])
    .select(['c.opened_at as openedAt', 'c.opened_because as openedBecause'])

/** What was closed, the newest first; those that were opened again too, marked. */
export async function listClosings(look: Look): Promise<ClosedPeriod[]> {
  return closedPeriods(look).orderBy('c.starts_on', 'desc').orderBy('c.closed_at', 'desc').limit(200).execute()
}

/** The periods that are closed now. */
export async function listClosed(look: Look): Promise<ClosedPeriod[]> {
  return closedPeriods(look).where('c.opened_at', 'is', null).orderBy('c.starts_on').execute()
}

/** One closing, held until the deed ends. */
export async function findClosingToChange(work: Work, id: string): Promise<ClosedPeriod | undefined> {
  await work.db.selectFrom('closed_periods').select('id').where('id', '=', id).forUpdate().execute()
  return closedPeriods(work).where('c.id', '=', id).executeTakeFirst()
}

/** Waits for the lines that are being written, and lets no other be written until the deed ends. */
export async function holdLedger(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ledger ${work.actor.authorityId}`}, 0))`.execute(work.db)
}

/** Lets nobody close a year or term until the deed ends: what is open now stays so. */
export async function holdPeriods(work: Work): Promise<void> {
  const key = `ledger ${work.actor.authorityId}`
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`.execute(work.db)
}

/** Closes a period. Gives the closing's id. */
export async function addClosing(work: Work, { kind, name, startsOn, endsOn }: LedgerPeriod): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('closed_periods')
    .values({
      ...{ authority_id: work.actor.authorityId, id, kind, name, starts_on: startsOn, ends_on: endsOn },
      ...{ closed_by: work.actor.personId, closed_at: work.now },
    })
    .execute()
  return id
}

/** Opens a closed period again. */
export async function openAgain(work: Work, id: string, because: string): Promise<void> {
  await work.db
    .updateTable('closed_periods')
    .set({ opened_by: work.actor.personId, opened_at: work.now, opened_because: because })
    .where('id', '=', id)
    .execute()
}

/** How many lines count in a period. */
export async function countLinesIn(look: Look, startsOn: PlainDate, endsOn: PlainDate): Promise<number> {
  const { count } = await look.db
    .selectFrom('ledger_lines')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('counts_on', '>=', startsOn)
    .where('counts_on', '<=', endsOn)
    .executeTakeFirstOrThrow()
  return Number(count)
}
