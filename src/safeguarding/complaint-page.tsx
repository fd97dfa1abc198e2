import { Button } from '#govuk/button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { showMinutes } from '#contacts/index.ts'
import { namesOf, type CoreWorkRule } from '#model/index.ts'
import { showDate, showMoment, showShortDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Finding } from '#shared/finding.ts'
import { Page } from '#web/page.tsx'
import { isOpen, standing, type Complaint, type ComplaintTime, type Officer, type Step } from './complaint.ts'
import { HOME, standingOf } from './complaints-page.tsx'

type Props = {
  frame: Frame
  rule: NonNullable<CoreWorkRule['safeguarding']>
  complaint: Complaint
  officers: readonly Officer[]
  times: readonly ComplaintTime[]
  steps: readonly Step[]
  /** Whoever looks: their own time can be struck out. */
  personId: string
  findings: readonly Finding[]
  done: string | undefined
}

/** ES-57. One complaint, for its named officers: how it stands, who they are, what it took, and what happened. */
export function ComplaintPage(props: Props) {
  const { frame, rule, complaint, officers, findings, done } = props
  const heading = standingOf(rule, complaint)
  const { schoolName, receivedOn, came, openedOn, says, cameOf, closedByName } = complaint
  return (
    <Page {...{ frame, findings, done }} title={`${heading}: ${schoolName}`} breadcrumbs={[HOME, { text: schoolName }]}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{schoolName}</span> {heading}
          </h1>
          <Ways complaint={complaint} />
          <SummaryList
            rows={[
              { key: 'Came', value: `${showDate(receivedOn)}, ${namesOf(rule.came, [came]).join().toLowerCase()}` },
              { key: 'Opened', value: showDate(openedOn) },
              {
                key: 'Named officers',
                value: standing(officers)
                  .map(({ name }) => name)
                  .join(', '),
              },
              { key: 'What it is about', value: says },
              ...(cameOf ? [{ key: 'What was found', value: `${cameOf} (${closedByName ?? ''})` }] : []),
            ]}
          />
          <Times {...props} />
          <Steps steps={props.steps} />
        </div>
      </div>
    </Page>
  )
}

function Ways({ complaint }: Pick<Props, 'complaint'>) {
  const ways = isOpen(complaint)
    ? ([
        ['note', 'Write what was done'],
        ['time', 'Log time'],
        ['name', 'Name another officer'],
        ['remove', 'Take an officer off'],
        ['close', 'Close it'],
      ] as const)
    : ([
        ['time', 'Log time'],
        ['remove', 'Take an officer off'],
        ['again', 'Open it again'],
      ] as const)
  return (
    <ul class="wm-tools">
      {ways.map(([step, text]) => (
        <li>
          <a class="govuk-link" href={`/safeguarding/${complaint.id}/${step}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Times({ frame, complaint, times, personId }: Props) {
  const sum = times.filter(({ isStruckOut }) => !isStruckOut).reduce((all, { minutes }) => all + minutes, 0)
  return (
    <>
      <h2 class="govuk-heading-m">{sum === 0 ? 'No time was logged yet' : `It took ${showMinutes(sum)}`}</h2>
      <p class="govuk-body">Time counts in the week of whoever gave it, as core work and of no school.</p>
      <ul class="wm-rows">
        {times.map(({ id, personId: of, personName, workedOn, minutes, isStruckOut }) => (
          <li>
            <span class="wm-rows__what">
              {showMinutes(minutes)}, {personName}
            </span>
            <span class="wm-rows__when">
              {showShortDate(workedOn)}
              {isStruckOut && ', struck out: it counts no more'}
            </span>
            {of === personId && !isStruckOut && (
              <Form frame={frame} action={`/safeguarding/${complaint.id}/strike-time`}>
                <input type="hidden" name="time" value={id} />
                <Button kind="secondary">
                  Strike out<span class="govuk-visually-hidden"> the time of {showShortDate(workedOn)}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const HAPPENED: Readonly<Record<Step['kind'], (of: string) => string>> = {
  opened: () => 'Opened',
  named: (of) => `${of} was named`,
  removed: (of) => `${of} was taken off`,
  noted: () => 'Written down',
  'time-logged': () => 'Time was logged',
  'time-struck-out': () => 'Time was struck out',
  closed: () => 'Closed',
  'opened-again': () => 'Opened again',
}

function Steps({ steps }: Pick<Props, 'steps'>) {
  return (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      <ul class="wm-rows">
        {steps.map(({ at, byName, kind, says, ofName, overrides }) => (
          <li>
            <span class="wm-rows__what">{HAPPENED[kind](ofName ?? '')}</span>
            {says && <span class="wm-lines">{says}</span>}
            {overrides.map(({ reason }) => (
              <span>Why a name may stand: {reason}</span>
            ))}
            <span class="wm-rows__when">
              {byName}, {showMoment(at)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
