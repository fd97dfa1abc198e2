import { Button } from '#govuk/button.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showDate } from '#shared/show-date.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import type { Pause } from './not-now.ts'

type Props = Shown & {
  school: { id: string; name: string }
  crumbs: readonly { text: string; href?: string }[]
  side: 'itself' | 'service'
  pauses: readonly Pause[]
  /** What whoever brokers is called here. */
  broker: string
}

/** RO-76. That a school gives no help just now, why, and until when; and that it gives it again. */
export function NotNowPage({ school, crumbs, side, pauses, broker, ...shown }: Props) {
  const { frame, answers, findings } = shown
  const own = pauses.find(({ byService }) => byService === (side === 'service'))
  return (
    <FormPage
      {...shown}
      title={pauses.length > 0 ? 'It gives no help just now' : 'Give no help just now'}
      caption={school.name}
      breadcrumbs={crumbs}
      button={own ? 'Say this in place of what was said' : 'Not now'}
      below={
        own && (
          <Form frame={frame} action={`/schools/${school.id}/not-now/again`}>
            <Button kind="secondary" preventDoubleClick>
              It gives help again
            </Button>
          </Form>
        )
      }
    >
      <p class="govuk-body">
        Other schools read “Not now” beside what it offers, and it is proposed to nobody. Why is read by its head and by
        the {broker} alone.
      </p>
      {pauses.map(({ byService, because, saidByName, saidOn, untilOn }) => (
        <div class="govuk-inset-text">
          <p class="govuk-body">{because}</p>
          <p class="govuk-hint">
            {byService ? `Said by the ${broker}` : 'Said by the school'}: {saidByName}, {showDate(saidOn)}
            {untilOn ? `, until ${showDate(untilOn)}` : ''}
          </p>
        </div>
      ))}
      <Textarea name="because" label="Why" rows={3} value={answers.because} error={wrongWith(findings, 'because')} />
      <DayInput
        name="untilOn"
        label="Until what day (optional)"
        hint="Left empty, until it is taken back"
        {...{ answers, findings }}
      />
    </FormPage>
  )
}
