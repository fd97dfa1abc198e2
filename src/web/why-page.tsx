import type { ComponentChildren } from 'preact'
import { Textarea } from '#govuk/textarea.tsx'
import { FormPage, type Shown } from './form-page.tsx'
import { wrongWith } from './form.tsx'

type Props = Shown & {
  title: string
  /** What it is that is taken back. */
  caption: string
  breadcrumbs: readonly { text: string; href?: string }[]
  button: string
  /** Which state of it was on the page, where two may be at it. */
  revision?: number
  hint?: string
  /** What is known of it before anybody answers. */
  children?: ComponentChildren
}

/** Something is withdrawn, called off or taken back: one question, why, which is asked everywhere alike and sent as `because`. */
export function WhyPage({ revision, hint, children, ...page }: Props) {
  const { answers, findings } = page
  return (
    <FormPage {...page} kind="warning">
      {children}
      {revision !== undefined && <input type="hidden" name="revision" value={answers.revision ?? revision} />}
      <Textarea
        name="because"
        label="Why?"
        hint={hint}
        rows={3}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
    </FormPage>
  )
}
