import { Pagination } from '#govuk/pagination.tsx'
import { crumbsTo, type School } from '#schools/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { AllRecorded } from './all-recorded.ts'

type Props = AllRecorded & { frame: Frame; school: School; isOwn: boolean; isOlder: boolean }

/** WI-09. All that the service has recorded of a school or sent to it, on one page, as its head reads it. */
export function RecordedPage({ frame, school, lines, total, older, isOwn, isOlder }: Props) {
  const title = `Everything recorded or sent about ${isOwn ? 'your school' : school.name}`
  const href = `/schools/${school.id}/recorded`
  return (
    <Page frame={frame} title={title} breadcrumbs={crumbsTo(school, 'Recorded or sent')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{school.name}</span> {title}
          </h1>
          <p class="govuk-body">
            {isOwn
              ? 'Every concern, note and judgement that was recorded about your school, and what was sent to it.'
              : 'Every concern, note and judgement that was recorded, and what was sent, as the headteacher reads it.'}{' '}
            Drafts, comments of checkers, and what was given in confidence before its day are not in it.
          </p>
          {lines.length === 0 ? (
            <p class="govuk-body">
              Nothing yet. What the service records about the school or sends to it will stand here, newest first.
            </p>
          ) : (
            <>
              <p class="govuk-body govuk-!-font-weight-bold">
                {lines.length} of {total > 1000 ? 'more than 1,000' : total}
                {isOlder && ' older'}, newest first
              </p>
              <ul class="wm-rows">
                {lines.map(({ on, says, by, href: to }) => (
                  <li>
                    <a class="govuk-link wm-rows__what" href={to}>
                      {says}
                    </a>
                    <span class="wm-rows__when">
                      {showShortDate(on)}
                      {by && ` · ${by}`}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {older !== undefined && <Pagination next={{ href: `${href}?after=${older}`, text: 'Older' }} />}
          {isOlder && (
            <p class="govuk-body">
              <a class="govuk-link" href={href}>
                Back to the newest
              </a>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}
