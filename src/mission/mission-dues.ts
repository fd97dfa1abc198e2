import { addDays, type PlainDate } from '#shared/plain-date.ts'
import { lastDayOf, schoolYearOf, showSchoolYear } from '#shared/school-year.ts'
import type { Due, DueSource } from '#work/due.ts'
import type { Look } from '#work/work.ts'
import { judgeToday } from './evaluations/evaluate.ts'
import { evaluationDueOn } from './evaluations/evaluation-rules.ts'
import { listLevels } from './evaluations/evaluation-store.ts'
import { missingOf } from './figures/figure-rules.ts'
import { findStart } from './figures/figure-store.ts'
import { listOwnWithout } from './figures/many-store.ts'
import { holdsAny, reachAsGiver } from './mission-policy.ts'

/** So long before the end of the school year its figures are asked for. */
const DAYS_FOR_FIGURES = 60
/** So long before an evaluation is due again it is there to be seen. */
const DAYS_AHEAD = 28

/** RO-01 to RO-03, RO-99. What the mission asks: the year's figures of a school of its head, and the evaluation of each level of those who share in it. */
export const missionDues: DueSource = {
  name: 'mission',
  async list(look, { people, schoolId }) {
    const rule = look.model.mission
    if (!rule) return []
    const isOwn = !people || people.includes(look.actor.personId)
    if (!isOwn) return []
    return [...(await figuresDue(look, schoolId)), ...(schoolId ? [] : await evaluationsDue(look))]
  },
}

/** The schools of which somebody gives the figures, towards the end of a school year in which some are missing. */
async function figuresDue(look: Look, schoolId: string | undefined): Promise<Due[]> {
  const rule = look.model.mission
  const year = schoolYearOf(look.today)
  const dueOn = lastDayOf(year)
  if (!rule || look.today < addDays(dueOn, -DAYS_FOR_FIGURES)) return []
  const own = [...reachAsGiver(look).schoolIds].filter((id) => !schoolId || id === schoolId)
  if (own.length === 0) return []
  const given = await listOwnWithout(look, own, year)
  return given.flatMap((each): Due[] => {
    const missing = missingOf(rule, each.given)
    if (missing.length === 0) return []
    const address = `/schools/${each.schoolId}/mission`
    return [
      {
        ...{ kind: 'mission', plainly: 'Figures of the mission to give', dueOn },
        what: `Give the figures of ${showSchoolYear(year)}: ${missing.map(({ name }) => name.toLowerCase()).join(', ')}`,
        ...{ because: rule.figures.says, href: `${address}/give`, page: address },
        ...{
          ownerId: undefined,
          ownerName: 'Whoever gives its figures',
          schoolId: each.schoolId,
          schoolName: each.schoolName,
        },
      },
    ]
  })
}

/** The levels at which the work is to be evaluated again, for those who share in it; an activity is evaluated when it is done, and is due by no date. */
async function evaluationsDue(look: Look): Promise<Due[]> {
  const rule = look.model.mission
  if (
    !rule ||
    !holdsAny(look, [...rule.evaluated.heads, ...rule.evaluated.with]) ||
    !(await judgeToday(look, look.today))
  )
    return []
  const startedOn = await findStart(look)
  if (!startedOn) return []
  const levels = await listLevels(look)
  return rule.evaluated.of.flatMap(({ id, name, what }): Due[] => {
    if (what === 'activity') return []
    const level = levels.find((each) => each.level === id)
    // Whoever has judged waits for the others.
    if (level?.hasJudged) return []
    const dueOn: PlainDate = evaluationDueOn(rule.evaluated, level?.lastOn ?? startedOn)
    if (look.today < addDays(dueOn, -DAYS_AHEAD)) return []
    const href = level?.open ? `/mission/evaluations/${level.open}` : '/mission/evaluations/open'
    return [
      {
        ...{ kind: 'mission', plainly: 'Work to evaluate', what: `Evaluate: ${name.toLowerCase()}`, dueOn },
        ...{ because: rule.evaluated.says, href, page: '/mission/evaluations' },
        ...{ ownerId: undefined, ownerName: 'Whoever shares in it', schoolId: '', schoolName: '' },
      },
    ]
  })
}
