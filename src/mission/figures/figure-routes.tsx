import type { FastifyInstance } from 'fastify'
import type { MissionMeasure } from '#model/index.ts'
import { getSchool } from '#schools/index.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addForm, addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import { NotFound } from '#work/failures.ts'
import { requireThat, type Look } from '#work/work.ts'
import { linksOfMission } from '../mission-links.ts'
import {
  getMissionRule,
  mayGiveOf,
  mayReadOf,
  maySayStart,
  reachAsGiver,
  reachOfFigures,
  seesFewOf,
} from '../mission-policy.ts'
import { figureForm, manyForm, startForm } from './figure-form.ts'
import { findStart, listFigures } from './figure-store.ts'
import { FiguresPage } from './figures-page.tsx'
import { giveFigure, sayStart } from './give-figure.ts'
import { giveMany } from './give-many.ts'
import { LevelsPage } from './levels-page.tsx'
import { readLevels } from './levels.ts'
import { countWithout } from './many-store.ts'
import { isGiven, type MissionFigure } from './mission-figure.ts'
import { MissionPage } from './mission-page.tsx'
import { readMission } from './read-mission.ts'
import { GiveFigurePage, GiveManyPage, SchoolFiguresPage, StartPage } from './school-figures-page.tsx'

const DONE: Readonly<Record<string, string>> = {
  saved: 'It is saved',
  given: 'The figure is given',
  many: 'The figures are given',
}
/** For how many school years back figures can be given and read. */
const YEARS = 15
const ROWS = 200

const yearsTo = (look: Look): SchoolYear[] => Array.from({ length: YEARS }, (_, at) => schoolYearOf(look.today) - at)

/** RO-01 to RO-06, RO-09. The mission, and the figures by which it is measured. */
export function figureRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/mission', async ({ look, frame, query }) => {
    const rule = getMissionRule(look)
    const mission = await readMission(look, rule)
    return (
      <MissionPage
        {...{ frame, rule, mission, model: look.model }}
        links={linksOfMission(look)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, '/mission/start', {
    async guard({ look }) {
      getMissionRule(look)
      requireThat(maySayStart(look), look, 'say when the mission began')
    },
    show: async ({ frame }, answers, findings) => <StartPage {...{ frame, answers, findings }} />,
    schema: startForm,
    async act(work, { startedOn }) {
      await sayStart(work, startedOn)
      return '/mission?done=saved'
    },
  })
  addPage(app, web, '/mission/levels/:missionMeasure', async ({ look, frame, params }) => {
    const measure = getMissionRule(look).measures.find(({ id }) => id === params.missionMeasure)
    const startedOn = await findStart(look)
    if (measure?.counted.by !== 'moved' || !startedOn) throw new NotFound('page', 'levels')
    const levels = await readLevels(look, measure.counted, startedOn)
    return <LevelsPage {...{ frame, measure, levels, model: look.model }} />
  })
  listRoutes(app, web)
  schoolRoutes(app, web)
}

function listRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/mission/figures', async (seen) => {
    const { look, frame, query } = seen
    const { measures, measure, year } = askedOf(seen)
    const reach = reachOfFigures(look)
    const after = query.after && query.name ? { id: query.after, schoolName: query.name } : undefined
    const asked = { measures: [measure.id], year, after, limit: ROWS + 1 }
    const found = await listFigures(look, reach, asked)
    const missing = await countWithout(look, reach, measure.id, year)
    const filter = { measure: measure.id, year: String(year) }
    const last = found.length > ROWS ? found[ROWS - 1] : undefined
    const next =
      last && `/mission/figures?${new URLSearchParams({ ...filter, after: last.id, name: last.schoolName }).toString()}`
    return (
      <FiguresPage
        {...{ frame, measures, measure, year, missing, next, query: filter, years: yearsTo(look) }}
        figures={found.slice(0, ROWS)}
        isFew={(each) => isFewFor(look, measure, each)}
        mayGiveAll={reachAsGiver(look).everything}
      />
    )
  })
  addListFiles(app, web, '/mission/figures', (seen) => {
    const { measure, year } = askedOf(seen)
    return figuresToKeep(seen.look, measure, year)
  })
  addForm(app, web, '/mission/figures/many', {
    async guard({ look }) {
      getMissionRule(look)
      requireThat(reachAsGiver(look).everything, look, 'give the figures of all schools')
    },
    show: async ({ look, frame }, answers, findings) => (
      <GiveManyPage {...{ frame, answers, findings, rule: getMissionRule(look), years: yearsTo(look) }} />
    ),
    schema: manyForm,
    async act(work, given) {
      await giveMany(work, given)
      return `/mission/figures?measure=${given.measure}&year=${given.schoolYear}`
    },
  })
}

