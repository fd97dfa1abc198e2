import { type ComponentChildren } from 'preact'
import { classNames, type Size } from './class-names.ts'

/** One column: its heading, and what it shows of a row. Numbers are set right. */
export type TableColumn<Row> = {
  head?: ComponentChildren
  cell: (row: Row, index: number) => ComponentChildren
  numeric?: boolean | undefined
  headClasses?: string | undefined
  classes?: string | undefined
}

export type TableProps<Row> = {
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  caption?: ComponentChildren
  captionSize?: Size | undefined
  captionClasses?: string | undefined
  /** The first cell of a row names it. */
  rowHeaders?: boolean | undefined
  /** Smaller text on a phone, for many columns. */
  smallOnMobile?: boolean | undefined
  classes?: string | undefined
}

/** Facts to compare, a column each. The row of headings is left out when no column has one. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, caption, captionSize, captionClasses, rowHeaders, smallOnMobile, classes } = props
  const captionClass = classNames(captionSize && `govuk-table__caption--${captionSize}`, captionClasses)
  return (
    <table class={classNames('govuk-table', smallOnMobile && 'govuk-table--small-text-until-tablet', classes)}>
      {caption && <caption class={classNames('govuk-table__caption', captionClass)}>{caption}</caption>}
      {columns.some(({ head }) => head !== undefined) && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map(({ head, numeric, headClasses }) => (
              <th
                scope="col"
                class={classNames('govuk-table__header', numeric && 'govuk-table__header--numeric', headClasses)}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map((row, index) => (
          <tr class="govuk-table__row">
            {columns.map((column, place) => (
              <Cell column={column} isHeader={place === 0 && rowHeaders}>
                {column.cell(row, index)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = {
  column: { numeric?: boolean | undefined; classes?: string | undefined }
  isHeader: boolean | undefined
  children: ComponentChildren
}

function Cell({ column: { numeric, classes }, isHeader, children }: CellProps) {
  return isHeader ? (
    <th scope="row" class={classNames('govuk-table__header', classes)}>
      {children}
    </th>
  ) : (
    <td class={classNames('govuk-table__cell', numeric && 'govuk-table__cell--numeric', classes)}>{children}</td>
  )
}
