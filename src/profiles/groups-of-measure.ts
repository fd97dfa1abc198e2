import { findGroup, type Measure, type Measures, type PupilGroup } from '#measures/index.ts'
import type { Gaps } from '#pictures/gap-picture.tsx'
import { differenceOf } from '#statistics/difference.ts'
import { lineOf } from './measure-lines.ts'
import { whyMissing } from './measure-words.ts'
import { unitOf } from './pictures-of-measure.ts'
import type { Held, MeasureLine, Ranged } from './profile.ts'

/** A group of pupils of a measure, with its years. */
export type GroupLine = { group: PupilGroup; line: MeasureLine }

/** Two groups of one measure in its latest year, and the gap between them where both are known. */
export type Gap = { one: GroupLine; other: GroupLine; range: Ranged | undefined; england: number | undefined }

/** WI-21. The groups of pupils of which something is published for a measure of a school, all pupils not among them. */
export function groupsOf(measures: Measures, measure: Measure, held: Held): GroupLine[] {
  return measures.groups
    .filter(({ id }) => id !== 'all')
    .flatMap((group) => {
      const line = lineOf(measure, group.id, held)
      return line ? [{ group, line }] : []
    })
}

/** NF-49. The gaps between groups that are each other's other side, once each, with the range of the gap. */
export function gapsOf(measures: Measures, lines: readonly GroupLine[]): Gap[] {
  const taken = new Set<string>()
  return lines.flatMap((one) => {
    const other = lines.find(({ group }) => group.id === findGroup(measures, one.group.id)?.otherSide)
    if (!other || taken.has(`${other.group.id} ${one.group.id}`)) return []
    taken.add(`${one.group.id} ${other.group.id}`)
    return [{ one, other, ...gapBetween(one.line, other.line) }]
  })
}

function gapBetween(one: MeasureLine, other: MeasureLine): Pick<Gap, 'range' | 'england'> {
  const [from, to] = [one.latest.range, other.latest.range]
  const isSameYear = one.latest.year === other.latest.year
  const [england, beside] = [one.latest.england, other.latest.england]
  return {
    range: isSameYear && from && to ? differenceOf(from, to) : undefined,
    england: isSameYear && england !== undefined && beside !== undefined ? england - beside : undefined,
  }
}

/** Gaps as a picture; undefined where a measure is not a percentage, or nothing is known of any pair. */
export function gapPictureOf(measures: Measures, measure: Measure, gaps: readonly Gap[]): Gaps | undefined {
  const known = gaps.filter(({ range }) => range !== undefined)
  if (measure.unit !== '%' || known.length === 0) return undefined
  const side = ({ line: { latest } }: GroupLine) => {
    const { figure, range } = latest
    return figure && figure.value !== null
      ? { value: figure.value, ...(range && { low: range.low, high: range.high }), of: figure.cohort ?? undefined }
      : { missing: whyMissing(measures, latest) ?? 'no value' }
  }
  return {
    id: `${measure.id}-gaps`,
    title: 'Gaps between groups of pupils',
    unit: unitOf(measure),
    sides: ['the first group', 'the second group'],
    rows: known.map(({ one, other, range, england }) => ({
      name: namesOf({ one, other }),
      one: side(one),
      other: side(other),
      ...(range && { gap: { value: range.estimate, low: range.low, high: range.high } }),
      england,
    })),
  }
}

/** 'Disadvantaged pupils and pupils who are not disadvantaged'. */
export function namesOf({ one, other }: Pick<Gap, 'one' | 'other'>): string {
  const both = `${one.group.short ?? one.group.name} and ${other.group.short ?? other.group.name}`
  return both.charAt(0).toUpperCase() + both.slice(1)
}
