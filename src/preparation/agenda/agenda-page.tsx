import { Button } from '#govuk/button.tsx'
import { LinkButton } from '#govuk/link-button.tsx'
import { capital, word } from '#model/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showDate, showShortDate } from '#shared/show-date.ts'
import { PageOfVisit, showTime, visitName, type VisitInModel } from '#visits/index.ts'
import { Form } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import type { Activity } from '../activities/activity.ts'
import type { Question } from '../questions/question.ts'
import { Actions } from '../before/before-section.tsx'
import type { Before } from '../before/list-before.ts'
import type { AgendaLine } from './agenda-rules.ts'

type Props = VisitInModel & {
  frame: Frame
  lines: readonly AgendaLine[]
  /** What the school wants looked at; undefined where it has not said. */
  focus: string | undefined
  questions: readonly Question[]
  activities: readonly Activity[]
  before: Before
  mayAdd: boolean
  findings: readonly Finding[]
  done: string | undefined
}

/** NF-46. The agenda of a visit, to be read by all who take part and to be printed. */
export function AgendaPage(props: Props) {
  const { frame, visit, model, type, lines, focus, questions, mayAdd, findings, done } = props
  const name = visitName(model, type)
  return (
    <PageOfVisit
      visit={visit}
      model={model}
      type={type}
      frame={frame}
      heading={`Agenda: ${name}`}
      caption={visit.schoolName}
      here="Agenda"
      findings={findings}
      done={done}
    >
      <article>
        <p class="govuk-body">
          {showDate(visit.bookedFor)}
          {visit.startsAtMinute !== null && `, ${showTime(visit.startsAtMinute)}`},{' '}
          {visit.length === 'whole-day' ? 'a whole day' : 'half a day'}, with {visit.adviserName}.
        </p>
        {focus !== undefined && (
          <p class="govuk-body">
            <strong>Focus, set by the school:</strong> {focus}
          </p>
        )}
        {lines.length === 0 && type.about && <p class="govuk-body">{type.about}</p>}
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          {lines.map((line) => (
            <Line {...props} line={line} />
          ))}
        </ol>
        {mayAdd && (
          <LinkButton kind="secondary" href={`/visits/${visit.id}/agenda/add`}>
            Add an item of ours
          </LinkButton>
        )}
        <CarriedOver {...props} />
        <Confirmed {...props} />
        {type.meetings.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Who meets</h2>
            <ul class="govuk-list govuk-list--bullet">
              {type.meetings.map(({ text }) => (
                <li>{text}</li>
              ))}
            </ul>
          </>
        )}
        {questions.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{capital(word(model, 'keyQuestion', { form: 'many' }))}</h2>
            <ol class="govuk-list govuk-list--number govuk-list--spaced">
              {questions.map(({ asks, isShared, issuedAt }) => (
                <li>
                  {asks} {!(isShared && issuedAt) && <span class="wm-muted">(only you see this)</span>}
                </li>
              ))}
            </ol>
          </>
        )}
      </article>
    </PageOfVisit>
  )
}

/** RO-30. What was agreed at the last contact is on the table again. */
function CarriedOver({ frame, before: { carried, earlier } }: Props) {
  const last = earlier.find(({ isLast }) => isLast)
  if (!last || carried.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Carried over from {showShortDate(last.heldOn)}</h2>
      <Actions actions={carried} today={frame.today} />
    </>
  )
}

/** NF-73. What the school confirmed; what it has not is said to wait. */
function Confirmed({ activities }: Props) {
  if (activities.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Activities</h2>
      <ul class="govuk-list govuk-list--bullet">
        {activities.map(({ says, answer }) => (
          <li>
            {says} {answer === 'confirmed' ? '(confirmed)' : '(not confirmed yet)'}
          </li>
        ))}
      </ul>
    </>
  )
}

function Line({ frame, visit, line, mayAdd }: Props & { line: AgendaLine }) {
  return (
    <li>
      {line.text}
      {line.onlyWhere && ` (where ${line.onlyWhere})`}
      {line.answer === 'yes-no' && <span class="wm-muted"> Only yes or no is kept.</span>}
      {line.schoolAdds && line.ofSchool.length === 0 && <div class="wm-muted">The school has added nothing yet.</div>}
      {line.ofSchool.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {line.ofSchool.map((item) => (
            <li>
              {item.says}
              {item.isSupportNeed && <strong> Support is needed.</strong>}
              {mayAdd && (
                <Form frame={frame} action={`/visits/${visit.id}/agenda/${item.id}/withdraw`}>
                  <Button kind="secondary" classes="govuk-!-margin-bottom-1">
                    Take it off<span class="govuk-visually-hidden">: {item.says}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
