import { sql } from 'kysely'
import type { Look } from '#work/work.ts'
import type { SchoolRow } from '../register-file/index.ts'
import { registerColumns } from './register-columns.ts'

const columnList = sql.raw(registerColumns.map(({ name }) => name).join(', '))

/** A table for this transaction alone: `COPY` into one under row-level security is an error, and so is its haste. */
export async function makeStaging(look: Look): Promise<void> {
  const columns = registerColumns.map(({ name, type }) => `${name} ${type}`).join(', ')
  await sql`drop table if exists pg_temp.staged_schools`.execute(look.db)
  await sql`create temporary table staged_schools (${sql.raw(columns)}) on commit drop`.execute(look.db)
}

/** Puts schools of a file beside the register, many at a time: one list for each column. */
export async function stage(look: Look, schools: readonly SchoolRow[]): Promise<void> {
  const lists = registerColumns.map(({ cell, type }) => {
    const cells = schools.map(cell)
    return sql`${cells}::${sql.raw(type)}[]`
  })
  await sql`insert into staged_schools (${columnList}) select * from unnest(${sql.join(lists)})`.execute(look.db)
}

/** So that the server plans what follows by how much there is. */
export async function finishStaging(look: Look): Promise<void> {
  await sql`create unique index on staged_schools (urn)`.execute(look.db)
  await sql`analyze staged_schools (urn)`.execute(look.db)
}
