import { Button } from '#govuk/button.tsx'
import { word, type PlanPart } from '#model/index.ts'
import { Form, Reasons } from '#web/form.tsx'
import type { Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import type { PartChoices } from './choices.ts'
import { crumbsOfPlan } from './plan-crumbs.ts'
import type { PlanInModel } from './get-plan.ts'
import { FIELDS, fieldsOf } from './line-fields.tsx'
import { EMPTY_LINES } from './part-form.ts'
import { linesOf, type PlanComment } from './plan.ts'
import { Comments } from './plan-comments.tsx'

type Props = Shown & PlanInModel & { part: PlanPart; choices: PartChoices; comments: readonly PlanComment[] }

/** SH-49 to SH-53. One part of a draft, all its lines at once, with what was said of it beside them. */
export function PartPage(props: Props) {
  const { frame, answers, findings, plan, part, model, comments } = props
  const action = `/plans/${plan.id}/parts/${part.kind}`
  return (
    <Page
      frame={frame}
      title={`${part.title}: ${plan.schoolName}`}
      findings={findings}
      breadcrumbs={[...crumbsOfPlan({ plan, model }), { text: part.title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{plan.schoolName}</span> {part.title}
          </h1>
          {part.hint && <p class="govuk-body">{part.hint}</p>}
          <p class="govuk-hint">A line that you leave empty is none; to take one out, empty it.</p>
          <Form frame={frame} action={action}>
            <input type="hidden" name="revision" value={answers.revision ?? plan.content[part.kind]?.revision ?? 0} />
            {part.kind === 'actions' ? (
              <>
                {part.onlyOf !== 'service' && <Lines {...props} side="school" title="What the school does" />}
                {part.onlyOf !== 'school' && (
                  <Lines {...props} side="service" title={`What the ${word(model, 'authority')} gives`} />
                )}
              </>
            ) : (
              <Lines {...props} side="" title={undefined} />
            )}
            <Reasons findings={findings} answers={answers} />
            <Button preventDoubleClick>Save</Button>
          </Form>
        </div>
        <div class="govuk-grid-column-one-third">
          <h2 class="govuk-heading-m">
            {comments.length > 0 ? 'What was said of it' : 'Nobody has said anything of it'}
          </h2>
          <Comments {...{ frame, plan, comments, answers, findings }} maySettle />
        </div>
      </div>
    </Page>
  )
}

type LinesProps = Props & { side: 'school' | 'service' | ''; title: string | undefined }

function Lines(props: LinesProps) {
  const { plan, part, side, title } = props
  const lines: readonly object[] =
    side === '' ? linesOf(plan, part.kind) : linesOf(plan, 'actions').filter((line) => line.side === side)
  const rows = [...lines, ...untimed(props), ...Array.from({ length: EMPTY_LINES }, () => ({}))]
  return (
    <>
      {title && <h2 class="govuk-heading-m">{title}</h2>}
      {rows.map((line, at) => (
        <Line {...props} line={line as Readonly<Record<string, unknown>>} at={at} isNew={at >= lines.length} />
      ))}
    </>
  )
}

/** Of a timescale, a line for each objective that has none yet. */
const untimed = ({ plan, part }: LinesProps): readonly object[] =>
  part.kind === 'timescale'
    ? linesOf(plan, 'objectives')
        .filter(({ id }) => !linesOf(plan, 'timescale').some(({ objectiveId }) => objectiveId === id))
        .map(({ id }) => ({ objectiveId: id }))
    : []

type LineProps = LinesProps & { line: Readonly<Record<string, unknown>>; at: number; isNew: boolean }

function Line(props: LineProps) {
  const { part, side, at, line, isNew, answers } = props
  const key = `${side}${at}`
  const id = answers[`id.${key}`] ?? (typeof line.id === 'string' ? line.id : '')
  const Fields = FIELDS[part.kind]
  return (
    <fieldset class="govuk-fieldset govuk-!-margin-bottom-6">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {isNew ? 'New line' : `Line ${at + 1}`}
        {side && <span class="govuk-visually-hidden">{side === 'school' ? ' of the school' : ' of the service'}</span>}
      </legend>
      <input type="hidden" name={`id.${key}`} value={id} />
      <Fields {...props} field={fieldsOf(props, key)} />
    </fieldset>
  )
}
