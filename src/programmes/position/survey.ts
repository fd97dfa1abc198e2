import type { Programme } from '#model/index.ts'
import type { SchoolYear } from '#shared/school-year.ts'
import type { Look } from '#work/work.ts'
import { behindOf, type FollowedProgramme, type SchoolPosition } from '../programme.ts'
import { positionsOf } from './list-positions.ts'
import { listSchoolLines } from './position-store.ts'

export const STANDINGS = ['behind', 'on-course'] as const
export type Standing = (typeof STANDINGS)[number]

/** What the list of positions is asked for in its address. */
export type SurveyAsk = {
  schoolYear: SchoolYear
  /** One programme; left out, any. */
  programme: string | undefined
  term: string | undefined
  standing: Standing | undefined
  adviserId: string | undefined
  /** The last school of the page before. */
  after: string | undefined
  limit: number
}

export type Survey = {
  rows: SchoolPosition[]
  /** The school after which the next page begins. */
  next: string | undefined
  /** Of all schools asked for, whatever their standing: how many follow it, and how many are behind. */
  following: number
  behind: number
  /** How many the list has in all. */
  listed: number
}

const STRETCH = 500
/** Counts are exact up to here; one more stands for more. */
const MOST = 1001

/** NF-05. Where the schools within sight stand on their programmes, by name, a page at a time, with how many are behind. */
export async function surveyPositions(look: Look, ask: SurveyAsk): Promise<Survey> {
  const survey: Survey = { rows: [], next: undefined, following: 0, behind: 0, listed: 0 }
  let isAfter = ask.after === undefined
  for (let from: { nameSorted: string; id: string } | undefined; ;) {
    const lines = await listSchoolLines(look, { adviserId: ask.adviserId, after: from, limit: STRETCH })
    for (const position of await positionsOf(look, ask.schoolYear, lines)) {
      if (followedIn(position, ask.programme).length > 0) {
        const isBehind = behindOf(position, ask).length > 0
        survey.following += 1
        survey.behind += isBehind ? 1 : 0
        if (!ask.standing || (ask.standing === 'behind') === isBehind) {
          survey.listed += 1
          if (isAfter && survey.rows.length < ask.limit) survey.rows.push(position)
          else if (isAfter) survey.next ??= survey.rows.at(-1)?.school.id
        }
      }
      if (position.school.id === ask.after) isAfter = true
    }
    from = lines.at(-1)
    const isFull = survey.next !== undefined && survey.following >= MOST
    if (lines.length < STRETCH || isFull) return survey
  }
}

/** The programmes of a school that are asked for. */
export function followedIn({ programmes }: SchoolPosition, programme: string | undefined): FollowedProgramme[] {
  return programmes.filter((each) => each.milestones.length > 0 && (!programme || each.programme.id === programme))
}

/** NF-05. How many schools within sight are behind today, for each of the year's programmes that has visits of its own. */
export async function countBehind(
  look: Look,
  schoolYear: SchoolYear,
): Promise<{ programme: Programme; behind: number }[]> {
  const found = new Map<string, { programme: Programme; behind: number }>()
  for (let from: { nameSorted: string; id: string } | undefined; ;) {
    const lines = await listSchoolLines(look, { after: from, limit: STRETCH })
    for (const position of await positionsOf(look, schoolYear, lines))
      for (const { programme } of followedIn(position, undefined)) {
        const counted = found.get(programme.id) ?? { programme, behind: 0 }
        counted.behind += behindOf(position, { programme: programme.id }).length > 0 ? 1 : 0
        found.set(programme.id, counted)
      }
    from = lines.at(-1)
    if (lines.length < STRETCH) return [...found.values()]
  }
}

/** NF-05. Of some schools, which kinds of visit are behind today: nothing of a school that is on course or follows none. */
export async function behindAmong(
  look: Look,
  schoolYear: SchoolYear,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = await listSchoolLines(look, { schoolIds, limit: schoolIds.length })
  const positions = await positionsOf(look, schoolYear, lines)
  return new Map(
    positions.map((position) => [position.school.id, [...new Set(behindOf(position).map((each) => each.visitType))]]),
  )
}
