import { Tag } from '#govuk/tag.tsx'
import { criteriaOf } from '#plans/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { PROGRESS, REVIEW_NAMES, sayProgress, type CaseReview } from './case-review.ts'
import { CelebrationRead } from './celebration-fields.tsx'
import { countsOf, sayCounts } from './criteria-told.ts'
import { crumbsOfCase, type ReviewShown } from './review-page.tsx'

type Props = ReviewShown & { frame: Frame; review: CaseReview; done: string | undefined }

/** SH-54, SH-62, SH-66. A review as it was written: what is celebrated first, then progress by subject and each criterion on both counts. */
export function HeldReviewPage(props: Props) {
  const { frame, of, pathway, review, plan, planModel, checks, done } = props
  const last = checks.find(({ id }) => id === review.checkId)
  const name = REVIEW_NAMES[review.kind]
  const counts = planModel ? countsOf(planModel, last) : []
  const heading = `${name}: ${sayCounts(counts) || sayProgress(review)}`
  const criteria = plan ? criteriaOf(plan) : []
  const standing = (criterion: string, count: string) => {
    const found = last?.judged.find((each) => each.criterionId === criterion && each.count === count)
    return planModel?.plans?.judged?.standings.find(({ id }) => id === found?.standing)?.name ?? 'Not judged'
  }
  return (
    <Page
      frame={frame}
      title={`${heading}: ${of.schoolName}`}
      done={done}
      breadcrumbs={[...crumbsOfCase(props), { text: name }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{of.schoolName}</span> {heading}
      </h1>
      <p class="govuk-body">
        {review.heldOn && showDate(review.heldOn)}, led by {review.ledByName}.
      </p>
      {review.because && <p class="govuk-inset-text">{review.because}</p>}
      {pathway.celebration && <CelebrationRead rule={pathway.celebration} of={review} />}
      <h2 class="govuk-heading-m">Progress by subject</h2>
      <ul class="wm-rows">
        {review.progress.map(({ subject, progress, says }) => (
          <li>
            <div>
              {subject}
              {says && <div>{says}</div>}
            </div>
            <Tag colour={progress === 'good' ? 'green' : progress === 'none' ? 'red' : 'yellow'}>
              {PROGRESS[progress]}
            </Tag>
          </li>
        ))}
      </ul>
      {criteria.length > 0 && last && (
        <>
          <h2 class="govuk-heading-m">Success criteria</h2>
          <ListTable
            caption="Success criteria"
            rows={criteria}
            columns={[
              { head: 'Criterion', isName: true, cell: ({ says }) => says },
              ...(planModel?.plans?.judged?.counts ?? []).map(({ id, name: count }) => ({
                head: count,
                cell: ({ id: criterion }: { id: string }) => standing(criterion, id),
              })),
            ]}
          />
        </>
      )}
    </Page>
  )
}
