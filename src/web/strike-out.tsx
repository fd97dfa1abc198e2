import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { showMoment } from '#shared/show-date.ts'
import { STRIKING_REASONS, type StrikingReason } from '#shared/struck-out.ts'
import { FormPage, type Shown } from './form-page.tsx'
import { wrongWith } from './form.tsx'
import { anOptionalText, aRevision, oneOf } from './text-answers.ts'

const REASONS = Object.keys(STRIKING_REASONS) as StrikingReason[]

/** Why something is struck out: one reason of the list, and more words where there may be any. */
export const strikeOutForm = z.object({
  reason: oneOf(REASONS, 'Choose why it is struck out'),
  more: anOptionalText('more', 200),
  revision: aRevision,
})
export type StrikeOut = z.output<typeof strikeOutForm>

type Props = Shown & {
  title: string
  caption: string
  breadcrumbs: readonly { text: string; href?: string }[]
  revision: number
  /** False where nothing may be written freely. */
  takesWords: boolean
  /** What becomes of it. */
  children: ComponentChildren
}

/** One page to strike out whatever was entered in error: why, and what becomes of it. */
export function StrikeOutPage({ revision, takesWords, children, ...shown }: Props) {
  const { answers, findings } = shown
  return (
    <FormPage {...shown} button="Strike it out" kind="warning">
      <input type="hidden" name="revision" value={answers.revision ?? revision} />
      <p class="govuk-body">{children} It can be taken back.</p>
      <Radios
        name="reason"
        legend="What is wrong with it?"
        legendSize="s"
        choices={REASONS.map((value) => ({ value, label: STRIKING_REASONS[value] }))}
        value={answers.reason}
        error={wrongWith(findings, 'reason')}
      />
      {takesWords && (
        <TextInput
          name="more"
          label="More, if it needs saying"
          value={answers.more}
          error={wrongWith(findings, 'more')}
        />
      )}
    </FormPage>
  )
}

/** That something was struck out: by whom, when and why. */
export function StruckOutNote({ what, at, by, because }: { what: string; at: Date; by: string; because: string }) {
  return (
    <InsetText>
      <strong>{what} was struck out as entered in error.</strong> {because}. {by}, {showMoment(at)}.
    </InsetText>
  )
}
