import type { Case, CaseMoment, CasePanel } from '#cases/index.ts'
import type { Look } from '#work/work.ts'
import { labelOf } from './capacity-rules.ts'
import { latestByRole, listJudgements } from './capacity-store.ts'
import { capacityRuleOf } from './judge-capacity.ts'
import { JudgedRows } from './judgements.tsx'
import { mayIssueNotices, rolesToJudgeIn } from './notice-policy.ts'
import { listNoticesOfCases } from './notice-store.ts'
import { noticeLines } from './notices-to-keep.ts'
import { BeginLinks, kindsToBegin, NoticeRows } from './school-panel.tsx'

/** SH-67, SH-68. On a case's page: what each judges of the school's capacity for improvement, and its notices. */
export const noticesCasePanel: CasePanel = {
  place: 'side',
  async show(look, of) {
    const { model } = look
    const capacity = capacityRuleOf(look)
    if (model.notices.length === 0) return undefined
    const [judged, found] = await Promise.all([listJudgements(look, [of.id]), listNoticesOfCases(look, [of.id])])
    const lines = await noticeLines(look, [...found].reverse())
    const mayJudge = capacity && !of.endedOn && rolesToJudgeIn(look, capacity, of.schoolId).length > 0
    const mayBegin = !of.endedOn && mayIssueNotices(look, of.schoolId)
    return (
      <section id="notices">
        {capacity && (
          <>
            <h2 class="govuk-heading-m">The capacity for improvement</h2>
            <JudgedRows {...{ model, capacity }} judged={latestByRole(judged)} />
            {mayJudge && (
              <p class="wm-s">
                <a class="govuk-link" href={`/cases/${of.id}/capacity`}>
                  Judge it
                </a>
              </p>
            )}
          </>
        )}
        <h2 class="govuk-heading-m">Notices</h2>
        {lines.length === 0 ? <p class="wm-s">None so far.</p> : <NoticeRows lines={lines} />}
        {mayBegin && <BeginLinks schoolId={of.schoolId} kinds={kindsToBegin(model.notices, lines)} />}
      </section>
    )
  },
}

/** What a case's line through time tells of notices and of judgements of capacity. */
export async function noticeMoments(look: Look, cases: readonly Case[]): Promise<readonly CaseMoment[]> {
  const { model } = look
  if (model.notices.length === 0) return []
  const ids = cases.map(({ id }) => id)
  const scale = capacityRuleOf(look)?.scale ?? ''
  const [found, judged] = await Promise.all([listNoticesOfCases(look, ids), listJudgements(look, ids)])
  const titleOf = (role: string) => model.roles.find(({ id }) => id === role)?.name ?? role
  return [
    ...(await noticeLines(look, found)).flatMap(
      ({ id, caseId, what, issuedOn, settledOn, status, complyBy }): CaseMoment[] => {
        if (!caseId || !issuedOn) return []
        const at = { caseId, href: `/notices/${id}`, kind: 'notice' }
        const came = { complied: 'complied with', 'not-complied': 'not complied with', withdrawn: 'withdrawn' }
        const end = status === 'issued' ? complyBy : settledOn
        const says = status === 'issued' ? 'to be complied with' : came[status as keyof typeof came]
        return [
          { ...at, on: issuedOn, says: `${what} issued` },
          ...(end ? [{ ...at, on: end, says: `${what} ${says}` }] : []),
        ]
      },
    ),
    ...judged.map(({ caseId, role, value, on }) => ({
      ...{ caseId, on, kind: 'notice' },
      says: `Capacity for improvement, ${titleOf(role)}: ${value}, ${labelOf(model, scale, value).toLowerCase()}`,
    })),
  ]
}
