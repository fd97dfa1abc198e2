import type pg from 'pg'

/** Takes everything out of a demonstration's database but its shape and its mark. As the owner. */
export async function emptyDatabase(owner: Pick<pg.Client, 'query'>): Promise<void> {
  const { rows } = await owner.query<{ tables: string | null }>(
    `select string_agg(c.oid::regclass::text, ', ') as tables from pg_class c
     where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'access'::regnamespace, 'england'::regnamespace)
       and c.oid not in ('access.migrations'::regclass, 'access.installation'::regclass)`,
  )
  if (rows[0]?.tables) await owner.query(`truncate ${rows[0].tables}`)
}
