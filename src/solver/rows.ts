import type { ModelData } from 'highs'

/** A column of a programme: what it costs, and that it is whole, or any number. Whole ones are 0 or 1; others are nothing or more. */
export type Column = { cost: number; isWhole: boolean }

/** The rows of a sparse programme, one after the other. */
export function openRows() {
  const rows = {
    starts: [0],
    indices: [] as number[],
    values: [] as number[],
    lower: [] as number[],
    upper: [] as number[],
  }
  const add = (cells: readonly (readonly [column: number, value: number])[], least: number, most: number) => {
    for (const [column, value] of cells) {
      if (value === 0) continue
      rows.indices.push(column)
      rows.values.push(value)
    }
    rows.starts.push(rows.indices.length)
    rows.lower.push(least)
    rows.upper.push(most)
  }
  return { ...rows, add }
}

/** A programme as HiGHS takes it: its columns, and rows written with `openRows`. */
export function modelOf(columns: readonly Column[], rows: ReturnType<typeof openRows>): ModelData {
  return {
    numCols: columns.length,
    numRows: rows.lower.length,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: new Float64Array(columns.length),
    colUpper: Float64Array.from(columns, ({ isWhole }) => (isWhole ? 1 : Infinity)),
    rowLower: Float64Array.from(rows.lower),
    rowUpper: Float64Array.from(rows.upper),
    matrix: {
      ...{ format: 'csr', numRows: rows.lower.length, numCols: columns.length },
      ...{ starts: Int32Array.from(rows.starts), indices: Int32Array.from(rows.indices) },
      values: Float64Array.from(rows.values),
    },
    integrality: Int32Array.from(columns, ({ isWhole }) => (isWhole ? 1 : 0)),
  }
}
