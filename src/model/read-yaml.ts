import { LineCounter, parseDocument } from 'yaml'
import { type z } from 'zod'
import { checkShape } from './check-shape.ts'
import { checkSyntax, isUnreadable, strangeNodes } from './check-syntax.ts'
import { type Fault, type Misfit } from './fault.ts'
import { type JsonSchema } from './json-schema-at.ts'
import { offsetOf } from './place-in-file.ts'

/** What a kind of YAML file must look like, and what else must hold in it. */
export type YamlShape<Schema extends z.ZodType = z.ZodType> = {
  /** What such a file is called in a fault: 'a service model'. */
  readonly what: string
  readonly schema: Schema
  readonly json: () => JsonSchema
  readonly checks: readonly ((raw: unknown) => readonly Misfit[])[]
}

/** What came of reading a file: its value, or everything that is wrong with it in the order of the file. */
export type YamlRead<T> = { readonly value?: T; readonly faults: readonly Fault[] }

const MOST_BYTES = 1_000_000

/** Reads a YAML file of a known shape, given as text or as its bytes; `fileName` stands in the faults. */
export function readYaml<Schema extends z.ZodType>(
  given: string | Uint8Array,
  fileName: string,
  shape: YamlShape<Schema>,
): YamlRead<z.output<Schema>> {
  const whole = (wrong: string, right: string) => ({
    faults: [{ file: fileName, line: 1, column: 1, path: '', wrong, right }],
  })
  if (Buffer.byteLength(given) > MOST_BYTES) return whole('the file is larger than 1 MB', 'a file of 1 MB or less')
  const text = textOf(given)
  if (text === undefined) return whole('the file is not text in UTF-8', 'the file saved as UTF-8')
  const tooDeep = () => whole('the file is nested too deeply', `no more levels than ${shape.what} has`)
  // Brackets within brackets cost the reader seconds before it gives up.
  if (/(?:[[{]\s*){30}|(?:- ){30}/.test(text)) return tooDeep()
  try {
    return readText(text, fileName, shape)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return tooDeep()
  }
}

function readText<Schema extends z.ZodType>(
  text: string,
  file: string,
  shape: YamlShape<Schema>,
): YamlRead<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const fault = (offset: number, path: string, wrong: string, right: string): Fault => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), path, wrong, right }
  }
  const place = ({ path, atKey, wrong, right }: Misfit) =>
    fault(offsetOf(document, path, atKey === true), path.join('.'), wrong, right)
  const syntax = checkSyntax(document).map(({ offset, wrong, right }) => fault(offset, '', wrong, right))
  const strange = strangeNodes(document).map(({ offset, wrong, right }) => fault(offset, '', wrong, right))
  if (strange.length > 0 || isUnreadable(document)) return { faults: inOrder([...syntax, ...strange]) }
  const raw: unknown = document.toJS()
  const misfits = [...checkShape(raw, shape), ...shape.checks.flatMap((check) => check(raw))]
  const faults = inOrder([...syntax, ...misfits.map(place)])
  return faults.length > 0 ? { faults } : { value: shape.schema.parse(raw), faults }
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

function inOrder(faults: Fault[]): Fault[] {
  return faults.sort((one, other) => one.line - other.line || one.column - other.column)
}
