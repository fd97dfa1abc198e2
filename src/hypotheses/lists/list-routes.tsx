import type { FastifyInstance } from 'fastify'
import { capital, word, type ServiceModel, type VisitType } from '#model/index.ts'
import { listNamedAdvisers } from '#people/index.ts'
import { isId } from '#shared/id.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { ownSchoolsOf } from '#work/actor.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { getWindow } from './get-window.ts'
import { addressOf, HypothesisListPage, type HypothesisList } from './list-page.tsx'
import { countHypothesisLines, listHypothesisLines, type HypothesisAsk, type HypothesisLine } from './list-store.ts'
import { HYPOTHESIS_STANDS, STANDS_SAY, typeWithHypotheses } from './standing.ts'

const ON_A_PAGE = 50

/** Which schools have no hypotheses yet: as a page and as files. */
export function hypothesisListRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/hypotheses', async ({ look, frame, query }) => {
    const type = requireHypothesisList(look)
    const list = readList(look, query)
    const window = await getWindow(look, type, list.year)
    const phases = phasesServed(look.model)
    const lines = await listHypothesisLines(look, window, phases, askIn(look, list), ON_A_PAGE + 1)
    const last = lines.length > ON_A_PAGE ? lines[ON_A_PAGE - 1]?.schoolId : undefined
    return (
      <HypothesisListPage
        {...{ frame, model: look.model, window, list, years: yearsOf(look) }}
        advisers={await listNamedAdvisers(look)}
        counts={await countHypothesisLines(look, window, phases, askIn(look, list))}
        lines={lines.slice(0, ON_A_PAGE)}
        next={last && addressOf({ ...list, after: last })}
        mayOpen={(schoolId) => isWithin(look.reach('see-school'), schoolId)}
      />
    )
  })
  addListFiles(app, web, '/hypotheses', async ({ look, query }: Seen) => {
    const type = requireHypothesisList(look)
    return listToKeep(look, type, readList(look, query))
  })
}

/** The list is for those who write or check, and who read reports. Throws NotFound for others, and where the model has none. */
export function requireHypothesisList(look: Look): VisitType {
  const type = typeWithHypotheses(look.model)
  const sees =
    isAnywhere(look.reach('write')) || isAnywhere(look.reach('check')) || look.reach('see-reports').everything
  if (!type || !sees) throw new NotFound('page', 'hypotheses')
  return type
}

async function listToKeep(look: Look, type: VisitType, list: HypothesisList): Promise<ListFile<HypothesisLine>> {
  const window = await getWindow(look, type, list.year)
  const phases = phasesServed(look.model)
  return {
    name: capital(word(look.model, 'keyQuestion', { form: 'many' })),
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'How far', cell: ({ stands }) => STANDS_SAY[stands] },
      { head: 'With the school', cell: ({ shared }) => shared },
      { head: 'Tested', cell: ({ tested }) => tested },
      { head: capital(word(look.model, 'visit')), isDay: true, cell: ({ visitOn }) => visitOn },
      { head: 'Who', cell: ({ adviserName }) => adviserName },
    ],
    read: (reader, after) =>
      listHypothesisLines(reader, window, phases, { ...askIn(reader, list), after: after?.schoolId }, ROWS_OF_A_PART),
  }
}

const askIn = (look: Look, { stands, whose, after }: HypothesisList): HypothesisAsk => ({
  stands,
  schoolIds: whose === 'mine' ? ownSchoolsOf(look.actor) : undefined,
  adviser: whose === 'mine' ? undefined : whose,
  after,
})

const yearsOf = ({ today }: Pick<Look, 'today'>): SchoolYear[] => {
  const year = schoolYearOf(today)
  return [year, year - 1, year - 2]
}

function readList(look: Look, query: Readonly<Record<string, string>>): HypothesisList {
  const years = yearsOf(look)
  return {
    year: years.find((year) => String(year) === query.year) ?? schoolYearOf(look.today),
    stands: HYPOTHESIS_STANDS.find((each) => each === query.stands),
    whose: query.whose === 'mine' || (query.whose && isId(query.whose)) ? query.whose : undefined,
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** The phases, as the register has them, of the schools that the service serves. */
const phasesServed = ({ phases }: ServiceModel): string[] =>
  phases.filter(({ served }) => served).flatMap(({ registerPhases }) => [...registerPhases])
