import { InsetText } from '#govuk/inset-text.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, GROUND_SAYS, word, type InterventionKind, type ServiceModel } from '#model/index.ts'
import { crumbsTo, type School } from '#schools/index.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import { groundsOf } from './intervention.ts'

type Props = Shown & { model: ServiceModel; school: School; kind: InterventionKind }

/** NF-23, NF-24. An intervention is entered, with the days on which it rests; where it is not open, the way to what is done instead. */
export function BeginPage({ isOpen, ...props }: Props & { isOpen: boolean }) {
  const { answers, findings, frame, school, kind } = props
  if (!isOpen) return <NotOpenPage {...props} />
  return (
    <FormPage {...ofSchool(props)} title={`Enter ${kind.name}`} button="Save">
      <p class="govuk-body">{kind.says}</p>
      <Textarea
        name="says"
        label="What is it about, and what is it to reach?"
        hint="The school and its governors read this. Do not name pupils or members of staff."
        rows={6}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <DayInput name="startedOn" label="From which day?" usual={frame.today} {...{ answers, findings }} />
      {groundsOf(kind).map((ground) => (
        <DayInput
          name={`ground.${ground}`}
          label={`${GROUND_SAYS[ground]}: on which day?`}
          hint="Leave it empty if it did not happen"
          {...{ answers, findings }}
        />
      ))}
      <p class="govuk-hint">It stands on the page of {school.name}, and its headteacher and chair are told.</p>
    </FormPage>
  )
}

/** NF-24. What is done at a school at which a kind of intervention is not open. */
function NotOpenPage(props: Props) {
  const { frame, kind, school, findings } = props
  const title = `${kind.name} is not open at ${school.name}`
  return (
    <Page frame={frame} title={title} findings={findings} breadcrumbs={ofSchool(props).breadcrumbs}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">{title}</h1>
          <InsetText>
            {kind.onlyFor?.says} {kind.onlyFor?.elsewhere}
          </InsetText>
          <LinkButton href={`/schools/${school.id}/interventions/letter/${kind.id}`}>Write the concern</LinkButton>
        </div>
      </div>
    </Page>
  )
}

/** NF-24. The concern as a letter to the body that is responsible for the school. */
export function LetterPage(props: Props & { usualTo: string; people: readonly string[] }) {
  const { answers, findings, people, usualTo } = props
  return (
    <FormPage {...ofSchool(props)} title="Write a concern to the body that is responsible" button="Send the letter">
      <p class="govuk-body">{props.kind.onlyFor?.elsewhere}</p>
      <TextInput
        name="to"
        label="To whom is it written?"
        hint="The trust, diocese or proprietor that answers for the school"
        value={answers.to ?? usualTo}
        error={wrongWith(findings, 'to')}
      />
      <Textarea
        name="says"
        label="What is the concern?"
        hint="The letter bears today’s date and is fixed once it is sent. The school reads it too. Do not name pupils or members of staff."
        rows={10}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
      <p class="govuk-body">
        {people.length > 0
          ? `These people of it are told where to read it: ${people.join(', ')}.`
          : 'Nobody of it is known to the service: have the letter as Word or PDF afterwards, and send it yourself.'}
      </p>
    </FormPage>
  )
}

function ofSchool({ frame, answers, findings, school, model }: Props) {
  const all = { text: capital(word(model, 'notice', { form: 'many' })), href: `/interventions?school=${school.id}` }
  return { frame, answers, findings, caption: school.name, breadcrumbs: [...crumbsTo(school), all] }
}
