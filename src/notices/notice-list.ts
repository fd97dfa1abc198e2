import { isId } from '#shared/id.ts'
import { NOTICE_STATUSES } from './notice.ts'
import type { NoticeFilter } from './notice-store.ts'

/** What the list is asked for in its address; what makes no sense there is as if it were not. */
export type NoticeList = NoticeFilter & { after?: string | undefined }

export function readNoticeList(query: Readonly<Record<string, string>>): NoticeList {
  const idOf = (text: string | undefined) => (text && isId(text) ? text : undefined)
  return {
    schoolId: idOf(query.school),
    status: NOTICE_STATUSES.find((each) => each === query.status),
    kind: /^[a-z][a-z0-9-]{0,99}$/.test(query.kind ?? '') ? query.kind : undefined,
    after: idOf(query.after),
  }
}

/** What a list asks for, as its address says it. */
export const askIn = ({ schoolId, status, kind }: NoticeList): Record<string, string> => ({
  ...(schoolId && { school: schoolId }),
  ...(status && { status }),
  ...(kind && { kind }),
})

/** The address of a list. */
export function addressOf(list: NoticeList): string {
  const query = new URLSearchParams({ ...askIn(list), ...(list.after && { after: list.after }) }).toString()
  return `/notices${query ? `?${query}` : ''}`
}
