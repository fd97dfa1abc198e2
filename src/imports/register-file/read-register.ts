import { FileFault } from '#files/index.ts'
import {
  type ByteSource,
  type Encoding,
  type FileFacts,
  isBlank,
  readRecords,
  type RowFault,
} from '../table-file/index.ts'
import { readRegisterHeader, type RegisterLayout } from './register-header.ts'
import { schoolReader } from './school-from-cells.ts'
import { type SchoolRow } from './school-row.ts'

/** Who takes what is read. Reading waits for each answer, so a slow taker holds up the file and not the memory. */
export type RegisterTaker = {
  /** A few dozen schools at a time, in the file's order. */
  readonly schools: (schools: readonly SchoolRow[]) => void | Promise<void>
  readonly fault: (fault: RowFault) => void | Promise<void>
  /** Called once, before the first school. */
  readonly layout?: (layout: RegisterLayout) => void | Promise<void>
}

/** What a register file held. */
export type RegisterSummary = {
  readonly encoding: Encoding
  readonly layout: RegisterLayout
  readonly schools: number
  /** Rows left out; each has one fault or more. */
  readonly faultyRows: number
  /** How many schools of each authority, by LA code. */
  readonly authorities: ReadonlyMap<string, { readonly laName: string | null; readonly schools: number }>
}

/**
 * Reads a file of the register of schools as it is published, whichever layout and encoding it has, without holding it.
 * Throws FileFault when it is not such a file or is cut short inside a cell; as that can show only at its end, whoever
 * took schools from it then gives them up.
 */
export async function readRegister(source: ByteSource, take: RegisterTaker): Promise<RegisterSummary> {
  const facts: FileFacts = { encoding: 'UTF-8' }
  const authorities = new Map<string, { laName: string | null; schools: number }>()
  let layout: RegisterLayout | undefined
  let readSchool: ReturnType<typeof schoolReader> | undefined
  let schools = 0
  let faultyRows = 0

  for await (const records of readRecords(source, cellLimits, facts)) {
    const batch: SchoolRow[] = []
    for (const record of records) {
      if (isBlank(record.cells) && !record.flaw) continue
      if (!readSchool) {
        const header = readRegisterHeader(record)
        readSchool = schoolReader(header)
        layout = header.layout
        await take.layout?.(layout)
        continue
      }
      const row = readSchool(record)
      if ('school' in row) {
        batch.push(row.school)
        const counted = authorities.get(row.school.laCode)
        if (counted) counted.schools++
        else authorities.set(row.school.laCode, { laName: row.school.laName, schools: 1 })
      } else {
        faultyRows++
        for (const fault of row.faults) await take.fault(fault)
      }
    }
    schools += batch.length
    if (batch.length > 0) await take.schools(batch)
  }
  if (!layout) throw new FileFault('The file is empty')
  if (schools + faultyRows === 0) throw new FileFault('The file has a heading for each column and no rows')
  return { encoding: facts.encoding, layout, schools, faultyRows, authorities }
}

/** A cell of the register has a few hundred characters at most. */
export const cellLimits = { cellLength: 10_000, cells: 1001 }
