import { everySchoolsFigures, type PlainFigure } from '#figures/index.ts'
import { measuresOf } from '#measures/index.ts'
import type { MissionRule } from '#model/index.ts'
import { needsOn } from '#need/index.ts'
import { phaseOfSchool } from '#schools/index.ts'
import { NotFound } from '#work/failures.ts'
import { isAnywhere, isWithin, type Reach } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { getMissionRule } from '../mission-policy.ts'
import { countOverseen, listOverseen, type OverseenSchool } from './overview-store.ts'

type Rule = NonNullable<MissionRule['overview']>

/** A figure of a group of pupils at a school: its value with its year and cohort, or that it is of too few. */
export type GroupFigure = {
  measure: string
  pupils: string
  year: number
  value: number | 'few'
  cohort: number | null
}

/** One school of the overview. */
export type OverviewLine = {
  schoolId: string
  schoolName: string
  phase: string
  /** The category of need, where the model has need, and whether it is another than the one in which schools begin. */
  category: string | undefined
  isOfConcern: boolean
  triggers: readonly string[]
  figures: readonly GroupFigure[]
}

/** A group of pupils at all the schools together, beside all pupils, in the newest year. */
export type GroupTogether = {
  measure: string
  pupils: string
  year: number
  value: number | undefined
  cohort: number
  ofAll: number | undefined
}

/** RO-11. Over which schools somebody reads the overview: those over which they hold one of the model's roles; all, where they read the reports of the service. */
export function reachOfOverview(look: Look): Reach {
  const roles = look.model.mission?.overview?.roles ?? []
  const held = look.actor.roles.filter(({ role }) => roles.includes(role))
  const isAll = look.reach('see-reports').everything && look.reach('see-school').everything
  return {
    everything: isAll || held.some(({ scope }) => scope === 'authority'),
    schoolIds: new Set(
      held.flatMap(({ schoolId, schoolIds }) => [...(schoolId ? [schoolId] : []), ...(schoolIds ?? [])]),
    ),
  }
}

/** Who reads the overview of any school. */
export const mayReadOverview = (look: Look): boolean =>
  look.model.mission?.overview !== undefined && isAnywhere(reachOfOverview(look))

/** What the model says of it. Throws NotFound where it says nothing, and for those for whom there is none. */
export function getOverviewRule(look: Look): Rule {
  const { overview } = getMissionRule(look)
  if (!overview || !mayReadOverview(look)) throw new NotFound('page', 'the overview of all schools')
  return overview
}

const ALL_PUPILS = 'all'

/** The figures that the overview asks for: of each measure the model's groups, and all pupils beside them. */
const wantedOf = ({ measures, groups }: Rule) =>
  measures.flatMap((measure) => [...groups, ALL_PUPILS].map((pupils) => ({ measure, pupils, kind: 'result' as const })))

/** Some schools of the overview: by name, from one on. A bounded number of queries. */
export async function readLines(
  look: Look,
  rule: Rule,
  asked: { after: Pick<OverseenSchool, 'schoolName' | 'schoolId'> | undefined; limit: number },
): Promise<OverviewLine[]> {
  const schools = await listOverseen(look, reachOfOverview(look), asked)
  const ids = schools.map(({ schoolId }) => schoolId)
  const [needs, figures] = [await needsOn(look, ids, look.today), await readFigures(look, rule)]
  const { need, triggers: named } = look.model
  return schools.map(({ schoolId, schoolName, triggers, ...placed }) => {
    const category = needs.get(schoolId)?.category
    return {
      ...{ schoolId, schoolName, phase: phaseOfSchool(look.model, placed)?.name ?? placed.phaseName ?? '' },
      category: need?.categories.find(({ id }) => id === category)?.name,
      isOfConcern: category !== undefined && category !== need?.start,
      triggers: triggers.map((id) => named?.of.find((each) => each.id === id)?.name ?? id),
      figures: figures.bySchool.get(schoolId) ?? [],
    }
  })
}

/** How many schools there are, and each group of pupils at all of them together. */
export async function readTogether(look: Look, rule: Rule): Promise<{ schools: number; groups: GroupTogether[] }> {
  const schools = await countOverseen(look, reachOfOverview(look))
  return { schools, groups: (await readFigures(look, rule)).together }
}

type Read = { bySchool: ReadonlyMap<string, readonly GroupFigure[]>; together: GroupTogether[] }

/** Figures of the groups at each school within reach, and together; asked once for a page. XX-11: of too few pupils none is told. */
const readFigures = (look: Look, rule: Rule): Promise<Read> =>
  look.once(`mission-overview ${rule.id}`, async () => {
    const wanted = wantedOf(rule)
    const few = Math.max(1, measuresOf(look.model).hideBelow)
    const reach = reachOfOverview(look)
    const bySchool = new Map<string, GroupFigure[]>()
    const all: { at: number; figure: PlainFigure }[] = []
    for await (const part of everySchoolsFigures(look, wanted))
      for (const { schoolId, figures } of part) {
        if (!isWithin(reach, schoolId)) continue
        all.push(...figures.flatMap((ofOne, at) => ofOne.map((figure) => ({ at, figure }))))
        const newest = figures.flatMap(([figure], at) =>
          figure && wanted[at]?.pupils !== ALL_PUPILS ? [{ at, figure }] : [],
        )
        bySchool.set(
          schoolId,
          newest.map(({ at, figure: { year, value, cohort } }) => ({
            ...{ measure: wanted[at]?.measure ?? '', pupils: wanted[at]?.pupils ?? '', year, cohort },
            value: cohort === null || cohort < few ? ('few' as const) : value,
          })),
        )
      }
    return { bySchool, together: togetherOf(wanted, all, few) }
  })

/** Each group at all schools together in its newest year, each school weighed by its pupils: no share is averaged without its cohort. Pure. */
export function togetherOf(
  wanted: readonly { measure: string; pupils: string }[],
  all: readonly { at: number; figure: Pick<PlainFigure, 'year' | 'value' | 'cohort'> }[],
  few: number,
): GroupTogether[] {
  const weighed = (at: number, year: number) => {
    const those = all.filter((each) => each.at === at && each.figure.year === year && (each.figure.cohort ?? 0) > 0)
    const cohort = those.reduce((sum, { figure }) => sum + (figure.cohort ?? 0), 0)
    const value = those.reduce((sum, { figure }) => sum + figure.value * (figure.cohort ?? 0), 0) / cohort
    return { cohort, value: cohort < few || those.length < 2 ? undefined : value }
  }
  return wanted.flatMap(({ measure, pupils }, at) => {
    const year = Math.max(...all.filter((each) => each.at === at).map(({ figure }) => figure.year))
    if (pupils === ALL_PUPILS || year === -Infinity) return []
    const ofAll = wanted.findIndex((each) => each.measure === measure && each.pupils === ALL_PUPILS)
    return [{ measure, pupils, year, ...weighed(at, year), ofAll: weighed(ofAll, year).value }]
  })
}
