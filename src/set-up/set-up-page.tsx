import { Button } from '#govuk/button.tsx'
import { PasswordInput } from '#govuk/password-input.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { FaultList, faultsIn } from '#handbook/index.ts'
import type { Finding } from '#shared/finding.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { Page } from '#web/page.tsx'
import type { ReadyModel } from './ready-models.ts'
import { OWN_MODEL } from './set-up-service.ts'

type Props = { frame: Frame; models: readonly ReadyModel[]; answers: Answers; findings: readonly Finding[] }

/** The one page between an empty installation and a service of one's own. */
export function SetUpPage({ frame, models, answers, findings }: Props) {
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <Page frame={frame} title="Set up your service" findings={findings}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Set up your service</h1>
          <p class="govuk-body">
            Choose how it works, and who looks after it. Nothing here is for ever: a model can be changed or followed by
            another, and its words are yours.
          </p>
          <FaultList faults={faultsIn(findings)} />
          <Form frame={frame} action={frame.path}>
            <Radios
              name="model"
              legend="By which model does it run?"
              legendSize="m"
              value={answers.model}
              error={wrongWith(findings, 'model')}
              choices={[
                ...models.map(({ name, title, line }) => ({ value: name, label: title, hint: line })),
                { divider: 'or' },
                {
                  value: OWN_MODEL,
                  label: 'A model of our own',
                  conditional: (
                    <Textarea
                      {...field('modelText')}
                      label="The text of the model"
                      hint="Paste the whole file: YAML that begins with “format: 1”."
                      rows={12}
                      spellcheck={false}
                    />
                  ),
                },
              ]}
            />
            <h2 class="govuk-heading-m">The service</h2>
            <TextInput {...field('name')} label="Name of the service" hint="As it stands at the top of every page" />
            <TextInput
              {...field('laCodes')}
              label="Codes of the local authorities whose schools it works with"
              hint="Three figures each, for example 984, 926. Leave empty if schools are added by other ways."
              width={20}
            />
            <h2 class="govuk-heading-m">You, its first administrator</h2>
            <TextInput {...field('administratorName')} label="Your name" autocomplete="name" />
            <TextInput
              {...field('email')}
              label="Your email address"
              hint="You sign in with it"
              type="email"
              autocomplete="username"
              spellcheck={false}
            />
            <PasswordInput
              name="password"
              label="Choose a password"
              hint="12 characters or more; three words are easy to remember"
              autocomplete="new-password"
              error={wrongWith(findings, 'password')}
            />
            <Button preventDoubleClick>Set up the service</Button>
          </Form>
        </div>
      </div>
    </Page>
  )
}
