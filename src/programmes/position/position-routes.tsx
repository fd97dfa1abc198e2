import type { FastifyInstance } from 'fastify'
import { getModelOf } from '#calendar/index.ts'
import { listHoldersOf } from '#people/index.ts'
import { showSchoolYear } from '#shared/school-year.ts'
import { mayBook, visitName } from '#visits/index.ts'
import { toCsv } from '#web/csv.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { mayFollowAny, maySeePositions } from '../programme-policy.ts'
import { yearsToAsk } from '../school-year-asked.ts'
import { PositionsPage } from './positions-page.tsx'
import { readSurveyAsk } from './read-survey-ask.ts'
import { followedIn, surveyPositions } from './survey.ts'

const ON_A_PAGE = 50
const IN_A_SPREADSHEET = 20_000
const ADVISERS = 300

/** Where schools stand on their programmes. */
export function positionRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/programmes', async (seen) => {
    const { look, frame, query } = seen
    const { ask, model, programmes, chosen } = await askOf(seen, ON_A_PAGE)
    const makers = [...new Set(model.visitTypes.flatMap(({ roles }) => roles))]
    const [survey, holders] = await Promise.all([surveyPositions(look, ask), listHoldersOf(look, makers, ADVISERS)])
    const added = Number(query.added)
    return (
      <PositionsPage
        {...{ frame, model, programmes, chosen, ask, survey }}
        years={yearsToAsk(look.today).slice(0, 3).reverse()}
        advisers={holders.map(({ personId, name }) => ({ id: personId, name }))}
        mayFollow={mayFollowAny(look)}
        mayBook={(schoolId) => mayBook(look, { schoolId })}
        done={added > 0 ? `Saved: ${added === 1 ? '1 school follows it' : `${added} schools follow it`}` : undefined}
      />
    )
  })

  addPage(app, web, '/programmes.csv', async (seen) => {
    const { ask, model, chosen } = await askOf(seen, IN_A_SPREADSHEET)
    const { rows } = await surveyPositions(seen.look, ask)
    const lines = rows.flatMap((position) =>
      followedIn(position, ask.programme).flatMap(({ milestones }) =>
        milestones.map(({ visitType, term, state, visit, isBehind, isTailored }) => {
          const type = model.visitTypes.find(({ id }) => id === visitType)
          const termSays = model.calendar.terms.find(({ id }) => id === term)?.name ?? ''
          const flags = [isBehind ? 'yes' : '', isTailored ? 'yes' : '']
          return [
            position.school.name,
            type ? visitName(model, type) : visitType,
            termSays,
            state,
            visit?.on ?? '',
            ...flags,
          ]
        }),
      ),
    )
    return {
      fileName: `${chosen?.id ?? 'programmes'}-${showSchoolYear(ask.schoolYear).replace('/', '-')}.csv`,
      type: 'text/csv; charset=utf-8',
      body: toCsv([['School', 'What', 'When', 'How far', 'Date', 'Behind', 'Agreed for the school'], ...lines]),
    }
  })
}

/** The programme that is asked for, or the year's first with visits of its own, one for all schools before others. */
async function askOf({ look, query }: Seen, limit: number) {
  if (!maySeePositions(look)) throw new NotFound('page', 'where schools stand')
  const asked = readSurveyAsk(query, look.today, limit)
  const { model } = await getModelOf(look, asked.schoolYear)
  const programmes = model.programmes.filter(({ visits }) => visits.length > 0)
  const usual = programmes.find(({ takeUp }) => takeUp === 'all') ?? programmes[0]
  const chosen = programmes.find(({ id }) => id === asked.programme) ?? usual
  return { ask: { ...asked, programme: chosen?.id }, model, programmes, chosen }
}
