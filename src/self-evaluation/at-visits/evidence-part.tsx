import { Button } from '#govuk/button.tsx'
import { Details } from '#govuk/details.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { showShortDate } from '#shared/show-date.ts'
import { DayInput } from '#web/form-page.tsx'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { gradeSays, judgementsOf } from '../framework.ts'
import { isWritable, type AtVisitProps } from './at-visit-page.tsx'

/** NF-19. The same evidence as the school and as the adviser judged it. It has no place for a teacher's name or a class. */
export function EvidencePart(props: AtVisitProps) {
  const { frame, visit, model, discussed, evidence, answers, findings } = props
  if (!discussed) return null
  const { framework } = discussed
  const kinds = [...model.evidenceKinds, { id: 'other', name: 'Something else' }]
  const canWrite = isWritable(props)
  if (evidence.length === 0 && !canWrite) return null
  const grades = [{ value: '', label: 'Choose' }, ...judgementsOf(framework)]
  return (
    <section id="evidence">
      <h2 class="govuk-heading-m">Evidence that both sides judged</h2>
      <ul class="wm-rows">
        {evidence.map((each) => {
          const area = framework.areas.find(({ id }) => id === each.area)
          return (
            <li>
              <strong>{each.about}</strong>
              <span>
                {kinds.find(({ id }) => id === each.kind)?.name}, {area?.title}, {showShortDate(each.seenOn)}
              </span>
              <span>
                The school: {gradeSays(area?.points ?? [], each.schoolJudgement)}. The adviser:{' '}
                {gradeSays(area?.points ?? [], each.adviserJudgement)}. {each.says}
              </span>
              {canWrite && (
                <Details summary="Made in error?">
                  <Form frame={frame} action={`/visits/${visit.id}/self-evaluation/evidence/${each.id}/strike-out`}>
                    <TextInput name="because" id={`because-${each.id}`} label="Why" />
                    <Button kind="secondary">
                      Strike it out<span class="govuk-visually-hidden">: {each.about}</span>
                    </Button>
                  </Form>
                </Details>
              )}
            </li>
          )
        })}
      </ul>
      {canWrite && (
        <Details summary="Add evidence that both sides judged" open={'about' in answers}>
          <Form frame={frame} action={`/visits/${visit.id}/self-evaluation/evidence`}>
            <Select
              name="area"
              label="Of what"
              choices={[
                { value: '', label: 'Choose' },
                ...framework.areas.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              value={answers.area}
              error={wrongWith(findings, 'area')}
            />
            <Select
              name="kind"
              label="What kind"
              choices={[{ value: '', label: 'Choose' }, ...kinds.map(({ id, name }) => ({ value: id, label: name }))]}
              value={answers.kind}
              error={wrongWith(findings, 'kind')}
            />
            <TextInput
              name="about"
              label="What was looked at"
              hint="For example: a mathematics lesson in Year 5. No teacher and no class is named."
              value={answers.about}
              error={wrongWith(findings, 'about')}
            />
            <DayInput
              name="seenOn"
              label="On which day"
              {...{ answers, findings }}
              usual={visit.heldOn ?? visit.bookedFor}
            />
            <Select
              name="schoolJudgement"
              label="How the school judged it"
              choices={grades}
              value={answers.schoolJudgement}
              error={wrongWith(findings, 'schoolJudgement')}
            />
            <Select
              name="adviserJudgement"
              label="How you judged it"
              choices={grades}
              value={answers.adviserJudgement}
              error={wrongWith(findings, 'adviserJudgement')}
            />
            <Textarea
              name="evidenceSays"
              label="What was seen (optional)"
              rows={2}
              value={answers.evidenceSays}
              error={wrongWith(findings, 'evidenceSays')}
            />
            {'about' in answers && <Reasons findings={findings} answers={answers} />}
            <Button kind="secondary" preventDoubleClick>
              Keep it
            </Button>
          </Form>
        </Details>
      )}
    </section>
  )
}
