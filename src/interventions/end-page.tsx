import { Textarea } from '#govuk/textarea.tsx'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { InterventionInModel } from './get-intervention.ts'

/** An intervention has ended: on which day, and what came of it. */
export function EndPage({ frame, answers, findings, intervention, kind }: Shown & InterventionInModel) {
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title="Say that it has ended"
      caption={`${intervention.schoolName}, ${kind.name}`}
      breadcrumbs={[{ text: kind.name, href: `/interventions/${intervention.id}` }]}
      button="Save"
    >
      <input type="hidden" name="revision" value={answers.revision ?? intervention.revision} />
      <DayInput name="endedOn" label="What is its last day?" usual={frame.today} {...{ answers, findings }} />
      <Textarea
        name="cameOf"
        label="What came of it?"
        hint="What changed at the school, and by what one knows it. Do not name pupils or members of staff."
        rows={6}
        value={answers.cameOf}
        error={wrongWith(findings, 'cameOf')}
      />
    </FormPage>
  )
}
