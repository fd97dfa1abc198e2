import { Checkboxes } from '#govuk/checkboxes.tsx'
import { Radios } from '#govuk/radios.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { capital, word } from '#model/index.ts'
import { addDays } from '#shared/plain-date.ts'
import { showDate } from '#shared/show-date.ts'
import { answersIn } from '#web/answers.ts'
import { wrongWith } from '#web/form.tsx'
import { DayInput, FormPage, type Shown } from '#web/form-page.tsx'
import type { PlanInModel } from './get-plan.ts'
import type { PlanCheck } from './plan.ts'
import { crumbsOfPlan } from './plan-crumbs.ts'
import { agreeSays } from './plan-events.ts'
import { PartAsRead } from './plan-parts.tsx'
import type { Choosable } from './team-of-plan.ts'

type Props = Shown & PlanInModel

/** The way to a plan's page, as its forms show it. */
export const ofPlan = ({ frame, answers, findings, plan, model }: Props) => ({
  ...{ frame, answers, findings },
  caption: plan.schoolName,
  breadcrumbs: crumbsOfPlan({ plan, model }),
})

const Revision = ({ answers, plan }: Props) => (
  <input type="hidden" name="revision" value={answers.revision ?? plan.revision} />
)

/** SH-45, SH-47, SH-56. What a draft fits, the day in its middle, and who writes it beside who leads. */
export function FramePage(props: Props & { team: readonly Choosable[] }) {
  const { answers, findings, plan, rule, frame, team } = props
  const window = rule.midPoint?.window
  const hint =
    window &&
    `${window.says} Agreed today, that is from ${showDate(addDays(frame.today, window.least))} to ${showDate(addDays(frame.today, window.most))}.`
  return (
    <FormPage {...ofPlan(props)} title="What it fits, its dates and who writes it" button="Save">
      <Revision {...props} />
      {rule.fits && (
        <>
          <Radios
            name="fits"
            legend="What does it fit?"
            legendSize="s"
            hint={rule.fits.says}
            choices={rule.fits.of.map(({ id, name }) => ({ value: id, label: name }))}
            value={answers.fits ?? plan.fits ?? undefined}
            error={wrongWith(findings, 'fits')}
          />
          <TextInput
            name="fitsTitle"
            label="What is that called?"
            hint="For example School improvement plan 2004 to 2006"
            value={answers.fitsTitle ?? plan.fitsTitle ?? undefined}
            error={wrongWith(findings, 'fitsTitle')}
          />
          <DayInput
            name="fitsDatedOn"
            label="Of which day is it?"
            hint="Leave it empty if it bears none"
            {...(plan.fitsDatedOn && { usual: plan.fitsDatedOn })}
            {...{ answers, findings }}
          />
        </>
      )}
      {rule.midPoint && (
        <DayInput
          name="midPointOn"
          label="On which day does one look at it in its middle?"
          {...(hint && { hint })}
          {...(plan.midPointOn && { usual: plan.midPointOn })}
          {...{ answers, findings }}
        />
      )}
      {team.length > 0 && (
        <Checkboxes
          name="writers"
          legend="Who writes it beside who leads?"
          legendSize="s"
          hint={rule.drafting.says}
          choices={team.map(({ id, name, title }) => ({ value: id, label: name, hint: title }))}
          values={'revision' in answers ? answersIn(answers.writers) : [...plan.writers]}
          error={wrongWith(findings, 'writers')}
        />
      )}
    </FormPage>
  )
}

type AgreeProps = Props & { isLast: boolean; mayAgree: boolean; checks: readonly PlanCheck[] }

/** SH-46. A side agrees the plan as it stands, or it goes back to those who write it. */
export function AgreePage(props: AgreeProps) {
  const { answers, findings, plan, model, rule, isLast, mayAgree, checks } = props
  const called = word(model, 'plan')
  const isOffered = plan.status === 'offered'
  const title = !mayAgree
    ? `Take the ${called} back`
    : isOffered
      ? `Agree the ${called}`
      : agreeSays(rule, model, `the ${called}`)
  const choices = [
    ...(mayAgree
      ? [{ value: 'agree', label: isLast ? 'Agree it: it is in force' : 'Agree it and put it to the other side' }]
      : []),
    ...(isOffered
      ? [{ value: 'send-back', label: mayAgree ? 'Send it back to those who write it' : 'Take it back to write in it' }]
      : []),
  ]
  return (
    <FormPage {...ofPlan(props)} title={title} button="Send" below={<AsItStands {...{ ...props, checks, rule }} />}>
      <Revision {...props} />
      {choices.length === 1 ? (
        <>
          <input type="hidden" name="answer" value={choices[0]?.value} />
          <p class="govuk-body">
            {mayAgree
              ? `What it says is fixed from then on. ${rule.agreement.map(({ says }) => says).join(' ')}`
              : 'It is a draft again, and its days and money are free until it is agreed.'}
          </p>
        </>
      ) : (
        <Radios
          name="answer"
          legend="What do you answer?"
          legendSize="s"
          choices={choices}
          value={answers.answer}
          error={wrongWith(findings, 'answer')}
        />
      )}
      {isOffered && (
        <Textarea
          name="because"
          label={mayAgree ? 'If you send it back, say what should change' : 'Why do you take it back?'}
          rows={4}
          value={answers.because}
          error={wrongWith(findings, 'because')}
        />
      )}
    </FormPage>
  )
}

function AsItStands(props: AgreeProps) {
  return (
    <>
      {props.rule.parts.map((part) => (
        <section>
          <h2 class="govuk-heading-m">{part.title}</h2>
          <PartAsRead {...props} part={part} />
        </section>
      ))}
    </>
  )
}

/** Why a plan is changed, is over, or is given up. */
export function BecausePage(props: Props & { to: 'change' | 'end' }) {
  const { answers, findings, plan, model, to } = props
  const called = word(model, 'plan')
  const isDraft = plan.agreedOn === null
  const title =
    to === 'change' ? `Change the ${called}` : isDraft ? `Give the ${called} up` : `Say that the ${called} is over`
  const hint =
    to === 'change'
      ? `A further version is written from this one and agreed again. Until then this one is in force; it stays to be read.`
      : isDraft
        ? 'It stays to be read by those who wrote it.'
        : `${capital(called)} and checks stay to be read; nothing of it is due any more.`
  return (
    <FormPage {...ofPlan(props)} title={title} button={title} {...(to === 'end' && { kind: 'warning' as const })}>
      <Revision {...props} />
      <Textarea
        name="because"
        label="Why?"
        hint={hint}
        rows={3}
        value={answers.because}
        error={wrongWith(findings, 'because')}
      />
    </FormPage>
  )
}
