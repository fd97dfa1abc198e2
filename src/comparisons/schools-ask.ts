import { allOf, getsNothing, type Outcome } from './comparison.ts'
import type { SchoolLine } from './compare-models.ts'

/** Which schools are asked for, by what a model gives them. */
export const WHO = ['all', 'nothing', 'more', 'less'] as const
type Who = (typeof WHO)[number]

export const WHO_SAYS: Readonly<Record<Who, { label: string; heading: string; isBesideFirst: boolean }>> = {
  all: { label: 'All', heading: '', isBesideFirst: false },
  nothing: { label: 'Given nothing', heading: 'given nothing under', isBesideFirst: false },
  more: { label: 'Given more than under the first', heading: 'given more under', isBesideFirst: true },
  less: { label: 'Given less than under the first', heading: 'given less under', isBesideFirst: true },
}

/** What the list of schools is asked for beside its models. */
export type SchoolsAsk = { who: Who; under: number; after: string | undefined }

/** Of an address; what makes no sense there is as if it were not. */
export function readSchoolsAsk(query: Readonly<Record<string, string>>, models: number): SchoolsAsk {
  const under = Number(query.under)
  return {
    who: WHO.find((who) => who === query.who) ?? 'all',
    under: Number.isInteger(under) && under >= 0 && under < models ? under : 0,
    after: query.after?.slice(0, 60),
  }
}

/** Those of the schools that are asked for. */
export function linesAskedFor(lines: readonly SchoolLine[], { who, under }: SchoolsAsk): SchoolLine[] {
  return lines.filter(({ gets }) => {
    const [first, own] = [gets[0], gets[under]]
    if (who === 'all' || !first || !own) return true
    if (who === 'nothing') return getsNothing(own)
    const by = allOf(own) - allOf(first)
    return who === 'more' ? by > 1e-9 : by < -1e-9
  })
}

/** Days of a school under a model, as a number for a file. */
export const daysUnder =
  (at: number, of: 'halfDays' | 'shareOfGroups' | 'pays') =>
  ({ gets }: SchoolLine) => {
    const found: Outcome['schools'][number] | undefined = gets[at]
    if (!found) return null
    return of === 'pays' ? found.pays / 100 : Math.round((found[of] / 2) * 1000) / 1000
  }
