import { isId } from '#shared/id.ts'
import type { Look } from '#work/work.ts'
import { peopleActedFor } from '#work/actor.ts'
import { COURSE_TIMES, type CourseFilter } from './course-store.ts'

/** What the list is asked for in its address: those to come where nothing is said; what makes no sense there is as if it were not. */
export type CourseList = Omit<CourseFilter, 'givenBy' | 'from' | 'until'> & {
  isMine: boolean
  after: string | undefined
}

export function readCourseList(query: Readonly<Record<string, string>>): CourseList {
  const named = (text: string | undefined) => (text && /^[a-z][a-z0-9-]{0,99}$/.test(text) ? text : undefined)
  return {
    when: COURSE_TIMES.find((each) => each === query.when) ?? 'coming',
    kind: named(query.kind),
    strand: named(query.strand),
    strategy: named(query.strategy),
    phase: named(query.phase),
    isMine: query.whose === 'mine',
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** The rows for which a list asks. */
export const coursesAskedFor = ({ actor }: Look, { isMine, after: _after, ...filter }: CourseList): CourseFilter => ({
  ...filter,
  givenBy: isMine ? peopleActedFor(actor) : undefined,
})

/** What a list asks for, as its address says it. */
export function askOfCourses({ when, kind, strand, strategy, phase, isMine }: CourseList): Record<string, string> {
  return {
    ...(when !== 'coming' && { when }),
    ...(kind && { kind }),
    ...(strand && { strand }),
    ...(strategy && { strategy }),
    ...(phase && { phase }),
    ...(isMine && { whose: 'mine' }),
  }
}

/** The address of a list. */
export function addressOfCourses(list: CourseList): string {
  const query = new URLSearchParams({ ...askOfCourses(list), ...(list.after && { after: list.after }) }).toString()
  return `/courses${query ? `?${query}` : ''}`
}
