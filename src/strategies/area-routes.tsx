import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { firstDayOf, lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import { aChoice } from '#web/text-answers.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { AreasPage, type AreaShown } from './areas-page.tsx'
import { countSchoolsOf, listAreaHolders, listHoldersOfRoles } from './area-store.ts'
import { endUnderArea, recordUnderArea } from './keep-areas.ts'
import { readChanges } from './read-report.ts'
import { getAreas, mayKeepAreas, maySeeAreas } from './strategy-policy.ts'
import { listSchoolsPlaced } from './work-store.ts'

const recordForm = z.object({ person: aChoice('who'), area: aChoice('an area') })

const DONE: Readonly<Record<string, string>> = {
  recorded: 'It is recorded',
  ended: 'They are no longer recorded under it',
}

/** SH-82. Who works in which area, in how many schools, and improvement in it across the authority. */
export function areaRoutes(app: FastifyInstance, web: Web): void {
  const toKeep = async ({ look }: Seen) => {
    getAreas(look)
    requireThat(mayKeepAreas(look), look, 'keep who is under which area')
  }
  addPage(app, web, '/areas', (seen) => showAreas(seen, seen.query, []))
  addDeed(app, web, '/areas', {
    guard: toKeep,
    show: showAreas,
    schema: recordForm,
    async act(work, value) {
      await recordUnderArea(work, value)
      return '/areas?done=recorded'
    },
  })
  addDeed(app, web, '/areas/:areaHolderId/end', {
    guard: toKeep,
    show: showAreas,
    schema: z.object({}),
    async act(work, _value, { params }) {
      await endUnderArea(work, params.areaHolderId ?? '')
      return '/areas?done=ended'
    },
  })
}

function toRead({ look }: Pick<Seen, 'look'>) {
  const areas = getAreas(look)
  requireThat(maySeeAreas(look), look, 'read how areas stand')
  return areas
}

async function showAreas(seen: Seen, answers: Answers, findings: readonly Finding[]) {
  const { look, frame, query } = seen
  const areas = toRead(seen)
  const schoolYear = schoolYearOf(look.today)
  const period = { from: firstDayOf(schoolYear), until: lastDayOf(schoolYear) }
  const [held, people, placed] = await Promise.all([
    listAreaHolders(look),
    listHoldersOfRoles(look, [...new Set(areas.flatMap(({ roles }) => roles))]),
    listSchoolsPlaced(look),
  ])
  const schools = new Set(placed.map(({ id }) => id))
  const shown: AreaShown[] = []
  for (const area of areas) {
    const holders = held.filter((each) => each.area === area.id)
    const { visits, schoolIds } = await countSchoolsOf(
      look,
      holders.map(({ personId }) => personId),
      period,
    )
    const changes = await readChanges(look, area.measures, new Set(), new Set(), schoolYear)
    shown.push({ area, holders, visits, schools: schoolIds.length, changes })
  }
  return (
    <AreasPage
      {...{ frame, model: look.model, schoolYear, people, answers, findings }}
      areas={shown}
      schools={schools.size}
      mayKeep={mayKeepAreas(look)}
      done={DONE[query.done ?? '']}
    />
  )
}
