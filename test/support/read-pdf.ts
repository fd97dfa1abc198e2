import { inflateSync } from 'node:zlib'

/** A PDF of ours as a reader takes it in: its words without what stands at the edge of each page, its tags, its facts. */
export type ReadPdf = {
  /** All that is read, in order, without the spaces between: where lines end is nobody's word. */
  text: string
  /** What stands at the edge of each page. */
  edges: string[]
  pages: number
  /** The tags of its structure, each as often as it is there. */
  tags: Readonly<Record<string, number>>
  source: string
}

type Objects = ReadonlyMap<number, { head: string; content: string }>

export function readPdf(file: Buffer): ReadPdf {
  const objects = readObjects(file)
  const all = [...objects.values()]
  const pages = all.filter(({ head }) => /\/Type \/Page\b/.test(head))
  const tags: Record<string, number> = {}
  for (const { head } of all) {
    const tag = /\/Type \/StructElem[^]*?\/S \/(\w+)/.exec(head)?.[1]
    if (tag) tags[tag] = (tags[tag] ?? 0) + 1
  }
  const labels = labelsIn(objects)
  const read = [...objects].flatMap(([number, { head }]) =>
    /\/Type \/Page\b/.test(head) ? [readPage(objects, number, head, labels)] : [],
  )
  return {
    text: read.map(({ text }) => text).join(''),
    edges: read.map(({ edge }) => edge),
    pages: pages.length,
    tags,
    source: file.toString('latin1'),
  }
}

function readObjects(file: Buffer): Objects {
  const source = file.toString('latin1')
  const objects = new Map<number, { head: string; content: string }>()
  const OBJECT = /(?<=^|\n)(\d+) 0 obj\n([^]*?)(?:\bstream\r?\n|\bendobj)/g
  for (let found = OBJECT.exec(source); found; found = OBJECT.exec(source)) {
    const [whole, number, head = ''] = found
    let content = ''
    if (/stream\r?\n$/.test(whole)) {
      const length = Number(/\/Length (\d+)/.exec(head)?.[1])
      const bytes = file.subarray(OBJECT.lastIndex, OBJECT.lastIndex + length)
      content = (/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1')
      OBJECT.lastIndex += length
    }
    objects.set(Number(number), { head, content })
  }
  return objects
}

/** Where the marks of lists stand, as page and number: a reader says them apart from what the item says. */
function labelsIn(objects: Objects): ReadonlySet<string> {
  const labels = new Set<string>()
  const walk = (head: string, isLabel: boolean, page: string) => {
    const own = /\/Pg (\d+) 0 R/.exec(head)?.[1] ?? page
    const is = isLabel || /\/S \/Lbl\b/.test(head)
    const kids = /\/K (\[[^\]]*\]|\d+ 0 R|\d+)/.exec(head)?.[1] ?? ''
    for (const [, child, mark] of kids.matchAll(/(\d+) 0 R|(\d+)/g)) {
      if (child) walk(objects.get(Number(child))?.head ?? '', is, own)
      else if (is) labels.add(`${own} ${mark}`)
    }
  }
  const root = [...objects.values()].find(({ head }) => /\/Type \/StructTreeRoot/.test(head))
  if (root) walk(root.head, false, '')
  return labels
}

function readPage(objects: Objects, number: number, page: string, labels: ReadonlySet<string>) {
  const letters = new Map<string, ReadonlyMap<number, string>>()
  for (const [, name = '', font] of page.matchAll(/\/(f\d+) (\d+) 0 R/g))
    letters.set(name, lettersOf(objects, Number(font)))
  const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]))?.content ?? ''
  const said = { text: '', edge: '', label: '' }
  const marks: (keyof typeof said)[] = []
  let known: ReadonlyMap<number, string> = new Map()
  const TOKEN = /\/Artifact\b[^]*?(?:BDC|BMC)|\/\w+ (?:<<([^]*?)>> )?(?:BDC|BMC)|\bEMC\b|\/(f\d+) [\d.]+ Tf|\(/g
  for (let found = TOKEN.exec(content); found; found = TOKEN.exec(content)) {
    const [token, facts = '', font] = found
    if (font) known = letters.get(font) ?? new Map()
    else if (token === 'EMC') marks.pop()
    else if (token.startsWith('/Artifact')) marks.push('edge')
    else if (token.startsWith('/'))
      marks.push(labels.has(`${number} ${/MCID (\d+)/.exec(facts)?.[1]}`) ? 'label' : (marks.at(-1) ?? 'text'))
    else {
      const end = endOfString(content, TOKEN.lastIndex)
      said[marks.at(-1) ?? 'text'] += inLetters(content.slice(TOKEN.lastIndex, end), known)
      TOKEN.lastIndex = end + 1
    }
  }
  const bare = (text: string) => text.replace(/[\s\u200b]+/g, '')
  return { text: bare(said.text), edge: bare(said.edge) }
}

/** Brackets within a string stand in pairs, or after a stroke. */
function endOfString(content: string, from: number): number {
  let at = from
  for (let depth = 1; at < content.length; at++) {
    if (content[at] === '\\') at++
    else if (content[at] === '(') depth++
    else if (content[at] === ')' && --depth === 0) return at
  }
  return at
}

/** Which letters each glyph of a font stands for. */
function lettersOf(objects: Objects, font: number): ReadonlyMap<number, string> {
  const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1]))?.content ?? ''
  const letters = new Map<number, string>()
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(parseInt(glyph, 16), utf16(text))
  for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++)
        letters.set(glyph, String.fromCharCode(parseInt(text, 16) + glyph - parseInt(from, 16)))
  return letters
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function inLetters(inside: string, letters: ReadonlyMap<number, string>): string {
  const bytes = Buffer.from(
    inside.replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal?: string, letter?: string) =>
      octal ? String.fromCharCode(parseInt(octal, 8)) : (ESCAPES[letter ?? ''] ?? letter ?? ''),
    ),
    'latin1',
  )
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) text += letters.get(bytes.readUInt16BE(at)) ?? ''
  return text
}
