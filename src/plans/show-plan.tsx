import { getCalendar, yearsFrom } from '#calendar/index.ts'
import { fociOf, focusOf } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { schoolYearOf } from '#shared/school-year.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import type { Seen } from '#web/routes.ts'
import type { Look } from '#work/work.ts'
import { mayAgreeNow, outOfTerm } from './agree-plan.ts'
import { checkDueOn } from './check-rules.ts'
import { getPlan, type PlanInModel } from './get-plan.ts'
import { isOpenFor, type PlanCheck } from './plan.ts'
import { leadsDrafting, mayCheck, mayComment, maySeeDraft, maySeePlansOf, mayWrite, sideOf } from './plan-policy.ts'
import { PlanPage } from './plan-page.tsx'
import { whyCannotBeAgreed } from './plan-rules.ts'
import { listChecks, listComments, listPlansOfSchool } from './plan-store.ts'
import { mayTag } from './tag-plan.ts'
import { listWriters } from './team-of-plan.ts'

const DONE: Readonly<Record<string, string>> = {
  begun: 'It is begun: write its parts',
  saved: 'Saved',
  said: 'Those who write it see what you said',
  settled: 'Settled',
  offered: 'Agreed for your side, and put to the other',
  agreed: 'Agreed: it is in force',
  'sent-back': 'It is a draft again',
  tagged: 'Saved',
  checked: 'The check is kept',
  over: 'It is over',
}

/** A plan's page, also where something that was posted from it was refused. */
export async function showPlan(
  { look, params, frame, query }: Seen,
  answers: Answers = {},
  findings: readonly Finding[] = [],
) {
  const found = await getPlan(look, params.planId ?? '')
  const { plan, rule } = found
  const { schoolId } = plan
  const hasFoci = fociOf(look.model, schoolYearOf(look.today)) !== undefined
  const mayRead = maySeeDraft(look, rule, schoolId)
  // SH-103. Whoever is of the team of a case reads its plan, and none of another.
  const isOfItsCase = (caseId: string | null) => maySeePlansOf(look, schoolId) || caseId === plan.caseId
  const [comments, checks, versions, marks, team] = await Promise.all([
    mayRead ? listComments(look, plan.id) : [],
    listChecks(look, plan.id),
    listPlansOfSchool(look, schoolId),
    outOfTerm(look, found),
    plan.writers.length > 0 ? listWriters(look, rule, schoolId) : [],
  ])
  return (
    <PlanPage
      {...{ ...found, frame, answers, findings, comments, checks, marks }}
      focus={focusOf(look.model, plan.focus)?.name ?? plan.focus}
      due={await dueChecks(look, found, checks)}
      missing={plan.status === 'draft' ? whyCannotBeAgreed(rule, plan, look.today) : []}
      writers={team.filter(({ id }) => plan.writers.includes(id)).map(({ name }) => name)}
      versions={versions.filter(({ agreedOn, caseId }) => isOfItsCase(caseId) && (agreedOn !== null || mayRead))}
      may={{
        write: mayWrite(look, rule, plan),
        comment: mayComment(look, rule, schoolId),
        agree: mayAgreeNow(look, found),
        takeBack: sideOf(look, rule, schoolId) !== undefined,
        check: mayCheck(look, rule, schoolId),
        lead: leadsDrafting(look, rule, schoolId),
        tag: hasFoci && isOpenFor(plan, 'tag') && mayTag(look, found),
      }}
      done={DONE[query.done ?? '']}
    />
  )
}

/** SH-55. When each of the model's checks of a plan in force is due next. */
export async function dueChecks(look: Look, { plan, rule }: PlanInModel, checks: readonly PlanCheck[]) {
  const { agreedOn } = plan
  if (!agreedOn || plan.status !== 'agreed') return []
  const years = [...new Set([...yearsFrom(agreedOn), ...yearsFrom(look.today), schoolYearOf(look.today)])]
  const { terms } = await getCalendar(look, years, plan.schoolId)
  return rule.checks.flatMap((check) => {
    const on = checkDueOn(check, agreedOn, checks, terms)
    return on ? [{ kind: check.id, on: showShortDate(on), isLate: on < look.today }] : []
  })
}
