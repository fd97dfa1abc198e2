import { isAlias, isNode, LineCounter, parseDocument, visit, type YAMLError, type Document } from 'yaml'
import { checkIds } from './check-ids.ts'
import { checkReferences } from './check-references.ts'
import { checkRules } from './check-rules.ts'
import { checkShape } from './check-shape.ts'
import { type Fault, type Misfit } from './fault.ts'
import { offsetOf } from './place-in-file.ts'
import { type ServiceModel } from './service-model.ts'
import { serviceModelSchema } from './service-model-schema.ts'

/** What came of reading a file: the model, or everything that is wrong with it in the order of the file. */
export type ModelRead = { readonly model?: ServiceModel; readonly faults: readonly Fault[] }

const MOST_BYTES = 1_000_000

/** Reads a service model's file, given as text or as its bytes; `fileName` stands in the faults. */
export function readModel(given: string | Uint8Array, fileName: string): ModelRead {
  const whole = (wrong: string, right: string): ModelRead => ({
    faults: [{ file: fileName, line: 1, column: 1, path: '', wrong, right }],
  })
  if (Buffer.byteLength(given) > MOST_BYTES) return whole('the file is larger than 1 MB', 'a file of 1 MB or less')
  const text = textOf(given)
  if (text === undefined) return whole('the file is not text in UTF-8', 'the file saved as UTF-8')
  try {
    return readText(text, fileName)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return whole('the file is nested too deeply', 'no more levels than a service model has')
  }
}

function readText(text: string, file: string): ModelRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const fault = (offset: number, path: string, wrong: string, right: string): Fault => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path, wrong, right }
  }
  const place = ({ path, atKey, wrong, right }: Misfit) =>
    fault(offsetOf(document, path, atKey === true), path.join('.'), wrong, right)
  const syntax = [...document.errors, ...document.warnings].map((error) =>
    fault(error.pos[0], '', syntaxWrong(error), syntaxRight(error)),
  )
  const strange = strangeNodes(document).map(({ offset, wrong, right }) => fault(offset, '', wrong, right))
  if (strange.length > 0 || document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) {
    return { faults: inOrder([...syntax, ...strange]) }
  }
  const raw: unknown = document.toJS()
  const misfits = [...checkShape(raw), ...checkIds(raw), ...checkReferences(raw), ...checkRules(raw)]
  const faults = inOrder([...syntax, ...misfits.map(place)])
  return faults.length > 0 ? { faults } : { model: serviceModelSchema.parse(raw), faults }
}

// Aliases can make a small file a huge one, and tags and directives change what a word means: a model needs none.
function strangeNodes(document: Document.Parsed): { offset: number; wrong: string; right: string }[] {
  const found: { offset: number; wrong: string; right: string }[] = []
  if (document.directives.yaml.explicit) {
    found.push({ offset: 0, wrong: 'the file begins with a directive', right: 'a file without %YAML or %TAG' })
  }
  visit(document, (_key, node) => {
    if (!isNode(node)) return
    const offset = node.range?.[0] ?? 0
    const right = 'the words themselves, written out where they belong'
    if (isAlias(node)) found.push({ offset, wrong: `*${node.source} refers to another place of the file`, right })
    else if (node.anchor) found.push({ offset, wrong: `&${node.anchor} marks a place to be referred to`, right })
    else if (node.tag) found.push({ offset, wrong: `${node.tag} is a tag`, right })
  })
  return found
}

function textOf(given: string | Uint8Array): string | undefined {
  if (typeof given === 'string') return given.includes('\uFFFD') || given.includes('\0') ? undefined : given
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(given)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

function syntaxWrong(error: YAMLError): string {
  return `this line cannot be read: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`
}

function syntaxRight(error: YAMLError): string {
  if (error.code === 'DUPLICATE_KEY') return 'each key once'
  if (error.code === 'TAB_AS_INDENT') return 'spaces before the words, no tabs'
  if (error.code === 'MISSING_CHAR') return 'the quote or bracket closed'
  if (error.code === 'BAD_INDENT') return 'the line as far from the edge as the others of its list or map'
  if (error.code === 'MULTIPLE_DOCS') return 'one model in a file'
  return 'a key, a colon, a space and a value; quotes around a text that holds a colon or a hash'
}

function inOrder(faults: Fault[]): Fault[] {
  return faults.sort((one, other) => one.line - other.line || one.column - other.column)
}
