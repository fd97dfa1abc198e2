import { measuresOf } from '#measures/index.ts'
import type { MissionMeasure } from '#model/index.ts'
import { day, type PlainDate } from '#shared/plain-date.ts'
import { lastDayOf, schoolYearOf } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { movementOf, yearsBetween } from './figure-rules.ts'
import { listGraded, type GradedInspection } from './level-store.ts'
import type { LevelsOverTime, SchoolLevels } from './mission-figure.ts'

type ByLevel = Extract<MissionMeasure['counted'], { by: 'moved' }>

/** The latest graded inspection of each school by a day, of a list that begins with the oldest. */
function latestBy(graded: readonly GradedInspection[], on: PlainDate): Map<string, GradedInspection> {
  return new Map(graded.filter(({ startedOn }) => startedOn <= on).map((each) => [each.schoolId, each]))
}

/** The level that a graded inspection says; none where it gave no overall grade of that framework. */
function levelIn({ framework, levels }: ByLevel, inspection: GradedInspection | undefined): number | undefined {
  if (inspection?.framework !== framework || inspection.overall === null) return undefined
  const at = levels.indexOf(inspection.overall)
  return at === -1 ? undefined : at
}

/** RO-04. The level of each school at two days. */
function levelsOf(
  counted: ByLevel,
  graded: readonly GradedInspection[],
  from: PlainDate,
  on: PlainDate,
): SchoolLevels[] {
  const [start, now] = [latestBy(graded, from), latestBy(graded, on)]
  return [...now.values()]
    .map(({ schoolId, schoolName }) => ({
      ...{ schoolId, schoolName },
      start: levelIn(counted, start.get(schoolId)),
      now: levelIn(counted, now.get(schoolId)),
    }))
    .sort((one, other) => (one.schoolName < other.schoolName ? -1 : 1))
}

/** RO-04. What graded inspections say of levels from a day on; today's measure is counted apart from what inspections said before. Pure. */
export function levelsFrom(
  counted: ByLevel,
  graded: readonly GradedInspection[],
  { startedOn, on, endedOn }: { startedOn: PlainDate; on: PlainDate; endedOn: PlainDate | undefined },
): LevelsOverTime {
  const schools = levelsOf(counted, graded, startedOn, on)
  const latest = [...latestBy(graded, on).values()]
  const withGrade = latest.filter((each) => levelIn(counted, each) !== undefined).length
  const cards = latest.filter(({ framework }) => framework === counted.today?.framework)
  const bad = counted.today?.without ?? []
  return {
    ...{ startedOn, on, schools, endedOn, withGrade, without: latest.length - withGrade },
    movement: movementOf(schools),
    years: yearsBetween(schoolYearOf(startedOn), schoolYearOf(on)).map((year) => {
      const until = lastDayOf(year) < on ? lastDayOf(year) : on
      return { year, movement: movementOf(levelsOf(counted, graded, startedOn, until)) }
    }),
    today: { good: cards.filter(({ areas }) => !areas.some((grade) => bad.includes(grade))).length, of: cards.length },
  }
}

/** RO-04. The same, read. One query. */
export async function readLevels(look: Look, counted: ByLevel, startedOn: PlainDate): Promise<LevelsOverTime> {
  const frameworks = measuresOf(look.model).inspections.flatMap((each) => each.frameworks)
  const until = frameworks.find(({ id }) => id === counted.framework)?.until
  const graded = await listGraded(look, look.today)
  return levelsFrom(counted, graded, { startedOn, on: look.today, endedOn: until ? day(until) : undefined })
}
