import { z } from 'zod'
import { Radios } from '#govuk/radios.tsx'
import { Select } from '#govuk/select.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { cleanText } from '#shared/clean-text.ts'
import { showShortDate } from '#shared/show-date.ts'
import type { Answers } from '#web/answers.ts'
import { withDates } from '#web/date-answer.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput } from '#web/form-page.tsx'
import { aDay, anOptionalText, aRevision, aText } from '#web/text-answers.ts'
import { evaluateWithLeaders, writeReport } from '../evaluate.ts'
import { issueReview } from '../issue-review.ts'
import { mayIssueReview, mayJudge } from '../review-policy.ts'
import { EvidenceByQuestion } from '../evidence-list.tsx'
import { StepPage } from './step-page.tsx'
import { aStep } from './step.ts'

const valuesUnder = (answers: Answers, begins: string) =>
  new Map(
    Object.entries(answers)
      .filter(([name]) => name.startsWith(begins))
      .map(([name, value]) => [name.slice(begins.length), value]),
  )

/** SH-41, SH-43. The meeting at which evidence is evaluated with the school's leaders, and what is judged there. */
export const metStep = aStep({
  may: mayJudge,
  done: 'The meeting is saved',
  isKept: true,
  schema: withDates(
    ['on'],
    z
      .looseObject({
        revision: aRevision,
        on: aDay('the day of the meeting'),
        with: aText('who was there', 500),
        says: anOptionalText('what the discussion came to', 10_000),
        jointly: z.enum(['yes', 'no']).optional(),
      })
      .transform(({ revision, on, with: whoWasThere, says, jointly, ...more }) => ({
        ...{ revision, on, with: whoWasThere, says, isJoint: jointly === 'yes' },
        judged: valuesUnder(more as Answers, 'judged.'),
      })),
  ),
  act: evaluateWithLeaders,
  show: (shown) => {
    const { seen, review, kind, scale, whole, answers, findings } = shown
    const usual = review.metOn ?? seen.look.today
    return Promise.resolve(
      <StepPage
        {...shown}
        step="met"
        title="What does the evidence show?"
        button="Save the meeting"
        keeps
        above={<EvidenceByQuestion {...shown} />}
      >
        <DayInput name="on" label="When did you meet the school’s leaders?" usual={usual} {...{ answers, findings }} />
        <TextInput
          name="with"
          label="Who was there?"
          value={answers.with ?? review.metWith ?? ''}
          error={wrongWith(findings, 'with')}
        />
        <Textarea
          name="says"
          label="What did the discussion come to?"
          rows={4}
          value={answers.says ?? review.metSays ?? ''}
          error={wrongWith(findings, 'says')}
        />
        {kind.jointly && (
          <Radios
            name="jointly"
            legend="Was it done with the leaders of the school?"
            legendSize="s"
            hint={kind.jointly.says}
            inline
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No' },
            ]}
            value={answers.jointly ?? (review.metJointly === null ? undefined : review.metJointly ? 'yes' : 'no')}
            error={wrongWith(findings, 'jointly')}
          />
        )}
        {kind.judged.of.map(({ id, name }) => (
          <Select
            name={`judged.${id}`}
            label={name}
            choices={[
              { value: '', label: 'Not judged yet' },
              ...scale.points.map(({ value, label }) => ({
                value: String(value),
                label: `${value}, ${label.toLowerCase()}`,
              })),
            ]}
            value={answers[`judged.${id}`] ?? String(whole.judgements.get(id) ?? '')}
            error={wrongWith(findings, `judged.${id}`)}
          />
        ))}
      </StepPage>,
    )
  },
})

/** SH-42. The parts of the report. */
export const reportStep = aStep({
  may: mayJudge,
  done: 'The report is saved',
  isKept: true,
  schema: z.looseObject({ revision: aRevision }).transform(({ revision, ...more }, context) => {
    const parts = valuesUnder(more as Answers, 'part.')
    for (const [part, body] of parts)
      if (body.length > 20_000)
        context.addIssue({ code: 'custom', path: [`part.${part}`], message: 'Say it in 20000 characters or fewer' })
    return { revision, parts: new Map([...parts].map(([part, body]) => [part, cleanText(body)])) }
  }),
  act: writeReport,
  show: (shown) => {
    const { kind, whole, answers, findings } = shown
    return Promise.resolve(
      <StepPage
        {...shown}
        step="report"
        title={`${kind.report.name}: what does it say?`}
        button="Save the report"
        keeps
      >
        {kind.report.parts.map(({ id, title, hint }) => (
          <Textarea
            name={`part.${id}`}
            label={title}
            labelSize="m"
            hint={hint}
            rows={10}
            value={answers[`part.${id}`] ?? whole.parts.get(id) ?? ''}
            error={wrongWith(findings, `part.${id}`)}
          />
        ))}
      </StepPage>,
    )
  },
})

/** SH-42. The report is issued, once everything is there. */
export const issueStep = aStep({
  may: mayIssueReview,
  done: 'The report is issued: the headteacher and the chair are told',
  schema: z.object({ revision: aRevision }).transform(({ revision }) => revision),
  act: issueReview,
  show: (shown) => {
    const { kind, review, scale, whole } = shown
    return Promise.resolve(
      <StepPage {...shown} step="issue" title={`Issue the ${kind.report.name.toLowerCase()}?`} button="Issue it">
        <p class="govuk-body">
          From then on it is fixed, and its school is told that it is there to read.
          {review.metOn && ` The evidence was evaluated with the school’s leaders on ${showShortDate(review.metOn)}.`}
        </p>
        {kind.report.parts.map(({ id, title }) => (
          <>
            <h2 class="govuk-heading-m">{title}</h2>
            <p class="govuk-body">{whole.parts.get(id) ?? 'Nothing is written yet.'}</p>
          </>
        ))}
        <h2 class="govuk-heading-m">Judgements</h2>
        <ul class="govuk-list">
          {kind.judged.of.map(({ id, name }) => {
            const value = whole.judgements.get(id)
            const label = scale.points.find((point) => point.value === value)?.label
            return (
              <li>
                {name}: {value === undefined ? 'not judged yet' : `${value}, ${label?.toLowerCase() ?? ''}`}
              </li>
            )
          })}
        </ul>
      </StepPage>,
    )
  },
})
