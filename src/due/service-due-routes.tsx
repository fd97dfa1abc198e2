import type { FastifyInstance } from 'fastify'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Due } from '#work/due.ts'
import { NotFound } from '#work/failures.ts'
import { listDue } from './list-due.ts'
import { readPage } from './paged-dues.tsx'
import { ServiceDuePage } from './service-due-page.tsx'
import { duesAskedFor, readDueAsked } from './service-due.ts'

/** XX-10. What is due in the whole service, for those who answer for it. */
export function serviceDueRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/due', async (seen) => {
    requireService(seen)
    const { look, frame, query } = seen
    const dues = await listDue(look, {})
    return <ServiceDuePage frame={frame} dues={dues} asked={readDueAsked(query)} page={readPage(query)} />
  })

  addListFiles(app, web, '/due', (seen): ListFile<{ due: Due; at: number }> => {
    requireService(seen)
    const asked = readDueAsked(seen.query)
    return {
      name: 'Due in the service',
      columns: [
        { head: 'Due', isDay: true, cell: ({ due }) => due.dueOn },
        { head: 'What', cell: ({ due }) => due.what },
        { head: 'School', cell: ({ due }) => due.schoolName },
        { head: 'Who has to do it', cell: ({ due }) => due.ownerName },
        { head: 'Why', cell: ({ due }) => due.because },
      ],
      // Nothing that is due is stored: each part is worked out, and begins where the last one ended.
      async read(look, after) {
        const dues = duesAskedFor(await listDue(look, {}), asked, look.today)
        const from = after ? after.at + 1 : 0
        return dues.slice(from, from + ROWS_OF_A_PART).map((due, at) => ({ due, at: from + at }))
      },
    }
  })
}

function requireService({ look }: Seen): void {
  if (!look.reach('see-reports').everything) throw new NotFound('page', 'what is due in the service')
}
