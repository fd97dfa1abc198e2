import { openCalendars, yearsFrom } from '#calendar/index.ts'
import { capital, word, type PlansRule } from '#model/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { schoolYearOf, type SchoolYear } from '#shared/school-year.ts'
import type { Due, DueReach, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { checkDueOn } from './check-rules.ts'
import { listLivePlans, type LivePlan } from './plan-due-store.ts'
import { maySeeDraft } from './plan-policy.ts'
import { rulesFor } from './rule-for.ts'

/** What comes later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28
/** Within so many days a draft is agreed, and the other side answers. */
const DAYS_TO_WRITE = 28
const DAYS_TO_ANSWER = 14

/** SH-55, XX-10. Drafts to whoever leads, plans to agree to the other side, and checks of progress to whoever makes them. */
export const planDues: DueSource = {
  name: 'plans',
  async list(look, reach) {
    const { plans: rule } = look.model
    if (!rule || !isAnywhere(look.reach('see-need'))) return []
    const plans = await listLivePlans(look, rolesOf(rule), reach)
    const terms = await calendarsOf(look, plans)
    const until = addDays(look.today, DAYS_AHEAD)
    const schoolIds = plans.map(({ schoolId }) => schoolId)
    const ruleOf = await rulesFor(look, rule, schoolIds)
    const dues = plans.flatMap((plan) => duesOf(look, ruleOf(plan.schoolId), plan, terms(plan)))
    return dues.flatMap(({ by, ...due }) => (due.dueOn <= until ? owned(due, by, reach) : []))
  },
}

type ToOwn = Omit<Due, 'ownerId' | 'ownerName'> & { by: readonly LivePlan['holders'][number][] }
type Terms = Parameters<typeof checkDueOn>[3]

const rolesOf = ({ drafting, agreement, checks }: PlansRule) => [
  ...new Set([drafting.lead, ...agreement.flatMap(({ by }) => by), ...checks.flatMap(({ by }) => by)]),
]

function duesOf(look: Look, rule: PlansRule, plan: LivePlan, terms: Terms): ToOwn[] {
  const holding = (roles: readonly string[]) => plan.holders.filter(({ role }) => roles.includes(role))
  const page = `/plans/${plan.id}`
  const base = { kind: 'plan', page, schoolId: plan.schoolId, schoolName: plan.schoolName }
  const called = word(look.model, 'plan')
  if (plan.status === 'agreed')
    return rule.checks.flatMap((check) => {
      const dueOn = plan.agreedOn ? checkDueOn(check, plan.agreedOn, plan.checks, terms) : undefined
      if (!dueOn) return []
      return [
        {
          ...{ ...base, plainly: `${capital(called)} to check`, what: `${check.name}: ${plan.schoolName}` },
          ...{ because: check.says, href: `${page}/check`, dueOn, by: holding(check.by) },
        },
      ]
    })
  if (!maySeeDraft(look, rule, plan.schoolId)) return []
  const side = rule.agreement.at(-1)
  if (plan.status === 'offered' && plan.offeredOn && side)
    return [
      {
        ...base,
        ...{ plainly: `${capital(called)} to agree`, what: `Agree the ${called}: ${plan.schoolName}` },
        ...{ because: side.says, href: `${page}/agree`, by: holding(side.by) },
        dueOn: addDays(plan.offeredOn, DAYS_TO_ANSWER),
      },
    ]
  const said =
    plan.openComments > 0 ? ` ${plan.openComments} ${plan.openComments === 1 ? 'comment waits' : 'comments wait'}.` : ''
  return [
    {
      ...base,
      ...{ plainly: `${capital(called)} to write`, what: `Write the ${called}: ${plan.schoolName}` },
      ...{ because: `${rule.drafting.says}${said}`, href: page, by: holding([rule.drafting.lead]) },
      dueOn: addDays(plan.begunOn, DAYS_TO_WRITE),
    },
  ]
}

/** Whose it is among those who may: of some people the one of them who does, else the first. */
function owned(due: Omit<ToOwn, 'by'>, by: ToOwn['by'], { people }: DueReach): Due[] {
  const owner = people ? by.find(({ id }) => people.includes(id)) : by[0]
  if (people && !owner) return []
  return [{ ...due, ownerId: owner?.id, ownerName: owner?.name ?? 'Nobody holds the role' }]
}

/** The terms in which each plan's checks fall; of one school its own. */
async function calendarsOf(look: Look, plans: readonly LivePlan[]): Promise<(plan: LivePlan) => Terms> {
  const agreed = plans.filter(({ agreedOn }) => agreedOn !== null)
  const years = [...new Set(agreed.flatMap((plan) => yearsOf(look, plan)))]
  if (agreed.length === 0) return () => []
  const open = await openCalendars(look, years, [...new Set(agreed.map(({ schoolId }) => schoolId))])
  return (plan) => open(plan.schoolId, yearsOf(look, plan)).terms
}

const yearsOf = (look: Look, { agreedOn }: LivePlan): SchoolYear[] =>
  [...new Set([...(agreedOn ? yearsFrom(agreedOn) : []), ...yearsFrom(look.today), schoolYearOf(look.today)])].sort()
