import type { ComponentChildren } from 'preact'
import { Checkboxes } from '#govuk/checkboxes.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import type { BrokeringRule } from '#model/index.ts'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import { wrongWith } from '#web/form.tsx'
import { inDays } from './fit.ts'
import { kindOf } from './help-rules.ts'
import type { HelpMatch, HelpNeed } from './help.ts'
import { giverOf } from './match-page.tsx'

export type MatchForm = Shown & { rule: BrokeringRule; need: HelpNeed; match: HelpMatch }

type Asked = MatchForm & { title: string; button: string; kind?: 'warning' | undefined; children: ComponentChildren }

/** A form about one match, with what it is about above and its way back. */
export function OfMatch({ need, match, children, rule: _rule, ...shown }: Asked) {
  return (
    <FormPage
      {...shown}
      caption={`${giverOf(match)} helps ${need.schoolName}`}
      breadcrumbs={[
        { text: need.title, href: `/brokering/needs/${need.id}` },
        { text: giverOf(match), href: `/brokering/matches/${match.id}` },
      ]}
    >
      <input type="hidden" name="revision" value={shown.answers.revision ?? match.revision} />
      {children}
    </FormPage>
  )
}

/** RO-87. A head agrees for their school, and releases its staff where it is theirs. */
export function AgreePage(props: MatchForm & { isGiver: boolean }) {
  const { rule, match, isGiver, answers, findings } = props
  return (
    <OfMatch {...props} title={isGiver ? 'Agree to give this help' : 'Agree to have this help'} button="We agree">
      <p class="govuk-body">{rule.agreed.says}</p>
      <p class="govuk-inset-text">
        {match.aims} {inDays(match.halfDays)}, given by: {match.who}.
      </p>
      {isGiver && match.releaseHalfDays > 0 && (
        <Checkboxes
          name="released"
          values={answers.released ? [answers.released] : []}
          error={wrongWith(findings, 'released')}
          legend="Release of staff"
          legendSize="s"
          choices={[{ value: 'yes', label: `I release our staff for ${inDays(match.releaseHalfDays)}` }]}
        />
      )}
    </OfMatch>
  )
}

/** RO-87. It is declined before both agreed, or ended before it is done. */
export function GiveUpPage(props: MatchForm) {
  const isBegun = props.match.status === 'agreed'
  return (
    <OfMatch
      {...props}
      title={isBegun ? 'End this before it is done' : 'This school does not help'}
      button={isBegun ? 'End it' : 'It does not help'}
      kind="warning"
    >
      <p class="govuk-body">
        The need is open again, and {isBegun ? 'the days that were not worked' : 'its days'} are given back. What was
        logged stays.
      </p>
      <Textarea
        name="because"
        label="Why"
        hint="Both schools read it"
        rows={3}
        value={props.answers.because}
        error={wrongWith(props.findings, 'because')}
      />
    </OfMatch>
  )
}

/** RO-87. A contact. */
export function ContactPage(props: MatchForm) {
  const { answers, findings, match } = props
  return (
    <OfMatch {...props} title="Log a contact" button="Log it">
      <DayInput name="heldOn" label="On what day" usual={props.frame.today} {...{ answers, findings }} />
      <TextInput
        name="days"
        label="How many days it took"
        hint={`${inDays(match.worked)} of ${inDays(match.halfDays)} are in the log`}
        width={4}
        inputmode="decimal"
        suffix="days"
        value={answers.days}
        error={wrongWith(findings, 'days')}
      />
      <Textarea
        name="says"
        label="What was done"
        hint="No teacher and no pupil is named"
        rows={3}
        value={answers.says}
        error={wrongWith(findings, 'says')}
      />
    </OfMatch>
  )
}

/** RO-99. A review. */
export function ReviewPage(props: MatchForm) {
  const { rule, match, answers, findings } = props
  return (
    <OfMatch {...props} title="Review it" button="Save">
      <p class="govuk-body">{rule.review.says}</p>
      {match.objectives.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {match.objectives.map((each) => (
            <li>{each}</li>
          ))}
        </ul>
      )}
      <DayInput name="heldOn" label="On what day" usual={props.frame.today} {...{ answers, findings }} />
      <Textarea name="says" label="What was found" rows={4} value={answers.says} error={wrongWith(findings, 'says')} />
      <DayInput name="nextOn" label="Reviewed again on (optional)" {...{ answers, findings }} />
    </OfMatch>
  )
}

/** RO-99. What changed, by when, and what stays. */
export function DonePage(props: MatchForm) {
  const { rule, need, answers, findings } = props
  const isPublished = kindOf(rule, need.kind)?.published ?? false
  return (
    <OfMatch {...props} title="It is done" button="It is done">
      <p class="govuk-body">
        {rule.impact.says}
        {isPublished && ' All schools of the service read what changed and what stays.'}
      </p>
      <Textarea
        name="changed"
        label="What changed"
        rows={4}
        value={answers.changed}
        error={wrongWith(findings, 'changed')}
      />
      <DayInput
        name="changedByOn"
        label="By when it had changed"
        usual={props.frame.today}
        {...{ answers, findings }}
      />
      <Textarea name="stays" label="What stays" rows={3} value={answers.stays} error={wrongWith(findings, 'stays')} />
    </OfMatch>
  )
}
