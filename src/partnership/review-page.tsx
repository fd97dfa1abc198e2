import { Button } from '#govuk/button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Tag } from '#govuk/tag.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { linesOfPlan } from '#plans/index.ts'
import { titleOf } from '#people/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import { crumbsOf, periodName, type ToReview } from './crumbs.ts'
import { wasLate, type TermReview } from './term-review.ts'

type ReadProps = Shown &
  ToReview & {
    review: TermReview
    /** The side for which this person can add a view now. */
    side: string | undefined
    /** WI-68. Where a concern about progress below expectations is raised, for those who may. */
    raiseAt: string | undefined
    done: string | undefined
  }

/** A review as it was written, with the view of each side. */
export function ReviewPage(props: ReadProps) {
  const { frame, findings, of, model, rule, period, review, raiseAt, done, plan } = props
  const progress = rule.reviews.progress.find(({ id }) => id === review.progress)
  const heading = `${periodName(period)}: children’s progress ${progress?.name.toLowerCase() ?? ''}`
  const ticked = (plan ? linesOfPlan(plan, 'actions') : []).filter(({ id }) => review.done.includes(id))
  return (
    <Page
      frame={frame}
      title={`${heading}, ${of.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[...crumbsOf(props), { text: periodName(period) }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{of.schoolName}</span> {heading}
          </h1>
          {wasLate(review) && (
            <p>
              <Tag colour="red">Late</Tag>
            </p>
          )}
          <SummaryList
            rows={[
              { key: 'Held', value: showDate(review.heldOn) },
              { key: 'Led by', value: review.ledByName },
              { key: `With the ${titleOf(model, rule.lead)}`, value: review.ledWithName },
              { key: 'Due', value: showDate(review.dueOn) },
              { key: 'Written', value: `${review.writtenByName}, ${showDate(review.writtenOn)}` },
            ]}
          />
          {review.progressSays && <p class="govuk-body">{review.progressSays}</p>}
          {review.isBelow && raiseAt && (
            <p class="govuk-inset-text">
              Children’s progress is below expectations.{' '}
              <a class="govuk-link" href={raiseAt}>
                Talk about it with the school, and record the concern
              </a>
            </p>
          )}
          <Said title="What the actions came to" of={review.impact} />
          {ticked.length > 0 && (
            <section>
              <h3 class="govuk-heading-s">Actions that were done</h3>
              <ul class="govuk-list govuk-list--bullet">
                {ticked.map(({ says }) => (
                  <li>{says}</li>
                ))}
              </ul>
            </section>
          )}
          <Said title="What shows children’s progress" of={review.evidence} />
          <Views {...props} />
        </div>
      </div>
    </Page>
  )
}

function Said({ title, of }: { title: string; of: TermReview['impact'] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {of.map((each) => (
        <>
          <h3 class="govuk-heading-s">{each.title}</h3>
          <p class="govuk-body">{each.says}</p>
        </>
      ))}
    </section>
  )
}

/** WI-66. How each side sees the impact; who has not said it yet may add it. */
function Views({ frame, answers, findings, rule, review, side }: ReadProps) {
  return (
    <section id="views">
      <h2 class="govuk-heading-m">How each sees the impact</h2>
      {rule.reviews.views.of.map(({ id, name }) => {
        const view = review.views.find((each) => each.side === id)
        return (
          <>
            <h3 class="govuk-heading-s">{name}</h3>
            {view ? (
              <p class="govuk-body">
                {view.says}
                <br />
                <span class="govuk-hint">
                  {view.saidByName}, {showShortDate(view.saidOn)}
                </span>
              </p>
            ) : (
              id !== side && <p class="govuk-hint">Nothing yet.</p>
            )}
            {!view && id === side && (
              <Form frame={frame} action={frame.path}>
                <input type="hidden" name="what" value="view" />
                <Textarea
                  name="view"
                  label="How do you see the impact of this work?"
                  rows={4}
                  value={answers.view}
                  error={wrongWith(findings, 'view')}
                />
                <Reasons findings={findings} answers={answers} />
                <Button preventDoubleClick>Add this view</Button>
              </Form>
            )}
          </>
        )
      })}
    </section>
  )
}
