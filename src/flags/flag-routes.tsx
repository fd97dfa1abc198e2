import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { measuresOf } from '#measures/index.ts'
import { listNamedAdvisers } from '#people/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addDeed, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { requireThat } from '#work/work.ts'
import { addressOfFlags, filterOf, readFlagList } from './flag-list.ts'
import type { SayOfFlags } from './flag-once.ts'
import { maySeeNumbers, mayWorkOutAnew, requireFlagList, requireFlagsOf } from './flag-policy.ts'
import { countFlagged, countFlags, findFlagRun, listFlags } from './flag-store.ts'
import { readFlags, STANDING_SAYS, type FlagRead } from './flag-words.ts'
import { FlagsPage } from './flags-page.tsx'
import { flagsOfSchool, SchoolFlagsPage } from './school-flags.tsx'
import { workOutAnew } from './work-out-anew.ts'
import { lookedAtList, lookedAtSchool } from './newly-flagged.tsx'
import { signOf } from './work-out-flags.ts'

const ON_A_PAGE = 50

/** What is noticed in figures: of all schools as a page and as files, and of one, with what other rooms say of it. */
export function flagRoutes(app: FastifyInstance, web: Web, sayOfFlags: SayOfFlags): void {
  addPage(app, web, '/flags', (seen) => {
    requireFlagList(seen.look)
    seen.afterwards((reader) => lookedAtList(reader, readFlagList(reader.model, seen.query)))
    return showFlags(seen, [])
  })
  addListFiles(app, web, '/flags', (seen) => {
    requireFlagList(seen.look)
    return flagsToKeep(seen)
  })
  addDeed(app, web, '/flags/anew', {
    guard({ look }) {
      requireFlagList(look)
      requireThat(mayWorkOutAnew(look), look, 'work out anew what figures show')
      return Promise.resolve()
    },
    show: (seen, _answers, findings) => showFlags(seen, findings),
    schema: z.object({}),
    async act(work) {
      await workOutAnew(work)
      return '/flags?done=anew'
    },
  })
  addPage(app, web, '/schools/:schoolId/flags', async ({ look, frame, params, afterwards }) => {
    const school = await getSchool(look, params.schoolId ?? '')
    requireFlagsOf(look, school.id)
    afterwards((reader) => lookedAtSchool(reader, school.id))
    const said = await sayOfFlags(look, school.id)
    const flags = await flagsOfSchool(look, school.id)
    return <SchoolFlagsPage {...{ frame, model: look.model, school, flags, said }} />
  })
}

async function showFlags({ look, frame, query }: Seen, findings: readonly Finding[]) {
  const list = readFlagList(look.model, query)
  const filter = filterOf(look, list)
  const found = await listFlags(look, filter, ON_A_PAGE + 1)
  const [flagged, counts, advisers, run] = [
    await countFlagged(look, filter),
    await countFlags(look, filter),
    await listNamedAdvisers(look),
    await findFlagRun(look),
  ]
  const last = found.length > ON_A_PAGE ? found[ON_A_PAGE - 1] : undefined
  return (
    <FlagsPage
      {...{ frame, model: look.model, list, flagged, counts, advisers, findings }}
      flags={readFlags(look, found.slice(0, ON_A_PAGE))}
      workedOutAt={run?.workedOutAt}
      isStale={run !== undefined && run.triggers !== signOf(look.model)}
      mayWorkOut={mayWorkOutAnew(look)}
      next={last && addressOfFlags({ ...list, after: last.id })}
      done={query.done === 'anew' ? 'It is worked out anew' : undefined}
    />
  )
}

function flagsToKeep({ look, query }: Seen): ListFile<FlagRead> {
  const filter = filterOf(look, readFlagList(look.model, query))
  const { hideBelow } = measuresOf(look.model)
  const seen = (line: FlagRead) => maySeeNumbers(look, line.schoolId, line.flag, hideBelow)
  return {
    name: 'What figures show',
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'What', cell: ({ trigger }) => trigger.name },
      { head: 'How sure', cell: ({ flag }) => STANDING_SAYS[flag.standing] },
      { head: 'Figure', cell: (line) => (seen(line) ? line.flag.value : '') },
      { head: 'Pupils', cell: (line) => (seen(line) ? line.flag.cohort : '') },
      { head: 'Why', cell: ({ says }) => says },
      { head: 'Source', cell: ({ source }) => source },
    ],
    read: async (reader, after) =>
      readFlags(reader, await listFlags(reader, { ...filter, after: after?.id }, ROWS_OF_A_PART)),
  }
}
