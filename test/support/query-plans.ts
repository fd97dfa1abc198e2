import { CompiledQuery } from 'kysely'
import type { ClientBase } from 'pg'
import { dbOver, type Db } from '#db/database.ts'

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
