import { TextInput } from '#govuk/text-input.tsx'
import type { Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'

/** What somebody is called, and at which address they are reached; `hint` says what comes of the address. */
export function NameAndAddress({ answers, findings, hint }: Pick<Shown, 'answers' | 'findings'> & { hint: string }) {
  const field = (name: string) => ({ name, value: answers[name], error: wrongWith(findings, name) })
  return (
    <>
      <TextInput {...field('name')} label="Full name" autocomplete="off" spellcheck={false} />
      <TextInput
        {...field('email')}
        type="email"
        label="Email address (if there is one)"
        hint={hint}
        autocomplete="off"
        spellcheck={false}
      />
    </>
  )
}
