import { Textarea } from '#govuk/textarea.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { HelpNeed } from './help.ts'

/** Help is needed no longer, and why. */
export function TakeBackPage({ need, ...shown }: Shown & { need: HelpNeed }) {
  return (
    <FormPage
      {...shown}
      title="It is needed no longer"
      caption={`${need.schoolName}: ${need.title}`}
      breadcrumbs={[{ text: need.title, href: `/brokering/needs/${need.id}` }]}
      button="Take it back"
      kind="warning"
    >
      <input type="hidden" name="revision" value={shown.answers.revision ?? need.revision} />
      <Textarea
        name="because"
        label="Why"
        rows={3}
        value={shown.answers.because}
        error={wrongWith(shown.findings, 'because')}
      />
    </FormPage>
  )
}
