import { LineCounter, parseDocument } from 'yaml'
import { checkIds } from './check-ids.ts'
import { checkReferences } from './check-references.ts'
import { checkRules } from './check-rules.ts'
import { checkShape } from './check-shape.ts'
import { checkSyntax, isUnreadable, strangeNodes } from './check-syntax.ts'
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
  const tooDeep = () => whole('the file is nested too deeply', 'no more levels than a service model has')
  // Brackets within brackets cost the reader seconds before it gives up.
  if (/(?:[[{]\s*){30}|(?:- ){30}/.test(text)) return tooDeep()
  try {
    return readText(text, fileName)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return tooDeep()
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
  const syntax = checkSyntax(document).map(({ offset, wrong, right }) => fault(offset, '', wrong, right))
  const strange = strangeNodes(document).map(({ offset, wrong, right }) => fault(offset, '', wrong, right))
  if (strange.length > 0 || isUnreadable(document)) return { faults: inOrder([...syntax, ...strange]) }
  const raw: unknown = document.toJS()
  const misfits = [...checkShape(raw), ...checkIds(raw), ...checkReferences(raw), ...checkRules(raw)]
  const faults = inOrder([...syntax, ...misfits.map(place)])
  return faults.length > 0 ? { faults } : { model: serviceModelSchema.parse(raw), faults }
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
