import { HistoryList, type TimelineAsk, type TimelinePage } from '#history/index.ts'
import { Pagination } from '#govuk/pagination.tsx'
import type { ServiceModel } from '#model/index.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { crumbsTo } from './crumbs.ts'
import type { School } from './school.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  school: School
  timeline: TimelinePage
  ask: TimelineAsk & { kind: string | undefined }
}

/** XX-05. Who did what to a school's records, when, with what stood before and after. */
export function HistoryPage({ frame, model, school, timeline, ask }: Props) {
  const { events, total, older } = timeline
  const many = total > 1000 ? 'More than 1,000' : String(total)
  const title = `${many} ${total === 1 ? 'entry' : 'entries'}${ask.after ? ' more' : ''} in the history of ${school.name}`
  const href = `/schools/${school.id}/history`
  return (
    <Page frame={frame} title={title} breadcrumbs={crumbsTo(school, 'History')}>
      <h1 class="govuk-heading-l wm-h1">{title}</h1>
      <HistoryList events={events} model={model} />
      {older !== undefined && <Pagination next={{ href: `${href}?after=${older}`, text: 'Older entries' }} />}
      {ask.after !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={href}>
            Back to the newest
          </a>
        </p>
      )}
    </Page>
  )
}
