import type { FastifyInstance } from 'fastify'
import { getSchool } from '#schools/index.ts'
import { addListFiles } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { readNoticeList } from './notice-list.ts'
import { mayIssueNotices, requireNotices } from './notice-policy.ts'
import { countNotices, listNotices } from './notice-store.ts'
import { NoticesPage } from './notices-page.tsx'
import { noticeLines, noticesToKeep } from './notices-to-keep.ts'

const ROWS = 50

/** The list of notices, of the service or of one school, a page at a time or as a file. */
export function noticesRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/notices', async ({ look, frame, query }) => {
    requireNotices(look)
    const list = readNoticeList(query)
    const school = list.schoolId ? await getSchool(look, list.schoolId) : undefined
    const [found, counts] = await Promise.all([
      listNotices(look, { ...list, limit: ROWS + 1 }),
      countNotices(look, list),
    ])
    const lines = await noticeLines(look, found.slice(0, ROWS))
    const next = found.length > ROWS ? lines.at(-1)?.id : undefined
    const mayBegin = school && mayIssueNotices(look, school.id) ? look.model.notices : []
    return <NoticesPage {...{ frame, model: look.model, list, lines, counts, school, mayBegin, next }} />
  })
  addListFiles(app, web, '/notices', ({ look, query }) => {
    requireNotices(look)
    return noticesToKeep(readNoticeList(query))
  })
}
