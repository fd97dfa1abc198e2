import type { HeldOfSchool } from '#work/held.ts'
import { NOTICE_SAYS } from './notice.ts'
import { listNotices } from './notice-store.ts'
import { noticeLines } from './notices-to-keep.ts'

const MOST = 5000

/** What was served on a school or written in its place, what came of it, as far as whoever asks may read it. */
export const noticesHeldOf: HeldOfSchool = async (look, schoolId) => {
  if (look.model.notices.length === 0) return { tables: [], files: [] }
  const lines = await noticeLines(look, await listNotices(look, { schoolId, limit: MOST }))
  return {
    tables: [
      {
        name: 'Notices',
        head: ['What', 'How it stands', 'Issued', 'Rests on', 'Says', 'To be done', 'What was found', 'What follows'],
        rows: lines.map((each) => [
          ...[each.what, NOTICE_SAYS[each.status], each.issuedOn, each.restsOn, Object.values(each.parts).join('\n')],
          ...[each.required.map(({ what, by }) => `${by}: ${what}`).join('\n'), each.settledBecause, each.follows],
        ]),
      },
    ],
    files: [],
  }
}
