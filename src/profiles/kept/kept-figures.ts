import { saysSource } from '#figures/index.ts'
import { showMeasureYear, showValue, type Measures } from '#measures/index.ts'
import type { Measure } from '#measures/index.ts'
import { saysRange, saysTogether, saysValue, whyMissing } from '../measure-words.ts'
import type { MeasureLine, Profile } from '../profile.ts'
import { standsInShort } from '../stands.ts'

/** One measure as it was shown before a visit: plain words and numbers, which nothing that is loaded later changes. */
export type KeptLine = {
  measure: string
  name: string
  year: number
  value: number | null
  /** '2018/19: 48% of 31 pupils, range 32 to 65%'. */
  latest: string
  before: string
  local: string
  england: string
  stands: string
  /** The same in a few words, and whether it is sure; what was kept before the product said so has neither. */
  short?: string
  isSure?: boolean
  together: string
}

/** Where a measure stands in a few words: those that were kept, or the first of its sentence. */
export const shortOf = ({ short, stands }: KeptLine): string => short ?? stands.split(/[;,]/)[0] ?? ''

/** Those of which it is sure that they differ first; each kind in its order. */
export const surestFirst = (lines: readonly KeptLine[]): KeptLine[] => [
  ...lines.filter(({ isSure }) => isSure),
  ...lines.filter(({ isSure }) => !isSure),
]

/** What was agreed before, beside what came of it, under one heading: a sentence each, and where they are read. */
export type KeptTargets = { heading: string; lines: readonly string[]; href: string }

/** The figures of a visit: as they stood, with their sources, and what came of the targets agreed before. */
export type KeptFigures = {
  keptAt: Date
  lines: readonly KeptLine[]
  sources: readonly string[]
  targets: readonly KeptTargets[]
}

/** NF-49. The lines of a school's figures on the topics of a kind of visit, as they are shown now. */
export function linesToKeep(measures: Measures, { lines }: Profile, topics: readonly Measure['topic'][]): KeptLine[] {
  return lines.filter(({ measure }) => topics.includes(measure.topic)).map((line) => lineToKeep(measures, line))
}

/** Where the figures of those lines are from, the newest first. */
export function sourcesToKeep({ lines, sources }: Profile, topics: readonly Measure['topic'][]): string[] {
  const used = new Set(
    lines
      .filter(({ measure }) => topics.includes(measure.topic))
      .flatMap(({ years }) => years.flatMap(({ figure }) => figure?.dataSetId ?? [])),
  )
  return [...sources.values()]
    .filter(({ dataSetId }) => used.has(dataSetId))
    .sort((one, other) => other.year - one.year)
    .map(saysSource)
}

function lineToKeep(measures: Measures, line: MeasureLine): KeptLine {
  const { measure, latest, years, stands } = line
  const { figure, year, range, local, england } = latest
  const value = figure?.value ?? null
  const missing = whyMissing(measures, latest)
  const says = figure && !missing ? [saysValue(measure, figure), saysRange(measure, range)] : [missing ?? '–']
  const shown = (number: number | undefined) => (number === undefined ? '' : showValue(measure, number))
  const earlier = years.slice(0, -1).flatMap((each) => {
    const before = each.figure?.value
    return before === undefined || before === null
      ? []
      : [`${showMeasureYear(each.year)}: ${showValue(measure, before)}`]
  })
  return {
    ...{ measure: measure.id, name: measure.short, year, value },
    latest: `${showMeasureYear(year)}: ${says.filter(Boolean).join(', ')}`,
    before: earlier.join(', '),
    local: shown(local),
    england: shown(england),
    stands: stands.says,
    short: standsInShort(stands),
    isSure: stands.isSure === true,
    together: saysTogether(line),
  }
}

/** NF-49. What is different in the figures that are held now from those that were kept, a sentence a measure. */
export function changesSince(kept: readonly KeptLine[], now: readonly KeptLine[]): string[] {
  return now.flatMap((line) => {
    const before = kept.find(({ measure }) => measure === line.measure)
    if (!before) return [`${line.name}: ${line.latest}; nothing was held of it then`]
    if (before.year === line.year && before.value === line.value) return []
    return [`${line.name}: ${line.latest}; then ${before.latest}`]
  })
}

/** NF-38, NF-49. What is different now in what came of the targets agreed before. */
export function outcomesSince(kept: readonly KeptTargets[], now: readonly KeptTargets[]): string[] {
  const before = new Set(kept.flatMap(({ lines }) => lines))
  return now.flatMap(({ lines }) => lines.filter((line) => !before.has(line)))
}
