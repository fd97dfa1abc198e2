import { sql, type RawBuilder } from 'kysely'
import { WORDS_ARE_GONE, type PastThing } from '#work/past.ts'
import type { Look } from '#work/work.ts'

/** Runs a query of things that are past their date: `id`, `schoolId`, `schoolName`, `title`, `madeOn`. */
export const past = async ({ db }: Look, query: RawBuilder<PastThing>): Promise<PastThing[]> =>
  (await query.execute(db)).rows.map((row) => ({ ...row, schoolName: row.schoolName ?? '' }))

/** Of words that need not be there: what is there goes. */
export const gone = (column: string) =>
  sql<string | null>`case when ${sql.ref(column)} is not null then ${WORDS_ARE_GONE} end`
