import { Textarea } from '#govuk/textarea.tsx'
import { showHalfDays } from '#people/index.ts'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import type { Allocation } from '../allocation/allocation.ts'

type Props = Shown & { allocation: Allocation; place: { name: string; href: string } }

/** Why allocated days are taken back. */
export function WithdrawPage({ allocation, place, ...shown }: Props) {
  const { answers, findings } = shown
  return (
    <FormPage
      {...shown}
      title={`Take back ${showHalfDays(allocation.halfDays)}`}
      caption={place.name}
      breadcrumbs={[
        { text: place.name, href: place.href },
        { text: 'Days', href: `${place.href}/days?year=${allocation.schoolYear}` },
      ]}
      button="Take them back"
      kind="warning"
    >
      <input type="hidden" name="revision" value={answers.revision ?? String(allocation.revision)} />
      <Textarea
        name="because"
        label="Why?"
        hint={`${allocation.personName ?? 'Whoever would have given them'} has them to give again.`}
        rows={3}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
    </FormPage>
  )
}
