import { openCalendars } from '#calendar/index.ts'
import { pathwayOf } from '#cases/index.ts'
import type { PartnershipRule, ServiceModel } from '#model/index.ts'
import { addDays, type PlainDate } from '#shared/plain-date.ts'
import type { Due, DueSource } from '#work/due.ts'
import { isAnywhere } from '#work/reach.ts'
import type { Look } from '#work/work.ts'
import { yearsOf } from './get-partnership.ts'
import { inForceSince, listAtWork, type CaseAtWork } from './partnership-facts.ts'
import { periodName } from './crumbs.ts'
import { listTermReviewsOf } from './review-store.ts'
import { listSupportOf } from './support-store.ts'
import { isOfPeriod, keyOfPeriod, periodsToReview, type PeriodOfYear } from './term-review.ts'

/** What comes later than this asks nothing of anybody yet. */
const DAYS_AHEAD = 28
/** Within so many days the lead answers what was proposed, and a side adds its view. */
const DAYS_TO_ANSWER = 7
const DAYS_TO_ADD = 14

/** WI-42, WI-43, WI-63, WI-66, XX-10. Support to answer and to judge: to the lead; reviews: to the lead and the school; views: to who has added none. */
export const partnershipDues: DueSource = {
  name: 'partnership',
  async list(look, { people, schoolId }) {
    const rule = look.model.partnership
    if (!rule || !isAnywhere(look.reach('see-need'))) return []
    const views = rule.reviews.views.of.flatMap(({ by }) => by)
    const roles = [...new Set([rule.lead, ...rule.reviews.ledBy.by, ...views])]
    const cases = await listAtWork(look, { pathways: rule.pathways, roles, schoolId })
    if (cases.length === 0) return []
    const found = [...(await supportDue(look, rule, cases)), ...(await reviewsDue(look, rule, cases))]
    const until = addDays(look.today, DAYS_AHEAD)
    return found.flatMap(({ of, by, ...due }) =>
      due.dueOn <= until ? owned({ ...due, ...at(of) }, of, by, people) : [],
    )
  },
}

type ToOwn = Pick<Due, 'plainly' | 'what' | 'because' | 'href'> & {
  of: CaseAtWork
  dueOn: PlainDate
  /** The roles of which whoever holds them does it. */
  by: readonly string[]
}

const at = ({ id, schoolId, schoolName }: CaseAtWork) => ({ kind: 'case', page: `/cases/${id}`, schoolId, schoolName })

/** Once for each of some people who hold one of its roles; asked for everybody, once, by all their names. */
function owned(
  due: Omit<Due, 'ownerId' | 'ownerName'>,
  { holders }: CaseAtWork,
  by: readonly string[],
  people: readonly string[] | undefined,
): Due[] {
  const all = holders.filter(
    ({ role }, index) => by.includes(role) && holders.findIndex((one) => one.id === holders[index]?.id) === index,
  )
  const named = [...new Set(all.map(({ name }) => name))].join(' and ')
  if (people) {
    const own = all.find(({ id }) => people.includes(id))
    return own ? [{ ...due, ownerId: own.id, ownerName: own.name }] : []
  }
  const ids = [...new Set(all.map(({ id }) => id))]
  return [{ ...due, ownerId: ids[0], ownerName: named || 'Nobody holds the role', withOwner: ids.slice(1) }]
}

async function supportDue(look: Look, rule: PartnershipRule, cases: readonly CaseAtWork[]): Promise<ToOwn[]> {
  const items = await listSupportOf(
    look,
    cases.flatMap(({ road }) => road),
  )
  return items.flatMap((item): ToOwn[] => {
    const of = cases.find(({ road }) => road.includes(item.caseId))
    if (!of) return []
    const base = { of, by: [rule.lead], href: `/cases/${item.caseId}/support/${item.id}` }
    if (item.status === 'proposed')
      return [
        {
          ...{ ...base, plainly: 'Support to approve', what: `Approve support or decline it: ${of.schoolName}` },
          ...{ because: rule.gate.says, dueOn: addDays(item.proposedOn, DAYS_TO_ANSWER) },
        },
      ]
    if (item.status === 'approved')
      return [
        {
          ...{
            ...base,
            plainly: 'Support to judge',
            what: `Judge the support of ${item.personName}: ${of.schoolName}`,
          },
          ...{ because: rule.quality.says, dueOn: item.byOn },
        },
      ]
    return []
  })
}

async function reviewsDue(look: Look, rule: PartnershipRule, cases: readonly CaseAtWork[]): Promise<ToOwn[]> {
  const ids = cases.flatMap(({ road }) => road)
  const since = await inForceSince(look, ids)
  const reviews = await listTermReviewsOf(look, ids)
  const [first] = [...since.values()].sort()
  if (!first) return []
  const years = yearsOf(look, first)
  const schoolIds = cases.map(({ schoolId }) => schoolId)
  const calendarOf = await openCalendars(look, years, schoolIds)
  const all = await Promise.all(
    cases.map(async (of): Promise<ToOwn[]> => {
      const { model } = await pathwayOf(look, of)
      const [inForceFrom] = of.road.flatMap((id) => since.get(id) ?? []).sort()
      const work = { inForceFrom, endedOn: of.endedOn }
      const { terms } = calendarOf(of.schoolId, years)
      const periods = periodsToReview(model.calendar.reviewPeriods, terms, work, look.today)
      const its = reviews.filter(({ caseId }) => of.road.includes(caseId))
      const open = periods.filter((period) => !its.some((each) => isOfPeriod(each, period)))
      return [
        ...open.map((period) => reviewDue(rule, of, period)),
        ...its.flatMap((review) =>
          rule.reviews.views.of
            .filter(({ id }) => !review.views.some(({ side }) => side === id))
            .map(({ by }) => ({
              ...{ of, by, plainly: 'View of impact to add', what: `Add your view of the impact: ${of.schoolName}` },
              ...{ because: rule.reviews.views.says, dueOn: addDays(review.writtenOn, DAYS_TO_ADD) },
              href: `/cases/${of.id}/term-reviews/${keyOfPeriod(review)}`,
            })),
        ),
      ]
    }),
  )
  return all.flat()
}

const reviewDue = (rule: ServiceModel['partnership'] & object, of: CaseAtWork, period: PeriodOfYear): ToOwn => ({
  ...{ of, by: [rule.lead, ...rule.reviews.ledBy.by.slice(0, 1)], dueOn: period.finishedOn },
  ...{ plainly: 'Review of a plan', what: `Review of the ${periodName(period).toLowerCase()}: ${of.schoolName}` },
  ...{ because: rule.reviews.says, href: `/cases/${of.id}/term-reviews/${keyOfPeriod(period)}` },
})
