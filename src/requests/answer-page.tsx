import type { FlagReadOnce } from '#flags/index.ts'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word, type RequestRule, type ServiceModel } from '#model/index.ts'
import { titleOf } from '#people/index.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { RequestFacts } from './request-facts.tsx'
import type { SupportRequest } from './request.ts'

/** Somebody who may lead: the role of the model in which they may. */
export type MayLead = { personId: string; name: string; role: string }

type Props = Shown & {
  model: ServiceModel
  rule: RequestRule
  request: SupportRequest
  leads: readonly MayLead[]
  /** What figures showed that led to it, for whoever may see that. */
  led: FlagReadOnce | undefined
}

/** WI-61, WI-62. Those who answer accept with who leads, say where else help is found, or decline. */
export function AnswerPage({ model, rule, request, leads, led, ...shown }: Props) {
  const { frame, answers, findings } = shown
  const { lead } = rule
  return (
    <FormPage
      {...shown}
      title="Answer the school"
      caption={request.schoolName}
      breadcrumbs={[
        { text: capital(word(model, 'request', { form: 'many' })), href: '/requests' },
        { text: request.schoolName, href: `/requests/${request.id}` },
      ]}
      button="Send the answer"
    >
      <RequestFacts {...{ model, rule, request, led }} today={frame.today} />
      <input type="hidden" name="revision" value={answers.revision ?? request.revision} />
      <Radios
        name="how"
        legend="What is the answer?"
        legendSize="m"
        choices={[
          { value: 'accepted', label: 'Accept it' },
          { value: 'signposted', label: 'Say where else the school finds help' },
          { value: 'declined', label: 'Decline it, with the reason' },
        ]}
        value={answers.how}
        error={wrongWith(findings, 'how')}
      />
      {lead && (
        <Select
          name="lead"
          label="Who leads, where it is accepted?"
          hint={lead.says}
          choices={[
            { value: '', label: leads.length > 0 ? 'Choose somebody' : 'Nobody holds a role that may lead' },
            ...leads.map(({ personId, name, role }) => ({
              value: personId,
              label: `${name}, ${titleOf(model, role)}`,
            })),
          ]}
          value={answers.lead ?? ''}
          error={wrongWith(findings, 'lead')}
        />
      )}
      <Textarea
        name="answer"
        label="What the school reads"
        hint="What happens next, where help is to be found, or why not"
        rows={4}
        value={answers.answer}
        error={wrongWith(findings, 'answer')}
      />
    </FormPage>
  )
}
