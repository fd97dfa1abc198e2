import type { SchoolRow } from '../register-file/index.ts'
import type { RegisterField } from '../register-file/register-header.ts'

type Cell = string | number | null

/** One column of the register that is kept here: its type, its name for people, and what it takes from a file. */
export type RegisterColumn = {
  readonly name: string
  readonly type: 'text' | 'date' | 'integer' | 'numeric(5, 2)'
  readonly says: string
  /** Without any of these in a file's heading, the column is not in the file and what is held stays. */
  readonly from: readonly RegisterField[]
  readonly cell: (school: SchoolRow) => Cell
}

/** Everything of the register that is kept of a school, in one order for staging, comparing and writing. */
export const registerColumns: readonly RegisterColumn[] = [
  text('urn', 'URN', 'urn'),
  text('la_code', 'LA code', 'laCode'),
  text('establishment_number', 'establishment number', 'establishmentNumber'),
  text('ukprn', 'UKPRN', 'ukprn'),
  text('name', 'name', 'name'),
  text('type_name', 'type', 'typeName'),
  text('type_group_name', 'group of types', 'typeGroupName'),
  text('phase_name', 'phase', 'phaseName'),
  column('status', 'text', 'status', ['statusName'], (school) => statuses[school.statusName]),
  date('opened_on', 'opened on', 'openedOn'),
  date('closed_on', 'closed on', 'closedOn'),
  text('reason_closed', 'reason for closing', 'reasonClosed'),
  number('low_age', 'lowest age', 'statutoryLowAge'),
  number('high_age', 'highest age', 'statutoryHighAge'),
  text('gender', 'gender', 'gender'),
  text('religious_character', 'religious character', 'religiousCharacter'),
  text('diocese_name', 'diocese', 'dioceseName'),
  text('trust_name', 'trust', 'trustName'),
  text('trust_code', 'trust’s code', 'trustUid'),
  text('federation_name', 'federation', 'federationName'),
  number('pupils', 'pupils', 'pupils'),
  number('capacity', 'capacity', 'capacity'),
  column('percentage_fsm', 'numeric(5, 2)', 'percentage with free school meals', ['percentageFsm'], (school) =>
    school.percentageFsm === null ? null : school.percentageFsm.toFixed(2),
  ),
  date('census_on', 'census of', 'censusOn'),
  text('nursery_provision', 'nursery provision', 'nurseryProvision'),
  text('sixth_form', 'sixth form', 'officialSixthForm'),
  text('resourced_provision', 'resourced provision', 'resourcedProvision'),
  column('head_name', 'text', 'head', ['headTitle', 'headFirstName', 'headLastName'], (school) => school.headName),
  text('street', 'street', 'street'),
  column('locality', 'text', 'locality', ['locality', 'address3'], ({ locality, address3 }) => {
    return [locality, address3].filter(Boolean).join(', ') || null
  }),
  text('town', 'town', 'town'),
  text('county', 'county', 'county'),
  text('postcode', 'postcode', 'postcode'),
  text('district_name', 'district', 'districtName'),
  text('ward_name', 'ward', 'wardName'),
  text('website', 'website', 'website'),
  text('telephone', 'telephone', 'telephone'),
  number('easting', 'easting', 'easting'),
  number('northing', 'northing', 'northing'),
  date('register_changed_on', 'changed in the register on', 'lastChangedOn'),
]

/** What people call a column: 'lowest age'. */
export function saysOfColumn(name: string): string {
  return registerColumns.find((each) => each.name === name)?.says ?? name.replaceAll('_', ' ')
}

function text(name: string, says: string, field: keyof SchoolRow & RegisterField): RegisterColumn {
  return column(name, 'text', says, [field], (school) => school[field])
}

function date(name: string, says: string, field: keyof SchoolRow & RegisterField): RegisterColumn {
  return column(name, 'date', says, [field], (school) => school[field])
}

function number(name: string, says: string, field: keyof SchoolRow & RegisterField): RegisterColumn {
  return column(name, 'integer', says, [field], (school) => school[field])
}

function column(
  name: string,
  type: RegisterColumn['type'],
  says: string,
  from: RegisterColumn['from'],
  cell: RegisterColumn['cell'],
): RegisterColumn {
  return { name, type, says, from, cell }
}

const statuses = {
  Open: 'open',
  'Open, but proposed to close': 'proposed-to-close',
  'Proposed to open': 'proposed-to-open',
  Closed: 'closed',
} as const satisfies Record<SchoolRow['statusName'], string>
