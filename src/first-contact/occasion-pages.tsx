import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import type { FirstContactRule, OccasionKind } from '#model/index.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import type { Occasion, StepDone } from './first-contact.ts'

type OpenProps = Shown & {
  rule: FirstContactRule
  school: { id: string; name: string }
  contacts: readonly { personId: string; name: string }[]
}

/** WI-33, WI-34. What a school goes through with its contact's support is opened: what, from when to when, and who supports it. */
export function OpenOccasionPage({ rule, school, contacts, ...shown }: OpenProps) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title="Open what you support"
      caption={school.name}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }]}
      button="Open it"
    >
      <p class="govuk-body">
        The head of the school sees it. Nothing is written in it but dates and steps, and nobody who applies for a post
        is named.
      </p>
      <Radios
        name="kind"
        legend="What is it?"
        legendSize="s"
        choices={rule.occasions.map(({ id, name, says }) => ({ value: id, label: name, hint: says }))}
        value={answers.kind}
        error={wrongWith(findings, 'kind')}
      />
      <DayInput {...{ answers, findings }} name="startsOn" label="From" />
      <DayInput {...{ answers, findings }} name="endsOn" label="Until" />
      <Select
        name="supportedBy"
        label="Who supports it?"
        choices={[
          ...(contacts.length === 1 ? [] : [{ value: '', label: 'Choose somebody' }]),
          ...contacts.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        value={answers.supportedBy ?? ''}
        error={wrongWith(findings, 'supportedBy')}
      />
    </FormPage>
  )
}

type OccasionProps = Shown & {
  occasion: Occasion
  kind: OccasionKind | undefined
  steps: readonly StepDone[]
  mayFollow: boolean
  done: string | undefined
}

/** WI-33, WI-34. One of them: its dates, who supports it, its steps with the day of each that is done. */
export function OccasionPage({ frame, answers, findings, occasion, kind, steps, mayFollow, done }: OccasionProps) {
  const { schoolId, schoolName, startsOn, endsOn, supportedByName, closedOn } = occasion
  const name = kind?.name ?? occasion.kind
  const heading = closedOn
    ? `${name}: over since ${showDate(closedOn)}`
    : `${name}, ${showShortDate(startsOn)} to ${showDate(endsOn)}`
  const all = kind?.steps ?? []
  const open = all.filter(({ id }) => !steps.some(({ step }) => step === id))
  return (
    <Page
      frame={frame}
      title={`${heading}: ${schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: schoolName, href: `/schools/${schoolId}` }, { text: name }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{schoolName}</span> {heading}
      </h1>
      <p class="govuk-body">
        {kind?.says} Supported by {supportedByName}.
      </p>
      <ul class="wm-rows">
        {all.map(({ id, name: step }) => {
          const found = steps.find((each) => each.step === id)
          return (
            <li>
              <span>{step}</span>
              <span class="wm-rows__when">
                {found ? `${showShortDate(found.doneOn)}, ${found.doneByName}` : 'not yet'}
              </span>
            </li>
          )
        })}
      </ul>
      {mayFollow && !closedOn && open.length > 0 && (
        <Form frame={frame} action={frame.path}>
          <input type="hidden" name="does" value="step" />
          <Radios
            name="step"
            legend="What is done?"
            legendSize="s"
            small
            choices={open.map(({ id, name: step }) => ({ value: id, label: step }))}
            value={answers.step ?? open[0]?.id}
            error={wrongWith(findings, 'step')}
          />
          <DayInput {...{ answers, findings }} name="doneOn" label="On" usual={frame.today} />
          <Button preventDoubleClick>Save the step</Button>
        </Form>
      )}
      {mayFollow && !closedOn && (
        <Form frame={frame} action={frame.path}>
          <input type="hidden" name="does" value="close" />
          <Button kind="secondary" preventDoubleClick>
            It is over
          </Button>
        </Form>
      )}
    </Page>
  )
}
