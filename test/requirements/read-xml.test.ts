import { expect, test } from 'vitest'
import { readXml } from './read-xml.ts'

test('elements keep their attributes and their order, whichever quotes stand around a value', () => {
  const root = readXml(`<?xml version="1.0"?>\n<a one="1" two='it is "2"'><b/><c>text</c></a>`)
  expect(root).toEqual({
    tag: 'a',
    attributes: { one: '1', two: 'it is "2"' },
    children: [
      { tag: 'b', attributes: {}, children: [] },
      { tag: 'c', attributes: {}, children: [] },
    ],
  })
})

test('a value is read as it was before it was escaped', () => {
  const { attributes } = readXml('<a name="x &gt; y &amp;lt; &#39;z&#x27; &quot;&apos; &pound; 1 > 0 / 2"/>')
  expect(attributes.name).toBe(`x > y &lt; 'z' "' &pound; 1 > 0 / 2`)
})

test('a line break in a value is a space', () => expect(readXml('<a n="1\nto\t2"/>').attributes.n).toBe('1 to 2'))

test('what a test printed is not taken for elements', () => {
  const root = readXml('<a><!-- <b/> --><out><![CDATA[ <b name="x"/> </a> ]]></out></a>')
  expect(root.children).toEqual([{ tag: 'out', attributes: {}, children: [] }])
})

test.each(['', 'no results', '<a><b></a>', '<a><b/>', '<a/><b/>', '<a name="cut', '<a></a></a>', '<a>1 < 2</a>'])(
  'a file that is cut off or is not XML is refused: %j',
  (text) => expect(() => readXml(text)).toThrow(),
)
