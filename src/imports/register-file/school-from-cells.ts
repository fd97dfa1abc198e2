import { counted, quoted } from '#files/index.ts'
import { type CsvRecord, type RowFault } from '../table-file/index.ts'
import { type CellReader, digits, toAge, toCount, toPercentage, toRegisterDate, whyNotReadable } from './cell-values.ts'
import { type RegisterField, type RegisterHeader } from './register-header.ts'
import { type SchoolRow, schoolStatuses, type SchoolStatus } from './school-row.ts'

/** What a row of the register came to: the school, or everything that is wrong with it. */
export type ReadRow = { readonly school: SchoolRow } | { readonly faults: readonly RowFault[] }

/** Reads rows under one header. It remembers the URNs it has met: of two rows for one school the second is faulty. */
export function schoolReader(header: RegisterHeader): (record: CsvRecord) => ReadRow {
  const { at, names } = header
  const lineOfUrn = new Map<number, number>()
  // The last column that a school cannot do without. Spreadsheets drop empty cells at the end of a row when they save, so
  // a row that ends after this one lacks nothing; one that ends before it has lost its end, or more than its end.
  const lastNeeded = Math.max(
    ...Object.entries(at).map(([field, column]) => (field === 'linkedEstablishments' ? -1 : column)),
  )
  // Only the search export's last column runs over: its text has commas and no quotation marks. Anywhere else a longer row
  // comes from a wider layout, and from some column on every value stands under the wrong heading.
  const mayRunOver = at.linkedEstablishments === names.length - 1 && names.length > 0

  // One row at a time is open; what reads its cells is made once a file and not once a row.
  let cells: readonly string[] = []
  let line = 0
  let faults: RowFault[] = []
  const found = (column: string | null, says: string) => {
    faults.push({ line, name: cells[at.urn]?.trim().slice(0, 20) || null, column, says })
  }
  const text = (field: RegisterField) => (at[field] < 0 ? '' : (cells[at[field]] ?? '').trim())
  const textOrNull = (field: RegisterField) => text(field) || null
  function read<Value>(field: RegisterField, reader: CellReader<Value>, what: string): Value | null {
    const value = reader(text(field))
    if (value !== undefined) return value
    found(names[at[field]]!, whyNotReadable(text(field), what))
    return null
  }
  function needed(field: RegisterField, value: string | null): string {
    if (text(field) === '') found(names[at[field]]!, 'is empty')
    return value ?? ''
  }
  const date = (field: RegisterField) => read(field, toRegisterDate, 'a date')
  const number = (field: RegisterField) => read(field, toCount, 'a whole number')

  return (record) => {
    const { width, flaw } = record
    cells = record.cells
    line = record.line
    faults = []

    const isTooLong = width > names.length && !mayRunOver
    if (isTooLong || width <= lastNeeded) {
      found(null, `has ${counted(width)} values under ${counted(names.length)} columns`)
      return { faults }
    }
    if (flaw) {
      found(names[flaw.column] ?? names.at(-1) ?? null, flaw.says)
      return { faults }
    }

    const urn = needed('urn', read('urn', toUrn, 'a URN, which has six digits'))
    const laCode = needed('laCode', read('laCode', toLaCode, 'the three digits of an authority'))
    const establishmentNumber = read('establishmentNumber', toFourDigits, 'a number of four digits')
    const statusName = statuses.get(plainStatus(text('statusName')))
    if (!statusName) found(names[at.statusName]!, `${quoted(text('statusName'))} is not a status that is known here`)
    const before = lineOfUrn.get(Number(urn))
    if (before !== undefined) found(names[at.urn]!, `${urn} stands on line ${counted(before)} already`)
    const easting = number('easting')
    const northing = number('northing')
    const isNowhere = easting === null || northing === null || (easting === 0 && northing === 0)

    const school: SchoolRow = {
      line,
      urn,
      laCode,
      laName: textOrNull('laName'),
      establishmentNumber,
      laestab: establishmentNumber === null ? null : laCode + establishmentNumber,
      name: needed('name', textOrNull('name')),
      typeName: textOrNull('typeName'),
      typeGroupName: textOrNull('typeGroupName'),
      statusName: statusName ?? 'Open',
      openedOn: date('openedOn'),
      closedOn: date('closedOn'),
      reasonClosed: textOrNull('reasonClosed'),
      phaseName: textOrNull('phaseName'),
      statutoryLowAge: read('statutoryLowAge', toAge, 'an age in years'),
      statutoryHighAge: read('statutoryHighAge', toAge, 'an age in years'),
      gender: textOrNull('gender'),
      religiousCharacter: textOrNull('religiousCharacter'),
      dioceseName: textOrNull('dioceseName'),
      trustName: withoutRepeats(text('trustName')),
      trustUid: withoutRepeats(text('trustUid')),
      trustFlagName: textOrNull('trustFlagName'),
      federationName: withoutRepeats(text('federationName')),
      sponsors: withoutRepeats(text('sponsors')),
      pupils: number('pupils'),
      capacity: number('capacity'),
      censusOn: date('censusOn'),
      percentageFsm: read('percentageFsm', toPercentage, 'a percentage'),
      ukprn: read('ukprn', toUkprn, 'a UKPRN, which has eight digits'),
      lastChangedOn: date('lastChangedOn'),
      street: textOrNull('street'),
      locality: textOrNull('locality'),
      address3: textOrNull('address3'),
      town: textOrNull('town'),
      county: textOrNull('county'),
      postcode: textOrNull('postcode'),
      website: textOrNull('website'),
      telephone: textOrNull('telephone'),
      easting: isNowhere ? null : easting,
      northing: isNowhere ? null : northing,
      districtName: textOrNull('districtName'),
      wardName: textOrNull('wardName'),
      nurseryProvision: textOrNull('nurseryProvision'),
      officialSixthForm: textOrNull('officialSixthForm'),
      resourcedProvision: textOrNull('resourcedProvision'),
      linkedEstablishments: mayRunOver
        ? cells
            .slice(names.length - 1)
            .join(', ')
            .trim() || null
        : textOrNull('linkedEstablishments'),
      headJobTitle: textOrNull('headJobTitle'),
      headName:
        [text('headTitle'), text('headFirstName'), text('headLastName')].filter((part) => part !== '').join(' ') ||
        null,
    }
    if (faults.length > 0) return { faults }
    lineOfUrn.set(Number(urn), line)
    return { school }
  }
}

/** The register writes a school's two federations, or one twice, with a tilde between them. */
function withoutRepeats(text: string): string | null {
  return text === '' ? null : [...new Set(text.split('~').map((part) => part.trim()))].join('; ')
}

/** A spreadsheet that took the number for a quantity has dropped the noughts in front. */
function toFourDigits(text: string): string | null | undefined {
  return text === '' ? null : /^\d{1,4}$/.test(text) ? text.padStart(4, '0') : undefined
}

const toUrn = digits(5, 7)
const toLaCode = digits(3, 3)
const toUkprn = digits(8, 8)

function plainStatus(text: string): string {
  return text.toLowerCase().replaceAll(',', '')
}

const statuses = new Map<string, SchoolStatus>(schoolStatuses.map((status) => [plainStatus(status), status]))
