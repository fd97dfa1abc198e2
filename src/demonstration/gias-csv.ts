import { dailyColumns, type LinkRow, type SchoolRow } from '#imports/register-file/index.ts'
import { type PlainDate } from '#shared/plain-date.ts'
import { codesOfType } from './made-up-types.ts'

/** Schools as the text of a daily extract of the register, a line at a time, the header first. */
export function* asGiasCsv(schools: Iterable<SchoolRow>): Generator<string> {
  yield csvLine(dailyColumns)
  const writers = dailyColumns.map((name) => cells[name] ?? empty)
  for (const school of schools) yield csvLine(writers.map((write) => write(school)))
}

/** Links as the text of the register's file of links, a line at a time. */
export function* asLinksCsv(links: Iterable<LinkRow>): Generator<string> {
  yield '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n'
  for (const { urn, linkUrn, linkName, linkType, establishedOn } of links) {
    yield [urn, linkUrn, ...[linkName ?? '', linkType, british(establishedOn)].map(inQuotes)].join(',') + '\r\n'
  }
}

const empty = () => ''
const british = (date: PlainDate | null) => date?.split('-').reverse().join('-') ?? ''
const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`
const shown = (value: string | number | null) => String(value ?? '')

function csvLine(texts: readonly string[]): string {
  return texts.map((text) => (/[",\r\n]/.test(text) ? inQuotes(text) : text)).join(',') + '\r\n'
}

const codeOf = (codes: Readonly<Record<string, string>>) => (name: string | null) => codes[name ?? ''] ?? ''
const statusCode = codeOf({ Open: '1', Closed: '2', 'Open, but proposed to close': '3', 'Proposed to open': '4' })
const phaseCode = codeOf({ 'Not applicable': '0', Nursery: '1', Primary: '2', Secondary: '4', 'All-through': '7' })
const genderCode = codeOf({ Girls: '1', Boys: '2', Mixed: '3' })
const sixthFormCode = codeOf({ 'Not applicable': '0', 'Has a sixth form': '1', 'Does not have a sixth form': '2' })

/** What stands in each column; those not named are empty, as many are in the published register. */
const cells: Readonly<Record<string, (school: SchoolRow) => string>> = {
  URN: (school) => school.urn,
  'LA (code)': (school) => school.laCode,
  'LA (name)': (school) => shown(school.laName),
  EstablishmentNumber: (school) => shown(school.establishmentNumber),
  EstablishmentName: (school) => school.name,
  'TypeOfEstablishment (code)': (school) => codesOfType(school.typeName).code,
  'TypeOfEstablishment (name)': (school) => shown(school.typeName),
  'EstablishmentTypeGroup (code)': (school) => codesOfType(school.typeName).groupCode,
  'EstablishmentTypeGroup (name)': (school) => shown(school.typeGroupName),
  'EstablishmentStatus (code)': (school) => statusCode(school.statusName),
  'EstablishmentStatus (name)': (school) => school.statusName,
  OpenDate: (school) => british(school.openedOn),
  'ReasonEstablishmentClosed (name)': (school) => shown(school.reasonClosed),
  CloseDate: (school) => british(school.closedOn),
  'PhaseOfEducation (code)': (school) => phaseCode(school.phaseName),
  'PhaseOfEducation (name)': (school) => shown(school.phaseName),
  StatutoryLowAge: (school) => shown(school.statutoryLowAge),
  StatutoryHighAge: (school) => shown(school.statutoryHighAge),
  'NurseryProvision (name)': (school) => shown(school.nurseryProvision),
  'OfficialSixthForm (code)': (school) => sixthFormCode(school.officialSixthForm),
  'OfficialSixthForm (name)': (school) => shown(school.officialSixthForm),
  'Gender (code)': (school) => genderCode(school.gender),
  'Gender (name)': (school) => shown(school.gender),
  'ReligiousCharacter (name)': (school) => shown(school.religiousCharacter),
  'Diocese (name)': (school) => shown(school.dioceseName),
  SchoolCapacity: (school) => shown(school.capacity),
  CensusDate: (school) => british(school.censusOn),
  NumberOfPupils: (school) => shown(school.pupils),
  PercentageFSM: (school) => school.percentageFsm?.toFixed(1) ?? '',
  'TrustSchoolFlag (name)': (school) => shown(school.trustFlagName),
  'Trusts (code)': (school) => shown(school.trustUid),
  'Trusts (name)': (school) => shown(school.trustName),
  'SchoolSponsorFlag (name)': (school) => (school.sponsors ? 'Linked to a sponsor' : 'Not applicable'),
  'SchoolSponsors (name)': (school) => shown(school.sponsors),
  'FederationFlag (name)': (school) => (school.federationName ? 'Supported by a federation' : 'Not under a federation'),
  'Federations (name)': (school) => shown(school.federationName),
  UKPRN: (school) => shown(school.ukprn),
  LastChangedDate: (school) => british(school.lastChangedOn),
  Street: (school) => shown(school.street),
  Locality: (school) => shown(school.locality),
  Address3: (school) => shown(school.address3),
  Town: (school) => shown(school.town),
  'County (name)': (school) => shown(school.county),
  Postcode: (school) => shown(school.postcode),
  SchoolWebsite: (school) => shown(school.website),
  TelephoneNum: (school) => shown(school.telephone),
  'HeadTitle (name)': (school) => shown(school.headName).split(' ')[0] ?? '',
  HeadFirstName: (school) => shown(school.headName).split(' ')[1] ?? '',
  HeadLastName: (school) => shown(school.headName).split(' ').slice(2).join(' '),
  HeadPreferredJobTitle: (school) => shown(school.headJobTitle),
  'TypeOfResourcedProvision (name)': (school) => shown(school.resourcedProvision),
  'DistrictAdministrative (name)': (school) => shown(school.districtName),
  'AdministrativeWard (name)': (school) => shown(school.wardName),
  Easting: (school) => shown(school.easting),
  Northing: (school) => shown(school.northing),
}
