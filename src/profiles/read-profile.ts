import {
  figuresHeld,
  figuresOfSchool,
  figuresOfSchools,
  keptComparisons,
  keptDistributions,
  type FigureSource,
} from '#figures/index.ts'
import { measuresOf } from '#measures/index.ts'
import type { School } from '#schools/index.ts'
import type { Look } from '#work/work.ts'
import { measureLines } from './measure-lines.ts'
import type { Held, Profile } from './profile.ts'
import { withoutRemainders } from './range-of.ts'

/** How far back pages look: three years on the line, and those between in which nothing was published. */
const YEARS_BACK = 7

type Sources = { sources: ReadonlyMap<string, FigureSource>; version: string }

/** Everything that is published of a school and beside it, or of one measure alone, in four queries whatever its measures are. */
export async function readHeld(
  look: Look,
  school: Pick<School, 'id' | 'laCode'>,
  measure?: string,
  pupils?: string,
): Promise<Held & Sources> {
  const applied = await figuresHeld(look)
  const { version } = applied
  const years = applied.years.slice(0, YEARS_BACK)
  const nothing = { figures: [], others: [], spreads: [], sources: new Map<string, FigureSource>() }
  if (years.length === 0) return { laCode: school.laCode, version, ...nothing }
  const [own, beside, spreads] = await Promise.all([
    measure === undefined
      ? figuresOfSchool(look, school.id, years, pupils)
      : figuresOfSchools(look, { ids: [school.id] }, measure, years),
    keptComparisons(look, { ...applied, years }, measure, pupils),
    keptDistributions(look, { ...applied, years }, { measure, pupils: 'all' }),
  ])
  return {
    laCode: school.laCode,
    version,
    figures: withoutRemainders(own.figures, measuresOf(look.model)),
    others: beside.figures,
    spreads,
    sources: new Map([...beside.sources, ...own.sources]),
  }
}

/**
 * NF-10. The figures of a school as everyone sees them who may: the same numbers, sources and words on each side. Where its lines
 * alone are wanted, which are of all pupils, what is held of groups is left unread.
 */
export async function readProfile(
  look: Look,
  school: Pick<School, 'id' | 'laCode'>,
  linesAlone = false,
): Promise<Profile & { held: Held }> {
  const held = await readHeld(look, school, undefined, linesAlone ? 'all' : undefined)
  const lines = measureLines(measuresOf(look.model), held)
  const used = new Set(held.figures.map(({ dataSetId }) => dataSetId))
  const sources = [...held.sources.values()].filter(({ dataSetId }) => used.has(dataSetId))
  const newest = sources.sort((one, other) => other.year - one.year || +other.appliedAt - +one.appliedAt)[0]
  return { held, lines, sources: held.sources, newest }
}
