import { isId } from '#shared/id.ts'
import { readSort, sortInAddress, type Sort } from '#web/sorting.ts'
import { plainQuery } from './school-search.ts'

/** Which schools a list shows by where they stand in their life; the open ones unless asked otherwise. */
export const LIFE_CHOICES = {
  open: { says: 'Open', statuses: ['open', 'proposed-to-close'] },
  'to-open': { says: 'Proposed to open', statuses: ['proposed-to-open'] },
  closed: { says: 'Closed', statuses: ['closed'] },
  all: { says: 'Open and closed', statuses: ['open', 'proposed-to-close', 'proposed-to-open', 'closed'] },
} as const

export type Life = keyof typeof LIFE_CHOICES

/** Who answers for the schools of a list: governing bodies, proprietors, or one trust by its id. */
export const GOVERNING_BODIES = 'governing-bodies'
export const PROPRIETORS = 'proprietors'

/** By what a list of schools can be sorted; by name unless asked otherwise. */
export const SCHOOL_COLUMNS = ['name', 'phase', 'type'] as const
export type SchoolSort = Sort<(typeof SCHOOL_COLUMNS)[number]>
export const BY_NAME: SchoolSort = { by: 'name', isDown: false }

/** What a list of schools is asked for in its address; what makes no sense there is as if it were not. */
export type SchoolFilter = {
  q: string
  phase: string | undefined
  type: string | undefined
  status: Life
  group: string | undefined
  body: string | undefined
  /** Only the schools over which the reader holds a role: their own. */
  isMine?: boolean
  /** Only those that the reader watches. */
  isWatched?: boolean
  /** What was typed is answered nearest first, whatever the order. */
  sort: SchoolSort
  /** The last school of the page before, by its id. */
  after: string | undefined
}

export function readSchoolFilter(query: Readonly<Record<string, string>>): SchoolFilter {
  const idOf = (text: string | undefined) => (text && isId(text) ? text : undefined)
  const named = (text: string | undefined) => (text && /^[a-z][a-z0-9-]{0,60}$/.test(text) ? text : undefined)
  const body = query.body === GOVERNING_BODIES || query.body === PROPRIETORS ? query.body : idOf(query.body)
  return {
    q: plainQuery(query.q),
    phase: named(query.phase),
    type: named(query.type),
    status: query.status && Object.hasOwn(LIFE_CHOICES, query.status) ? (query.status as Life) : 'open',
    group: idOf(query.group),
    body,
    ...(query.whose === 'mine' && { isMine: true }),
    ...(query.whose === 'watched' && { isWatched: true }),
    sort: readSort(query.sort, SCHOOL_COLUMNS, BY_NAME),
    after: idOf(query.after),
  }
}

/** The address of a list with this filter. */
export function addressOfList(filter: Partial<SchoolFilter>): string {
  const query = new URLSearchParams({ ...askOf(filter), ...(filter.after && { after: filter.after }) })
  return `/schools${query.size > 0 ? '?' : ''}${query}`
}

/** What a filter asks for, as its address says it: all of the list, from its first school. */
export function askOf(filter: Partial<SchoolFilter>): Record<string, string> {
  const { q, phase, type, status, group, body, isMine, isWatched, sort = BY_NAME } = filter
  const whose = isMine ? 'mine' : isWatched ? 'watched' : undefined
  const given = Object.entries({ q, whose, phase, type, status: status === 'open' ? undefined : status, group, body })
  const asked = Object.fromEntries(given.filter((each): each is [string, string] => Boolean(each[1])))
  return { ...asked, ...sortInAddress(sort, BY_NAME) }
}

/** Whether anything but the ordinary list is asked for. */
export function isFiltered({ q, phase, type, status, group, body, isMine, isWatched }: SchoolFilter): boolean {
  return Boolean(q || phase || type || group || body || isMine || isWatched) || status !== 'open'
}
