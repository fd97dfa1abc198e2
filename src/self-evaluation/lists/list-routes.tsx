import type { FastifyInstance } from 'fastify'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { listNamedAdvisers } from '#people/index.ts'
import { isId } from '#shared/id.ts'
import { londonDateOf } from '#shared/plain-date.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART } from '#web/list-file.ts'
import { addPage } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { calledIn } from '../called.ts'
import { findFramework } from '../framework.ts'
import { ListPage } from './list-page.tsx'
import { countStandings, listStandings, type SchoolStanding, type StandingAsk } from './list-store.ts'
import { STANDING_WORDS, STANDINGS, standingOf } from './standing.ts'

const A_PAGE = 50

/** Who reads where schools stand: those who work with some, and those who answer for all. */
export const mayReadStandings = (look: Look) =>
  look.model.selfEvaluation !== undefined &&
  isAnywhere(look.reach('read-records')) &&
  (isAnywhere(look.reach('write')) || isAnywhere(look.reach('see-reports')))

/** What an address asks of the list; what it asks in other words is left out. */
function readAsk(query: Readonly<Record<string, string>>, { selfEvaluation }: Pick<ServiceModel, 'selfEvaluation'>) {
  const { standing, step, after, words } = query
  return {
    standing: STANDINGS.find((each) => each === standing),
    isShared: query.shared === 'yes',
    isUnchallenged: query.challenged === 'no',
    step: step === 'none' || selfEvaluation?.cycle.some(({ id }) => id === step) ? step : undefined,
    words: words?.trim().slice(0, 100) ? words.trim().slice(0, 100) : undefined,
    adviser: query.adviser && isId(query.adviser) ? query.adviser : undefined,
    after: after && isId(after) ? after : undefined,
  } satisfies Omit<StandingAsk, 'atMost'>
}

/** SH-02, SH-03. Where each school stands in its cycle, and who has no current self-evaluation. */
export function listRoutes(app: FastifyInstance, web: Web): void {
  const requireList = (look: Look) => {
    if (!mayReadStandings(look)) throw new NotFound('page', 'self-evaluations')
  }
  addPage(app, web, '/self-evaluations', async ({ look, frame, query }) => {
    requireList(look)
    const ask = readAsk(query, look.model)
    const [found, counts, advisers] = await Promise.all([
      listStandings(look, { ...ask, atMost: A_PAGE + 1 }),
      countStandings(look),
      listNamedAdvisers(look),
    ])
    const rows = found.slice(0, A_PAGE)
    const next = found.length > rows.length ? rows.at(-1)?.schoolId : undefined
    return <ListPage {...{ frame, ask, rows, counts, advisers, next }} model={look.model} today={look.today} />
  })
  addListFiles<SchoolStanding>(app, web, '/self-evaluations', ({ look, query }) => {
    requireList(look)
    const { model, today } = look
    const ask = readAsk(query, model)
    const cycle = model.selfEvaluation?.cycle ?? []
    return {
      name: calledIn(model).Many,
      columns: [
        { head: 'School', cell: ({ schoolName }) => schoolName },
        { head: capital(word(model, 'linkAdviser')), cell: ({ adviserName }) => adviserName ?? '' },
        { head: 'How it stands', cell: ({ inForceYear }) => STANDING_WORDS[standingOf(model, inForceYear, today)] },
        { head: 'For', cell: ({ inForceYear }) => (inForceYear === null ? '' : showSchoolYear(inForceYear)) },
        { head: 'In force since', cell: ({ inForceOn }) => inForceOn ?? '', isDay: true },
        {
          head: 'Tool',
          cell: ({ ownTool, framework }) =>
            ownTool ?? (framework ? (findFramework(model, framework)?.name ?? framework) : ''),
        },
        { head: 'Protocol', cell: ({ protocol }) => protocol ?? '' },
        { head: 'Next one shared on', cell: ({ sharedAt }) => (sharedAt ? londonDateOf(sharedAt) : ''), isDay: true },
        ...(cycle.length > 0
          ? [
              {
                head: 'Step',
                cell: ({ step }: SchoolStanding) => cycle.find(({ id }) => id === step)?.name ?? step ?? '',
              },
            ]
          : []),
      ],
      read: (reader, last) => listStandings(reader, { ...ask, after: last?.schoolId, atMost: ROWS_OF_A_PART }),
    }
  })
}
