import type { Strip } from '#pictures/strip-picture.tsx'
import { showMeasureYear, showValue } from '#measures/index.ts'
import { saysYears } from './measure-words.ts'
import { isShare } from './range-of.ts'
import type { MeasureLine, YearOfMeasure } from './profile.ts'

/** How the ranges, limits and years of a measure are worked out, each in a sentence. */
export function saysMethod(
  { measure, latest, together, stands, years }: MeasureLine,
  strip?: Pick<Strip, 'others'>,
): string[] {
  const { figure, range } = latest
  const cohort = figure?.cohort ?? 0
  const apart = years.filter(({ isApart }) => isApart).map(({ year }) => showMeasureYear(year))
  const none = [...new Set(years.flatMap(({ notPublished }) => notPublished ?? []))]
  return [
    isShare(measure) && range
      ? 'Ranges are Wilson’s, at 95%, from the fewest to the most pupils that a published percentage may stand for.'
      : range
        ? 'The range is the one that was published with the figure.'
        : isShare(measure)
          ? 'No range is shown: of how many pupils the figure is, is not published with it.'
          : 'No range is shown: what is published does not tell how far pupils spread about this figure.',
    ...(isShare(measure) && cohort > 0
      ? [`One pupil is ${showValue({ ...measure, unit: '', kind: 'share', decimals: 1 }, 100 / cohort)} points here.`]
      : []),
    ...(together
      ? [`${saysYears(together)} are put together by their numbers of pupils, and England’s by the same.`]
      : isShare(measure)
        ? ['Years are not put together: there are no two that may be compared and have a number of pupils.']
        : []),
    ...(stands.funnel
      ? [
          'The funnel widens for small numbers of pupils, and for how much schools differ beyond chance (Spiegelhalter 2005): outside its 95% limits lies one school in twenty by chance.',
        ]
      : []),
    ...(strip
      ? [
          `Schools of like size are chosen by the number of their pupils in this measure alone: the ${strip.others.length} of the same kind that come nearest, above and below. Neither where they are nor whom they teach is looked at, so that they are like it in size and not in all.`,
        ]
      : []),
    ...saysNoLocal(latest),
    ...apart.map((year) => `From ${year} it was measured in a new way: it is not compared with the years before.`),
    ...none,
  ]
}

/** Where the file has England and no authority, as with absence and the census, it is said which comparison there is. */
export function saysNoLocal({ local, england }: Pick<YearOfMeasure, 'local' | 'england'>): string[] {
  if (local !== undefined || england === undefined) return []
  return [
    'The file has no figure of the local authority, and none is worked out from its schools: England alone stands beside the school.',
  ]
}
