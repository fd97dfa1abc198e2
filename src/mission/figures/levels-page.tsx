import type { MissionMeasure } from '#model/index.ts'
import { measuresOf } from '#measures/index.ts'
import type { ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import type { LevelsOverTime, SchoolLevels } from './mission-figure.ts'
import { HOME } from './mission-page.tsx'

type Props = { frame: Frame; model: ServiceModel; measure: MissionMeasure; levels: LevelsOverTime }

/** RO-04. The level of each school at the start and now, and whether it moved. */
export function LevelsPage({ frame, model, measure, levels }: Props) {
  const { movement, startedOn, on, schools } = levels
  const heading = `${movement.moved} of ${movement.both} schools moved to at least the next level`
  const nameOf = namesOfLevels(model, measure)
  return (
    <Page frame={frame} title={heading} breadcrumbs={[HOME, { text: 'School by school' }]}>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{measure.name}</span> {heading}
      </h1>
      <p class="govuk-body">
        By the latest overall grade of an inspection that had begun by {showDate(startedOn)}, and by {showDate(on)}.
      </p>
      {schools.length > 0 && (
        <ListTable
          caption={heading}
          rows={schools}
          columns={[
            {
              head: 'School',
              isName: true,
              cell: ({ schoolId, schoolName }) => (
                <a class="govuk-link" href={`/schools/${schoolId}/inspections`}>
                  {schoolName}
                </a>
              ),
            },
            { head: 'At the start', isLabelled: true, cell: ({ start }) => nameOf(start) },
            { head: 'Now', isLabelled: true, cell: ({ now: level }) => nameOf(level) },
            { head: 'Moved', cell: movedSays },
          ]}
        />
      )}
    </Page>
  )
}

function movedSays({ start, now: level }: SchoolLevels): string {
  if (start === undefined || level === undefined) return 'Not counted'
  if (level < start) return 'Moved up'
  if (level > start) return 'Moved down'
  return start === 0 ? 'Stays at the highest' : 'Has not moved'
}

/** What the levels are called, as the inspections call them. */
export function namesOfLevels(model: ServiceModel, { counted }: MissionMeasure): (level: number | undefined) => string {
  if (counted.by !== 'moved') return () => ''
  const framework = measuresOf(model)
    .inspections.flatMap(({ frameworks }) => frameworks)
    .find(({ id }) => id === counted.framework)
  const names = counted.levels.map((id) => framework?.grades.find((grade) => grade.id === id)?.name ?? id)
  return (level) => (level === undefined ? 'No level' : (names[level] ?? ''))
}
