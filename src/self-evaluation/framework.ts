import { nationalFrameworks, type ServiceModel } from '#model/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'

/** A point of a scale by which an area is graded. */
export type Point = { value: number; label: string }

/** A part of a school's work, and the points by which it is graded. */
export type Area = {
  id: string
  title: string
  hint: string
  isOverall: boolean
  points: readonly Point[]
  /** Of pupils from one age to another, where it is not of all. */
  ages?: { from?: number | undefined; until?: number | undefined } | undefined
  /** Which of the school's figures stand beside it. */
  figures?: readonly ('attainment' | 'progress' | 'attendance' | 'destinations')[] | undefined
}

/** The ages of a school's pupils, as far as the register has them. */
export type Ages = { lowAge: number | null; highAge: number | null }

/** Whether an area is for a school whose pupils are of some ages: there is nothing to say of a sixth form that it does not have. */
export function isForAges({ ages }: Pick<Area, 'ages'>, { lowAge, highAge }: Ages): boolean {
  const isTooYoung = ages?.from !== undefined && highAge !== null && highAge < ages.from
  const isTooOld = ages?.until !== undefined && lowAge !== null && lowAge > ages.until
  return !isTooYoung && !isTooOld
}

/** What schools evaluate themselves by, as a model has it: one of the country's or one of the service's own. */
export type Framework = {
  id: string
  name: string
  version: string | undefined
  isAgreed: boolean
  from: string | undefined
  until: string | undefined
  /** When the country was inspected by it, where it was. */
  national: { from: string; until: string | undefined; says: string } | undefined
  phases: readonly string[]
  areas: readonly Area[]
}

type Rules = Pick<ServiceModel, 'selfEvaluation' | 'scales'>

/** The frameworks of a model, each with its areas and their points. */
export function frameworksOf({ selfEvaluation, scales }: Rules): Framework[] {
  return (selfEvaluation?.frameworks ?? []).map((each) => {
    const national = nationalFrameworks().find(({ id }) => id === each.national)
    const own = scales.find(({ id }) => id === each.scale)?.points
    const areas: readonly (Omit<Area, 'points'> & Partial<Pick<Area, 'points'>>)[] = each.areas ?? national?.areas ?? []
    return {
      id: each.id,
      name: each.name ?? national?.name ?? each.id,
      version: each.version ?? national?.version,
      isAgreed: each.agreed,
      from: each.from,
      until: each.until,
      national: national && { from: national.from, until: national.until, says: national.says },
      phases: each.phases,
      areas: areas.map((area) => ({
        ...{ id: area.id, title: area.title, hint: area.hint, isOverall: area.isOverall },
        points: area.points ?? own ?? national?.points ?? [],
        ...{ ages: area.ages, figures: area.figures },
      })),
    }
  })
}

/** One framework of a model; undefined where it has no such one. */
export function findFramework(model: Rules, id: string): Framework | undefined {
  return frameworksOf(model).find((each) => each.id === id)
}

/** What a school of a phase can begin with on a day: what the service offers then. */
export function offeredOn(model: Rules, on: PlainDate, phase: string | undefined): Framework[] {
  return frameworksOf(model).filter(
    ({ from, until, phases }) =>
      (from === undefined || from <= on) &&
      (until === undefined || on <= until) &&
      (phases.length === 0 || (phase !== undefined && phases.includes(phase))),
  )
}

/** NF-06. The version of the protocol in force on a day; undefined where the model has none by then. */
export function protocolOn({ selfEvaluation }: Rules, on: PlainDate) {
  return selfEvaluation?.protocols.filter(({ from }) => from <= on).at(-1)
}

/** Whether an area has points of its own, such as met and not met, and not those of the others. */
export const hasOwnScale = ({ areas }: Pick<Framework, 'areas'>, area: Area) =>
  JSON.stringify(area.points) !== JSON.stringify(areas[0]?.points ?? [])

/** Every judgement that can be chosen where the area is chosen beside it: one of an area's own scale says of which area it is. */
export function judgementsOf(framework: Pick<Framework, 'areas'>): { value: string; label: string }[] {
  const own = framework.areas.filter((area) => hasOwnScale(framework, area))
  return [
    ...(framework.areas[0]?.points ?? []).map(({ value, label }) => ({
      value: String(value),
      label: `${value}, ${label}`,
    })),
    ...own.flatMap(({ id, title, points }) =>
      points.map(({ value, label }) => ({ value: `${id}.${value}`, label: `${title}: ${label}` })),
    ),
  ]
}

/** A grade in words: '2, Good'. */
export function gradeSays(points: readonly Point[], grade: number | null): string {
  if (grade === null) return 'No grade'
  const point = points.find(({ value }) => value === grade)
  return point ? `${point.value}, ${point.label}` : String(grade)
}
