import { type Handbook, type HandbookPart } from './handbook.ts'

/** The handbook as plain text, for the command line. */
export function showHandbookAsText(handbook: Handbook): string {
  const lines = [handbook.title, '='.repeat(handbook.title.length), '', ...handbook.introduction]
  for (const section of handbook.sections) {
    lines.push('', section.title, '-'.repeat(section.title.length), ...section.parts.flatMap(showPart))
  }
  return `${lines.join('\n')}\n`
}

function showPart(part: HandbookPart): string[] {
  const source = (of: string | undefined) => (of === undefined ? '' : ` [${of}]`)
  if (part.kind === 'heading') return ['', `${part.text}${source(part.source)}`]
  if (part.kind === 'paragraph') return [`  ${part.text}${source(part.source)}`]
  if (part.kind === 'list') {
    const items = part.items.map((item) => `  - ${item.text}${source(item.source)}`)
    return part.title === undefined ? items : [`  ${part.title}:`, ...items]
  }
  const weight = { firm: ' It blocks.', soft: ' It asks for a reason.' }
  const force = part.weight === undefined ? '' : weight[part.weight]
  const comesTo = part.comesTo === undefined ? '' : ` ${part.comesTo}`
  return [`  * ${ended(part.says)}${comesTo}${force} (${part.id})${source(part.source)}`]
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
