import { CompiledQuery, type Kysely } from 'kysely'
import { dbOver, type Db } from '#db/database.ts'

/** A statement on its way to the database. */
export type Asked = { sql: string; parameters: readonly unknown[] }

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }

/** A database that notes every statement on its way. */
export function listening(db: Kysely<any>, asked: Asked[]): Db {
  return dbOver({
    async query({ text, values }: { text: string; values: unknown[] }) {
      asked.push({ sql: text, parameters: values })
      const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
      return { rows, rowCount: rows.length }
    },
  } as any)
}

/** Which of the big tables a statement would read from end to end. */
export async function scansOf(db: Kysely<any>, { sql, parameters }: Asked, big: readonly string[]): Promise<string[]> {
  const { rows } = await db.executeQuery<any>(CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]))
  return scansIn(rows[0]['QUERY PLAN'][0].Plan, big)
}

/** The same of a plan that is there already. */
export function scansIn(plan: Plan, big: readonly string[]): string[] {
  const table = plan['Relation Name'] ?? ''
  const own = plan['Node Type'] === 'Seq Scan' && big.includes(table) ? [table] : []
  return [...own, ...(plan.Plans ?? []).flatMap((each) => scansIn(each, big))]
}
