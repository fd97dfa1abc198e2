import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { londonDateOf } from '#shared/plain-date.ts'
import { showShortDate } from '#shared/show-date.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { gradeSays } from '../framework.ts'
import { TOOL_JUDGEMENTS, TOOL_WORDS } from './at-visit.ts'
import { isWritable, type AtVisitProps } from './at-visit-page.tsx'

/** NF-62. Area by area: what the school says, its grade, and the one that is agreed; neither takes the other's place. */
export function GradesPart(props: AtVisitProps) {
  const { frame, visit, discussed, agreed, answers, findings } = props
  if (!discussed) return null
  const { framework, written } = discussed
  const canWrite = isWritable(props)
  const areas = framework.areas.map((area) => {
    const both = agreed.find((each) => each.area === area.id)
    const own = written.find((each) => each.area === area.id)
    return { area, both, grade: both ? both.schoolGrade : (own?.grade ?? null), body: own?.body ?? '' }
  })
  if (!canWrite)
    return (
      <section id="grades">
        <h2 class="govuk-heading-m">Grades</h2>
        <ul class="wm-rows">
          {areas.map(({ area, both, grade }) => (
            <li>
              <strong>{area.title}</strong>
              <span>The school: {gradeSays(area.points, grade)}</span>
              <span>Agreed: {both ? gradeSays(area.points, both.agreedGrade) : 'not yet'}</span>
              {both?.says && <span>{both.says}</span>}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <section id="grades">
      <h2 class="govuk-heading-m">Grades</h2>
      <Form frame={frame} action={`/visits/${visit.id}/self-evaluation/grades`}>
        {areas.map(({ area, both, grade, body }) => (
          <section>
            <h3 class="govuk-heading-s">{area.title}</h3>
            <p class="govuk-body">
              The school: <strong>{gradeSays(area.points, grade)}</strong>.{' '}
              {body.length > 300 ? `${body.slice(0, 300)} …` : body}
            </p>
            <Select
              name={`grade.${area.id}`}
              label={
                <>
                  Agreed grade<span class="govuk-visually-hidden">: {area.title}</span>
                </>
              }
              choices={[
                { value: '', label: 'Not agreed' },
                ...area.points.map(({ value, label }) => ({ value: String(value), label: `${value}, ${label}` })),
              ]}
              value={answers[`grade.${area.id}`] ?? (both ? String(both.agreedGrade) : '')}
              error={wrongWith(findings, `grade.${area.id}`)}
            />
            <TextInput
              name={`says.${area.id}`}
              label={
                <>
                  On what evidence, where it differs<span class="govuk-visually-hidden">: {area.title}</span>
                </>
              }
              value={answers[`says.${area.id}`] ?? both?.says ?? ''}
              error={wrongWith(findings, `says.${area.id}`)}
            />
          </section>
        ))}
        {Object.keys(answers).some((name) => name.startsWith('grade.')) && (
          <Reasons findings={findings} answers={answers} />
        )}
        <Button preventDoubleClick>Keep the grades that are agreed</Button>
      </Form>
    </section>
  )
}

/** NF-72. The quality of a tool of the school's own; without a judgement the check of the record waits. */
export function ToolPart(props: AtVisitProps) {
  const { frame, visit, model, discussed, judged, answers, findings, mayWrite } = props
  if (!discussed?.held.ownTool) return null
  const { held } = discussed
  return (
    <section id="tool">
      <h2 class="govuk-heading-m">The school’s own tool: {held.ownTool}</h2>
      {held.fileName && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/self-evaluations/${held.id}/own-tool`}>
            {held.fileName}
          </a>
        </p>
      )}
      {judged ? (
        <p class="govuk-body">
          <strong>{TOOL_WORDS[judged.judgement]}.</strong> {judged.says} ({judged.judgedByName},{' '}
          {showShortDate(londonDateOf(judged.judgedAt))})
        </p>
      ) : (
        <p class="govuk-body">Its quality is not judged yet. {model.selfEvaluation?.ownTool?.says}</p>
      )}
      {mayWrite && (
        <Form frame={frame} action={`/visits/${visit.id}/self-evaluation/tool`}>
          <Radios
            name="judgement"
            legend="How good is the tool?"
            legendSize="s"
            small
            choices={TOOL_JUDGEMENTS.map((each) => ({ value: each, label: TOOL_WORDS[each] }))}
            value={answers.judgement ?? judged?.judgement}
            error={wrongWith(findings, 'judgement')}
          />
          <Textarea
            name="toolSays"
            label="What your judgement rests on"
            rows={3}
            value={answers.toolSays ?? judged?.says}
            error={wrongWith(findings, 'toolSays')}
          />
          {'toolSays' in answers && <Reasons findings={findings} answers={answers} />}
          <Button kind="secondary" preventDoubleClick>
            Judge the tool
          </Button>
        </Form>
      )}
    </section>
  )
}
