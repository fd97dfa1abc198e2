import { type PlainDate } from '#shared/plain-date.ts'
import { counted, FileFault } from '#files/index.ts'
import {
  type ByteSource,
  columnNames,
  type CsvRecord,
  type Encoding,
  type FileFacts,
  isBlank,
  placesOf,
  readRecords,
  type RowFault,
} from '../table-file/index.ts'
import { digits, toRegisterDate, whyNotReadable } from './cell-values.ts'
import { requireKind } from './national-file-kind.ts'
import { cellLimits } from './read-register.ts'

/** How one school follows from another: the row of the school `urn` says what `linkUrn` is to it. */
export type LinkRow = {
  readonly line: number
  readonly urn: string
  readonly linkUrn: string
  readonly linkName: string | null
  /** The register's words: 'Successor', 'Predecessor - merged', 'Sixth Form Centre Link' … */
  readonly linkType: string
  readonly establishedOn: PlainDate | null
}

/** Who takes the links; reading waits for each answer. */
export type LinkTaker = {
  readonly links: (links: readonly LinkRow[]) => void | Promise<void>
  readonly fault: (fault: RowFault) => void | Promise<void>
}

export type LinksSummary = { readonly encoding: Encoding; readonly links: number; readonly faultyRows: number }

/** Reads the register's file of links between schools. Throws FileFault as `readRegister` does. */
export async function readLinks(source: ByteSource, take: LinkTaker): Promise<LinksSummary> {
  const facts: FileFacts = { encoding: 'UTF-8' }
  let readLink: ReturnType<typeof linkReader> | undefined
  let links = 0
  let faultyRows = 0

  for await (const records of readRecords(source, cellLimits, facts)) {
    const batch: LinkRow[] = []
    for (const record of records) {
      if (isBlank(record.cells) && !record.flaw) continue
      if (!readLink) {
        readLink = linkReader(record)
        continue
      }
      const row = readLink(record)
      if ('link' in row) batch.push(row.link)
      else {
        faultyRows++
        for (const fault of row.faults) await take.fault(fault)
      }
    }
    links += batch.length
    if (batch.length > 0) await take.links(batch)
  }
  if (!readLink) throw new FileFault('The file is empty')
  if (links + faultyRows === 0) throw new FileFault('The file has a heading for each column and no rows')
  return { encoding: facts.encoding, links, faultyRows }
}

function linkReader(header: CsvRecord): (record: CsvRecord) => { link: LinkRow } | { faults: readonly RowFault[] } {
  const names = columnNames(header, 1000)
  requireKind('links', names, ['URN', 'LinkURN', 'LinkType'])
  const at = placesOf<LinkField>(linkFields, names)
  const lineOfLink = new Map<string, number>()
  const toUrn = digits(5, 7)

  return ({ line, cells, width, flaw }) => {
    const faults: RowFault[] = []
    const text = (field: LinkField) => (cells[at[field]] ?? '').trim()
    const found = (column: string | null, says: string) => {
      faults.push({ line, name: text('urn').slice(0, 20) || null, column, says })
      return { faults }
    }
    if (width !== names.length)
      return found(null, `has ${counted(width)} values under ${counted(names.length)} columns`)
    if (flaw) return found(names[flaw.column] ?? null, flaw.says)

    for (const field of ['urn', 'linkUrn'] as const) {
      if (!toUrn(text(field))) found(names[at[field]]!, whyNotReadable(text(field), 'a URN, which has six digits'))
    }
    if (text('linkType') === '') found(names[at.linkType]!, 'is empty')
    const establishedOn = toRegisterDate(text('establishedOn'))
    if (establishedOn === undefined) found(names[at.establishedOn]!, whyNotReadable(text('establishedOn'), 'a date'))
    const key = `${text('urn')} ${text('linkUrn')} ${text('linkType')}`
    const before = lineOfLink.get(key)
    if (before !== undefined) found(null, `says what line ${counted(before)} says already`)
    if (faults.length > 0) return { faults }
    lineOfLink.set(key, line)
    return {
      link: {
        line,
        urn: text('urn'),
        linkUrn: text('linkUrn'),
        linkName: text('linkName') || null,
        linkType: text('linkType'),
        establishedOn: establishedOn ?? null,
      },
    }
  }
}

const linkFields = {
  urn: ['URN'],
  linkUrn: ['LinkURN'],
  linkName: ['LinkName'],
  linkType: ['LinkType'],
  establishedOn: ['LinkEstablishedDate'],
} as const satisfies Record<string, readonly string[]>
type LinkField = keyof typeof linkFields
