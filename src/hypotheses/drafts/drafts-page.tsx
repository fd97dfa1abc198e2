import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { capital, word } from '#model/index.ts'
import { areIssued } from '#preparation/index.ts'
import type { Finding } from '#shared/finding.ts'
import { PageOfVisit, type VisitInModel } from '#visits/index.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Draft } from './draft.ts'

type Props = VisitInModel & {
  frame: Frame
  drafts: readonly Draft[]
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** NF-54. What figures suggest, each to be kept, worded anew, or dropped. Only the adviser sees it. */
export function DraftsPage(props: Props) {
  const { frame, visit, model, type, drafts, answers, findings, done } = props
  const many = word(model, 'keyQuestion', { form: 'many' })
  const place = `/visits/${visit.id}/questions`
  const read = areIssued(type) ? 'The school reads what you keep once it is issued' : 'The school reads what you keep'
  return (
    <PageOfVisit
      {...{ visit, model, type, frame, findings, done }}
      heading={headingOf(props)}
      here={`Drafts of ${many}`}
    >
      {drafts.length === 0 ? (
        <p class="govuk-body">
          What flags, gaps between groups and earlier years suggest stands here as drafts, until you keep or drop each.{' '}
          <a class="govuk-link" href={place}>
            {capital(many)} of your own
          </a>
        </p>
      ) : (
        <Form frame={frame} action={`${place}/drafts`}>
          <p class="govuk-body">Only you see these. {read}, and you can change the words before.</p>
          {drafts.map(({ key, asks, because }) => (
            <section class="wm-part">
              <Textarea
                name={`asks.${key}`}
                label="What is supposed"
                hint={because}
                rows={2}
                value={answers[`asks.${key}`] ?? asks}
                error={wrongWith(findings, `asks.${key}`)}
              />
              <Radios
                name={`does.${key}`}
                legend="What becomes of it"
                legendSize="s"
                small
                inline
                choices={[
                  { value: 'keep', label: 'Keep it' },
                  { value: 'drop', label: 'Drop it' },
                  { value: '', label: 'Leave it here' },
                ]}
                value={answers[`does.${key}`] ?? ''}
              />
            </section>
          ))}
          <Reasons findings={findings} answers={answers} />
          <Button preventDoubleClick>Save</Button>
        </Form>
      )}
    </PageOfVisit>
  )
}

function headingOf({ drafts, visit }: Props): string {
  if (drafts.length === 0) return `Figures suggest nothing more for ${visit.schoolName}`
  return drafts.length === 1 ? 'One draft from the figures' : `${drafts.length} drafts from the figures`
}
