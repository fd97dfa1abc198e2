import { Button } from '#govuk/button.tsx'
import { titleOf } from '#people/index.ts'
import type { ServiceModel } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showShortDate, showSpan } from '#shared/show-date.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { countThemes, KIND_SAYS, OUTCOME_SAYS, standingOf } from './consultation.ts'
import type { Consultation, Feedback, FeedbackKind, Invitation } from './consultation.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  consultation: Consultation
  /** The page of the model that it is about. */
  about: { href: string; title: string } | undefined
  invitations: readonly Invitation[]
  feedback: readonly Feedback[]
  findings: readonly Finding[]
  done: string | undefined
}

const MOST_NAMED = 300

/** ES-03, ES-04, ES-66. Who was asked and who answered, what was said, and what waits for an outcome. */
export function ConsultationPage(props: Props) {
  const { frame, consultation, about, invitations, feedback, findings, done } = props
  const open = feedback.filter(({ outcome }) => outcome === null).length
  const answered = invitations.filter(({ answeredOn }) => answeredOn !== null).length
  const standing = standingOf(consultation, frame.today)
  const heading = `${answered} of ${invitations.length} answered${feedback.length > 0 ? `, ${open === 0 ? 'all' : open} ${open === 0 ? 'with' : 'without'} an outcome` : ''}`
  const at = `/consultations/${consultation.id}`
  return (
    <Page
      frame={frame}
      title={`${consultation.title}: ${heading}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        ...(about ? [{ text: about.title, href: about.href }] : []),
        { text: 'Consultations', href: '/consultations' },
        { text: consultation.title },
      ]}
    >
      <span class="govuk-caption-l">
        {consultation.audience === 'team' ? 'The team' : 'Schools'}: {consultation.title}
      </span>
      <h1 class="govuk-heading-l wm-h1">{heading}</h1>
      <p class="govuk-body wm-lines">{consultation.says}</p>
      <p class="govuk-body">
        {SAYS[standing]} {showSpan(consultation.opensOn, consultation.closesOn)}. Opened by {consultation.openedByName}.
        {consultation.othersAsked && ` Asked elsewhere: ${consultation.othersAsked}.`}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${at}/closing`}>
          Change the day on which it closes
        </a>
      </p>
      {standing === 'open' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${at}/answer`}>
            Answer it, or write down what somebody said elsewhere
          </a>
        </p>
      )}
      {standing === 'open' && answered < invitations.length && (
        <Form frame={frame} action={`${at}/remind`}>
          <Button kind="secondary" preventDoubleClick>
            Remind the {invitations.length - answered} who have not answered
          </Button>
        </Form>
      )}
      {consultation.audience === 'schools' && (
        <>
          <Themes kind="theme" feedback={feedback} />
          <Themes kind="activity" feedback={feedback} />
        </>
      )}
      <FeedbackTable feedback={feedback} />
      <Invited {...props} />
    </Page>
  )
}

const SAYS = { 'to-come': 'It is to come:', open: 'It is open:', closed: 'It has closed:' } as const

/** ES-67. Suggestions counted by theme. */
function Themes({ kind, feedback }: { kind: FeedbackKind; feedback: readonly Feedback[] }) {
  const counted = countThemes(feedback, kind)
  if (counted.length === 0) return null
  return (
    <ListTable
      caption={`${KIND_SAYS[kind].many}, by how often they were suggested`}
      isCaptionSeen
      rows={counted}
      columns={[
        { head: 'Suggested', isName: true, cell: ({ theme }) => theme },
        { head: 'How often', isNumber: true, isLabelled: true, cell: ({ count }) => count },
      ]}
    />
  )
}

const whose = ({ fromWhom, schoolName, givenByName }: Feedback) =>
  fromWhom ? `${fromWhom}, written down by ${givenByName}` : [givenByName, schoolName].filter(Boolean).join(', ')

function FeedbackTable({ feedback }: { feedback: readonly Feedback[] }) {
  if (feedback.length === 0) return <p class="govuk-body">Nothing was said yet.</p>
  return (
    <ListTable
      caption="What was said"
      isCaptionSeen
      rows={feedback}
      columns={[
        {
          head: 'What',
          isName: true,
          width: 'one-half',
          cell: (each) => (
            <a class="govuk-link" href={`/feedback/${each.id}`}>
              {each.theme ? `${each.theme}: ` : ''}
              {each.says.length > 160 ? `${each.says.slice(0, 160)}…` : each.says}
            </a>
          ),
        },
        { head: 'Whose', cell: whose },
        { head: 'On', isShort: true, cell: ({ givenOn }) => showShortDate(givenOn) },
        { head: 'Outcome', isLabelled: true, cell: ({ outcome }) => (outcome ? OUTCOME_SAYS[outcome] : 'None yet') },
      ]}
    />
  )
}

function Invited({ invitations, model }: Props) {
  return (
    <>
      <ListTable
        caption="Who was invited"
        isCaptionSeen
        rows={invitations.slice(0, MOST_NAMED)}
        columns={[
          { head: 'Name', isName: true, cell: ({ name }) => name },
          {
            head: 'As',
            cell: ({ role, schoolName }) => [titleOf(model, role), schoolName].filter(Boolean).join(', '),
          },
          {
            head: 'Answered',
            isLabelled: true,
            cell: ({ answeredOn, remindedOn, email }) =>
              answeredOn
                ? showShortDate(answeredOn)
                : `Not yet${remindedOn ? `, reminded ${showShortDate(remindedOn)}` : ''}${email ? '' : ', no address'}`,
          },
        ]}
      />
      {invitations.length > MOST_NAMED && (
        <p class="govuk-body">
          The first {MOST_NAMED} of {invitations.length} are shown.
        </p>
      )}
    </>
  )
}
