import { Button } from '#govuk/button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { isOpenFor } from './practice.ts'
import type { PracticeLine } from './practice-to-keep.ts'

type Props = {
  frame: Frame
  line: PracticeLine
  findings: readonly Finding[]
  may: { change: boolean; agree: boolean; check: boolean; withdraw: boolean }
  done: string | undefined
}

/** One entry: what a school is good at, what there is to see, and for whom to ask. */
export function PracticePage({ frame, line, findings, may, done }: Props) {
  const base = `/practice/${line.id}`
  const links = [
    ...(may.change && isOpenFor(line, 'change') ? [{ href: `${base}/change`, text: 'Change it' }] : []),
    ...(may.withdraw && isOpenFor(line, 'withdraw')
      ? [{ href: `${base}/withdraw`, text: line.status === 'agreed' ? 'Take it out' : 'Decline it' }]
      : []),
  ]
  return (
    <Page
      frame={frame}
      title={`${line.strength}: ${line.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Effective practice', href: '/practice' }, { text: line.strength }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{line.schoolName}</span> {line.strength}
            {line.status === 'put-forward' && ', waits for the head'}
            {line.status === 'withdrawn' && ', withdrawn'}
          </h1>
          {may.agree && isOpenFor(line, 'agree') && (
            <Step {...{ frame, line }} to="agree" text="Agree: every school of the service may see it" />
          )}
          {may.check && isOpenFor(line, 'check') && (
            <Step {...{ frame, line }} to="check" text={line.checkedOn ? 'Checked again today' : 'Checked today'} />
          )}
          {line.about.split('\n').map((text) => (
            <p class="govuk-body">{text}</p>
          ))}
          <SummaryList rows={rowsOf(line)} />
          {links.length > 0 && (
            <p class="govuk-body">
              {links.map(({ href, text }, at) => (
                <>
                  {at > 0 && ' · '}
                  <a class="govuk-link" href={href}>
                    {text}
                  </a>
                </>
              ))}
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

function Step({ frame, line, to, text }: Pick<Props, 'frame' | 'line'> & { to: 'agree' | 'check'; text: string }) {
  return (
    <Form frame={frame} action={`/practice/${line.id}/${to}`}>
      <input type="hidden" name="revision" value={line.revision} />
      <Button preventDoubleClick>{text}</Button>
    </Form>
  )
}

function rowsOf(line: PracticeLine) {
  const row = (key: string, value: string | null) => (value === null ? [] : [{ key, value }])
  return [
    ...row('Withdrawn', line.withdrawnOn && `${showDate(line.withdrawnOn)}: ${line.withdrawnBecause ?? ''}`),
    ...row('What', line.kindName),
    ...row('Aspect', line.aspectName),
    ...row('For', line.phaseNames.join(', ')),
    ...row('What shows it', line.evidence),
    ...row('Ask for', `the ${line.contact.toLowerCase()} of ${line.schoolName}`),
    ...row('Put forward', `${showDate(line.putForwardOn)}, by ${line.putForwardByName}`),
    ...row('Agreed by the head', line.agreedOn ? showDate(line.agreedOn) : 'Not yet'),
    ...row('Checked', line.checkedOn ? showDate(line.checkedOn) : 'Not yet'),
  ]
}
