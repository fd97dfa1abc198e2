import type { Finding } from '#shared/finding.ts'
import { Refused } from '#work/failures.ts'
import type { Look } from '#work/work.ts'
import type { ImportCounts } from './import.ts'
import { FileFault } from '#files/index.ts'
import { type RowFault } from './table-file/index.ts'

/** What reading a file for a preview found, before it is kept. */
export type FileRead = {
  says: string
  unknownColumns: readonly string[]
  missingColumns: readonly string[]
  counts: Pick<ImportCounts, 'rows' | 'others' | 'faulty' | 'marked'>
  faults: readonly RowFault[]
}

/** What a kind of import does; the deeds are the same for all. */
export type ImportOfKind = {
  /** Reads a file and keeps under the import's id what it would change. Throws FileFault. */
  read: (look: Look, importId: string, source: AsyncIterable<Uint8Array>) => Promise<FileRead>
  /** Holds what it would change against everyone else, until the deed is over. */
  hold?: (look: Look) => Promise<void>
  /** The state of what it would change. */
  fingerprint: (look: Look) => Promise<string>
  apply: (look: Look, importId: string) => Promise<void>
  /** Puts back what can be put back, and marks the rest. */
  undo: (look: Look, importId: string) => Promise<void>
}

/** How many faulty rows are kept to be read; all are counted. */
export const FAULTS_KEPT = 1000

/** Turns what is wrong with a whole file into a refusal that says what to do. */
export async function refusingFaults<T>(job: () => Promise<T>): Promise<T> {
  try {
    return await job()
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    throw new Refused([fileFinding(whatToDo(error))])
  }
}

/** What is wrong with a file, beside the field where it was chosen. */
export function fileFinding(says: string): Finding {
  return { kind: 'import-file', id: 'import-file', source: 'XX-15', says, field: 'file', weight: 'firm' }
}

function whatToDo({ message, line }: FileFault): string {
  const where = line !== null && line > 1 ? ` (line ${line.toLocaleString('en-GB')})` : ''
  if (message.includes('; choose ')) return `${message}. Nothing was saved`
  return `${message}${where}. Nothing was saved: download the file again from Get information about schools, and choose it as it came`
}

/** Collects the first faults that are worth keeping. */
export function faultKeeper(): { faults: RowFault[]; keep: (fault: RowFault) => void } {
  const faults: RowFault[] = []
  return {
    faults,
    keep: (fault) => {
      if (faults.length < FAULTS_KEPT) faults.push(fault)
    },
  }
}
