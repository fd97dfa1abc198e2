import { shortDays, type GiverLine } from '#days/index.ts'
import { Button } from '#govuk/button.tsx'
import { Select } from '#govuk/select.tsx'
import { TextInput } from '#govuk/text-input.tsx'
import { namesOf, type ServiceModel } from '#model/index.ts'
import { showHalfDays, titleOf } from '#people/index.ts'
import type { Finding } from '#shared/finding.ts'
import { showSchoolYear, type SchoolYear } from '#shared/school-year.ts'
import type { Answers } from '#web/answers.ts'
import { Form, Reasons, wrongWith } from '#web/form.tsx'
import type { Frame } from '#web/frame.ts'
import { ListTable } from '#web/list-table.tsx'
import { Page } from '#web/page.tsx'
import { percentOf } from '../partnership/partnership-rules.ts'
import { StatusTag } from '../workplan-words.tsx'
import type { FilledWorkplan } from './year-of-workplans.ts'

type Props = {
  frame: Frame
  model: ServiceModel
  year: SchoolYear
  found: FilledWorkplan
  givers: readonly GiverLine[]
  mayKeep: boolean
  answers: Answers
  findings: readonly Finding[]
  done: string | undefined
}

/** ES-11, ES-22, ES-70. One workplan: what it is funded for, how its days fall, its core, and its publishing. */
export function WorkplanPage(props: Props) {
  const { frame, model, year, found, mayKeep, answers, findings, done } = props
  const { workplan, kept, allocated, partnerships } = found
  const action = `/workplans/${year}/${workplan.id}`
  const heading = kept
    ? `${showHalfDays(allocated)} of ${showHalfDays(kept.halfDays)} allocated`
    : `${showHalfDays(allocated)} allocated, and no total yet`
  const hasChanged = kept?.content && JSON.stringify(inOrder(kept.content)) !== JSON.stringify(inOrder(found.byKind))
  return (
    <Page
      frame={frame}
      title={`${workplan.name}: ${heading}`}
      findings={findings}
      done={done}
      breadcrumbs={[{ text: 'Workplans', href: `/workplans?year=${year}` }, { text: workplan.name }]}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {workplan.name}, {showSchoolYear(year)}
        </span>{' '}
        {heading}
      </h1>
      <p class="govuk-body">
        <StatusTag status={kept?.status} />{' '}
        {workplan.majority && kept && kept.halfDays > 0
          ? `${showHalfDays(partnerships)} (${percentOf(partnerships, kept.halfDays)}) to partnerships; more than half is needed.`
          : ''}{' '}
        {hasChanged && 'What is allocated has changed since it was published: publish it again.'}
      </p>
      <Kinds {...{ model, found }} />
      {mayKeep && (
        <>
          <Form frame={frame} action={`${action}/ready`}>
            <input type="hidden" name="revision" value={String(kept?.revision ?? 0)} />
            <Reasons findings={findings} answers={answers} />
            <Button preventDoubleClick>
              {kept?.content ? 'Publish it again in the team' : 'Publish it in the team'}
            </Button>
          </Form>
          <h2 class="govuk-heading-m">What it is funded for</h2>
          <Form frame={frame} action={`${action}/total`}>
            <input type="hidden" name="revision" value={String(kept?.revision ?? 0)} />
            <TextInput
              name="days"
              label="Days in the year"
              value={answers.days ?? (kept ? String(kept.halfDays / 2) : '')}
              error={wrongWith(findings, 'days')}
              classes="govuk-input--width-5"
            />
            <Button kind="secondary">Save</Button>
          </Form>
        </>
      )}
      <Core {...props} action={action} />
    </Page>
  )
}

const inOrder = (of: object) => Object.entries(of).sort(([one], [other]) => (one < other ? -1 : 1))

function Kinds({ model, found: { byKind } }: Pick<Props, 'model' | 'found'>) {
  const rows = Object.entries(byKind)
  if (rows.length === 0)
    return <p class="govuk-body">Days that are allocated to schools, groups and the core stand here by kind.</p>
  return (
    <ListTable
      caption="How its days fall"
      isCaptionSeen
      rows={rows}
      columns={[
        { head: 'Kind of day', isName: true, cell: ([kind]) => namesOf(model.days?.kinds ?? [], [kind]).join() },
        { head: 'Days', isNumber: true, isShort: true, isLabelled: true, cell: ([, halfDays]) => shortDays(halfDays) },
      ]}
    />
  )
}

function Core({ frame, model, found: { core }, givers, mayKeep, action }: Props & { action: string }) {
  const name = namesOf(model.days?.kinds ?? [], [model.workplans?.core ?? '']).join()
  return (
    <section id="core">
      <h2 class="govuk-heading-m">{name}: for no school and no group</h2>
      <ul class="wm-rows">
        {core.map(({ id, personName, role, halfDays }) => (
          <li>
            <span>
              {personName ?? 'To be named'}, {titleOf(model, role)}: {showHalfDays(halfDays)}
            </span>
            {mayKeep && (
              <Form frame={frame} action={`${action}/core/take-back`}>
                <input type="hidden" name="allocation" value={id} />
                <button type="submit" class="wm-link-button">
                  Take back<span class="govuk-visually-hidden"> {showHalfDays(halfDays)}</span>
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${action}/core`}>
            Allocate days to it
          </a>
          {givers.length === 0 && ': nobody has days to give yet'}
        </p>
      )}
    </section>
  )
}

/** ES-70. Days of the core: how many, and whose. */
export function CoreForm({
  model,
  givers,
  answers,
  findings,
}: Pick<Props, 'model' | 'givers' | 'answers' | 'findings'>) {
  const roles = (model.days?.capacity.usual ?? []).map(({ role }) => role)
  const people = givers.flatMap(({ personId, name, roles: own }) =>
    personId ? own.map((role) => ({ value: `${personId}|${role}`, label: `${name}, ${titleOf(model, role)}` })) : [],
  )
  return (
    <>
      <Select
        name="who"
        label="Who gives them"
        choices={[
          ...roles.map((role) => ({ value: `|${role}`, label: `${titleOf(model, role)}, to be named` })),
          ...people,
        ]}
        value={answers.who}
        error={wrongWith(findings, 'who')}
      />
      <TextInput
        name="days"
        label="How many days"
        value={answers.days}
        error={wrongWith(findings, 'days')}
        classes="govuk-input--width-5"
      />
    </>
  )
}
