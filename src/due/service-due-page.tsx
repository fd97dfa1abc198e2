import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { isLate, type Due } from '#work/due.ts'
import { DueList } from './due-list.tsx'

/** Everything that is due in the service, whoever has to do it. */
export function ServiceDuePage({ frame, dues }: { frame: Frame; dues: readonly Due[] }) {
  const late = dues.filter((due) => isLate(due, frame.today)).length
  const heading =
    late === 0
      ? 'Nothing is late in the service'
      : late === 1
        ? 'One thing is late in the service'
        : `${late} things are late in the service`
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l">{heading}</h1>
      <DueList
        dues={dues}
        today={frame.today}
        showOwner
        empty="What people of the service have to do will stand here, the longest overdue first."
      />
    </Page>
  )
}
