import { Tag } from '#govuk/tag.tsx'
import { TaskList } from '#govuk/task-list.tsx'
import { capital, word, type ServiceModel } from '#model/index.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { GoesOver } from './next-year-store.ts'
import type { Step } from './next-year.ts'

type Props = {
  frame: Frame
  /** The model of the year that ends: what becomes of its unused days. */
  model: ServiceModel
  year: SchoolYear
  steps: readonly Step[]
  goesOver: GoesOver | undefined
  /** Whether models laid over all schools are for who looks. */
  mayCompare: boolean
}

/** What of the year to come is prepared, what is not yet, and what goes over by itself. */
export function NextYearPage({ frame, model, year, steps, goesOver, mayCompare }: Props) {
  const left = steps.filter(({ isDone }) => !isDone).length
  const heading =
    left === 0
      ? `${showSchoolYear(year)} is prepared`
      : `${left} of ${steps.length} things are left to prepare for ${showSchoolYear(year)}`
  return (
    <Page frame={frame} title={heading}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{heading}</h1>
          <p class="govuk-body">
            In any order; each is ticked by itself once it is done. It stands beside this year, which it does not
            change, and schools see nothing of it until it is sent to them.
          </p>
          <TaskList
            tasks={steps.map(({ title, hint, href, isDone }) => ({
              title,
              hint,
              href,
              status: isDone ? 'Done' : <Tag colour="blue">To do</Tag>,
            }))}
          />
          {mayCompare && (
            <p class="govuk-body">
              <a class="govuk-link" href="/comparisons">
                What the year would be under another model, with your schools and people
              </a>
            </p>
          )}
          <h2 class="govuk-heading-m">What goes over by itself</h2>
          <p class="govuk-body">Nothing is to be done for what is open: it stands on 1 September as it stands now.</p>
          {goesOver && (
            <ul class="govuk-list govuk-list--bullet">
              {linesOf(goesOver, model).map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          )}
          {model.days && <p class="govuk-body">{unusedSays(model)}</p>}
        </div>
      </div>
    </Page>
  )
}

function linesOf({ cases, plans, actions, replies }: GoesOver, model: ServiceModel): string[] {
  const many = (key: Parameters<typeof word>[1], count: number) =>
    word(model, key, { form: count === 1 ? 'one' : 'many' })
  return [
    `${cases} open ${cases === 1 ? 'case' : 'cases'}`,
    `${plans} ${many('plan', plans)} in force`,
    `${actions} open ${many('action', actions)}`,
    `${replies} ${many('record', replies)} with a school for its reply`,
  ].map(capital)
}

/** What becomes of days that were not used, as the model of the year says it. */
function unusedSays({ days }: ServiceModel): string {
  if (days?.unused) return days.unused.says
  return 'Days that a school did not use in this year lapse at its end: the model says nothing else.'
}
