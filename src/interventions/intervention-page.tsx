import { LinkButton } from '#govuk/link-button.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Button } from '#govuk/button.tsx'
import { capital, GROUND_SAYS, word } from '#model/index.ts'
import { FileLinks } from '#papers/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { StruckOutNote } from '#web/strike-out.tsx'
import type { InterventionInModel } from './get-intervention.ts'
import { groundsOf, isOpenFor, type Intervention } from './intervention.ts'

type Props = InterventionInModel & {
  frame: Frame
  findings: readonly Finding[]
  mayChange: boolean
  done: string | undefined
}

/** One intervention, or the letter in its place: how it stands, on what it rests, day by day, and what came of it. */
export function InterventionPage(props: Props) {
  const { frame, intervention, kind, model, findings, done } = props
  const { schoolId, schoolName, says, way } = intervention
  const heading = headingOf(intervention, kind.name)
  return (
    <Page
      frame={frame}
      title={`${heading}: ${schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        { text: capital(word(model, 'notice', { form: 'many' })), href: '/interventions' },
        { text: schoolName, href: `/schools/${schoolId}` },
        { text: kind.name },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{schoolName}</span> {heading}
          </h1>
          {intervention.struckOutBecause && intervention.struckOutAt && (
            <StruckOutNote
              what={kind.name}
              at={intervention.struckOutAt}
              by={intervention.struckOutByName ?? ''}
              because={intervention.struckOutBecause}
            />
          )}
          <Steps {...props} />
          <SummaryList rows={rowsOf(props)} />
          <h2 class="govuk-heading-m">{way === 'letter' ? 'What the concern is' : 'What it is about'}</h2>
          <Lines text={says} />
          {intervention.cameOf && (
            <>
              <h2 class="govuk-heading-m">What came of it</h2>
              <Lines text={intervention.cameOf} />
            </>
          )}
        </div>
      </div>
    </Page>
  )
}

const Lines = ({ text }: { text: string }) => (
  <>
    {text.split(/\n+/).map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
  </>
)

function headingOf({ status, way, startedOn, endedOn, writtenTo }: Intervention, name: string): string {
  if (way === 'letter') return `A concern was written to ${writtenTo ?? ''} on ${showDate(startedOn)}`
  if (status === 'struck-out') return `${name}, struck out`
  if (endedOn) return `${name}, ended on ${showDate(endedOn)}`
  return `${name}, in force since ${showDate(startedOn)}`
}

function rowsOf({ intervention, kind }: Props) {
  const { way, grounds, addedByName, addedOn, startedOn, endedOn, endedByName, writtenTo } = intervention
  const row = (key: string, value: string) => ({ key, value })
  if (way === 'letter')
    return [
      row('Written to', writtenTo ?? ''),
      row('Sent', `${showDate(startedOn)}, ${addedByName}`),
      row('Why a letter', kind.onlyFor?.says ?? ''),
    ]
  return [
    row('From', showDate(startedOn)),
    ...groundsOf(kind).map((ground) =>
      row(GROUND_SAYS[ground], grounds[ground] ? showDate(grounds[ground]) : 'Not shown'),
    ),
    row('Entered', `${showDate(addedOn)}, ${addedByName}`),
    ...(endedOn ? [row('Ended', `${showDate(endedOn)}, ${endedByName ?? ''}`)] : []),
  ]
}

function Steps({ frame, intervention, mayChange }: Props) {
  const { id, way } = intervention
  if (way === 'letter')
    return (
      <p class="govuk-body">
        <FileLinks href={`/interventions/${id}/letter`} of="the letter" />
      </p>
    )
  if (!mayChange) return null
  return (
    <>
      {isOpenFor(intervention, 'end') && (
        <LinkButton href={`/interventions/${id}/end`}>Say that it has ended</LinkButton>
      )}
      {isOpenFor(intervention, 'strike-out') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/interventions/${id}/strike-out`}>
            Strike it out
          </a>
        </p>
      )}
      {isOpenFor(intervention, 'restore') && (
        <Form frame={frame} action={`/interventions/${id}/restore`}>
          <Button kind="secondary" preventDoubleClick>
            Take it back
          </Button>
        </Form>
      )}
    </>
  )
}
