import type { InspectionPublication } from '#measures/index.ts'
import { isId } from '#shared/id.ts'
import { readSort, sortInAddress, type Sort } from '#web/sorting.ts'

/** By what the list can be sorted: never by grade, for no list of schools is a table of who is better. */
export const INSPECTION_COLUMNS = ['name', 'date'] as const
export type InspectionSort = Sort<(typeof INSPECTION_COLUMNS)[number]>
export const BY_NAME: InspectionSort = { by: 'name', isDown: false }

/** How long ago a school was inspected last, as far as a list is narrowed by it. */
export const AGES = ['year', 'four-years', 'none'] as const
export type Age = (typeof AGES)[number]

/** What the list is asked for in its address; what makes no sense there is as if it were not. */
export type InspectionList = {
  isMine: boolean
  phase: string
  district: string
  /** A framework, under which the latest inspection was graded; or 'ungraded'. */
  kind: string
  grade: string
  concern: string
  age: Age | undefined
  sort: InspectionSort
  after: string | undefined
}

export function readInspectionList(
  query: Readonly<Record<string, string>>,
  publication: InspectionPublication,
): InspectionList {
  const among = (text: string | undefined, known: readonly string[]) => known.find((each) => each === text) ?? ''
  const grades = publication.frameworks.flatMap(({ grades }) => grades.map(({ id }) => id))
  return {
    isMine: query.whose === 'mine',
    phase: (query.phase ?? '').slice(0, 100),
    district: (query.district ?? '').slice(0, 100),
    kind: among(query.kind, ['ungraded', ...publication.frameworks.map(({ id }) => id)]),
    grade: among(query.grade, grades),
    concern: among(query.concern, ['any', ...publication.concerns.map(({ id }) => id)]),
    age: AGES.find((each) => each === query.age),
    sort: readSort(query.sort, INSPECTION_COLUMNS, BY_NAME),
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** What a list asks for, as its address says it. */
export function askOfInspections({ isMine, sort, after: _, ...list }: InspectionList): Record<string, string> {
  const given = { whose: isMine ? 'mine' : '', ...list, ...sortInAddress(sort, BY_NAME) }
  return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** The address of a list. */
export function addressOfInspections(list: InspectionList): string {
  const query = new URLSearchParams({ ...askOfInspections(list), ...(list.after && { after: list.after }) }).toString()
  return `/schools/inspections${query ? `?${query}` : ''}`
}
