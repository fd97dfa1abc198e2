import type { PlainDate } from '#shared/plain-date.ts'

/** What is owed for a visit to somebody who is not employed by the service: themselves, or the school that released them. */
export type Owed = {
  id: string
  visitId: string
  visitedOn: PlainDate
  schoolName: string
  personId: string
  personName: string
  /** The school to which it is owed; null where it is owed to the person. */
  toSchoolId: string | null
  toSchoolName: string | null
  halfDays: number
  miles: number
  coverHalfDays: number
  daysPence: number
  milesPence: number
  coverPence: number
  pence: number
  costCode: string
  claimedOn: PlainDate
  claimedBy: string
  claimedByName: string
  approvedOn: PlainDate | null
  approvedByName: string | null
  fileNumber: number | null
}

/** How far it has come, in words. */
export const standsSays = ({ approvedOn, fileNumber }: Pick<Owed, 'approvedOn' | 'fileNumber'>): string =>
  fileNumber !== null ? `In file ${fileNumber}` : approvedOn !== null ? 'Approved' : 'To be approved'
