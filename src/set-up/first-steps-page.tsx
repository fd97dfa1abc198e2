import { Tag } from '#govuk/tag.tsx'
import { TaskList } from '#govuk/task-list.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { FirstStep } from './first-steps.ts'

/** What a new service does first, and how far it is. */
export function FirstStepsPage({ frame, steps }: { frame: Frame; steps: readonly FirstStep[] }) {
  const left = steps.filter(({ isDone }) => !isDone).length
  const title = left === 0 ? 'Your service is ready' : `${left} of ${steps.length} first steps are left`
  return (
    <Page frame={frame} title={title}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            In any order. Each is ticked by itself once it is done. How your service works stands in its{' '}
            <a class="govuk-link" href="/handbook">
              handbook
            </a>
            .
          </p>
          <TaskList
            tasks={steps.map(({ title: name, hint, href, isDone }) => ({
              title: name,
              hint,
              href,
              status: isDone ? 'Done' : <Tag colour="blue">To do</Tag>,
            }))}
          />
        </div>
      </div>
    </Page>
  )
}
