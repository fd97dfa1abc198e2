import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word, type FirstContactRule, type ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { CAME, CAME_SAYS, type Query } from './first-contact.ts'
import { QueryRows, waits } from './queries-page.tsx'

type AskProps = Shown & {
  model: ServiceModel
  rule: FirstContactRule
  school: { id: string; name: string }
  /** Whether it is the contact who enters what was asked elsewhere. */
  isContact: boolean
  contacts: readonly { name: string }[]
  queries: readonly Query[]
}

/** WI-31. A school asks its contact, or the contact enters what was asked; everything asked before stands beneath. */
export function AskPage({ model, rule, school, isContact, contacts, queries, ...shown }: AskProps) {
  const { frame, answers, findings } = shown
  const called = word(model, 'secondContact')
  const names = contacts.map(({ name }) => name).join(', ')
  return (
    <FormPage
      {...shown}
      title={isContact ? 'Enter what was asked' : `Ask your ${called}`}
      caption={school.name}
      breadcrumbs={[{ text: school.name, href: `/schools/${school.id}` }]}
      button={isContact ? 'Save' : 'Ask'}
      below={
        queries.length > 0 && (
          <>
            <h2 class="govuk-heading-m">What was asked</h2>
            <QueryRows queries={queries} today={frame.today} hasSchool={false} />
          </>
        )
      }
    >
      <p class="govuk-body">
        {rule.says} {capital(called)}: {names || 'nobody is named yet, so that nobody hears of it'}.
      </p>
      <Textarea
        name="says"
        label={isContact ? 'What was asked' : 'Your question'}
        hint="Name no child."
        rows={5}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      {isContact && (
        <>
          <Radios
            name="came"
            legend="How it came"
            legendSize="s"
            small
            choices={CAME.filter((each) => each !== 'here').map((each) => ({ value: each, label: CAME_SAYS[each] }))}
            value={answers.came ?? 'telephone'}
            error={wrongWith(findings, 'came')}
          />
          <DayInput {...{ answers, findings }} name="askedOn" label="Asked on" usual={frame.today} />
        </>
      )}
    </FormPage>
  )
}

type QueryProps = Shown & {
  query: Query
  documents: readonly { id: string; title: string }[] | undefined
  done: string | undefined
}

/** One query: what was asked, and what the school was told or where it was sent; the answer's form for whoever may give it. */
export function QueryPage({ frame, answers, findings, query, documents, done }: QueryProps) {
  const { schoolId, schoolName, says, askedOn, came, enteredByName, answeredOn } = query
  const heading = answeredOn
    ? `Answered on ${showDate(answeredOn)}`
    : `Not answered yet: ${waits(askedOn, frame.today)}`
  return (
    <Page
      frame={frame}
      title={`${heading}: ${schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        { text: schoolName, href: `/schools/${schoolId}` },
        { text: 'What was asked', href: `/schools/${schoolId}/queries` },
        { text: heading },
      ]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{schoolName}</span> {heading}
      </h1>
      <p class="govuk-body wm-lines">{says}</p>
      <p class="govuk-body wm-s">
        {CAME_SAYS[came]}, {showDate(askedOn)}; entered by {enteredByName}
      </p>
      {answeredOn && <AnswerGiven query={query} />}
      {!answeredOn && documents && (
        <Form frame={frame} action={frame.path}>
          <Textarea
            name="answer"
            label="Answer (optional where you say where it is found)"
            rows={5}
            value={answers.answer}
            error={wrongWith(findings, 'answer')}
          />
          <Select
            name="documentId"
            label="A document of the library (optional)"
            choices={[{ value: '', label: 'None' }, ...documents.map(({ id, title }) => ({ value: id, label: title }))]}
            value={answers.documentId ?? ''}
            error={wrongWith(findings, 'documentId')}
          />
          <TextInput
            name="signpostedTo"
            label="Another person or body (optional)"
            hint="For example: Governor services, and how they are reached"
            value={answers.signpostedTo}
            error={wrongWith(findings, 'signpostedTo')}
          />
          <Button preventDoubleClick>Send the answer</Button>
        </Form>
      )}
    </Page>
  )
}

function AnswerGiven({ query: { answer, documentId, documentTitle, signpostedTo, answeredByName } }: { query: Query }) {
  return (
    <>
      <h2 class="govuk-heading-m">The answer of {answeredByName}</h2>
      {answer && <p class="govuk-body wm-lines">{answer}</p>}
      {documentId && (
        <p class="govuk-body">
          In the library:{' '}
          <a class="govuk-link" href={`/library/${documentId}`}>
            {documentTitle}
          </a>
        </p>
      )}
      {signpostedTo && <p class="govuk-body">Further support and advice: {signpostedTo}</p>}
    </>
  )
}
