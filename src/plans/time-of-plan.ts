import {
  keepAllocation,
  takeBackAllocation,
  whyDaysCannotBeGiven,
  type PlaceOfDays,
  type WantedDays,
} from '#days/index.ts'
import { word } from '#model/index.ts'
import { getSchool } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import type { Look, Work } from '#work/work.ts'
import type { PlanInModel } from './get-plan.ts'
import { linesOf, type Plan, type TimeLine } from './plan.ts'
import { findPlan } from './plan-store.ts'

/** SH-53, XX-09. What stands against the time of a draft, by its lines: each drawn from what the person has to give in this school year. */
export async function whyTimeCannotBeGiven(look: Look, found: PlanInModel): Promise<Finding[]> {
  const before = await findBefore(look, found.plan)
  const lines = linesOf(found.plan, 'time').filter((line) => !drawnBefore(before, line))
  if (lines.length === 0 || !found.model.days) return []
  const place = await placeOf(look, found.plan)
  const all = await whyDaysCannotBeGiven(
    look,
    place,
    schoolYearOf(look.today),
    lines.map((line) => wantedOf(found, line)),
  )
  return unique(
    all.flat().map(({ field, ...finding }) => ({
      ...finding,
      ...(finding.weight === 'firm' && {
        field: FIELDS[field ?? ''] ?? 'time',
        page: `/plans/${found.plan.id}/parts/time`,
      }),
    })),
  )
}

/** SH-53. Draws the time of a plan from its people, as the service agrees it. Gives what became of each line. Throws Refused. */
export async function drawTime(work: Work, found: PlanInModel): Promise<Record<string, string>> {
  const { plan, model } = found
  const drawn: Record<string, string> = {}
  if (!model.days) return drawn
  const [place, before] = [await placeOf(work, plan), await findBefore(work, plan)]
  for (const line of linesOf(plan, 'time')) {
    drawn[line.id] =
      drawnBefore(before, line) ?? (await keepAllocation(work, place, schoolYearOf(work.today), wantedOf(found, line)))
    // Each reason belongs to the days for which it was given.
    work.kept.length = 0
  }
  return drawn
}

/** Gives back the time that a plan drew, but for what another version of it holds too. */
export async function giveTimeBack(
  work: Work,
  drawn: Plan['drawn'],
  other: Plan['drawn'] | undefined,
  because: string,
): Promise<void> {
  const kept = new Set(Object.values(other?.days ?? {}))
  for (const id of Object.values(drawn.days ?? {})) if (!kept.has(id)) await takeBackAllocation(work, id, because)
}

/** The version in force that a draft changes. */
export const findBefore = (look: Look, { followsId }: Plan) =>
  followsId ? findPlan(look, followsId) : Promise.resolve(undefined)

/** What the version before drew for the very same line. */
function drawnBefore(before: Plan | undefined, line: TimeLine): string | undefined {
  if (!before) return undefined
  const isSame = linesOf(before, 'time').some(
    ({ id, personId, role, halfDays }) =>
      id === line.id && personId === line.personId && role === line.role && halfDays === line.halfDays,
  )
  return isSame ? before.drawn.days?.[line.id] : undefined
}

function wantedOf({ plan, model, rule }: PlanInModel, line: TimeLine): WantedDays {
  const kind = rule.parts.find((part) => part.kind === 'time')?.dayKind ?? model.days?.kinds[0]?.id ?? ''
  const need = line.says ?? linesOf(plan, 'objectives')[0]?.says ?? word(model, 'plan')
  return {
    ...{ personId: line.personId, role: line.role, kind, halfDays: line.halfDays },
    ...{ term: null, function: null, fund: null },
    ...{ need: line.needSeenById ? need.slice(0, 500) : null, needSeenById: line.needSeenById },
  }
}

async function placeOf(look: Look, { schoolId }: Plan): Promise<PlaceOfDays> {
  const school = await getSchool(look, schoolId)
  return { schoolId: school.id, groupId: null, name: school.name, isOpen: school.status !== 'closed' }
}

const FIELDS: Readonly<Record<string, string>> = { need: 'seenBy', needSeenBy: 'seenBy', who: 'who', days: 'days' }

const unique = (findings: readonly Finding[]) =>
  findings.filter((one, at) => findings.findIndex(({ says }) => says === one.says) === at)
