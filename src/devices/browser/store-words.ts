import type { Ready } from '../ready/ready.ts'

/** The authority's own words, as the service gave them. */
export type StoreWords = Ready['words']

/** '1 visit', '3 visits', in the authority's words. */
export const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** The text with a capital at its beginning. */
export const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)

/** 'a record and 2 pieces of evidence': what there is of each, left out where there is none. */
export const joinCounts = (...counts: readonly string[]) => counts.filter((each) => each !== '').join(' and ')
