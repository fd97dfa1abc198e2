import { isAlias, isNode, visit, type Document, type YAMLError } from 'yaml'

/** What is wrong with the text itself, before it says anything about a model; `offset` counts from its beginning. */
export type SyntaxFault = { readonly offset: number; readonly wrong: string; readonly right: string }

/** Keys that stand twice, or the first place from which the text cannot be read: what comes after only follows from it. */
export function checkSyntax(document: Document.Parsed): SyntaxFault[] {
  const errors = [...document.errors, ...document.warnings]
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY')
  return (first ? [first] : errors).map((error) => ({
    offset: offsetOfError(document, error),
    wrong: `this cannot be read: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
    right: rightFor(error),
  }))
}

/** Whether the text is so broken that nothing can be said of what it means. */
export function isUnreadable(document: Document.Parsed): boolean {
  return document.errors.some((error) => error.code !== 'DUPLICATE_KEY')
}

/**
 * What a model has no need of: aliases, which can make a small file a huge one, and tags and directives, which change
 * what a word means.
 */
export function strangeNodes(document: Document.Parsed): SyntaxFault[] {
  const found: SyntaxFault[] = []
  if (document.directives.yaml.explicit) {
    found.push({ offset: 0, wrong: 'the file begins with a directive', right: 'a file without %YAML or %TAG' })
  }
  visit(document, (_key, node) => {
    if (!isNode(node)) return
    const offset = node.range?.[0] ?? 0
    const right = 'the words themselves, written out where they belong'
    if (isAlias(node)) found.push({ offset, wrong: `*${node.source} refers to another place of the file`, right })
    else if (node.anchor) found.push({ offset, wrong: `&${node.anchor} marks a place to be referred to`, right })
    else if (node.tag) found.push({ offset, wrong: `${node.tag.replace('tag:yaml.org,2002:', '!!')} is a tag`, right })
  })
  return found
}

// A quote left open is noticed at the end of the file and mended where it begins.
function offsetOfError(document: Document.Parsed, error: YAMLError): number {
  let offset = error.pos[0]
  if (!/closing .quote/.test(error.message)) return offset
  visit(document, {
    Scalar(_key, node) {
      if (node.type?.startsWith('QUOTE') && node.range && node.range[1] >= error.pos[0] - 1) offset = node.range[0]
    },
  })
  return offset
}

function rightFor(error: YAMLError): string {
  if (error.code === 'DUPLICATE_KEY') return 'each key once'
  if (error.code === 'TAB_AS_INDENT') return 'spaces before the words, no tabs'
  if (/closing .quote/.test(error.message)) return 'the quote closed'
  if (error.code === 'MULTIPLE_DOCS') return 'one model in a file'
  if (/column|indent|indicator/.test(error.message)) {
    return 'the line as far from the edge as the others of its list or map'
  }
  return 'a key, a colon, a space and a value; quotes around a text that holds a colon or a hash'
}
