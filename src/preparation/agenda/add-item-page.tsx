import { Button } from '#govuk/button.tsx'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { Finding } from '#shared/finding.ts'
import { showDate } from '#shared/show-date.ts'
import { PageOfVisit, visitName, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { openToSchool } from './agenda-rules.ts'

type Props = VisitInModel & { frame: Frame; answers: Answers; findings: readonly Finding[] }

/** An item that the school puts on the agenda. */
export function AddItemPage({ frame, visit, model, type, answers, findings }: Props) {
  const places = openToSchool(type)
  const [first] = places
  const name = visitName(model, type)
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading="Add an item to the agenda"
      caption={`${name}, ${showDate(visit.bookedFor)}`}
      here="Add an item"
      under={[{ text: 'Agenda', href: `/visits/${visit.id}/agenda` }]}
      findings={findings}
    >
      <Form frame={frame} action={frame.path}>
        {places.length > 1 ? (
          <Radios
            name="item"
            legend="Where does it belong?"
            legendSize="s"
            choices={places.map(({ id, text }) => ({ value: id, label: text }))}
            value={answers.item}
            error={wrongWith(findings, 'item')}
          />
        ) : (
          <input type="hidden" name="item" value={first?.id ?? ''} />
        )}
        <Textarea
          name="says"
          label="What do you want to talk about?"
          rows={3}
          value={answers.says}
          error={wrongWith(findings, 'says')}
        />
        <Checkboxes
          name="isSupportNeed"
          choices={[{ value: 'yes', label: 'We need support with this' }]}
          values={answers.isSupportNeed === 'yes' ? ['yes'] : []}
        />
        <Button preventDoubleClick>Add it</Button>
      </Form>
    </PageOfVisit>
  )
}
