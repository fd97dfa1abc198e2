import { columnNames, type CsvRecord, placesOf } from '../table-file/index.ts'
import { dailyColumns, layoutsByWidth, otherColumns } from './gias-columns.ts'
import { requireKind } from './national-file-kind.ts'

/** Every column that is taken, by the register's own heading and by that of the copy other services publish. */
export const registerFields = {
  urn: ['URN'],
  laCode: ['LA (code)', 'la_code'],
  laName: ['LA (name)', 'la_name'],
  establishmentNumber: ['EstablishmentNumber', 'establishment_number'],
  name: ['EstablishmentName', 'name'],
  typeName: ['TypeOfEstablishment (name)', 'establishment_type_name'],
  typeGroupName: ['EstablishmentTypeGroup (name)'],
  statusName: ['EstablishmentStatus (name)', 'establishment_status_name'],
  openedOn: ['OpenDate'],
  closedOn: ['CloseDate', 'close_date'],
  reasonClosed: ['ReasonEstablishmentClosed (name)'],
  phaseName: ['PhaseOfEducation (name)', 'phase_name'],
  statutoryLowAge: ['StatutoryLowAge'],
  statutoryHighAge: ['StatutoryHighAge'],
  gender: ['Gender (name)'],
  religiousCharacter: ['ReligiousCharacter (name)'],
  dioceseName: ['Diocese (name)'],
  trustName: ['Trusts (name)'],
  trustUid: ['Trusts (code)'],
  trustFlagName: ['TrustSchoolFlag (name)'],
  federationName: ['Federations (name)'],
  sponsors: ['SchoolSponsors (name)'],
  pupils: ['NumberOfPupils', 'number_of_pupils'],
  capacity: ['SchoolCapacity'],
  censusOn: ['CensusDate'],
  percentageFsm: ['PercentageFSM'],
  ukprn: ['UKPRN'],
  lastChangedOn: ['LastChangedDate', 'last_changed_date'],
  street: ['Street', 'address_1'],
  locality: ['Locality', 'address_2'],
  address3: ['Address3', 'address_3'],
  town: ['Town'],
  county: ['County (name)', 'county'],
  postcode: ['Postcode'],
  website: ['SchoolWebsite'],
  telephone: ['TelephoneNum'],
  easting: ['Easting'],
  northing: ['Northing'],
  districtName: ['DistrictAdministrative (name)'],
  wardName: ['AdministrativeWard (name)'],
  nurseryProvision: ['NurseryProvision (name)'],
  officialSixthForm: ['OfficialSixthForm (name)'],
  resourcedProvision: ['TypeOfResourcedProvision (name)'],
  linkedEstablishments: ['Linked establishments'],
  headJobTitle: ['HeadPreferredJobTitle'],
  headTitle: ['HeadTitle (name)'],
  headFirstName: ['HeadFirstName'],
  headLastName: ['HeadLastName'],
} as const satisfies Record<string, readonly string[]>

export type RegisterField = keyof typeof registerFields

/** Which of the register's layouts a file has, and what became of each of its columns. */
export type RegisterLayout = {
  readonly kind: 'daily' | 'search' | 'copy'
  /** 'the daily extract as published since 2026' */
  readonly says: string
  readonly width: number
  readonly columns: {
    /** Taken into the register here. */
    readonly read: readonly string[]
    /** Known, and not needed. */
    readonly unread: readonly string[]
    /** Not known: new in the register, or somebody's own. */
    readonly unknown: readonly string[]
    /** What this layout ought to have and has not. */
    readonly missing: readonly string[]
  }
}

export type RegisterHeader = {
  readonly layout: RegisterLayout
  readonly names: readonly string[]
  /** Where each field stands, from 0, or -1. */
  readonly at: Readonly<Record<RegisterField, number>>
}

/** Reads the first row of a register file. Throws FileFault when it heads another file, or lacks what every school must have. */
export function readRegisterHeader(header: CsvRecord): RegisterHeader {
  const names = columnNames(header, 1000)
  const at = placesOf<RegisterField>(registerFields, names)
  const kind = at.laCode >= 0 && names[at.laCode]!.toLowerCase() === 'la_code' ? 'copy' : kindOfExport(names, at)
  const spelling = kind === 'copy' ? 1 : 0
  const needed = (['urn', 'laCode', 'name', 'statusName'] as const).map((field) => nameOf(field, spelling))
  requireKind(
    'register',
    names,
    needed.map((name) => name ?? 'URN'),
  )

  const places = new Set(Object.values(at))
  const known = new Set([...dailyColumns, ...otherColumns, ...copyColumns].map((name) => name.toLowerCase()))
  const rest = names.filter((name, column) => name !== '' && !places.has(column))
  const expected = fields.filter((field) => expectedIn(kind, field)).flatMap((field) => (at[field] < 0 ? [field] : []))
  return {
    names,
    at,
    layout: {
      kind,
      says:
        kind === 'search'
          ? 'a search export'
          : kind === 'copy'
            ? 'a copy that another service publishes'
            : daily(names.length),
      width: names.length,
      columns: {
        read: names.filter((_, column) => places.has(column)),
        unread: rest.filter((name) => known.has(name.toLowerCase())),
        unknown: rest.filter((name) => !known.has(name.toLowerCase())),
        missing: expected.map((field) => nameOf(field, spelling) ?? registerFields[field][0]),
      },
    },
  }
}

function kindOfExport(names: readonly string[], at: Record<RegisterField, number>): 'daily' | 'search' {
  return at.linkedEstablishments >= 0 || !names.includes('TypeOfEstablishment (code)') ? 'search' : 'daily'
}

function daily(width: number): string {
  return layoutsByWidth.get(width) ?? `a daily extract with ${width} columns`
}

function nameOf(field: RegisterField, spelling: number): string | undefined {
  const spellings: readonly string[] = registerFields[field]
  return spellings[spelling] ?? spellings[0]
}

function expectedIn(kind: RegisterLayout['kind'], field: RegisterField): boolean {
  if (field === 'linkedEstablishments') return kind === 'search'
  if (field === 'trustUid') return kind === 'daily'
  return kind !== 'copy' || registerFields[field].length > 1 || inCopyAsInRegister.has(field)
}

const fields = Object.keys(registerFields) as RegisterField[]
/** Fields whose heading in the copy differs from the register's by its capitals only. */
const inCopyAsInRegister = new Set<RegisterField>(['urn', 'ukprn', 'town', 'postcode', 'easting', 'northing'])
const copyColumns = [
  ...['establishment_status_code', 'establishment_type_code', 'phase_type', 'region', 'country'],
  ...['high_pupil_premium', 'postcode_without_spaces', 'eyl_funding_eligible'],
]
