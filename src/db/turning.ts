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

/** How a list's rows stand: those that stand together by what comes `first`, and each in turn by the `rest`. */
export type GroupedOrder = { first: readonly OrderBy[]; rest: readonly OrderBy[] }

/** Only what comes after a place in a grouped order; what stands in groups before it is left out by their own index too. */
export function afterGroupedPlace(
  { first, rest }: GroupedOrder,
  isDown: boolean,
  place: readonly unknown[],
): RawBuilder<boolean> {
  const after = afterPlace([...first, ...rest], isDown, place)
  if (first.length === 0) return after
  const values = first.map(({ type }, at) => sql`${place[at] ?? null}::${sql.raw(type)}`)
  const notBefore = sql`(${sql.join(first.map(({ of }) => of))}) ${sql.raw(isDown ? '<=' : '>=')} (${sql.join(values)})`
  return sql`${notBefore} and ${after}`
}

/** Where a row stands in an order, as the texts that `afterPlace` takes. */
export const placeIn = (by: readonly OrderBy[]): RawBuilder<string[]> =>
  sql`array[${sql.join(by.map(({ of }) => sql`${of}::text`))}]`
