import { isId } from '#shared/id.ts'
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

/** What a list of schools is asked for in its address; what makes no sense there is as if it were not. */
export type SchoolFilter = {
  q: string
  phase: string | undefined
  type: string | undefined
  status: Life
  group: string | undefined
  body: string | undefined
  /** The last school of the page before: its name as sorted and its id; in a search its id. */
  after: { name: string; id: string } | undefined
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
    after: readAfter(query.after),
  }
}

/** The address of a list with this filter. */
export function addressOfList(filter: Partial<SchoolFilter>): string {
  const { q, phase, type, status, group, body, after } = filter
  const given = Object.entries({ q, phase, type, status: status === 'open' ? undefined : status, group, body })
  const query = new URLSearchParams(given.filter((each): each is [string, string] => Boolean(each[1])))
  if (after) query.set('after', `${after.id} ${after.name}`)
  return `/schools${query.size > 0 ? '?' : ''}${query}`
}

/** Whether anything but the ordinary list is asked for. */
export function isFiltered({ q, phase, type, status, group, body }: SchoolFilter): boolean {
  return Boolean(q || phase || type || group || body) || status !== 'open'
}

function readAfter(text: string | undefined): SchoolFilter['after'] {
  const [id = '', ...rest] = (text ?? '').split(' ')
  return isId(id) ? { id, name: rest.join(' ').slice(0, 300) } : undefined
}
