import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import type { Case } from '#cases/index.ts'
import { capital, word, type CaseAccessRule, type ServiceModel } from '#model/index.ts'
import { showHalfDays, titleOf, type Holder } from '#people/index.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form, wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { SpecialistRequest } from './specialist-request.ts'

type Props = Shown & { of: Case; model: ServiceModel; access: CaseAccessRule }

const crumbs = ({ of, model }: Props) => [
  { text: 'Case', href: `/cases/${of.id}` },
  { text: capital(word(model, 'supportTeam')), href: `/cases/${of.id}/team` },
]

/** SH-61. A head asks for specialists, through whoever the model names. */
export function AskPage(props: Props & { through: readonly Holder[] }) {
  const { frame, answers, findings, of, model, access, through } = props
  const names = through.map(({ name }) => name).join(' or ')
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={`Ask for ${word(model, 'specialist', { form: 'many' })}`}
      caption={of.schoolName}
      breadcrumbs={crumbs(props)}
      button="Ask"
    >
      <p class="govuk-body">
        {access.says}{' '}
        {names
          ? `You ask ${names}, ${titleOf(model, access.through)}.`
          : `Nobody is named as ${titleOf(model, access.through)}.`}
      </p>
      <input type="hidden" name="toId" value={answers.toId ?? through[0]?.personId ?? ''} />
      <Textarea
        name="asks"
        label="What do you need help with?"
        hint="Do not name pupils or members of staff"
        rows={4}
        value={answers.asks}
        error={wrongWith(findings, 'asks')}
      />
    </FormPage>
  )
}

/** Somebody who can come, and how many half-days they have left; undefined where nobody said what they have. */
export type Comes = { personId: string; name: string; role: string; left: number | undefined }

/** SH-53, SH-61. What comes of a request: days of somebody are set aside, or it is declined. */
export function AnswerPage(
  props: Props & { request: SpecialistRequest; comes: readonly Comes[]; seers: readonly Holder[] },
) {
  const { frame, answers, findings, of, model, request, comes, seers } = props
  const revision = <input type="hidden" name="revision" value={answers.revision ?? request.revision} />
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Answer a request"
      caption={of.schoolName}
      breadcrumbs={crumbs(props)}
      button="Set these days aside"
      below={
        <Form frame={frame} action={frame.path}>
          <h2 class="govuk-heading-m">Or decline it</h2>
          <input type="hidden" name="what" value="declines" />
          {revision}
          <Textarea
            name="because"
            label="Why?"
            hint="The headteacher reads this"
            rows={3}
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
          <Button kind="secondary" preventDoubleClick>
            Decline
          </Button>
        </Form>
      }
    >
      <p class="govuk-inset-text">
        {request.asks}
        <br />
        {request.askedByName}, {showShortDate(request.askedOn)}
      </p>
      <input type="hidden" name="what" value="comes" />
      {revision}
      <Select
        name="who"
        label="Who comes?"
        choices={[
          { value: '', label: 'Choose somebody' },
          ...comes.map(({ personId, role, name, left }) => ({
            value: `${personId}|${role}`,
            label: `${name}, ${titleOf(model, role)}${left === undefined ? '' : `: ${left > 0 ? showHalfDays(left) : 'nothing'} left`}`,
          })),
        ]}
        value={answers.who ?? ''}
        error={wrongWith(findings, 'who')}
      />
      <TextInput
        name="days"
        label="With how many days?"
        hint="In whole or half days, for example 2.5"
        width={4}
        value={answers.days}
        error={wrongWith(findings, 'days')}
      />
      <DayInput name="comesOn" label="From when?" usual={frame.today} {...{ answers, findings }} />
      {model.days?.needNamed && (
        <Select
          name="needSeenBy"
          label="Who identified the need?"
          hint={model.days.needNamed.says}
          choices={[
            { value: '', label: 'Nobody yet' },
            ...seers.map(({ personId, name, role }) => ({
              value: personId,
              label: `${name}, ${titleOf(model, role)}`,
            })),
          ]}
          value={answers.needSeenBy ?? seers[0]?.personId ?? ''}
          error={wrongWith(findings, 'needSeenBy') ?? wrongWith(findings, 'need')}
        />
      )}
    </FormPage>
  )
}