/** XX-11. Whether a figure is of too few to be told to whoever looks. */
const isFewFor = (look: Look, { counted }: MissionMeasure, { schoolId, total }: MissionFigure): boolean =>
  counted.by !== 'number' && total < getMissionRule(look).figures.smallest && !seesFewOf(look, schoolId)

function askedOf({ look, query }: Seen) {
  const measures = getMissionRule(look).measures.filter(isGiven)
  const measure = measures.find(({ id }) => id === query.measure) ?? measures[0]
  if (!measure) throw new NotFound('page', 'figures of the mission')
  const year = yearsTo(look).find((each) => String(each) === query.year) ?? schoolYearOf(look.today)
  return { measures, measure, year }
}

function figuresToKeep(look: Look, measure: MissionMeasure, year: SchoolYear): ListFile<MissionFigure> {
  const told = (each: MissionFigure, value: number) => (isFewFor(look, measure, each) ? 'Not told: too few' : value)
  return {
    name: `${measure.name} ${year}`,
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'How many', cell: (each) => told(each, each.reached) },
      { head: 'Of how many', cell: (each) => told(each, each.total) },
      { head: 'Rests on', cell: ({ restsOn }) => restsOn },
      { head: 'Given', isDay: true, cell: ({ givenOn }) => givenOn },
    ],
    read: (at, after) =>
      listFigures(at, reachOfFigures(at), { measures: [measure.id], year, after, limit: ROWS_OF_A_PART }),
  }
}

function schoolRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/schools/:schoolId/mission', async (seen) => {
    const { look, frame, query } = seen
    const school = await toRead(seen)
    const figures = await listFigures(look, reachOfFigures(look), { schoolId: school.id, limit: ROWS })
    return (
      <SchoolFiguresPage
        {...{ frame, school, figures, rule: getMissionRule(look), year: schoolYearOf(look.today) }}
        seesFew={seesFewOf(look, school.id)}
        mayGive={mayGiveOf(look, school.id)}
        done={DONE[query.done ?? '']}
      />
    )
  })
  addForm(app, web, '/schools/:schoolId/mission/give', {
    guard: toGive,
    async show(seen, answers, findings) {
      const school = await toGive(seen)
      const rule = getMissionRule(seen.look)
      return <GiveFigurePage {...{ frame: seen.frame, answers, findings, school, rule, years: yearsTo(seen.look) }} />
    },
    schema: figureForm,
    async act(work, { measure, ...given }, { params }) {
      await giveFigure(work, params.schoolId ?? '', measure, given)
      return `/schools/${params.schoolId}/mission?done=given`
    },
  })
}

async function toRead({ look, params }: Pick<Seen, 'look' | 'params'>) {
  getMissionRule(look)
  const school = await getSchool(look, params.schoolId ?? '')
  if (!mayReadOf(look, school.id)) throw new NotFound('school', school.id)
  return school
}

async function toGive(seen: Pick<Seen, 'look' | 'params'>) {
  const school = await toRead(seen)
  requireThat(mayGiveOf(seen.look, school.id), seen.look, `give figures of the mission for ${school.id}`)
  return school
}
