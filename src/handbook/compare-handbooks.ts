import type { Handbook, HandbookPart } from '#model/index.ts'

/** One place of the handbook that reads differently. */
export type HandbookChange = {
  anchor: string
  /** The part of the handbook in which it stands. */
  section: string
  before: string | undefined
  after: string | undefined
}

/** What a new model changes in the handbook, anchor by anchor, in the order in which one reads. */
export function compareHandbooks(before: Handbook, after: Handbook): HandbookChange[] {
  const [old, fresh] = [entriesOf(before), entriesOf(after)]
  const changes = [...fresh.values()].flatMap((entry) => {
    const was = old.get(entry.anchor)?.text
    return was === entry.text ? [] : [{ ...placeOf(entry), ...onlyDifferent(was, entry.text) }]
  })
  const dropped = [...old.values()]
    .filter((entry) => !fresh.has(entry.anchor))
    .map((entry) => ({ ...placeOf(entry), before: entry.text, after: undefined }))
  const order = [...new Set([...fresh.values(), ...old.values()].map(({ section }) => section))]
  return [...changes, ...dropped].sort((one, other) => order.indexOf(one.section) - order.indexOf(other.section))
}

/** Of a long list only the lines that differ; where only their order does, all of them. */
function onlyDifferent(before: string | undefined, after: string) {
  const lines = after.split('\n')
  const old = before?.split('\n') ?? []
  const [gone, come] = [old.filter((line) => !lines.includes(line)), lines.filter((line) => !old.includes(line))]
  if (gone.length === 0 || come.length === 0) return { before, after }
  return { before: gone.join('\n'), after: come.join('\n') }
}

type Entry = { anchor: string; section: string; text: string }

/** Everything that the handbook says, by anchor: a rule under its own, the rest under its heading's. */
function entriesOf(handbook: Handbook): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const add = (anchor: string, section: string, text: string) => {
    const known = entries.get(anchor)
    entries.set(anchor, { anchor, section, text: known ? `${known.text}\n${text}` : text })
  }
  add('introduction', 'Introduction', [handbook.title, ...handbook.introduction].join('\n'))
  for (const section of handbook.sections) {
    let under = section.anchor
    for (const part of section.parts) {
      if (part.kind === 'heading') under = part.anchor
      add(part.kind === 'rule' ? part.id : under, section.title, textOf(part))
    }
  }
  return entries
}

/** A piece of the handbook as one text, so that a change of weight or source is a change as well. */
function textOf(part: HandbookPart): string {
  const source = (of: string | undefined) => (of ? ` (${of})` : '')
  if (part.kind === 'heading' || part.kind === 'paragraph') return `${part.text}${source(part.source)}`
  if (part.kind === 'list') {
    const items = part.items.map((item) => `– ${item.text}${source(item.source)}`)
    return [...(part.title ? [`${part.title}:`] : []), ...items].join('\n')
  }
  const weight = part.weight && { firm: 'It blocks.', soft: 'It asks for a reason.' }[part.weight]
  return [part.says, part.comesTo, weight].filter(Boolean).join(' ') + source(part.source)
}

function placeOf({ anchor, section }: Entry) {
  return { anchor, section }
}
