import type pg from 'pg'

export type Owner = Pick<pg.Client, 'query'>

/** A table, by its whole name as SQL writes it, and its columns in their order. */
export type Table = { name: string; columns: string[] }

/** A key from one table to another, with the line that lays it down. */
export type Key = { of: string; to: string; name: string; definition: string }

const SCHEMAS = ['public', 'access', 'england']

/** What a backup leaves out: who is signed in and how they fail to, what opens something once, and what a restore makes anew. */
const LEFT_OUT = [
  'access.migrations',
  'access.installation',
  'access.former_set_up_keys',
  'access.sessions',
  'access.links',
  'access.kept_posts',
  'access.sign_in_failures',
]

/**
 * Every table that a backup keeps, in the order in which they can be filled: what a key names comes first. Keys that no order
 * satisfies, because two tables name each other, are given apart.
 */
export async function listTablesToKeep(owner: Owner): Promise<{ tables: Table[]; lateKeys: Key[] }> {
  const { rows: tables } = await owner.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and format('%I.%I', n.nspname, c.relname) <> all ($2) order by 1`,
    [SCHEMAS, LEFT_OUT],
  )
  const { rows: keys } = await owner.query<Key>(
    `select format('%I.%I', n.nspname, c.relname) as of, format('%I.%I', tn.nspname, t.relname) as to,
       quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname = any ($1) and k.conrelid <> k.confrelid`,
    [SCHEMAS],
  )
  return inOrderOfKeys(tables, keys)
}

/** The tables so that each comes after those it names, and the keys that had to be left for the end. */
export function inOrderOfKeys(tables: readonly Table[], keys: readonly Key[]): { tables: Table[]; lateKeys: Key[] } {
  const ordered: Table[] = []
  const waiting = new Map(tables.map((table) => [table.name, table]))
  const lateKeys: Key[] = []
  while (waiting.size > 0) {
    const waitsFor = (name: string) => keys.filter((key) => key.of === name && waiting.has(key.to))
    const free = [...waiting.keys()].filter((name) => waitsFor(name).length === 0)
    // A ring: the table for which most wait goes first, and its own keys are laid down at the end.
    const waitedFor = (name: string) => keys.filter((key) => key.to === name && waiting.has(key.of)).length
    const next = free.length > 0 ? free : [...waiting.keys()].sort((a, b) => waitedFor(b) - waitedFor(a)).slice(0, 1)
    for (const name of next) {
      lateKeys.push(...waitsFor(name))
      ordered.push(waiting.get(name)!)
    }
    for (const name of next) waiting.delete(name)
  }
  return { tables: ordered, lateKeys }
}

/** Values are written and read the same way, whatever the server's own settings. */
export const PLAIN_VALUES = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local timezone = 'UTC';
  set local row_security = off; set local statement_timeout = 0`
