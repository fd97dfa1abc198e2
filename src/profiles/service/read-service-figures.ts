import {
  figuresHeld,
  keptComparisons,
  keptDistributions,
  keptFiguresOfSchools,
  type FiguresHeld,
  type FigureSource,
} from '#figures/index.ts'
import { measuresOf, type Measures } from '#measures/index.ts'
import type { Look } from '#work/work.ts'
import { besideOf, yearsUpTo } from '../measure-lines.ts'
import { readFiguresAsk, type FiguresAsk, type FiguresChoices } from './figures-ask.ts'
import { inOrder, pupilsToRead, schoolLines, standingsOf } from './service-figures.ts'
import type { HeldOfList, SchoolLine, SchoolOfList, SchoolStanding } from './service-figures.ts'
import { listFiguresChoices, listSchoolsToCompare } from './service-store.ts'
import { summaries, type Summary } from './summaries.ts'

/** What a list of figures rests on: what it asks for, and what stands beside every school of it. */
export type FiguresList = {
  held: FiguresHeld
  ask: FiguresAsk
  choices: FiguresChoices
  measures: Measures
  england: number | undefined
  /** England's figures by kind of school, where none is published of all kinds together. */
  englandByKind: readonly { kind: string; value: number }[]
  beside: Pick<HeldOfList, 'others' | 'spreads'>
}

/** All schools of a list as far as they are counted, with districts put together: what its heading and its order rest on. */
export type WholeList = {
  schools: readonly SchoolStanding[]
  summaries: readonly Summary[]
  sources: readonly FigureSource[]
}

/** What an address asks for, and what stands beside the schools of its list. */
export async function openFiguresList(look: Look, query: Readonly<Record<string, string>>): Promise<FiguresList> {
  const measures = measuresOf(look.model)
  const held = await figuresHeld(look)
  const choices = await listFiguresChoices(look, held)
  const asked = readFiguresAsk(query, measures, choices)
  const { measure, year } = asked
  const [{ figures: others }, spreads] = await Promise.all([
    keptComparisons(look, { ...held, years: yearsUpTo(measure, year) }, measure.id, asked.pupils),
    keptDistributions(look, { ...held, years: [year] }, { measure: measure.id, pupils: asked.pupils }),
  ])
  const ask = { ...asked, isRanked: asked.isRanked && spreads.some(({ prior }) => prior) }
  const england = besideOf(others, { year, laCode: null, kind: '' })
  const byKind = others
    .filter((each) => each.year === year && each.laCode === null && each.schoolKind !== '' && each.kind === 'result')
    .flatMap(({ schoolKind: kind, value }) => (value === null ? [] : [{ kind, value }]))
  const englandByKind = england === undefined ? byKind : []
  return { held, ask, choices, measures, england, englandByKind, beside: { others, spreads } }
}

/** More schools than any one service has are put together and in order a district at a time. */
export const MOST_TOGETHER = 5000

/**
 * RO-93. Every school of a list, the same reading of the same figures for everyone who may know of it; undefined where they
 * are too many to be taken together. Two queries.
 */
export async function readWholeList(
  look: Look,
  { held, ask, measures, beside }: FiguresList,
  most = MOST_TOGETHER,
): Promise<WholeList | undefined> {
  const { measure, year, pupils } = ask
  const all = await listSchoolsToCompare(look, ask, { after: undefined, limit: most + 1 })
  if (all.length > most) return undefined
  const ids = all.map(({ id }) => id)
  const of = { years: [year], measure: measure.id, pupils: pupilsToRead(measures, pupils) }
  const { figures, sources } = await keptFiguresOfSchools(look, held, ids, of)
  const standings = standingsOf(ask, all, { ...beside, figures }, measures)
  // The database has them in order of name.
  const schools = ask.isRanked ? inOrder(standings, true) : standings
  return {
    schools,
    summaries: summaries(measure, schools, measures.hideBelow),
    sources: resultsOf(sources, year),
  }
}

/**
 * The next schools of a list with all that their rows show, after one of them, and where their figures are from. Where the whole
 * list was read, its schools are taken from it.
 */
export async function readFigureLines(
  look: Look,
  list: FiguresList,
  { whole, after, limit }: { whole: WholeList | undefined; after: string | undefined; limit: number },
): Promise<{ lines: SchoolLine[]; sources: readonly FigureSource[] }> {
  const { held, ask, measures, beside } = list
  const { measure, year, pupils } = ask
  const schools: readonly SchoolOfList[] = whole
    ? inTurn(whole, { after, limit })
    : await listSchoolsToCompare(look, ask, { after, limit })
  const ids = schools.map(({ id }) => id)
  const of = { years: yearsUpTo(measure, year), measure: measure.id, pupils: pupilsToRead(measures, pupils) }
  const { figures, sources } = await keptFiguresOfSchools(look, held, ids, of)
  return {
    lines: schoolLines(ask, schools, { ...beside, figures }, measures),
    sources: whole?.sources ?? resultsOf(sources, year),
  }
}

function resultsOf(sources: ReadonlyMap<string, FigureSource>, year: number): FigureSource[] {
  return [...sources.values()].filter((source) => source.year === year && source.kind === 'result')
}

/** A list that was read whole turns by the place of a school in it. */
function inTurn({ schools }: WholeList, { after, limit }: { after: string | undefined; limit: number }) {
  const from = after ? schools.findIndex(({ id }) => id === after) + 1 : 0
  return schools.slice(from, from + limit)
}
