import { LinkButton } from '#govuk/link-button.tsx'
import type { DecidingGroupRule } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { toGroup } from '../member-form-pages.tsx'
import { nameOf } from '../meetings-page.tsx'
import { BODIES, executiveStands } from './body-pages.tsx'
import type { BodyLiaison, ExecutiveForm } from './body.ts'

type ExecutiveProps = {
  frame: Frame
  rule: DecidingGroupRule
  forms: readonly ExecutiveForm[]
  liaisons: readonly BodyLiaison[]
  mayForm: boolean
  done: string | undefined
}

/** RO-27. The wider body: the form that is consulted on or was set up, and what it connects. */
export function ExecutivePage({ frame, rule, forms, liaisons, mayForm, done }: ExecutiveProps) {
  const { executive } = rule
  const name = nameOf(rule.bodies.of, executive?.body ?? '')
  const [latest] = forms
  const stands = executiveStands(latest)
  const heading = `${name}: ${stands.charAt(0).toLowerCase()}${stands.slice(1)}`
  const liaison = liaisons.find(({ body, untilOn }) => body === executive?.body && untilOn === null)
  return (
    <Page
      frame={frame}
      title={heading}
      done={done}
      breadcrumbs={[...toGroup(rule), { text: 'Other bodies', href: BODIES }, { text: name }]}
    >
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">{executive?.says}</p>
      {liaison && <p class="govuk-body">Who liaises with it: {liaison.personName}.</p>}
      {forms.map((form) => (
        <Form form={form} connects={executive?.connects ?? []} isLatest={form === latest} />
      ))}
      {mayForm && (!latest || latest.outcome === 'not-set-up') && (
        <LinkButton href={`${BODIES}/executive/form`}>Write the form that is consulted on</LinkButton>
      )}
      {mayForm && latest?.outcome === null && (
        <LinkButton href={`${BODIES}/executive/${latest.id}/settle`}>Say what came of the consultation</LinkButton>
      )}
    </Page>
  )
}

type OneForm = { form: ExecutiveForm; connects: readonly { id: string; name: string }[]; isLatest: boolean }

function Form({ form, connects, isLatest }: OneForm) {
  const { says, consultationId, consultationTitle, opensOn, closesOn, feedback, heard, settledOn, writtenOn } = form
  return (
    <>
      <h2 class="govuk-heading-m">{isLatest ? 'Its form' : `The form of ${showDate(writtenOn)}`}</h2>
      <p class="govuk-body wm-lines">{says}</p>
      <p class="govuk-body">It connects:</p>
      <ul class="govuk-list govuk-list--bullet">
        {form.connects.map((id) => (
          <li>{nameOf(connects, id)}</li>
        ))}
      </ul>
      <p class="govuk-body">
        Consulted on:{' '}
        <a class="govuk-link" href={`/consultations/${consultationId}`}>
          {consultationTitle}
        </a>
        , {showShortDate(opensOn)} to {showShortDate(closesOn)}; {feedback === 1 ? 'one thing' : `${feedback} things`}{' '}
        said.
      </p>
      {heard && settledOn && (
        <p class="govuk-body wm-lines">
          What was heard, settled on {showDate(settledOn)}: {heard}
        </p>
      )}
    </>
  )
}
