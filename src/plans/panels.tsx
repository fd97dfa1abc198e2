import { isOfTeam, type Case, type CaseMoment, type CasePanel } from '#cases/index.ts'
import { capital, word } from '#model/index.ts'
import type { SchoolPanel } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { linesOf, type Plan } from './plan.ts'
import { leadsDrafting, maySeeDraft, maySeePlansOf } from './plan-policy.ts'
import { listChecks, listPlansOfCases, listPlansOfSchool } from './plan-store.ts'
import { StandingTag } from './plan-parts.tsx'
import { standingsNow } from './check-rules.ts'

const MOST = 3

/** SH-103. On a school's page, its plans and how far they are; for those who may know of them. */
export const plansSchoolPanel: SchoolPanel = {
  place: 'side',
  async show(look, { id: schoolId }) {
    const { plans: rule } = look.model
    if (!rule || !maySeePlansOf(look, schoolId)) return undefined
    const plans = await plansSeen(look, schoolId)
    const mayBegin = leadsDrafting(look, rule, schoolId) && plans.every(({ status }) => isOver(status))
    if (plans.length === 0 && !mayBegin) return undefined
    return (
      <section id="plans">
        <h2 class="govuk-heading-m">{capital(word(look.model, 'plan'))}</h2>
        <PlanRows plans={plans.slice(0, MOST)} />
        {mayBegin && (
          <p class="wm-s">
            <a class="govuk-link" href={`/schools/${schoolId}/plans/begin`}>
              Begin the {word(look.model, 'plan')}
            </a>
          </p>
        )}
      </section>
    )
  },
}

/** SH-45, SH-54. On a case's page, its plan: how far it is, and how its success criteria stand. */
export const plansCasePanel: CasePanel = {
  place: 'main',
  isForTeam: true,
  async show(look, { schoolId, id }) {
    const { plans: rule } = look.model
    if (!rule) return undefined
    const plans = (await plansSeen(look, schoolId, id)).filter(({ caseId }) => caseId === id)
    const inForce = plans.find(({ status }) => status === 'agreed')
    const mayBegin = leadsDrafting(look, rule, schoolId) && plans.every(({ status }) => isOver(status))
    if (plans.length === 0 && !mayBegin) return undefined
    const now = inForce ? standingsNow(await listChecks(look, inForce.id)) : undefined
    return (
      <section id="plan">
        <h2 class="govuk-heading-m">{capital(word(look.model, 'plan'))}</h2>
        <PlanRows plans={plans.slice(0, MOST)} />
        {inForce && now && (
          <ul class="wm-rows">
            {linesOf(inForce, 'criteria').map((criterion) => (
              <li>
                <div>{criterion.says}</div>
                <div>
                  {rule.judged?.counts.map((count) => (
                    <div>
                      {count.name}:{' '}
                      <StandingTag rule={rule} standing={now.get(`${criterion.id} ${count.id}`)?.standing} />
                    </div>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        )}
        {mayBegin && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/schools/${schoolId}/plans/begin`}>
              Begin the {word(look.model, 'plan')}
            </a>
          </p>
        )}
      </section>
    )
  },
}

/** What the line of a case through time says of its plans: agreed, the day in the middle, each check. */
export async function planMoments(look: Look, cases: readonly Case[]): Promise<readonly CaseMoment[]> {
  if (!look.model.plans || cases.length === 0) return []
  const called = capital(word(look.model, 'plan'))
  const plans = await listPlansOfCases(
    look,
    cases.map(({ id }) => id),
  )
  return plans.flatMap(({ id, caseId, agreedOn, midPointOn, status, version, checkedOn }): CaseMoment[] => {
    if (!caseId || !agreedOn) return []
    const at = { caseId, href: `/plans/${id}`, kind: 'plan' }
    return [
      { ...at, on: agreedOn, says: `${called} agreed${version > 1 ? `, version ${version}` : ''}` },
      ...(midPointOn && status === 'agreed'
        ? [{ ...at, on: midPointOn, says: 'Agreed day in the middle', kind: 'review' }]
        : []),
      ...checkedOn.map((on) => ({ ...at, on, says: 'Progress checked' })),
    ]
  })
}

async function plansSeen(look: Look, schoolId: string, caseId?: string): Promise<Plan[]> {
  const { plans: rule } = look.model
  const may = maySeePlansOf(look, schoolId) || (caseId !== undefined && (await isOfTeam(look, caseId)))
  if (!rule || !may) return []
  const mayRead = maySeeDraft(look, rule, schoolId)
  const plans = await listPlansOfSchool(look, schoolId)
  return plans.filter(({ agreedOn, status }) => status !== 'withdrawn' && (agreedOn !== null || mayRead))
}

const isOver = (status: Plan['status']) => status === 'ended' || status === 'superseded' || status === 'withdrawn'

const SAYS: Record<Plan['status'], string> = {
  draft: 'a draft',
  offered: 'waits to be agreed',
  agreed: 'in force',
  superseded: 'changed since',
  ended: 'over',
  withdrawn: 'given up',
}

function PlanRows({ plans }: { plans: readonly Plan[] }) {
  if (plans.length === 0) return <p class="wm-s">None yet.</p>
  return (
    <ul class="wm-rows">
      {plans.map(({ id, version, status, agreedOn, midPointOn }) => (
        <li>
          <a class="govuk-link" href={`/plans/${id}`}>
            {agreedOn ? `Agreed ${showShortDate(agreedOn)}` : 'Being written'}
            {version > 1 && `, version ${version}`}
          </a>
          <span>
            {SAYS[status]}
            {status === 'agreed' && midPointOn && `; looked at in its middle ${showShortDate(midPointOn)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
