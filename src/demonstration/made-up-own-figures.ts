import type { FigureKind } from '#figures/index.ts'
import type { Wanted } from '#targets/index.ts'
import type { Chance } from './chance.ts'

/** A column of a service's own spreadsheet: its heading, and what it stands for. */
export type OwnCell = { heading: string; key: string }

type Subject = { urn: string; pupils: number; wanted: readonly Wanted[] }
type Of = { year: number; latest: number; kind: FigureKind; chance: Chance }

/** What schools of England reached around the year in which these measures were last published, as far as they are named here. */
const USUAL: Readonly<Record<string, number>> = {
  'english-level-4': 82,
  'mathematics-level-4': 80,
  'english-and-mathematics-level-4': 74,
  'english-two-levels': 84,
  'mathematics-two-levels': 83,
}

/** How much of a cohort a group is, and how far below all pupils it lies. */
const GROUPS: Readonly<Record<string, readonly [part: number, below: number]>> = {
  all: [1, 0],
  fsm: [0.18, 15],
  sen: [0.2, 32],
}

/** The columns of such a spreadsheet; an estimate has a range. */
export function ownHeadings(wanted: readonly Wanted[], kind: FigureKind): OwnCell[] {
  const parts = kind === 'estimate' ? PARTS : PARTS.slice(0, 2)
  return [
    { heading: 'URN', key: 'urn' },
    ...wanted.flatMap(({ measure, group }) =>
      parts
        .filter(({ part }) => part !== 'cohort' || measure.topic !== 'attendance')
        .map(({ part, says }) => ({
          heading: `${measure.short}${group.id === 'all' ? '' : ` ${group.short}`}${says}`,
          key: `${measure.id} ${group.id} ${part}`,
        })),
    ),
  ]
}

const PARTS = [
  { part: 'value', says: '' },
  { part: 'cohort', says: ', pupils' },
  { part: 'lower', says: ', from' },
  { part: 'upper', says: ', to' },
] as const

/** A made-up spreadsheet of a year: the same for the same lots. */
export function madeUpTargets(wanted: readonly Wanted[], subjects: readonly Subject[], of: Of): string {
  const headings = ownHeadings(wanted, of.kind)
  const lines = subjects.map((subject) => {
    const strength = strengthOf(subject.urn)
    const cells = new Map([['urn', subject.urn]])
    for (const each of subject.wanted)
      for (const [part, text] of Object.entries(figureOf(each, subject, strength, of)))
        cells.set(`${each.measure.id} ${each.group.id} ${part}`, text)
    return headings.map(({ key }) => cells.get(key) ?? '').join(',')
  })
  return `${[headings.map(({ heading }) => (heading.includes(',') ? `"${heading}"` : heading)).join(','), ...lines].join('\r\n')}\r\n`
}

/** What is to be expected of a school in the latest year, before chance; undefined of a measure that is not named here. */
export function typicalOf({ measure, group }: Pick<Wanted, 'measure' | 'group'>, urn: string): number | undefined {
  const usual = USUAL[measure.id]
  return usual === undefined ? undefined : usual + strengthOf(urn) - (GROUPS[group.id]?.[1] ?? 0)
}

/** How a school lies above or below others, the same in each year. */
const strengthOf = (urn: string) => ((Number(urn) % 7) - 3) * 2.4

function figureOf(
  { measure, group }: Wanted,
  { pupils }: Subject,
  strength: number,
  { year, latest, kind, chance }: Of,
): Record<string, string> {
  const grown = (year - latest) * 0.9
  if (measure.topic === 'attendance') {
    const value = 95.1 + strength * 0.12 + grown * 0.1 + chance.around() * 0.4
    const range = kind === 'estimate' ? { lower: (value - 0.6).toFixed(1), upper: (value + 0.6).toFixed(1) } : {}
    return { value: value.toFixed(measure.decimals), ...range }
  }
  const [part, below] = GROUPS[group.id] ?? [0.5, 0]
  const cohort = Math.max(2, Math.round((pupils / 7) * part))
  const noise = chance.around() * (22 / Math.sqrt(cohort))
  const share = Math.min(0.97, Math.max(0.12, ((USUAL[measure.id] ?? 76) + strength - below + grown + noise) / 100))
  const reached = Math.round(share * cohort)
  const half = 1.96 * Math.sqrt((share * (1 - share)) / cohort) * 100
  const whole = (value: number) => String(Math.round(Math.min(100, Math.max(0, value))))
  if (kind === 'estimate')
    return {
      value: whole(share * 100),
      cohort: String(cohort),
      lower: whole(share * 100 - half),
      upper: whole(share * 100 + half),
    }
  return { value: whole((reached / cohort) * 100), cohort: String(cohort) }
}
