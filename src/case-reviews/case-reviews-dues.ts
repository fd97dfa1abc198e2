import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { AT_MID_POINT, REVIEW_NAMES } from './case-review.ts'
import { nameOfTerm } from './get-monitored.ts'
import { leadsOfMonitoring, listToMonitor, termsReported, type CaseToMonitor } from './monitoring-facts.ts'
import { keyOfTerm } from './progress-report.ts'
import { listReviewsOf } from './review-store.ts'

/** What comes later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28

/** SH-62, SH-64, SH-65, XX-10. Of whoever leads the monitoring of a case: the review at its mid-point, further ones, and the report of each term. */
export const caseReviewDues: DueSource = {
  name: 'reviews of cases',
  async list(look, { people, schoolId }) {
    if (look.model.pathways.length === 0 || !isAnywhere(look.reach('see-need'))) return []
    const cases = await listToMonitor(look, schoolId)
    if (cases.length === 0) return []
    const leads = await leadsOfMonitoring(look, cases)
    const mine = people ? cases.filter(({ id }) => people.includes(leads.get(id)?.personId ?? '')) : cases
    if (mine.length === 0) return []
    const owned = (of: CaseToMonitor) => ({
      ...{ ownerId: leads.get(of.id)?.personId, ownerName: leads.get(of.id)?.name ?? 'Nobody is named' },
      ...{ schoolId: of.schoolId, schoolName: of.schoolName, kind: 'case' },
    })
    const found = [...(await reviewsDue(look, mine)), ...(await reportsDue(look, mine))]
    const until = addDays(look.today, DAYS_AHEAD)
    return found.filter(({ dueOn }) => dueOn <= until).map(({ of, ...due }) => ({ ...due, ...owned(of) }))
  },
}

type Found = Pick<Due, 'plainly' | 'what' | 'because' | 'href' | 'page'> & { of: CaseToMonitor; dueOn: PlainDate }

async function reviewsDue(look: Look, cases: readonly CaseToMonitor[]): Promise<Found[]> {
  const live = cases.filter(({ endedOn, supportBeganOn }) => supportBeganOn && (!endedOn || endedOn > look.today))
  const reviews = await listReviewsOf(
    look,
    live.map(({ id }) => id),
  )
  return live.flatMap((of): Found[] => {
    const its = reviews.filter(({ caseId }) => caseId === of.id)
    const page = `/cases/${of.id}`
    const due = (kind: 'mid-point' | 'further', key: string, dueOn: PlainDate, because: string): Found => ({
      ...{ of, dueOn, because, page, href: `${page}/reviews/${key}` },
      ...{ plainly: `${REVIEW_NAMES[kind]} of a case`, what: `${REVIEW_NAMES[kind]}: ${of.schoolName}` },
    })
    const further = its.filter(({ heldOn, kind }) => kind === 'further' && !heldOn)
    return [
      ...(of.midPointOn && !its.some(({ kind }) => kind === 'mid-point')
        ? [due('mid-point', AT_MID_POINT, of.midPointOn, 'Agreed in the plan.')]
        : []),
      ...further.map(({ id, dueOn, because }) => due('further', id, dueOn, because ?? '')),
    ]
  })
}

async function reportsDue(look: Look, cases: readonly CaseToMonitor[]): Promise<Found[]> {
  return (await termsReported(look, cases))
    .filter(({ report }) => !report?.issuedOn)
    .map(({ of, pathway, term, report }) => ({
      of,
      plainly: 'Report to governors',
      what: `${report ? 'Issue' : 'Write'} the report to governors: ${nameOfTerm(look.model, term)}, ${of.schoolName}`,
      because: pathway.reports?.says ?? '',
      href: `/cases/${of.id}/reports/${keyOfTerm(term)}`,
      page: `/cases/${of.id}`,
      dueOn: term.finishedOn,
    }))
}
