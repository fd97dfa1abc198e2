import { isId } from '#shared/id.ts'
import { firstDayOf, lastDayOf, schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { readSort, sortInAddress } from '#web/sorting.ts'
import type { Look } from '#work/work.ts'
import { CONTACT_COLUMNS, NEWEST_FIRST, type ContactSort } from './contact-order-store.ts'
import type { ContactFilter } from './contact-store.ts'

/** What the list is asked for in its address; what makes no sense there is as if it were not. */
export type ContactList = {
  isMine: boolean
  /** Only those to schools that the reader watches. */
  isWatched: boolean
  schoolId: string | undefined
  kind: string | undefined
  topic: string | undefined
  year: SchoolYear | undefined
  sort: ContactSort
  after: string | undefined
}

export function readContactList(query: Readonly<Record<string, string>>): ContactList {
  const named = (text: string | undefined) => (text && /^[a-z][a-z0-9-]{0,60}$/.test(text) ? text : undefined)
  const idOf = (text: string | undefined) => (text && isId(text) ? text : undefined)
  return {
    isMine: query.whose === 'mine',
    isWatched: query.whose === 'watched',
    schoolId: idOf(query.school),
    kind: named(query.kind),
    topic: named(query.topic),
    year: /^20\d\d$/.test(query.year ?? '') ? Number(query.year) : undefined,
    sort: readSort(query.sort, CONTACT_COLUMNS, NEWEST_FIRST),
    after: idOf(query.after),
  }
}

/** The rows for which a list asks. */
export function contactsAskedFor({ actor }: Look, list: ContactList): ContactFilter {
  const { isMine, isWatched, schoolId, kind, topic, year } = list
  return {
    ...{ schoolId, isWatched, kind, topic, personIds: isMine ? [actor.personId] : undefined },
    ...(year && { from: firstDayOf(year), until: lastDayOf(year) }),
  }
}

/** What a list asks for, as its address says it. */
export function askOfContacts(list: ContactList): Record<string, string> {
  const { isMine, isWatched, schoolId, kind, topic, year, sort } = list
  const whose = isMine ? 'mine' : isWatched ? 'watched' : undefined
  return {
    ...(whose && { whose }),
    ...(schoolId && { school: schoolId }),
    ...(kind && { kind }),
    ...(topic && { topic }),
    ...(year && { year: String(year) }),
    ...sortInAddress(sort, NEWEST_FIRST),
  }
}

/** The address of a list. */
export function addressOfContacts(list: ContactList): string {
  const query = new URLSearchParams({ ...askOfContacts(list), ...(list.after && { after: list.after }) }).toString()
  return `/contacts${query ? `?${query}` : ''}`
}

/** The school years that can be chosen: this one and the two before. */
export const yearsToChoose = ({ today }: Pick<Look, 'today'>): SchoolYear[] =>
  [0, 1, 2].map((before) => schoolYearOf(today) - before)
