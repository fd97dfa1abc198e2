import type { PathwayStage } from '#model/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { CaseShown } from './case-page.tsx'

type Props = Shown & Pick<CaseShown, 'of' | 'leads'> & { stage: PathwayStage }

/** SH-57. From which day the lead of a case is with the next stage. */
export function HandOverPage({ frame, answers, findings, of, stage, leads }: Props) {
  const lead = leads.get(stage.lead)?.[0]?.name
  return (
    <FormPage
      {...{ frame, answers, findings }}
      title={`Begin: ${stage.name}`}
      caption={of.schoolName}
      breadcrumbs={[{ text: of.schoolName, href: `/cases/${of.id}` }]}
      button="Begin this stage"
    >
      <input type="hidden" name="revision" value={answers.revision ?? of.revision} />
      <p class="govuk-body">
        {stage.says} {lead ? `${lead} leads from that day.` : 'Nobody is named to lead it yet.'}
      </p>
      <DayInput name="on" label="From which day?" usual={frame.today} {...{ answers, findings }} />
    </FormPage>
  )
}
