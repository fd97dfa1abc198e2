import { type RowFault } from '../table-file/index.ts'
import { dailyColumns } from './gias-columns.ts'
import { readRegister } from './read-register.ts'
import { type SchoolRow } from './school-row.ts'

/** The search export's columns, shortened to those that matter to the reader and the last one, which runs over. */
export const searchColumns = [
  ...dailyColumns.filter((name) => !name.endsWith('(code)') || name === 'LA (code)').slice(0, 60),
  ...['Easting', 'Northing', 'Linked establishments'],
]

/** The columns of the copy of the register that another service publishes. */
export const copyColumns = [
  ...['urn', 'la_code', 'la_name', 'establishment_number', 'name', 'establishment_status_code'],
  ...[
    'establishment_status_name',
    'close_date',
    'ukprn',
    'last_changed_date',
    'address_1',
    'address_2',
    'address_3',
    'town',
  ],
  ...[
    'county',
    'postcode',
    'easting',
    'northing',
    'region',
    'country',
    'establishment_type_code',
    'establishment_type_name',
  ],
  ...[
    'high_pupil_premium',
    'postcode_without_spaces',
    'number_of_pupils',
    'eyl_funding_eligible',
    'phase_type',
    'phase_name',
  ],
]

/** An ordinary made-up primary school, by column; override what matters. */
export function aSchool(cells: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    URN: '900001',
    'LA (code)': '990',
    'LA (name)': 'Westmarch',
    EstablishmentNumber: '2001',
    EstablishmentName: 'Lark Hill Primary School',
    'TypeOfEstablishment (name)': 'Community school',
    'EstablishmentStatus (name)': 'Open',
    OpenDate: '01-09-1999',
    'PhaseOfEducation (name)': 'Primary',
    StatutoryLowAge: '4',
    StatutoryHighAge: '11',
    NumberOfPupils: '207',
    PercentageFSM: '20.5',
    Town: 'Larkford',
    Easting: '412345',
    Northing: '298765',
    ...cells,
  }
}

/** A register file as text: the columns, and each school's cells under them. */
export function registerText(
  schools: readonly Readonly<Record<string, string>>[],
  columns: readonly string[] = dailyColumns,
): string {
  const rows = schools.map((school) => columns.map((name) => school[name] ?? ''))
  return [columns, ...rows].map((cells) => cells.map(cellText).join(',') + '\r\n').join('')
}

/** The bytes of a text as an upload brings them, in pieces of any size. */
export async function* asUpload(content: string | Buffer, pieceLength = 64 * 1024): AsyncGenerator<Buffer> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength)
}

/** Everything that a small register file comes to. */
export async function readWhole(content: string | Buffer | AsyncIterable<Uint8Array>, pieceLength?: number) {
  const schools: SchoolRow[] = []
  const faults: RowFault[] = []
  const source = typeof content === 'string' || Buffer.isBuffer(content) ? asUpload(content, pieceLength) : content
  const summary = await readRegister(source, {
    schools: (batch) => void schools.push(...batch),
    fault: (fault) => void faults.push(fault),
  })
  return { schools, faults, summary }
}

function cellText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
