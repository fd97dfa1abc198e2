import { Textarea } from '#govuk/textarea.tsx'
import type { CelebrationRule } from '#model/index.ts'
import { wrongWith } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import type { Celebrated } from './case-review.ts'

type Props = Pick<Shown, 'answers' | 'findings'> & { rule: CelebrationRule; before?: Celebrated | undefined }

/** SH-66. What is celebrated, first of all; or a note that says why there is nothing yet. */
export function CelebrationFields({ answers, findings, rule, before }: Props) {
  return (
    <>
      <Textarea
        name="celebration"
        label={rule.title}
        hint="Progress and achievement since the last time. Do not name pupils or members of staff."
        rows={5}
        value={answers.celebration ?? before?.celebration ?? undefined}
        error={wrongWith(findings, 'celebration')}
      />
      <Textarea
        name="celebrationNote"
        label="If there is nothing to celebrate yet: why?"
        rows={2}
        value={answers.celebrationNote ?? before?.celebrationNote ?? undefined}
        error={wrongWith(findings, 'celebrationNote')}
      />
    </>
  )
}

/** The same as it is read. */
export function CelebrationRead({ rule, of }: { rule: CelebrationRule; of: Celebrated }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{rule.title}</h2>
      <Words text={of.celebration ?? of.celebrationNote ?? ''} />
    </section>
  )
}

/** Words as they were written, line by line. */
export function Words({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line) => (
        <p class="govuk-body">{line}</p>
      ))}
    </>
  )
}
