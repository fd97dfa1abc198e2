import { isId } from '#shared/id.ts'
import type { PracticeFilter } from './practice-store.ts'

/** What the directory is asked for in its address; what makes no sense there is as if it were not. */
export type PracticeList = PracticeFilter & { after: string | undefined }

export function readPracticeList(query: Readonly<Record<string, string>>): PracticeList {
  const named = (text: string | undefined) => (text && /^[a-z][a-z0-9-]{0,99}$/.test(text) ? text : undefined)
  return {
    status: query.status === 'put-forward' || query.status === 'withdrawn' ? query.status : 'agreed',
    kind: named(query.kind),
    aspect: named(query.aspect),
    phase: named(query.phase),
    schoolId: query.school && isId(query.school) ? query.school : undefined,
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** What a list asks for, as its address says it. */
export function askOfPractice({ status, kind, aspect, phase, schoolId }: PracticeList): Record<string, string> {
  return {
    ...(status !== 'agreed' && { status }),
    ...(kind && { kind }),
    ...(aspect && { aspect }),
    ...(phase && { phase }),
    ...(schoolId && { school: schoolId }),
  }
}

/** The address of a list. */
export function addressOfPractice(list: PracticeList): string {
  const query = new URLSearchParams({ ...askOfPractice(list), ...(list.after && { after: list.after }) }).toString()
  return `/practice${query ? `?${query}` : ''}`
}
