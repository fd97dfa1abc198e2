import { isId } from '#shared/id.ts'
import { readSort, sortInAddress } from '#web/sorting.ts'
import { peopleActedFor } from '#work/actor.ts'
import type { Look } from '#work/work.ts'
import { NEWEST_FIRST, VISIT_COLUMNS, type VisitSort } from './visit-order-store.ts'
import type { VisitFilter } from './visit-store.ts'
import { VISIT_STATUSES, type VisitStatus } from './visit.ts'

/** What the list of visits is asked for in its address; what makes no sense there is as if it were not. */
export type VisitList = {
  status: VisitStatus | undefined
  isMine: boolean
  sort: VisitSort
  /** The last visit of the page before, by its id. */
  after: string | undefined
}

export function readVisitList(query: Readonly<Record<string, string>>): VisitList {
  return {
    status: VISIT_STATUSES.find((each) => each === query.status),
    isMine: query.whose === 'mine',
    sort: readSort(query.sort, VISIT_COLUMNS, NEWEST_FIRST),
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** The visits for which a list asks, somebody's own with those of whom they act for. */
export function visitsAskedFor(
  { actor }: Look,
  { status, isMine, sort, after }: VisitList,
): Omit<VisitFilter, 'limit'> {
  return { status, sort, after, adviserIds: isMine ? peopleActedFor(actor) : undefined }
}

/** What a list asks for, as its address says it: all of it, from its first visit. */
export function askOfVisits({ status, isMine, sort }: VisitList): Record<string, string> {
  return { ...(status && { status }), ...(isMine && { whose: 'mine' }), ...sortInAddress(sort, NEWEST_FIRST) }
}

/** The address of a list. */
export function addressOfVisits(list: VisitList): string {
  const query = new URLSearchParams({ ...askOfVisits(list), ...(list.after && { after: list.after }) }).toString()
  return `/visits${query ? `?${query}` : ''}`
}
