import type { ComponentChildren } from 'preact'
import { ListTable } from '#web/list-table.tsx'

/** A school of a file, with the line of the file on which it stands. */
export type ExampleOfFile = { name: string; urn: string; line: number }

type Props<Row extends ExampleOfFile> = { examples: readonly Row[]; read: (row: Row) => ComponentChildren }

/** NF-57. A few schools of a file as they were read, each by its line, to be compared with the file by eye. */
export function ExamplesTable<Row extends ExampleOfFile>({ examples, read }: Props<Row>) {
  if (examples.length === 0) return null
  return (
    <ListTable
      caption="Compare these with the file"
      isCaptionSeen
      rows={examples}
      columns={[
        {
          head: 'School',
          isName: true,
          cell: ({ name, urn, line }) => (
            <>
              {name}
              <span class="wm-grid__sub">
                URN {urn}, line {line.toLocaleString('en-GB')} of the file
              </span>
            </>
          ),
        },
        { head: 'As it was read', cell: read },
      ]}
    />
  )
}
