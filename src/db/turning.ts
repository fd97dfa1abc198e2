import { sql, type RawBuilder } from 'kysely'

/** What an order goes by: an expression of the query, and the type with which a value is compared with it. */
export type OrderBy = { of: RawBuilder<unknown>; type: 'text' | 'uuid' | 'date' | 'integer' }

/** Rows in an order whose parts all go the same way, so that one index serves it from either end. */
export function inOrder(by: readonly OrderBy[], isDown: boolean): RawBuilder<unknown> {
  return sql.join(by.map(({ of }) => (isDown ? sql`${of} desc` : sql`${of}`)))
}

/** Only what comes after a place in that order: the values of the last row that was seen. */
export function afterPlace(by: readonly OrderBy[], isDown: boolean, place: readonly unknown[]): RawBuilder<boolean> {
  const values = by.map(({ type }, at) => sql`${place[at] ?? null}::${sql.raw(type)}`)
  return sql`(${sql.join(by.map(({ of }) => of))}) ${sql.raw(isDown ? '<' : '>')} (${sql.join(values)})`
}
