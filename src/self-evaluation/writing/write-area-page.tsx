import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { InsetText } from '#govuk/inset-text.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { showMoment } from '#shared/show-date.ts'
import type { Shown } from '#web/form-page.tsx'
import { Form, wrongWith } from '#web/form.tsx'
import { Page } from '#web/page.tsx'
import { FiguresOfArea, type FiguresBeside } from './figures-of-area.tsx'
import { calledIn } from '../called.ts'
import type { Area } from '../framework.ts'
import type { SelfEvaluationInModel } from '../get-self-evaluation.ts'
import { crumbsToSelfEvaluation } from '../crumbs.ts'
import type { AreaWritten, SelfEvaluationComment } from '../self-evaluation.ts'

type Props = Shown &
  SelfEvaluationInModel & {
    area: Area
    before: AreaWritten | undefined
    comments: readonly SelfEvaluationComment[]
    earlier: readonly AreaWritten[]
    isOpen: boolean
    done: string | undefined
    /** The school's figures that belong to the area. */
    figures: FiguresBeside | undefined
  }

/** SH-04. One area, written by the school: its words and its grade, kept as they are typed. */
export function WriteAreaPage(props: Props) {
  const { frame, held, model, area, before, answers, findings, comments, earlier, isOpen, done, figures } = props
  const place = `/self-evaluations/${held.id}/areas/${area.id}`
  const isOvertaken = findings.some(({ kind }) => kind === 'changed-meanwhile')
  const says = answers.says ?? before?.body ?? ''
  const was = isOvertaken ? (before?.body ?? '') : (answers.was ?? before?.body ?? '')
  const grade = answers.grade ?? (before?.grade === null || before === undefined ? '' : String(before.grade))
  return (
    <Page
      frame={frame}
      title={`${area.title}, ${held.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[...crumbsToSelfEvaluation(held, model), { text: area.title }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{held.schoolName}</span> {area.title}
          </h1>
          <p class="govuk-body">{area.hint}</p>
          {comments.map((comment) => (
            <InsetText>
              {comment.says}
              <span class="wm-rows__when">
                {' '}
                {comment.saidByName}, {showMoment(comment.saidAt)}
              </span>
            </InsetText>
          ))}
          {isOvertaken && before && (
            <section id="theirs">
              <h2 class="govuk-heading-s">What {before.savedByName} wrote meanwhile</h2>
              <InsetText>{before.body.split('\n').map((line) => [line, <br />])}</InsetText>
            </section>
          )}
          {isOpen ? (
            <Form frame={frame} action={place} keepAt={`${place}/keep`}>
              <input type="hidden" name="was" value={was} />
              <div data-keeps>
                <Textarea
                  name="says"
                  label="What you see, and how you know"
                  hint="Evidence in your own words. Nobody is named: no pupil, no teacher."
                  rows={12}
                  value={says}
                  error={wrongWith(findings, 'says')}
                />
                <Radios
                  name="grade"
                  legend={`Your grade for ${area.title}`}
                  legendSize="s"
                  small
                  choices={[
                    ...area.points.map(({ value, label }) => ({ value: String(value), label: `${value}, ${label}` })),
                    { value: '', label: 'No grade' },
                  ]}
                  value={grade}
                  error={wrongWith(findings, 'grade')}
                />
                <p class="govuk-hint" data-kept role="status" />
              </div>
              <Button preventDoubleClick>Save and go back</Button>
            </Form>
          ) : (
            <p class="govuk-body">This {calledIn(model).one} is in force: what it says stays as it is.</p>
          )}
          {earlier.length > 0 && (
            <Details summary={`What stood here before (${earlier.length})`}>
              {earlier.map(({ body, savedByName, savedAt }) => (
                <InsetText>
                  {body.split('\n').map((line) => [line, <br />])}
                  <span class="wm-rows__when">
                    {savedByName}, {showMoment(savedAt)}
                  </span>
                </InsetText>
              ))}
            </Details>
          )}
        </div>
        {figures && <FiguresOfArea {...figures} schoolId={held.schoolId} />}
      </div>
    </Page>
  )
}
