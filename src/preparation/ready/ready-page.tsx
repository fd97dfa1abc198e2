import { Button } from '#govuk/button.tsx'
import { word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showMoment } from '#shared/show-date.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { RuleToRead } from '#web/rules.tsx'
import type { Preparation } from '../get-preparation.ts'
import { AskedList } from '../requests/asked-list.tsx'
import { isThere } from '../requests/request-rules.ts'

type Props = VisitInModel &
  Pick<Preparation, 'asked' | 'ready'> & {
    frame: Frame
    /** What stands against it by the model. */
    missing: readonly Finding[]
    answers: Answers
    findings: readonly Finding[]
  }

/** NF-74. Saying that a visit is ready, with what is still open before one's eyes. */
export function ReadyPage(props: Props) {
  const { frame, visit, model, type, asked, ready, missing, answers, findings } = props
  const open = asked.filter(({ standing }) => !isThere(standing))
  const isBlocked = missing.some(({ weight }) => weight === 'firm')
  const heading = ready
    ? `The ${word(model, 'visit')} is ready`
    : isBlocked
      ? 'It cannot be ready yet'
      : `Is the ${word(model, 'visit')} ready?`
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={heading}
      here="Ready"
      findings={findings}
    >
      {ready && (
        <p class="govuk-body">
          {ready.by} marked it at {showMoment(ready.at)}.
        </p>
      )}
      {missing.map(({ says, id }) => (
        <>
          <p class="govuk-body">{says}</p>
          <RuleToRead id={id} />
        </>
      ))}
      {open.length > 0 && !ready && (
        <>
          <h2 class="govuk-heading-m">{open.length === 1 ? 'One thing is open' : `${open.length} things are open`}</h2>
          <AskedList visitId={visit.id} asked={open} today={frame.today} />
        </>
      )}
      {visit.status === 'booked' && (ready || !isBlocked) && (
        <Form frame={frame} action={`/visits/${visit.id}/${ready ? 'not-ready' : 'ready'}`}>
          <Reasons findings={findings} answers={answers} />
          {ready ? <Button kind="secondary">It is not ready after all</Button> : <Button>Mark it as ready</Button>}
        </Form>
      )}
    </PageOfVisit>
  )
}
