import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { ConcernsRule, ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { showDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { StruckOutNote } from '#web/strike-out.tsx'
import { isOpen, standingSays, type Concern, type Talk } from './concern.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  rule: ConcernsRule
  concern: Concern
  talks: readonly Talk[]
  mayChange: boolean
  done: string | undefined
}

/** One concern: how it stands, what was said of it and with whom, and what came of it. */
export function ConcernPage(props: Props) {
  const { frame, rule, model, concern, talks, done } = props
  const { schoolName, title, struckOutAt, struckOutBecause } = concern
  return (
    <Page
      frame={frame}
      title={`${title}: ${schoolName}`}
      done={done}
      breadcrumbs={[...crumbsOfConcern(concern), { text: title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{schoolName}</span> {standingSays(rule, concern)}: {title}
          </h1>
          {struckOutAt && struckOutBecause && (
            <StruckOutNote
              what="This concern"
              at={struckOutAt}
              by={concern.struckOutByName ?? ''}
              because={struckOutBecause}
            />
          )}
          <Steps {...props} />
          <SummaryList rows={rowsOf(concern)} />
          <h2 class="govuk-heading-m">What was said</h2>
          <ul class="wm-rows">
            {talks.map(({ talkedOn, withName, withRole, actingFor, said, addedByName, addedOn }) => (
              <li>
                <span class="wm-rows__what">
                  {showDate(talkedOn)}, with {withName},{' '}
                  {actingFor ? `acting for ${actingFor}` : titleOf(model, withRole)}
                </span>
                <span>{said}</span>
                <span class="wm-rows__when">
                  Entered by {addedByName}, {showDate(addedOn)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Page>
  )
}

/** The way to a concern: its school, and the school's concerns. */
export const crumbsOfConcern = ({ schoolId, schoolName }: Pick<Concern, 'schoolId' | 'schoolName'>) => [
  { text: schoolName, href: `/schools/${schoolId}` },
  { text: 'Concerns', href: `/schools/${schoolId}/concerns` },
]

function rowsOf(concern: Concern) {
  const { aboutTheHead, firstTalkedOn, raisedOn, raisedByName, recordedOn, recordedByName } = concern
  const { closedOn, closedByName, cameOf } = concern
  const row = (key: string, value: string) => ({ key, value })
  return [
    ...(aboutTheHead ? [row('Concerns', 'The headteacher: it was talked about with the chair')] : []),
    row('First talked about', showDate(firstTalkedOn)),
    row('Entered', `${showDate(raisedOn)}, ${raisedByName}`),
    row('Recorded', recordedOn ? `${showDate(recordedOn)}, ${recordedByName ?? ''}` : 'Not as a formal concern'),
    ...(closedOn ? [row('Closed', `${showDate(closedOn)}, ${closedByName ?? ''}`)] : []),
    ...(cameOf ? [row('What came of it', cameOf)] : []),
  ]
}

function Steps({ concern, mayChange }: Props) {
  const at = `/concerns/${concern.id}`
  if (!mayChange) return null
  const link = (step: string, text: string) => (
    <li>
      <a class="govuk-link" href={`${at}/${step}`}>
        {text}
      </a>
    </li>
  )
  return (
    <>
      {isOpen(concern) && !concern.kind && <LinkButton href={`${at}/record`}>Record it as a formal concern</LinkButton>}
      <ul class="wm-tools">
        {concern.struckOutAt && link('restore', 'Take it back')}
        {isOpen(concern) && (
          <>
            {link('talk', 'It was talked about again')}
            {concern.kind && link('record', 'Record it as another kind')}
            {link('close', 'Close it')}
          </>
        )}
        {!concern.struckOutAt && link('strike-out', 'Strike it out')}
      </ul>
    </>
  )
}
