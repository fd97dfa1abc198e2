import type { FastifyInstance } from 'fastify'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { findGroup, findMeasure, measuresOf } from '#measures/index.ts'
import { listNamedAdvisers } from '#people/index.ts'
import { isId } from '#shared/id.ts'
import { addListFiles, ROWS_OF_A_PART, type ListFile } from '#web/list-file.ts'
import { addPage, type Seen } from '#web/routes.ts'
import type { Web } from '#web/web.ts'
import type { Look } from '#work/work.ts'
import { standsOfLine, TargetListPage } from './list-page.tsx'
import { countTargetLines, listTargetLines, STANDS, type TargetLine, type TargetsAsk } from './list-targets-store.ts'
import { maySeeTargets, requireTargetList } from './target-policy.ts'
import { TARGET_STANDS, type TargetStands } from './target-words.ts'
import { targetYearOn } from './target.ts'

const ON_A_PAGE = 50

/** Where every school stands with its targets for a year, as a page and as files. */
export function listRoutes(app: FastifyInstance, web: Web): void {
  addPage(app, web, '/targets', async ({ look, frame, query }) => {
    requireTargetList(look)
    const ask = askOf({ look, query })
    const phases = phasesServed(look.model)
    const [lines, counts, advisers] = await Promise.all([
      listTargetLines(look, ask, phases, ON_A_PAGE + 1),
      countTargetLines(look, ask, phases),
      listNamedAdvisers(look),
    ])
    const next = lines.length > ON_A_PAGE ? lines[ON_A_PAGE - 1]?.schoolId : undefined
    const mayOpen = (schoolId: string) => maySeeTargets(look, schoolId)
    const more = { years: yearsOf(look), places: placesOf(look.model), next, mayOpen, counts, advisers, ask }
    return <TargetListPage frame={frame} model={look.model} {...more} lines={lines.slice(0, ON_A_PAGE)} />
  })
  addListFiles(app, web, '/targets', (seen) => {
    requireTargetList(seen.look)
    return targetsToKeep(seen.look.model, askOf(seen))
  })
}

function targetsToKeep(model: ServiceModel, ask: TargetsAsk): ListFile<TargetLine> {
  return {
    name: `${capital(word(model, 'target', { form: 'many' }))} ${ask.year}`,
    columns: [
      { head: 'School', cell: ({ schoolName }) => schoolName },
      { head: 'Where they stand', cell: (line) => TARGET_STANDS[standsOfLine(line)].says },
      { head: 'Last step', isDay: true, cell: ({ lastOn }) => lastOn },
      { head: capital(word(model, 'linkAdviser')), cell: ({ adviserName }) => adviserName },
      ...(model.targets?.of ?? []).flatMap(({ measure, pupils }) => {
        const measures = measuresOf(model)
        const short = findMeasure(measures, measure)?.short ?? measure
        const group = pupils === 'all' ? '' : `, ${findGroup(measures, pupils)?.short ?? pupils}`
        const of = ({ targets }: TargetLine) =>
          targets?.find((each) => each.measure === measure && each.pupils === pupils)
        return [
          { head: `${short}${group}: proposed`, cell: (line: TargetLine) => of(line)?.proposed ?? null },
          { head: `${short}${group}: agreed`, cell: (line: TargetLine) => of(line)?.value ?? null },
        ]
      }),
    ],
    read: (look, after) =>
      listTargetLines(look, { ...ask, after: after?.schoolId, isWhole: true }, phasesServed(model), ROWS_OF_A_PART),
  }
}

/** The last step of a model is not a place of its own: whoever took it is final. */
const placesOf = ({ targets }: ServiceModel): TargetStands[] =>
  STANDS.filter(
    (each) => each === 'none' || each === 'final' || (targets?.steps.slice(0, -1) ?? []).some(({ id }) => id === each),
  )

const yearsOf = ({ today, model }: Pick<Look, 'today' | 'model'>) => {
  const open = model.targets ? targetYearOn(today, model.targets) : Number(today.slice(0, 4))
  return [open, open - 1, open - 2, open - 3]
}

function askOf({ look, query }: Pick<Seen, 'look' | 'query'>): TargetsAsk {
  const years = yearsOf(look)
  return {
    year: years.find((year) => String(year) === query.year) ?? years[0] ?? 0,
    stands: STANDS.find((each) => each === query.stands),
    adviser: query.adviser && isId(query.adviser) ? query.adviser : undefined,
    after: query.after && isId(query.after) ? query.after : undefined,
  }
}

/** The phases, as the register has them, of the schools that the service serves. */
const phasesServed = ({ phases }: ServiceModel): string[] =>
  phases.filter(({ served }) => served).flatMap(({ registerPhases }) => [...registerPhases])
