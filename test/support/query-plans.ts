import { CompiledQuery } from 'kysely'
import type { ClientBase } from 'pg'
import { expect } from 'vitest'
import { dbOver, type Db } from '#db/database.ts'
import type { Look } from '#work/work.ts'
import type { TestService } from './a-service.ts'

/** A statement on its way to the database. */
export type Asked = { sql: string; parameters: readonly unknown[] }

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

/** A database that notes every statement on its way. */
export function listening(db: Db, asked: Asked[]): Db {
  const ear = {
    async query({ text, values }: { text: string; values: unknown[] }) {
      asked.push({ sql: text, parameters: values })
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows, rowCount: rows.length }
    },
  }
  return dbOver(ear as unknown as ClientBase)
}

/** Which of the big tables a statement would read from end to end. */
export async function scansOf(db: Db, { sql, parameters }: Asked, big: readonly string[]): Promise<string[]> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]),
  )
  const [row] = rows
  if (!row) throw new Error('the server gave no plan')
  return scansIn(row['QUERY PLAN'][0].Plan, big)
}

/** The same of a plan that is there already. */
export function scansIn(plan: Plan, big: readonly string[]): string[] {
  const table = plan['Relation Name'] ?? ''
  const own = plan['Node Type'] === 'Seq Scan' && big.includes(table) ? [table] : []
  return [...own, ...(plan.Plans ?? []).flatMap((each) => scansIn(each, big))]
}

/** Reads as somebody, and gives what was read. Fails where nothing was asked, or where a big table was read from end to end on the way. */
export function readsNoneFromEndToEnd<T>(
  service: TestService,
  who: string,
  read: (look: Look) => Promise<T>,
  big: readonly string[],
): Promise<T> {
  return service.look(who, async (look) => {
    const asked: Asked[] = []
    const found = await read({ ...look, db: listening(look.db, asked) })
    expect(asked.length).toBeGreaterThan(0)
    for (const each of asked) expect(await scansOf(look.db, each, big), each.sql).toEqual([])
    return found
  })
}
