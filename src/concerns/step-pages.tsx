import { Textarea } from '#govuk/textarea.tsx'
import type { ConcernsRule, ServiceModel } from '#model/index.ts'
import { wrongWith } from '#web/form.tsx'
import { FormPage, type Shown } from '#web/form-page.tsx'
import { StrikeOutPage } from '#web/strike-out.tsx'
import type { Concern, Counterpart } from './concern.ts'
import { crumbsOfConcern } from './concern-page.tsx'
import { KindChoice } from './raise-page.tsx'
import { TalkFields } from './talk-fields.tsx'

export type StepProps = Shown & {
  concern: Concern
  model: ServiceModel
  rule: ConcernsRule
  people: readonly Counterpart[]
}

const around = ({ frame, answers, findings, concern }: StepProps) => ({
  ...{ frame, answers, findings, caption: `${concern.schoolName}, ${concern.title}` },
  breadcrumbs: [...crumbsOfConcern(concern), { text: concern.title, href: `/concerns/${concern.id}` }],
})

const Revision = ({ answers, concern }: Pick<StepProps, 'answers' | 'concern'>) => (
  <input type="hidden" name="revision" value={answers.revision ?? concern.revision} />
)

/** A further conversation about a concern. */
export const TalkPage = (props: StepProps) => (
  <FormPage {...around(props)} title="It was talked about again" button="Save">
    <Revision {...props} />
    <TalkFields {...props} />
  </FormPage>
)

/** As what a concern is recorded. */
export const RecordPage = (props: StepProps) => (
  <FormPage {...around(props)} title="Record it as a formal concern" button="Record it">
    <Revision {...props} />
    <KindChoice
      rule={props.rule}
      answers={{ ...(props.concern.kind && { kind: props.concern.kind }), ...props.answers }}
      findings={props.findings}
    />
  </FormPage>
)

/** A concern is closed, with what came of it. */
export const ClosePage = (props: StepProps) => (
  <FormPage {...around(props)} title="Close the concern" button="Close it">
    <Revision {...props} />
    <Textarea
      name="cameOf"
      label="What came of it?"
      hint="The headteacher reads it. Do not name pupils or members of staff."
      rows={4}
      value={props.answers.cameOf}
      error={wrongWith(props.findings, 'cameOf')}
    />
  </FormPage>
)

/** A concern that was entered in error is struck out. */
export const StrikeOutConcernPage = (props: StepProps) => (
  <StrikeOutPage {...around(props)} title="Strike out the concern" revision={props.concern.revision} takesWords>
    For what was entered in error. It stays to be read with the reason, and counts no more: what waits for a
    conversation waits again.
  </StrikeOutPage>
)

/** What was struck out is taken back. */
export const RestorePage = (props: StepProps) => (
  <FormPage {...around(props)} title="Take it back" button="Take it back">
    <Revision {...props} />
    <p class="govuk-body">It stands again as it was before it was struck out.</p>
  </FormPage>
)
