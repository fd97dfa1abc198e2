import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { toHtml } from './html.ts'
import { ListTable } from './list-table.tsx'

const table = parse(
  toHtml(
    <ListTable
      caption="Schools"
      rows={[{ name: 'Hollin Bank', pupils: 214 }]}
      columns={[
        { head: 'School', isName: true, cell: ({ name }) => name },
        { head: 'Pupils', isNumber: true, isShort: true, isLabelled: true, cell: ({ pupils }) => pupils },
        { head: 'What can be done', isHeadHeard: true, cell: () => <a href="/schools/1">Open</a> },
      ]}
    />,
  ),
)

test('a list is a table with a caption, headings and a name for each row', () => {
  expect(table.querySelector('caption.govuk-visually-hidden')?.text).toBe('Schools')
  expect(table.querySelectorAll('thead th[scope=col]').map(({ text }) => text)).toEqual([
    'School',
    'Pupils',
    'What can be done',
  ])
  expect(table.querySelector('tbody th[scope=row]')?.text).toBe('Hollin Bank')
})

test('what must be named on a phone, where no headings are seen, bears its heading', () => {
  const [pupils, deed] = table.querySelectorAll('tbody td')
  expect(pupils?.attributes).toEqual({ class: 'wm-num wm-table__short', 'data-head': 'Pupils' })
  expect(deed?.getAttribute('data-head')).toBeUndefined()
})
