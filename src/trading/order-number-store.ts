import { sql } from 'kysely'
import type { Work } from '#work/work.ts'

/** The number of the next order, which nobody else takes until the deed ends: they follow each other without a gap. */
export async function nextNumber({ db, actor }: Work): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`orders ${actor.authorityId}`}, 0))`.execute(db)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from orders where number is not null`.execute(db)
  return rows[0]?.next ?? 1
}
