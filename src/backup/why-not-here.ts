import type { Header } from './backup-file.ts'
import { listTablesToKeep, type Owner } from './tables-to-keep.ts'

/** Why a backup cannot be put into this database; undefined when it can. Nothing is written to find out. */
export async function whyItCannotBeRestoredHere(owner: Owner, head: Header): Promise<string | undefined> {
  const elsewhere =
    'Restore it into an empty database: set WAYMARK_DATA to a new folder, or DATABASE_OWNER_URL and DATABASE_URL to a new database.'
  const { rows } = await owner.query<{ is_new: boolean }>(`select to_regclass('access.migrations') is null as is_new`)
  if (rows[0]?.is_new) return undefined
  const { rows: migrations } = await owner.query<{ name: string | null }>(
    'select max(name) as name from access.migrations',
  )
  const newest = migrations[0]?.name ?? ''
  if (newest > head.migration)
    return `This database has been brought to ${newest} already, and the backup is from before it (${head.migration}). ${elsewhere}`
  const isDemonstration = await readWhetherDemonstration(owner)
  if (head.mark.isDemonstration && isDemonstration === false)
    return `This backup is of a demonstration, and here is a real service: a demonstration lets anybody in as anyone. ${elsewhere}`
  if (!head.mark.isDemonstration && isDemonstration === true)
    return `This backup is of a real service, and here is a demonstration, which lets anybody in as anyone. ${elsewhere}`
  const full = await findTableWithRows(owner)
  if (full) return `This database is not empty: there are rows in ${full}. ${elsewhere}`
  return undefined
}

async function readWhetherDemonstration(owner: Owner): Promise<boolean | undefined> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('access.installation') is not null as there`,
  )
  if (!rows[0]?.there) return undefined
  const { rows: marks } = await owner.query<{ is_demonstration: boolean }>(
    'select is_demonstration from access.installation',
  )
  return marks[0]?.is_demonstration
}

async function findTableWithRows(owner: Owner): Promise<string | undefined> {
  const { tables } = await listTablesToKeep(owner)
  for (const { name } of tables) {
    const { rows } = await owner.query(`select from ${name} limit 1`)
    if (rows.length > 0) return name
  }
  return undefined
}
