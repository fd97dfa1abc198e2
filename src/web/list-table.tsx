import type { ComponentChildren, VNode } from 'preact'
import { classNames } from '#govuk/class-names.ts'
import { headingSort, type Sort } from './sorting.ts'

/** One column of a list: its heading, and what it shows of a row. */
export type ListColumn<Row> = {
  head: string
  cell: (row: Row) => ComponentChildren
  /** The order by which its heading sorts; with a minus where the last comes first, as with dates. */
  sort?: string | undefined
  /** A number, set right. */
  isNumber?: boolean | undefined
  /** What the row is: on a phone it stands first, and is read out as the row's heading. */
  isName?: boolean | undefined
  /** On a phone it shares a line with the short cells beside it. */
  isShort?: boolean | undefined
  /** On a phone, where the headings are not seen, its heading stands before it. */
  isLabelled?: boolean | undefined
  /** Its heading is read out and not seen: a column of links. */
  isHeadHeard?: boolean | undefined
  /** How much of the table it takes, where several tables stand under each other. */
  width?: 'one-quarter' | 'one-third' | 'one-half' | undefined
}

type Props<Row> = {
  /** What the list is of. */
  caption: string
  /** Whether the caption is also a heading that is seen. */
  isCaptionSeen?: boolean | undefined
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  /** In which order the list is, and at which address it is in another. */
  sorting?: { now: Sort; hrefOf: (sort: Sort) => string } | undefined
}

/** A list of many rows to scan: a table where there is room, and on a phone a row under a row, so that nothing is cut off. */
export function ListTable<Row>({ caption, isCaptionSeen, columns, rows, sorting }: Props<Row>) {
  // Once for each column: a list has hundreds of cells.
  const cells = columns.map(cellOf)
  return (
    <table class="wm-table wm-table--list">
      <caption class={isCaptionSeen ? 'govuk-table__caption govuk-table__caption--m' : 'govuk-visually-hidden'}>
        {caption}
      </caption>
      <thead class={sorting && 'wm-table__sorts'}>
        <tr>
          {columns.map((column) => (
            <Heading column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>{cells.map((cell) => cell(row))}</tr>
        ))}
      </tbody>
    </table>
  )
}

type HeadingProps<Row> = { column: ListColumn<Row> } & Pick<Props<Row>, 'sorting'>

/** A column's heading: what it is called, and, where the list can be sorted by it, the way to that order. */
function Heading<Row>({ column, sorting }: HeadingProps<Row>) {
  const { head, sort, width, isHeadHeard } = column
  const shared = { scope: 'col', class: classesOf(column, width ? `govuk-!-width-${width}` : '') }
  if (!sort || !sorting)
    return <th {...shared}>{isHeadHeard ? <span class="govuk-visually-hidden">{head}</span> : head}</th>
  const { now, hrefOf } = sorting
  const isThis = now.by === sort.replace('-', '')
  return (
    <th {...shared} aria-sort={isThis ? (now.isDown ? 'descending' : 'ascending') : 'none'}>
      <a class="wm-sort" href={hrefOf(headingSort(sort, now))}>
        {head}
      </a>
    </th>
  )
}

/** What draws the cells of one column. */
function cellOf<Row>(column: ListColumn<Row>): (row: Row) => VNode {
  const shared = { class: classesOf(column), 'data-head': column.isLabelled ? column.head : undefined }
  return column.isName
    ? (row) => (
        <th scope="row" {...shared}>
          {column.cell(row)}
        </th>
      )
    : (row) => <td {...shared}>{column.cell(row)}</td>
}

type Kind = { isNumber?: boolean | undefined; isShort?: boolean | undefined }

function classesOf({ isNumber, isShort }: Kind, more?: string): string | undefined {
  return classNames(isNumber && 'wm-num', isShort && 'wm-table__short', more) || undefined
}
