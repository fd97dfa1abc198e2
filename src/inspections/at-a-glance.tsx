import { concernName, latestOf, type HeldInspection } from '#figures/index.ts'
import type { InspectionPublication, Measures } from '#measures/index.ts'
import { GradeMark } from '#pictures/grade-mark.tsx'
import { gradesOf } from '#pictures/inspections.ts'
import { showShortDate } from '#shared/show-date.ts'
import { pictured, shortlyOf } from './history.ts'

/** One grade that a report card gave, with its areas; `step` counts from the worst grade of its framework. */
export type GradeAtAGlance = { grade: string; areas: readonly string[]; step: number; of: number }

/** A school's latest inspection in little room: a grade of the whole in words, or areas by grade, the weakest first. */
export type InspectionAtAGlance = {
  on: string
  /** 'Good overall', where it is not told by areas. */
  says: string | undefined
  grades: readonly GradeAtAGlance[]
  /** What is wrong beside the grades: a standard that is not met, a category of concern. */
  wrong: readonly string[]
}

/** The latest of a school's inspections as it is told at one look; undefined where none is held. */
export function inspectionAtAGlance(
  { inspections: publications }: Pick<Measures, 'inspections'>,
  inspections: readonly HeldInspection[],
): InspectionAtAGlance | undefined {
  const latest = latestOf(inspections)
  const publication = publications.find(({ frameworks }) => frameworks.some(({ id }) => id === latest?.framework))
  if (!latest || !publication) return undefined
  const on = showShortDate(latest.startedOn)
  const wrong = wrongOf(publication, latest)
  const grades = latest.kind === 'ungraded' || latest.overall ? [] : weakestFirst(publication, latest)
  const says = grades.length > 0 ? undefined : shortlyOf(publication, { ...latest, dataSetId: '' })
  return { on, says, grades, wrong }
}

function weakestFirst(publication: InspectionPublication, latest: HeldInspection): GradeAtAGlance[] {
  const scale = publication.frameworks.find(({ id }) => id === latest.framework)?.grades.map(({ name }) => name) ?? []
  return gradesOf(pictured(publication, { ...latest, dataSetId: '' }), { scale })
    .map((each) => ({ ...each, step: scale.length - scale.indexOf(each.grade), of: scale.length }))
    .reverse()
}

/** A standard that was found not to be met, and a category of concern. */
function wrongOf(publication: InspectionPublication, { standards, concern }: HeldInspection): string[] {
  const notMet = publication.standards.flatMap(({ id, values }) => {
    const found = values.find((value) => value.id === standards[id]?.grade)
    return found?.isMissed ? [found.says] : []
  })
  return [...notMet, ...(concern ? [concernName(publication, concern)] : [])]
}

/** How many areas of the weakest grade are named; of more than these only their number is said. */
const NAMED = 2

/** 'Needs attention: Achievement, Inclusion', or how many areas have the grade. */
export function saysWeakest({ grade, areas }: GradeAtAGlance): string {
  return areas.length <= NAMED ? `${grade}: ${areas.join(', ')}` : `${grade} in ${areas.length} areas`
}

/** All of it in words, as a file has it: 'Needs attention: Achievement; Expected standard: …; safeguarding not met; 3 March 2026'. */
export function inspectionInWords({ on, says, grades, wrong }: InspectionAtAGlance): string {
  const told = grades.map(({ grade, areas }) => `${grade}: ${areas.join(', ')}`)
  return [...(says ? [says] : told), ...wrong, on].join('; ')
}

/** The same on a page: a mark and a number for each grade, the weakest first and in words. */
export function AtAGlance({ inspection }: { inspection: InspectionAtAGlance }) {
  const { on, says, grades, wrong } = inspection
  const [weakest] = grades
  return (
    <>
      {says}
      {weakest && (
        <>
          <span class="wm-grades" aria-hidden="true">
            {grades.map((each) => (
              <span>
                <GradeMark step={each.step} of={each.of} /> {each.areas.length}
              </span>
            ))}
          </span>
          <span class="govuk-visually-hidden">
            {grades.map(({ grade, areas }) => `${areas.length} ${grade.toLowerCase()}`).join(', ')}.{' '}
          </span>
          {saysWeakest(weakest)}
        </>
      )}
      {wrong.map((each) => (
        <strong class="wm-late wm-block">{each}</strong>
      ))}
      <span class="wm-grid__sub">{on}</span>
    </>
  )
}

/** What the marks mean: each grade of the framework that is told by areas, with its mark. */
export function GradeLegend({ inspections }: Pick<Measures, 'inspections'>) {
  const framework = inspections.flatMap(({ frameworks }) => frameworks).at(-1)
  if (!framework) return null
  return (
    <p class="wm-grades wm-muted">
      <span>{framework.name}, areas of each grade, the weakest first:</span>
      {[...framework.grades].reverse().map(({ name }, at) => (
        <span>
          <GradeMark step={at + 1} of={framework.grades.length} /> {name}
        </span>
      ))}
    </p>
  )
}
