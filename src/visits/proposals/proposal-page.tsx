import { Button } from '#govuk/button.tsx'
import { DateInput } from '#govuk/date-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { capital, word, type ServiceModel, type VisitType } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showDistance, showShortDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { dateParts } from '#web/date-answer.ts'
import { FormPage } from '#web/form-page.tsx'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { reasonsToGoAhead } from '../closed-reasons.ts'
import { NearVisits, type OtherVisit } from '../clashes/near-visits.tsx'
import { showTime, visitName } from '../visit-name.ts'
import type { DateProposal } from './proposal.ts'

type Shown = { frame: Frame; answers: Answers; findings: readonly Finding[] }
type ProposeProps = Shown & {
  model: ServiceModel
  type: VisitType
  school: { id: string; name: string }
  title: string
  /** Those who could make the visit, where it is still to be booked. */
  advisers: readonly { id: string; name: string }[]
  others: readonly OtherVisit[]
}

const ORDINALS = ['First', 'Second', 'Third']

/** WI-18. One to three dates, and what the visit is to look at. */
export function ProposePage({ model, type, school, title, advisers, others, ...shown }: ProposeProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title={title}
      caption={`${school.name}, ${visitName(model, type)}`}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }]}
      button="Propose them"
    >
      <NearVisits model={model} others={others} on={undefined} />
      {ORDINALS.map((ordinal, at) => (
        <>
          <DateInput
            name={`on${at + 1}`}
            legend={at === 0 ? 'First date' : `${ordinal} date (if there is one)`}
            legendSize="s"
            value={dateParts(answers, `on${at + 1}`)}
            error={wrongWith(findings, `on${at + 1}`)}
          />
          <TextInput
            name={`at${at + 1}`}
            label="At what time? Leave it empty for any"
            width={5}
            value={answers[`at${at + 1}`]}
            error={wrongWith(findings, `at${at + 1}`)}
          />
        </>
      ))}
      {advisers.length > 0 && (
        <Select
          name="adviser"
          label={`Who makes the ${word(model, 'visit')}?`}
          choices={advisers.map(({ id, name }) => ({ value: id, label: name }))}
          value={answers.adviser}
          error={wrongWith(findings, 'adviser')}
        />
      )}
      {type.record.keep !== 'forbidden' && (
        <Textarea
          name="focus"
          label={`What is the ${word(model, 'visit')} to look at?`}
          hint="Its focus, in a line or two. Leave it empty if it is as agreed."
          rows={3}
          value={answers.focus}
          error={wrongWith(findings, 'focus')}
        />
      )}
    </FormPage>
  )
}

type ProposalProps = Shown & {
  model: ServiceModel
  type: VisitType | undefined
  proposal: DateProposal
  may: { answer: boolean; withdraw: boolean }
}

/** WI-18. Dates that wait for an answer: accept one, answer with others, or take them back. */
export function ProposalPage({ frame, model, type, proposal, may, answers, findings }: ProposalProps) {
  const name = type ? visitName(model, type) : proposal.visitType
  const isOpen = proposal.status === 'waiting'
  const heading = headingOf(proposal)
  const dates = proposal.dates.map(({ id, on, at }) => ({
    value: id,
    label: `${showDate(on)}${at === null ? '' : `, ${showTime(at)}`}`,
    hint: showDistance(on, frame.today),
  }))
  return (
    <Page
      frame={frame}
      title={`${heading}: ${proposal.schoolName}`}
      findings={findings}
      breadcrumbs={[
        { text: proposal.schoolName, href: `/schools/${proposal.schoolId}` },
        { text: 'Waiting for an answer', href: '/waiting' },
        { text: heading },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">
              {proposal.schoolName}, {name}
            </span>{' '}
            {heading}
          </h1>
          <p class="govuk-body">
            Proposed by {proposal.proposedByName} on {showShortDate(proposal.proposedOn)}.{' '}
            {capital(word(model, 'linkAdviser'))}: {proposal.adviserName}.
            {proposal.visitId && (
              <>
                {' '}
                In place of{' '}
                <a class="govuk-link" href={`/visits/${proposal.visitId}`}>
                  the date that is booked
                </a>
                .
              </>
            )}
          </p>
          {proposal.focus && <p class="govuk-body">Focus: {proposal.focus}</p>}
          {isOpen && may.answer ? (
            <>
              <Form frame={frame} action={frame.path}>
                <Radios
                  name="date"
                  legend="Which date do you accept?"
                  legendSize="m"
                  choices={dates}
                  value={answers.date}
                  error={wrongWith(findings, 'date')}
                />
                <SoftReasons type={type} findings={findings} answers={answers} />
                <Button preventDoubleClick>Accept it</Button>
              </Form>
              <p class="govuk-body">
                <a class="govuk-link" href={`/proposals/${proposal.id}/others`}>
                  None of them: answer with other dates
                </a>
              </p>
            </>
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {dates.map(({ label, hint }) => (
                <li>
                  {label}, {hint}
                </li>
              ))}
            </ul>
          )}
          {isOpen && may.withdraw && (
            <Form frame={frame} action={`/proposals/${proposal.id}/withdraw`}>
              <Button kind="secondary" preventDoubleClick>
                Withdraw them
              </Button>
            </Form>
          )}
          {proposal.bookedVisitId && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/visits/${proposal.bookedVisitId}`}>
                Open the {word(model, 'visit')}
              </a>
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

function SoftReasons({ type, findings, answers }: Pick<ProposalProps, 'type' | 'findings' | 'answers'>) {
  return <Reasons findings={findings} answers={answers} {...reasonsToGoAhead(type)} />
}

function headingOf({ status, dates, side }: DateProposal): string {
  const what = dates.length === 1 ? 'One date' : `${dates.length} dates`
  if (status === 'accepted') return 'A date was accepted'
  if (status === 'answered') return 'Answered with other dates'
  if (status === 'withdrawn') return `${what} withdrawn`
  return `${what} proposed by the ${side}`
}
