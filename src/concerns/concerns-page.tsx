import { LinkButton } from '#govuk/link-button.tsx'
import type { ConcernsRule } from '#model/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import type { PlainDate } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { isOpen, standingSays, type Concern } from './concern.ts'
import { isOpenOn, type Confidence } from './confidence.ts'

type Props = {
  frame: Frame
  rule: ConcernsRule
  school: School
  concerns: readonly Concern[]
  confidences: readonly Confidence[]
  may: { record: boolean; readAll: boolean }
  done: string | undefined
}

/** The concerns of a school: what goes on first, then what is over; and what was given in confidence, for those who know of it. */
export function ConcernsPage(props: Props) {
  const { frame, rule, school, concerns, confidences, may, done } = props
  const open = concerns.filter(isOpen)
  const title =
    open.length === 0
      ? 'No concern goes on'
      : open.length === 1
        ? 'One concern goes on'
        : `${open.length} concerns go on`
  return (
    <Page frame={frame} title={`${title}: ${school.name}`} done={done} breadcrumbs={crumbsTo(school, 'Concerns')}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{school.name}</span> {title}
          </h1>
          {may.record && <LinkButton href={`/schools/${school.id}/concerns/raise`}>Record a concern</LinkButton>}
          {concerns.length === 0 ? (
            <p class="govuk-body">
              {rule.says} What was talked about will stand here, with what was said
              {may.record ? ': record the first' : ''}.
            </p>
          ) : (
            <ConcernRows rule={rule} concerns={concerns} />
          )}
          {may.readAll && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/schools/${school.id}/recorded`}>
                Everything recorded or sent
              </a>
            </p>
          )}
          {(confidences.length > 0 || (may.record && rule.inConfidence)) && (
            <>
              <h2 class="govuk-heading-m">Given in confidence</h2>
              <ConfidenceRows confidences={confidences} today={frame.today} />
              {may.record && rule.inConfidence && (
                <p class="govuk-body">
                  <a class="govuk-link" href={`/schools/${school.id}/in-confidence`}>
                    Write something in confidence
                  </a>
                </p>
              )}
            </>
          )}
        </div>
      </div>
    </Page>
  )
}

/** Some concerns, each with how it stands. */
export const ConcernRows = ({ rule, concerns }: { rule: ConcernsRule; concerns: readonly Concern[] }) => (
  <ul class="wm-rows">
    {concerns.map((concern) => (
      <li>
        <a class="govuk-link wm-rows__what" href={`/concerns/${concern.id}`}>
          {concern.title}
        </a>
        <span class="wm-rows__when">
          {standingSays(rule, concern)} ·{' '}
          {showShortDate(concern.closedOn ?? concern.recordedOn ?? concern.firstTalkedOn)}
        </span>
      </li>
    ))}
  </ul>
)

/** What was given in confidence, each with the day from which the school reads it. */
export const ConfidenceRows = ({ confidences, today }: { confidences: readonly Confidence[]; today: PlainDate }) => (
  <ul class="wm-rows">
    {confidences.map((each) => (
      <li>
        <a class="govuk-link wm-rows__what" href={`/confidences/${each.id}`}>
          By {each.writtenByName}, {showShortDate(each.writtenOn)}
        </a>
        <span class="wm-rows__when">
          {isOpenOn(each, today) ? 'Open since' : 'In confidence until'} {showShortDate(each.opensOn)}
        </span>
      </li>
    ))}
  </ul>
)
