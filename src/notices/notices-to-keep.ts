import type { ServiceModel } from '#model/index.ts'
import { ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import type { Look } from '#work/work.ts'
import { NOTICE_SAYS, type Notice } from './notice.ts'
import type { NoticeList } from './notice-list.ts'
import { listNotices } from './notice-store.ts'

/** A notice as a list shows it: what it is called, on what it rests, and what follows, in the words of the model of its birth. */
export type NoticeLine = Notice & { what: string; restsOn: string; follows: string | null }

/** Some notices as lines, each under the model of its birth. */
export async function noticeLines(look: Look, found: readonly Notice[]): Promise<NoticeLine[]> {
  const models = new Map<string, ServiceModel>()
  for (const id of new Set(found.map(({ modelVersionId }) => modelVersionId))) models.set(id, await look.modelOf(id))
  return found.map((each) => {
    const kind = models.get(each.modelVersionId)?.notices.find(({ id }) => id === each.kind)
    const grounds = (kind?.grounds ?? []).filter(({ id }) => each.grounds.includes(id)).map(({ name }) => name)
    return {
      ...each,
      what: each.way === 'letter' ? `Concern written to ${each.writtenTo ?? ''}` : (kind?.name ?? each.kind),
      restsOn: grounds.join('; '),
      follows: kind?.consequences.find(({ id }) => id === each.consequence)?.name ?? null,
    }
  })
}

/** The list as a file. */
export const noticesToKeep = (list: NoticeList): ListFile<NoticeLine> => ({
  name: 'Notices',
  columns: [
    { head: 'School', cell: ({ schoolName }) => schoolName },
    { head: 'What', cell: ({ what }) => what },
    { head: 'How it stands', cell: ({ status }) => NOTICE_SAYS[status] },
    { head: 'Issued', isDay: true, cell: ({ issuedOn }) => issuedOn },
    { head: 'To be complied with by', isDay: true, cell: ({ complyBy }) => complyBy },
    { head: 'Rests on', cell: ({ restsOn }) => restsOn },
    { head: 'Settled', isDay: true, cell: ({ settledOn }) => settledOn },
    { head: 'What follows', cell: ({ follows }) => follows },
  ],
  read: async (look, after) =>
    noticeLines(look, await listNotices(look, { ...list, after: after?.id, limit: ROWS_OF_A_PART })),
})
