import { Fieldset } from '#govuk/fieldset.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word, type RequestRule, type ServiceModel } from '#model/index.ts'
import { showDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { VisitToName } from './request-store.ts'
import type { SupportRequest } from './request.ts'

type Props = Shown & { model: ServiceModel; rule: RequestRule; request: SupportRequest; visits: readonly VisitToName[] }

/** WI-24, WI-37, WI-55. The adviser says when it was talked over, on which record it stands, and who agreed. */
export function DiscussPage({ model, rule, request, visits, ...shown }: Props) {
  const { answers, findings } = shown
  const { discussion, tried, agreements } = rule
  return (
    <FormPage
      {...shown}
      title={`Talk over ${word(model, 'request')} and pass it on`}
      caption={request.schoolName}
      breadcrumbs={[{ text: capital(word(model, 'request')), href: `/requests/${request.id}` }]}
      button="Pass it on"
    >
      <p class="govuk-inset-text">{request.asks}</p>
      <input type="hidden" name="revision" value={answers.revision ?? request.revision} />
      {visits.length === 0 ? (
        <p class="govuk-body" id="visitId">
          {discussion.says} No such {word(model, 'visit')} was held at the school yet: it waits until one is held and
          written of.
        </p>
      ) : (
        <Radios
          name="visitId"
          legend={`At which ${word(model, 'visit')} was it talked over?`}
          legendSize="s"
          hint={discussion.says}
          choices={visits.map(({ id, heldOn, visitType, hasRecord }) => ({
            value: id,
            label: `${showDate(heldOn)}, ${model.visitTypes.find(({ id: type }) => type === visitType)?.name ?? visitType}`,
            hint: hasRecord ? undefined : 'Nothing is written of it yet',
          }))}
          value={answers.visitId}
          error={wrongWith(findings, 'visitId')}
        />
      )}
      <Textarea
        name="tried"
        label={tried.title}
        hint={tried.says}
        rows={4}
        value={answers.tried ?? request.tried ?? ''}
        error={wrongWith(findings, 'tried')}
      />
      {agreements.map(({ id, name, says }) => (
        <Fieldset legend={`${name} agreed`} legendSize="s">
          <TextInput
            name={`agreed.${id}`}
            label="Who"
            hint={says}
            width={20}
            value={answers[`agreed.${id}`]}
            error={wrongWith(findings, `agreed.${id}`)}
          />
          <DayInput name={`agreed.${id}-on`} label="On what day" {...{ answers, findings }} />
        </Fieldset>
      ))}
    </FormPage>
  )
}
