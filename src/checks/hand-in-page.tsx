import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { word, type VisitType } from '#model/index.ts'
import { leadingToLines, type VisitRecord } from '#records/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons } from '#web/form.tsx'
import { FindingList } from '#web/finding-list.tsx'
import type { Frame } from '#web/frame.ts'
import type { CheckAhead } from './check-ahead.ts'
import type { RecordWithChecks } from './get-check.ts'
import { whoChecksSays } from './who-checks.ts'

type Props = RecordWithChecks & {
  frame: Frame
  ahead: CheckAhead
  /** What stands against it as it is. */
  lacks: readonly Finding[]
  answers: Answers
  findings: readonly Finding[]
}

/** The last look before a record leaves its author: what happens next, and what is still to be written. */
export function HandInPage({ frame, visit, model, type, record, ahead, lacks, answers, findings }: Props) {
  const toMend = leadingToLines(record, lacks)
  const called = word(model, 'record')
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={`Hand in the ${called}`}
      here={`Hand in the ${called}`}
      findings={leadingToLines(record, findings)}
    >
      {findings.length === 0 && <StillToMend findings={toMend} />}
      <p class="govuk-body">{type.record.checkedBy?.says}</p>
      <p class="govuk-body">
        {isUndecided(record, type) && 'Not every one is checked. If this one is, then: '}
        <strong>{whoChecksSays(ahead, frame.today)}</strong>
      </p>
      <p class="govuk-body">
        It comes back to you with comments, or it passes and you send it on to the school. Until somebody begins to
        check it you can take it back; from then on nobody changes it.
      </p>
      <Form frame={frame} action={frame.path}>
        <input type="hidden" name="revision" value={record.revision} />
        <Reasons findings={findings} answers={answers} />
        <Button preventDoubleClick>Hand it in</Button>{' '}
        <LinkButton kind="secondary" href={`/visits/${visit.id}/record/write`}>
          Go on writing
        </LinkButton>
      </Form>
    </PageOfVisit>
  )
}

/** Before anything is pressed: what is still to be mended, each with the way to its line; and what is good to know. */
function StillToMend({ findings }: { findings: readonly Finding[] }) {
  const firm = findings.filter(({ weight }) => weight === 'firm')
  const others = findings.filter(({ weight }) => weight !== 'firm')
  return (
    <>
      {firm.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Still to be written or mended</h2>
          <FindingList findings={firm} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Good to know</h2>
          <FindingList findings={others} />
        </>
      )}
    </>
  )
}

/** Whether the model leaves it open, until it is handed in, if this one is checked. */
const isUndecided = ({ isToBeChecked }: VisitRecord, { record: { checkedBy } }: VisitType) =>
  isToBeChecked === null && checkedBy?.which !== 'all'
