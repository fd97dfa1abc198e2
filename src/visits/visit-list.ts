import { isId } from '#shared/id.ts'
import { addDays } from '#shared/plain-date.ts'
import { readSort, sortInAddress } from '#web/sorting.ts'
import { ownSchoolsOf, peopleActedFor } from '#work/actor.ts'
import type { Look } from '#work/work.ts'
import { NEWEST_FIRST, OLDEST_FIRST, VISIT_COLUMNS, type VisitSort } from './visit-order-store.ts'
import type { VisitFilter } from './visit-store.ts'
import { VISIT_STATUSES, type VisitStatus } from './visit.ts'

/** Which side of today a list is of. */
export type Side = 'coming' | 'past'

/** Whose visits: one's own, all to one's own schools, those to schools that one watches, or everyone's within sight. */
export const WHOSE = ['mine', 'my-schools', 'watched'] as const
export type Whose = (typeof WHOSE)[number]

/** What the list of visits is asked for in its address; what makes no sense there is as if it were not. */
export type VisitList = {
  side: Side
  status: VisitStatus | undefined
  whose: Whose | undefined
  sort: VisitSort
  /** The last visit of the page before, by its id. */
  after: string | undefined
}

/** What is next stands first, and of what is over the latest. */
export const usualSort = (side: Side): VisitSort => (side === 'past' ? NEWEST_FIRST : OLDEST_FIRST)

export function readVisitList(query: Readonly<Record<string, string>>): VisitList {
  const side = query.when === 'past' ? 'past' : 'coming'
  return {
    side,
    status: VISIT_STATUSES.find((each) => each === query.status),
    whose: WHOSE.find((each) => each === query.whose),
    sort: readSort(query.sort, VISIT_COLUMNS, usualSort(side)),
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** The visits for which a list asks, somebody's own with those of whom they act for. Of those to come, the cancelled only where they are asked for. */
export function visitsAskedFor(
  { actor, today }: Look,
  { side, status, whose, sort, after }: VisitList,
): Omit<VisitFilter, 'limit'> {
  return {
    ...(side === 'past' ? { until: addDays(today, -1) } : { from: today, isStanding: status === undefined }),
    status,
    sort,
    after,
    adviserIds: whose === 'mine' ? peopleActedFor(actor) : undefined,
    isWatched: whose === 'watched',
    schoolIds: whose === 'my-schools' ? ownSchoolsOf(actor) : undefined,
  }
}

/** What a list asks for, as its address says it: all of it, from its first visit. */
export function askOfVisits({ side, status, whose, sort }: VisitList): Record<string, string> {
  return {
    ...(side === 'past' && { when: side }),
    ...(status && { status }),
    ...(whose && { whose }),
    ...sortInAddress(sort, usualSort(side)),
  }
}

/** The address of a list. */
export function addressOfVisits(list: VisitList): string {
  const query = new URLSearchParams({ ...askOfVisits(list), ...(list.after && { after: list.after }) }).toString()
  return `/visits${query ? `?${query}` : ''}`
}
