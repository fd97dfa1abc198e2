import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { andList, type ConcernsRule, type ServiceModel } from '#model/index.ts'
import { titleOf, type Holder } from '#people/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import { isOpenOn, type Confidence } from './confidence.ts'
import { lastDayToOpen } from './confidence-rules.ts'

type GiveProps = Shown & {
  school: Pick<School, 'id' | 'name'>
  model: ServiceModel
  rule: NonNullable<ConcernsRule['inConfidence']>
  people: readonly Holder[]
}

/** WI-09. Something is written in confidence: for whom, and until when. Both stand here before it is written. */
export function GivePage({ frame, answers, findings, school, model, rule, people }: GiveProps) {
  const last = lastDayToOpen(rule, frame.today)
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Write something in confidence"
      caption={school.name}
      breadcrumbs={[...crumbsTo(school), { text: 'Concerns', href: `/schools/${school.id}/concerns` }]}
      button="Save"
    >
      <InsetText>
        <p>Until the day that you name, only you and the readers whom you name know that it exists.</p>
        <p>
          From that day on the headteacher reads it like the rest. The day can be brought forward, and is never put
          later.
        </p>
      </InsetText>
      <Textarea
        name="says"
        label="What is given in confidence?"
        hint="Of the school and its work. Do not name pupils or members of staff, and write no complaint about a person."
        rows={8}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      {people.length === 0 ? (
        <p class="govuk-body" id="readers">
          Nobody else of the service works with this school: there is no one to name as a reader.
        </p>
      ) : (
        <Checkboxes
          name="readers"
          legend="Who reads it beside you?"
          legendSize="s"
          choices={people.map(({ personId, name, role }) => ({
            value: personId,
            label: `${name}, ${titleOf(model, role)}`,
          }))}
          values={answersIn(answers.readers)}
          error={wrongWith(findings, 'readers')}
        />
      )}
      <DayInput
        name="opensOn"
        label="From which day does the headteacher read it?"
        hint={`${rule.says} At the latest ${showDate(last)}.`}
        usual={last}
        {...{ answers, findings }}
      />
    </FormPage>
  )
}

type Props = {
  frame: Frame
  confidence: Confidence
  mayOpen: boolean
  findings: readonly Finding[]
  done: string | undefined
}

/** What was given in confidence: who knows of it, until when, and what it says. */
export function ConfidencePage({ frame, confidence, mayOpen, findings, done }: Props) {
  const { id, schoolId, schoolName, says, writtenOn, writtenByName, opensOn, promisedOn, readers } = confidence
  const isOpen = isOpenOn(confidence, frame.today)
  const title = isOpen ? `Open since ${showDate(opensOn)}` : `In confidence until ${showDate(opensOn)}`
  const row = (key: string, value: string) => ({ key, value })
  return (
    <Page
      frame={frame}
      title={`${title}: ${schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[
        { text: schoolName, href: `/schools/${schoolId}` },
        { text: 'Concerns', href: `/schools/${schoolId}/concerns` },
        { text: 'In confidence' },
      ]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{schoolName}</span> {title}
          </h1>
          {!isOpen && (
            <p class="govuk-body">
              Only {andList([writtenByName, ...readers])} know that it exists. The headteacher reads it from that day
              on.
            </p>
          )}
          <SummaryList
            rows={[
              row('Written', `${showDate(writtenOn)}, ${writtenByName}`),
              row('Given to', andList(readers)),
              row(
                'The headteacher reads it',
                `from ${showDate(opensOn)}${opensOn < promisedOn ? ', earlier than was said' : ''}`,
              ),
            ]}
          />
          {says.split(/\n+/).map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
          {!isOpen && mayOpen && (
            <Form frame={frame} action={`/confidences/${id}`}>
              <input type="hidden" name="revision" value={confidence.revision} />
              <Button kind="warning" preventDoubleClick>
                Open it to the school today
              </Button>
            </Form>
          )}
        </div>
      </div>
    </Page>
  )
}
