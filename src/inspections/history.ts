import { concernName, type InspectionSource, type SchoolInspection, type SchoolInspections } from '#figures/index.ts'
import type { InspectionPublication, Measures } from '#measures/index.ts'
import { gradesOf, monthOf, type Inspection, type InspectionHistory } from '#pictures/inspections.ts'

/** What is held of a school's inspections, as pages and documents show it. */
export type HeldInspections = SchoolInspections & {
  /** The frameworks under which they are; undefined where nothing is held, or its publication is no longer known. */
  publication: InspectionPublication | undefined
}

/** A school's inspections as a line through time, each under its framework; a framework without any stands there empty. */
export function historyOf(
  publication: InspectionPublication,
  inspections: readonly SchoolInspection[],
): InspectionHistory {
  return {
    id: 'inspections',
    title: 'Inspections',
    eras: publication.frameworks.map(({ id, name, when, grades }) => ({
      ...{ key: id, name, when },
      scale: grades.map((grade) => grade.name),
    })),
    inspections: inspections.map((each) => pictured(publication, each)),
  }
}

/** One inspection by the names of its grades; what is on no scale stands apart. */
export function pictured(publication: InspectionPublication, each: SchoolInspection): Inspection {
  const { framework, startedOn, overall, grades, standards, kind, outcome, concern, nameThen, urnThen } = each
  const scale = publication.frameworks.find(({ id }) => id === framework)?.grades ?? []
  const named = (grade: string | undefined) => scale.find(({ id }) => id === grade)?.name
  const met = publication.standards.flatMap(({ id, values }) => {
    const found = values.find((value) => value.id === standards[id]?.grade)
    return found ? [found.says] : []
  })
  return {
    ...{ on: startedOn, era: framework, overall: named(overall?.grade) },
    areas: publication.areas.flatMap(({ id, name }) => {
      const grade = named(grades[id]?.grade)
      return grade ? [{ name, grade }] : []
    }),
    also: [
      ...(kind === 'ungraded' ? [`Ungraded: ${outcome ?? 'no outcome given'}`] : []),
      ...met,
      ...(concern ? [`Category of concern: ${concernName(publication, concern)}`] : []),
      ...(urnThen ? [`As ${nameThen ?? 'another school'}, URN ${urnThen}`] : []),
    ],
  }
}

/** What one inspection gave, in a few words: 'Good overall', '5 areas expected standard, 2 needs attention'. */
export function shortlyOf(publication: InspectionPublication, each: SchoolInspection): string {
  if (each.kind === 'ungraded') return `${each.outcome ?? 'No outcome given'} (ungraded)`
  const one = pictured(publication, each)
  if (one.overall) return `${one.overall} overall`
  const scale = publication.frameworks.find(({ id }) => id === each.framework)?.grades.map(({ name }) => name) ?? []
  const counted = gradesOf(one, { scale }).map(({ grade, areas }, at) => {
    const noun = at > 0 ? '' : areas.length === 1 ? ' area' : ' areas'
    return `${areas.length}${noun} ${grade.toLowerCase()}`
  })
  return counted.length === 0 ? 'No grade' : counted.join(', ')
}

/** The heading of a school's inspections is the latest of them. */
export function headingOf({ publication, inspections }: HeldInspections): string {
  const last = inspections.at(-1)
  if (!publication || !last) return 'No inspection is held'
  return `${shortlyOf(publication, last)}, ${monthOf(last.startedOn)}`
}

/** The publication that inspections are of; the newest file says which. */
export function publicationOf(
  { inspections }: Pick<Measures, 'inspections'>,
  newest: InspectionSource | undefined,
): InspectionPublication | undefined {
  return inspections.find(({ id }) => id === newest?.source)
}
