import { type PlainDate } from '#shared/plain-date.ts'

/** The register's four answers to whether a school is there. */
export const schoolStatuses = ['Open', 'Open, but proposed to close', 'Proposed to open', 'Closed'] as const
export type SchoolStatus = (typeof schoolStatuses)[number]

/**
 * One establishment as the register publishes it. Names are the register's own words, 'Not applicable' among them, in the
 * register's spelling. Null is an empty cell, a figure that was withheld, or a column that the file does not have.
 */
export type SchoolRow = {
  /** The line of the file on which it stands. */
  readonly line: number
  readonly urn: string
  /** Three digits. */
  readonly laCode: string
  readonly laName: string | null
  /** Four digits. */
  readonly establishmentNumber: string | null
  /** The LA code and the establishment number together: seven digits. */
  readonly laestab: string | null
  readonly name: string
  readonly typeName: string | null
  readonly typeGroupName: string | null
  readonly statusName: SchoolStatus
  readonly openedOn: PlainDate | null
  readonly closedOn: PlainDate | null
  readonly reasonClosed: string | null
  readonly phaseName: string | null
  readonly statutoryLowAge: number | null
  readonly statutoryHighAge: number | null
  readonly gender: string | null
  readonly religiousCharacter: string | null
  readonly dioceseName: string | null
  readonly trustName: string | null
  /** The group's number in the register of groups. */
  readonly trustUid: string | null
  readonly trustFlagName: string | null
  readonly federationName: string | null
  readonly sponsors: string | null
  readonly pupils: number | null
  readonly capacity: number | null
  readonly censusOn: PlainDate | null
  /** 0 to 100. */
  readonly percentageFsm: number | null
  readonly ukprn: string | null
  readonly lastChangedOn: PlainDate | null
  readonly street: string | null
  readonly locality: string | null
  readonly address3: string | null
  readonly town: string | null
  readonly county: string | null
  readonly postcode: string | null
  readonly website: string | null
  readonly telephone: string | null
  /** Metres on the National Grid; null together with `northing` where the register says 0, 0. */
  readonly easting: number | null
  readonly northing: number | null
  readonly districtName: string | null
  readonly wardName: string | null
  readonly nurseryProvision: string | null
  readonly officialSixthForm: string | null
  readonly resourcedProvision: string | null
  /** '115961 Predecessor, 148215 Successor', in the search export only. */
  readonly linkedEstablishments: string | null
  readonly headJobTitle: string | null
  /** Title, first and last name of the holder of the post, as published. */
  readonly headName: string | null
}
