import { word, type ServiceModel } from '#model/index.ts'
import { showDate, showDistance, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { PlainDate } from '#shared/plain-date.ts'

/** One thing that waits for somebody's answer, as a line of the list. */
export type WaitingLine = { href: string; what: string; says: string; since: PlainDate }

type Props = { frame: Frame; model: ServiceModel; mine: readonly WaitingLine[]; theirs: readonly WaitingLine[] }

/** WI-18. What waits for my answer, and what I wait for. */
export function WaitingPage({ frame, model, mine, theirs }: Props) {
  const count = mine.length
  const heading =
    count === 0
      ? 'Nothing waits for your answer'
      : count === 1
        ? 'One thing waits for your answer'
        : `${count} things wait for your answer`
  return (
    <Page frame={frame} title={heading}>
      <h1 class="govuk-heading-l wm-h1">{heading}</h1>
      {count === 0 && (
        <p class="govuk-body">
          Dates that the other side proposes for {word(model, 'visit', { form: 'many' })}, dates to confirm, and changes
          of a school’s {word(model, 'programme')} to agree to will stand here, the longest waiting first.
        </p>
      )}
      <Lines lines={mine} today={frame.today} />
      {theirs.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Waiting for the other side</h2>
          <Lines lines={theirs} today={frame.today} />
        </>
      )}
    </Page>
  )
}

function Lines({ lines, today }: { lines: readonly WaitingLine[]; today: PlainDate }) {
  if (lines.length === 0) return null
  return (
    <ul class="wm-rows wm-rows--3">
      {lines.map(({ href, what, says, since }) => (
        <li>
          <div>
            <a class="govuk-link wm-rows__what" href={href}>
              {what}
            </a>
            <div>{says}</div>
          </div>
          <div class="wm-rows__when">
            {since > today ? `for ${showDate(since)}` : `since ${showShortDate(since)}`}
            <br />
            {showDistance(since, today)}
          </div>
        </li>
      ))}
    </ul>
  )
}
