import type pg from 'pg'
import type { Pool } from '#db/database.ts'

/** What an installation is; written when the database is made and never changed. */
export type Mark = { isDemonstration: boolean; isFilled: boolean; isToBeSetUp: boolean; lastEventAt: Date | undefined }

/** Reads the mark, as the app may. An installation without one is a real service. */
export async function readMark(pool: Pool | pg.Client): Promise<Mark> {
  const { rows } = await pool.query<{ is_demonstration: boolean; is_filled: boolean; is_to_be_set_up: boolean }>(
    'select * from access.mark()',
  )
  const { rows: events } = await pool.query<{ at: Date | null }>('select access.last_event_at() as at')
  const [mark] = rows
  return {
    isDemonstration: mark?.is_demonstration ?? false,
    isFilled: mark?.is_filled ?? false,
    isToBeSetUp: mark?.is_to_be_set_up ?? false,
    lastEventAt: events[0]?.at ?? undefined,
  }
}

/** Whether a database of any age is that of a demonstration: one that has not been migrated yet is none. */
export async function isDemonstration(owner: Pick<pg.Client, 'query'>): Promise<boolean> {
  const { rows: there } = await owner.query(`select where to_regclass('access.installation') is not null`)
  if (there.length === 0) return false
  const { rows } = await owner.query<{ made_up: boolean }>(
    'select is_demonstration as made_up from access.installation',
  )
  return rows[0]?.made_up ?? false
}

/**
 * Marks a new installation, as its owner; one that is marked already stays what it is, and one that holds services is no
 * demonstration.
 */
export async function markInstallation(
  owner: Pick<pg.Client, 'query'>,
  isDemonstration: boolean,
  setUpHash: Buffer | null,
): Promise<void> {
  await owner.query(
    `insert into access.installation (is_demonstration, created_at, filled_at, set_up_hash)
     select made_up, clock_timestamp(), case when made_up then null else clock_timestamp() end, $2
     from (select $1 and not exists (select from authorities) as made_up) as new on conflict do nothing`,
    [isDemonstration, setUpHash],
  )
}

/** Gives a real installation that holds no service yet a new key with which to set one up. False where there is one. */
export async function renewSetUpKey(owner: Pick<pg.Client, 'query'>, setUpHash: Buffer): Promise<boolean> {
  const { rowCount } = await owner.query(
    `update access.installation set set_up_hash = $1 where not is_demonstration and not exists (select from authorities)`,
    [setUpHash],
  )
  return rowCount === 1
}
