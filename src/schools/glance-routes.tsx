import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { maySeeSchoolCalendar } from '#calendar/index.ts'
import { listTimeline, readTimelineAsk } from '#history/index.ts'
import { NotAllowed } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import type { Finding } from '#shared/finding.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import { oneOf } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { getSchool } from './get-school.ts'
import { GlancePage } from './glance-page.tsx'
import { listGroupsOfSchool } from './groups/group-store.ts'
import { HistoryPage } from './history-page.tsx'
import { listPresences } from './presences/presence-store.ts'
import { idsOfHistory, listSchoolLinks } from './school-links-store.ts'
import { mayKeepSchool, mayReadHistory, mayWatch } from './school-policy.ts'
import type { SchoolPanel } from './school-panel.ts'
import { isWatched } from './watching/watch-store.ts'
import { watchSchool } from './watching/watch-school.ts'

/** A school's own page, and the whole of its history. */
export function glanceRoutes(app: FastifyInstance, web: Web, panels: readonly SchoolPanel[]): void {
  addPage(app, web, '/schools/:schoolId', (seen) => showGlance(seen, panels))

  addDeed(app, web, '/schools/:schoolId/watch', {
    async guard({ look, params }) {
      await getSchool(look, params.schoolId ?? '')
      requireThat(mayWatch(look), look, 'watch a school')
    },
    show: (seen, _answers, findings) => showGlance(seen, panels, findings),
    schema: z.object({ watched: oneOf(['yes', 'no'], 'Press the star again') }),
    isDraft: true,
    async act(work, { watched }, { params }) {
      await watchSchool(work, params.schoolId ?? '', watched === 'yes')
      return `/schools/${params.schoolId}`
    },
  })

  addPage(app, web, '/schools/:schoolId/history', async ({ look, frame, params, query }) => {
    const school = await getSchool(look, params.schoolId ?? '')
    if (!mayReadHistory(look, school.id)) throw new NotAllowed(look.actor.personId, `read the history of ${school.id}`)
    const ask = { ...readTimelineAsk(query), limit: 50 }
    const { timeline } = await readPast(look, school.id, ask)
    return <HistoryPage frame={frame} model={look.model} school={school} timeline={timeline} ask={ask} />
  })
}

/** The page of a school, with what the later rooms show on it. */
async function showGlance(
  { look, frame, params, query }: Seen,
  panels: readonly SchoolPanel[],
  findings: readonly Finding[] = [],
) {
  const school = await getSchool(look, params.schoolId ?? '')
  const ask = readTimelineAsk(query)
  const [memberships, presences, { links, timeline }, isWatchedByMe, shown] = await Promise.all([
    listGroupsOfSchool(look, school.id),
    listPresences(look, school.id),
    readPast(look, school.id, ask),
    mayWatch(look) ? isWatched(look, school.id) : undefined,
    Promise.all(panels.map(async ({ place, show }) => ({ place, node: await show(look, school) }))),
  ])
  const mayKeep = mayKeepSchool(look, school.id)
  const may = {
    keep: mayKeep,
    readHistory: mayReadHistory(look, school.id),
    seeDates: maySeeSchoolCalendar(look, school.id),
  }
  const { model, today } = look
  const found = { school, memberships, presences, links, timeline, shown }
  return <GlancePage {...{ frame, model, today, ...found, findings, ask, isWatched: isWatchedByMe, may }} />
}

/** XX-13. A school's history is its own and that of every school that it was before; the power over it reads both. */
async function readPast(look: Look, schoolId: string, ask: Parameters<typeof listTimeline>[2]) {
  const links = await listSchoolLinks(look, schoolId)
  const ids = idsOfHistory(schoolId, links)
  return { links, timeline: await listTimeline(look, { kind: 'school', ids, schoolIds: [schoolId] }, ask) }
}
