import type { SchoolYear } from '#shared/school-year.ts'

/** A service model as it was written, kept whole; it is never changed, only followed by another. */
export type ModelVersion = {
  id: string
  title: string
  writtenFor: SchoolYear
  checksum: string
  keptAt: Date
}
