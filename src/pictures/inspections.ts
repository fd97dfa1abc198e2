import { type PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { type PictureTable } from './picture.tsx'

/** A framework of inspection and its own scale: dated data, not a list that a program knows. */
export type Era = {
  readonly key: string
  /** 'Overall grade', 'Four judgements', 'Report card' */
  readonly name: string
  /** 'until August 2024' */
  readonly when: string
  /** Its grades, the best first. */
  readonly scale: readonly string[]
}

/** One inspection: a grade of the whole, or grades of areas, or both; what is not on the scale, as 'Safeguarding met', apart. */
export type Inspection = {
  readonly on: PlainDate
  readonly era: string
  readonly overall?: string | undefined
  readonly areas?: readonly { readonly name: string; readonly grade: string }[] | undefined
  readonly also?: readonly string[] | undefined
}

/** A school's inspections under frameworks that cannot be compared, oldest first in both. */
export type InspectionHistory = {
  readonly id: string
  readonly title: string
  readonly eras: readonly Era[]
  readonly inspections: readonly Inspection[]
}

/** A grade of an inspection with what it was given for: the whole, or these areas. */
export type Graded = { readonly grade: string; readonly areas: readonly string[] }

/** What an inspection gave, the whole first and then areas by grade, the best first. */
export function gradesOf({ overall, areas = [] }: Inspection, { scale }: Pick<Era, 'scale'>): Graded[] {
  const given = scale.map((grade) => ({
    grade,
    areas: areas.filter((area) => area.grade === grade).map(({ name }) => name),
  }))
  const whole = overall === undefined ? [] : [{ grade: overall, areas: [] }]
  return [...whole, ...given.filter(({ areas }) => areas.length > 0)]
}

/** 'May 2017' */
export function monthOf(on: PlainDate): string {
  return showShortDate(on).split(' ').slice(1).join(' ')
}

/** 'June 2026: 1 area strong standard, 3 expected standard, safeguarding met; before it November 2022 (good overall). …' */
export function saysOfInspections({ eras, inspections }: InspectionHistory): string {
  const last = inspections.at(-1)
  if (!last) return 'No inspection is held.'
  const era = eras.find(({ key }) => key === last.era)
  const grades = gradesOf(last, era ?? { scale: [] })
  const words = grades.map(({ grade, areas }) =>
    areas.length === 0 ? `${lower(grade)} overall` : `${inAreas(areas.length)} ${lower(grade)}`,
  )
  const before = inspections
    .slice(0, -1)
    .reverse()
    .map(({ on, overall }) => (overall === undefined ? monthOf(on) : `${monthOf(on)} (${lower(overall)} overall)`))
  const earlier = before.length > 0 ? `; before it ${before.join(', ')}` : ''
  const frameworks = new Set(inspections.map(({ era }) => era)).size
  const warning = frameworks > 1 ? ' Grades of different frameworks cannot be compared.' : ''
  return `${monthOf(last.on)}: ${[...words, ...(last.also ?? []).map(lower)].join(', ')}${earlier}.${warning}`
}

function inAreas(count: number): string {
  return count === 1 ? '1 area' : `${count} areas`
}

/** An inspection and what it graded a row. */
export function tableOfInspections({ eras, inspections }: InspectionHistory): PictureTable {
  return {
    head: ['Inspected', 'Framework', 'What', 'Grade'],
    rows: inspections.flatMap(({ on, era, overall, areas = [], also = [] }) => {
      const framework = eras.find(({ key }) => key === era)
      const start = [showShortDate(on), framework ? `${framework.name}, ${framework.when}` : era]
      return [
        ...(overall === undefined ? [] : [[...start, 'Overall', overall]]),
        ...areas.map(({ name, grade }) => [...start, name, grade]),
        ...also.map((said) => [...start, said, '']),
      ]
    }),
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
