/** A section of the form by its title, and a piece of a text that belongs to it. */
export type Titled = { id: string; title: string }
export type Piece = { section: string; text: string }

/**
 * Divides a pasted text at those of its lines that are titles of the form's sections, numbered or not, as Word's headings come out of
 * it. What stands before the first of them belongs to `here`; a heading that the form does not have stays a line of its text. Undefined
 * where no line is a title, so that there is nothing to divide.
 */
export function divideAtHeadings(text: string, titles: readonly Titled[], here: string): Piece[] | undefined {
  const sectionOf = new Map(titles.map(({ id, title }) => [asHeading(title), id]))
  const pieces: { section: string; lines: string[] }[] = [{ section: here, lines: [] }]
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const section = sectionOf.get(asHeading(line))
    if (section === undefined) pieces.at(-1)?.lines.push(line)
    else pieces.push({ section, lines: [] })
  }
  if (pieces.length === 1) return undefined
  return joined(
    pieces.map(({ section, lines }) => ({ section, text: trimmed(lines) })).filter(({ text: said }) => said),
  )
}

/** What comes behind what is there already, an empty line between. */
export const behind = (there: string, more: string) =>
  [there.trimEnd(), more].filter((part) => part !== '').join('\n\n')

/** A text that names one section twice gives it both pieces, in their order. */
function joined(pieces: readonly Piece[]): Piece[] {
  const texts = new Map<string, string>()
  for (const { section, text } of pieces) texts.set(section, behind(texts.get(section) ?? '', text))
  return [...texts].map(([section, text]) => ({ section, text }))
}

const trimmed = (lines: readonly string[]) =>
  lines
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd()

/** '2. What is known:' and 'What is known' are one heading. */
const asHeading = (line: string) =>
  line
    .toLowerCase()
    .replace(/^[\s\d.)(#*•-]+/, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\s:.]+$/, '')
    .replace(/\s+/g, ' ')
