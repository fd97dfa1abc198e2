import { roadOf, stageNow, type Case, type CasePanel } from '#cases/index.ts'
import { LinkButton } from '#govuk/link-button.tsx'
import { Tag } from '#govuk/tag.tsx'
import { showShortDate } from '#shared/show-date.ts'
import type { Look } from '#work/work.ts'
import { isClosedByHand } from './close-partnership.ts'
import { partnershipOf, periodsOf, planOf, type Partnership } from './get-partnership.ts'
import { isLead, mayPropose, mayReview, sideOf } from './partnership-policy.ts'
import { listTermReviewsOf } from './review-store.ts'
import { periodName } from './crumbs.ts'
import { SupportList } from './support-list.tsx'
import { listSupportOf } from './support-store.ts'
import { isOfPeriod, keyOfPeriod, wasLate, type PeriodOfYear, type TermReview } from './term-review.ts'

/** WI-40 to WI-43, WI-63 to WI-67. On a case's page: what is to be done next by whoever reads it, the support, and the review of each period. */
export const partnershipCasePanel: CasePanel = {
  place: 'main',
  async show(look, of) {
    const partnership = await partnershipOf(look, of)
    if (!partnership) return undefined
    const road = await roadOf(look, of.id)
    const [items, reviews] = [await listSupportOf(look, road), await listTermReviewsOf(look, road)]
    const [periods, plan] = [await periodsOf(look, partnership), await planOf(look, partnership)]
    const may = await mayOf(look, partnership)
    const next = nextSteps(look, partnership, { items, reviews, periods, isPlanned: plan !== undefined })
    return (
      <section id="partnership">
        {next.length > 0 && (
          <section id="next">
            <h2 class="govuk-heading-m">What is to be done next</h2>
            <ul class="govuk-list govuk-list--bullet">
              {next.map(({ says, href }) => (
                <li>
                  {href ? (
                    <a class="govuk-link" href={href}>
                      {says}
                    </a>
                  ) : (
                    says
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        {(plan ?? items.length > 0) && (
          <SupportList {...partnership} items={items} mayPropose={may.propose && plan !== undefined} />
        )}
        {periods.length > 0 && <Periods {...{ of, periods, reviews, today: look.today, may: may.review }} />}
        {may.close && (
          <p class="wm-s">
            <a class="govuk-link" href={`/cases/${of.id}/close`}>
              Close the partnership
            </a>
          </p>
        )}
      </section>
    )
  },
}

async function mayOf(look: Look, partnership: Partnership) {
  const { of, rule } = partnership
  const goesOn = of.endedOn === null
  return {
    propose: goesOn && mayPropose(look, of.schoolId),
    review: goesOn && mayReview(look, rule, of.schoolId),
    close: goesOn && isLead(look, rule, of.schoolId) && (await isClosedByHand(look, partnership)),
  }
}

type Known = {
  items: Awaited<ReturnType<typeof listSupportOf>>
  reviews: readonly TermReview[]
  periods: readonly PeriodOfYear[]
  isPlanned: boolean
}
type Step = { says: string; href?: string }

/** What comes next for whoever reads: their own part as a link, the others' in words. */
function nextSteps(
  look: Look,
  { of, rule, pathway, model }: Partnership,
  { items, reviews, periods, isPlanned }: Known,
): Step[] {
  if (of.endedOn) return []
  const [lead, reviewer] = [isLead(look, rule, of.schoolId), mayReview(look, rule, of.schoolId)]
  const page = `/cases/${of.id}`
  const step = (isMine: boolean, says: string, href: string): Step => (isMine ? { says, href } : { says })
  const now = stageNow(of)
  const stage = pathway.stages.find(({ id }) => id === now?.stageId)
  const type = model.visitTypes.find(({ id }) => id === stage?.visitType)
  const side = sideOf(look, rule, of.schoolId)
  const unviewed = reviews.filter(({ views }) => side && !views.some((each) => each.side === side.id))
  const open = periods.filter((period) => !reviews.some((each) => isOfPeriod(each, period)))
  return [
    ...(now?.kind === 'visit' && !now.finishedOn && type
      ? [
          step(
            lead,
            `${type.name}: it is booked, and held with the school’s leaders`,
            `/schools/${of.schoolId}/visits/book/${type.id}`,
          ),
        ]
      : []),
    ...(now?.kind === 'plan' && !isPlanned ? [{ says: `${stage?.says ?? ''} It stands below.` }] : []),
    ...items
      .filter(({ status }) => status === 'proposed')
      .map((item) =>
        step(lead, `Support waits to be approved: ${item.says}`, `/cases/${item.caseId}/support/${item.id}`),
      ),
    ...items
      .filter(({ status, byOn }) => status === 'approved' && byOn <= look.today)
      .map((item) =>
        step(lead, `Support waits to be judged: ${item.says}`, `/cases/${item.caseId}/support/${item.id}`),
      ),
    ...open.map((period) =>
      step(
        reviewer,
        `Review of the ${periodName(period).toLowerCase()}, ${period.finishedOn < look.today ? 'overdue since' : 'due by'} ${showShortDate(period.finishedOn)}`,
        `${page}/term-reviews/${keyOfPeriod(period)}`,
      ),
    ),
    ...unviewed.map((review) => ({
      says: 'Add your view of the impact',
      href: `${page}/term-reviews/${keyOfPeriod(review)}#views`,
    })),
  ]
}

type PeriodsProps = {
  of: Case
  periods: readonly PeriodOfYear[]
  reviews: readonly TermReview[]
  today: string
  may: boolean
}

/** WI-63. Each period of the work: when it was reviewed, or by when it is to be. */
function Periods({ of, periods, reviews, today, may }: PeriodsProps) {
  const open = periods.find((period) => !reviews.some((each) => isOfPeriod(each, period)))
  return (
    <section id="term-reviews">
      <h2 class="govuk-heading-m">Reviews of the plan</h2>
      <ul class="wm-rows">
        {periods.map((period) => {
          const review = reviews.find((each) => isOfPeriod(each, period))
          return (
            <li>
              {(review ?? may) ? (
                <a class="govuk-link" href={`/cases/${of.id}/term-reviews/${keyOfPeriod(period)}`}>
                  {periodName(period)}
                </a>
              ) : (
                <span>{periodName(period)}</span>
              )}
              <span>
                {review ? `held ${showShortDate(review.heldOn)}` : `due ${showShortDate(period.finishedOn)}`}{' '}
                {review && wasLate(review) && <Tag colour="yellow">Late</Tag>}
                {!review && period.finishedOn < today && <Tag colour="red">Overdue</Tag>}
              </span>
            </li>
          )
        })}
      </ul>
      {open && may && (
        <LinkButton href={`/cases/${of.id}/term-reviews/${keyOfPeriod(open)}`}>Write the review</LinkButton>
      )}
    </section>
  )
}
