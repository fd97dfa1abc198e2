import { z } from 'zod'
import { InsetText } from '#govuk/inset-text.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { dateParts } from '#web/date-answer.ts'
import { wrongWith } from '#web/form.tsx'
import { aChoice, anOptionalText } from '#web/text-answers.ts'
import { enterEvidence, strikeEvidence } from '../enter-evidence.ts'
import { evidenceAnswers } from '../evidence-answers.ts'
import { EvidenceFields } from '../both-sides/evidence-fields.tsx'
import { evidenceFormOf } from '../both-sides/evidence-form.ts'
import { listLeadersOf } from '../candidates-store.ts'
import { mayLook } from '../review-policy.ts'
import { StepPage } from './step-page.tsx'
import { aStep } from './step.ts'

/** SH-36, SH-39, SH-40. What somebody saw: of which kind, on which day, what it shows, and of which key question it tells. */
export const evidenceStep = aStep({
  may: mayLook,
  done: 'The evidence is entered',
  again: true,
  isKept: true,
  schema: evidenceAnswers,
  act: enterEvidence,
  async show(shown) {
    const { seen, review, kind, model, whole, answers, findings } = shown
    const leaders = await listLeadersOf(seen.look, review.schoolId)
    const form = evidenceFormOf(...([model, kind, review, whole.questions, leaders.map(({ name }) => name)] as const))
    const typed = 'seenOn-year' in answers ? answers : { ...answers, seenOn: seen.look.today }
    return (
      <StepPage
        {...shown}
        step="evidence"
        title="What did you see?"
        button="Enter it"
        keeps
        done={seen.query.done ? 'It is entered. Enter the next, or go back.' : undefined}
        above={
          !review.exploredOn && (
            <InsetText>
              {kind.exploredFirst.says} It was not done yet: what you type can be kept, and is entered afterwards.
            </InsetText>
          )
        }
      >
        <EvidenceFields {...{ form, answers, findings }} seenOn={dateParts(typed, 'seenOn')} />
      </StepPage>
    )
  },
})

/** Evidence that was entered in error is struck out, or taken back. */
export const strikeEvidenceStep = aStep({
  may: mayLook,
  done: 'Saved',
  schema: z
    .object({
      evidenceId: aChoice('the evidence'),
      takesBack: z.string().optional(),
      because: anOptionalText('why', 200),
    })
    .transform(({ evidenceId, takesBack, because }, context) => {
      if (takesBack !== 'yes' && because === null)
        context.addIssue({ code: 'custom', path: ['because'], message: 'Enter why it is struck out' })
      return { evidenceId, because: takesBack === 'yes' ? null : because }
    }),
  act: strikeEvidence,
  show: (shown) => {
    const { seen, whole, answers, findings } = shown
    const evidence = whole.evidence.find(({ id }) => id === (answers.evidenceId ?? seen.query.evidenceId))
    const isStruck = evidence ? evidence.struckOutBecause !== null : false
    return Promise.resolve(
      <StepPage
        {...shown}
        step="strike-evidence"
        title={isStruck ? 'Take it back?' : 'Strike this evidence out'}
        button={isStruck ? 'Take it back' : 'Strike it out'}
      >
        <input type="hidden" name="evidenceId" value={evidence?.id ?? ''} />
        {evidence ? <p class="govuk-body">{evidence.says}</p> : <p class="govuk-body">There is no such evidence.</p>}
        {isStruck ? (
          <input type="hidden" name="takesBack" value="yes" />
        ) : (
          <TextInput
            name="because"
            label="Why?"
            hint="It stays, marked as struck out"
            value={answers.because}
            error={wrongWith(findings, 'because')}
          />
        )}
      </StepPage>,
    )
  },
})
