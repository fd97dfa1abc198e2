import { Checkboxes } from '#govuk/checkboxes.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { answersIn } from '#web/answers.ts'
import type { Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { FormPage } from '../form-page.tsx'
import { NameAndAddress } from './person-inputs.tsx'

type Props = Shown & {
  title: string
  button: string
  of?: { text: string; href: string } | undefined
  /** The state of the person that is on the page. */
  revision?: number | undefined
}

/** The form of a person, new or known. */
export function PersonFormPage({ title, button, of, revision, ...shown }: Props) {
  const { answers, findings, frame } = shown
  const phases = frame.signedIn?.model.phases.filter(({ served }) => served) ?? []
  return (
    <FormPage {...shown} title={title} button={button} of={of}>
      {revision !== undefined && <input type="hidden" name="revision" value={answers.revision ?? revision} />}
      <NameAndAddress {...{ answers, findings }} hint="They sign in with it, and are invited at it." />
      <TextInput
        name="telephone"
        type="tel"
        label="Telephone number (if there is one)"
        width={20}
        value={answers.telephone}
        error={wrongWith(findings, 'telephone')}
        autocomplete="off"
      />
      {phases.length > 1 && (
        <Checkboxes
          name="phases"
          legend="Phases that are the person’s own"
          legendSize="s"
          hint="Only for those who advise schools. Left empty, the phases of their schools count."
          values={answersIn(answers.phases)}
          choices={phases.map(({ id, name }) => ({ value: id, label: name }))}
          error={wrongWith(findings, 'phases')}
        />
      )}
    </FormPage>
  )
}
