import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showDate } from '#shared/show-date.ts'
import { type Shown } from '#web/form-page.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import {
  FEEDBACK_KINDS,
  KIND_SAYS,
  OUTCOME_SAYS,
  standingOf,
  type Consultation,
  type Feedback,
  type Invitation,
} from './consultation.ts'

type Props = Shown & {
  consultation: Consultation
  handbookHref: string | undefined
  own: readonly Invitation[]
  mayLead: boolean
  /** What this person said. */
  said: readonly Feedback[]
  themes: readonly string[]
  done: string | undefined
}

/** ES-03, ES-66, ES-67. What is put to somebody, and their answer: one thing at a time, or that there is nothing to add. */
export function AnswerPage(props: Props) {
  const { frame, findings, consultation, handbookHref, own, said, done } = props
  const standing = standingOf(consultation, frame.today)
  const answered = own.find(({ answeredOn }) => answeredOn !== null)?.answeredOn
  const heading =
    standing === 'closed'
      ? `It closed on ${showDate(consultation.closesOn)}`
      : standing === 'to-come'
        ? `It opens on ${showDate(consultation.opensOn)}`
        : answered
          ? 'You have answered, and can say more'
          : 'What do you say?'
  return (
    <Page
      frame={frame}
      title={`${heading}: ${consultation.title}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Consultations', href: '/consultations' }, { text: consultation.title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{consultation.title}</span> {heading}
          </h1>
          <p class="govuk-body wm-lines">{consultation.says}</p>
          {handbookHref && (
            <p class="govuk-body">
              <a class="govuk-link" href={handbookHref}>
                Read the model as a handbook
              </a>
            </p>
          )}
          {standing === 'open' && (
            <>
              <p class="govuk-body">You can answer until {showDate(consultation.closesOn)}.</p>
              <Form frame={frame} action={frame.path}>
                <input type="hidden" name="does" value="say" />
                <SayFields {...props} />
                <Button preventDoubleClick>Send</Button>
              </Form>
              {own.length > 0 && !answered && (
                <Form frame={frame} action={frame.path}>
                  <input type="hidden" name="does" value="nothing" />
                  <Button kind="secondary" preventDoubleClick>
                    I have nothing to add
                  </Button>
                </Form>
              )}
            </>
          )}
          {said.length > 0 && <h2 class="govuk-heading-m">What you said</h2>}
          {said.map((each) => (
            <Said feedback={each} />
          ))}
        </div>
      </div>
    </Page>
  )
}

function SayFields({ answers, findings, consultation, own, mayLead, themes }: Props) {
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  const isOfSchools = consultation.audience === 'schools'
  return (
    <>
      {own.length > 1 && (
        <Select
          {...field('schoolId')}
          label="For which school"
          choices={own.map(({ schoolId, schoolName }) => ({ value: schoolId ?? '', label: schoolName ?? '' }))}
        />
      )}
      {isOfSchools && (
        <>
          <Radios
            {...field('kind')}
            value={answers.kind ?? 'comment'}
            legend="What it is"
            legendSize="s"
            choices={FEEDBACK_KINDS.map((kind) => ({ value: kind, label: KIND_SAYS[kind].one }))}
          />
          <TextInput
            {...field('theme')}
            label="What you suggest, in a few words (only for a theme or an activity)"
            hint={themes.length > 0 ? `Suggested so far: ${themes.slice(0, 8).join(', ')}.` : undefined}
          />
        </>
      )}
      <Textarea {...field('says')} label="What you think" hint="Name no child and no teacher." rows={6} />
      {mayLead && (
        <TextInput
          {...field('fromWhom')}
          label="Whose it is, where somebody else said it"
          hint="For example: the diocese, by telephone. Leave it empty for what you say yourself."
        />
      )}
    </>
  )
}

/** Something that was said, with what became of it. */
export function Said({ feedback }: { feedback: Feedback }) {
  const { says, theme, givenOn, outcome, because } = feedback
  return (
    <div class="wm-action">
      <p class="govuk-body wm-lines">
        {theme && <strong>{theme}: </strong>}
        {says}
      </p>
      <p class="wm-s govuk-!-margin-bottom-0">
        {showDate(givenOn)}. {outcome ? `${OUTCOME_SAYS[outcome]}.` : 'It has no outcome yet.'} {because}
      </p>
    </div>
  )
}
