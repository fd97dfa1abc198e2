import type { PlainDate } from '#shared/plain-date.ts'

/** Where a school stands in its life, as the register has it. */
export const SCHOOL_STATUSES = ['open', 'proposed-to-close', 'proposed-to-open', 'closed'] as const
export type SchoolStatus = (typeof SCHOOL_STATUSES)[number]

/** What people read for each status. */
export const STATUS_WORDS: Readonly<Record<SchoolStatus, string>> = {
  open: 'Open',
  'proposed-to-close': 'Open, but proposed to close',
  'proposed-to-open': 'Proposed to open',
  closed: 'Closed',
}

/** A school as the service has it: what the register says of it, or what was entered by hand where the register is silent. */
export type School = {
  id: string
  urn: string
  name: string
  laCode: string | null
  establishmentNumber: string | null
  typeName: string | null
  typeGroupName: string | null
  phaseName: string | null
  status: SchoolStatus
  openedOn: PlainDate | null
  closedOn: PlainDate | null
  reasonClosed: string | null
  lowAge: number | null
  highAge: number | null
  gender: string | null
  religiousCharacter: string | null
  dioceseName: string | null
  trustName: string | null
  pupils: number | null
  capacity: number | null
  percentageFsm: string | null
  nurseryProvision: string | null
  sixthForm: string | null
  resourcedProvision: string | null
  headName: string | null
  street: string | null
  locality: string | null
  town: string | null
  county: string | null
  postcode: string | null
  districtName: string | null
  wardName: string | null
  website: string | null
  telephone: string | null
  registerChangedOn: PlainDate | null
  /** Why a school that is no longer in the register is still here. */
  keptBecause: string | null
  /** The import that brought it; null where it was entered by hand. */
  importedBy: string | null
  revision: number
}

/** LA code and establishment number, '984/2031'; undefined where the register gives none. */
export function laestabOf({ laCode, establishmentNumber }: Pick<School, 'laCode' | 'establishmentNumber'>) {
  return laCode && establishmentNumber ? `${laCode}/${establishmentNumber}` : undefined
}

/** 'URN 199214', or what a school without one is known by here. */
export function showUrn(urn: string): string {
  return /^\d+$/.test(urn) ? `URN ${urn}` : `no URN, here ${urn}`
}

/** Whether a school's pupils are still there. */
export function isOpen({ status }: Pick<School, 'status'>): boolean {
  return status === 'open' || status === 'proposed-to-close'
}

/** Whether the service entered the school itself, for the register does not have it. */
export function isByHand({ importedBy }: Pick<School, 'importedBy'>): boolean {
  return importedBy === null
}

/** A name as lists are sorted by it. */
export function sortedName(name: string): string {
  return name.trim().toLowerCase()
}

/** What the search looks through: name, URN, postcode and town. */
export function searchTextOf(school: { name: string; urn: string; postcode: string | null; town: string | null }) {
  return [school.name, school.urn, school.postcode, school.town].filter(Boolean).join(' ').toLowerCase()
}
