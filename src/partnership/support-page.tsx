import { Button } from '#govuk/button.tsx'
import { Radios } from '#govuk/radios.tsx'
import { SummaryList } from '#govuk/summary-list.tsx'
import { Textarea } from '#govuk/textarea.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { showHalfDays, titleOf } from '#people/index.ts'
import type { VNode } from 'preact'
import { showDate } from '#shared/show-date.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import { DayInput, type Shown } from '#web/form-page.tsx'
import { Page } from '#web/page.tsx'
import type { WithSupport } from './answer-support.ts'
import { crumbsOf } from './crumbs.ts'
import { statusSays } from './support-list.tsx'
import { isOpenFor } from './support-item.ts'

type SupportProps = Shown &
  WithSupport & { may: { decide: boolean; withdraw: boolean; judge: boolean }; done: string | undefined }

/** WI-42, WI-43. A piece of support: how it stands, and what whoever may does with it. */
export function SupportPage(props: SupportProps) {
  const { frame, findings, of, model, item, may, done } = props
  const heading = `${item.personName}: ${statusSays(item)}`
  return (
    <Page
      frame={frame}
      title={`${heading}, ${of.schoolName}`}
      findings={findings}
      done={done}
      breadcrumbs={[...crumbsOf(props), { text: 'Support' }]}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">
            <span class="govuk-caption-l">{of.schoolName}</span> {heading}
          </h1>
          <SummaryList rows={rowsOf(props)} />
          {may.decide && isOpenFor(item, 'approve') && <Decide {...props} />}
          {may.judge && isOpenFor(item, 'judge') && <Judge {...props} />}
          {may.withdraw && isOpenFor(item, 'withdraw') && (
            <Because {...props} what="withdraw" title="Withdraw it" hint="What was set aside is free again" />
          )}
          {!may.decide && item.status === 'proposed' && (
            <p class="govuk-body">
              It waits for the {titleOf(model, props.rule.lead)}: {props.rule.gate.says}
            </p>
          )}
        </div>
      </div>
    </Page>
  )
}

function rowsOf({ item, model, rule }: SupportProps) {
  const row = (key: string, value: string | null | undefined | false) => (value ? [{ key, value }] : [])
  return [
    ...row('What', item.says),
    ...row('Who', `${item.personName}, ${titleOf(model, item.role)}`),
    ...row('Towards', item.area),
    ...row('By', showDate(item.byOn)),
    ...row('Proposed', `${showHalfDays(item.halfDays)}, ${item.proposedByName}, ${showDate(item.proposedOn)}`),
    ...row(
      'Approved',
      item.approvedOn &&
        `${showHalfDays(item.approvedHalfDays ?? 0)}, ${item.approvedByName}, ${showDate(item.approvedOn)}`,
    ),
    ...row(
      item.status === 'declined' ? 'Declined' : 'Withdrawn',
      item.endedOn && `${item.because} ${item.endedByName}, ${showDate(item.endedOn)}`,
    ),
    ...row(
      'What it was worth',
      item.judgedOn &&
        `${rule.quality.standings.find(({ id }) => id === item.standing)?.name ?? item.standing}. ${item.judgedSays ?? ''} ${item.judgedByName}, done on ${item.doneOn ? showDate(item.doneOn) : ''}`,
    ),
  ]
}

type PartProps = { what: string; title: string; button?: string; children: VNode | VNode[] }

/** One form of the page, with its heading; what was typed into another is not shown in it. */
function Part(props: SupportProps & PartProps) {
  const { frame, answers, findings, item, what, title, children } = props
  const isThis = answers.what === what
  return (
    <section id={what}>
      <h2 class="govuk-heading-m">{title}</h2>
      <Form frame={frame} action={frame.path}>
        <input type="hidden" name="what" value={what} />
        <input type="hidden" name="revision" value={isThis ? (answers.revision ?? item.revision) : item.revision} />
        {children}
        {isThis && <Reasons findings={findings} answers={answers} />}
        <Button kind={what === 'withdraw' || what === 'decline' ? 'secondary' : undefined} preventDoubleClick>
          {props.button ?? title}
        </Button>
      </Form>
    </section>
  )
}

function Decide(props: SupportProps) {
  const { answers, findings, item } = props
  return (
    <>
      <Part {...props} what="approve" title="Approve it" button="Approve">
        <TextInput
          name="days"
          label="For how many days?"
          hint={`${showHalfDays(item.halfDays)} ${item.halfDays === 2 ? 'is' : 'are'} proposed; you may approve fewer`}
          width={4}
          value={answers.days ?? String(item.halfDays / 2)}
          error={wrongWith(findings, 'days')}
        />
      </Part>
      <Because {...props} what="decline" title="Decline it" hint="The school and whoever proposed it read this" />
    </>
  )
}

function Because(props: SupportProps & { what: string; title: string; hint: string }) {
  const { answers, findings, what, hint } = props
  const name = what === 'withdraw' ? 'withdrawnBecause' : 'because'
  return (
    <Part {...props}>
      <Textarea
        name={name}
        label={what === 'withdraw' ? 'Why do you withdraw it?' : 'Why do you decline it?'}
        hint={hint}
        rows={2}
        value={answers[name]}
        error={wrongWith(findings, name)}
      />
    </Part>
  )
}

function Judge(props: SupportProps) {
  const { frame, answers, findings, rule } = props
  return (
    <Part {...props} what="judge" title="Judge what it was worth" button="Save: it stays">
      <p class="govuk-body">{rule.quality.says}</p>
      <DayInput name="doneOn" label="When was it done?" usual={frame.today} {...{ answers, findings }} />
      <Radios
        name="standing"
        legend="What was it worth?"
        legendSize="s"
        choices={rule.quality.standings.map(({ id, name }) => ({ value: id, label: name }))}
        value={answers.standing}
        error={wrongWith(findings, 'standing')}
      />
      <Textarea
        name="judgedSays"
        label="What does that rest on?"
        rows={3}
        value={answers.judgedSays}
        error={wrongWith(findings, 'judgedSays')}
      />
    </Part>
  )
}
