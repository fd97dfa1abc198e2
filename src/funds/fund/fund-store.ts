import { sql } from 'kysely'
import { anyOf } from '#db/sets.ts'
import { newId } from '#shared/id.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import type { Look, Work } from '#work/work.ts'
import type { Fund, Sums } from './fund.ts'

const funds = ({ db }: Look) =>
  db
    .selectFrom('funds')
    .select(['id', 'model_version_id as modelVersionId', 'source', 'name', 'year', 'starts_on as startsOn'])
    .select(['ends_on as endsOn', 'revision'])

/** Which funds are asked for. */
export type FundsAsked = { source?: string | undefined; on?: PlainDate | undefined; year?: number | undefined }

/** Funds, the newest first; those of a day where one is asked for. Funds are some dozens at most, and are read at once. */
export async function listFunds(look: Look, { source, on, year }: FundsAsked = {}): Promise<Fund[]> {
  let query = funds(look)
  if (source) query = query.where('source', '=', source)
  if (year !== undefined) query = query.where('year', '=', year)
  if (on) query = query.where('starts_on', '<=', on).where('ends_on', '>=', on)
  return query.orderBy('starts_on', 'desc').orderBy('source').orderBy('id').limit(500).execute()
}

/** One fund; whoever asks sees to it that they may. */
export async function findFund(look: Look, id: string): Promise<Fund | undefined> {
  return funds(look).where('id', '=', id).executeTakeFirst()
}

/** The same, held until the deed ends: of two who draw the last pound at once, the second finds what the first took. */
export async function findFundToChange(work: Work, id: string): Promise<Fund | undefined> {
  await holdFunds(work, [id])
  return findFund(work, id)
}

/** Holds several funds, always in one order. */
export async function holdFunds(work: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await work.db.selectFrom('funds').select('id').where('id', '=', anyOf(ids)).orderBy('id').forUpdate().execute()
}

/** What went in and out of funds, by phase; null is of none. One query, however many funds. */
export type SumsOfPhase = Sums & { fundId: string; phase: string | null }

export async function sumsOfFunds(look: Look, fundIds: readonly string[]): Promise<SumsOfPhase[]> {
  const sum = (what: 'pence' | 'minutes', isIn: boolean) =>
    sql<number>`coalesce(sum(${sql.ref(what)}) filter (where kind ${sql.raw(isIn ? '=' : '<>')} 'put-in'), 0)::bigint`
  return look.db
    .selectFrom('ledger_lines')
    .select(['fund_id as fundId', 'phase'])
    .select([sum('pence', true).as('inPence'), sum('pence', false).as('outPence')])
    .select([sum('minutes', true).as('inMinutes'), sum('minutes', false).as('outMinutes')])
    .where('fund_id', '=', anyOf(fundIds))
    .groupBy(['fund_id', 'phase'])
    .execute() as Promise<SumsOfPhase[]>
}

/** Adds a fund. Gives its id. */
export async function addFundRow(work: Work, fund: Omit<Fund, 'id' | 'revision'>): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('funds')
    .values({
      ...{ authority_id: work.actor.authorityId, id, model_version_id: fund.modelVersionId, source: fund.source },
      ...{ name: fund.name, year: fund.year, starts_on: fund.startsOn, ends_on: fund.endsOn },
      ...{ added_by: work.actor.personId, added_on: work.today },
    })
    .execute()
  return id
}

/** Whether a source has a fund of a year already; held, so that of two who add it at once the second finds the first's. */
export async function hasFundOf(work: Work, source: string, year: number): Promise<boolean> {
  const key = `fund ${work.actor.authorityId} ${source} ${year}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(work.db)
  return (await listFunds(work, { source, year })).length > 0
}
