/** One element of an XML file. Text is not kept: what a result says of a row stands in names and in elements. */
export type XmlElement = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
}

type OpenElement = XmlElement & { readonly children: XmlElement[] }

// In turn: what is skipped whole (comment, CDATA, instruction, doctype), a closing tag, an opening tag. A > may stand in a value.
const MARKUP =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<![^>]*>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Reads a whole XML file into its root. Throws when it was cut off or is not XML: half a result proves nothing. */
export function readXml(text: string): XmlElement {
  const file: OpenElement = { tag: '', attributes: {}, children: [] }
  const open: OpenElement[] = [file]
  let readTo = 0
  for (const found of text.matchAll(MARKUP)) {
    refuseStray(text.slice(readTo, found.index))
    readTo = found.index + found[0].length
    const [, closes, opens, attributes = '', isEmpty] = found
    if (closes !== undefined && open.pop()?.tag !== closes) throw new Error(`</${closes}> closes nothing that is open`)
    if (opens === undefined) continue
    const element: OpenElement = { tag: opens, attributes: readAttributes(attributes), children: [] }
    open.at(-1)?.children.push(element)
    if (!isEmpty) open.push(element)
  }
  refuseStray(text.slice(readTo))
  const [root] = file.children
  if (open.length !== 1 || !root || file.children.length !== 1) throw new Error('the file is cut off, or is not XML')
  return root
}

function refuseStray(between: string) {
  if (between.includes('<')) throw new Error('the file is cut off, or is not XML')
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [
    name,
    unescape(double ?? single ?? ''),
  ])
  return Object.fromEntries(pairs) as Record<string, string>
}

/** A line break written as such is a space in a value; one written as a number stays. */
function unescape(value: string): string {
  return value.replace(/[\t\r\n]/g, ' ').replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(String(hex), 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return NAMED[String(name)] ?? String(whole)
  })
}
