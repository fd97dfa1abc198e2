import { addFigures, applyFigures, checkFigures, previewOwnFigures, type FigureKind } from '#figures/index.ts'
import { measuresOf } from '#measures/index.ts'
import { addDays, day, type PlainDate } from '#shared/plain-date.ts'
import { resultsYearOn, targetYearOn, wantedOf, type Wanted } from '#targets/index.ts'
import type { Work } from '#work/work.ts'
import { chanceOf } from './chance.ts'
import type { Entry } from './diary.ts'
import { madeUpTargets, ownHeadings, type OwnCell } from './made-up-own-figures.ts'
import { momentOn, type MadeSchool, type Making } from './making.ts'

/**
 * Figures of the measures by which a model sets its targets and that nobody publishes: a spreadsheet of the service's own for each of three
 * years, and one of estimates for the year of the targets, each with its cohort and day.
 */
export function bringInOwnFigures(making: Making, schools: readonly MadeSchool[]): Entry[] {
  const { model, today, foundedOn, year, administrator: who } = making
  if (!model.targets) return []
  const published = new Set(
    measuresOf(model).publications.flatMap(({ layouts }) =>
      layouts.flatMap(({ figures }) => figures.map(({ measure }) => measure)),
    ),
  )
  const subjects = schools.flatMap(({ row }) => {
    const { phaseName, statutoryLowAge: lowAge, statutoryHighAge: highAge, pupils, urn } = row
    const wanted = wantedOf(model, { phaseName, lowAge, highAge }).filter(({ measure }) => !published.has(measure.id))
    return wanted.length > 0 && pupils ? [{ urn, pupils, wanted }] : []
  })
  const columns = new Map(subjects.flatMap(({ wanted }) => wanted).map((each) => [each.key, each]))
  if (columns.size === 0) return []
  const out = day(`${year}-10-08`)
  const latest = resultsYearOn(today)
  const load = (of: number, on: PlainDate, time: string, kind: FigureKind): Entry => {
    const wanted = [...columns.values()]
    const text = madeUpTargets(wanted, subjects, {
      year: of,
      latest,
      kind,
      chance: chanceOf(`targets ${model.identity.authority} ${of}`),
    })
    return { at: momentOn(making, on, time), who, does: (work) => loadOwn(work, { text, wanted, year: of, kind }) }
  }
  return [
    ...[latest - 2, latest - 1].map((of, at) => load(of, addDays(foundedOn, 2), `11:${20 + at}`, 'result')),
    load(latest, dated(latest === year ? out : addDays(foundedOn, 260), today), '13:10', 'result'),
    load(targetYearOn(today, model.targets), dated(addDays(out, -20), today), '14:10', 'estimate'),
  ]
}

const dated = (on: PlainDate, today: PlainDate) => (on < today ? on : addDays(today, -1))

type Own = { text: string; wanted: readonly Wanted[]; year: number; kind: FigureKind }

async function loadOwn(work: Work, { text, wanted, year, kind }: Own): Promise<void> {
  const says = `${kind === 'estimate' ? 'Estimates' : 'Results by level and attendance'} ${year - 1}-${year}`
  const stream = (async function* () {
    yield Buffer.from(text)
  })()
  const { id } = await addFigures(work, { name: `${says}.csv`, mediaType: 'text/csv', stream })
  const columns = ownHeadings(wanted, kind).map(({ heading, key }: OwnCell) => ({ heading, key }))
  const title = kind === 'estimate' ? 'Estimates of what pupils may reach' : 'Results by level, and attendance'
  await previewOwnFigures(work, id, { columns, title, year, release: 'final', kind, datedOn: work.today })
  await applyFigures(work, id)
  await checkFigures(work, id)
}
