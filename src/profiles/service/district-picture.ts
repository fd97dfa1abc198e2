import { keptDistribution } from '#figures/index.ts'
import type { FunnelPlot } from '#pictures/funnel-plot.ts'
import type { Look } from '#work/work.ts'
import { funnelOfMany } from '../pictures-of-measure.ts'
import type { FiguresList } from './read-service-figures.ts'
import type { SchoolStanding } from './service-figures.ts'

/** ES-60. Draws the schools of a place among those of all sizes; undefined where no limits of the measure are held. */
export type DrawPlace = (name: string, schools: readonly SchoolStanding[]) => FunnelPlot | undefined

/** Reads what such pictures of a list rest on, once: the spread over the kind of school that most of its figures are of. */
export async function openPlaces(
  look: Look,
  { held, ask: { measure, year, pupils } }: Pick<FiguresList, 'ask' | 'held'>,
  all: readonly SchoolStanding[],
): Promise<DrawPlace> {
  const counts = new Map<string, number>()
  for (const { figure } of all)
    if (figure && figure.value !== null) counts.set(figure.schoolKind, (counts.get(figure.schoolKind) ?? 0) + 1)
  const [kind] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? []
  if (kind === undefined) return () => undefined
  const spread = await keptDistribution(look, held, { year, measure: measure.id, pupils, schoolKind: kind })
  return (name, schools) => {
    const points = schools.flatMap(({ figure }) =>
      figure && figure.schoolKind === kind && figure.value !== null && (figure.cohort ?? 0) >= 1
        ? [{ value: figure.value, of: figure.cohort ?? 0 }]
        : [],
    )
    return spread && funnelOfMany({ measure, name, points, spread })
  }
}
